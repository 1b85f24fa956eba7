"""The words of one sentence and what hangs on what, while it is mended and read."""

from dataclasses import dataclass, field
from functools import cache, lru_cache
from types import MappingProxyType

from kb.lang.tables.tokens import TokensTable
from kb.records.span import Span
from kb.text.lemmas import lemmatize

NOMINAL = frozenset(["NOUN", "PROPN", "PRON", "NUM", "X", "SYM"])
VERBAL = frozenset(["VERB", "AUX"])


@dataclass(slots=True)
class Tree:
    """One sentence: columns of equal length, one entry a word.

    Args:
        table: Small words of its language.
        spans: Where each word stands in the document.
        forms: The words as written.
        low: The words in lower case.
        heads: Index of the word that each hangs on, its own at the root.
        children: Indices of what hangs on each word, in their order.
    """

    table: TokensTable
    spans: list[Span]
    forms: list[str]
    low: list[str]
    lemmas: list[str]
    pos: list[str]
    feats: list[str]
    heads: list[int]
    deps: list[str]
    children: list[list[int]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.relink()

    def __len__(self) -> int:
        return len(self.forms)

    def relink(self) -> None:
        """Make `children` fit `heads` again."""
        self.children = [[] for _ in self.forms]
        for i, head in enumerate(self.heads):
            if head != i:
                self.children[head].append(i)

    def attach(self, word: int, head: int, dep: str) -> None:
        """Hang a word on another one; nothing happens where that would make a circle."""
        if self.reaches(head, word):
            return
        if self.heads[word] != word:
            self.children[self.heads[word]].remove(word)
        self.heads[word], self.deps[word] = head, dep
        self.children[head].append(word)
        self.children[head].sort()

    def reaches(self, word: int, above: int) -> bool:
        """Tell whether `word` is `above` or hangs on it, directly or not."""
        for _ in range(len(self.forms)):
            if word == above:
                return True
            if self.heads[word] == word:
                return False
            word = self.heads[word]
        return True

    def depth(self, word: int) -> int:
        """Return how far a word is from the root."""
        steps = 0
        while self.heads[word] != word:
            word, steps = self.heads[word], steps + 1
        return steps

    def swap(self, top: int, word: int) -> None:
        """Put a word that hangs below another one into its place, and the other one on it."""
        if top == word or not self.reaches(word, top):
            return
        head = self.heads[top]
        self.children[self.heads[word]].remove(word)
        self.heads[word], self.deps[word] = word if head == top else head, self.deps[top]
        if head != top:
            self.children[head][self.children[head].index(top)] = word
            self.children[head].sort()
        self.heads[top], self.deps[top] = word, "dep"
        self.children[word].append(top)
        self.children[word].sort()

    def kids(self, word: int, *deps: str) -> list[int]:
        """Return what hangs on a word by one of some relations (without subtype)."""
        return [c for c in self.children[word] if base(self.deps[c]) in deps]

    def feature(self, word: int, name: str) -> str:
        """Return the value of a feature, or ""."""
        return features(self.feats[word]).get(name, "")

    def below(self, word: int) -> list[int]:
        """Return a word and all that hangs on it, sorted."""
        children, found = self.children, [word]
        for here in found:
            found += children[here]
        found.sort()
        return found

    def verb_lemma(self, word: int) -> str:
        """Return the lemma of a word read as a verb, whatever it is tagged as."""
        if self.pos[word] in VERBAL:
            return self.lemmas[word]
        return lemmatize(self.low[word], "VERB", self.table.code)

    def span(self, words: list[int]) -> Span:
        """Return the characters from the first to the last of some words."""
        return Span(self.spans[words[0]].start, self.spans[words[-1]].end)


@cache
def base(dep: str) -> str:
    """Return a relation without its subtype: "nsubj" for "nsubj:pass"."""
    return dep.partition(":")[0]


@lru_cache(maxsize=10_000)
def features(feats: str) -> MappingProxyType[str, str]:
    """Return the features that a CoNLL-U string names."""
    pairs = (f.partition("=")[::2] for f in feats.split("|") if "=" in f)
    return MappingProxyType(dict(pairs))
