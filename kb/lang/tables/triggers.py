"""Words that call an event, carry its noun, or stand over it, as `events.toml` gives them."""

from dataclasses import dataclass
from typing import Any

from kb.lang.tables.section import Section

STATUSES = frozenset({"occurred", "denied", "requested", "planned", "possible", "failed", "pledged", "never"})
"""As in a claim; "pledged" of what is decided or promised; "never" of words that tell of no event at all."""


@dataclass(frozen=True, slots=True)
class TriggerGroup:
    """Words that call one event type in one way.

    Args:
        type: Event type.
        words: Verbs in the infinitive or nouns in the singular; several words mark their verb by "*".
        ends: Ends of compounds that call it too.
        parts: First parts that, before one of `heads`, make a compound that calls it.
        heads: See `parts`.
        without: First parts that make another thing of a compound ("Hackerangriff").
        pattern: Name of a valency of the frame; "" is the usual one.
        needs: Alternatives of what has to be filled; empty leaves it to the frame.
        near: One of these words has to stand in the sentence, where any are given.
        unless: None of these words may stand in the sentence.
        status: The status that the words themselves settle, or "".
        label: What a free-wording role of the event is called, or the outcome of a vote.
    """

    type: str
    words: tuple[str, ...] = ()
    ends: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()
    heads: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    pattern: str = ""
    needs: tuple[str, ...] = ()
    near: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    status: str = ""
    label: str = ""


@dataclass(frozen=True, slots=True)
class GovernorGroup:
    """Words that stand over an event and settle its status; `prepositions` join the event to the verbs."""

    status: str
    verbs: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    prepositions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LightExpression:
    """A predicate whose `actor` acts in the event that stands at `place` ("für die Tat verantwortlich sein")."""

    words: tuple[str, ...]
    place: str
    actor: str


@dataclass(frozen=True, slots=True)
class LightVerbs:
    """Words that carry an event noun: it is done, happens, is there (`exist`), or hangs on one of `nouns`.

    `aimed` are participles of weapons and goods that say whom they are for.
    """

    act: tuple[str, ...]
    happen: tuple[str, ...]
    nouns: tuple[str, ...] = ()
    exist: tuple[str, ...] = ()
    deny: tuple[str, ...] = ()
    aimed: tuple[str, ...] = ()
    expressions: tuple[LightExpression, ...] = ()


@dataclass(frozen=True, slots=True)
class Irrealis:
    """Marks of what has not happened, verbs by which it ends (`ending`), and words by which options are listed.

    `causes` join what was done to whom it hurt; `onlookers` speak of what others do.
    """

    auxiliaries: tuple[str, ...]
    modals: tuple[str, ...]
    obligations: tuple[str, ...]
    purpose: tuple[str, ...]
    perfect: tuple[str, ...]
    control: tuple[str, ...]
    options: tuple[str, ...]
    list_verbs: tuple[str, ...]
    purposes: tuple[str, ...]
    purpose_prepositions: tuple[str, ...]
    ending: tuple[str, ...]
    causes: tuple[str, ...]
    onlookers: tuple[str, ...]


def read_trigger(group: Section) -> TriggerGroup:
    """Read words that call an event type."""
    lists = ("words", "ends", "parts", "heads", "without", "needs", "near", "unless")
    texts = ("type", "pattern", "status", "label")
    for key in group.raw:
        if key not in (*lists, *texts):
            raise group.wrong(key, "is no key of a trigger")
    if group.raw.get("status", "occurred") not in STATUSES:
        raise group.wrong("status", f"has to be one of {', '.join(sorted(STATUSES))}")
    if not any(group.raw.get(key) for key in ("words", "ends", "heads")):
        raise group.wrong("words", "is missing")
    fields: dict[str, Any] = {key: group.words(key) for key in lists if key in group.raw}
    fields |= {key: group.get(key, str) for key in texts if key in group.raw or key == "type"}
    return TriggerGroup(**fields)


def read_governor(group: Section) -> GovernorGroup:
    """Read words that settle a status."""
    status = group.get("status", str)
    if status not in STATUSES:
        raise group.wrong("status", f"has to be one of {', '.join(sorted(STATUSES))}")
    lists = (group.words(key) for key in ("verbs", "nouns", "adjectives", "prepositions"))
    return GovernorGroup(status, *lists)


def read_light(section: Section) -> LightVerbs:
    """Read the words that carry an event noun."""
    lists = {key: section.words(key) for key in ("act", "happen", "nouns", "exist", "deny", "aimed")}
    return LightVerbs(**lists, expressions=tuple(_expression(part) for part in section.sections("expressions")))


def _expression(section: Section) -> LightExpression:
    return LightExpression(section.words("words"), section.get("place", str), section.get("actor", str))
