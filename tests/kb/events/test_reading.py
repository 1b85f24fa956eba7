"""What kind of thing a word names."""

from collections.abc import Callable
from typing import Any

import pytest

Maker = Callable[..., Any]


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
