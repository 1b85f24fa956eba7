"""Pipelines that a user names in place of those that ship."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from kb.errors import LanguageError
from kb.text.named import VARIABLE, converter_of, named_pipelines, opened, parser_label, use_parser
from kb.text.parse import parse

SENTENCE = "Moskau hat Raketen geliefert."


class Saying:
    """A parser with the labels of TIGER that knows one sentence."""

    labels = ("sb", "oa", "oc", "nk", "ROOT")

    def __call__(self, doc: Doc) -> Doc:
        return Doc(
            doc.vocab, words=[w.text for w in doc], spaces=[bool(w.whitespace_) for w in doc],
            heads=[1, 1, 3, 1, 1], deps=["sb", "ROOT", "oa", "oc", "punct"],
            pos=["PROPN", "AUX", "NOUN", "VERB", "PUNCT"], lemmas=["?"] * len(doc),
        )


    def to_disk(self, *_: object, **__: object) -> None:
        """Keep nothing."""

    def from_disk(self, *_: object, **__: object) -> "Saying":
        return self


@Language.factory("test_saying")
def make(nlp: Language, name: str) -> Saying:
    return Saying()


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    nlp = spacy.blank("de")
    nlp.add_pipe("test_saying", name="parser")
    nlp.to_disk(tmp_path / "saying")
    monkeypatch.setenv(VARIABLE, "")
    yield str(tmp_path / "saying")
    opened.cache_clear()
    converter_of.cache_clear()


def test_a_named_pipeline_parses_its_language_with_labels_of_universal_dependencies(folder: str) -> None:
    use_parser(folder)
    (parsed,) = parse([SENTENCE], "de")
    assert (parsed.deps, parsed.heads) == (["nsubj", "aux", "obj", "root", "punct"], [3, 3, 3, 3, 3])
    assert set(parsed.lemmas) == {""}


def test_other_languages_keep_the_parser_that_ships(folder: str) -> None:
    use_parser(folder)
    (parsed,) = parse(["Moscow has delivered missiles."], "en")
    assert parsed.deps[0] == "nsubj"
    assert list(named_pipelines()) == ["de"]


def test_what_was_read_with_it_says_so(folder: str) -> None:
    use_parser(folder)
    assert parser_label().startswith(folder)


def test_a_pipeline_that_is_not_there_is_told_in_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, "")
    with pytest.raises(LanguageError, match="no spaCy pipeline of that name is installed; install it"):
        use_parser("xx_never_heard_of")


def test_a_pipeline_without_a_parser_is_told_in_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    spacy.blank("de").to_disk(tmp_path / "blank")
    monkeypatch.setenv(VARIABLE, "")
    with pytest.raises(LanguageError, match="has no parser"):
        use_parser(str(tmp_path / "blank"))
