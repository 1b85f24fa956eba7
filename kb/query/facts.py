"""What a store holds, in numbers."""

from kb.query.rows import StoreFacts
from kb.store.loading import read_day
from kb.store.view import View


def store_facts(view: View) -> StoreFacts:
    """Return how many documents, claims, events and actors count today, and their first and last day."""
    first, last, documents, version = view.rows(
        "SELECT min(published), max(published), count(*), max(version) FROM document WHERE superseded_by IS NULL"
    )[0]
    return StoreFacts(
        documents=documents,
        claims=view.value("SELECT coalesce(sum(claims), 0) FROM document WHERE superseded_by IS NULL"),
        events=view.value("SELECT count(*) FROM event WHERE claims > 0"),
        actors=view.value("SELECT count(DISTINCT actor) FROM actor_name"),
        first_published=read_day(first),
        last_published=read_day(last),
        version=version or "",
    )
