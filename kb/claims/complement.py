"""A verb of saying -> the words of its sentence that are what is said."""

from dataclasses import dataclass

from kb.claims.cues import Cue
from kb.claims.line import Line
from kb.records.clause import Clause, ClauseKind, Function, Mood, Voice

WHOLE = frozenset({ClauseKind.MAIN, ClauseKind.COMPLEMENT})
FINITE = ("AUX", "VERB")
SHORT = 2
"""Words before a passive that follows what is said ("..., it was reported")."""
LOOK = 5
"""Parts after the verb in which its content may begin: appositions of the source stand between."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Some words of a sentence, first and last included, and what kind of content they are."""

    first: int
    last: int
    kind: str = "clause"


def following(line: Line, cue: Cue) -> Stretch | None:
    """Return the content that follows a verb of saying."""
    start = _comma_start(line, cue) if line.lexicon.tokens.verb_second else _bare_start(line, cue)
    if start is None:
        return None
    first, kind = start
    last = content_end(line, cue, first)
    return Stretch(first, last, kind) if last >= first else None


def _comma_start(line: Line, cue: Cue) -> tuple[int, str] | None:
    """Where a comma or colon sets the content off: the first part after the verb that can be it."""
    here = line.part[cue.last]
    for number in range(here + 1, min(here + 1 + LOOK, len(line.parts))):
        first, last = line.parts[number]
        if last < first:
            continue
        after_colon = line.separator(number - 1) == ":"
        kind = _kind(line, cue, first, last, after_colon=after_colon)
        if kind:
            return first, kind
        if not _is_inserted(line, cue, first, last):
            return None
    return None


def _kind(line: Line, cue: Cue, first: int, last: int, *, after_colon: bool) -> str:
    """Return what kind of content a part begins, "" where it begins none."""
    words = line.lexicon.tokens.clauses
    start = first
    while start < last and line.pos(start) in ("ADV", "CCONJ") and line.low[start] not in words.question:
        start += 1
    low = line.low[start]
    if low in words.complement or (low in words.question and (low not in words.relative or cue.takes("clause"))):
        return "clause" if cue.takes("clause") else ""
    if after_colon:
        return "direct" if cue.takes("direct") or cue.takes("noun") else ""
    if cue.takes("infinitive") and _has_infinitive(line, first, last):
        return "infinitive"
    if cue.takes("direct") and _is_verb_second(line, first, last) and _may_follow(line, cue, first, last):
        return "direct"
    return ""


def _may_follow(line: Line, cue: Cue, first: int, last: int) -> bool:
    """Tell whether a clause without subordinator is content: in reported mood, or right behind a bare "X sagte"."""
    if line.pos(first) in ("VERB", "AUX") and first in line.verbs:
        return False
    if any(line.is_subjunctive(i) for i in range(first, last + 1)):
        return True
    clause = cue.clause
    has_object = any(not line.can_speak(a.span) for a in clause.find(Function.OBJ))
    says = any(g.stance == "say" and "direct" in g.takes for g in cue.groups)
    plain = says and clause.kind is ClauseKind.MAIN and not cue.is_passive and not has_object
    return plain and line.pos(first) not in ("ADV", "SCONJ", "CCONJ")


def _has_infinitive(line: Line, first: int, last: int) -> bool:
    """Tell whether a part is an infinitive with its particle, and has no finite verb."""
    return any(
        clause.kind is ClauseKind.INFINITIVE or any(_is_to_infinitive(line, w) for w in (clause.head, *clause.words))
        for clause in line.clauses if first <= clause.head <= last
    )


def _is_to_infinitive(line: Line, word: int) -> bool:
    verbs = line.lexicon.tokens.verbs
    if word > 0 and line.low[word - 1] in verbs.to:
        return True
    return any(
        line.low[word] == particle + to + line.lemma(word).removeprefix(particle)
        for particle in verbs.particles for to in verbs.to if line.low[word].startswith(particle + to)
    )


def _is_verb_second(line: Line, first: int, last: int) -> bool:
    """Tell whether a part is a clause that needs no subordinator."""
    words = line.lexicon.tokens.clauses
    if is_relative(line, first) and not _has_verb_near(line, first):
        return False
    if line.low[first] in (words.adverbial | words.conditional | words.infinitive):
        return False
    if line.low[first] in words.coordinators:
        return any(line.is_subjunctive(i) for i in range(first, last + 1))
    return line.has_verb(first, last)


