import pytest

from kb.query.rows import RoleRow
from webui.headline import PATTERNS, line_of, plain_line
from webui.present import TYPES
from webui.words import load_words


@pytest.mark.parametrize(
    ("kind", "roles", "line"),
    [
        ("ArmsDelivery", {"supplier": ["Russia"], "recipient": ["Venezuela"], "item": ["Igla-S"], "quantity": ["5000"]},
         "Russia → Venezuela: 5000 Igla-S"),
        ("ArmsDeal", {"quantity": ["29"], "item": ["29 launchers"]}, "29 launchers"),
        ("Statement", {"speaker": ["Rask"], "stance": ["warns"], "addressee": ["Suder"], "topic": ["war"]},
         "Rask warns → Suder: war"),
        ("Meeting", {"participant": ["A", "B"], "place": ["Oslo"]}, "A, B: Oslo"),
        ("Strike", {"target": ["base"]}, "… → base"),
        ("Vote", {"measure": ["bill"], "outcome": ["passed"]}, "bill, passed"),
        ("Strike", {}, ""),
        ("Coup", {"leader": ["X"]}, "X"),
    ],
)
def test_an_event_reads_as_one_line(kind: str, roles: dict[str, list[str]], line: str) -> None:
    rows = [RoleRow(role, name) for role, names in roles.items() for name in names]
    assert plain_line(line_of(kind, rows)) == line


def test_one_name_in_a_role_stands_once() -> None:
    assert plain_line(line_of("Strike", [RoleRow("target", "base"), RoleRow("target", "base")])) == "… → base"


def test_every_type_of_event_has_a_pattern() -> None:
    assert set(PATTERNS) == set(TYPES) == set(load_words("en").section("type"))
