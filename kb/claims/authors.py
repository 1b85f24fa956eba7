"""Whose words a text is: "Statement by President X" at its head makes X the one who says "I" and "we"."""

from collections.abc import Sequence

from kb.claims.line import Line
from kb.records.mention import ActorKind, ActorMention

HEAD = 3
"""Sentences at the head of a text that may name its author."""


def find_authors(lines: Sequence[Line]) -> tuple[ActorMention, ...]:
    """Return those whose statement a text says it is, none where it says nothing."""
    for line in lines[:HEAD]:
        found = _authors(line)
        if found:
            return found
    return ()


def _authors(line: Line) -> tuple[ActorMention, ...]:
    words = line.lexicon.table.author
    head = line.sentence.span.of(line.text).lower()
    noun = next((n for n in words.nouns if head.startswith(n.lower())), None)
    if noun is None:
        return ()
    for place in range(len(line)):
        if line.low[place] in words.prepositions:
            after = [a for a in line.actors if a.span.start >= line.span(place).end]
            if after and _is_author(line, place, after[0]):
                return _row(line, after)
    return ()


def _is_author(line: Line, place: int, mention: ActorMention) -> bool:
    """Tell whether a person follows a preposition without a verb between."""
    return mention.kind is ActorKind.PERSON and not line.has_verb(place, line.word_at(mention.span.start))


def _row(line: Line, mentions: list[ActorMention]) -> tuple[ActorMention, ...]:
    """Return the first mention and those that stand beside it in a list."""
    row = [mentions[0]]
    for mention in mentions[1:]:
        between = line.text[row[-1].span.end : mention.span.start].strip().lower()
        if between.strip(", ") not in {"", "&"} | line.lexicon.tokens.clauses.coordinators or not between:
            break
        row.append(mention)
    return tuple(row)


def is_first_person(line: Line, word: int) -> bool:
    """Tell whether a word is "I" or "we", outside of quotation marks."""
    words = line.lexicon.table.author
    return not line.quoted[word] and line.low[word] in (*words.first_singular, *words.first_plural)