def is_relative(line: Line, first: int) -> bool:
    """Tell whether a part begins with a relative pronoun, after a preposition or not."""
    relative = line.lexicon.tokens.clauses.relative
    if line.low[first] in relative:
        return line.pos(first) != "DET"
    if line.pos(first) != "ADP" or first + 1 >= len(line):
        return False
    return line.low[first + 1] in relative and line.pos(first + 1) != "DET"


def _has_verb_near(line: Line, first: int) -> bool:
    """Tell whether the verb is the second or third word, so that the first is no relative pronoun."""
    near = range(first + 1, min(first + 4, len(line)))
    return any(i in line.verbs and "Part" not in line.sentence.tokens[i].feats and line.pos(i) in FINITE for i in near)


def _is_inserted(line: Line, cue: Cue, first: int, last: int) -> bool:
    """Tell whether a part only adds to the source: an apposition, a relative clause, when and where."""
    if is_relative(line, first):
        return True
    return not any(first <= word <= last for word in line.verbs if word not in cue.words)


def _bare_start(line: Line, cue: Cue) -> tuple[int, str] | None:
    """Where no comma sets the content off: the clause below the verb, or the subordinator behind it."""
    for i in range(cue.last + 1, min(cue.last + 16, len(line))):
        if cue.takes("clause") and not _verb_between(line, cue.last, i) and _opens_clause(line, cue, i):
            return i, "clause"
    for clause in line.clauses:
        if cue.index is None or clause.parent != cue.index or clause.head <= cue.last or line.quoted[clause.head]:
            continue
        kind = _kind_below(line, cue, clause)
        if kind:
            first = line.word_at(clause.span.start)
            if _is_small_clause(line, cue, clause) and clause.parent_noun is not None:
                first = min(first, line.word_at(line.span(clause.parent_noun).start))
            return max(first, cue.last + 1), kind
    return None


def _kind_below(line: Line, cue: Cue, clause: Clause) -> str:
    """Return what kind of content a clause below a verb of saying is, "" where it is none."""
    if clause.kind is ClauseKind.INFINITIVE:
        told = cue.is_passive and any(g.effect == "claimed" and "clause" in g.takes for g in cue.groups)
        return "infinitive" if told or cue.takes("infinitive") else ""
    if clause.kind is ClauseKind.COMPLEMENT:
        return "clause" if cue.takes("clause") or (cue.takes("direct") and not clause.marker) else ""
    if clause.kind is ClauseKind.PARTICIPLE:
        is_said = (cue.takes("direct") and _is_gerund(line, clause)) or _is_small_clause(line, cue, clause)
        return "clause" if is_said else ""
    is_behind = clause.kind is ClauseKind.ADVERBIAL and any(clause.marker in g.noun for g in cue.groups)
    return "infinitive" if is_behind else ""


def _opens_clause(line: Line, cue: Cue, word: int) -> bool:
    """Tell whether a word is the subordinator of what is said, no pronoun ("say that", "schemes that failed")."""
    words = line.lexicon.tokens.clauses
    if line.low[word] in words.complement:
        is_relative = line.pos(word) == "PRON" and line.pos(word - 1) in ("NOUN", "PROPN")
        return line.pos(word) != "DET" and not is_relative and line.has_verb(word + 1, len(line) - 1)
    start = line.span(word).start
    return line.low[word] in words.question and any(
        c.parent == cue.index and c.kind is ClauseKind.COMPLEMENT and c.span.start == start for c in line.clauses
    )


def _is_gerund(line: Line, clause: Clause) -> bool:
    """Tell whether a participle is what is said ("denied supplying", "accused of supplying"), not how or of what."""
    token = line.sentence.tokens[clause.head]
    is_complement = token.dep.partition(":")[0] in ("xcomp", "ccomp") or clause.marker is not None
    return is_complement and clause.parent_noun is None and "Ger" in token.feats


def _is_small_clause(line: Line, cue: Cue, clause: Clause) -> bool:
    """Tell whether an object with a participle is what is said ("reported one civilian killed")."""
    told = any("OBJ" in g.noun and "direct" in g.takes and g.effect == "claimed" for g in cue.groups)
    if not told or clause.voice is not Voice.PASSIVE or clause.head <= cue.last + 1:
        return False
    objects = {a.head for a in cue.clause.find(Function.OBJ)}
    return clause.head - 1 in objects or (clause.parent_noun is None and "ADP" not in _between(line, cue, clause))


