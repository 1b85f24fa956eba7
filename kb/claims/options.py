"""An attack that is only planned, threatened or possible is told as an option."""

from dataclasses import replace

from kb.claims.article import Article
from kb.records.claim import Status
from kb.records.mention import EventMention, Filler

AHEAD = frozenset({Status.PLANNED, Status.POSSIBLE})
RENAMED = {"attacker": "planner", "target": "target", "place": "place"}
"""The roles of a Strike -> those of a StrikeOption."""


def as_option(article: Article, event: EventMention, status: Status) -> EventMention:
    """Return an event as the type that its status makes of it."""
    if event.type != "Strike" or status not in AHEAD:
        return event
    roles = {RENAMED[role]: fillers for role, fillers in event.roles.items() if role in RENAMED}
    roles["action"] = (Filler(_action(article, event), event.trigger),)
    return replace(event, type="StrikeOption", roles=roles)


def _action(article: Article, event: EventMention) -> str:
    """Return what the attack is called, a noun where the language has one for the verb."""
    events = article.lexicon.events
    line = article.line(event.sentence)
    lemma = line.lemma(line.word_at(event.trigger.start))
    called = next((name for name, words in events.actions.items() if lemma in words), "")
    return called or events.action_nouns.get(lemma, "") or lemma
