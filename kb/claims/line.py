"""A sentence as attributions are looked for in it: its words, its parts between commas, what is quoted."""

from collections.abc import Sequence
from dataclasses import dataclass

from kb.claims.lexicon import SpeechLexicon
from kb.records.clause import Clause, Mood, Phrase
from kb.records.mention import ActorKind, ActorMention
from kb.records.sentence import Quotation, Sentence, Token
from kb.records.span import Span

SEPARATORS = frozenset({",", ";", ":", "–", "—", "--"})
OPENING = frozenset({"(", "["})
CLOSING = frozenset({")", "]"})
SPEAKING = frozenset({
    ActorKind.PERSON, ActorKind.STATE, ActorKind.ORGANISATION, ActorKind.GOVERNMENT, ActorKind.LEGISLATURE,
    ActorKind.FORCE, ActorKind.MEDIA, ActorKind.GROUP,
})
"""Kinds of actors that can say something."""
MARKS = frozenset("\"“”„‟«»‹›‚‘’'")


@dataclass(frozen=True, slots=True, eq=False)
class Line:
    """One sentence.

    Args:
        low: Its words in lower case.
        part: For each word, the number of the part between separators that it stands in;
            separators count to the part before them.
        parts: First and last word of each part, separators and marks at its ends left out.
        quoted: For each word, whether it stands within quotation marks.
        quotations: Quotations that share characters with it.
        owner: For each word, the index of the clause it belongs to, the smallest one.
        verbs: All words of all predicates.
        actors: Those in it that can say something, in order.
    """

    text: str
    sentence: Sentence
    lexicon: SpeechLexicon
    low: tuple[str, ...]
    part: tuple[int, ...]
    parts: tuple[tuple[int, int], ...]
    quoted: tuple[bool, ...]
    quotations: tuple[Quotation, ...]
    owner: tuple[int | None, ...]
    verbs: frozenset[int]
    actors: tuple[ActorMention, ...] = ()

    def __len__(self) -> int:
        return len(self.low)

    @property
    def clauses(self) -> tuple[Clause, ...]:
        """Its clauses."""
        return self.sentence.clauses

    def lemma(self, word: int) -> str:
        """Return the lemma of a word."""
        return self.sentence.tokens[word].lemma

    def pos(self, word: int) -> str:
        """Return the part of speech of a word."""
        return self.sentence.tokens[word].pos

    def span(self, first: int, last: int | None = None) -> Span:
        """Return the characters of some words, the last one included."""
        tokens = self.sentence.tokens
        return Span(tokens[first].span.start, tokens[first if last is None else last].span.end)

    def word_at(self, offset: int) -> int:
        """Return the first word that ends after a character."""
        return next((i for i, token in enumerate(self.sentence.tokens) if token.span.end > offset), len(self) - 1)

    def words_of(self, span: Span) -> tuple[int, int]:
        """Return the first and last word that a span covers."""
        first = self.word_at(span.start)
        last = first
        while last + 1 < len(self) and self.sentence.tokens[last + 1].span.start < span.end:
            last += 1
        return first, last

    def separator(self, part: int) -> str:
        """Return the comma or colon that ends a part, or its last word."""
        following = self.part.index(part + 1) if part + 1 < len(self.parts) else len(self)
        return self.low[following - 1]

    def has_verb(self, first: int, last: int) -> bool:
        """Tell whether some word of a predicate stands in a stretch."""
        return any(first <= word <= last for word in self.verbs)

    def can_speak(self, span: Span) -> bool:
        """Tell whether some words name somebody who can say something."""
        return any(a.span.overlaps(span) for a in self.actors)

    def starts_with(self, word: int, words: Sequence[str]) -> bool:
        """Tell whether some words stand from a word on."""
        return self.low[word : word + len(words)] == tuple(words)

    def cites(self, word: int) -> bool:
        """Tell whether a word opens what only names whom another source leans on ("citing police")."""
        return any(self.starts_with(word, words) for words in self.lexicon.citing)

    def is_subjunctive(self, word: int) -> bool:
        """Tell whether a word has a form of reported speech."""
        verbs = self.lexicon.tokens.verbs
        if self.low[word] in verbs.subjunctive_1 or self.low[word] in verbs.subjunctive_2:
            return True
        index = self.owner[word]
        if index is None or word not in self.clauses[index].words:
            return False
        return self.clauses[index].mood in (Mood.KONJUNKTIV_1, Mood.KONJUNKTIV_2)

    def phrase_at(self, word: int) -> Phrase | None:
        """Return the longest noun phrase that begins at a word."""
        start = self.sentence.tokens[word].span.start
        fits = [p for p in self.sentence.phrases if p.span.start == start]
        return max(fits, key=lambda p: p.span.end, default=None)

    def phrase_of(self, head: int) -> Phrase | None:
        """Return the noun phrase of a head word."""
        return next((p for p in self.sentence.phrases if p.head == head), None)


def read_line(
    text: str,
    sentence: Sentence,
    quotations: Sequence[Quotation],
    lexicon: SpeechLexicon,
    actors: Sequence[ActorMention] = (),
) -> Line:
    """Return a sentence as attributions are looked for in it."""
    tokens = sentence.tokens
    inside = tuple(q for q in quotations if q.span.overlaps(sentence.span))
    quoted = tuple(any(q.content.holds(t.span) for q in inside) for t in tokens)
    part, parts = _parts(sentence, quoted)
    return Line(
        text, sentence, lexicon, tuple(t.text.lower() for t in tokens), part, parts, quoted, inside, _owners(sentence),
        frozenset(word for clause in sentence.clauses for word in clause.words),
        tuple(a for a in actors if a.kind in SPEAKING and not a.is_adjective),
    )


def _parts(sentence: Sentence, quoted: Sequence[bool]) -> tuple[tuple[int, ...], tuple[tuple[int, int], ...]]:
    """Number the parts between commas, colons and dashes that stand neither in quotations nor in brackets."""
    number, depth, numbers = 0, 0, []
    for i, token in enumerate(sentence.tokens):
        numbers.append(number)
        depth += (token.text in OPENING) - (token.text in CLOSING)
        if depth <= 0 and not quoted[i] and token.text in SEPARATORS:
            number += 1
            depth = 0
    bounds = []
    for n in range(numbers[-1] + 1 if numbers else 0):
        words = [i for i, m in enumerate(numbers) if m == n]
        solid = [i for i in words if not _is_mark(sentence.tokens[i])] or words
        bounds.append((solid[0], solid[-1]) if solid else (len(numbers), len(numbers) - 1))
    return tuple(numbers), tuple(bounds)


def _is_mark(token: Token) -> bool:
    return token.pos == "PUNCT" or token.text in MARKS


def _owners(sentence: Sentence) -> tuple[int | None, ...]:
    """Return for each word the clause with the smallest span around it; a predicate's words are its own."""
    owners: list[int | None] = [None] * len(sentence.tokens)
    order = sorted(range(len(sentence.clauses)), key=lambda c: -len(sentence.clauses[c].span))
    for index in order:
        span = sentence.clauses[index].span
        for i, token in enumerate(sentence.tokens):
            if span.holds(token.span):
                owners[i] = index
    for index in order:
        for word in sentence.clauses[index].words:
            owners[word] = index
    return tuple(owners)


def runs(line: Line, words: tuple[int, ...]) -> tuple[Span, ...]:
    """Return the characters of some words, neighbours as one span."""
    found: list[tuple[int, int]] = []
    for word in words:
        if found and word == found[-1][1] + 1:
            found[-1] = (found[-1][0], word)
        else:
            found.append((word, word))
    return tuple(line.span(first, last) for first, last in found)
