"""Detention: somebody is captured, arrested, charged, sentenced, swapped or released."""

from kb.events.frame import POWERS, Example, Frame, Role

FRAME = Frame(
    type="Detention",
    roles=(
        Role("agent", POWERS, prefers=("force", "government", "state", "group")),
        Role("target", ("person", "group", "force", "organisation"), loose=True, prefers=("person", "group")),
        Role("place", ("place", "state", "facility")),
    ),
    verb={"agent": ("subject",), "target": ("object", "dative", "against"), "place": ("in",)},
    noun={
        "target": ("genitive", "of", "compound", "against", "apposition"),
        "agent": ("by", "adjective", "in"),
        "place": ("in",),
    },
    patterns={
        "release": {"agent": ("subject",), "target": ("object",), "place": ("from",)},
        "sit": {"target": ("subject",), "place": ("in",)},
        "hold": {"agent": ("subject",), "target": ("object",), "place": ("in",)},
        "hostage": {"target": ("genitive", "of"), "agent": ("by", "adjective"), "place": ("in",)},
        "as": {"target": ("object", "subject", "about")},
        "fall": {"target": ("subject",), "agent": ("genitive", "of", "by"), "place": ("in",)},
    },
    becomes={"requested": ""},
    needs=("target",),
    examples=(
        Example(
            "de",
            "Die Polizei nahm in Minsk drei Journalisten fest.",
            {"agent": ("Polizei",), "target": ("Journalisten",), "place": ("Minsk",)},
        ),
        Example(
            "en",
            "Police arrested three journalists in Minsk.",
            {"agent": ("Police",), "target": ("journalists",), "place": ("Minsk",)},
        ),
    ),
)
