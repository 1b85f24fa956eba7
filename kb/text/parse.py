"""Sentences -> words and what hangs on what; the only file that knows spaCy."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from itertools import islice
from pathlib import Path
from typing import Any

import numpy
import spacy
from spacy.attrs import DEP, HEAD, IDX, LEMMA, LENGTH, MORPH, POS, SENT_START, TAG
from spacy.language import Language
from spacy.tokens import Doc
from thinc.api import use_ops
from threadpoolctl import threadpool_limits

from kb.lang.pack import HOME
from kb.text.labels import TreeDraft
from kb.text.named import converter_of, named_pipelines, opened

UNIVERSAL = frozenset([
    "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM",
    "VERB", "X",
])
BATCH = 64
INVISIBLE = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\x00\xad\u0300-\u036f\ufe00-\ufe0f]")
PLAIN = str.maketrans({**dict.fromkeys("„“”«»‟〝〞", '"'), **dict.fromkeys("‘’‚‹›‛", "'")})
"""The treebanks that the parsers learnt from have typewriter quotation marks."""
LOOSE = re.compile(r"\s\s|[^\S ]|^\s|\s$")
"""White space that spaCy makes words of."""
COLUMNS = [IDX, LENGTH, TAG, POS, MORPH, HEAD, DEP, LEMMA]
WRAP = 1 << 63
"""Distances to heads on the left are kept as unsigned numbers."""


@dataclass(frozen=True, slots=True)
class Parsed:
    """The words of one sentence as the parser sees them.

    Args:
        starts: Where each word begins in the sentence, in characters.
        ends: Where it ends.
        pos: Universal parts of speech, "" where there is no model.
        feats: Universal features in CoNLL-U form.
        heads: Index of the word that each hangs on, its own at the root.
        deps: Universal relations, "root" at the root, "" where there is no model.
        lemmas: Lemmas where the model gives them, else "".
    """

    starts: list[int]
    ends: list[int]
    pos: list[str]
    feats: list[str]
    heads: list[int]
    deps: list[str]
    lemmas: list[str]


def parse(sentences: Iterable[str], language: str) -> Iterator[Parsed]:
    """Parse sentences one by one, in their order."""
    nlp, rest, convert = load(language), iter(sentences), _conversion(language)
    while batch := list(islice(rest, BATCH)):
        maps = [visible(s) for s in batch]
        docs = [_words(nlp, text) for text, _ in maps]
        parsed = _run(nlp, docs)
        for doc, (_, places), text in zip(parsed, maps, batch, strict=True):
            yield convert(_read(doc, places, len(text)), doc)


def visible(text: str) -> tuple[str, list[int] | None]:
    """Return a text as the parser is to see it, and where its characters stood if any are gone.

    What cannot be seen is left out, and quotation marks are those of a typewriter.
    """
    if not INVISIBLE.search(text):
        return text.translate(PLAIN), None
    places = [i for i, c in enumerate(text) if not INVISIBLE.match(c)]
    return "".join(text[i] for i in places).translate(PLAIN), [*places, len(text)]


def _words(nlp: Language, text: str) -> Doc:
    """Cut a text into words; white space is no word, and all of them are one sentence."""
    doc = nlp.make_doc(text)
    if LOOSE.search(text):
        kept = [w for w in doc if not w.is_space]
        made = Doc(nlp.vocab, words=[w.text for w in kept])
        made.user_data["starts"] = [w.idx for w in kept]
        doc = made
    if len(doc) > 1:
        starts: Any = numpy.array([[1], *[[-1]] * (len(doc) - 1)], dtype="int64").astype("uint64")
        doc.from_array([SENT_START], starts)
    return doc


def _run(nlp: Language, docs: list[Doc]) -> Iterator[Doc]:
    if not nlp.pipe_names or not docs:
        return iter(docs)
    return nlp.pipe(docs, batch_size=BATCH)


def _read(doc: Doc, places: list[int] | None, length: int) -> Parsed:
    rows = doc.to_array(COLUMNS).tolist() if len(doc) else []
    starts = doc.user_data.get("starts") or [r[0] for r in rows]
    ends = [s + r[1] for s, r in zip(starts, rows, strict=True)]
    if places is not None:
        # What cannot be seen belongs to the word before it.
        ends = [places[e - 1] + 1 for e in ends]
        starts = [places[s] for s in starts]
    known, strings = _names(doc.lang_), doc.vocab.strings
    for number in {n for r in rows for n in (r[2], r[3], r[4], r[6], r[7])} - known.keys():
        known[number] = strings[number]
    tags = [known[r[2]] for r in rows]
    return Parsed(
        starts,
        [min(e, length) for e in ends],
        [tag if tag in UNIVERSAL else known[r[3]] for tag, r in zip(tags, rows, strict=True)],
        [known[r[4]] for r in rows],
        [i + (r[5] if r[5] < WRAP else r[5] - 2 * WRAP) for i, r in enumerate(rows)],
        ["root" if known[r[6]] == "ROOT" else known[r[6]] for r in rows],
        [known[r[7]] for r in rows],
    )


def _conversion(language: str) -> Callable[[Parsed, Doc], Parsed]:
    """Return what makes another's parse like ours: Universal Dependencies, and no lemmas."""
    name = named_pipelines().get(language)
    if name is None:
        return lambda parsed, _: parsed
    relabel = converter_of(name)

    def convert(parsed: Parsed, doc: Doc) -> Parsed:
        words = [w.text for w in doc if not w.is_space]
        tree = TreeDraft(words, parsed.pos, parsed.feats, parsed.heads, parsed.deps)
        if relabel is not None:
            relabel(tree)
        return replace(parsed, heads=tree.heads, deps=tree.deps, lemmas=[""] * len(tree))

    return convert


@cache
def _names(_language: str) -> dict[int, str]:
    """Return what is known of spaCy's numbers for labels: a few thousand, each kept as one string."""
    return {}


def load(language: str) -> Language:
    """Return the pipeline that the user has named for a language, else the one that ships, else a tokenizer."""
    name = named_pipelines().get(language)
    return opened(name) if name else _shipped(language)


@cache
def _shipped(language: str) -> Language:
    folder = model_folder(language)
    if folder is not None:
        # NumPy multiplies these small matrices three times as fast as blis, in one thread best.
        threadpool_limits(1, user_api="blas")
        with use_ops("numpy", use_blis=False):
            return spacy.load(folder, exclude=["ner"])
    try:
        return spacy.blank(language)
    except ImportError:
        return spacy.blank("xx")


def model_folder(language: str) -> Path | None:
    """Return the folder of a language's model, or `None` where there is none."""
    folder = HOME / language / "model"
    return folder if (folder / "config.cfg").is_file() else None
