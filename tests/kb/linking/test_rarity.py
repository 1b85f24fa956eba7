"""The fewer texts have a word, the more it says that two claims share it."""

from hypothesis import given
from hypothesis import strategies as st

from kb.linking.rarity import ANY, Rarity


@given(st.integers(0, 10_000), st.integers(0, 100), st.integers(0, 100))
def test_what_more_documents_have_weighs_no_more(documents: int, some: int, more: int) -> None:
    counts = {"few": some, "many": some + more}
    rarity = Rarity(documents + some + more, counts)
    assert rarity.weight("few") >= rarity.weight("many") >= 0


def test_common_words_of_a_language_weigh_less_from_the_first_document_on() -> None:
    assert ANY.weight("nicht") < ANY.weight("zeppelin")
