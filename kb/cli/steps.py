"""The steps by which time expressions were read, as lines for a terminal."""

from collections.abc import Iterable, Iterator

from kb.cli.tables import one_line, printable
from kb.records.interval import Interval
from kb.times.explain import Origin, Steps

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


def times_lines(steps: Iterable[Steps]) -> Iterator[str]:
    """Give the steps of time expressions, a block for each."""
    for number, one in enumerate(steps):
        if number:
            yield ""
        yield from _time(one)


def _time(steps: Steps) -> Iterator[str]:
    mention = steps.mention
    yield printable(f"“{one_line(steps.marked)}”  {mention.span.start}-{mention.span.end}")
    yield row("words", ", ".join(_taken(word.text, word.kind, word.value) for word in steps.words))
    if steps.beside:
        yield row("beside", ", ".join(_taken(word.text, word.kind, word.value) for word in steps.beside))
    yield row("pattern", f"{steps.pattern}  read as {steps.reads}")
    yield row("reading", ", ".join(_named(name, value) for name, value in steps.reading))
    yield row("anchor", f"{steps.anchor}: {ORIGINS[steps.origin]}" if steps.anchor else ORIGINS[steps.origin])
    if steps.side.by:
        side = steps.side
        yield row("side", f"{SIDES[side.direction]}, {SIDES_BY[side.by]} “{side.words}”")
    if steps.is_end:
        yield row("range", f"one end of “{mention.text}”, whose days are both ends' days and all between")
    elif steps.cue in CUES:
        yield row("cue", f"{steps.cue}: {CUES[steps.cue]}")
    yield row("days", days_words(mention.interval))
    yield row("value", " ".join(word for word in (mention.kind, mention.value, mention.mod) if word))
    yield row("edtf", mention.edtf or "none")


def _taken(text: str, kind: str, value: str) -> str:
    """Return a word with what it was taken for; a value that is no more than its class is left out."""
    text = one_line(text)
    if not kind:
        return f"“{text}”"
    return f"“{text}” {kind}" if value in ("x", text) else f"“{text}” {kind} {value}"


def _named(name: str, value: str) -> str:
    return value if name == "kind" else f"{name} {value}"


def days_words(interval: Interval | None) -> str:
    if interval is None:
        return "none: it names no place on the calendar"
    first, last = interval.earliest, interval.latest
    if first == last and first is not None:
        return first.isoformat()
    return f"{first or 'open'} to {last or 'open'}"


def row(name: str, words: str) -> str:
    """Return a name and what is said of it."""
    return printable(f"  {name:<{WIDTH}} {one_line(words)}")
