"""Vote: a legislature, council or committee votes on a measure."""

from kb.events.frame import Example, Frame, Role

FRAME = Frame(
    type="Vote",
    roles=(
        Role(
            "body",
            ("legislature", "lawmaker", "government", "organisation", "state", "group"),
            prefers=("legislature", "government"),
        ),
        Role("measure", prefers=("measure", "sanction", "pact", "mission", "delivery")),
        Role("outcome"),
        Role("ayes", is_number=True),
        Role("nays", is_number=True),
        Role("abstentions", is_number=True),
    ),
    verb={"body": ("subject",), "measure": ("object", "dative")},
    noun={
        "body": ("in", "by", "genitive", "compound", "adjective", "of"),
        "measure": ("about", "over", "for", "to", "against"),
    },
    patterns={
        "poll": {"body": ("subject",), "measure": ("about", "over", "for", "against", "to")},
        "veto": {"body": ("in", "subject"), "measure": ("against", "object")},
        "clear": {"measure": ("subject",), "body": ("object", "in")},
        "fail": {"measure": ("subject",), "body": ("in", "of")},
        "resolution": {
            "body": ("genitive", "of", "by", "compound", "adjective", "in"),
            "measure": ("against",),
        },
    },
    becomes={"requested": ""},
    needs=("body:legislature", "body:cabinet+measure:measure", "body:organisation+measure:measure"),
    examples=(
        Example(
            "de",
            "Der Bundestag lehnte den Antrag mit 310 zu 250 Stimmen ab.",
            {
                "body": ("Bundestag",),
                "measure": ("Antrag",),
                "outcome": ("rejected",),
                "ayes": ("250",),
                "nays": ("310",),
            },
        ),
        Example(
            "en",
            "The Senate passed the resolution by 51 votes to 49.",
            {"body": ("Senate",), "measure": ("resolution",), "outcome": ("passed",), "ayes": ("51",), "nays": ("49",)},
        ),
    ),
)
