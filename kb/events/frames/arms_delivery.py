"""ArmsDelivery: weapons or military goods move, or are to move, from one party to another."""

from kb.events.frame import POWERS, Example, Frame, Role

FRAME = Frame(
    type="ArmsDelivery",
    roles=(
        Role("supplier", POWERS, prefers=("state", "government", "organisation")),
        Role("recipient", (*POWERS, "place"), prefers=("state", "force", "government")),
        Role("item", ("weapon", "aid", "vehicle"), prefers=("weapon", "aid")),
        Role("quantity", is_number=True),
        Role("value", is_number=True),
    ),
    verb={"supplier": ("subject",), "item": ("object", "with"), "recipient": ("dative", "to", "for", "object")},
    noun={
        "item": ("compound", "of", "genitive", "with"),
        "recipient": ("to", "for", "in"),
        "supplier": ("by", "from", "genitive", "adjective", "compound", "of"),
    },
    patterns={
        "receive": {"recipient": ("subject",), "item": ("object", "with"), "supplier": ("from", "by", "of")},
        "reach": {"item": ("subject",), "recipient": ("object", "to")},
        "arrive": {"item": ("subject",), "recipient": ("to", "in"), "supplier": ("from",)},
    },
    becomes={"requested": "ArmsRequest", "pledged": "ArmsDeal"},
    renames={"supplier": "addressee", "recipient": "requester", "value": ""},
    needs=("item",),
    examples=(
        Example(
            "de",
            "Norwegen liefert der Ukraine zwölf Panzer.",
            {"supplier": ("Norwegen",), "recipient": ("Ukraine",), "item": ("Panzer",), "quantity": ("12",)},
        ),
        Example(
            "en",
            "Norway has delivered twelve tanks to Ukraine.",
            {"supplier": ("Norway",), "recipient": ("Ukraine",), "item": ("tanks",), "quantity": ("12",)},
        ),
    ),
)
