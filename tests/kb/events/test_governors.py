"""What stands over an event."""

from collections.abc import Callable
from typing import Any

import pytest

from kb.events.governors import find_governor
from kb.events.lexicon import lexicon_of
from kb.events.reading import read_sentence
from kb.events.triggers import find_hits
from kb.records.clause import ClauseKind, Tense
from kb.records.sentence import Sentence

Maker = Callable[..., Sentence]
BELOW = {"kind": ClauseKind.INFINITIVE, "parent": 0}


def status(language: str, made: Sentence) -> str:
    reading = read_sentence(made, lexicon_of(language), ())
    strikes = [hit for hit in find_hits(reading) if hit.group.type == "Strike"]
    return find_governor(reading, strikes[0]).status


@pytest.mark.parametrize(
    ("verb", "expected"),
    [
        ("threatened|threaten", "possible"),
        ("planned|plan", "planned"),
        ("refused|refuse", "denied"),
        ("began|begin", ""),
    ],
)
def test_a_verb_above_settles_what_its_infinitive_tells(verb: str, expected: str, sentence: Maker) -> None:
    lemma = verb.partition("|")[2]
    made = sentence(
        f"Rebels|rebel|NOUN {verb}|VERB to||PART attack||VERB it|it|PRON",
        (lemma, 1, ["SUBJ 0"]),
        ("attack", 3, ["SUBJ 0"], {**BELOW, "span": (2, 4)}),
    )
    assert status("en", made) == expected


@pytest.mark.parametrize(
    ("words", "clause", "expected"),
    [
        ("drohte|drohen|VERB mit||ADP einem|ein|DET Angriff", ("drohen", 0, ["PP 3 mit"]), "possible"),
        ("nach||ADP dem|der|DET Angriff drohte|drohen|VERB", ("drohen", 3, ["PP 2 nach"]), ""),
        ("verübten|verüben|VERB einen|ein|DET Angriff", ("verüben", 0, ["OBJ 2"]), ""),
        ("Optionen|Option für||ADP einen|ein|DET Angriff", ("sein", 0, []), "possible"),
        ("Drei Varianten|Variante liegen|liegen|VERB vor||ADP :||PUNCT ein|ein|DET Angriff",
         ("liegen", 2, ["SUBJ 1"], {"span": (0, 3)}), "possible"),
        ("Drei Soldaten|Soldat liegen|liegen|VERB vor||ADP :||PUNCT ein|ein|DET Angriff",
         ("liegen", 2, ["SUBJ 1"], {"span": (0, 3)}), ""),
        ("vor||ADP Angriffen|Angriff schützen|schützen|VERB", ("schützen", 2, ["PP 1 vor"]), "never"),
    ],
)
def test_verbs_and_nouns_govern_event_nouns_by_their_prepositions(
    words: str, clause: tuple[Any, ...], expected: str, sentence: Maker
) -> None:
    assert status("de", sentence(words, clause)) == expected


@pytest.mark.parametrize(
    ("words", "tense", "expected"),
    [
        ("will||AUX attack||VERB", Tense.FUTURE, "planned"),
        ("was|be|AUX attacked|attack|VERB", Tense.PAST, ""),
        ("would||AUX attack||VERB", Tense.PRESENT, "possible"),
    ],
)
def test_moods_of_a_clause_tell_what_has_not_happened(words: str, tense: Tense, expected: str, sentence: Maker) -> None:
    made = sentence(words, ("attack", 1, [], {"words": (0, 1), "tense": tense}))
    assert status("en", made) == expected


def test_hearsay_has_happened(sentence: Maker) -> None:
    made = sentence(
        "soll|sollen|AUX Rebellen|Rebell angegriffen|angreifen|VERB haben|haben|AUX",
        ("angreifen", 2, ["OBJ 1"], {"words": (0, 2, 3), "modals": ("sollen",)}),
    )
    assert status("de", made) == ""
