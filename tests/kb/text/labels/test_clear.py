"""Trees with the labels of ClearNLP as Universal Dependencies."""

import pytest

from kb.text.labels import converter
from tests.kb.text.labels.trees import relabelled


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        (
            # as spaCy's documentation shows it
            "Apple/PROPN/nsubj>2 is/AUX/aux>2 looking/VERB/ROOT>2 at/ADP/prep>2 buying/VERB/pcomp>3 "
            "U.K./PROPN/compound>6 startup/NOUN/dobj>4 for/ADP/prep>4 $/SYM/quantmod>10 1/NUM/compound>10 "
            "billion/NUM/pobj>7",
            "nsubj>2 aux>2 root>2 mark>4 advcl>2 compound>6 obj>4 case>10 advmod>10 compound>10 obl>4",
        ),
        (
            "Missiles/NOUN/nsubjpass>2 were/AUX/auxpass>2 sold/VERB/ROOT>2 to/ADP/dative>2 Iran/PROPN/pobj>3 "
            "by/ADP/agent>2 Russia/PROPN/pobj>5",
            "nsubj:pass>2 aux:pass>2 root>2 case>4 obl>2 case>6 obl:agent>2",
        ),
        (
            "They/PRON/nsubj>1 gave/VERB/ROOT>1 Kyiv/PROPN/dative>1 tanks/NOUN/dobj>1 of/ADP/prep>3 steel/NOUN/pobj>4",
            "nsubj>1 root>1 iobj>1 obj>1 case>5 nmod>3",
        ),
        (
            "He/PRON/nsubj>1 was/AUX/ROOT>1 not/PART/neg>1 minister/NOUN/attr>1",
            "nsubj>3 cop>3 advmod>3 root>3",
        ),
        (
            "They/PRON/nsubj>1 came/VERB/ROOT>1 from/ADP/prep>1 behind/ADP/prep>2 houses/NOUN/pobj>3",
            "nsubj>1 root>1 case>4 case>4 obl>1",
        ),
        (
            "Iran/PROPN/nsubj>4 ,/PUNCT/punct>0 Iraq/PROPN/conj>0 and/CCONJ/cc>2 voted/VERB/ROOT>4 Oman/PROPN/conj>2",
            "nsubj>4 punct>0 conj>0 cc>5 root>4 conj>0",
        ),
    ],
)
def test_trees_are_relabelled(written: str, expected: str) -> None:
    assert relabelled(written, converter({"dobj", "pobj", "prep"})) == expected
