"""Acronyms that a document defines in brackets: "Korean Central News Agency (KCNA)"."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from kb.actors.draft import Draft, Form
from kb.records.mention import ActorKind

MAY_BE_SHORTENED = frozenset({
    ActorKind.ORGANISATION, ActorKind.FORCE, ActorKind.GOVERNMENT, ActorKind.LEGISLATURE, ActorKind.MEDIA,
})
BRACKETS = {"(": ")", "[": "]"}


def with_acronyms(text: str, drafts: Sequence[Draft]) -> list[Draft]:
    """Give every acronym the name and key of what it was put in brackets behind."""
    meant: dict[str, Draft] = {}
    outer = [draft for draft in drafts if draft.form in (Form.NAME, Form.ROLE)]
    for one, other in pairwise(outer):
        if _defines(text, one, other):
            meant.setdefault(other.name, one)
    return [_spelled_out(draft, meant) for draft in drafts]


def _defines(text: str, one: Draft, acronym: Draft) -> bool:
    """Tell whether an acronym stands in brackets right behind a longer name of its kind."""
    between = text[one.span.end : acronym.span.start].strip()
    closes = BRACKETS.get(between) == text[acronym.span.end : acronym.span.end + 1] and bool(between)
    kinds = one.kind in MAY_BE_SHORTENED and acronym.kind in MAY_BE_SHORTENED
    return closes and kinds and acronym.name.isupper() and len(one.name) > len(acronym.name)


def _spelled_out(draft: Draft, meant: dict[str, Draft]) -> Draft:
    full = meant.get(draft.name) if draft.kind in MAY_BE_SHORTENED else None
    if full is None or draft.key == full.key:
        return draft
    return replace(draft, name=full.name, key=full.key, kind=full.kind, state=draft.state or full.state)
