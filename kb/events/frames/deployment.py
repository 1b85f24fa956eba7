"""Deployment: forces or equipment are stationed, sent, massed, exercised, test-fired, alerted, withdrawn."""

from kb.events.frame import POWERS, Example, Frame, Role

_FORCE = ("force", "weapon", "vehicle", "mission")

FRAME = Frame(
    type="Deployment",
    roles=(
        Role("actor", POWERS, prefers=("state", "government", "organisation", "force")),
        Role("force", (*_FORCE, "group"), prefers=("force", "weapon")),
        Role("place", ("place", "state", "facility")),
        Role("quantity", is_number=True),
    ),
    verb={"actor": ("subject",), "force": ("object", "with"), "place": ("to", "in", "from")},
    noun={
        "force": ("of", "genitive", "compound", "with"),
        "place": (
            "in",
            "to",
            "from",
        ),
        "actor": ("by", "adjective", "genitive", "compound", "from"),
    },
    patterns={
        "march": {
            "force": ("subject", "object"),
            "place": (
                "to",
                "in",
                "from",
            ),
        },
        "leave": {"force": ("subject",), "place": ("object", "to", "in", "from")},
        "exist": {"force": ("predicate", "object", "subject"), "place": ("in",)},
        "keep": {"actor": ("subject",), "force": ("object", "over"), "place": ("in",)},
        "base": {"actor": ("subject",), "force": ("object",), "place": ("in",)},
        "patrol": {"force": ("subject",), "place": ("in", "to", "from", "object")},
        "join": {"actor": ("subject", "object"), "force": ("with",), "place": ("in", "dative")},
        "involve": {"force": ("with", "subject", "object"), "actor": ("subject",), "place": ("in",)},
        "raise": {"force": ("object",), "actor": ("subject",), "place": ("in",)},
        "alert": {"force": ("object",), "actor": ("subject",), "place": ("in",)},
        "exercise": {
            "actor": ("by", "genitive", "adjective", "compound", "of", "between"),
            "force": ("with",),
            "place": ("in",),
        },
        "build-up": {
            "actor": ("genitive", "by", "adjective", "compound", "of"),
            "force": ("of",),
            "place": ("in",),
        },
        "share": {
            "force": ("genitive", "of"),
            "actor": ("genitive", "by", "adjective", "compound", "of"),
            "place": ("in",),
        },
    },
    becomes={"requested": "ArmsRequest", "requested withdrawal": ""},
    renames={"actor": "addressee", "force": "item", "place": ""},
    needs=("force", "actor+place"),
    examples=(
        Example(
            "de",
            "Frankreich entsendet 300 Soldaten nach Mali.",
            {"actor": ("Frankreich",), "force": ("Soldaten",), "place": ("Mali",), "quantity": ("300",)},
        ),
        Example(
            "en",
            "France sent 300 soldiers to Mali.",
            {"actor": ("France",), "force": ("soldiers",), "place": ("Mali",), "quantity": ("300",)},
        ),
    ),
)
