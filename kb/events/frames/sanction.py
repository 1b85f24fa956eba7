"""Sanction: sanctions, embargo, tariff, bounty, designation, blockade, closed border: imposed or lifted."""

from kb.events.frame import POWERS, Example, Frame, Role

FRAME = Frame(
    type="Sanction",
    roles=(
        Role("imposer", POWERS, prefers=("state", "government", "organisation", "legislature")),
        Role("target", (*POWERS, "place", "vehicle", "goods"), prefers=("state", "organisation", "person")),
        Role("measure"),
    ),
    verb={"imposer": ("subject",), "target": ("against", "at", "over", "to", "for"), "measure": ("object",)},
    noun={
        "target": ("against", "at", "over", "to", "for"),
        "imposer": ("by", "genitive", "adjective", "compound", "of"),
    },
    patterns={
        "designate": {"imposer": ("subject",), "target": ("object",)},
        "forbid": {"imposer": ("subject",), "target": ("dative", "object"), "measure": ("object",)},
        "shut": {"measure": ("subject", "object"), "imposer": ("by",), "target": ("for", "to", "against")},
        "close": {"imposer": ("subject",), "measure": ("object", "dative"), "target": ("for", "to", "against")},
        "listed": {"target": ("subject",), "imposer": ("genitive", "of")},
        "border": {"imposer": ("by", "adjective"), "target": ("for", "to")},
    },
    needs=("imposer", "target:state", "target:organisation", "target:force", "target:person"),
    examples=(
        Example(
            "de",
            "Die Europäische Union verhängte Sanktionen gegen Belarus.",
            {"imposer": ("Europäische Union",), "target": ("Belarus",), "measure": ("Sanktionen",)},
        ),
        Example(
            "en",
            "Canada imposed sanctions on Belarus.",
            {"imposer": ("Canada",), "target": ("Belarus",), "measure": ("sanctions",)},
        ),
    ),
)
