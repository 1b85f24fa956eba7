"""Every frame is whole, and its two examples run through parser, actors and events."""

from itertools import product

import pytest

from kb.actors import find_actors
from kb.events import find_events
from kb.events.frame import KINDS, PLACES, Example, Frame
from kb.events.frames import FRAMES
from kb.lang.pack import language_pack
from kb.lang.tables.triggers import STATUSES
from kb.records.document import Document
from kb.text import read_text

LANGUAGES = ("de", "en")
EXAMPLES = [(frame, example) for frame in FRAMES.values() for example in frame.examples]


@pytest.mark.parametrize(
    ("frame", "example"), EXAMPLES, ids=lambda value: getattr(value, "language", None) or value.type
)
def test_the_example_of_a_frame_gives_its_one_event(frame: Frame, example: Example) -> None:
    document = Document("https://example.org/example", example.text, example.language)
    read = read_text(document)
    [event] = find_events(document, read, find_actors(document, read))
    assert event.type == frame.type
    assert {role: tuple(f.name for f in fillers) for role, fillers in event.roles.items()} == example.roles


@pytest.mark.parametrize("frame", tuple(FRAMES.values()), ids=lambda frame: frame.type)
def test_a_frame_has_an_example_in_each_language(frame: Frame) -> None:
    assert tuple(example.language for example in frame.examples) == LANGUAGES


@pytest.mark.parametrize("frame", tuple(FRAMES.values()), ids=lambda frame: frame.type)
def test_a_valency_names_roles_of_its_frame_and_known_places(frame: Frame) -> None:
    names = {role.name for role in frame.roles if not role.is_number}
    for valency in (frame.verb, frame.noun, *frame.patterns.values()):
        assert set(valency) <= names
        assert {place for places in valency.values() for place in places} <= PLACES


@pytest.mark.parametrize("frame", tuple(FRAMES.values()), ids=lambda frame: frame.type)
def test_the_kinds_of_a_role_are_known(frame: Frame) -> None:
    assert {kind for role in frame.roles for kind in (*role.kinds, *role.prefers)} <= KINDS


@pytest.mark.parametrize("frame", tuple(FRAMES.values()), ids=lambda frame: frame.type)
def test_what_a_frame_becomes_is_a_frame_or_nothing(frame: Frame) -> None:
    assert {kind for kind in frame.becomes.values() if kind} <= set(FRAMES)


@pytest.mark.parametrize(("language", "nominal"), [*product(LANGUAGES, (True, False))])
def test_every_trigger_calls_a_frame_by_a_pattern_that_it_has(language: str, nominal: bool) -> None:
    table = language_pack(language).events
    for group in table.nouns if nominal else table.verbs:
        assert group.type in FRAMES
        assert FRAMES[group.type].valency(group.pattern, nominal=nominal)


FLAGS = {
    "bare",
    "who",
    "governed",
    "context",
    "ellipsis",
    "happens",
    "votes",
    "near",
    "delivery",
    "victims",
    "package",
    "two",
    "after",
    "sure",
} | STATUSES
"""Evidence that is no role, the status of what stands over an event among it."""


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_a_trigger_needs_are_roles_with_known_kinds_or_known_evidence(language: str) -> None:
    table = language_pack(language).events
    for group in (*table.verbs, *table.nouns):
        names = {role.name for role in FRAMES[group.type].roles}
        for atom in (atom for need in group.needs for atom in need.split("+")):
            name, _, kinds = atom.partition(":")
            if name == "those":
                assert kinds in names, f"{group.type} {group.words[:2]}: {atom}"
                continue
            assert name in names | FLAGS, f"{group.type} {group.words[:2]}: {atom}"
            assert set(kinds.split("|")) <= KINDS | set(FRAMES) | {""}, f"{group.type} {group.words[:2]}: {atom}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_classes_of_a_language_are_known_kinds(language: str) -> None:
    table = language_pack(language).events
    assert set(table.classes) <= KINDS
    assert set(table.first_parts) <= KINDS
    assert set(table.prepositions) <= PLACES
