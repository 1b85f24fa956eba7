"""Clauses from trees: predicate, kind, marker, arguments, negation, hedges."""

import pytest

from kb.records.clause import ClauseKind
from tests.kb.text.trees import clauses_of, said, tree_of

SAYING = (
    "Der/DET/det>1 Minister/NOUN/nsubj>2 sagte/VERB/root ,/PUNCT/punct>7 dass/SCONJ/mark>7 Russland/PROPN/nsubj>7 "
    "Raketen/NOUN/obj>7 geliefert/VERB/ccomp>2/VerbForm=Part habe/AUX/aux>7/VerbForm=Fin"
)
ASKED = (
    "They/PRON/nsubj>1 asked/VERB/root whether/SCONJ/mark>4 he/PRON/nsubj>4 knew/VERB/ccomp>1/VerbForm=Fin"
)
RELATIVE = (
    "Die/DET/det>1 Raketen/NOUN/nsubj>7 ,/PUNCT/punct>5 die/PRON/obj>5/PronType=Rel Russland/PROPN/nsubj>5 "
    "lieferte/VERB/acl:relcl>1/VerbForm=Fin ,/PUNCT/punct>5 fehlen/VERB/root/VerbForm=Fin"
)
ORDERED = (
    "The/DET/det>1 president/NOUN/nsubj>2 urged/VERB/root Congress/PROPN/obj>2 to/PART/mark>5 "
    "block/VERB/xcomp>2/VerbForm=Inf the/DET/det>7 sale/NOUN/obj>5"
)
TWO = (
    "Iran/PROPN/nsubj>1 built/VERB/root drones/NOUN/obj>1 and/CCONJ/cc>4 sold/VERB/conj>1/VerbForm=Fin them/PRON/obj>4"
)
PLANNED = (
    "Frankreichs/PROPN/nmod>1/Case=Gen Plan/NOUN/nsubj>6 ,/PUNCT/punct>5 Raketen/NOUN/obj>5 zu/PART/mark>5 "
    "liefern/VERB/acl>1/VerbForm=Inf scheiterte/VERB/root/VerbForm=Fin"
)
SPLIT = "Die/DET/det>1 Polizei/NOUN/nsubj>2 lieferte/VERB/root den/DET/det>4 Mann/NOUN/obj>2 aus/ADP/compound:prt>2"
CARRIED = "They/PRON/nsubj>1 carried/VERB/root out/ADP/compound:prt>1 strikes/NOUN/obj>1"
BY = (
    "Raketen/NOUN/nsubj:pass>6 wurden/AUX/aux:pass>6/VerbForm=Fin von/ADP/case>3 Russland/PROPN/obl>6 und/CCONJ/cc>5 "
    "China/PROPN/conj>3 geliefert/VERB/root/VerbForm=Part"
)


def test_what_is_said_is_a_clause_of_its_own() -> None:
    tree = tree_of("de", SAYING)
    says, delivers = clauses_of("de", SAYING)
    assert (says.predicate, delivers.predicate) == ("sagen", "liefern")
    assert (delivers.kind, delivers.marker, delivers.parent) == (ClauseKind.COMPLEMENT, "dass", 0)
    assert said(tree, says) == ["SUBJ Minister", "CLAUSE geliefert"]
    assert said(tree, delivers) == ["SUBJ Russland", "OBJ Raketen"]
    assert says.arguments[1].clause == 1


def test_only_a_particle_becomes_a_part_of_the_verb() -> None:
    words = "Der/DET/det>1 Senat/NOUN/nsubj>2 ratifizierte/VERB/root das/DET/det>4 Abkommen/NOUN/obj>2 {}>2"
    predicates = [
        clauses_of("de", words.format(word))[0].predicate
        for word in ("einstimmig/ADV/compound:prt", "mit/ADP/compound:prt")
    ]
    assert predicates == ["ratifizieren", "mitratifizieren"]


def test_what_is_asked_is_a_question() -> None:
    assert [c.is_question for c in clauses_of("en", ASKED)] == [False, True]


def test_a_relative_pronoun_stands_for_its_noun() -> None:
    tree, (relative, main) = tree_of("de", RELATIVE), clauses_of("de", RELATIVE)
    assert (relative.kind, relative.parent_noun) == (ClauseKind.RELATIVE, 1)
    assert said(tree, relative) == ["OBJ Raketen", "SUBJ Russland"]
    assert main.predicate == "fehlen"


