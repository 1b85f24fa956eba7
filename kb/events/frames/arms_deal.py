"""ArmsDeal: the decision behind a delivery: sale, order, approval, pledge, its refusal or cancellation."""

from kb.events.frame import POWERS, Example, Frame, Role

FRAME = Frame(
    type="ArmsDeal",
    roles=(
        Role("supplier", POWERS, prefers=("state", "organisation")),
        Role("recipient", (*POWERS, "place"), prefers=("state", "force", "government")),
        Role("approver", POWERS, prefers=("government", "legislature", "person", "state")),
        Role("item", ("weapon", "aid", "vehicle"), prefers=("weapon", "aid")),
        Role("quantity", is_number=True),
        Role("value", is_number=True),
    ),
    verb={"supplier": ("subject",), "item": ("object", "in"), "recipient": ("dative", "to", "for")},
    noun={
        "item": ("compound", "of", "for", "over", "genitive", "with"),
        "recipient": ("to", "for", "by", "in"),
        "supplier": ("from", "by", "genitive", "adjective", "compound", "of", "between"),
    },
    patterns={
        "buy": {"recipient": ("subject",), "item": ("object",), "supplier": ("from", "by", "of", "in")},
        "approve": {
            "approver": ("subject",),
            "item": ("object", "in"),
            "recipient": ("to", "for"),
            "supplier": ("dative",),
        },
        "purchase": {
            "item": ("compound", "of", "for", "over", "genitive"),
            "recipient": ("by", "to", "genitive", "adjective", "compound", "subject"),
            "supplier": ("from", "with", "of", "in"),
        },
        "order": {
            "item": ("compound", "of", "for", "over", "genitive"),
            "recipient": ("by", "of", "from", "genitive", "adjective", "subject"),
            "supplier": ("to",),
        },
        "select": {"recipient": ("subject",), "supplier": ("object",), "item": ("for", "of", "at")},
        "fund": {"recipient": ("subject",), "item": ("for", "in", "of")},
        "price": {"item": ("subject", "object")},
        "win": {
            "supplier": ("subject",),
            "item": ("for", "over", "object", "about"),
            "recipient": ("from", "by", "for", "to"),
        },
        "finance": {"supplier": ("subject",), "item": ("for", "object", "in"), "recipient": ("to", "for", "dative")},
        "package": {"item": ("object", "of", "with")},
        "quit": {"supplier": ("subject",), "item": ("from", "object")},
    },
    becomes={"requested": "ArmsRequest", "requested stop": ""},
    renames={"supplier": "addressee", "recipient": "requester", "value": "", "approver": "addressee"},
    needs=("item", "after:ArmsDeal|ArmsDelivery"),
    examples=(
        Example(
            "de",
            "Die Bundesregierung genehmigte den Verkauf von vier U-Booten an Norwegen.",
            {"approver": ("Bundesregierung",), "recipient": ("Norwegen",), "item": ("U-Boote",), "quantity": ("4",)},
        ),
        Example(
            "en",
            "Norway bought four submarines from Germany.",
            {"supplier": ("Germany",), "recipient": ("Norway",), "item": ("submarines",), "quantity": ("4",)},
        ),
    ),
)
