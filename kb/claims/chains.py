"""Who speaks in every attribution, and who reports that: the chain, innermost speaker first."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from kb.claims.authors import find_authors, is_first_person
from kb.claims.draft import Draft
from kb.claims.line import Line
from kb.claims.sources import Actors, speakers_of
from kb.records.mention import Attribution, Speaker
from kb.records.span import Span

NOT_TOLD = ("quotation", "verb:noun", "noun:phrase")
"""Rules whose content may name a saying without reporting it ("lehnte die Forderung ab")."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """A draft with who speaks in it."""

    draft: Draft
    speakers: tuple[Speaker, ...]

    @property
    def size(self) -> int:
        """How many characters are said."""
        return sum(map(len, self.draft.content))


class Chains:
    """The attributions of a document, to be asked which one reports another."""

    def __init__(self, lines: Sequence[Line], drafts: Sequence[Draft], actors: Actors) -> None:
        self.lines = lines
        self.starts = [line.sentence.span.start for line in lines]
        self.actors = actors
        self.authors = find_authors(lines)
        self.spoken = [Spoken(draft, self._speakers(draft)) for draft in drafts]
        self.around = self._by_line()

    def attributions(self) -> tuple[Attribution, ...]:
        """Return the attributions with their chains."""
        return tuple(self._attribution(item) for item in self.spoken)

    def _line(self, offset: int) -> int:
        return max(bisect_right(self.starts, offset) - 1, 0)

    def _by_line(self) -> dict[int, list[Spoken]]:
        """Return for each line what is said in it, the narrowest first."""
        found: dict[int, list[Spoken]] = {}
        for item in sorted(self.spoken, key=lambda s: s.size):
            touched = {n for s in item.draft.content for n in range(self._line(s.start), self._line(s.end - 1) + 1)}
            for number in touched:
                found.setdefault(number, []).append(item)
        return found

    def _speakers(self, draft: Draft) -> tuple[Speaker, ...]:
        """Return who speaks in a draft itself: whom the source cites, then the source."""
        found: dict[str, Speaker] = {}
        for span in (draft.cited, *draft.source):
            for speaker in self._named(span) if span is not None else ():
                found.setdefault(speaker.name, speaker)
        return tuple(found.values())

    def _named(self, span: Span) -> tuple[Speaker, ...]:
        line = self.lines[self._line(span.start)]
        if is_first_person(line, line.word_at(span.start)):
            return tuple(Speaker(a.name, span, a.key) for a in self.authors)
        return speakers_of(line, self.actors, span)

    def _outer(self, item: Spoken) -> list[Spoken]:
        """Return what reports a saying: whatever holds its cue."""
        if not item.draft.cue:
            return []
        cue = item.draft.cue[0]
        return [o for o in self.around.get(self._line(cue.start), ()) if o is not item and holds(o.draft, cue)]

    def _attribution(self, item: Spoken) -> Attribution:
        draft, speakers, outer = item.draft, item.speakers, self._outer(item)
        if not speakers and draft.source and outer and self._is_pronoun(draft):
            speakers = tuple(replace(s, span=draft.source[0]) for s in outer[0].speakers)
        chain: dict[str, Speaker] = {}
        for speaker in (*speakers, *(s for o in outer for s in o.speakers)):
            chain.setdefault(speaker.name, speaker)
        return Attribution(
            content=draft.content,
            cue=draft.cue,
            source=draft.source,
            addressee=draft.addressee,
            frame=draft.frame,
            type=draft.type,
            medium=draft.medium,
            source_text=speakers[-1].name if speakers else "",
            speakers=tuple(chain.values()),
            lemma=draft.lemma,
            by=draft.by,
        )

    def _is_pronoun(self, draft: Draft) -> bool:
        """Tell whether a source is a pronoun that stands for whoever speaks around it."""
        line = self.lines[self._line(draft.source[0].start)]
        return draft.source[0].of(line.text).lower() in line.lexicon.pronouns


def holds(other: Draft, cue: Span) -> bool:
    """Tell whether what one attribution says is that somebody said something."""
    return other.by not in NOT_TOLD and any(span.holds(cue) for span in other.content)
