"""Sayings whose content is told before: "Das berichtet die Zeitung", or whose source is: "Demnach ..."."""

from collections.abc import Iterator

from kb.claims.complement import following
from kb.claims.cues import Cue
from kb.claims.draft import Draft
from kb.claims.line import Line, runs
from kb.claims.sayings import addressee_of, cited_in, group_of, source_of
from kb.records.span import Span

SILENT = frozenset({"known", "asked"})


def pointing(line: Line, cues: tuple[Cue, ...], before: Line | None) -> Iterator[Draft]:
    """Yield what a verb of saying says by pointing back to the sentence before."""
    if before is None or before.sentence.paragraph != line.sentence.paragraph or not len(line):
        return
    if line.low[0] not in line.lexicon.table.phrases.pointing:
        return
    for cue in cues:
        group = group_of(cue, "direct")
        if cue.first not in (1, 2) or group.effect in SILENT or following(line, cue) is not None:
            continue
        source = source_of(line, cue)
        if source is None or not line.can_speak(source):
            continue
        frame = line.span(1, line.parts[line.part[cue.last]][1])
        content = (_bare(before), line.span(0))
        yield Draft(
            line.sentence.index, content, "verb:pointing", runs(line, cue.words), (source,),
            addressee_of(line, cue, group, source), (frame,), "Indirect", group.medium, cue.lemma,
            cited_in(line, frame),
        )


def _bare(line: Line) -> Span:
    """Return a sentence without its full stop."""
    text = line.sentence.span.of(line.text)
    return Span(line.sentence.span.start, line.sentence.span.start + len(text.rstrip(".!?; ")))


def thereby(line: Line, last: Draft | None) -> Iterator[Draft]:
    """Yield a sentence with a word that points back to the last source ("demnach")."""
    words = line.lexicon.table.phrases.thereby
    place = next((i for i in range(len(line)) if line.low[i] in words), None)
    if place is None or last is None or not last.source or place not in (0, 1, 2, 3):
        return
    rest = _bare(line)
    word = line.span(place)
    around = (Span(rest.start, max(rest.start, word.start - 1)), Span(word.end + 1, max(word.end + 1, rest.end)))
    content = tuple(span for span in around if len(span) > 1)
    if content and rest.end > word.end + 1:
        yield Draft(
            line.sentence.index, content, "thereby", (word,), (word,), frame=(word,), medium=last.medium,
            lemma=line.low[place], cited=last.cited or last.source[0],
        )
