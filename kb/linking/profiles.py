"""What is compared of a claim, small enough to lie in the index; and the keys it is looked up by."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from kb.linking.actors import fold, match_forms
from kb.linking.theme import content_words
from kb.records.claim import Claim, Status
from kb.records.document import Document
from kb.records.interval import Interval

NUMBERS = frozenset({"abstentions", "ayes", "injured", "killed", "nays", "quantity", "value"})
"""Roles that hold a number."""
LONG = 62
"""Days of an interval that is still looked up by its months; longer ones by the publication."""
RARE = ("person:", "place:")
EXACT = 3
"""Days of an interval that is also looked up by its days."""


@dataclass(frozen=True, slots=True)
class Profile:
    """What is compared of a claim.

    Args:
        interval: The days it may lie on; what has happened ends with the publication.
        is_dated: The text gives it a time.
        roles: Role to the forms under which spellings of its fillers meet.
        numbers: Role to its numbers.
        words: Beginnings of the longer words of the quote.
        theme: What its document is about.
        start: Where the quote begins.
    """

    claim: str
    document: str
    type: str
    status: str
    language: str
    published: date | None
    interval: Interval
    is_dated: bool
    roles: Mapping[str, frozenset[str]] = field(default_factory=dict)
    numbers: Mapping[str, frozenset[str]] = field(default_factory=dict)
    words: frozenset[str] = frozenset()
    theme: frozenset[str] = frozenset()
    start: int = 0


def make_profile(claim: Claim, document: Document, theme: Iterable[str] = ()) -> Profile:
    """Return what is compared of a claim, with the theme of its document."""
    roles: dict[str, frozenset[str]] = {}
    numbers: dict[str, frozenset[str]] = {}
    for role, fillers in sorted(claim.roles.items()):
        if role in NUMBERS:
            numbers[role] = frozenset(f.name for f in fillers)
        else:
            forms = (match_forms(f.actor) if f.actor else {f"={fold(f.name)}"} for f in fillers)
            roles[role] = frozenset(form for found in forms for form in found)
    return Profile(
        claim.id, document.id, claim.type, claim.status, document.language, document.published,
        effective_interval(claim, document.published), not claim.time.interval.is_open, roles, numbers,
        content_words(claim.quote), frozenset(theme), claim.span.start,
    )


def effective_interval(claim: Claim, published: date | None) -> Interval:
    """Return the days a claim may mean: what has happened lies before it was published."""
    interval = claim.time.interval
    happened = claim.status in (Status.OCCURRED, Status.CLAIMED, Status.FAILED)
    if not happened or published is None or interval.latest is not None:
        return interval
    if interval.earliest is not None and interval.earliest > published:
        return interval
    return Interval(interval.earliest, published)


def pool(profiles: Sequence[Profile]) -> Profile:
    """Return what claims of one document that are about one event say together."""
    if len(profiles) == 1:
        return profiles[0]
    narrowest = min(profiles, key=_width)
    return replace(
        narrowest,
        is_dated=any(p.is_dated for p in profiles),
        roles=_union([p.roles for p in profiles]),
        numbers=_union([p.numbers for p in profiles]),
        words=frozenset().union(*(p.words for p in profiles)),
    )


def blocking_keys(profile: Profile) -> tuple[str, ...]:
    """Return the keys under which a claim is stored and looked up: claims of one event share one.

    A key is type, actor (or place, or thing; the theme of the document where there is none), and
    month: of the event where that is known to within two months, else of the publication. A claim
    that gives the day has keys of type and day too, whoever is named. Names other than those of
    states are rare enough to be keys without a month: texts of many years look back on one event.
    """
    fillers = {filler for role in profile.roles.values() for filler in role}
    anchors = fillers or {f"~{word}" for word in profile.theme}
    keys = [f"{anchor}|{month}" for anchor in anchors for month in months(profile)]
    keys += [f"@{day}" for day in _days(profile.interval)]
    keys += [filler for filler in fillers if filler.startswith(RARE)]
    return tuple(sorted(f"{profile.type}|{key}" for key in keys))


def months(profile: Profile) -> tuple[str, ...]:
    """Return the months a claim is filed under."""
    first, last = profile.interval.earliest, profile.interval.latest
    if first is not None and last is not None and (last - first).days <= LONG:
        return _months(first, last)
    day = profile.published or last or first
    return () if day is None else _months(_shift(day, -LONG // 2), day)


def write_profile(profile: Profile) -> str:
    """Return a profile as one line of JSON."""
    p = profile
    return json.dumps(
        [p.claim, p.document, p.type, p.status, p.language, _iso(p.published), _iso(p.interval.earliest),
         _iso(p.interval.latest), p.is_dated, _lists(p.roles), _lists(p.numbers), sorted(p.words), sorted(p.theme),
         p.start],
        ensure_ascii=False, separators=(",", ":"),
    )


def read_profile(line: str) -> Profile:
    """Return the profile that a line of JSON holds."""
    (
        claim, document, kind, status, language, published, first, last, dated, roles, numbers, words, theme, start,
    ) = json.loads(line)
    return Profile(
        claim, document, kind, status, language, _day(published), Interval(_day(first), _day(last)), dated,
        {role: frozenset(fillers) for role, fillers in roles.items()},
        {role: frozenset(found) for role, found in numbers.items()}, frozenset(words), frozenset(theme), start,
    )


def _union(found: Sequence[Mapping[str, frozenset[str]]]) -> dict[str, frozenset[str]]:
    roles = sorted({role for one in found for role in one})
    return {role: frozenset().union(*(one.get(role, frozenset()) for one in found)) for role in roles}


def _width(profile: Profile) -> tuple[int, str]:
    first, last = profile.interval.earliest or date.min, profile.interval.latest or date.max
    return (last - first).days, profile.claim


def _lists(roles: Mapping[str, frozenset[str]]) -> dict[str, list[str]]:
    return {role: sorted(found) for role, found in roles.items()}


def _days(interval: Interval) -> list[date]:
    first, last = interval.earliest, interval.latest
    if first is None or last is None or (last - first).days >= EXACT:
        return []
    return [first + timedelta(n) for n in range((last - first).days + 1)]


def _months(first: date, last: date) -> tuple[str, ...]:
    begin, end = first.year * 12 + first.month - 1, last.year * 12 + last.month - 1
    return tuple(f"{month // 12:04}-{month % 12 + 1:02}" for month in range(begin, end + 1))


def _shift(day: date, days: int) -> date:
    return date.fromordinal(max(1, day.toordinal() + days)) if days < 0 else day + timedelta(days)


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)
