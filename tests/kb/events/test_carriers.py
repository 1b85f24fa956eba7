"""Event nouns and the verbs that carry them."""

from collections.abc import Callable
from typing import Any

from tests.kb.events.told import roles

Maker = Callable[..., Any]


def test_whom_an_attack_was_meant_for_is_its_target(sentence: Maker, actor: Maker, events: Maker) -> None:
    made = sentence(
        "Der|der|DET Angriff galt|gelten|VERB einem|ein|DET Munitionslager",
        ("gelten", 2, ["SUBJ 1", "DAT 4"]),
    )
    [event] = events(made, "de")
    assert (event.type, roles(event)["target"]) == ("Strike", ["Munitionslager"])


def test_the_noun_before_a_verb_that_carries_it_is_its_object(sentence: Maker, actor: Maker, events: Maker) -> None:
    made = sentence(
        "Rom||PROPN hat|haben|AUX mit||ADP Oslo||PROPN Verhandlungen|Verhandlung geführt|führen|VERB",
        ("führen", 5, ["SUBJ 0", "PP 3 mit"], {"words": (1, 5)}),
        modifiers={3: ["APPOS 4"]},
    )
    [event] = events(made, "de", actor(made, 0, "state", "Italien"), actor(made, 3, "state", "Norwegen"))
    assert (event.type, sorted(roles(event)["participant"])) == ("Meeting", ["Italien", "Norwegen"])
