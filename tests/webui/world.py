"""A store for the site's tests: a dispute, two versions, and texts that try to break pages."""

from dataclasses import replace
from pathlib import Path

from kb.records.claim import Certainty
from kb.records.document import BlockKind
from kb.records.reading import Block, Reading
from kb.records.span import Span
from kb.store import open_writer
from tests.kb.building import put
from tests.kb.factory import make_claim, make_document, make_reading

RUSSIA, VENEZUELA, USA = "iso:RU Russia", "iso:VE Venezuela", "iso:US United States"
RASK, AGENCY = "person:rask Minister Rask", "media:agency Agency"
SCRIPT = "<script>document.title='taken'</script>"
WRITTEN_BACKWARDS = "\u202egnp.exe\u202c"
NESTED = "Minister Rask said that Norland sold radars and sent ships to Suder last week."
COMMENT = "Oldtimer: They sold tanks on 1 March 2024 as well."


def make_site_world(path: Path) -> Path:
    """Make the store."""
    with open_writer(path) as writer:
        for reading, joins in disputed_readings():
            put(writer, reading, joins)
        for reading in (*versions(), undated_reading(), nested_reading(), hostile_reading()):
            put(writer, reading)
    return path


def disputed_readings() -> list[tuple[Reading, dict[str, str]]]:
    """Return three texts about one delivery, which one claims, one denies and one states, and about other events."""
    first = make_document(
        "Russia delivered air defence to Venezuela. The Senate rejected the resolution. A strike is considered.",
        address="delivery", published="2025-11-01", title="Systems for Caracas", publisher="Courier",
    )
    claimed = make_claim(
        first, "ArmsDelivery", "Russia delivered air defence to Venezuela", status="claimed",
        time="2025-10-01/2025-10-31", said_by=(RASK, AGENCY), supplier=RUSSIA, recipient=VENEZUELA,
        item="weapon:air-defence air defence", quantity="12",
    )
    vote = make_claim(
        first, "Vote", "The Senate rejected the resolution", time="2025-10-08",
        body="legislature:us-senate Senate", measure="resolution", outcome="rejected",
    )
    option = make_claim(first, "StrikeOption", "A strike is considered", status="possible", planner=USA)
    second = make_document(
        "Moscow denies the delivery. Moscow and Caracas will meet on 2 December.",
        address="denial", published="2025-11-10", title="Moskau dementiert", publisher="Tagesblatt", language="de",
    )
    denied = make_claim(
        second, "ArmsDelivery", "Moscow denies the delivery", status="denied", time="2025-10-01/2025-11-10",
        said_by=("person:petrow Petrow", AGENCY, "media:courier Courier"), supplier=RUSSIA,
    )
    meeting = make_claim(
        second, "Meeting", "Moscow and Caracas will meet on 2 December", status="planned", time="2025-12-02",
        participant=(RUSSIA, VENEZUELA),
    )
    third = make_document(
        "The systems came in October. Boats were hit.", address="third", published="2025-11-12",
        title="They came", publisher="Gazette",
    )
    stated = make_claim(
        third, "ArmsDelivery", "The systems came in October", time="2025-10-01/2025-10-31",
        supplier=RUSSIA, recipient=VENEZUELA,
    )
    strike = make_claim(third, "Strike", "Boats were hit", time="/2025-11-12", attacker=USA, target="boats")
    return [
        (make_reading(first, claimed, vote, option), {}),
        (make_reading(second, denied, meeting), {denied.id: claimed.id}),
        (make_reading(third, stated, strike), {stated.id: claimed.id}),
    ]


def versions() -> list[Reading]:
    """Return two versions of one text."""
    made = []
    for day, words in (("2025-09-01", "Five ships left the port."), ("2025-09-03", "Seven ships left the port.")):
        document = make_document(words, address="ships", published=day, title="Ships", publisher="Gazette")
        claim = make_claim(document, "Deployment", words, time="2025-08-31", quantity=words.split()[0], force="ships")
        made.append(make_reading(document, claim))
    return made


def undated_reading() -> Reading:
    """Return a text that has no day of publication, and whose event has none either."""
    document = make_document("Norland approved an export.", address="undated", published=None)
    claim = make_claim(document, "ArmsDeal", approver="organisation:norland Norland", status="planned")
    return make_reading(document, claim)


def nested_reading() -> Reading:
    """Return a text whose claims lie in each other and cross, with a comment that was not read."""
    text = f"Radars for Suder\n\n{NESTED}\n\n{COMMENT}"
    document = make_document(
        text, address="nested", published="2024-05-20", title="Radars for Suder", publisher="Herald"
    )
    claims = (
        make_claim(document, "Statement", NESTED, time="2024-05-13/2024-05-19", speaker=RASK, stance="announce"),
        make_claim(
            document, "ArmsDeal", "Norland sold radars and sent ships", status="claimed", said_by=(RASK,),
            supplier="organisation:norland Norland", item="radars",
        ),
        make_claim(
            document, "Deployment", "sent ships to Suder last week", status="denied", said_by=(RASK,),
            actor="organisation:norland Norland", place="place:suder Suder", time="2024-05-13/2024-05-19",
        ),
    )
    deal = replace(claims[1], certainty=Certainty.PROBABLE, evidence=(_span(text, "that"), _span(text, "said")))
    made = make_reading(document, claims[0], deal, claims[2])
    parts = ((BlockKind.HEADLINE, "Radars for Suder"), (BlockKind.BODY, NESTED), (BlockKind.COMMENT, COMMENT))
    return replace(made, blocks=tuple(Block(_span(text, words), kind) for kind, words in parts))


def hostile_reading() -> Reading:
    """Return a text that holds markup, an address that is a script, and characters that turn writing round."""
    text = f'{SCRIPT} & "quoted" {WRITTEN_BACKWARDS} attacked the <b>base</b>.'
    document = make_document(
        text, address="javascript:alert(1)", published="2024-06-01", title=f"{SCRIPT}{WRITTEN_BACKWARDS}",
        publisher="<img src=x onerror=alert(1)>",
    )
    claim = make_claim(
        document, "Strike", text, time="2024-05-31", attacker=f"group:script {SCRIPT}", target="<b>base</b>",
        said_by=("person:onerror \"><img src=x onerror=alert(2)>",), status="claimed",
    )
    return make_reading(document, claim)


def _span(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))
