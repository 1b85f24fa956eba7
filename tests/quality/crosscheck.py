"""How far the score falls without the words that only one article has: python -m tests.quality.crosscheck

For each article for development, every trigger, governor and common noun of `events.toml` that
stands in it and in no other article of its language is taken out of the table, and the article is
read again. A table that was made for these articles falls far; one that holds the words of the
language falls by what any unread article misses, since rare words are rare everywhere. What is
taken out is listed with `--words`.
"""

import argparse
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from unittest.mock import patch

from kb.events.lexicon import compile_lexicon
from kb.lang.pack import language_pack
from kb.lang.tables.events import EventsTable
from kb.lang.tables.triggers import GovernorGroup, TriggerGroup
from kb.pipeline import Extraction
from kb.records.jsonl import claim_record
from tests.quality.missed import development_golds, extraction_of
from tests.quality.scoring import Record, Score, read_gold, score_article, total


@dataclass(frozen=True, slots=True)
class Article:
    """An article with its expected claims, what is read from it, and its words in lower case."""

    gold: Path
    expected: Record
    found: Extraction
    words: frozenset[str]


def read_articles() -> list[Article]:
    """Read all articles for development."""
    articles = []
    for gold in development_golds():
        expected = read_gold(gold)
        found = extraction_of(gold, expected)
        tokens = [token for sentence in found.read.sentences for token in sentence.tokens]
        words = {word.lower() for token in tokens for word in (token.text, token.lemma)}
        words |= {clause.predicate.lower() for sentence in found.read.sentences for clause in sentence.clauses}
        articles.append(Article(gold, expected, found, frozenset(words)))
    return articles


def entries(table: EventsTable) -> Iterator[str]:
    """Yield every word of a table that calls an event, stands over one, or names a kind."""
    for group in (*table.verbs, *table.nouns):
        yield from group.words
    for governor in table.governors:
        yield from (*governor.verbs, *governor.nouns, *governor.adjectives)
    for words in table.classes.values():
        yield from words


def own_entries(table: EventsTable, article: Article, others: list[Article]) -> frozenset[str]:
    """Return the entries that stand in an article and in none of the others."""
    mine = {entry for entry in set(entries(table)) if _stands_in(entry, article.words)}
    return frozenset(entry for entry in mine if not any(_stands_in(entry, other.words) for other in others))


def _stands_in(entry: str, words: frozenset[str]) -> bool:
    return all(part in words for part in entry.lower().replace("*", "").split())


def without(table: EventsTable, gone: frozenset[str]) -> EventsTable:
    """Return a table without some of its words."""
    return replace(
        table,
        verbs=tuple(_without(group, gone) for group in table.verbs),
        nouns=tuple(_without(group, gone) for group in table.nouns),
        governors=tuple(_silenced(group, gone) for group in table.governors),
        classes={kind: _kept(words, gone) for kind, words in table.classes.items()},
    )


def _kept(words: tuple[str, ...], gone: frozenset[str]) -> tuple[str, ...]:
    return tuple(word for word in words if word not in gone)


def _without(group: TriggerGroup, gone: frozenset[str]) -> TriggerGroup:
    return replace(group, words=_kept(group.words, gone))


def _silenced(group: GovernorGroup, gone: frozenset[str]) -> GovernorGroup:
    verbs, nouns, adjectives = (_kept(words, gone) for words in (group.verbs, group.nouns, group.adjectives))
    return replace(group, verbs=verbs, nouns=nouns, adjectives=adjectives)


def score_of(article: Article, found: Extraction) -> Score:
    """Return the score of what is read from an article."""
    return score_article(article.expected, [claim_record(claim) for claim in found.claims])


def read_without(article: Article, gone: frozenset[str]) -> Extraction:
    """Read an article with a table that lacks some words."""
    language = article.expected["language"]
    lexicon = compile_lexicon(without(language_pack(language).events, gone))

    with patch("kb.events.find.lexicon_of", return_value=lexicon):
        return extraction_of(article.gold, article.expected)


def main() -> None:
    """Print the scores with and without the words that an article has for itself."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--words", action="store_true", help="print what is taken out for each article")
    show = parser.parse_args().words
    articles, counts = read_articles(), Counter[str]()
    full, short = [], []
    for article in articles:
        language = article.expected["language"]
        others = [other for other in articles if other is not article and other.expected["language"] == language]
        gone = own_entries(language_pack(language).events, article, others)
        counts[language] += len(gone)
        full.append(score_of(article, article.found))
        short.append(score_of(article, read_without(article, gone)))
        if show:
            print(f"{article.gold.stem}: {', '.join(sorted(gone))}")
    for name, scores in (("whole tables", full), ("without own words", short)):
        score = total(scores)
        print(f"{name:18s} events {score.events.f1:.3f}, slots {score.slots.f1:.3f}")
    taken = ", ".join(f"{language} {number}" for language, number in sorted(counts.items()))
    print(f"words taken out: {taken}, in {len(articles)} articles")


if __name__ == "__main__":
    main()
