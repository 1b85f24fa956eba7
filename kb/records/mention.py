"""What stages find in sentences: times, actors, numbers, events, attributions."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from kb.records.interval import Interval
from kb.records.span import Span


@dataclass(frozen=True, slots=True)
class TimeMention:
    """A time expression with its meaning.

    Args:
        span: The words, without preposition.
        text: The words as written, with the preposition where it decides the meaning ("seit 2015").
        kind: TIMEX3 type: DATE, TIME, DURATION, SET.
        value: TIMEX3 value, as 2025-11-07, 2025-W45, P3W, PAST_REF; "" where there is none.
        interval: The days it may mean, never fewer than the words allow; `None` for what names
            no place on the calendar (durations, sets).
        edtf: The same as EDTF (ISO 8601-2), or `None`.
        mod: TIMEX3 modifier, as START, MID, END, APPROX, or "".
        cue: The span with its preposition or conjunction ("bis Dezember").
    """

    span: Span
    text: str
    kind: str
    value: str
    interval: Interval | None = None
    edtf: str | None = None
    mod: str = ""
    cue: Span | None = None


class ActorKind(StrEnum):
    """What sort of actor a name or noun stands for."""

    STATE = "state"
    PERSON = "person"
    ORGANISATION = "organisation"
    GOVERNMENT = "government"
    """ministry, presidency, leader's office, cabinet"""
    LEGISLATURE = "legislature"
    FORCE = "force"
    """army, navy, militia, armed group, police"""
    MEDIA = "media"
    WEAPON = "weapon"
    PLACE = "place"
    GROUP = "group"
    """unnamed people: "Rebellen", "officials", "13 Soldaten" """


@dataclass(frozen=True, slots=True)
class ActorMention:
    """A name, or words that stand for one.

    Args:
        span: The words, without article.
        kind: What it is.
        name: The fullest form in the document, in the nominative without article; for adjectives
            and capitals that stand for a state, the state's usual name in the document's language.
        key: Identifier of the actor: "iso:VE", or one made from the kind and folded name.
        state: ISO 3166 code of the state it belongs to or stands for, where known.
        is_adjective: It is an adjective or a modifier ("russische", "US-").
        is_reference: It points back (pronoun, "der Staatschef", "the country").
    """

    span: Span
    kind: ActorKind
    name: str
    key: str
    state: str | None = None
    is_adjective: bool = False
    is_reference: bool = False


@dataclass(frozen=True, slots=True)
class Filler:
    """What fills a role.

    Args:
        name: As the claim gives it: fullest form in the document; numbers in digits.
        span: The words it was read from, `None` where it follows from the type ("outcome").
        actor: Key of the actor, or `None`.
        inferred: Not in the same clause as the trigger.
    """

    name: str
    span: Span | None = None
    actor: str | None = None
    inferred: bool = False


@dataclass(frozen=True, slots=True)
class EventMention:
    """An event of one of the thirteen types, as one clause or noun phrase tells it.

    Args:
        type: Name of the frame, as "ArmsDelivery".
        trigger: The word or words that say so.
        span: The clause or sentence that says it.
        sentence: Index of the sentence.
        clause: Index in `Sentence.clauses` of the clause it is told by, or stands in.
        nominal: The trigger is a noun.
        roles: Role name to fillers, in the order of the text.
        status: A status that the trigger itself settles ("possible" for an option,
            "failed" for "scheitern", "denied" for "bestreiten"); `None` leaves it to mood and voice.
        cue: Span of the words that settled that status, or `None`.
    """

    type: str
    trigger: Span
    span: Span
    sentence: int
    clause: int | None = None
    nominal: bool = False
    roles: Mapping[str, tuple[Filler, ...]] = field(default_factory=dict)
    status: str | None = None
    cue: Span | None = None


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who is said to have said what, whatever it is about.

    Args:
        content: What is said.
        cue: The words that tell of the saying: "sagte", "laut"; empty if none.
        source: Who says it: name with title or role; empty if nobody is named.
        addressee: To whom.
        frame: The clause around cue and source.
        type: "Direct", "Indirect", "Free Indirect", "Reported".
        medium: "Speech", "Writing", "Thought", "ST", "SW", "TW".
        source_text: The source's fullest name in the document, or "".
        speakers: The chain, innermost speaker first.
        lemma: Lemma of the cue word, as "sagen", "warnen", "according".
        by: The rule or model that found it.
    """

    content: tuple[Span, ...]
    cue: tuple[Span, ...] = ()
    source: tuple[Span, ...] = ()
    addressee: tuple[Span, ...] = ()
    frame: tuple[Span, ...] = ()
    type: str = "Indirect"
    medium: str = "Speech"
    source_text: str = ""
    speakers: tuple["Speaker", ...] = ()
    lemma: str = ""
    by: str = ""


@dataclass(frozen=True, slots=True)
class Speaker:
    """One link in a chain of attribution: the fullest name in the document, and the actor's key."""

    name: str
    span: Span | None = None
    actor: str | None = None
