"""Names that a trained tagger finds, beside those of rules."""

from collections.abc import Sequence

import pytest

from kb.actors.find import looked_up
from kb.actors.line import Line, Name
from kb.actors.tagger import spans, tagger, with_tagged
from kb.records.mention import ActorKind
from tests.kb.actors.writing import write


class Saying:
    """A tagger that says what it is told to, more or less sure."""

    def __init__(self, tags: str, probability: float) -> None:
        self.tags, self.probability = tags.split(), probability

    def tag(self, _: Sequence[Sequence[str]]) -> list[str]:
        return self.tags

    def marginal(self, _: str, __: int) -> float:
        return self.probability


def line_of(written: str) -> Line:
    (line,) = looked_up(*write(written, "en"))
    return line


def found(written: str, tags: str, *names: Name, probability: float = 1.0) -> list[tuple[str, int, int]]:
    said = with_tagged(line_of(written), names, (), Saying(tags, probability))
    return [(name.kind.value, name.first, name.last) for name in said]


def test_tags_are_read_as_names() -> None:
    told = spans(["B-PER", "I-PER", "O", "B-LOC", "B-LOC", "I-ORG"])
    assert [(n.kind, n.first, n.last) for n in told] == [
        (ActorKind.PERSON, 0, 1), (ActorKind.PLACE, 3, 3), (ActorKind.PLACE, 4, 4), (ActorKind.ORGANISATION, 5, 5),
    ]


def test_the_tagger_adds_names_that_rules_do_not_see() -> None:
    assert found("Zwerexa built/V ships/N", "B-ORG O O") == [("organisation", 0, 0)]


def test_a_guess_is_what_the_tagger_says_it_is() -> None:
    guess = Name(ActorKind.PERSON, 0, 0, is_guess=True)
    assert found("Zwerexa built/V ships/N", "B-ORG O O", guess) == [("organisation", 0, 0)]
    assert found("Zwerexa built/V ships/N", "B-ORG O O", guess, probability=0.5) == [("person", 0, 0)]
    assert found("Zwerexa built/V ships/N", "O O O", guess) == []


def test_what_a_title_or_an_office_tells_stays() -> None:
    sure = Name(ActorKind.PERSON, 0, 0)
    assert found("Zwerexa built/V ships/N", "B-ORG O O", sure) == [("person", 0, 0)]


def test_a_noun_of_a_role_is_no_name() -> None:
    assert found("President spoke/V", "B-PER O") == []


@pytest.mark.parametrize("language", ["de", "en"])
def test_a_tagger_ships(language: str) -> None:
    assert tagger(language) is not None


def test_a_language_without_a_tagger_has_none() -> None:
    assert tagger("xx") is None
