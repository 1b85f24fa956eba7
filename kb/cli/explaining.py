"""Explanations as lines for a terminal."""

from collections.abc import Iterable, Iterator

from kb.cli.tables import one_line, printable
from kb.explain import Explained, Judgement, Origin, Steps
from kb.records.claim import Claim
from kb.records.clause import Argument, Clause
from kb.records.interval import Interval
from kb.records.mention import Attribution, EventMention
from kb.records.sentence import Sentence
from kb.records.span import Span

WIDTH = 9
ORIGINS = {
    Origin.NONE: "none is needed: the words name their place on the calendar, or have none",
    Origin.PUBLISHED: "the day of publication",
    Origin.QUOTED: "the day on which the quotation was said",
    Origin.TOLD: "the last date told",
    Origin.STORY: "the day that the story has reached",
    Origin.NEAR: "the day told just before",
    Origin.UNKNOWN: "no day to count from is known; --published gives one",
}
SIDES = {-1: "behind", 0: "either side", 1: "ahead"}
SIDES_BY = {"clause": "by its verb", "words": "by the nearest verb", "background": "by what stands before it"}
CUES = {
    "since": "from its begin to the day counted from",
    "from": "from its begin on",
    "until": "up to its end",
    "by": "up to its end",
    "before": "all before it",
    "after": "all after it",
    "within": "within it",
}
RULES = {
    "plain": "nothing puts it in question",
    "type": "its type settles it",
    "negation": "a negation stands over it",
    "trigger": "the words that name it say so",
    "governor": "a word over it says so",
    "above": "the clause or noun above says so",
    "intention": "somebody means to do it",
    "condition": "it hangs on a condition",
    "voice": "it stands in somebody's words",
    "own word": "those who did it say so themselves",
    "modal": "a modal of wish or demand",
    "hearsay": "an adverb or modal of hearsay",
    "refusal": "those who would do it refuse",
    "saying": "the saying itself is the event",
}


def times_lines(steps: Iterable[Steps]) -> Iterator[str]:
    """Give the steps of time expressions, a block for each."""
    for number, one in enumerate(steps):
        if number:
            yield ""
        yield from _time(one)


def _time(steps: Steps) -> Iterator[str]:
    mention = steps.mention
    yield printable(f"“{one_line(steps.marked)}”  {mention.span.start}-{mention.span.end}")
    yield _row("words", ", ".join(_taken(word.text, word.kind, word.value) for word in steps.words))
    if steps.beside:
        yield _row("beside", ", ".join(_taken(word.text, word.kind, word.value) for word in steps.beside))
    yield _row("pattern", f"{steps.pattern}  read as {steps.reads}")
    yield _row("reading", ", ".join(_named(name, value) for name, value in steps.reading))
    yield _row("anchor", f"{steps.anchor}: {ORIGINS[steps.origin]}" if steps.anchor else ORIGINS[steps.origin])
    if steps.side.by:
        side = steps.side
        yield _row("side", f"{SIDES[side.direction]}, {SIDES_BY[side.by]} “{side.words}”")
    if steps.is_end:
        yield _row("range", f"one end of “{mention.text}”, whose days are both ends' days and all between")
    elif steps.cue in CUES:
        yield _row("cue", f"{steps.cue}: {CUES[steps.cue]}")
    yield _row("days", _days(mention.interval))
    yield _row("value", " ".join(word for word in (mention.kind, mention.value, mention.mod) if word))
    yield _row("edtf", mention.edtf or "none")


def _taken(text: str, kind: str, value: str) -> str:
    """Return a word with what it was taken for; a value that is no more than its class is left out."""
    text = one_line(text)
    if not kind:
        return f"“{text}”"
    return f"“{text}” {kind}" if value in ("x", text) else f"“{text}” {kind} {value}"


def _named(name: str, value: str) -> str:
    return value if name == "kind" else f"{name} {value}"


def _days(interval: Interval | None) -> str:
    if interval is None:
        return "none: it names no place on the calendar"
    first, last = interval.earliest, interval.latest
    if first == last and first is not None:
        return first.isoformat()
    return f"{first or 'open'} to {last or 'open'}"


