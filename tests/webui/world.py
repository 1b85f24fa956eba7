"""A store for the site's tests: the small world of the queries, and texts that try to break pages."""

from dataclasses import replace
from pathlib import Path

from kb.records.document import BlockKind
from kb.records.reading import Block, Reading
from kb.records.span import Span
from kb.store import open_writer
from tests.kb.building import put
from tests.kb.factory import make_claim, make_document, make_reading
from tests.kb.world import tell_world

SCRIPT = "<script>document.title='taken'</script>"
WRITTEN_BACKWARDS = "\u202egnp.exe\u202c"
NESTED = "Minister Rask said that Norland sold radars and sent ships to Suder last week."
COMMENT = "Oldtimer: They sold tanks on 1 March 2024 as well."


def make_site_world(path: Path) -> Path:
    """Make the store."""
    with open_writer(path) as writer:
        for reading, joins, origin in tell_world():
            put(writer, reading, joins, origin)
        put(writer, nested_reading())
        put(writer, hostile_reading())
    return path


def nested_reading() -> Reading:
    """Return a text whose claims lie in each other and cross, with a comment that was not read."""
    text = f"Radars for Suder\n\n{NESTED}\n\n{COMMENT}"
    document = make_document(
        text, address="nested", published="2024-05-20", title="Radars for Suder", publisher="Herald"
    )
    said = "person:rask Minister Rask"
    claims = (
        make_claim(document, "Statement", NESTED, time="2024-05-13/2024-05-19", speaker=said, stance="announce"),
        make_claim(
            document, "ArmsDeal", "Norland sold radars and sent ships", status="claimed", said_by=(said,),
            supplier="organisation:norland Norland", item="radars",
        ),
        make_claim(
            document, "Deployment", "sent ships to Suder last week", status="denied", said_by=(said,),
            actor="organisation:norland Norland", place="place:suder Suder", time="2024-05-13/2024-05-19",
        ),
    )
    made = make_reading(document, *claims)
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
