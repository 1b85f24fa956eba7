"""What is compared of a claim, small enough to lie in the index; and the keys it is looked up by."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from kb.linking.actors import fold, match_forms
from kb.linking.concepts import kinds, tokens
from kb.linking.rarity import ANY, Rarity
from kb.records.claim import Claim, Status
from kb.records.document import Document
from kb.records.interval import Interval

NUMBERS = frozenset({"abstentions", "ayes", "injured", "killed", "nays", "quantity", "value"})
"""Roles that hold a number."""
LONG = 62
"""Days of an interval that is still looked up by its months; longer ones by the publication."""
NOUNS = ("group:", "weapon:")
"""Kinds of actor that are named by common nouns."""
RARE = ("person:", "place:")
RAREST, RAREST_OF_TEXT = 8, 4
"""Words of a claim, and of what its text is about, that it is stored under."""
MANY = 300
"""Documents from which on a word is a key with a month only."""
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
        words: What the words of the quote and the names of its fillers mean.
        kinds: Kinds of its type that the words name, as "arrest".
        is_yearless: It is a day of which the text leaves out the year.
        names: Those of the words that name somebody or some place.
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
    kinds: frozenset[str] = frozenset()
    is_yearless: bool = False
    names: frozenset[str] = frozenset()

    @property
    def anniversary(self) -> str | None:
        """Month and day of what lies on one day, whichever the year."""
        day = self.interval.earliest
        return f"{day:%m-%d}" if day is not None and day == self.interval.latest else None


def make_profile(claim: Claim, document: Document, theme: Iterable[str] = ()) -> Profile:
    """Return what is compared of a claim, with the theme of its document."""
    language = document.language
    roles: dict[str, frozenset[str]] = {}
    numbers: dict[str, frozenset[str]] = {}
    for role, fillers in sorted(claim.roles.items()):
        if role in NUMBERS:
            numbers[role] = frozenset(f.name for f in fillers)
        else:
            forms = (match_forms(f.actor) if f.actor else {f"={fold(f.name)}"} for f in fillers)
            roles[role] = frozenset(form for found in forms for form in found)
    names = tokens("\n".join(_names(claim)), language)
    return Profile(
        claim.id, document.id, claim.type, claim.status, language, document.published,
        effective_interval(claim, document.published), not claim.time.interval.is_open, roles, numbers,
        tokens(claim.quote, language) | names, frozenset(theme), claim.span.start,
        kinds(claim.quote, claim.type, language), _is_yearless(claim), names,
    )


def _names(claim: Claim) -> Iterator[str]:
    """Return the names of those that fill its roles; nouns like "the soldiers" are none."""
    fillers = (f for _, found in sorted(claim.roles.items()) for f in found)
    return (f.name for f in fillers if f.actor is not None and not f.actor.startswith(NOUNS))


def _is_yearless(claim: Claim) -> bool:
    """Tell whether the words of its time are a day and a month alone, which some year has to be added to."""
    words = claim.time.text or ""
    return bool(re.search(r"\d", words)) and not re.search(r"\d{4}", words)


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
        kinds=frozenset().union(*(p.kinds for p in profiles)),
        names=frozenset().union(*(p.names for p in profiles)),
    )


def blocking_keys(profile: Profile, rarity: Rarity = ANY) -> tuple[str, ...]:
    """Return the keys under which a claim is stored and looked up: claims of one event share one.

    A key is type, actor or place or thing, and month: of the event where that is known to within two
    months, else of the publication. A claim that gives the day has keys of type and day too, whoever
    is named. Names other than those of states, and the words of a claim and of its text that the fewest
    documents have, are keys without a month: texts of many years look back on one event.
    """
    fillers = {filler for role in profile.roles.values() for filler in role}
    keys = [f"{anchor}|{month}" for anchor in fillers for month in months(profile)]
    keys += [f"@{day}" for day in _days(profile.interval)]
    keys += [filler for filler in fillers if filler.startswith(RARE)]
    words = {*rarest(profile.words, rarity, RAREST), *rarest(profile.theme, rarity, RAREST_OF_TEXT)}
    keys += [f"~{word}" for word in words if rarity.counts.get(word, 0) <= MANY]
    keys += [f"~{word}|{month}" for word in words if rarity.counts.get(word, 0) > MANY for month in months(profile)]
    keys += [f"@{profile.anniversary}"] if profile.anniversary else []
    return tuple(sorted(f"{profile.type}|{key}" for key in keys))


def rarest(words: Iterable[str], rarity: Rarity, number: int) -> list[str]:
    """Return the words that the fewest texts have."""
    return sorted(words, key=lambda word: (-rarity.weight(word), word))[:number]


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
         p.start, sorted(p.kinds), p.is_yearless, sorted(p.names)],
        ensure_ascii=False, separators=(",", ":"),
    )


def read_profile(line: str) -> Profile:
    """Return the profile that a line of JSON holds."""
    (
        claim, document, kind, status, language, published, first, last, dated, roles, numbers, words, theme, start,
        kinds_named, is_yearless, names,
    ) = json.loads(line)
    return Profile(
        claim, document, kind, status, language, _day(published), Interval(_day(first), _day(last)), dated,
        {role: frozenset(fillers) for role, fillers in roles.items()},
        {role: frozenset(found) for role, found in numbers.items()}, frozenset(words), frozenset(theme), start,
        frozenset(kinds_named), is_yearless, frozenset(names),
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
