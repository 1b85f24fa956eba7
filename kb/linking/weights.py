"""What each piece of evidence weighs; above zero, two claims are about one event.

The weights are a logistic regression that stays near what was set by hand:
`python -m tests.bench.linking_weights` makes them from a gold file.
"""

from collections.abc import Mapping

INSIDE: Mapping[str, float] = {
    "bias": -1.45, "same day": 1.01, "same week": 1.9, "same month": 3.31, "shortly before": -0.5,
    "another day planned": -5.0,
    "neighbouring days": -2.55, "same actor": 0.5, "same thing": 3.09, "same nouns": 1.56,
    "told otherwise": -0.03, "other actor": -1.39, "other name": -0.57, "other way round": -3.57,
    "other value": -6.0, "other role": 0.0, "same kind": 2.03, "part kind": -2.74, "other place": 0.75,
    "other nouns": 0.23, "often": -0.28, "other kind": -4.41, "same number": 1.5, "other number": -0.5,
    "other count": -2.0, "nothing": -0.02, "no words": -0.02, "words": -0.61, "names": 0.63, "share": 1.67,
    "near": 1.29,
    "goes on": 2.58,
}
"""For two claims of one document."""

ACROSS: Mapping[str, float] = {
    "bias": -5.18, "same day": 2.34, "same week": 0.9, "same month": 1.96, "shortly before": -0.5,
    "another day planned": -5.0,
    "neighbouring days": -2.15, "looking back day": 1.52, "looking back week": 1.5, "looking back month": 1.96,
    "looking back year": 4.01, "reported same days": 1.14, "reported same weeks": -0.75, "dates other": 2.73,
    "said again": -0.83, "reported long after": -2.18, "same actor": 1.49, "same thing": -1.11,
    "same nouns": 0.27, "told otherwise": -0.56, "other actor": -4.19, "other name": -1.4,
    "other way round": -3.27, "other value": -8.0, "other role": -0.11, "same kind": 1.39, "part kind": -2.67,
    "other place": 0.51, "other nouns": -0.82, "often": -2.38, "other kind": -2.77, "same number": 1.5,
    "other number": -0.26, "other count": -2.0, "nothing": -0.4, "no words": -0.4, "years apart": -1.0, "words": 3.75,
    "names": 4.84, "share": 3.36, "crossing": 4.8, "themes": 1.98,
}
"""For claims of two documents."""
