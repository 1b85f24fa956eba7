"""The verb bracket of German: which verbs of a sentence are one predicate, and where their clause lies.

A main clause has its finite verb second and the rest of the verb at the end; a clause that a
subordinator or relative pronoun opens has all of it at the end. Read from left to right, a finite
verb closes the clause that was opened last; where none is open it is the left half of a bracket,
and waits for its participle or infinitive.
"""

from dataclasses import dataclass, field
from enum import Enum, auto

from kb.text.mend.openers import is_verb, opens_clause, verb_run
from kb.text.tree import Tree
from kb.text.verbforms import Form, verb_form

NONFINITE = Form.INFINITIVE | Form.TO_INFINITIVE | Form.PARTICIPLE
ALONE = frozenset(["acl", "advcl", "xcomp", "amod", "advmod"])
"""Relations of a participle that no auxiliary goes with."""
AFTER_CLAUSE = frozenset(["PUNCT", "CCONJ", "SCONJ", "ADP"])


class Place(Enum):
    """Where the finite verb stands."""

    SECOND = auto()
    LAST = auto()
    NONE = auto()
    """an infinitive with "zu", or a participle, that no finite verb goes with"""


@dataclass(slots=True)
class Cluster:
    """The verbs of one predicate.

    Args:
        full: The full verb, or the only auxiliary.
        finite: The finite verb, if there is one.
        verbs: All of them, sorted.
        opener: Word that opens the clause, where one does.
        depth: Number of clauses that are open around it.
        shares: Full verb of the predicate before, whose auxiliary it shares ("wurde gefasst und verurteilt").
    """

    full: int
    finite: int | None
    verbs: list[int]
    place: Place
    opener: int | None = None
    depth: int = 0
    shares: int | None = None


@dataclass(slots=True)
class Reader:
    """What is open while a sentence is read.

    Args:
        closed: Opener of the clause that was closed last, which "und" may open again.
    """

    tree: Tree
    clusters: list[Cluster] = field(default_factory=list)
    openers: list[int] = field(default_factory=list)
    waiting: list[Cluster] = field(default_factory=list)
    closed: int | None = None


def find_clusters(tree: Tree) -> list[Cluster]:
    """Return the predicates of a sentence in the order in which they are complete."""
    reader, word = Reader(tree), 0
    while word < len(tree):
        run = verb_run(tree, word) if is_verb(tree, word) or tree.low[word] in tree.table.verbs.to else []
        if run:
            _take(reader, run)
            word = run[-1] + 1
            continue
        if opens_clause(tree, word):
            reader.openers.append(word)
        elif _opens_again(reader, word):
            reader.openers.append(word)
            reader.closed = None
        word += 1
    return reader.clusters


def is_auxiliary(tree: Tree, word: int) -> bool:
    """Tell whether a verb can take a participle or infinitive into its bracket."""
    words, lemma = tree.table.verbs, tree.lemmas[word]
    return lemma in words.modals or lemma in words.perfect or lemma in words.statal or lemma in words.passive


def takes(tree: Tree, auxiliary: int, run: list[int]) -> bool:
    """Tell whether an auxiliary goes with the form of the last verb of a run."""
    words, lemma, form = tree.table.verbs, tree.lemmas[auxiliary], verb_form(tree, run[-1])
    if lemma in words.modals:
        return bool(form & Form.INFINITIVE)
    if lemma in words.passive:
        return bool(form & (Form.PARTICIPLE | Form.INFINITIVE))
    if lemma in words.perfect and len(run) > 1 and tree.lemmas[run[-1]] in words.modals | words.substitutes:
        return bool(form & Form.INFINITIVE)
    return lemma in words.perfect | words.statal and bool(form & Form.PARTICIPLE)


def ends_clause(tree: Tree, word: int) -> bool:
    """Tell whether a clause may end before a word."""
    if word >= len(tree) or tree.pos[word] in AFTER_CLAUSE:
        return True
    return tree.low[word] in tree.table.clauses.coordinators


