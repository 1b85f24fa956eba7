"""Strike: an attack that happened or is claimed, from sabotage to the capture of a place."""

from kb.events.frame import POWERS, Example, Frame, Role

_ATTACKER = (*POWERS, "vehicle", "weapon")

FRAME = Frame(
    type="Strike",
    roles=(
        Role("attacker", _ATTACKER, prefers=("force", "state", "group")),
        Role("target", (*POWERS, "place", "facility", "vehicle", "weapon"), loose=True),
        Role("weapon", ("weapon", "vehicle")),
        Role("place", ("place", "state", "facility")),
        Role("killed", is_number=True),
        Role("injured", is_number=True),
    ),
    verb={"attacker": ("subject",), "target": ("object", "against", "at"), "weapon": ("with",), "place": ("in",)},
    noun={
        "target": ("at", "against", "inside"),
        "attacker": ("by", "genitive", "adjective", "compound", "of", "from", "denier"),
        "weapon": ("with", "compound"),
        "place": ("in",),
    },
    patterns={
        "fire": {
            "attacker": ("subject",),
            "weapon": ("object", "with"),
            "target": ("aim",),
            "place": ("in",),
        },
        "advance": {"attacker": ("subject",), "target": ("to", "object"), "weapon": ("with",), "place": ("in",)},
        "explode": {"weapon": ("subject",), "target": ("object", "inside"), "place": ("in",)},
        "hit": {"weapon": ("with", "by", "subject"), "attacker": ("subject",), "target": ("object",), "place": ("in",)},
        "destruction": {
            "weapon": ("with", "compound"),
            "attacker": ("by", "adjective", "from"),
            "target": ("genitive", "of", "compound", "apposition", "inside"),
            "place": ("in",),
        },
        "impact": {
            "weapon": ("genitive", "of", "compound"),
            "attacker": ("by",),
            "target": ("inside", "at"),
            "place": ("in",),
        },
        "collide": {"weapon": ("subject", "object"), "target": ("aim",), "place": ("in",)},
        "fall": {"target": ("subject",), "attacker": ("to", "of", "genitive")},
        "invasion": {
            "target": ("of", "in", "to", "against", "at"),
            "attacker": ("by", "adjective", "genitive", "compound", "from"),
            "place": ("in",),
        },
        "clash-verb": {
            "attacker": ("subject",),
            "target": ("with", "against", "object"),
            "weapon": ("by", "with"),
            "place": ("in",),
        },
        "war": {
            "target": ("against", "with"),
            "attacker": ("by", "genitive", "adjective", "compound", "of"),
            "place": ("in",),
        },
        "use": {
            "weapon": ("of", "genitive", "compound"),
            "target": ("against", "at"),
            "attacker": ("by", "adjective"),
            "place": ("in",),
        },
        "aim": {"target": ("predicate", "subject", "object")},
        "clash": {
            "attacker": ("between", "with", "by", "genitive", "adjective", "subject"),
            "place": ("in",),
            "weapon": ("with",),
        },
        "intercept": {"weapon": ("object",), "target": ("over",), "place": ("in",)},
    },
    becomes={
        "planned": "StrikeOption",
        "pledged": "StrikeOption",
        "possible": "StrikeOption",
        "requested": "StrikeOption",
    },
    renames={"attacker": "planner", "weapon": "", "killed": "", "injured": ""},
    needs=("target", "attacker+weapon", "attacker+place"),
    examples=(
        Example(
            "de",
            "Am Montag bombardierten israelische Kampfflugzeuge einen Flugplatz in Syrien.",
            {"attacker": ("israelische Kampfflugzeuge",), "target": ("Flugplatz",), "place": ("Syrien",)},
        ),
        Example(
            "en",
            "Rebels attacked an army base in Mali with mortars.",
            {"attacker": ("Rebels",), "target": ("army base",), "weapon": ("mortars",), "place": ("Mali",)},
        ),
    ),
)
