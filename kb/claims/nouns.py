"""Nouns of saying -> what they say: "die Aussage des Ministers, dass ...", "claims that ..."."""

from collections.abc import Iterator

from kb.claims.draft import Draft
from kb.claims.line import Line
from kb.claims.sayings import trimmed
from kb.lang.tables.speech import SpeechNouns
from kb.records.clause import Argument, ClauseKind, Function, Phrase
from kb.records.mention import ActorKind
from kb.records.span import Span

OWNERS = (Function.GEN, Function.NMOD)


def noun_sayings(line: Line) -> Iterator[Draft]:
    """Yield the nouns of saying that have a clause as content."""
    for phrase in line.sentence.phrases:
        group = line.lexicon.noun(line.lemma(phrase.head), line.low[phrase.head])
        if group is None or line.quoted[phrase.head] or _is_named(line, phrase.head):
            continue
        content = _content(line, phrase, group)
        if content is not None:
            yield _draft(line, phrase, group, content, "noun")
        elif group.stance != "say":
            topic = _topic(line, phrase, group)
            draft = _draft(line, phrase, group, topic, "noun:phrase") if topic is not None else None
            if draft is not None and draft.source:
                yield draft


def _is_named(line: Line, head: int) -> bool:
    """Tell whether a noun is part of a name ("Washington Post")."""
    token = line.span(head)
    return any(a.kind is not ActorKind.GROUP and a.span.holds(token) for a in line.actors)


def _content(line: Line, phrase: Phrase, group: SpeechNouns) -> Span | None:
    last = line.words_of(trimmed(line, phrase.span))[1]
    last = max(last, phrase.head)
    if last + 2 >= len(line):
        return None
    start = last + 2 if line.low[last + 1] == "," else last + 1
    if line.low[start] in line.lexicon.tokens.clauses.complement or _is_whereby(line, start):
        return _to_end(line, start)
    if line.low[last + 1] == "," and _has_infinitive(line, last + 2):
        return _to_end(line, last + 2)
    return None


def _is_whereby(line: Line, start: int) -> bool:
    return any(line.starts_with(start, words) for words in line.lexicon.whereby)


def _has_infinitive(line: Line, start: int) -> bool:
    if start >= len(line):
        return False
    number = line.part[start]
    return any(
        clause.kind is ClauseKind.INFINITIVE and line.part[clause.head] == number and clause.marker is None
        and line.word_at(clause.span.start) >= start
        for clause in line.clauses
    ) and line.low[start] not in line.lexicon.tokens.clauses.infinitive


def _to_end(line: Line, start: int) -> Span:
    """Return the clause that begins at a word: to the next comma behind its verb, or the end."""
    number = line.part[start]
    last = line.parts[number][1]
    below = [c for c in line.clauses if line.word_at(c.span.start) == start]
    if below:
        last = max(line.words_of(c.span)[1] for c in below)
        while line.pos(last) == "PUNCT" and last > start:
            last -= 1
    return line.span(start, max(last, start))


def _topic(line: Line, phrase: Phrase, group: SpeechNouns) -> Span | None:
    """Return the noun phrase that a noun of saying is about ("Forderung nach einer Waffenruhe")."""
    fits = [m for m in phrase.modifiers if m.function is Function.PP and m.preposition in group.prepositions]
    return trimmed(line, fits[0].span) if fits else None


def _draft(line: Line, phrase: Phrase, group: SpeechNouns, content: Span, by: str) -> Draft:
    owner = next((m for m in phrase.modifiers if _is_owner(line, m)), None)
    source = trimmed(line, owner.span) if owner is not None else _carrier(line, phrase)
    if source is None and group.is_source:
        source = trimmed(line, phrase.core)
    first = line.word_at(phrase.span.start)
    return Draft(
        sentence=line.sentence.index,
        content=(content,),
        by=by,
        cue=(line.span(first, phrase.head),),
        source=(source,) if source else (),
        type="Indirect" if by == "noun" else "Reported",
        lemma=line.lemma(phrase.head),
    )


def _carrier(line: Line, phrase: Phrase) -> Span | None:
    """Return the subject of a verb that only carries the noun ("issued a warning")."""
    for clause in line.clauses:
        if clause.predicate.lower() in line.lexicon.table.phrases.carriers and any(
            a.head == phrase.head and a.function is Function.OBJ for a in clause.arguments
        ):
            subjects = [a for a in clause.find(Function.SUBJ) if line.can_speak(a.span) or line.pos(a.head) == "PRON"]
            return trimmed(line, subjects[0].span) if subjects else None
    return None


def _is_owner(line: Line, modifier: Argument) -> bool:
    if not line.can_speak(modifier.span) and line.pos(modifier.head) not in ("PROPN", "PRON"):
        return False
    if modifier.function in OWNERS:
        return True
    return modifier.function is Function.PP and modifier.preposition in line.lexicon.tokens.nouns.possessive
