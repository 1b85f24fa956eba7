"""One sentence with everything looked up: its words, the known names in it, the nouns of roles."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from kb.actors.lexicon import Lexicon
from kb.actors.match import Hit, find_hits
from kb.actors.nouns import NounForm, compound_head
from kb.actors.words import Word, atoms_of, words_of
from kb.lang.tables.roles import Gender
from kb.records.mention import ActorKind
from kb.records.sentence import Sentence
from kb.records.span import Span

NOT_NOUNS = frozenset({"VERB", "AUX", "ADV", "ADP", "SCONJ", "CCONJ", "DET", "PRON"})
SUBJECTS = frozenset({"nsubj", "nsubj:pass", "csubj"})


@dataclass(frozen=True, slots=True)
class Noun:
    """A noun of a role in a sentence.

    Args:
        first: Index of its first word.
        last: Index of its last word, the head.
        forms: What the written form can be.
        prefix: What stands before the noun in the same word, with its hyphen ("Verteidigungs", "US-").
    """

    first: int
    last: int
    forms: tuple[NounForm, ...]
    prefix: str = ""


@dataclass(frozen=True, slots=True)
class Name:
    """A name from one word to another, both included.

    Args:
        gender: By given name or title; `None` if nothing tells.
        after: The office noun it follows ("Präsident X"), or `None`.
        is_guess: Only capital letters speak for it.
    """

    kind: ActorKind
    first: int
    last: int
    gender: Gender | None = None
    after: Noun | None = None
    is_guess: bool = False


@dataclass(frozen=True)
class Line:
    """A sentence, looked up.

    Args:
        hits: Index of the first word -> (known name of whole words, index of its last word).
        inner: Index of a word -> known names that are a part of it ("US-Soldaten").
        nouns: Index of the last word -> noun of a role.
    """

    text: str
    sentence: Sentence
    lexicon: Lexicon
    words: tuple[Word, ...]
    hits: Mapping[int, tuple[Hit, int]]
    inner: Mapping[int, tuple[Hit, ...]]
    nouns: Mapping[int, Noun]

    @cached_property
    def bound(self) -> frozenset[int]:
        """Indices of the words before one that a known name ends in: "Human Rights" of "Human Rights Watch-Chef"."""
        return frozenset(
            i for last, hits in self.inner.items() for hit in hits
            for i in range(last) if hit.span.start <= self.words[i].start and self.words[i].end <= hit.span.end
        )

    @cached_property
    def covered(self) -> frozenset[int]:
        """Indices of the words that a known name holds."""
        return frozenset(i for first, (_, last) in self.hits.items() for i in range(first, last + 1))

    @property
    def endings_decline(self) -> bool:
        """Tell whether adjectives of the language have endings."""
        return any(self.lexicon.endings.adjective)

    def span(self, first: int, last: int) -> Span:
        """Return the characters from one word to another, both included."""
        return Span(self.words[first].start, self.words[last].end)

    def lower(self, index: int) -> str:
        """Return a word in lower case, or "" outside the sentence."""
        return self.words[index].low if 0 <= index < len(self.words) else ""

    def adjoins(self, index: int) -> bool:
        """Tell whether a word is there, with only white space before it."""
        return 0 < index < len(self.words) and self.words[index].follows

    def is_subject(self, index: int) -> bool:
        """Tell whether a word, or the one it belongs to, is the subject of its clause."""
        token = self.words[index].token
        for _ in range(3):
            if token < 0 or token >= len(self.sentence.tokens):
                return False
            dep = self.sentence.tokens[token].dep
            if dep in SUBJECTS:
                return True
            if dep not in ("appos", "flat", "flat:name", "compound", "name"):
                return False
            token = self.sentence.tokens[token].head
        return False


def read_line(text: str, sentence: Sentence, lexicon: Lexicon) -> Line:
    """Look up everything in a sentence."""
    words = words_of(text, sentence)
    found = find_hits(text, atoms_of(text, sentence.span.start, sentence.span.end), lexicon)
    hits, inner = _place(words, found)
    covered = {i for first, (_, last) in hits.items() for i in range(first, last + 1)}
    nouns = _find_nouns(words, covered, lexicon)
    return Line(text, sentence, lexicon, words, hits, inner, nouns)


def _place(
    words: Sequence[Word], found: Sequence[Hit]
) -> tuple[dict[int, tuple[Hit, int]], dict[int, tuple[Hit, ...]]]:
    """Sort known names into those of whole words and those within a word."""
    starts = {word.start: index for index, word in enumerate(words)}
    ends = {word.end: index for index, word in enumerate(words)}
    hits: dict[int, tuple[Hit, int]] = {}
    inner: dict[int, tuple[Hit, ...]] = {}
    for hit in found:
        first, last = starts.get(hit.span.start), ends.get(hit.span.end)
        if first is not None and last is not None:
            hits[first] = (hit, last)
            continue
        for index, word in enumerate(words):
            if word.start < hit.span.end <= word.end:
                inner[index] = (*inner.get(index, ()), hit)
    return hits, inner


def _find_nouns(words: Sequence[Word], covered: set[int], lexicon: Lexicon) -> dict[int, Noun]:
    nouns: dict[int, Noun] = {}
    index = 0
    while index < len(words):
        noun = None if index in covered else _noun_at(words, index, covered, lexicon)
        if noun is not None:
            nouns[noun.last] = noun
            index = noun.last
        index += 1
    return nouns


def _noun_at(words: Sequence[Word], index: int, covered: set[int], lexicon: Lexicon) -> Noun | None:
    most = lexicon.longest_noun.get(words[index].low, 0)
    for length in range(min(most, len(words) - index), 0, -1):
        last = index + length - 1
        if last in covered or _is_cut(words, last) or not all(word.follows for word in words[index + 1 : last + 1]):
            continue
        written = " ".join(word.low for word in words[index : last + 1])
        forms = tuple(form for form in lexicon.nouns.get(written, ()) if _fits(words[index], form))
        if forms and words[last].pos not in NOT_NOUNS:
            return Noun(index, last, forms)
    return _compound(words[index], index, lexicon)


def _is_cut(words: Sequence[Word], index: int) -> bool:
    """Tell whether a word ends with a hyphen for what another word brings ("Polizei- und Militäraktion")."""
    return index + 1 < len(words) and words[index + 1].before.startswith(("-", "‐"))


def _fits(word: Word, form: NounForm) -> bool:
    """Tell whether capitals allow it: a noun with a capital in the table has one in the text."""
    if form.base.isupper():
        return word.text[:2].isupper()
    return word.is_capital or not form.base[0].isupper()


def _compound(word: Word, index: int, lexicon: Lexicon) -> Noun | None:
    """Find a noun at the end of a longer word, after a hyphen first."""
    if not word.is_capital or word.text.isupper() or (not lexicon.endings.shortest_head and "-" not in word.text):
        return None
    prefix, hyphen, tail = word.text.rpartition("-")
    if hyphen:
        forms = lexicon.nouns.get(tail.lower(), ())
        if forms:
            return Noun(index, index, forms, prefix + hyphen)
    found = compound_head(tail, lexicon.nouns, lexicon.endings)
    if found is None or word.pos in NOT_NOUNS:
        return None
    start, forms = found
    return Noun(index, index, forms, prefix + hyphen + tail[:start])
