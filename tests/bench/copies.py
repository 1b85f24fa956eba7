"""Measure how surely copies are recognised, on articles that are changed as papers change agency reports.

    python -m tests.bench.copies [--words N] FOLDER...

FOLDER     holds articles as text, each of its own; copies are made of them.
--words N  take only the first so many words of each: reports of a few sentences.

Printed for each manner of copying: the share of copies that share a lookup key with their article and
are told to be copies of it. Then the pairs of different articles that are taken for copies. Where
`datasketch` is installed, its MinHash with LSH over the same shingles is measured beside it.
"""

import importlib.util
import random
import re
import sys
import time
from collections.abc import Callable, Iterable
from itertools import combinations
from pathlib import Path

from kb.linking.copies import REPEATED, SHINGLE, Signature, repeated, signature

Copy = Callable[[str, random.Random, list[str]], str]
LEAST_WORDS = 80


def shortened(text: str, chance: random.Random, others: list[str]) -> str:
    """Cut an article at the end, as a paper does that has less room."""
    paragraphs = text.split("\n\n")
    return "\n\n".join(paragraphs[: max(1, round(len(paragraphs) * 0.6))])


def new_head(text: str, chance: random.Random, others: list[str]) -> str:
    """Put another headline and first paragraph before the rest."""
    other = chance.choice(others).split("\n\n")
    return "\n\n".join([*other[:2], *text.split("\n\n")[2:]])


def embedded(text: str, chance: random.Random, others: list[str]) -> str:
    """Put an article into a longer one of the paper's own."""
    first, second = chance.sample(others, 2)
    return "\n\n".join([first, text, second])


def edited(share: float) -> Copy:
    """Change every so manieth word."""
    def copy(text: str, chance: random.Random, others: list[str]) -> str:
        words = re.split(r"(\s+)", text)
        kept = (w.isspace() or chance.random() > share for w in words)
        return "".join(w if k else f"word{chance.randrange(10**6)}" for w, k in zip(words, kept, strict=True))
    return copy


COPIES: dict[str, Copy] = {
    "word for word": lambda text, chance, others: text,
    "cut to 60 %": shortened,
    "another head": new_head,
    "inside a longer text": embedded,
    "1 word in 20 changed": edited(0.05),
    "1 word in 10 changed": edited(0.10),
    "1 word in 5 changed": edited(0.20),
}


def is_found(one: Signature, other: Signature) -> bool:
    """Tell whether two texts are looked up together and told to be copies."""
    return bool(set(one.lookups) & set(other.lookups)) and repeated(one, other) >= REPEATED


def shingles(text: str) -> set[str]:
    """Return the shingles of a text."""
    words = re.findall(r"\w+", text.lower())
    return {" ".join(words[i : i + SHINGLE]) for i in range(max(1, len(words) - SHINGLE + 1))}


def by_samples(articles: list[str]) -> Callable[[int, str], bool]:
    """Return what tells a copy of an article by the project's own signatures."""
    known = [signature(text, "en") for text in articles]
    return lambda number, copy: is_found(known[number], signature(copy, "en"))


def by_minhash(articles: list[str]) -> Callable[[int, str], bool]:
    """Return what tells a copy of an article by MinHash and LSH: Jaccard of one half."""
    from datasketch import MinHash, MinHashLSH  # only where somebody has installed it

    def sketch(text: str) -> MinHash:
        made = MinHash(num_perm=128)
        made.update_batch([shingle.encode() for shingle in shingles(text)])
        return made

    index = MinHashLSH(threshold=REPEATED, num_perm=128)
    for number, text in enumerate(articles):
        index.insert(number, sketch(text))
    return lambda number, copy: number in index.query(sketch(copy))


def measure(name: str, make: Callable[[list[str]], Callable[[int, str], bool]], articles: list[str]) -> None:
    """Print the figures of one way to tell copies."""
    begin = time.process_time()
    is_copy = make(articles)
    for manner, copy in COPIES.items():
        found = 0
        for number, text in enumerate(articles):
            chance = random.Random(number)
            others = [other for other in articles if other is not text]
            found += is_copy(number, copy(text, chance, others))
        print(f"{name:<10}{manner:<24}{found / len(articles):.3f}")
    wrong = sum(is_copy(one, articles[other]) for one, other in combinations(range(len(articles)), 2))
    pairs = len(articles) * (len(articles) - 1) // 2
    print(f"{name:<10}wrong among {pairs} pairs of different articles: {wrong}")
    print(f"{name:<10}{time.process_time() - begin:.1f} s")


def read_articles(folders: Iterable[str]) -> list[str]:
    """Return the texts of folders, each once."""
    texts = [p.read_text(encoding="utf-8") for folder in folders for p in sorted(Path(folder).rglob("*.txt"))]
    return [text for text in dict.fromkeys(texts) if len(text.split()) >= LEAST_WORDS]


if __name__ == "__main__":
    words, folders = (int(sys.argv[2]), sys.argv[3:]) if sys.argv[1] == "--words" else (None, sys.argv[1:])
    found = [" ".join(re.findall(r"\s*\S+", text)[:words]) for text in read_articles(folders)]
    print(f"{len(found)} articles")
    measure("samples", by_samples, found)
    if importlib.util.find_spec("datasketch"):
        measure("minhash", by_minhash, found)