def _opens_again(reader: Reader, word: int) -> bool:
    """Tell whether "und" or a comma joins another clause to one that ended just before."""
    tree = reader.tree
    if reader.closed is None or reader.openers:
        return False
    if tree.low[word] == ",":
        if reader.waiting or not any(c.place is Place.SECOND for c in reader.clusters):
            return False
    elif tree.low[word] not in tree.table.clauses.joiners:
        return False
    for later in range(word + 1, len(tree)):
        if opens_clause(tree, later):
            return False
        if is_verb(tree, later):
            run = verb_run(tree, later)
            after = run[-1] + 1
            if not verb_form(tree, run[-1]) & Form.FINITE:
                return False
            ends = after >= len(tree) or tree.pos[after] == "PUNCT" or tree.low[after] in tree.table.clauses.joiners
            return ends and later > word + 1
    return False


def _take(reader: Reader, run: list[int]) -> None:
    """Sort a run of verbs into predicates."""
    tree = reader.tree
    forms = [verb_form(tree, v) for v in run]
    if _is_split(tree, run, forms):
        _take(reader, run[:-1])
        _take(reader, run[-1:])
        return
    waiting = _waiting_for(reader, run)
    if waiting is not None and _is_rest(tree, run, forms):
        run = _without_others(reader, [v for v in run if verb_form(tree, v) is not Form.TO_INFINITIVE])
        waiting.verbs = sorted([*waiting.verbs, *run])
        waiting.full = run[0]
        del reader.waiting[reader.waiting.index(waiting) :]
    elif reader.openers:
        _close(reader, run, forms)
    elif (sharing := _shared_with(reader, run, forms)) is not None:
        reader.clusters.append(Cluster(run[0], None, run, Place.NONE, depth=sharing.depth, shares=sharing.full))
    else:
        _open_bracket(reader, run, forms)


def _is_split(tree: Tree, run: list[int], forms: list[Form]) -> bool:
    """Tell whether the last verb of a run is no part of its predicate: both ends are finite only."""
    if len(run) == 1 or forms[-1] is not Form.FINITE:
        return False
    return forms[0] is Form.FINITE and not is_auxiliary(tree, run[-1])


def _waiting_for(reader: Reader, run: list[int]) -> Cluster | None:
    """Return the left half of a bracket that a run may complete."""
    depth = len(reader.openers)
    for cluster in reversed(reader.waiting):
        if cluster.depth < depth:
            return None
        if cluster.depth == depth and takes(reader.tree, cluster.full, run):
            return cluster
    return None


def _is_rest(tree: Tree, run: list[int], forms: list[Form]) -> bool:
    """Tell whether a run can be the right half of a bracket: nothing in it must be finite."""
    if forms[-1] is Form.TO_INFINITIVE or not all(form & NONFINITE for form in forms):
        return False
    if forms[-1] & Form.FINITE and forms[-1] & Form.PARTICIPLE:
        # "..., berichtet die Zeitung" against "hat die Zeitung berichtet"
        return ends_clause(tree, run[-1] + 1)
    return True


def _close(reader: Reader, run: list[int], forms: list[Form]) -> None:
    """Close the clause that was opened last."""
    if len(run) > 1 and forms[0] is Form.TO_INFINITIVE and forms[-1] is Form.FINITE:
        # "dass sie nachzulassen schien": the finite verb is one of its own.
        reader.clusters.append(_plain(reader, run[:-1]))
        run, forms = run[-1:], forms[-1:]
    tree, opener = reader.tree, reader.openers[-1]
    infinitive = tree.low[opener] in tree.table.clauses.infinitive
    # "dass sie versuchten, zu liefern": the infinitive is a clause in the one that is open.
    is_inner = Form.TO_INFINITIVE in (forms[0], forms[-1]) or not any(f & Form.FINITE for f in forms)
    if is_inner and not infinitive:
        reader.clusters.append(_plain(reader, run))
        return
    finite = None if infinitive else _finite_of(run, forms)
    run = _without_others(reader, run, finite)
    reader.openers.pop()
    reader.closed = opener
    place = Place.LAST if finite is not None else Place.NONE
    cluster = Cluster(_full_of(tree, run, finite), finite, run, place, opener, len(reader.openers) + 1)
    reader.clusters.append(cluster)
    reader.waiting = [w for w in reader.waiting if w.depth < cluster.depth]


