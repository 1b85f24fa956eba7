"""Verbs of saying -> what they say of whom: clauses, infinitives and noun phrases as content."""

from collections.abc import Iterable, Iterator

from kb.claims.complement import Stretch, following, preceding
from kb.claims.cues import Cue
from kb.claims.draft import Draft
from kb.claims.line import Line, runs
from kb.lang.tables.speech import SpeechVerbs
from kb.records.clause import Argument, Clause, ClauseKind, Function
from kb.records.span import Span

LOOK = 4
"""Parts before a verb at the end of its clause in which the clause may begin."""
Stretches = tuple[Stretch, ...]
NO_CONTENT = frozenset({"known", "asked"})


def saying(line: Line, cue: Cue, taken: Stretches = ()) -> Draft | None:
    """Return what a verb of saying says, or `None` where it has no content in its sentence."""
    content = _content(line, cue)
    if content is not None:
        return _draft(line, cue, content, taken)
    return _reported(line, cue, taken)


def _content(line: Line, cue: Cue) -> tuple[Stretch, ...] | None:
    after = following(line, cue)
    if after is not None:
        return (after,)
    before = preceding(line, cue) if _may_stand_behind(cue) else None
    if before is None:
        return None
    rest = _rest(line, cue)
    return (before, rest) if rest is not None else (before,)


def _may_stand_behind(cue: Cue) -> bool:
    """Tell whether a verb may follow what it says: "ist bekannt" and "was examined" never do."""
    return any({"direct", "clause"} & g.takes for g in cue.groups if g.effect not in NO_CONTENT)


def _rest(line: Line, cue: Cue) -> Stretch | None:
    """Return what goes on with the content after an inserted "sagte X"."""
    number = line.part[cue.last]
    if number + 1 >= len(line.parts) or line.separator(number) != ",":
        return None
    first, last = line.parts[number + 1][0], line.parts[-1][1]
    words = line.lexicon.tokens.clauses
    if line.low[first] in (words.coordinators | words.relative | words.adverbial) or last < first:
        return None
    return Stretch(first, last, "direct") if not line.quoted[first] else None


def _draft(line: Line, cue: Cue, content: Stretches, taken: Stretches) -> Draft:
    group = group_of(cue, content[0].kind)
    source = source_of(line, cue, (*content, *taken))
    frame = frame_of(line, cue, content)
    return Draft(
        sentence=line.sentence.index,
        content=tuple(line.span(s.first, s.last) for s in content),
        by=f"verb:{content[0].kind}",
        cue=runs(line, cue.words),
        source=(source,) if source else (),
        addressee=addressee_of(line, cue, group, source),
        frame=(frame,) if frame else (),
        medium=group.medium,
        lemma=cue.lemma,
        cited=(cited_in(line, frame) if frame else None) or _cited_beside(line, cue),
    )


def _cited_beside(line: Line, cue: Cue) -> Span | None:
    """Return whom a part at an end of the sentence cites, beside the verb: "Citing police, Reuters reported"."""
    here = line.part[cue.first]
    for number in (0, len(line.parts) - 1):
        first, last = line.parts[number]
        beside = abs(number - here) == 1 and last >= first
        if beside and line.cites(first):
            return cited_in(line, line.span(first, last))
    return None


def cited_in(line: Line, frame: Span) -> Span | None:
    """Return whom the source leans on ("unter Berufung auf X"), named among some words."""
    first, last = line.words_of(frame)
    for place in range(first, last + 1):
        for words in line.lexicon.citing:
            start = place + len(words)
            if line.starts_with(place, words) and start <= last:
                phrase = next((p for i in (start, start + 1) if i < len(line) and (p := line.phrase_at(i))), None)
                span = trimmed(line, phrase.span) if phrase is not None else line.span(start)
                head = line.span(phrase.head) if phrase is not None else span
                is_source = line.can_speak(head) or (phrase is not None and _is_paper(line, phrase.head))
                return span if is_source else None
    return None


def group_of(cue: Cue, kind: str) -> SpeechVerbs:
    """Return what is known of a verb with content of a kind."""
    return next((g for g in cue.groups if kind in g.takes), cue.groups[0])


def frame_of(line: Line, cue: Cue, content: Stretches) -> Span | None:
    """Return the characters around cue and source that are no content."""
    first, last = line.parts[line.part[cue.first]][0], line.parts[line.part[cue.last]][1]
    if not content:
        return line.span(first, last)
    if content[0].first > cue.last:
        last = content[0].first - 1
    elif first > 0:
        first -= 1
    return line.span(first, last) if last >= first else None


