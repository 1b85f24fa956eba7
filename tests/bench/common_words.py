"""Count which part of texts has a word, for the tables `common.tsv` of `kb.lang`.

    python -m tests.bench.common_words LANGUAGE FILE... > kb/lang/LANGUAGE/common.tsv

FILE  treebanks (.conllu.gz) or tagged words (.tsv.gz, .conll.gz): a word a line, a blank line after a
      sentence. Twelve sentences in a row count as a text.
"""

import gzip
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from kb.linking.concepts import tokens

LENGTH = 12
"""Sentences of a text: those of a short report."""
LEAST = 0.03
"""Part of the texts that have a common word."""
_WORD = re.compile(r"^(?:\d+\t)?([^\t\s#]\S*)")


def sentences(path: Path) -> Iterator[str]:
    """Yield the sentences of a file."""
    words: list[str] = []
    with gzip.open(path, "rt", encoding="utf-8") as file:
        for line in file:
            if line.strip():
                found = _WORD.match(line)
                words += [found[1]] if found else []
            elif words:
                yield " ".join(words)
                words = []


def main(language: str, *files: str) -> None:
    """Count and print, the most frequent first."""
    counts: Counter[str] = Counter()
    texts, told = 0, [s for file in files for s in sentences(Path(file))]
    for start in range(0, len(told), LENGTH):
        counts.update(tokens("\n".join(told[start : start + LENGTH]), language))
        texts += 1
    print(f"# Part of {texts} texts that has a word as kb.linking.concepts reduces it; by tests/bench/common_words.py")
    for word, count in sorted(counts.items(), key=lambda c: (-c[1], c[0])):
        if count >= LEAST * texts and not word[0].isdigit():
            print(f"{word}\t{count / texts:.3f}")


if __name__ == "__main__":
    main(*sys.argv[1:])
