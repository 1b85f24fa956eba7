"""Sources -> pipeline -> linking -> rdf -> store: the only write path.

A document is read (by any number of processes), linked to what the store holds, and added as one
unit; what comes of a batch depends on the order of its documents and on nothing else.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time
from functools import cache, partial
from hashlib import blake2b
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Self

from kb.engines import Spread
from kb.engines.local import spread
from kb.errors import KbError, SourceError
from kb.judge import decisions_after, do, replay
from kb.linking import Known, Link, Profile, Rarity, blocking_keys, find_origin, make_profile, signature
from kb.linking.actors import judge_actors, match_key
from kb.linking.concepts import tokens
from kb.linking.copies import Signature as TextSignature
from kb.linking.copies import read_signature
from kb.linking.events import Merge, link_and_merge
from kb.linking.given import given_key, link_given
from kb.linking.groups import judgement
from kb.linking.judgements import event_of, events_by_claim, kept_apart
from kb.linking.origins import credits_of
from kb.pipeline import can_read, extract, parser_label
from kb.rdf.documents import read_reading, reading_quads
from kb.rdf.events import actor_quads, arrival_quad, credit_quads, event_quads, origin_quad, read_arrivals
from kb.rdf.judgements import judgement_quads, read_judgements
from kb.rdf.names import DERIVED, IDENTITY, document_iri
from kb.rdf.terms import Graph, Quad
from kb.records.document import Document, SetAside
from kb.records.judgement import Judgement, Matter
from kb.records.reading import Reading, actors_of, blocks_of
from kb.store import Changes, Entry, Signature, Writer, open_writer
from kb.store.candidates import (
    Candidate,
    claims_of_document,
    claims_of_event,
    count_documents,
    count_words,
    find_copies,
    find_events,
    find_namesakes,
    load_candidates,
)
from kb.store.fill import filled
from kb.store.writer import Quads

BATCH = 25
"""Documents of one commit: its costs, a millisecond or so of waiting for the disk, are shared."""
MOST_PROFILES = 50_000


@dataclass(frozen=True, slots=True)
class IngestReport:
    """What a batch did.

    Args:
        added: Documents at an address that was new.
        unchanged: Documents that were in the store already.
        superseded: New versions, each of which superseded the one before.
        claims: Claims of the documents added and of the new versions.
        events: Events that they founded.
        set_aside: Inputs that were not taken, with the reason, in their order.
    """

    added: int = 0
    unchanged: int = 0
    superseded: int = 0
    claims: int = 0
    events: int = 0
    set_aside: tuple[SetAside, ...] = ()


def ingest(
    inputs: Iterable[Document | SetAside],
    store: Path,
    *,
    jobs: int = 1,
    engine: Spread = spread,
    on_document: Callable[[Document], None] | None = None,
) -> IngestReport:
    """Read documents and add them to a store, which is made if there is none.

    Args:
        inputs: Documents in the order in which they come in; what is set aside already is passed on.
        store: Its folder.
        jobs: Number of processes that read; the result is the same for any number.
        engine: What spreads reading over processes, or machines.
        on_document: Called with each document that was added.

    Raises:
        StoreError: if the store cannot be written; what was committed before stays.
    """
    with open_writer(store) as writer:
        builder = Builder(writer)
        for outcome in engine(read, _new(inputs, builder), jobs, _deadly):
            if isinstance(outcome, Reading) and builder.add(outcome) and on_document is not None:
                on_document(outcome.document)
            elif isinstance(outcome, SetAside):
                builder.set_aside(outcome)
        return builder.report


def _new(inputs: Iterable[Document | SetAside], builder: "Builder") -> Iterator[Document | SetAside]:
    for item in inputs:
        if isinstance(item, SetAside) or not builder.skip(item):
            yield item


def _deadly(item: Document | SetAside) -> Reading | SetAside:
    where = item.address if isinstance(item, Document) else item.where
    return SetAside(where, "ended the process that read it, twice", "report it with the text")


def read(item: Document | SetAside) -> Reading | SetAside:
    """Return what is kept of a document, or the reason why it is set aside."""
    if isinstance(item, SetAside):
        return item
    if item.published is None:
        return SetAside(item.address, "has no publication date", "give one with --published")
    if not can_read(item.language):
        what = f"is in a language that claims are not read from ({item.language})"
        return SetAside(item.address, what, "name its language with --language if that is wrong")
    try:
        check_characters(item)
        return read_document(item)
    except KbError as error:
        return SetAside(error.where or item.address, error.what, error.way_out)
    except Exception as error:  # a fault in one stage must not lose the rest of a batch
        return SetAside(item.address, f"cannot be read ({type(error).__name__}: {error})", "report it with the text")


def read_document(document: Document) -> Reading:
    """Return a document with its paragraphs, its claims in the order of the text, and their actors."""
    found = extract(document)
    unique = {claim.id: claim for claim in reversed(found.claims)}.values()
    claims = tuple(sorted(unique, key=lambda c: (c.span, c.id)))
    return Reading(document, blocks_of(found.read), claims, actors_of(claims, found.actors), version=reader_version())


def check_characters(document: Document) -> None:
    """Refuse a document that cannot be written, here where it sets aside one document and not a batch.

    Raises:
        SourceError: if it holds half of a surrogate pair, which is no character.
    """
    try:
        "".join((document.address, document.text, document.title or "", document.publisher or "")).encode()
    except UnicodeEncodeError as error:
        what = f"holds half of a surrogate pair at character {error.start}, which is no character"
        raise SourceError(what, document.address, "decode the source anew") from error


@cache
def reader_version() -> str:
    """Return the version that reads, with the parser that the user has named."""
    try:
        own = version("dateline-kb")
    except PackageNotFoundError:  # run from a folder, without being installed
        own = ""
    return " + ".join(part for part in (own, parser_label()) if part)


class Builder:
    """Adds readings to a store, one after the other, and counts what it does."""

    def __init__(self, writer: Writer) -> None:
        self.writer = writer
        self.report = IngestReport()
        told = read_judgements(Graph.read(writer.graph(IDENTITY)))
        self._apart = kept_apart(told)
        self._decisions = max((j.number for j in told if j.number is not None), default=0)
        self._profiles: dict[str, Profile] = {}
        self._waiting = 0

    def skip(self, document: Document) -> bool:
        """Tell whether a document is in the store already, and count it."""
        if not self.writer.has(document.id):
            return False
        self.report = replace(self.report, unchanged=self.report.unchanged + 1)
        return True

    def set_aside(self, item: SetAside) -> None:
        """Note an input that is not taken."""
        self.report = replace(self.report, set_aside=(*self.report.set_aside, item))

    def add(self, reading: Reading) -> bool:
        """Link a document and put it into the open batch; tell whether it was new."""
        if self.skip(reading.document):
            return False
        older = self.writer.current_version(reading.document.address)
        reading = replace(reading, supersedes=older)
        entry, judgements, merges = self._entry(reading)
        self.writer.add(entry, lambda changes: write_changes(entry, judgements, changes))
        for merge in merges:
            self._merge(merge, reading.document)
        self._count(entry, older is not None)
        self._waiting += 1
        if self._waiting >= BATCH:
            self.writer.commit()
            self._waiting = 0
        return True

    def _merge(self, merge: Merge, document: Document) -> None:
        """Let the claims of an event be about another one from the day on which a document shows that they are one."""
        published = document.published or date.max
        self._decisions += 1
        told = [judgement(claim, merge.into, merge.found) for claim in claims_of_event(self.writer.index, merge.event)]
        do(self.writer, [
            replace(j, at=datetime.combine(published, time.min, UTC), after=count_documents(self.writer.index),
                    number=self._decisions)
            for j in told
        ])

    def _entry(self, reading: Reading) -> tuple[Entry, tuple[Judgement, ...], tuple[Merge, ...]]:
        traits = Traits.of(reading, partial(stored_rarity, self.writer))
        links, merges = self._links(reading, traits)
        copies = find_copies(self.writer.index, traits.signature.lookups)
        known = ((name, first, read_signature(data)) for name, first, data in copies)
        origin, repeats = find_origin(reading.document, traits.signature, known)
        same = self._same_actors(reading)
        judgements = [*(found.judgement for found in links), repeats, *same]
        self._profiles |= {profile.claim: profile for profile in traits.profiles}
        events = {found.claim: found.event for found in links}
        entry = make_entry(reading, traits, events, origin, {j.left: j.right for j in same})
        return entry, tuple(j for j in judgements if j is not None), merges

    def _links(self, reading: Reading, traits: "Traits") -> tuple[tuple[Link, ...], tuple[Merge, ...]]:
        """Return the events of its claims, those that a table gives or those that are found, and which are one."""
        apart = self._apart | self._apart_in_older(reading)
        if not is_row(reading):
            return link_and_merge(traits.profiles, self._known(traits), apart, traits.rarity)
        names = {claim.given_event for claim in reading.claims if claim.given_event is not None}
        known = {name: tuple(find_events(self.writer.index, hash_keys([given_key(name)]))) for name in names}
        return link_given(reading.claims, known, apart), ()

    def _apart_in_older(self, reading: Reading) -> frozenset[tuple[str, str]]:
        """Return what a person kept apart in the version before, for claims that say the same in the same words."""
        if not self._apart or reading.supersedes is None:
            return frozenset()
        older = claims_of_document(self.writer.index, reading.supersedes)
        same = {older.get((claim.type, claim.quote)): claim.id for claim in reading.claims}
        return frozenset((same[left], event) for left, event in self._apart if left in same)

    def _known(self, traits: "Traits") -> list[Known]:
        """Return the events that share a key, each with what is compared of its claims."""
        found = find_events(self.writer.index, {key for keys in traits.keys.values() for key in keys})
        if len(self._profiles) > MOST_PROFILES:
            self._profiles.clear()
        missing = [event for event, claims in found.items() if any(claim not in self._profiles for claim in claims)]
        for candidate in load_candidates(self.writer.index, missing):
            self._profiles[candidate.claim.id] = candidate_profile(candidate)
        return [Known(event, tuple(self._profiles[claim] for claim in claims)) for event, claims in found.items()]

    def _same_actors(self, reading: Reading) -> list[Judgement]:
        """Return for each actor that is new under its key, and known under another, that the two are one."""
        found: list[Judgement] = []
        for actor in reading.actors:
            if (key := match_key(actor.key)) != actor.key and not self.writer.has_actor(actor.key):
                found += judge_actors(actor, find_namesakes(self.writer.index, key))[:1]
        return found

    def _count(self, entry: Entry, is_version: bool) -> None:
        self.report = replace(
            self.report,
            added=self.report.added + (not is_version),
            superseded=self.report.superseded + is_version,
            claims=self.report.claims + len(entry.reading.claims),
            events=self.report.events + sum(claim == event for claim, event in entry.events.items()),
        )


@dataclass(frozen=True, slots=True)
class Traits:
    """What a document and its claims are compared and looked up by."""

    signature: TextSignature
    profiles: tuple[Profile, ...]
    keys: Mapping[str, tuple[int, ...]]
    rarity: Rarity

    @classmethod
    def of(cls, reading: Reading, rarity_of: Callable[[frozenset[str]], Rarity]) -> Self:
        """Find them out.

        Args:
            rarity_of: Tells how rare words are in what came in before.
        """
        mine = signature("" if is_row(reading) else reading.document.text, reading.document.language)
        profiles = tuple(make_profile(claim, reading.document, mine.theme) for claim in reading.claims)
        given = {c.id: [given_key(c.given_event)] for c in reading.claims if c.given_event is not None}
        words = tokens(reading.document.text, reading.document.language)
        rarity = rarity_of(words.union(mine.theme, *(p.words for p in profiles)))
        keys = {p.claim: hash_keys([*blocking_keys(p, rarity), *given.get(p.claim, ())]) for p in profiles}
        return cls(mine, profiles, keys, rarity)


def is_row(reading: Reading) -> bool:
    """Tell whether a document is a row of a table: rows are alike and no copies."""
    return any(claim.cells for claim in reading.claims)


def make_entry(
    reading: Reading, traits: Traits, events: Mapping[str, str], origin: str, aliases: Mapping[str, str]
) -> Entry:
    """Return a document as it goes into the store, with the keys that later ones find it by."""
    return Entry(
        reading=reading,
        events=events,
        origin=origin,
        signature=Signature(traits.signature.write(), traits.signature.lookups),
        claim_keys=traits.keys,
        actor_keys={actor.key: match_key(actor.key) for actor in reading.actors},
        aliases=aliases,
        credits=() if is_row(reading) else credits_of(reading.document.text),
        words=hash_keys(traits.rarity.counts),
    )


def stored_rarity(writer: Writer, words: frozenset[str]) -> Rarity:
    """Return in how many documents of the store each of some words stands."""
    keys = {hash_keys([word])[0]: word for word in words}
    documents, counts = count_words(writer.index, keys)
    return Rarity(documents, {word: counts.get(key, 0) for key, word in keys.items()})


def candidate_profile(candidate: Candidate) -> Profile:
    """Return what is compared of a claim that the store holds."""
    claim = candidate.claim
    stub = Document("", "", candidate.language, candidate.published)  # all that a profile takes from a document
    return replace(make_profile(claim, stub, read_signature(candidate.signature).theme), document=claim.document)


def hash_keys(keys: Iterable[str]) -> tuple[int, ...]:
    """Return keys as integers that SQLite can hold: the same key is the same integer everywhere."""
    digests = {blake2b(key.encode("utf-8", "surrogatepass"), digest_size=8).digest() for key in keys}
    return tuple(sorted(int.from_bytes(digest, signed=True) for digest in digests))


def write_changes(entry: Entry, judgements: Iterable[Judgement], changes: Changes) -> tuple[Quads, Quads]:
    """Return the quads to take out and to put in when a document comes in."""
    document = entry.reading.document.id
    before = {q for event in changes.events_before for q in event_quads(event)}
    before |= {q for actor in changes.actors_before for q in actor_quads(actor)}
    after = dict.fromkeys(q for event in changes.events_after for q in event_quads(event))
    after |= dict.fromkeys(q for actor in changes.actors_after for q in actor_quads(actor))
    added = [*reading_quads(entry.reading), origin_quad(document, entry.origin), arrival_quad(document, changes.number)]
    added += credit_quads(document, entry.credits)
    added += [quad for judgement in judgements for quad in judgement_quads(judgement)]
    added += [quad for quad in after if quad not in before]
    return [quad for quad in before if quad not in after], added


def reindex(store: Path) -> None:
    """Build the index of a store anew from its quads alone: what it answers is the same as before.

    Raises:
        StoreError: if another process writes to the store, or its quads lack something.
    """
    with open_writer(store, anew=True) as writer:
        decided = decisions_after(read_judgements(Graph.read(writer.graph(IDENTITY))))
        for number, entry in enumerate(stored_entries(writer), 1):
            writer.restore(entry)
            replay(writer, decided.get(number, ()))


def stored_entries(writer: Writer) -> Iterator[Entry]:
    """Yield the documents of a store's quads as they came in, in that order."""
    derived = Graph.read(writer.graph(DERIVED))
    judgements = read_judgements(Graph.read(writer.graph(IDENTITY)))
    events = events_by_claim(j for j in judgements if j.number is None)
    aliases = {j.left: j.right for j in judgements if j.matter is Matter.ACTOR and j.same}
    for document, origin in read_arrivals(derived):
        reading = read_reading(writer.graph(document_iri(document)))
        about = {claim.id: event_of(claim.id, events) for claim in reading.claims}
        yield make_entry(reading, Traits.of(reading, partial(stored_rarity, writer)), about, origin, aliases)


def load(quads: Iterable[Quad], store: Path) -> None:
    """Make a store of the quads of a dump, with an index built from them.

    Raises:
        StoreError: if the store holds documents already, or the quads lack something.
    """
    with filled(Path(store), quads) as folder:
        reindex(folder)
