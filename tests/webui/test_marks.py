from hypothesis import given
from hypothesis import strategies as st

from kb.query.rows import BlockRow, ClaimRow, DocumentRow, TimeRow
from webui.marks import mark_blocks

DOCUMENT = DocumentRow("00", "https://example.org", None, None, "en", None, None, 0, "00")


def claim(name: str, start: int, end: int) -> ClaimRow:
    """Return a claim of which only the place matters."""
    return ClaimRow(name, "e", "Strike", "occurred", "certain", TimeRow(), (), (), "", start, end, "body", DOCUMENT)


def test_nested_and_crossing_claims_are_cut_where_one_begins_or_ends() -> None:
    claims = [claim("x", 0, 8), claim("y", 2, 5), claim("z", 4, 7)]
    (block,) = mark_blocks("abcdefgh", [BlockRow(0, 8, "body", True)], claims)
    assert [(p.text, p.claims) for p in block.pieces] == [
        ("ab", ("x",)), ("cd", ("x", "y")), ("e", ("x", "y", "z")), ("fg", ("x", "z")), ("h", ("x",)),
    ]
    assert [p.ends for p in block.pieces] == [(), (), ("y",), ("z",), ("x",)]


def test_text_outside_of_all_blocks_is_shown_as_not_read() -> None:
    blocks = mark_blocks("head\n\nbody tail", [BlockRow(6, 10, "body", True)], [])
    assert [("".join(p.text for p in b.pieces), b.is_read) for b in blocks] == [
        ("head\n\n", False), ("body", True), (" tail", False),
    ]


SPANS = st.tuples(st.integers(0, 60), st.integers(0, 60)).map(sorted)


@given(text=st.text(max_size=60), blocks=st.lists(SPANS, max_size=5), spans=st.lists(SPANS, max_size=6))
def test_no_character_is_lost_or_doubled(text: str, blocks: list[list[int]], spans: list[list[int]]) -> None:
    size = len(text)
    rows = [BlockRow(min(a, size), min(b, size), "body", True) for a, b in blocks]
    claims = [claim(str(i), min(a, size), min(b, size)) for i, (a, b) in enumerate(spans)]
    shown = "".join(p.text for b in mark_blocks(text, rows, claims) for p in b.pieces)
    assert "".join(shown.split()) == "".join(text.split())


@given(text=st.text(min_size=1, max_size=60), spans=st.lists(SPANS, max_size=6))
def test_the_pieces_of_a_claim_are_its_quote(text: str, spans: list[list[int]]) -> None:
    size = len(text)
    claims = [claim(str(i), min(a, size), min(b, size)) for i, (a, b) in enumerate(spans)]
    (block,) = mark_blocks(text, [BlockRow(0, size, "body", True)], claims)
    for each in claims:
        assert "".join(p.text for p in block.pieces if each.id in p.claims) == text[each.start : each.end]