def _finite_of(run: list[int], forms: list[Form]) -> int:
    """Return the finite verb of a verb complex: the last, or the first of "hätte liefern sollen"."""
    return run[0] if len(run) > 1 and forms[0] is Form.FINITE else run[-1]


def _full_of(tree: Tree, run: list[int], finite: int | None) -> int:
    others = [v for v in run if v != finite]
    return others[0] if others and (finite is None or is_auxiliary(tree, finite)) else run[0]


def _without_others(reader: Reader, run: list[int], finite: int | None = None) -> list[int]:
    """Set apart the verbs before the last full one: "hochziehen" in "hochziehen lassen will"."""
    full = [v for v in run if not is_auxiliary(reader.tree, v)]
    if len(full) < 2:
        return run
    reader.clusters += [_plain(reader, [verb]) for verb in full[:-1] if verb != finite]
    return [v for v in run if v >= full[-1] or v == finite]


def _shared_with(reader: Reader, run: list[int], forms: list[Form]) -> Cluster | None:
    """Return the predicate whose auxiliary a run shares: it ends a clause that "und" joins to that predicate's."""
    tree = reader.tree
    if not reader.clusters or len(run) > 2 or not ends_clause(tree, run[-1] + 1) or forms[-1] is Form.TO_INFINITIVE:
        return None
    if len(run) == 2 and is_auxiliary(tree, run[0]) and takes(tree, run[0], run[1:]):
        return None  # "und werden gesperrt" has an auxiliary of its own
    last = reader.clusters[-1]
    if last.finite is None or last.place is not Place.SECOND or last.full == last.finite:
        return None
    between = tree.low[last.verbs[-1] + 1 : run[0]]
    joined = any(low in tree.table.clauses.coordinators or low == "," for low in between[:2])
    return last if joined and takes(tree, last.finite, run) else None


def _open_bracket(reader: Reader, run: list[int], forms: list[Form]) -> None:
    """Take a run outside of any open clause: a finite verb and what follows it at once, or none."""
    tree = reader.tree
    if len(run) == 2 and forms[0] is not Form.FINITE and forms[1] is Form.FINITE and takes(tree, run[1], run[:1]):
        # "Eröffnet wird die Messe": the participle stands before its auxiliary.
        reader.clusters.append(Cluster(run[0], run[1], run, Place.SECOND))
        return
    is_participle = len(run) == 1 and bool(forms[0] & Form.PARTICIPLE) and _stands_alone(tree, run[0])
    if not forms[0] & Form.FINITE or is_participle:
        reader.clusters.append(_plain(reader, run))
        return
    first, rest = run[0], run[1:]
    cluster = Cluster(first, first, [first], Place.SECOND)
    reader.clusters.append(cluster)
    reader.closed = None
    if rest and is_auxiliary(tree, first) and takes(tree, first, rest):
        rest = _without_others(reader, rest)
        cluster.verbs, cluster.full = [first, *rest], rest[0]
        return
    if is_auxiliary(tree, first):
        reader.waiting.append(cluster)
    if rest:
        _take(reader, rest)


def _stands_alone(tree: Tree, verb: int) -> bool:
    """Tell whether what may be a participle is one: "..., unterstützt von der NATO, ..."."""
    if tree.deps[verb] in ALONE:
        return True
    between = 0 < verb < len(tree) - 1 and tree.low[verb - 1] == ","
    return between and tree.low[verb + 1] in tree.table.nouns.agents


def _plain(reader: Reader, run: list[int]) -> Cluster:
    return Cluster(run[0], None, run, Place.NONE, depth=len(reader.openers))
