"""What the times of two claims, and the days on which they appeared, say about their being one event."""

from collections.abc import Iterator
from datetime import date

from kb.linking.evidence import Evidence
from kb.linking.profiles import Profile
from kb.records.claim import Status
from kb.records.interval import Interval

VETO = "veto"
"""The feature that nothing outweighs."""
DAY, WEEK, MONTH, YEAR = 2, 10, 45, 366
"""Days up to which the wider one of two intervals counts as a day, a week, a month, a year."""
SOON = 3
"""Days from what a text tells to a time that another gives, for which its tense may be the reason."""
LONG_PAST = 60
"""Days after which a text looks back."""
REPEATED = frozenset({"ArmsRequest", "Meeting", "Statement", "Vote"})
"""What the same people do again and again."""


def compare_times(one: Profile, other: Profile) -> Iterator[Evidence]:
    """Yield what the times of two claims say."""
    if one.anniversary and one.anniversary == other.anniversary and (one.is_yearless or other.is_yearless):
        yield Evidence("same day", 1.0, "on the same day of the year")
        return
    if not one.interval.overlaps(other.interval):
        yield _apart(one, other)
        return
    width = max(_days(one.interval), _days(other.interval))
    yield from _together(width)
    if one.document == other.document:
        return
    if width <= YEAR and _look_back(one, other) >= LONG_PAST:
        yield Evidence(f"looking back {_unit(width)}", 1.0, f"both look back on that {_unit(width)}")
    if width > DAY:
        yield from _publications(one, other)


def _together(width: int) -> Iterator[Evidence]:
    if width <= MONTH:
        yield Evidence(f"same {_unit(width)}", 1.0, f"on the same {_unit(width)}" if width <= DAY
                       else f"in the same {_unit(width)}")


def _unit(width: int) -> str:
    units = ((DAY, "day"), (WEEK, "week"), (MONTH, "month"), (YEAR, "year"))
    return next(unit for most, unit in units if width <= most)


def _look_back(one: Profile, other: Profile) -> int:
    """Return the days between what two texts tell of and the first of them."""
    latest = max(one.interval.latest or date.max, other.interval.latest or date.max)
    published = min(one.published or date.min, other.published or date.min)
    return (published - latest).days


def _apart(one: Profile, other: Profile) -> Evidence:
    """Two reports of one happening may be a day off; more is another happening."""
    first, last = sorted((one, other), key=lambda p: p.interval.earliest or date.min)
    begins, ends = last.interval.earliest, first.interval.latest
    if begins is None or ends is None:
        return Evidence(VETO, 1.0, "at different times")
    gap = (begins - ends).days
    if not first.is_dated and gap <= SOON:
        return Evidence("shortly before", 1.0, "told shortly before")
    if Status.PLANNED in (one.status, other.status) and DAY < gap <= YEAR:
        return Evidence("another day planned", 1.0, "planned for another day")
    if max(_days(one.interval), _days(other.interval)) > DAY:
        return Evidence(VETO, 1.0, "at different times")
    return Evidence("neighbouring days" if gap <= 1 else VETO, 1.0, "on neighbouring days" if gap <= 1
                    else "on different days")


def _publications(one: Profile, other: Profile) -> Iterator[Evidence]:
    """Where one or both give no day, it matters when they appeared."""
    if one.published is None or other.published is None:
        return
    days = abs((one.published - other.published).days)
    if days <= SOON:
        yield Evidence("reported same days", 1.0, "reported in the same days")
    elif days <= 2 * WEEK:
        yield Evidence("reported same weeks", 1.0, "reported in the same weeks")
    elif _dates_other(one, other) or _dates_other(other, one):
        yield Evidence("dates other", 1.0, "one gives the time when the other text appeared")
    elif days > YEAR and not (one.is_dated and other.is_dated):
        yield Evidence("years apart", 1.0, "reported years after one another")
    elif not one.is_dated and not other.is_dated:
        feature = "said again" if one.type in REPEATED else "reported long after"
        yield Evidence(feature, 1.0, "reported long after one another")


def _dates_other(one: Profile, other: Profile) -> bool:
    """Tell whether a claim gives a time that is the days in which the undated other one appeared."""
    begins, ends = one.interval.earliest, one.interval.latest
    if other.is_dated or begins is None or ends is None or other.published is None or _days(one.interval) > MONTH:
        return False
    return 0 <= (other.published - begins).days <= MONTH


def _days(interval: Interval) -> int:
    """Return the number of days of an interval, very many when it is open."""
    if interval.earliest is None or interval.latest is None:
        return 10**6
    return (interval.latest - interval.earliest).days + 1
