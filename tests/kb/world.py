"""A small world that questions are tested on: seven documents, two of them versions of one, one a copy."""

from pathlib import Path

from kb.records.reading import Reading
from kb.store import open_writer
from tests.kb.building import put
from tests.kb.factory import make_claim, make_document, make_reading

RUSSIA, USA, VENEZUELA = "iso:RU Russia", "iso:US United States", "iso:VE Venezuela"
ZAKHAROVA = "person:maria-zakharova Maria Zakharova"
ZHURAVLEV = "person:alexei-zhuravlev Alexei Zhuravlev"
TASS = "media:tass TASS"


def make_world(path: Path) -> Path:
    """Make the store."""
    with open_writer(path) as writer:
        for reading, joins, origin in tell_world():
            put(writer, reading, joins, origin)
    return path


def tell_world() -> list[tuple[Reading, dict[str, str], str | None]]:
    """Return the readings in the order of coming in, with the events that their claims join, and whom they copy."""
    first = make_document(
        "Russia delivered Pantsir-S1 systems to Venezuela. The Senate rejected the resolution with 49 to 51 votes. "
        "Washington considers a missile strike.",
        address="delivery", published="2025-11-01", title="Systems for Caracas", publisher="Newsweek",
    )
    delivered = make_claim(
        first, "ArmsDelivery", "Russia delivered Pantsir-S1 systems to Venezuela", status="claimed",
        time="2025-10-01/2025-10-31", said_by=(ZHURAVLEV, TASS), supplier=RUSSIA, recipient=VENEZUELA,
        item="weapon:pantsir-s1 Pantsir-S1", quantity="12",
    )
    vote = make_claim(
        first, "Vote", "The Senate rejected the resolution with 49 to 51 votes", time="2025-10-08",
        body="legislature:us-senate Senate", measure="resolution", outcome="rejected", ayes="49", nays="51",
    )
    option = make_claim(
        first, "StrikeOption", "Washington considers a missile strike", status="possible",
        planner=USA, action="missile strike",
    )
    denial = make_document(
        "Moscow denies that Pantsir systems were delivered. Zakharova warned the United States on Friday. "
        "Both sides meet on 20 November.",
        address="denial", published="2025-11-10", title="Moskau dementiert", publisher="Tagesblatt", language="de",
    )
    denied = make_claim(
        denial, "ArmsDelivery", "Moscow denies that Pantsir systems were delivered", status="denied",
        said_by=(ZAKHAROVA, TASS, "media:newsweek Newsweek"), supplier=RUSSIA, item="weapon:pantsir-s1 Pantsir",
    )
    warned = make_claim(
        denial, "Statement", "Zakharova warned the United States on Friday", time="2025-11-07",
        speaker=ZAKHAROVA, addressee=USA, stance="warn", topic="Venezuela",
    )
    planned = make_claim(
        denial, "Meeting", "Both sides meet on 20 November", status="planned", time="2025-11-20",
        participant=(RUSSIA, USA),
    )
    other = make_document(
        "Twenty Pantsir systems came in November. Boats were hit: five dead. A meeting is planned for 2 November.",
        address="other", published="2025-11-12", title="Twenty systems", publisher="Gazette",
    )
    later = make_claim(
        other, "ArmsDelivery", "Twenty Pantsir systems came in November", time="2025-11-01/2025-11-12",
        said_by=(), supplier=RUSSIA, recipient=VENEZUELA, quantity="20",
    )
    strike = make_claim(
        other, "Strike", "Boats were hit: five dead", time="/2025-11-12", attacker=USA, target="boats", killed="5",
    )
    meeting = make_claim(
        other, "Meeting", "A meeting is planned for 2 November", status="planned", time="2025-11-02",
        participant=(RUSSIA, VENEZUELA),
    )
    copy = make_document(
        "Russia delivered Pantsir-S1 systems to Venezuela, 14 of them, Newsweek writes.",
        address="copy", published="2025-11-03",
        title="Systems", publisher="Gazette",
    )
    copied = make_claim(
        copy, "ArmsDelivery", "Russia delivered Pantsir-S1 systems to Venezuela", status="claimed",
        said_by=(ZHURAVLEV,), supplier=RUSSIA, recipient=VENEZUELA, quantity="14",
    )
    corrected = make_document(
        "Boats were hit: seven dead, the paper corrects.", address="other", published="2025-11-20",
        title="Correction", publisher="Gazette",
    )
    corrected_strike = make_claim(
        corrected, "Strike", "Boats were hit: seven dead", time="2025-11-11", attacker=USA, target="boats", killed="7",
    )
    undated = make_document("Berlin approved an export.", address="undated", published=None, language="en")
    export = make_claim(undated, "ArmsDeal", approver="iso:DE Germany", status="planned")
    return [
        (make_reading(first, delivered, vote, option), {}, None),
        (make_reading(denial, denied, warned, planned), {denied.id: delivered.id}, None),
        (make_reading(other, later, strike, meeting), {later.id: delivered.id}, None),
        (make_reading(copy, copied), {copied.id: delivered.id}, first.id),
        (make_reading(corrected, corrected_strike), {corrected_strike.id: strike.id}, None),
        (make_reading(undated, export), {}, None),
    ]
