"""Who does what kind of thing to whom: sentences of both languages in the classes of PLOVER."""

import pytest

from kb.actors import find_actors
from kb.events.plover import find_codings
from kb.records.plover import Coding
from kb.text import read_text
from tests.kb.factory import make_document

CASES = """
en | The minister of Norway met the president of Ghana. | CONSULT | minister | Ghana
en | Thousands of students demonstrated in Tunis against the government. | PROTEST
en | Chile rejected a proposal by Bolivia on Monday. | REJECT | Chile | Bolivia
en | Portugal promised economic help to Mozambique. | AGREE | Portugal | Mozambique
en | Canada will send food aid to Haiti. | AGREE | Canada | Haiti
en | Canada sent food aid to Haiti. | AID | Canada | Haiti
en | Iran threatened to close its airspace to Kuwait. | THREATEN | Iran | Kuwait
en | Turkey accused Greece of arming the islands. | DISAPPROVE | Turkey | Greece
en | Peru expelled two diplomats of Ecuador. | SANCTION | Peru | Ecuador
en | Police arrested six activists in Minsk. | COERCE | Police | activists
en | Kenya said that Uganda must withdraw its forces. | DEMAND | Kenya | Uganda
en | Judges in Lima opened an investigation into the former president. | INVESTIGATE | Judges
en | The army of Chad shelled positions of the rebels. | FIGHT | army
en | Gunmen kidnapped a French engineer. | ASSAULT | Gunmen | French engineer
en | Sudan lifted the curfew in Khartoum. | CONCEDE | Sudan | Khartoum
en | Eritrea withdrew its troops from the border. | RETREAT | Eritrea
en | Egypt deployed troops along the border with Libya. | MOBILIZE | Egypt | Libya
en | Spain and Portugal will not accept the plan. | REJECT
de | Chile lehnte am Montag einen Vorschlag Boliviens ab. | REJECT | Chile
de | Tausende Studenten demonstrierten in Tunis gegen die Regierung. | PROTEST
de | Die Türkei beschuldigte Griechenland. | DISAPPROVE | Türkei | Griechenland
de | Kanada liefert Lebensmittel an Haiti. | AID | Kanada | Haiti
de | Peru wies zwei Diplomaten aus. | SANCTION | Peru
de | Die Polizei nahm in Minsk sechs Aktivisten fest. | COERCE | Polizei | Aktivisten
de | Der Iran drohte Kuwait mit Vergeltung. | THREATEN | Iran | Kuwait
de | Kenia forderte Uganda auf, seine Truppen abzuziehen. | DEMAND | Kenia | Uganda
""".strip().split("\n")


def codings(text: str, language: str) -> tuple[Coding, ...]:
    document = make_document(text, language=language)
    read = read_text(document)
    return find_codings(document, read, find_actors(document, read))


@pytest.mark.parametrize("case", CASES)
def test_a_sentence_has_the_class_and_the_parties_of_a_careful_coder(case: str) -> None:
    language, text, wanted, *parties = (part.strip() for part in case.split("|"))
    first = codings(text, language)[0]
    assert first.type == wanted
    for names, party in zip((first.source, first.target), parties, strict=False):
        assert any(party in name for name in names), (first.source, first.target)


@pytest.mark.parametrize("text", ["It rained in Oslo.", "The dog is asleep on the sofa.", "Chess is an old game."])
def test_a_sentence_without_politics_has_no_coding(text: str) -> None:
    assert codings(text, "en") == ()


def test_those_who_only_tell_of_an_event_are_no_party() -> None:
    (first,) = codings("Chile rejected the plan, Bolivia said.", "en")[:1]
    assert "Bolivia" not in (*first.source, *first.target)


def test_moods_are_auxiliary_modes() -> None:
    assert codings("Canada will send food aid to Haiti.", "en")[0].auxiliary == ("future",)
    assert codings("Canada did not send food aid to Haiti.", "en")[0].auxiliary == ("negated",)


def test_several_parties_of_one_event_act_on_each_other() -> None:
    (first,) = codings("Spain and Portugal cooperated.", "en")
    assert first.reciprocal


def test_a_sentence_has_two_events_at_most() -> None:
    text = "Chile rejected the plan, expelled a diplomat, arrested a student, shelled a town and praised Peru."
    assert len(codings(text, "en")) <= 2
