"""What the timeline drawing is sent: items with their times and signs, or the bars of a histogram."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from kb.query.rows import Bin, ClaimRow, EventRow, RoleRow, TimeRow
from webui import addresses, headline, present
from webui.histogram import make_bars
from webui.words import Words

MOST_ITEMS = 2000
"""Above so many events the server counts them instead of sending them."""
LONGEST_LINE = 90


@dataclass(frozen=True, slots=True)
class Sign:
    """A status with the number of independent sources that give it."""

    status: str
    side: str
    name: str
    count: int


@dataclass(frozen=True, slots=True)
class Item:
    """An event or a claim on the drawing.

    Args:
        id: Of the event or claim.
        href: Address of its page.
        type: Type of event, for its colour.
        kind: The type in words.
        line: What happens, in one line.
        when: Its time in words.
        earliest: First day it may lie on, `None` where open.
        latest: Last day it may lie on, `None` where open.
        signs: Statuses with counts.
        quote: Its words.
        actors: Ids of the actors in it, for lanes.
    """

    id: str
    href: str
    type: str
    kind: str
    line: str
    when: str
    earliest: date | None
    latest: date | None
    signs: tuple[Sign, ...]
    quote: str
    actors: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Bar:
    """A stretch of days with the number of events that may begin in it."""

    earliest: date
    latest: date
    total: int
    when: str
    href: str
    counts: dict[str, int]


@dataclass(frozen=True, slots=True)
class Drawing:
    """All that the drawing needs: nothing else is asked of the server.

    Args:
        kind: "items" or "bars".
        total: Number of events that the filter leaves.
        items: The dated ones.
        undated: Number of those without a date.
        bars: The histogram, where items would be too many.
        outside: Stretches before and after it, in which few events lie.
        names: Actor ids to names.
        types: Type to its name.
        as_of: Day of knowledge.
        as_of_words: The same in words.
        words: The words that the drawing shows.
        months: Short names of months.
    """

    kind: str
    total: int
    items: tuple[Item, ...]
    undated: int
    bars: tuple[Bar, ...]
    outside: tuple[Bar, ...]
    names: dict[str, str]
    types: dict[str, str]
    as_of: date | None
    as_of_words: str
    words: dict[str, str]
    months: tuple[str, ...]


def draw_events(words: Words, rows: Iterable[EventRow], total: int, as_of: date | None) -> Drawing:
    """Make the drawing of events."""
    events = list(rows)
    items = tuple(_event_item(words, row, as_of) for row in events if has_date(row.time))
    names = {r.actor: r.name for row in events for r in row.roles if r.actor}
    undated = len(events) - len(items)
    return _drawing(words, "items", total=total, undated=undated, items=items, names=names, as_of=as_of)


def draw_claims(words: Words, rows: Iterable[ClaimRow]) -> Drawing:
    """Make the drawing of an event's claims: a lane for each, named by who says it."""
    claims = list(rows)
    items = tuple(_claim_item(words, row) for row in claims if has_date(row.time))
    return _drawing(words, "items", total=len(claims), undated=len(claims) - len(items), items=items)


def draw_bins(words: Words, bins: Iterable[Bin], total: int, as_of: date | None) -> Drawing:
    """Make the drawing of how many events begin when."""
    steps = tuple(bins)
    undated = total - sum(sum(step.counts.values()) for step in steps)
    made = make_bars(steps)
    bars = tuple(_bar(words, each) for each in made.drawn)
    outside = tuple(_bar(words, each) for each in (made.before, made.after) if each)
    return _drawing(words, "bars", total=total, undated=undated, bars=bars, outside=outside, as_of=as_of)


def _bar(words: Words, each: Bin) -> Bar:
    return Bar(
        each.earliest,
        each.latest,
        sum(each.counts.values()),
        present.interval(words, TimeRow(each.earliest, each.latest), short=True),
        addresses.narrowed(each.earliest, each.latest),
        {name: each.counts[name] for name in sorted(each.counts, key=_family)},
    )


def _family(name: str) -> tuple[int, str]:
    return present.TYPES.index(name) if name in present.TYPES else len(present.TYPES), name


def has_date(time: TimeRow) -> bool:
    """Tell whether a time has a day to draw; the day of publication is never one."""
    return time.earliest is not None or time.latest is not None


def _drawing(
    words: Words,
    kind: str,
    *,
    total: int,
    undated: int,
    items: tuple[Item, ...] = (),
    bars: tuple[Bar, ...] = (),
    outside: tuple[Bar, ...] = (),
    names: dict[str, str] | None = None,
    as_of: date | None = None,
) -> Drawing:
    table = words.section("chart")
    table["undated"] = words("chart.undated_count", n=undated, count=present.number(words, undated)) if undated else ""
    table["too_many"] = words("chart.too_many", count=present.number(words, total))
    table["thousands"] = words("time.thousands")
    types = sorted({item.type for item in items} | {name for bar in bars for name in bar.counts}, key=_family)
    return Drawing(
        kind=kind,
        total=total,
        items=items,
        undated=undated,
        bars=bars,
        outside=outside,
        names=names or {},
        types={name: present.type_name(words, name) for name in types},
        as_of=as_of,
        as_of_words=words("chart.known", day=present.day(words, as_of)) if as_of else "",
        words=table,
        months=tuple(words("months.short").split()),
    )


def _event_item(words: Words, row: EventRow, as_of: date | None) -> Item:
    kept = {"as-of": as_of.isoformat()} if as_of else {}
    signs = (_sign(words, status, count) for status, count in present.statuses(row.statuses))
    return Item(
        id=row.id,
        href=addresses.link("event.show", name=row.id, **kept),
        type=row.type,
        kind=present.type_name(words, row.type),
        line=line(words, row.type, row.roles) or present.shortened(row.quote, LONGEST_LINE),
        when=present.interval(words, row.time, short=True),
        earliest=row.time.earliest,
        latest=row.time.latest,
        signs=tuple(signs),
        quote=present.shortened(row.quote),
        actors=tuple(dict.fromkeys(r.actor for r in row.roles if r.actor)),
    )


def _claim_item(words: Words, row: ClaimRow) -> Item:
    said = " ← ".join(s.name for s in row.said_by) or words("event.own_voice")
    publisher = row.document.publisher or row.document.title or row.document.address
    return Item(
        id=row.id,
        href=f"#c-{row.id}",
        type=row.type,
        kind=present.status_name(words, row.status),
        line=present.shortened(f"{said} · {publisher}", LONGEST_LINE),
        when=present.interval(words, row.time, short=True),
        earliest=row.time.earliest,
        latest=row.time.latest,
        signs=(_sign(words, row.status, 1),),
        quote=present.shortened(row.quote),
        actors=(),
    )


def _sign(words: Words, status: str, count: int) -> Sign:
    return Sign(status, present.side(status), present.status_name(words, status), count)


def line(words: Words, kind: str, roles: Iterable[RoleRow]) -> str:
    """Return an event's line in the reader's words, cut to fit a drawing."""
    named = [
        RoleRow(r.role, present.value_name(words, r.role, r.name), r.actor, r.kind, r.inferred) for r in roles
    ]
    return present.shortened(headline.plain_line(headline.line_of(kind, named)), LONGEST_LINE)
