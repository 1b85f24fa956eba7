"""DiplomaticAct: relations broken or restored, an ambassador recalled or expelled, a state recognised."""

from kb.events.frame import Example, Frame, Role

_STATES = ("state", "government", "organisation", "legislature", "person")

FRAME = Frame(
    type="DiplomaticAct",
    roles=(
        Role("actor", _STATES, prefers=("state", "government")),
        Role("target", (*_STATES, "place", "force"), loose=True, prefers=("state", "government")),
        Role("act"),
    ),
    verb={"actor": ("subject",), "target": ("object", "to", "with", "dative", "from")},
    noun={"target": ("to", "with", "genitive", "of", "between"), "actor": ("by", "adjective", "genitive", "compound")},
    patterns={
        "relations": {
            "actor": ("subject", "by", "adjective", "genitive"),
            "target": ("to", "with", "between"),
        },
        "expelled": {"target": ("subject",), "actor": ("from", "by")},
        "recall": {"actor": ("subject",), "target": ("from", "in")},
        "membership": {"actor": ("subject",), "target": ("genitive", "object", "of")},
        "close": {"actor": ("subject",), "target": ("in",)},
        "summon": {"actor": ("subject",), "target": ("object",)},
    },
    becomes={"requested": ""},
    needs=("actor:state", "actor:government", "actor:organisation", "actor:legislature", "target:state"),
    examples=(
        Example(
            "de",
            "Kolumbien brach die diplomatischen Beziehungen zu Israel ab.",
            {"actor": ("Kolumbien",), "target": ("Israel",), "act": ("Abbruch der diplomatischen Beziehungen",)},
        ),
        Example(
            "en",
            "Colombia severed diplomatic relations with Israel.",
            {"actor": ("Colombia",), "target": ("Israel",), "act": ("severing of diplomatic relations",)},
        ),
    ),
)
