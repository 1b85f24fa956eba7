"""Train the parser of a language from treebanks, print its figures, and put it where it ships.

    python -m kb.text.training.train en --data TREEBANKS [--steps 20000] [--to kb/lang/en/model]

TREEBANKS is a folder of `*.conllu` or `*.conllu.gz` files; `SOURCES` says which ones each
language takes. The same data, seed and number of threads give the same model.
"""

import argparse
import random
import tempfile
from pathlib import Path

import spacy
from spacy.cli.train import train as train_pipeline
from spacy.language import Language
from spacy.tokens import DocBin
from spacy.training import Example

from kb.text.training.treebank import Word, as_doc, read_treebank

HERE = Path(__file__).parent
SOURCES = {
    "en": {
        "train": ["en_ewt-train", "en_gum-train"],
        "dev": ["en_ewt-dev"],
        "test": ["en_ewt-test", "en_gum-test", "en_pud"],
    },
    "de": {
        "train": ["de_gsd-dev", "de_pud"] * 3 + ["de_silver"],  # what people annotated counts three times
        "dev": ["de_gsd-test"],
        "test": ["de_gsd-test"],
    },
}
SENTENCES_A_DOC = 8
# Words seen fewer times than this are read by their shape alone; larger vocabularies gained nothing.


def sentences_of(data: Path, names: list[str]) -> list[list[Word]]:
    """Read all sentences of the named treebanks, leaving out those that are not in the folder."""
    found = [p for n in names for p in (data / f"{n}.conllu", data / f"{n}.conllu.gz") if p.exists()]
    return [s for path in found for s in read_treebank(path)]


def write_corpus(nlp: Language, sentences: list[list[Word]], path: Path) -> None:
    """Write sentences as a spaCy corpus, in documents of a few sentences."""
    docs = (as_doc(nlp.vocab, sentences[i : i + SENTENCES_A_DOC]) for i in range(0, len(sentences), SENTENCES_A_DOC))
    DocBin(docs=docs, store_user_data=False).to_disk(path)


def measure(nlp: Language, sentences: list[list[Word]]) -> dict[str, float]:
    """Score a pipeline on raw text, one gold sentence a document."""
    examples = []
    for sentence in sentences:
        gold = as_doc(nlp.vocab, [sentence])
        examples.append(Example(nlp.make_doc(gold.text), gold))
    scores = nlp.evaluate(examples)
    return {k: scores[k] for k in ("pos_acc", "morph_acc", "dep_uas", "dep_las", "tag_acc")}


def main() -> None:
    """Train, measure, save."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("language", choices=sorted(SOURCES))
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--steps", type=int, default=20000)
    parser.add_argument("--to", type=Path, required=True)
    options = parser.parse_args()
    sources, nlp = SOURCES[options.language], spacy.blank(options.language)
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        sentences = sentences_of(options.data, sources["train"])
        random.Random(7).shuffle(sentences)
        write_corpus(nlp, sentences, work / "train.spacy")
        write_corpus(nlp, sentences_of(options.data, sources["dev"]), work / "dev.spacy")
        overrides = {
            "nlp.lang": options.language,
            "paths.train": str(work / "train.spacy"),
            "paths.dev": str(work / "dev.spacy"),
            "training.max_steps": options.steps,
        }
        train_pipeline(HERE / "pipeline.cfg", work / "out", overrides=overrides)
        best = spacy.load(work / "out" / "model-best")
        best.config["paths"].update(train=None, dev=None)
        best.to_disk(options.to)
    for name in sources["test"]:
        print(name, {k: round(v, 3) for k, v in measure(best, sentences_of(options.data, [name])).items()})


if __name__ == "__main__":
    main()
