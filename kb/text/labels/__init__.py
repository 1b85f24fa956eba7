"""Trees with the labels of other schemes -> trees of Universal Dependencies."""

from collections.abc import Callable, Iterable

from kb.text.labels.clear import from_clear
from kb.text.labels.draft import TreeDraft
from kb.text.labels.tiger import from_tiger

__all__ = ["TreeDraft", "converter"]


def converter(labels: Iterable[str]) -> Callable[[TreeDraft], None] | None:
    """Return what turns a parser's trees into Universal Dependencies in place, `None` where they are that already."""
    known = set(labels)
    if {"sb", "oa", "nk"} <= known:
        return from_tiger
    return from_clear if {"dobj", "pobj", "prep"} <= known else None
