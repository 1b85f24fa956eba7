"""Histories of a store: documents and new versions of them, day after day, for laws that hold for all."""

from hypothesis import strategies as st

from kb.records.reading import Reading
from tests.kb.factory import make_claim, make_document, make_reading

ACTORS = ("iso:RU Russia", "iso:RU Russland", "iso:VE Venezuela", "person:maria-zakharova Maria Zakharova",
          "person:marija-sacharowa Marija Sacharowa", "media:tass TASS")
TIMES = ("", "2025-10-30", "2025-10-25/2025-10-31", "/2025-10-31", "2025-10-01/", "2025-11-02")
TYPES = {"ArmsDelivery": ("supplier", "recipient"), "Vote": ("body", "measure"), "Statement": ("speaker", "addressee")}
SENTENCES = ("Nine tanks were sent.", "A vote was held.", "It was said again.")


@st.composite
def tellings(draw: st.DrawFn, day: int) -> Reading:
    """A document of a day in November 2025, at one of four addresses."""
    number = draw(st.integers(0, 3))
    text = " ".join(SENTENCES) + f" Version {draw(st.integers(0, 2))}."
    document = make_document(
        text, address=f"a{number}", published=f"2025-11-{day:02}",
        title=draw(st.sampled_from([None, "News", "Old news"])),
        publisher=draw(st.sampled_from([None, "Paper", "Blatt"])),
    )
    claims = [draw(_claims(document, sentence)) for sentence in SENTENCES[: draw(st.integers(0, 3))]]
    return make_reading(document, *claims)


@st.composite
def _claims(draw: st.DrawFn, document, quote):  # type: ignore[no-untyped-def]
    kind = draw(st.sampled_from(sorted(TYPES)))
    return make_claim(
        document, kind, quote,
        status=draw(st.sampled_from(["occurred", "claimed", "denied", "planned"])),
        time=draw(st.sampled_from(TIMES)),
        said_by=draw(st.lists(st.sampled_from(ACTORS), max_size=2)),
        **{role: draw(st.sampled_from(ACTORS)) for role in TYPES[kind]},
    )


@st.composite
def histories(draw: st.DrawFn, days: int = 4) -> list[list[Reading]]:
    """For each of some days what came in on it, in that order."""
    return [draw(st.lists(tellings(day), max_size=2)) for day in range(1, days + 1)]