def source_of(line: Line, cue: Cue, content: Stretches = ()) -> Span | None:
    """Return the words that name who says it, or `None`."""
    clause = cue.clause
    found = _shared_subject(line, cue, content) or _by_function(line, cue, clause, content)
    if found is None and not cue.is_passive:
        found = _by_place(line, cue, content)
    if found is None:
        return None
    return _without_addressee(line, cue, _without_content(line, found, content))


def _without_content(line: Line, source: Span, content: Stretches) -> Span:
    """Leave out what is said, and asides, where the parse has joined them to the source."""
    for stretch in content:
        said = line.span(stretch.first, stretch.last)
        if said.start <= source.start < said.end < source.end:
            source = trimmed(line, Span(said.end, source.end))
        elif source.start < said.start < source.end:
            source = trimmed(line, Span(source.start, said.start))
    return source


def _without_addressee(line: Line, cue: Cue, source: Span) -> Span:
    """Leave out to whom it is said where the parse has hung that on the source ("said Smith to reporters")."""
    prepositions = {p for group in cue.groups for p in group.addressee}
    first, last = line.words_of(source)
    for word in range(first + 1, last):
        if word > cue.last and line.pos(word) == "ADP" and line.low[word] in prepositions:
            return trimmed(line, line.span(first, word - 1))
    return source


def _by_function(line: Line, cue: Cue, clause: Clause, content: Stretches) -> Span | None:
    function = Function.AGENT if cue.is_passive else Function.SUBJ
    times = line.lexicon.tokens.nouns.times
    subjects = [
        a for a in clause.find(function)
        if not _inside(line, line.span(a.head), content) and a.head not in cue.words and line.lemma(a.head) not in times
    ]
    if not subjects:
        pronoun = None if cue.is_passive else _pronoun(line, cue)
        if pronoun is not None:
            return line.span(pronoun)
        of_paper = cue.is_passive or cue.lemma in line.lexicon.table.phrases.papers
        return _document(line, cue, clause) if of_paper else None
    first = subjects[0]
    if not _could_speak(line, first):
        above = _speaker_above(line, clause)
        if above is not None:
            return trimmed(line, _named(line, above))
        beside = _by_place(line, cue, content)
        if beside is not None and line.can_speak(beside) and not beside.overlaps(first.span):
            return beside
    if clause.kind is ClauseKind.RELATIVE and line.low[first.head] in line.lexicon.tokens.clauses.relative:
        return _antecedent(line, clause) or trimmed(line, first.span)
    if line.low[first.head] in line.lexicon.table.phrases.nobody:
        return _document(line, cue, clause)
    swapped = _swapped(line, cue, clause, first)
    if swapped is not None:
        return trimmed(line, _named(line, swapped))
    spans = [_named(line, a) for a in subjects if _beside(line, first, a)]
    return trimmed(line, Span(min(s.start for s in spans), max(s.end for s in spans)))


def _speaker_above(line: Line, clause: Clause) -> Argument | None:
    """Return the subject of the clause above a participle that the parse hangs on a noun ("vowed revenge, saying")."""
    if clause.kind is not ClauseKind.PARTICIPLE or clause.parent is None or clause.parent_noun is None:
        return None
    return next((a for a in line.clauses[clause.parent].find(Function.SUBJ) if _speaks(line, a)), None)


def _pronoun(line: Line, cue: Cue) -> int | None:
    """Return the pronoun right before an active verb that the parse has taken for one that stands for nothing."""
    before = cue.first - 1
    if before < 0 or line.sentence.tokens[before].dep != "expl" or line.low[before] not in line.lexicon.pronouns:
        return None
    return None if line.low[before] in line.lexicon.table.phrases.nobody else before


def _shared_subject(line: Line, cue: Cue, taken: Stretches) -> Span | None:
    """Return the subject of the clause before, where the verb stands right behind "und"."""
    first, tokens = cue.first, line.lexicon.tokens
    if not tokens.verb_second or first == 0 or line.low[first - 1] not in tokens.clauses.coordinators:
        return None
    before = [c for c in line.clauses if c.kind is ClauseKind.MAIN and c.head < first and c is not cue.clause]
    if not before:
        return None
    words = before[-1].words or (before[-1].head,)
    source = source_of(line, Cue(words, "", before[-1], None, ()), taken)
    return source if source is not None and source.end <= line.span(first).start else None


