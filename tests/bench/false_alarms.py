"""How many claims are read from news that tell of none: python tests/bench/false_alarms.py DE_QUOTE [--show]

DE_QUOTE is the development part of a corpus of German Wikinews (JSON lines, `.gz` or plain). Articles
on sport, weather, culture and economy are chosen by the words that only such news are full of; two
hundred of them, spread over the corpus. Most hold no event of our types, some do (a detention, a
meeting of ministers): every claim is printed with `--show`, to be looked at. Statements are counted
apart: somebody demands or denies something in all news.
"""

import argparse
import gzip
import json
import re
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

from kb.pipeline import extract
from kb.records.claim import Claim
from kb.records.document import Document

TOPICS = {
    "sport": "Fußball Bundesliga Trainer Olympi Formel-1 Formel.1 Weltmeister Europameister Meisterschaft Torschütze "
    "Spieltag Turnier Medaille Tennis Handball Eishockey Halbfinale Radrennen Sieger Mannschaft Doping Stadion Pokal",
    "weather": "Orkan Unwetter Hochwasser Sturm Regen Schnee Temperatur Hitze Erdbeben Hurrikan Taifun Überschwemmung "
    "Wetter Vulkan Lawine Richterskala Zyklon Tornado Waldbr Pegel Feuerwehr",
    "culture": "Film Festival Musik Museum Konzert Roman Sänger Theater Ausstellung Album Schauspieler Oscar "
    "Schriftsteller Autor Kunst Regisseur Literatur Orchester Wikipedia Fernseh Universität Forscher Wissenschaftler "
    "NASA Raumf Sonde",
    "economy": "Aktie DAX Börse Konzern Software Umsatz Gewinn Insolvenz Konjunktur Unternehmen Anleger Quartal Bank "
    "Arbeitsplätze Tarif Hersteller Fluggesellschaft Verbraucher Vorstand Aufsichtsrat Microsoft Google Preise Streik",
}
"""Topic to beginnings of words that news about it are full of."""
POLITICS = "Krieg Soldat Terror Anschl Präsident Minister Regierung Parlament Partei Opposition Demonstr Gericht Bombe"
"""Beginnings of words that news of politics, war and courts are full of: there the topic has to have more."""
FEWEST = 3
"""Words of one topic that an article has at least; with fewer it is about something else that mentions it."""
MOST = 200


def topic_of(text: str) -> str | None:
    """Return the topic whose words an article is full of."""
    counts = {topic: count(words, text) for topic, words in TOPICS.items()}
    topic = max(counts, key=lambda name: counts[name])
    return topic if counts[topic] >= max(FEWEST, 1 + count(POLITICS, text)) else None


def count(words: str, text: str) -> int:
    """Count the words of a text that begin so."""
    return len(re.findall(rf"\b(?:{words.replace(' ', '|')})", text))


def chosen(path: Path) -> list[tuple[str, dict[str, Any]]]:
    """Return the articles with their topics, every second or third of those that have one."""
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as lines:
        found = [(topic, row) for row in map(json.loads, lines) if (topic := topic_of(row["text"])) is not None]
    step = max(1, len(found) // MOST)
    return found[::step][:MOST]


def claims_of(row: dict[str, Any]) -> tuple[Claim, ...]:
    """Return the claims of an article."""
    return extract(Document(row["id"], row["text"], row["lang"], date.fromisoformat(row["date"][:10]))).claims


def main() -> None:
    """Print claims by topic and type."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--show", action="store_true", help="print every claim")
    args = parser.parse_args()
    rows = chosen(args.corpus)
    articles, claims, types = Counter[str](), Counter[str](), Counter[str]()
    for topic, row in rows:
        articles[topic] += 1
        for claim in claims_of(row):
            types[claim.type] += 1
            claims[topic] += claim.type != "Statement"
            if args.show:
                roles = {role: [f.name for f in fillers] for role, fillers in claim.roles.items()}
                print(f"{row['id']} {topic} {claim.type} {claim.status} {roles}\n    {' '.join(claim.quote.split())}")
    for topic in TOPICS:
        print(f"{topic:8s} {articles[topic]:4d} articles {claims[topic]:4d} claims")
    rate = claims.total() / max(1, len(rows))
    print(f"{'all':8s} {len(rows):4d} articles {claims.total():4d} claims, {rate:.2f} an article, statements left out")
    print(", ".join(f"{kind} {number}" for kind, number in types.most_common()))


if __name__ == "__main__":
    main()
