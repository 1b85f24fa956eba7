"""StrikeOption: a military action that is considered, drawn up, threatened or offered as an option."""

from kb.events.frame import POWERS, Example, Frame, Role

FRAME = Frame(
    type="StrikeOption",
    roles=(
        Role("planner", POWERS, prefers=("state", "force", "person")),
        Role("target", (*POWERS, "place", "facility", "vehicle", "weapon"), loose=True),
        Role("action"),
        Role("place", ("place", "state", "facility")),
    ),
    verb={"planner": ("subject",), "target": ("object", "against", "at"), "place": ("in",)},
    noun={
        "target": ("against", "at", "with", "to"),
        "planner": ("by", "genitive", "adjective", "compound", "of", "from"),
        "place": ("in",),
    },
    needs=("planner+target", "planner+place", "target:state", "target:force", "planner:force", "planner:state"),
    examples=(
        Example(
            "de",
            "Israel drohte mit einem Angriff auf den Iran.",
            {"planner": ("Israel",), "target": ("Iran",), "action": ("Angriff",)},
        ),
        Example(
            "en",
            "Israel threatened to attack Iran.",
            {"planner": ("Israel",), "target": ("Iran",), "action": ("attack",)},
        ),
    ),
)
