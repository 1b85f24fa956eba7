"""Voice, mood, tense and modals of predicates."""

import pytest

from kb.records.clause import Clause, Mood, Tense, Voice
from tests.kb.text.trees import clauses_of

FIN, PART, INF = "VerbForm=Fin", "VerbForm=Part", "VerbForm=Inf"
PAST = "Tense=Past|VerbForm=Fin"


def clause(language: str, words: str) -> Clause:
    """Return the only clause of a sentence."""
    (found,) = clauses_of(language, words)
    return found


@pytest.mark.parametrize(
    ("language", "words", "voice", "tense", "modals"),
    [
        ("de", f"Er/PRON/nsubj>1 liefert/VERB/root/{FIN}", "active", "present", ()),
        ("de", f"Er/PRON/nsubj>1 lieferte/VERB/root/{PAST}", "active", "past", ()),
        ("de", f"Er/PRON/nsubj>2 hat/AUX/aux>2/{FIN} geliefert/VERB/root/{PART}", "active", "past", ()),
        ("de", f"Er/PRON/nsubj>2 ist/AUX/aux>2/{FIN} gekommen/VERB/root/{PART}", "active", "past", ()),
        ("de", f"Er/PRON/nsubj>2 wird/AUX/aux>2/{FIN} liefern/VERB/root/{INF}", "active", "future", ()),
        ("de", f"Er/PRON/nsubj>2 soll/AUX/aux>2/{FIN} liefern/VERB/root/{INF}", "active", "present", ("sollen",)),
        (
            "de", f"Er/PRON/nsubj>2 soll/AUX/aux>2/{FIN} geliefert/VERB/root/{PART} haben/AUX/aux>2/{INF}",
            "active", "past", ("sollen",),
        ),
        ("de", f"Es/PRON/nsubj>2 wird/AUX/aux>2/{FIN} geliefert/VERB/root/{PART}", "passive", "present", ()),
        ("de", f"Es/PRON/nsubj>2 wurde/AUX/aux>2/{PAST} geliefert/VERB/root/{PART}", "passive", "past", ()),
        (
            "de", f"Es/PRON/nsubj>2 ist/AUX/aux>2/{FIN} geliefert/VERB/root/{PART} worden/AUX/aux>2/{PART}",
            "passive", "past", (),
        ),
        (
            "de", f"Es/PRON/nsubj>2 wird/AUX/aux>2/{FIN} geliefert/VERB/root/{PART} werden/AUX/aux>2/{INF}",
            "passive", "future", (),
        ),
        ("de", f"Es/PRON/nsubj>2 ist/AUX/cop>2/{FIN} stationiert/ADJ/root", "passive", "present", ()),
        ("de", f"Es/PRON/nsubj>2 war/AUX/cop>2/{PAST} bekannt/ADJ/root", "active", "past", ()),
        ("en", f"It/PRON/nsubj>1 delivers/VERB/root/{FIN}", "active", "present", ()),
        ("en", f"It/PRON/nsubj>2 has/AUX/aux>2/{FIN} delivered/VERB/root/{PART}", "active", "past", ()),
        ("en", f"It/PRON/nsubj>2 will/AUX/aux>2/{FIN} deliver/VERB/root/{INF}", "active", "future", ()),
        ("en", f"It/PRON/nsubj>2 may/AUX/aux>2/{FIN} deliver/VERB/root/{INF}", "active", "present", ("may",)),
        ("en", f"It/PRON/nsubj:pass>2 was/AUX/aux:pass>2/{PAST} delivered/VERB/root/{PART}", "passive", "past", ()),
        (
            "en", f"It/PRON/nsubj:pass>3 has/AUX/aux>3/{FIN} been/AUX/aux:pass>3/{PART} sold/VERB/root/{PART}",
            "passive", "past", (),
        ),
        ("en", f"It/PRON/nsubj>1 called/VERB/root/Tense=Past|{PART}", "active", "past", ()),
    ],
)
def test_voice_tense_and_modals(language: str, words: str, voice: str, tense: str, modals: tuple[str, ...]) -> None:
    found = clause(language, words)
    assert (found.voice, found.tense, found.modals) == (Voice(voice), Tense(tense), modals)


@pytest.mark.parametrize(
    ("language", "words", "mood"),
    [
        ("de", "Er/PRON/nsubj>1 liefert/VERB/root", Mood.INDICATIVE),
        ("de", "Er/PRON/nsubj>1 liefere/VERB/root Raketen/NOUN/obj>1", Mood.KONJUNKTIV_1),
        ("de", "Ich/PRON/nsubj>1 liefere/VERB/root Raketen/NOUN/obj>1", Mood.INDICATIVE),
        ("de", "Er/PRON/nsubj>2 habe/AUX/aux>2 geliefert/VERB/root", Mood.KONJUNKTIV_1),
        ("de", "Er/PRON/nsubj>2 hätte/AUX/aux>2 geliefert/VERB/root", Mood.KONJUNKTIV_2),
        ("de", "Er/PRON/nsubj>1 käme/VERB/root", Mood.KONJUNKTIV_2),
        ("de", "Sie/PRON/nsubj>1 befänden/VERB/root sich/PRON/obj>1", Mood.KONJUNKTIV_2),
        ("de", "Sie/PRON/nsubj>1 führten/VERB/root Krieg/NOUN/obj>1", Mood.INDICATIVE),
        ("de", "Sie/PRON/nsubj>1 verfügen/VERB/root über/ADP/case>3 Raketen/NOUN/obl>1", Mood.INDICATIVE),
        ("de", "Es/PRON/nsubj>2 wurde/AUX/aux>2 geliefert/VERB/root", Mood.INDICATIVE),
        ("de", "Sie/PRON/nsubj>1 gälten/VERB/root als/ADP/case>3 Feinde/NOUN/obl>1", Mood.KONJUNKTIV_2),
        ("de", "Er/PRON/nsubj>2 sollte/AUX/aux>2 liefern/VERB/root", Mood.KONJUNKTIV_2),
        ("de", "Das/PRON/nsubj>1 einzige/VERB/root", Mood.INDICATIVE),
        ("en", "It/PRON/nsubj>2 would/AUX/aux>2 deliver/VERB/root", Mood.KONJUNKTIV_2),
        ("en", "Deliver/VERB/root/Mood=Imp it/PRON/obj>0", Mood.IMPERATIVE),
    ],
)
def test_mood_by_closed_lists_of_forms(language: str, words: str, mood: Mood) -> None:
    assert clause(language, words).mood is mood


def test_sollte_beside_a_past_tells_what_was_to_come() -> None:
    words = (
        f"Es/PRON/nsubj>2 sollte/AUX/aux>2/{PAST} dauern/VERB/root/{INF} bis/SCONJ/mark>5 er/PRON/nsubj>5 "
        f"kam/VERB/advcl>2/{PAST}"
    )
    assert [c.mood for c in clauses_of("de", words)] == [Mood.INDICATIVE, Mood.INDICATIVE]


def test_a_verb_coordinated_with_one_of_ich_is_no_reported_speech() -> None:
    words = "Ich/PRON/nsubj>1 komme/VERB/root und/CCONJ/cc>5 bald/ADV/advmod>5 auch/ADV/advmod>5 liefere/VERB/conj>1"
    assert [c.mood for c in clauses_of("de", words)] == [Mood.INDICATIVE, Mood.INDICATIVE]
