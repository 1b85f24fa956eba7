"""A tree that is being relabelled: words with what they hang on, changed in place."""

from dataclasses import dataclass

VERBAL = frozenset({"VERB", "AUX"})
NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "SYM", "X"})


@dataclass(slots=True)
class TreeDraft:
    """The words of a sentence: form, universal part of speech, index of the head (its own at the root), label."""

    words: list[str]
    pos: list[str]
    feats: list[str]
    heads: list[int]
    deps: list[str]

    def __len__(self) -> int:
        return len(self.words)

    def children(self, word: int) -> list[int]:
        """Return what hangs on a word, in order."""
        return [i for i, head in enumerate(self.heads) if head == word and i != word]

    def find(self, word: int, *labels: str) -> list[int]:
        """Return what hangs on a word with one of the labels, in order."""
        return [i for i in self.children(word) if self.deps[i] in labels]

    def attach(self, word: int, head: int, label: str) -> None:
        """Hang a word on another."""
        self.heads[word], self.deps[word] = head, label

    def promote(self, word: int, label: str) -> None:
        """Put a word in the place of the one it hangs on, which then hangs on it with `label`, and all else with it."""
        above = self.heads[word]
        for child in self.children(above):
            if child != word:
                self.heads[child] = word
        is_root = self.heads[above] == above
        self.heads[word], self.deps[word] = (word if is_root else self.heads[above]), self.deps[above]
        self.attach(above, word, label)

    def depth(self, word: int) -> int:
        """Return the number of words above a word."""
        steps = 0
        while self.heads[word] != word and steps <= len(self):
            word, steps = self.heads[word], steps + 1
        return steps

    def deepest_first(self, *labels: str) -> list[int]:
        """Return the words with one of the labels, those with most words above them first."""
        found = [i for i, label in enumerate(self.deps) if label in labels]
        return sorted(found, key=lambda i: -self.depth(i))

    def lower_phrase(self, preposition: int, noun: int, label: str) -> None:
        """Make a noun that hangs on its preposition hang where the preposition does, with it as case."""
        for child in self.children(preposition):
            if child != noun:
                self.heads[child] = noun
        head = self.heads[preposition]
        if head == preposition:
            self.attach(noun, noun, self.deps[preposition])
        else:
            self.attach(noun, head, label)
        self.attach(preposition, noun, "case")

    def beside(self, head: int, of_verb: str, of_noun: str) -> str:
        """Return the label of a phrase by what it hangs on."""
        return of_verb if self.pos[head] in VERBAL | {"ADJ", "ADV"} else of_noun

    def first_conjunct(self, word: int) -> int:
        """Return the word that a chain of conjuncts begins with."""
        while self.deps[word] == "conj" and self.heads[word] != word:
            word = self.heads[word]
        return word

    def rename(self, labels: dict[str, str]) -> None:
        """Give the labels of a table their new names."""
        self.deps = [labels.get(label, label) for label in self.deps]
