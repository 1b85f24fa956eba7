"""Meeting: parties meet, visit, call, negotiate."""

from kb.events.frame import ACTORS, Example, Frame, Role

_WHO = ("state", "government", "person", "organisation", "legislature")

FRAME = Frame(
    type="Meeting",
    roles=(
        Role("participant", ACTORS, prefers=("person", "government", "state"), spread=True),
        Role("place", ("place", "state", "facility")),
    ),
    verb={"participant": ("subject", "object", "with"), "place": ("in",)},
    noun={
        "participant": ("between", "with", "genitive", "of", "adjective", "compound", "by", "guest"),
        "place": ("in", "to"),
    },
    patterns={
        "visit": {"place": ("object", "in", "to"), "participant": ("subject", "object")},
        "travel": {"participant": ("subject", "with"), "place": ("to", "in")},
        "stay": {"participant": ("subject", "predicate", "with"), "place": ("in", "to")},
        "gather": {"participant": ("subject", "object", "with"), "place": ("in", "to")},
        "attend": {"participant": ("subject",), "place": ("in",)},
        "session": {"participant": ("genitive", "of", "compound", "by"), "place": ("in",)},
    },
    becomes={"requested": ""},
    needs=tuple(f"participant:{kind}" for kind in _WHO),
    examples=(
        Example(
            "de",
            "Angela Merkel traf Emmanuel Macron am Dienstag in Paris.",
            {"participant": ("Angela Merkel", "Emmanuel Macron"), "place": ("Paris",)},
        ),
        Example(
            "en",
            "Angela Merkel met Emmanuel Macron in Paris on Tuesday.",
            {"participant": ("Angela Merkel", "Emmanuel Macron"), "place": ("Paris",)},
        ),
    ),
)
