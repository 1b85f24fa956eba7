"""What a verb's form may be."""

import pytest

from kb.lang.pack import language_pack
from kb.text.lemmas import lemmatize
from kb.text.verbforms import Form, form_of, verb_form
from tests.kb.text.trees import tree_of

TABLE = language_pack("de").tokens


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ("lieferte", Form.FINITE),
        ("liefert", Form.FINITE),
        ("kam", Form.FINITE),
        ("hielt", Form.FINITE),
        ("habe", Form.FINITE),
        ("soll", Form.FINITE),
        ("geliefert", Form.PARTICIPLE),
        ("ausgeliefert", Form.PARTICIPLE),
        ("gekommen", Form.PARTICIPLE),
        ("worden", Form.PARTICIPLE),
        ("gewesen", Form.PARTICIPLE),
        ("angegriffen", Form.PARTICIPLE),
        ("erklärt", Form.PARTICIPLE | Form.FINITE),
        ("stationiert", Form.PARTICIPLE | Form.FINITE),
        ("beschlossen", Form.PARTICIPLE | Form.FINITE),
        ("liefern", Form.INFINITIVE | Form.FINITE),
        ("haben", Form.INFINITIVE | Form.FINITE),
        ("verlassen", Form.INFINITIVE | Form.FINITE | Form.PARTICIPLE),
        ("auszuliefern", Form.TO_INFINITIVE),
        ("anzugreifen", Form.TO_INFINITIVE),
        ("liefernd", Form.PRESENT_PARTICIPLE),
    ],
)
def test_a_form_tells_what_a_verb_may_be(form: str, expected: Form) -> None:
    assert form_of(form, lemmatize(form, "VERB", "de"), TABLE) == expected


def test_a_verb_after_its_particle_is_an_infinitive() -> None:
    tree = tree_of("de", "Raketen/NOUN zu/PART liefern/VERB")
    assert verb_form(tree, 2) is Form.TO_INFINITIVE
