"""The terms that quads are made of: our own as in `ontology/dateline.ttl`, and those we borrow."""

from enum import StrEnum
from functools import cache

from pyoxigraph import NamedNode

from kb.rdf.names import NS, PREFIXES


def _own(name: str) -> NamedNode:
    return NamedNode(NS + name)


def _borrowed(name: str) -> NamedNode:
    prefix, local = name.split(":")
    return NamedNode(PREFIXES[prefix] + local)


# Classes.
DOCUMENT = _own("Document")
BLOCK = _own("Block")
CLAIM = _own("Claim")
FILLER = _own("Filler")
SPEAKER = _own("Speaker")
STATED_TIME = _own("StatedTime")
ACTOR = _own("Actor")
STATUS_COUNT = _own("StatusCount")
JUDGEMENT = _own("Judgement")
COLUMN = _own("Column")

# Documents.
HAS_BLOCK = _own("hasBlock")
BLOCK_KIND = _own("blockKind")
PUBLISHED_FROM = _own("publishedFrom")
FETCHED = _own("fetched")
HAS_ORIGIN = _own("hasOrigin")
ARRIVAL = _own("arrival")
CREDITS = _own("credits")

# Claims.
EVENT_TYPE = _own("eventType")
STATUS = _own("status")
CERTAINTY = _own("certainty")
HAS_SPAN = _own("hasSpan")
EVIDENCE = _own("evidence")
TRIGGER = _own("trigger")
STATED = _own("statedTime")
WORDS = _own("words")
EDTF = _own("edtf")
HAS_FILLER = _own("hasFiller")
ROLE = _own("role")
NAME = _own("name")
FILLED_BY = _own("filledBy")
INFERRED = _own("inferred")
POSITION = _own("position")
SAID_BY = _own("saidBy")
CONCEPT = _own("concept")
GIVEN_EVENT = _own("givenEvent")
CODED_AS = _own("codedAs")

# Events.
HAS_CLAIM = _own("hasClaim")
LEADING_CLAIM = _own("leadingClaim")
STATUS_COUNTS = _own("statusCount")
ORIGINS = _own("origins")
OUTLETS = _own("outlets")
CONTRADICTED_IN = _own("contradictedIn")
SEQUENCE = _own("sequence")
MONTH = _own("month")

# Actors.
ACTOR_KIND = _own("actorKind")
STATE = _own("state")

# Judgements.
MATTER = _own("matter")
LEFT = _own("left")
JUDGED_AFTER = _own("judgedAfter")
DECISION = _own("decision")
UNDOES = _own("undoes")
ASSIGNMENT = _own("Assignment")
ASSIGNS = _own("assigns")
TO_EVENT = _own("toEvent")
FROM_DAY = _own("fromDay")
UNTIL_DAY = _own("untilDay")
RIGHT = _own("right")
SAME = _own("same")
JUDGED_BY = _own("judgedBy")
SCORE = _own("score")
REASON = _own("reason")

# Borrowed.
TYPE = _borrowed("rdf:type")
LABEL = _borrowed("rdfs:label")
ALT_LABEL = _borrowed("skos:altLabel")
TITLE = _borrowed("dc:title")
PUBLISHER = _borrowed("dc:publisher")
LANGUAGE = _borrowed("dc:language")
ISSUED = _borrowed("dcterms:issued")
ADDRESS = _borrowed("schema:url")
TEXT = _borrowed("schema:text")
SHA256 = _borrowed("schema:sha256")
SOFTWARE_VERSION = _borrowed("schema:softwareVersion")
EARLIEST = _borrowed("sem:hasEarliestBeginTimeStamp")
LATEST = _borrowed("sem:hasLatestEndTimeStamp")
UNIT_TYPE = _borrowed("time:unitType")
UNIT_DAY = _borrowed("time:unitDay")
UNIT_WEEK = _borrowed("time:unitWeek")
UNIT_MONTH = _borrowed("time:unitMonth")
UNIT_YEAR = _borrowed("time:unitYear")
POSITION_SELECTOR = _borrowed("oa:TextPositionSelector")
QUOTE_SELECTOR = _borrowed("oa:TextQuoteSelector")
START = _borrowed("oa:start")
END = _borrowed("oa:end")
EXACT = _borrowed("oa:exact")
ACTIVITY = _borrowed("prov:Activity")
SOFTWARE_AGENT = _borrowed("prov:SoftwareAgent")
DERIVED_FROM = _borrowed("prov:wasDerivedFrom")
GENERATED_BY = _borrowed("prov:wasGeneratedBy")
GENERATED_AT = _borrowed("prov:generatedAtTime")
REVISION_OF = _borrowed("prov:wasRevisionOf")
USED = _borrowed("prov:used")
ASSOCIATED_WITH = _borrowed("prov:wasAssociatedWith")