def _between(line: Line, cue: Cue, clause: Clause) -> set[str]:
    return {line.pos(i) for i in range(cue.last + 1, clause.head)}


def _verb_between(line: Line, first: int, last: int) -> bool:
    return any(first < word < last and not line.cites(word) for word in line.verbs)


def content_end(line: Line, cue: Cue, first: int) -> int:
    """Return the last word of the content that begins at `first`: before the next main clause, or at the end."""
    end = len(line) - 1
    while end > first and line.pos(end) == "PUNCT" and line.low[end] not in (")", "]"):
        end -= 1
    reported = _opens_reported(line, first)
    for index, clause in enumerate(line.clauses):
        if clause.kind is not ClauseKind.MAIN or clause.head <= first or _is_below(line, index, cue.index):
            continue
        start, verb = line.word_at(clause.span.start), clause.words[0] if clause.words else clause.head
        joined = line.low[start] in line.lexicon.tokens.clauses.coordinators
        again = reported and joined and not line.is_subjunctive(verb)
        if start > first and (again or _begins_anew(line, start, verb)):
            end = min(end, start - 1)
    while end > first and (line.pos(end) in ("PUNCT", "CCONJ")):
        end -= 1
    return end


def _opens_reported(line: Line, first: int) -> bool:
    """Tell whether the content begins in the mood of reported speech, so that another mood ends it."""
    last = line.parts[line.part[first]][1]
    return any(line.is_subjunctive(i) for i in range(first, last + 1))


def _is_below(line: Line, index: int, above: int | None) -> bool:
    """Tell whether a clause hangs on another one."""
    seen = set()
    parent = line.clauses[index].parent
    while parent is not None and parent not in seen:
        if parent == above:
            return True
        seen.add(parent)
        parent = line.clauses[parent].parent
    return False


def _begins_anew(line: Line, start: int, verb: int) -> bool:
    """Tell whether a main clause goes on with the report: it is joined, and not in the mood of reported speech."""
    words = line.lexicon.tokens.clauses
    if line.is_subjunctive(verb):
        return False
    joined = line.low[start] in words.coordinators
    before = line.low[start - 1]
    if not line.lexicon.tokens.verb_second:
        return joined or before in words.coordinators or before == ";"
    return before == ";" or (joined and verb == start + 1) or (before in words.coordinators and verb == start)


def preceding(line: Line, cue: Cue) -> Stretch | None:
    """Return the content that stands before an inserted or final "sagte X"."""
    number = line.part[cue.first]
    first, last = line.parts[number]
    if number == 0 or line.low[max(first - 1, 0)] == ":":
        return None
    if line.lexicon.tokens.verb_second:
        if cue.first != first or cue.clause.kind is ClauseKind.RELATIVE:
            return None
    elif not _is_short_frame(line, cue, first, last):
        return None
    begin = line.parts[0][0]
    end = line.parts[number - 1][1]
    words = line.lexicon.tokens.clauses
    if line.low[begin] in (words.adverbial | words.conditional) or end < begin:
        return None
    return Stretch(begin, end, "direct") if line.quoted[begin] or _is_whole(line, cue) else None


def _is_whole(line: Line, cue: Cue) -> bool:
    """Tell whether the first part of a sentence is a clause by itself, and the verb has no object of its own."""
    first, last = line.parts[0]
    kinds = {line.clauses[o].kind for w in line.verbs if first <= w <= last and (o := line.owner[w]) is not None}
    has_object = any(a.head > cue.first and not line.can_speak(a.span) for a in cue.clause.find(Function.OBJ))
    return bool(kinds & WHOLE) and not (has_object and line.lexicon.tokens.verb_second)


def _is_short_frame(line: Line, cue: Cue, first: int, last: int) -> bool:
    """Tell whether a part holds little more than a verb of saying and its subject."""
    words = line.lexicon.tokens.clauses
    opening = words.relative | words.question | words.adverbial | words.conditional
    if line.low[first] in opening or line.pos(first) == "ADP":
        return False
    if cue.is_passive and cue.first - first > SHORT:
        return False
    others = [w for c in line.clauses for w in c.words if first <= w <= last and w not in cue.words]
    return not others and cue.clause.mood is not Mood.IMPERATIVE
