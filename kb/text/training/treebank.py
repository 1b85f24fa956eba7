"""CoNLL-U treebanks -> spaCy documents, with the words cut as the tokenizer cuts them.

Format: https://universaldependencies.org/format.html
"""

import gzip
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from spacy.tokens import Doc
from spacy.vocab import Vocab


@dataclass(frozen=True)
class Word:
    """One syntactic word: the columns that are trained on; `head` is its row, 0 the root.

    `feats` is `None` where the treebank does not tell them.
    """

    row: int
    form: str
    lemma: str
    pos: str
    feats: str | None
    head: int
    dep: str
    space: bool


def read_treebank(path: Path) -> Iterator[list[Word]]:
    """Yield the sentences of a CoNLL-U file, gzip-compressed or not."""
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as lines:
        rows: list[list[str]] = []
        for line in lines:
            if line.strip() and not line.startswith("#"):
                rows.append(line.rstrip("\n").split("\t"))
            elif not line.strip() and rows:
                yield surface_words(rows)
                rows = []
    if rows:
        yield surface_words(rows)


def surface_words(rows: list[list[str]]) -> list[Word]:
    """Return one word per written token: "didn't" stays two, "im" (in dem) becomes one."""
    words = {int(r[0]): _word(r) for r in rows if r[0].isdigit()}
    gone: dict[int, int] = {}
    for row in rows:
        if "-" not in row[0]:
            continue
        first, last = map(int, row[0].split("-"))
        parts = [words[i] for i in range(first, last + 1)]
        space = "SpaceAfter=No" not in row[9]
        if "".join(p.form for p in parts) == row[1]:
            words.update({p.row: replace(p, space=space and p.row == last) for p in parts})
        else:
            words[first] = _merged(parts, row[1], space)
            for part in parts[1:]:
                gone[part.row] = first
                del words[part.row]
    left = list(words.values())
    return [replace(w, head=gone.get(w.head, w.head)) for w in left]


def _word(r: list[str]) -> Word:
    space = "SpaceAfter=No" not in r[9]
    # The teacher's rows have no features and the part of speech in the fifth column alone.
    taught = r[3] == "_"
    feats = None if taught else "" if r[5] == "_" else r[5]
    return Word(int(r[0]), r[1], r[2], r[4] if taught else r[3], feats, int(r[6]), r[7], space)


def _merged(parts: list[Word], form: str, space: bool) -> Word:
    inside = {p.row for p in parts}
    first = parts[0]
    top = next((p for p in parts if p.head not in inside), first)
    feats = next((p.feats for p in parts if p.feats and "Case=" in p.feats), first.feats)
    return replace(first, form=form, feats=feats, head=top.head, dep=top.dep, space=space)


def as_doc(vocab: Vocab, sentences: list[list[Word]]) -> Doc:
    """Put sentences into one document, as a text has them.

    The tag of a word is its universal part of speech: that the tagger learns from all treebanks,
    while part of speech with features is learnt from those that have features.
    """
    words, spaces, tags, pos, morphs, lemmas, heads, deps = ([] for _ in range(8))  # type: ignore[var-annotated]
    starts: list[bool | int | None] = []
    for sentence in sentences:
        base = len(words)
        place = {w.row: base + i for i, w in enumerate(sentence)}
        for i, w in enumerate(sentence):
            words.append(w.form)
            spaces.append(w.space or i == len(sentence) - 1)
            tags.append(w.pos)
            pos.append("" if w.feats is None else w.pos)
            morphs.append(w.feats or "")
            lemmas.append(w.lemma)
            heads.append(place.get(w.head, base + i))
            deps.append("ROOT" if w.head == 0 else w.dep)
            starts.append(i == 0)
    return Doc(
        vocab, words=words, spaces=spaces, tags=tags, pos=pos, morphs=morphs,
        lemmas=lemmas, heads=heads, deps=deps, sent_starts=starts,
    )
