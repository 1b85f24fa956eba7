"""What each piece of evidence weighs; above zero, two claims are about one event.

The weights are a logistic regression that stays near what was set by hand:
`python -m tests.bench.linking_weights` makes them from a gold file.
"""

from collections.abc import Mapping

INSIDE: Mapping[str, float] = {
    "bias": -1.42, "same day": 1.17, "same week": 1.9, "same month": 2.69, "shortly before": -0.5,
    "neighbouring days": -2.22, "same actor": 0.36, "same thing": 2.49, "same nouns": 1.44,
    "told otherwise": -0.25, "other actor": -1.65, "other name": -0.52, "other way round": -3.8,
    "other value": -6.0, "other role": -0.25, "same kind": 2.0, "part kind": -2.01, "other place": 0.05,
    "other nouns": 0.0, "often": -0.27, "other kind": -3.86, "same number": 1.5, "other number": -0.5,
    "other count": -2.0, "words": 0.06, "names": 0.21, "share": 1.41, "near": 1.28, "goes on": 2.5,
}
"""For two claims of one document."""

ACROSS: Mapping[str, float] = {
    "bias": -5.9, "same day": 2.0, "same week": 0.9, "same month": 1.86, "shortly before": -0.5,
    "neighbouring days": -1.96, "looking back day": 2.0, "looking back week": 1.5, "looking back month": 1.86,
    "looking back year": 3.52, "reported same days": 1.57, "reported same weeks": -0.42, "dates other": 2.33,
    "said again": -0.93, "reported long after": -1.68, "same actor": 1.19, "same thing": -0.91,
    "same nouns": 0.36, "told otherwise": -0.32, "other actor": -3.77, "other name": -1.41,
    "other way round": -4.0, "other value": -8.0, "other role": 0.12, "same kind": 1.38, "part kind": -2.01,
    "other place": -0.27, "other nouns": -0.42, "often": -1.83, "other kind": -2.55, "same number": 1.5,
    "other number": -0.22, "other count": -2.0, "words": 4.21, "names": 4.15, "share": 3.26, "crossing": 4.35,
    "themes": 2.01,
}
"""For claims of two documents."""
