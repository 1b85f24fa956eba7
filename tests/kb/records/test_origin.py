"""Claims of one event that are one origin though no text is copied: agencies, and outlets that others quote."""

import pytest

from kb.records.origin import Told, fold_outlet, outlet_of, settle_origins
from tests.kb.factory import make_claim, make_document


def told(
    address: str, outlet: str, *, copies: str = "", agencies: str = "", relays: tuple[str, ...] = (),
    status: str = "occurred",
) -> Told:
    document = make_document(f"{address} tells.", address=address)
    origin = make_document(f"{copies} tells.", address=copies).id if copies else document.id
    claim = make_claim(document, "Strike", status=status)
    return Told(claim, origin, outlet, tuple(agencies.split()), relays)


TASS, STAR = ("media:tass",), ("media:northern-star",)
CASES = {
    "two texts of their own": ([told("a", "Star"), told("b", "Gazette")], 2),
    "a copy": ([told("a", "Star"), told("b", "Gazette", copies="a")], 1),
    "two that credit one agency": ([told("a", "Star", agencies="DPA"), told("b", "Gazette", agencies="AFP DPA")], 1),
    "two that credit two agencies": ([told("a", "Star", agencies="DPA"), told("b", "Gazette", agencies="AFP")], 2),
    "one credits an agency that is there": ([told("a", "Reuters News"), told("b", "X", agencies="REUTERS")], 1),
    "one quotes the other": ([told("a", "Northern Star"), told("b", "Gazette", relays=STAR)], 1),
    "one quotes the other, which came later": ([told("b", "Gazette", relays=STAR), told("a", "Northern Star")], 1),
    "both quote a third that is not there": ([told("a", "X", relays=TASS), told("b", "Y", relays=(*TASS, *STAR))], 1),
    "a copy that leaves out whom the first quotes": (
        [told("a", "Star", relays=TASS), told("b", "Gazette", copies="a")], 1,
    ),
    "a copy of one that quotes": ([told("a", "Star"), told("b", "Gazette", copies="a", relays=TASS)], 1),
    "two texts of one outlet": ([told("a", "Star"), told("b", "Star")], 1),
    "a text of its own and a copy of another's": (
        [told("a", "Star"), told("b", "Gazette", copies="a"), told("c", "Gazette")], 2,
    ),
    "a denial of what the quoted outlet says": (
        [told("a", "Northern Star"), told("b", "Gazette", relays=STAR, status="denied")], 2,
    ),
    "one quotes the other's denial": (
        [told("a", "Northern Star", status="denied"), told("b", "Gazette", relays=STAR, status="denied")], 1,
    ),
    "one text with both sides": ([told("a", "Star"), told("a", "Star", status="denied")], 1),
    "a copy that came before, of whom others quote": (
        [told("b", "Gazette"), told("a", "Northern Star", copies="b"), told("c", "Echo", relays=STAR)], 1,
    ),
    "one that quotes and has seen for itself": ([told("a", "Star", relays=TASS), told("a", "Star")], 2),
}


@pytest.mark.parametrize(("claims", "origins"), CASES.values(), ids=list(CASES))
def test_how_many_origins_there_are(claims: list[Told], origins: int) -> None:
    assert len(set(settle_origins(claims))) == origins
    assert len(set(settle_origins(claims[::-1]))) == origins


def test_an_origin_is_named_after_its_outlet_or_the_text_that_is_copied() -> None:
    quoting, quoted = told("b", "Gazette", relays=STAR), told("a", "Northern Star")
    assert settle_origins([quoting, quoted]) == ("outlet northern-star",) * 2
    assert settle_origins([quoting]) == ("told by outlet northern-star",)
    copy = told("b", "Gazette", copies="a")
    assert settle_origins([copy]) == (copy.origin,)


@pytest.mark.parametrize(("publisher", "address", "outlet"), [
    ("Gazette", "https://example.org/1", "Gazette"),
    (None, "https://example.org/1", "https://example.org/1"),
    ("", "urn:sha256:00ff", "urn:sha256:00ff"),
])
def test_who_published(publisher: str | None, address: str, outlet: str) -> None:
    assert outlet_of(publisher, address) == outlet


@pytest.mark.parametrize("spellings", [
    ("Deutsche Presse-Agentur", "dpa", "DPA", "media:dpa"),
    ("Agence France-Presse", "AFP"),
    ("Süddeutsche Zeitung", "media:suddeutsche-zeitung"),
])
def test_spellings_of_an_outlet_meet(spellings: tuple[str, ...]) -> None:
    assert len({fold_outlet(name) for name in spellings}) == 1


def test_names_in_other_scripts_stay_apart() -> None:
    assert fold_outlet("Правда") != fold_outlet("Известия")