def text_lines(explained: Explained) -> Iterator[str]:
    """Give all that was found in a text, and what decided each."""
    found = explained.extraction
    text = found.document.text
    published = found.document.published or "unknown"
    yield f"language {found.document.language}, published {published}, parser {explained.model or 'none'}"
    yield from _section("times", times_lines(explained.times))
    clauses = ((clause, sentence) for sentence in found.read.sentences for clause in sentence.clauses)
    yield from _section("clauses", (row for clause, sentence in clauses for row in _clause(clause, sentence, text)))
    yield from _section("attributions", (row for a in found.attributions for row in _attribution(a, text)))
    judged = zip(found.events, explained.judgements, strict=True)
    yield from _section("events", (row for event, judgement in judged for row in _event(event, judgement, text)))
    yield from _section("claims", (row for claim in found.claims for row in _claim(claim, explained, text)))


def _section(name: str, lines: Iterable[str]) -> Iterator[str]:
    lines = list(lines)
    yield ""
    yield name.upper() if lines else f"{name.upper()}  none"
    yield from lines


def _clause(clause: Clause, sentence: Sentence, text: str) -> Iterator[str]:
    marks = [clause.kind.value, clause.voice.value, clause.mood.value, clause.tense.value]
    marks += ["negated"] if clause.negated else []
    marks += ["question"] if clause.is_question else []
    words = " ".join(sentence.tokens[index].text for index in clause.words)
    yield printable(f"{clause.predicate}  “{words}”  {', '.join(marks)}")
    for name, values in (("modals", clause.modals), ("hedges", clause.hedges)):
        if values:
            yield _row(name, ", ".join(values))
    for argument in clause.arguments:
        yield _row(_function(argument), argument.span.of(text))


def _function(argument: Argument) -> str:
    return f"{argument.function.value} {argument.preposition or ''}".strip()


def _attribution(found: Attribution, text: str) -> Iterator[str]:
    head = f"“{_joined(found.cue, text)}”" if found.cue else "without cue"
    yield printable(f"{head}  rule {found.by}, {found.type}, {found.medium}")
    source = _joined(found.source, text)
    resolved = " < ".join(speaker.name for speaker in found.speakers)
    if source or resolved:
        yield _row("source", f"{source} = {resolved}" if source and resolved != source else source or resolved)
    if found.addressee:
        yield _row("addressee", _joined(found.addressee, text))
    yield _row("content", _joined(found.content, text))


def _event(event: EventMention, judgement: Judgement, text: str) -> Iterator[str]:
    word = "noun" if event.nominal else "verb"
    yield printable(f"{event.type}  trigger “{one_line(event.trigger.of(text))}”, a {word}")
    if event.cue is not None:
        yield _row("governor", f"“{event.cue.of(text)}”")
    yield _row("status", f"{judgement.status.value}: {RULES.get(judgement.by, judgement.by)}")
    for role, fillers in event.roles.items():
        named = (f"{f.name} ({f.actor})" if f.actor else f.name for f in fillers)
        yield _row(role, ", ".join(named))


def _claim(claim: Claim, explained: Explained, text: str) -> Iterator[str]:
    yield printable(f"{claim.type}  {claim.status.value}, {claim.certainty.value}")
    time = claim.time
    yield _row("time", f"{_days(time.interval)}  “{time.text}”" if time.text else "undated")
    if claim.said_by:
        yield _row("said by", " < ".join(speaker.name for speaker in claim.said_by))
    by = explained.decided(claim)
    yield _row("decided", RULES.get(by, by) or "by the table it stands in")
    if claim.evidence:
        yield _row("evidence", ", ".join(f"“{one_line(span.of(text))}”" for span in claim.evidence))


def _joined(spans: Iterable[Span], text: str) -> str:
    return " … ".join(one_line(span.of(text)) for span in spans)


def _row(name: str, words: str) -> str:
    return printable(f"  {name:<{WIDTH}} {one_line(words)}")
