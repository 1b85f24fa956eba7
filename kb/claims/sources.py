"""Words that name a source -> the names of who speaks, innermost first."""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

from kb.claims.line import SPEAKING, Line
from kb.records.mention import ActorKind, ActorMention, Speaker
from kb.records.span import Span

NAMES = frozenset({ActorKind.PERSON, ActorKind.MEDIA, ActorKind.ORGANISATION})


LONGEST = 7
"""Words of the longest description that stands for a name."""


class Actors:
    """The actor mentions of a document, to be asked which lie in a span."""

    def __init__(self, mentions: Sequence[ActorMention]) -> None:
        self.mentions = sorted(mentions, key=lambda m: (m.span.start, -m.span.end))
        self.starts = [m.span.start for m in self.mentions]

    def within(self, span: Span) -> list[ActorMention]:
        """Return the mentions that begin within a span, in order."""
        return self.mentions[bisect_left(self.starts, span.start) : bisect_left(self.starts, span.end)]


def speakers_of(line: Line, actors: Actors, source: Span) -> tuple[Speaker, ...]:
    """Return who speaks: one link for each of several names side by side, one for a single name."""
    inside = [m for m in actors.within(source) if m.kind in SPEAKING]
    head = _paper(line, source)
    if head is not None:
        return _behind_paper(line, inside, source, head)
    names = [m for m in inside if not m.is_adjective]
    if not names:
        return _unnamed(line, source)
    return tuple(_speaker(m) for m in _side_by_side(line, _from_head(line, source, names)))


def _from_head(line: Line, source: Span, names: list[ActorMention]) -> list[ActorMention]:
    """Leave out what stands in the possessive before the head ("North Korea's news agency")."""
    phrase = line.phrase_at(line.word_at(source.start))
    if phrase is None:
        return names
    head = line.span(phrase.head)
    at = next((i for i, m in enumerate(names) if m.span.overlaps(head)), 0)
    return names[at:] if at and not _is_row(line, names[: at + 1]) else names


def _is_row(line: Line, names: list[ActorMention]) -> bool:
    return any(_is_joined(line, line.text[a.span.end : b.span.start].lower()) for a, b in pairwise(names)) or all(
        line.text[a.span.end : b.span.start].strip() == "," for a, b in pairwise(names)
    )


def _speaker(mention: ActorMention) -> Speaker:
    return Speaker(mention.name, mention.span, mention.key)


def _side_by_side(line: Line, names: list[ActorMention]) -> list[ActorMention]:
    """Return the first name and those joined to it; an apposition names the same one."""
    kept = [names[0]]
    for place, name in enumerate(names[1:], 1):
        between = Span(kept[-1].span.end, name.span.start)
        if _is_listed(line, names, place) or _is_joined(line, between.of(line.text).lower()):
            kept.append(name)
        elif name.kind in NAMES and _is_nothing(line, between) and _is_office(kept[-1]):
            kept[-1] = name
    return list({m.key: m for m in kept}.values())


def _is_listed(line: Line, names: list[ActorMention], place: int) -> bool:
    """Tell whether only commas lead from the name before to one that is joined by "and"."""
    between = [line.text[a.span.end : b.span.start].strip().lower() for a, b in pairwise(names[place - 1 :])]
    joined = next((i for i, words in enumerate(between) if words != ","), len(between))
    return 0 < joined < len(between) and _is_joined(line, between[joined])


def _is_joined(line: Line, between: str) -> bool:
    """Tell whether what stands between two names puts them side by side."""
    words = between.replace(",", " ").split()
    joined = any(word in line.lexicon.tokens.clauses.coordinators for word in words)
    return len(words) <= 3 and joined


def _is_nothing(line: Line, between: Span) -> bool:
    """Tell whether only an article, marks or a comma stand between an office and the name of who holds it."""
    return all(t.pos in ("DET", "PUNCT") for t in line.sentence.tokens if between.holds(t.span))


def _is_office(mention: ActorMention) -> bool:
    """Tell whether a mention may be the office or kind of the name beside it: it is one word, or a group."""
    return mention.kind is not ActorKind.PERSON or " " not in mention.name


def _paper(line: Line, source: Span) -> int | None:
    """Return the noun of saying that a source begins with ("Angaben", "Bericht"), or `None`."""
    first, last = line.words_of(source)
    for word in range(first, last + 1):
        if line.pos(word) in ("NOUN", "PROPN"):
            return word if line.lexicon.noun(line.lemma(word), line.low[word]) is not None else None
    return None


def _behind_paper(line: Line, inside: list[ActorMention], source: Span, head: int) -> tuple[Speaker, ...]:
    """Return whose report it is, else the report."""
    token = line.sentence.tokens[head]
    after = [m for m in inside if m.span.start >= token.span.end and not m.is_adjective]
    if after:
        return tuple(_speaker(m) for m in _side_by_side(line, after))
    own = [m for m in inside if token.span.holds(m.span) and m.span != token.span]
    if own:
        return (_speaker(own[0]),)
    whole = [m for m in inside if m.span.end >= token.span.end and not m.is_adjective]
    if whole:
        return (_speaker(whole[0]),)
    return _unnamed(line, source)


def _unnamed(line: Line, source: Span) -> tuple[Speaker, ...]:
    first, last = line.words_of(source)
    phrase = line.phrase_at(first)
    if phrase is not None:
        whole, core = line.words_of(phrase.span)[1], line.words_of(phrase.core)[1]
        last = max(first, whole if whole - first < LONGEST else core)
    while first < last and line.pos(first) in ("DET", "PUNCT", "ADP"):
        first += 1
    if line.pos(first) in ("PRON", "DET", "ADV"):
        return ()
    words = [nominative(line, word, last) for word in range(first, last + 1)]
    name = " ".join(words).strip(" \"'„“”‚‘’«»,")
    return (Speaker(name, line.span(first, last)),) if name else ()


def nominative(line: Line, word: int, head: int) -> str:
    """Return a word as the nominative has it, where an adjective or plural shows its case."""
    token, naming = line.sentence.tokens[word], line.lexicon.events.naming
    if word != head and token.pos == "ADJ" and naming.adjective_endings:
        ending = next((e for e in naming.adjective_endings if token.text.endswith(e)), "")
        if ending and len(token.text) - len(ending) > 2:
            return token.text[: -len(ending)] + naming.adjective_nominative.get("Plur", ending)
    return token.text
