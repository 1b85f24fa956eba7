"""Trees with the labels of TIGER as Universal Dependencies."""

import pytest

from kb.text.labels import converter
from tests.kb.text.labels.trees import relabelled

TIGER = {"sb", "oa", "nk"}


@pytest.mark.parametrize(
    ("written", "feats", "expected"),
    [
        (
            "Russland/PROPN/sb>1 hat/AUX/ROOT>1 dem/DET/nk>3 Iran/PROPN/da>5 Raketen/NOUN/oa>5 geliefert/VERB/oc>1",
            {}, "nsubj>5 aux>5 det>3 iobj>5 obj>5 root>5",
        ),
        (
            "Raketen/NOUN/sb>1 wurden/AUX/ROOT>1 von/ADP/sbp>4 Moskau/PROPN/nk>2 geliefert/VERB/oc>1",
            {4: "VerbForm=Part"}, "nsubj:pass>4 aux:pass>4 case>3 obl:agent>4 root>4",
        ),
        (
            "Er/PRON/sb>1 will/AUX/ROOT>1 in/ADP/mo>4 Kiew/PROPN/nk>2 reden/VERB/oc>1",
            {}, "nsubj>4 aux>4 case>3 obl>4 root>4",
        ),
        (
            "Er/PRON/sb>1 ist/AUX/ROOT>1 nicht/PART/ng>1 Minister/NOUN/pd>1",
            {}, "nsubj>3 cop>3 advmod>3 root>3",
        ),
        (
            "Er/PRON/sb>1 sagte/VERB/ROOT>1 ,/PUNCT/punct>1 dass/SCONJ/cp>5 sie/PRON/sb>5 kommt/VERB/oc>1",
            {}, "nsubj>1 root>1 punct>1 mark>5 nsubj>5 ccomp>1",
        ),
        (
            "Er/PRON/sb>1 versuchte/VERB/ROOT>1 zu/PART/pm>3 liefern/VERB/oc>1",
            {}, "nsubj>1 root>1 mark>3 xcomp>1",
        ),
        (
            "Iran/PROPN/sb>4 ,/PUNCT/punct>0 Irak/PROPN/cj>0 und/CCONJ/cd>2 reden/VERB/ROOT>4 Oman/PROPN/cj>3",
            {}, "nsubj>4 punct>0 conj>0 cc>5 root>4 conj>0",
        ),
        (
            "Angela/PROPN/pnc>1 Merkel/PROPN/sb>2 kam/VERB/ROOT>2 an/ADP/svp>2",
            {}, "nsubj>2 flat:name>0 root>2 compound:prt>2",
        ),
        (
            "Der/DET/nk>2 alte/ADJ/nk>2 Vertrag/NOUN/sb>5 der/DET/nk>4 Staaten/NOUN/ag>2 endet/VERB/ROOT>5",
            {}, "det>2 amod>2 nsubj>5 det>4 nmod>2 root>5",
        ),
    ],
)
def test_trees_are_relabelled(written: str, feats: dict[int, str], expected: str) -> None:
    assert relabelled(written, converter(TIGER), feats) == expected


def test_trees_of_universal_dependencies_stay_as_they_are() -> None:
    assert converter({"nsubj", "obj", "obl", "case"}) is None
