"""ArmsRequest: a party asks another for weapons, repair of weapons, or military help."""

from kb.events.frame import POWERS, Example, Frame, Role

FRAME = Frame(
    type="ArmsRequest",
    roles=(
        Role("requester", POWERS, prefers=("state", "government", "person")),
        Role("addressee", POWERS, prefers=("state", "government", "organisation")),
        Role("item", ("weapon", "aid", "force"), common=True),
        Role("quantity", is_number=True),
    ),
    verb={"requester": ("subject",), "addressee": ("object", "dative", "to", "from"), "item": ("for", "object")},
    noun={
        "item": ("for", "of", "compound", "about"),
        "addressee": ("to",),
        "requester": ("by", "genitive", "adjective", "compound", "from", "of"),
    },
    patterns={
        "help": {"addressee": ("subject",), "item": ("object", "for"), "requester": ("dative", "to")},
        "repeat": {"requester": ("subject",)},
        "demand": {"requester": ("subject",), "item": ("object",), "addressee": ("from", "by", "of")},
    },
    needs=("item",),
    examples=(
        Example(
            "de",
            "Mali bat Frankreich im Januar um Hubschrauber.",
            {"requester": ("Mali",), "addressee": ("Frankreich",), "item": ("Hubschrauber",)},
        ),
        Example(
            "en",
            "Mali asked France for helicopters in January.",
            {"requester": ("Mali",), "addressee": ("France",), "item": ("helicopters",)},
        ),
    ),
)
