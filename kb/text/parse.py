"""Sentences -> words and what hangs on what; the only file that knows spaCy."""

import os
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain, islice
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from kb.lang.pack import HOME

UNIVERSAL = frozenset(
    ["ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM"]
    + ["VERB", "X"]
)
BATCH = 64
INVISIBLE = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\x00\xad\u0300-\u036f\ufe00-\ufe0f]")
SPACES = re.compile(r"\s")
PLAIN = str.maketrans({**dict.fromkeys("„“”«»‟〝〞", '"'), **dict.fromkeys("‘’‚‹›‛", "'")})
"""The treebanks that the parsers learnt from have typewriter quotation marks."""
LONGEST = 250
"""Words that are parsed together."""


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
    nlp, rest = load(language), iter(sentences)
    while batch := list(islice(rest, BATCH)):
        maps = [visible(s) for s in batch]
        docs = [_words(nlp, text) for text, _ in maps]
        parsed = _run(nlp, docs)
        for doc, (_, places), text in zip(parsed, maps, batch, strict=True):
            yield _read(doc, places, len(text))


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
    kept = [w for w in doc if not w.is_space]
    starts = [w.idx for w in kept]
    made = Doc(nlp.vocab, words=[w.text for w in kept], sent_starts=[True, *[False] * (len(kept) - 1)][: len(kept)])
    made.user_data["starts"] = starts
    return made


def _run(nlp: Language, docs: list[Doc]) -> Iterator[Doc]:
    if not nlp.pipe_names or not docs:
        return iter(docs)
    return nlp.pipe(docs, batch_size=BATCH)


def _read(doc: Doc, places: list[int] | None, length: int) -> Parsed:
    starts = doc.user_data.get("starts") or [w.idx for w in doc]
    ends = [s + len(w) for s, w in zip(starts, doc, strict=True)]
    if places is not None:
        # What cannot be seen belongs to the word before it.
        ends = [places[e - 1] + 1 for e in ends]
        starts = [places[s] for s in starts]
    return Parsed(
        starts, [min(e, length) for e in ends], [_pos(w.tag_, w.pos_) for w in doc], [str(w.morph) for w in doc],
        _heads(doc), [w.dep_ if w.dep_ != "ROOT" else "root" for w in doc], [w.lemma_ for w in doc],
    )


def _pos(tag: str, pos: str) -> str:
    return tag if tag in UNIVERSAL else pos


def _heads(doc: Doc) -> list[int]:
    """Return the heads; where the parser found several sentences, later ones hang on the first."""
    return [w.head.i for w in doc]


@cache
def load(language: str) -> Language:
    """Load the pipeline of a language once, or a tokenizer where there is no model."""
    folder = model_folder(language)
    if folder is not None:
        return spacy.load(folder, exclude=["ner"])
    try:
        return spacy.blank(language)
    except ImportError:
        return spacy.blank("xx")


def model_folder(language: str) -> Path | None:
    """Return the folder of a language's model, or `None` where there is none."""
    folder = HOME / language / "model"
    return folder if (folder / "config.cfg").is_file() else None
