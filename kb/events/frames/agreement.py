"""Agreement: a treaty, ceasefire or cooperation is made or ends."""

from kb.events.frame import POWERS, Example, Frame, Role

FRAME = Frame(
    type="Agreement",
    roles=(
        Role("party", POWERS, prefers=("state", "government", "organisation"), spread=True),
        Role("subject", prefers=("pact",)),
    ),
    verb={"party": ("subject", "with", "between"), "subject": ("about", "over", "to", "at", "object")},
    noun={
        "party": ("between", "with", "by", "genitive", "adjective", "of", "compound"),
        "subject": ("over", "about", "for", "to", "of"),
    },
    patterns={
        "acceptance": {"party": ("by", "adjective", "genitive"), "subject": ("genitive", "of", "to")},
        "sign": {"party": ("subject", "with", "between", "by"), "subject": ("object",)},
        "enter": {"subject": ("subject",), "party": ("between", "with")},
        "made": {"subject": ("object", "subject"), "party": ("subject", "with", "between", "by")},
        "quit": {"party": ("subject", "with"), "subject": ("from", "object", "of")},
    },
    becomes={"requested": ""},
    needs=tuple(f"party:{kind}" for kind in POWERS if kind != "person"),
    examples=(
        Example(
            "de",
            "Armenien und Aserbaidschan einigten sich auf eine Waffenruhe.",
            {"party": ("Armenien", "Aserbaidschan"), "subject": ("Waffenruhe",)},
        ),
        Example(
            "en",
            "Armenia and Azerbaijan agreed on a ceasefire.",
            {"party": ("Armenia", "Azerbaijan"), "subject": ("ceasefire",)},
        ),
    ),
)
