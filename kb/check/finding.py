"""What a check finds: one sentence with where and the way out."""

from dataclasses import dataclass

from kb.rdf.names import BASE

REINDEX = "run kb reindex"
RESTORE = "ingest the document again into a new store, or restore a dump with kb load"


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that a store should not hold, or should.

    Args:
        where: The document, claim, event, actor or judgement.
        what: What is wrong, as a sentence.
        way_out: What the user can do about it.
    """

    where: str
    what: str
    way_out: str = RESTORE

    def __str__(self) -> str:
        return f"{self.where}: {self.what.rstrip('.')}; {self.way_out}"


def short(iri: str) -> str:
    """Return how a thing is called in a finding.

    >>> short("https://w3id.org/dateline/claim/00ff#role-body-1")
    'claim 00ff, role-body-1'
    """
    name, _, part = iri.removeprefix(BASE).partition("#")
    kind, _, rest = name.partition("/")
    words = f"{kind} {rest.replace('/', ':') if kind == 'actor' else rest}" if rest else name
    return f"{words}, {part}" if part else words