def test_the_object_does_what_it_is_urged_to() -> None:
    tree, (_, blocks) = tree_of("en", ORDERED), clauses_of("en", ORDERED)
    assert said(tree, blocks) == ["SUBJ Congress", "OBJ sale"]
    assert blocks.kind is ClauseKind.INFINITIVE


def test_coordinated_verbs_share_their_subject() -> None:
    tree, (_, sold) = tree_of("en", TWO), clauses_of("en", TWO)
    assert said(tree, sold) == ["SUBJ Iran", "OBJ them"]
    assert (sold.kind, sold.parent) == (ClauseKind.MAIN, None)


def test_who_owns_a_plan_does_what_is_planned() -> None:
    tree, (delivers, _) = tree_of("de", PLANNED), clauses_of("de", PLANNED)
    assert said(tree, delivers) == ["SUBJ Frankreichs", "OBJ Raketen"]
    assert delivers.parent_noun == 1


def test_a_particle_is_put_back() -> None:
    assert [c.predicate for c in (*clauses_of("de", SPLIT), *clauses_of("en", CARRIED))] == ["ausliefern", "carry out"]


def test_who_acts_in_a_passive_is_an_agent_each() -> None:
    tree, (clause,) = tree_of("de", BY), clauses_of("de", BY)
    assert said(tree, clause) == ["SUBJ Raketen", "AGENT von Russland", "AGENT von China"]


def test_a_predicative_is_an_argument_of_its_copula() -> None:
    words = "The/DET/det>1 bridge/NOUN/nsubj>4 is/AUX/cop>4/VerbForm=Fin no/DET/det>4 target/NOUN/root"
    tree, (clause,) = tree_of("en", words), clauses_of("en", words)
    assert (clause.predicate, clause.head, clause.negated) == ("be", 2, True)
    assert said(tree, clause) == ["SUBJ bridge", "ATTR target"]


def test_a_headline_without_verb_has_no_clause() -> None:
    assert clauses_of("de", "Waffen/NOUN/root für/ADP/case>2 Moldau/PROPN/nmod>0") == ()


@pytest.mark.parametrize(
    ("language", "words", "negated"),
    [
        ("de", "Er/PRON/nsubj>1 kommt/VERB/root nicht/PART/advmod>1", True),
        ("de", "Er/PRON/nsubj>1 kommt/VERB/root nicht/PART/advmod>1 nur/ADV/advmod>2", False),
        ("de", "Nicht/PART/advmod>1 Russland/PROPN/nsubj>2 kommt/VERB/root", False),
        ("de", "Kein/DET/det>1 Soldat/NOUN/nsubj>2 kommt/VERB/root", True),
        ("de", "Niemand/PRON/nsubj>1 kommt/VERB/root", True),
        ("de", "Er/PRON/nsubj>1 kommt/VERB/root nie/ADV/advmod>1", True),
        ("en", "He/PRON/nsubj>3 did/AUX/aux>3 n't/PART/advmod>3 come/VERB/root", True),
        ("en", "No/DET/det>1 soldier/NOUN/nsubj>2 came/VERB/root", True),
        ("en", "Nobody/PRON/nsubj>1 came/VERB/root", True),
        ("en", "He/PRON/nsubj>2 never/ADV/advmod>2 came/VERB/root", True),
        ("en", "Not/PART/advmod>2 only/ADV/advmod>2 he/PRON/nsubj>3 came/VERB/root", False),
    ],
)
def test_negation_has_scope_over_the_predicate_or_not(language: str, words: str, negated: bool) -> None:
    (clause,) = clauses_of(language, words)
    assert clause.negated is negated


@pytest.mark.parametrize(
    ("language", "words", "hedges"),
    [
        ("de", "Er/PRON/nsubj>2 ist/AUX/aux>2 gekommen/VERB/root angeblich/ADV/advmod>2", ("angeblich",)),
        ("en", "He/PRON/nsubj>2 reportedly/ADV/advmod>2 came/VERB/root", ("reportedly",)),
    ],
)
def test_hedges_are_kept(language: str, words: str, hedges: tuple[str, ...]) -> None:
    (clause,) = clauses_of(language, words)
    assert clause.hedges == hedges


def test_a_chain_of_a_thousand_conjuncts_is_read() -> None:
    names = " ".join(f"A{i}/PROPN/conj>{i}" for i in range(1, 1000))
    (clause,) = clauses_of("en", f"sold/VERB/root A/PROPN/obj>0 {names}")
    assert len(clause.arguments) == 1000
