"""What kind of thing a word names."""

from collections.abc import Callable
from typing import Any

import pytest

from kb.events import find_events
from kb.records.mention import EventMention

Maker = Callable[..., Any]


def roles(event: EventMention) -> dict[str, list[str]]:
    return {role: [f.name for f in fillers] for role, fillers in event.roles.items()}


@pytest.fixture
def events(document: Maker) -> Maker:
    def run(sentence: Any, language: str, *actors: Any) -> tuple[EventMention, ...]:
        return find_events(*document(sentence, language), actors)

    return run


@pytest.mark.parametrize(("first", "kind"), [("Patriot", "Deployment"), ("Auto", None)])
def test_a_compound_that_begins_with_the_name_of_a_weapon_is_a_weapon(
    first: str, kind: str | None, sentence: Maker, actor: Maker, events: Maker
) -> None:
    made = sentence(
        f"Rom||PROPN zieht|abziehen|VERB die|der|DET {first}-Batterie aus||ADP Mali||PROPN ab||ADP",
        ("abziehen", 1, ["SUBJ 0", "OBJ 3", "PP 5 aus"]),
    )
    found = events(made, "de", actor(made, 0, "state"), actor(made, 5, "state"))
    assert [event.type for event in found] == ([kind] if kind else [])