def _swapped(line: Line, cue: Cue, clause: Clause, subject: Argument) -> Argument | None:
    """Return the object that speaks where the subject cannot: a parse has mistaken one for the other."""
    if cue.is_passive or not _is_paper(line, subject.head) or _speaks(line, subject) or clause.find(Function.DAT):
        return None
    return next((a for a in clause.find(Function.OBJ) if a.head > cue.first and _speaks(line, a)), None)


def _could_speak(line: Line, argument: Argument) -> bool:
    """Tell whether a subject may be who speaks: somebody, a name, a pronoun, a paper, a noun of the office."""
    return _speaks(line, argument) or line.can_speak(argument.span) or _is_paper(line, argument.head)


def _speaks(line: Line, argument: Argument) -> bool:
    """Tell whether the head of an argument can say something."""
    head = line.span(argument.head)
    return line.can_speak(head) or line.pos(argument.head) in ("PRON", "PROPN")


def _beside(line: Line, first: Argument, other: Argument) -> bool:
    """Tell whether two subjects stand side by side ("Schoof und Frederiksen"), not in different places."""
    return other is first or not line.has_verb(min(first.head, other.head), max(first.head, other.head))


def _named(line: Line, argument: Argument) -> Span:
    """Return the words that name an argument: a name alone where the parse has joined the next noun to it."""
    phrase = line.phrase_of(argument.head)
    span = phrase.span if phrase is not None else argument.span
    name = next((a for a in line.actors if a.span.start == span.start), None)
    head = line.span(argument.head)
    if name is not None and name.span.end <= head.start and not line.can_speak(head):
        return name.span
    return span


def _inside(line: Line, span: Span, content: Stretches) -> bool:
    return any(line.span(s.first, s.last).overlaps(span) for s in content)


def _document(line: Line, cue: Cue, clause: Clause) -> Span | None:
    """Return the paper that nobody speaks from ("In dem Antrag heißt es")."""
    within = line.lexicon.table.phrases.within
    for argument in clause.find(Function.PP):
        if argument.preposition in within and _is_paper(line, argument.head):
            return trimmed(line, _named(line, argument))
    if line.pos(0) == "ADP" and line.low[0] in within:
        phrase = line.phrase_at(1)
        if phrase is not None and _is_paper(line, phrase.head):
            return trimmed(line, phrase.span)
    return None


def _is_paper(line: Line, head: int) -> bool:
    return line.lexicon.noun(line.lemma(head), line.low[head]) is not None


def _antecedent(line: Line, clause: Clause) -> Span | None:
    if clause.parent_noun is None:
        return None
    phrase = line.phrase_of(clause.parent_noun)
    return trimmed(line, phrase.span) if phrase is not None else None


def _by_place(line: Line, cue: Cue, content: Stretches) -> Span | None:
    """Return the noun phrase before the verb, or the one after it where none stands before."""
    first, last = line.parts[line.part[cue.first]]
    first = min(first, _clause_start(line, cue))
    places = (*range(cue.first - 1, first - 1, -1), *range(cue.first + 1, min(cue.first + 7, last + 1)))
    phrases = [p for place in places if (p := _bare_phrase(line, place)) is not None]
    found = [p for p in phrases if not _inside(line, p, content) and not p.overlaps(line.span(cue.first))]
    speaking = [p for p in found if _head_speaks(line, p)]
    return trimmed(line, (speaking or found)[0]) if found else None


def _head_speaks(line: Line, span: Span) -> bool:
    """Tell whether the head of a noun phrase is somebody, not only a word that hangs on it."""
    phrase = line.phrase_at(line.word_at(span.start))
    head = line.span(phrase.head) if phrase is not None else span
    name = next((a for a in line.actors if a.span.overlaps(span)), None)
    return line.can_speak(head) or (name is not None and name.span.start <= head.end)


def _clause_start(line: Line, cue: Cue) -> int:
    """Return where the subordinate clause of a verb at its end begins, its subordinator behind a comma."""
    words = line.lexicon.tokens.clauses
    opening = words.adverbial | words.complement | words.conditional
    here = line.part[cue.first]
    if not line.lexicon.tokens.verb_second or cue.last != line.parts[here][1]:
        return cue.first
    starts = [line.parts[n][0] for n in range(here, max(here - LOOK, -1), -1)]
    return next((start for start in starts if start < len(line) and line.low[start] in opening), cue.first)


