"""Noun phrases with what modifies them."""

from kb.records.clause import Phrase
from kb.text.clauses import find_frame
from kb.text.phrases import find_phrases
from tests.kb.text.trees import tree_of

DELIVERY = (
    "Die/DET/det>2/Definite=Def russische/ADJ/amod>2 Lieferung/NOUN/nsubj>10 von/ADP/case>4 Raketen/NOUN/nmod>2 "
    "und/CCONJ/cc>6 Drohnen/NOUN/conj>4 an/ADP/case>9 die/DET/det>9 Türkei/PROPN/nmod>2 begann/VERB/root/VerbForm=Fin"
)
VOTE = (
    "The/DET/det>2/Definite=Def Senate/PROPN/compound>2 vote/NOUN/root on/ADP/case>6 Smith/PROPN/nmod:poss>6 "
    "'s/PART/case>4 amendment/NOUN/nmod>2"
)
NAMED = "Präsident/NOUN/nsubj>3 Nicolas/PROPN/appos>0 Maduro/PROPN/flat>1 kam/VERB/root/VerbForm=Fin"


def phrases(language: str, words: str) -> dict[str, Phrase]:
    """Return the phrases of a sentence by their lemmas."""
    tree = tree_of(language, words)
    frame = find_frame(tree)
    return {p.lemma: p for p in find_phrases(tree, frame.nodes, frame.owners)}


def modifiers(language: str, words: str, lemma: str) -> list[tuple[str, str | None, str]]:
    """Return function, preposition and words of what modifies a noun."""
    text = " ".join(w.split("/")[0] for w in words.split())
    found = phrases(language, words)[lemma]
    return [(m.function.value, m.preposition, m.span.of(text)) for m in found.modifiers]


def test_adjectives_and_prepositional_phrases_modify_a_noun() -> None:
    assert modifiers("de", DELIVERY, "Lieferung") == [
        ("ADJ", None, "russische"),
        ("PP", "von", "Raketen"),
        ("PP", "von", "Drohnen"),
        ("PP", "an", "die Türkei"),
    ]


def test_nouns_and_possessives_modify_a_noun() -> None:
    assert modifiers("en", VOTE, "vote")[:1] == [("NMOD", None, "Senate")]
    assert modifiers("en", VOTE, "amendment") == [("GEN", None, "Smith")]


def test_the_first_of_coordinated_nouns_holds_the_others() -> None:
    found = phrases("de", DELIVERY)
    assert (found["Rakete"].conjuncts, found["Drohne"].conjuncts) == ((6,), ())


def test_core_leaves_out_the_article_and_what_follows() -> None:
    text = " ".join(w.split("/")[0] for w in DELIVERY.split())
    found = phrases("de", DELIVERY)["Lieferung"]
    assert (found.core.of(text), found.span.of(text).split()[-1]) == ("russische Lieferung", "Türkei")
    assert (found.clause, found.definite) == (0, True)


def test_a_name_in_apposition_stays_whole() -> None:
    found = phrases("de", NAMED)
    assert [m.function.value for m in found["Präsident"].modifiers] == ["APPOS"]
    assert (found["Nicolas"].core.start, found["Nicolas"].core.end) == (10, 24)
    assert "Maduro" not in found