class RoleSort(StrEnum):
    """What the property of a role points at, on an event."""

    ACTOR = "actor"
    """an actor; under sem:hasActor"""
    PLACE = "place"
    """a place; under sem:hasPlace"""
    WORDS = "words"
    """words or a number as written"""


ROLES = {
    **dict.fromkeys(
        (
            "actor", "addressee", "agent", "approver", "attacker", "body", "force", "imposer", "item", "participant",
            "party", "planner", "recipient", "requester", "speaker", "supplier", "target", "weapon",
        ),
        RoleSort.ACTOR,
    ),
    "place": RoleSort.PLACE,
    **dict.fromkeys(
        (
            "abstentions", "act", "action", "ayes", "injured", "killed", "measure", "nays", "outcome", "quantity",
            "stance", "subject", "topic", "value",
        ),
        RoleSort.WORDS,
    ),
}
"""Every role that the ontology knows, and what its property points at."""

EVENT_TYPES = (
    "Agreement", "ArmsDeal", "ArmsDelivery", "ArmsRequest", "Deployment", "Detention", "DiplomaticAct",
    "Meeting", "Sanction", "Statement", "Strike", "StrikeOption", "Vote",
)
"""The classes of events, sorted."""

CONCEPTS = {
    "status": ("occurred", "claimed", "denied", "requested", "planned", "possible", "failed"),
    "certainty": ("certain", "probable", "possible"),
    "stance": (
        "say", "announce", "warn", "threaten", "demand", "accuse", "deny", "promise", "condemn", "oppose", "support",
    ),
    "outcome": ("passed", "rejected", "pending"),
    "block": ("headline", "dateline", "body", "caption", "comment", "appeal", "links"),
    "date": ("given", "metadata", "page", "dateline", "option"),
    "kind": (
        "state", "person", "organisation", "government", "legislature", "force", "media", "weapon", "place", "group",
    ),
    "matter": ("event", "actor", "origin"),
}
"""SKOS concepts of the ontology: scheme to the values of our records."""


@cache
def event_class(event_type: str) -> NamedNode:
    """Return the class of an event type."""
    return _own(event_type)


@cache
def role_property(role: str) -> NamedNode:
    """Return the property of a role."""
    return _own(role)


def matter_property(matter: str) -> NamedNode:
    """Return the property in which claims contradict each other: that of a role, of the status or of the time.

    >>> matter_property("time").value, matter_property("killed").value
    ('https://w3id.org/dateline/ns#statedTime', 'https://w3id.org/dateline/ns#killed')
    """
    return STATED if matter == "time" else _own(matter)


def matter_name(term: NamedNode) -> str:
    """Return in which matter claims contradict each other: "time", "status", or a role."""
    return "time" if term == STATED else local_name(term)


@cache
def concept(scheme: str, value: str) -> NamedNode:
    """Return the concept that a value of a record stands for.

    >>> concept("status", "denied").value
    'https://w3id.org/dateline/ns#status-denied'
    """
    return _own(f"{scheme}-{value}")


def local_name(term: NamedNode) -> str:
    """Return the name of one of our own terms within the ontology."""
    return term.value.removeprefix(NS)


def concept_value(term: NamedNode) -> str:
    """Return the value of a record that a concept stands for."""
    return local_name(term).partition("-")[2]
