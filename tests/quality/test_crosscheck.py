"""Taking words out of a table: those of one article alone, and nothing else."""

from pathlib import Path

from kb.lang.tables.events import EventsTable
from kb.lang.tables.triggers import GovernorGroup, TriggerGroup
from kb.pipeline import Extraction
from kb.records.sentence import ReadText
from tests.kb.factory import make_document
from tests.quality.crosscheck import Article, entries, own_entries, without

TABLE = EventsTable(
    verbs=(TriggerGroup("Strike", ("bomb", "*open fire")),),
    nouns=(TriggerGroup("Strike", ("attack",)),),
    governors=(GovernorGroup("planned", ("plan",)),),
    classes={"weapon": ("mine", "rocket")},
)


def article(*words: str) -> Article:
    return Article(Path("a.json"), {}, Extraction(make_document("x"), ReadText(())), frozenset(words))


def test_only_words_that_no_other_article_has_are_an_articles_own() -> None:
    mine, other = article("bomb", "attack", "rocket", "open", "fire"), article("attack", "open")
    assert own_entries(TABLE, mine, [other]) == {"bomb", "rocket", "*open fire"}


def test_a_table_without_words_lacks_them_and_no_others() -> None:
    left = set(entries(without(TABLE, frozenset({"bomb", "plan", "mine"}))))
    assert left == {"*open fire", "attack", "rocket"}
