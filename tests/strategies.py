"""Records of every shape, for laws that hold for all of them."""

import string
from datetime import UTC, date, datetime, timedelta, timezone

from hypothesis import strategies as st

from kb.rdf import vocab
from kb.records.claim import Certainty, Claim, ClaimTime, Status
from kb.records.document import BlockKind, DateSource, Document
from kb.records.event import Event
from kb.records.interval import Interval
from kb.records.judgement import Judgement, Matter
from kb.records.mention import ActorKind, Filler, Speaker
from kb.records.reading import Actor, Block, Reading
from kb.records.span import Span

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
HEX_IDS = st.text("0123456789abcdef", min_size=16, max_size=16)
FOLDED = st.text(string.ascii_lowercase + string.digits + "-", min_size=1, max_size=12)
ACTOR_KEYS = st.one_of(
    st.sampled_from(["iso:RU", "iso:VE", "iso:US"]),
    st.builds("{}:{}".format, st.sampled_from([k.value for k in ActorKind]), st.one_of(FOLDED, TEXTS)),
)
DAYS = st.dates(date(1, 1, 1), date(9999, 12, 31))
ZONES = st.one_of(st.none(), st.just(UTC), st.builds(lambda m: timezone(timedelta(minutes=m)), st.integers(-839, 839)))
MOMENTS = st.datetimes(datetime(1900, 1, 1), datetime(2100, 1, 1), timezones=ZONES)
SPANS = st.tuples(st.integers(0, 10**6), st.integers(0, 600)).map(lambda s: Span(s[0], s[0] + s[1]))


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    """Intervals of days, open on no, one or both sides."""
    first, last = sorted([draw(DAYS), draw(DAYS)])
    return Interval(draw(st.sampled_from([first, None])), draw(st.sampled_from([last, None])))


TIMES = st.builds(ClaimTime, intervals(), st.none() | TEXTS, st.none() | SPANS, st.none() | TEXTS)
FILLERS = st.builds(Filler, TEXTS, st.none() | SPANS, st.none() | ACTOR_KEYS, st.booleans())
ROLES = st.dictionaries(
    st.sampled_from(sorted(vocab.ROLES)), st.lists(FILLERS, min_size=1, max_size=3).map(tuple), max_size=4
)
SPEAKERS = st.builds(Speaker, TEXTS, st.none() | SPANS, st.none() | ACTOR_KEYS)


def claims(document: str = "0" * 16) -> st.SearchStrategy[Claim]:
    """Claims of one document."""
    return st.builds(
        Claim,
        document=st.just(document), type=st.sampled_from(vocab.EVENT_TYPES), status=st.sampled_from(Status),
        span=SPANS, quote=TEXTS, time=TIMES, roles=ROLES, said_by=st.lists(SPEAKERS, max_size=3).map(tuple),
        certainty=st.sampled_from(Certainty), evidence=st.lists(SPANS, max_size=3).map(tuple),
        trigger=st.none() | SPANS, block=st.sampled_from(["headline", "body", "caption"]),
    )


DOCUMENTS = st.builds(
    Document,
    address=TEXTS, text=TEXTS, language=st.sampled_from(["de", "en", ""]), published=st.none() | DAYS,
    published_from=st.none() | st.sampled_from(DateSource), title=st.none() | TEXTS, publisher=st.none() | TEXTS,
    fetched=st.none() | MOMENTS,
)
NAMES = st.lists(TEXTS, min_size=1, max_size=3, unique=True).map(lambda names: tuple(sorted(names)))
ACTORS = st.builds(
    lambda key, kind, names, state: Actor(key, kind.value, names[0], names, state),
    ACTOR_KEYS, st.sampled_from(ActorKind), NAMES, st.none() | st.sampled_from(["RU", "DE"]),
)
BLOCKS = st.builds(Block, SPANS, st.sampled_from(BlockKind))


@st.composite
def readings(draw: st.DrawFn) -> Reading:
    """Documents with blocks, claims and actors in the order that a reading has."""
    document = draw(DOCUMENTS)
    found = draw(st.lists(claims(document.id), max_size=3, unique_by=lambda c: c.id))
    actors = draw(st.lists(ACTORS, max_size=3, unique_by=lambda a: a.key))
    return Reading(
        document,
        tuple(sorted(draw(st.lists(BLOCKS, max_size=3)))),
        tuple(sorted(found, key=lambda c: (c.span, c.id))),
        tuple(sorted(actors, key=lambda a: a.key)),
        draw(st.none() | HEX_IDS),
        draw(st.sampled_from(["", "0.1.0", "1.0 beta/2"])),
    )


EVENTS = st.builds(
    Event,
    id=HEX_IDS, type=st.sampled_from(vocab.EVENT_TYPES), number=st.integers(0, 2**28 - 1), time=TIMES, roles=ROLES,
    statuses=st.dictionaries(st.sampled_from(Status), st.integers(1, 9), max_size=4),
    origins=st.integers(1, 9), claims=st.lists(HEX_IDS, max_size=4, unique=True).map(lambda ids: tuple(sorted(ids))),
    leading=HEX_IDS, quote=TEXTS,
)


@st.composite
def judgements(draw: st.DrawFn) -> Judgement:
    """Judgements about events, actors and origins, by rules and by people."""
    matter = draw(st.sampled_from(Matter))
    ids = ACTOR_KEYS if matter is Matter.ACTOR else HEX_IDS
    reasons = draw(st.lists(TEXTS, max_size=3, unique=True))
    return Judgement(
        matter, draw(ids), draw(ids), draw(st.booleans()), draw(TEXTS), draw(st.floats(0, 1)),
        tuple(sorted(reasons)), draw(st.none() | MOMENTS),
    )