def _bare_phrase(line: Line, place: int) -> Span | None:
    """Return the noun phrase that begins at a word, no preposition before it, no time and no quality."""
    phrase = line.phrase_at(place)
    if phrase is None or line.pos(phrase.head) not in ("NOUN", "PROPN", "PRON"):
        return None
    before = [line.pos(i) for i in range(max(place - 2, 0), place)]
    if before[-1:] == ["ADP"] or before == ["ADP", "DET"]:
        return None
    return phrase.span if line.lemma(phrase.head) not in line.lexicon.tokens.nouns.times else None


def trimmed(line: Line, span: Span) -> Span:
    """Return a span without marks and commas at its ends."""
    text = span.of(line.text)
    start = span.start + len(text) - len(text.lstrip(" ,;:–-\n"))
    return Span(start, max(start + 1, span.start + len(text.rstrip(" ,;:–-\n"))))


def addressee_of(line: Line, cue: Cue, group: SpeechVerbs, source: Span | None) -> tuple[Span, ...]:
    """Return the words that name the one it is said to."""
    clause = cue.clause
    if cue.is_passive and {"OBJ", "DAT"} & set(group.addressee):
        return tuple(trimmed(line, _named(line, a)) for a in clause.find(Function.SUBJ)[:1])
    found = (a for a in clause.arguments if _names_addressee(a, group))
    spans = (trimmed(line, _named(line, a)) for a in found)
    return tuple(span for span in spans if source is None or not span.overlaps(source))[:1]


def _names_addressee(argument: Argument, group: SpeechVerbs) -> bool:
    if argument.function is Function.PP:
        return argument.preposition in group.addressee
    if argument.function is Function.OBJ and "OBJ" in group.noun and group.stance not in ("accuse", "demand", "warn"):
        return False
    return argument.function.value in group.addressee


def _reported(line: Line, cue: Cue, taken: Stretches) -> Draft | None:
    """Return a verb of saying with a noun phrase as content: the whole clause tells it."""
    clause = cue.clause
    group = group_of(cue, "noun")
    if group.effect in NO_CONTENT or not any(_is_noun_content(line, a, group) for a in clause.arguments):
        return None
    if clause.kind in (ClauseKind.INFINITIVE, ClauseKind.PARTICIPLE, ClauseKind.CONDITIONAL) or clause.is_question:
        return None
    source = source_of(line, cue, taken)
    if (source is None and not cue.is_passive) or (source is not None and not _may_say(line, source)):
        return None
    return Draft(
        sentence=line.sentence.index,
        content=(_clause_span(line, cue),),
        by="verb:noun",
        cue=runs(line, cue.words),
        source=(source,) if source else (),
        addressee=addressee_of(line, cue, group, source),
        type="Reported",
        medium=group.medium,
        lemma=cue.lemma,
    )


def _may_say(line: Line, source: Span) -> bool:
    """Tell whether a source is somebody, a pronoun or a paper."""
    first, last = line.words_of(source)
    return line.can_speak(source) or any(
        line.pos(i) in ("PROPN", "PRON") or line.lexicon.noun(line.lemma(i), line.low[i]) is not None
        for i in range(first, last + 1)
    )


def _is_noun_content(line: Line, argument: Argument, group: SpeechVerbs) -> bool:
    if argument.function is Function.SUBJ and "OBJ" in group.noun:
        named = _named(line, argument)
        return len(named) < len(argument.span) and named.end <= line.span(argument.head).start
    if argument.function is Function.PP:
        return argument.preposition in group.noun
    return argument.function.value in group.noun


def _clause_span(line: Line, cue: Cue) -> Span:
    """Return the characters of the cue's clause, up to the full stop where it ends the sentence."""
    clause = cue.clause
    span = clause.span
    whole = line.sentence.span
    if whole.end - span.end <= 2:
        return Span(span.start, whole.end)
    return span


def contents(line: Line, cues: Iterable[Cue], taken: Stretches) -> Iterator[Draft]:
    """Yield what the verbs of a sentence say; whoever is named in what is `taken` says something else."""
    for cue in cues:
        draft = saying(line, cue, taken)
        if draft is not None:
            yield draft
