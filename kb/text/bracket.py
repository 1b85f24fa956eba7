"""The verb bracket of German: which verbs of a sentence are one predicate, and where their clause lies.

A main clause has its finite verb second and the rest of the verb at the end; a clause that a
subordinator or relative pronoun opens has all of it at the end. Read from left to right, a finite
verb closes the clause that was opened last; where none is open it is the left half of a bracket,
and waits for its participle or infinitive.
"""

from dataclasses import dataclass, field
from enum import Enum, auto

from kb.text.tree import VERBAL, Tree
from kb.text.verbforms import Form, verb_form

NONFINITE = Form.INFINITIVE | Form.TO_INFINITIVE | Form.PARTICIPLE


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
    """What is open while a sentence is read."""

    tree: Tree
    clusters: list[Cluster] = field(default_factory=list)
    openers: list[int] = field(default_factory=list)
    waiting: list[Cluster] = field(default_factory=list)
    closed: int | None = None
    """Opener of the clause that was closed last, which "und" may open again."""


def find_clusters(tree: Tree) -> list[Cluster]:
    """Return the predicates of a sentence in the order of their last verbs."""
    reader = Reader(tree)
    word = 0
    while word < len(tree):
        if (is_verb(tree, word) or tree.low[word] in tree.table.verbs.to) and (run := verb_run(tree, word)):
            _take(reader, run)
            word = run[-1] + 1
            continue
        if opens_clause(tree, word):
            reader.openers.append(word)
        elif _opens_again(reader, word):
            assert reader.closed is not None
            reader.openers.append(word)
            reader.closed = None
        word += 1
    return reader.clusters


def verb_run(tree: Tree, start: int) -> list[int]:
    """Return the verbs that stand next to each other from a word on, "zu" left out."""
    run: list[int] = []
    word = start
    while word < len(tree):
        if is_verb(tree, word):
            run.append(word)
        elif not (tree.low[word] in tree.table.verbs.to and word + 1 < len(tree) and is_verb(tree, word + 1)
                  and verb_form(tree, word + 1) is Form.TO_INFINITIVE):
            break
        word += 1
    return run


def is_verb(tree: Tree, word: int) -> bool:
    """Tell whether a word is a verb that is no adjective before a noun."""
    return tree.pos[word] in VERBAL and tree.deps[word] != "amod"


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
    if lemma in words.perfect or lemma in words.statal:
        return bool(form & Form.PARTICIPLE)
    return False


def opens_clause(tree: Tree, word: int) -> bool:
    """Tell whether a word opens a clause that ends with its finite verb."""
    table, low = tree.table.clauses, tree.low[word]
    if low in table.infinitive:
        return _is_first(tree, word) and _infinitive_follows(tree, word)
    if low in table.complement:
        return True
    if low in table.coordinators:
        return False
    subordinates = low in table.adverbial or low in table.conditional or tree.pos[word] == "SCONJ"
    if subordinates and _is_first(tree, word) and _is_subordinator(tree, word):
        return _verb_follows(tree, word)
    if word == 0 and low in table.question:
        return _verb_last_follows(tree, word)
    if not _after_comma(tree, word):
        return False
    if low in table.relative and low not in table.question:
        return _is_relative(tree, word)
    return low in table.question and _verb_follows(tree, word)


def _is_subordinator(tree: Tree, word: int) -> bool:
    """Tell a subordinator from the preposition that is written alike ("während", "bis")."""
    if tree.pos[word] in ("VERB", "AUX"):
        return False
    if tree.pos[word] != "ADP" or tree.deps[word] == "mark":
        return True
    following = tree.table.nouns.pronouns.get(tree.low[word + 1]) if word + 1 < len(tree) else None
    return following is not None and any(f.startswith("Nom") for f in following)


def _verb_last_follows(tree: Tree, word: int) -> bool:
    """Tell whether the clause that a word begins ends with its verb, and a main clause follows: "Wer lügt, verliert"."""
    for later in range(word + 1, len(tree)):
        run = verb_run(tree, later)
        if run:
            after = run[-1] + 1
            return after + 1 < len(tree) and tree.low[after] == "," and is_verb(tree, after + 1)
    return False


def _is_first(tree: Tree, word: int) -> bool:
    """Tell whether a word can begin a clause: at the start, after a mark, a coordinator or another subordinator."""
    if word == 0 or tree.pos[word - 1] in ("PUNCT", "CCONJ", "SCONJ"):
        return True
    return tree.low[word - 1] in tree.table.clauses.coordinators or tree.pos[word - 1] == "ADV"


def _after_comma(tree: Tree, word: int) -> bool:
    if word > 1 and tree.pos[word - 1] == "ADP":
        word -= 1
    return word > 0 and (tree.low[word - 1] == "," or tree.low[word - 1] in tree.table.clauses.coordinators)


def _verb_follows(tree: Tree, word: int) -> bool:
    """Tell whether a verb comes before the next mark, and not at once: "da kam er" opens nothing."""
    for later in range(word + 1, len(tree)):
        if is_verb(tree, later):
            return later > word + 1 or later + 1 == len(tree) or tree.pos[later + 1] == "PUNCT"
        if tree.low[later] in (",", ";", ":", ".", ")"):
            return tree.low[later] == "," and tree.pos[word] == "SCONJ" and later > word + 1
    return False


def _infinitive_follows(tree: Tree, word: int) -> bool:
    for later in range(word + 1, len(tree)):
        if is_verb(tree, later):
            return verb_form(tree, later) is Form.TO_INFINITIVE or (
                later + 1 < len(tree) and tree.low[later + 1] in tree.table.verbs.to
            )
    return False


def _is_relative(tree: Tree, word: int) -> bool:
    """Tell a relative pronoun from an article: by its tag, or because no noun can follow it there."""
    if tree.pos[word] == "PRON":
        return True
    following = tree.pos[word + 1] if word + 1 < len(tree) else "PUNCT"
    return tree.low[word] in ("deren", "dessen", "denen") or following not in ("NOUN", "PROPN", "ADJ", "NUM", "X", "ADV", "DET")


def _opens_again(reader: Reader, word: int) -> bool:
    """Tell whether "und" joins another clause to one that ended just before."""
    tree = reader.tree
    if reader.closed is None or reader.openers or tree.low[word] not in ("und", "oder", "sowie", "beziehungsweise"):
        return False
    for later in range(word + 1, len(tree)):
        if opens_clause(tree, later):
            return False
        if is_verb(tree, later):
            run = verb_run(tree, later)
            after = run[-1] + 1
            ends = after >= len(tree) or tree.pos[after] == "PUNCT" or tree.low[after] in ("und", "oder")
            return ends and later > word + 1
    return False


def _take(reader: Reader, run: list[int]) -> None:
    """Sort a run of verbs into predicates."""
    tree = reader.tree
    forms = [verb_form(tree, v) for v in run]
    if len(run) > 1 and _is_split(reader, run, forms):
        _take(reader, run[:-1])
        _take(reader, run[-1:])
        return
    waiting = _waiting_for(reader, run)
    if waiting is not None and _is_rest(reader, run, forms):
        run = _without_others(reader, [v for v in run if verb_form(tree, v) is not Form.TO_INFINITIVE])
        waiting.verbs = sorted([*waiting.verbs, *run])
        waiting.full = run[0]
        del reader.waiting[reader.waiting.index(waiting) :]
        return
    if reader.openers:
        _close(reader, run, forms)
    elif (sharing := _shared_with(reader, run, forms)) is not None:
        reader.clusters.append(Cluster(run[0], None, run, Place.NONE, depth=sharing.depth, shares=sharing.full))
    else:
        _open_bracket(reader, run, forms)


def _shared_with(reader: Reader, run: list[int], forms: list[Form]) -> Cluster | None:
    """Return the predicate whose auxiliary a run shares: it ends a clause that "und" joins to that predicate's."""
    tree = reader.tree
    if not reader.clusters or len(run) > 2 or not _ends_clause(tree, run[-1] + 1) or forms[-1] is Form.TO_INFINITIVE:
        return None
    last = reader.clusters[-1]
    if last.finite is None or last.place is not Place.SECOND or len(last.verbs) < 2 or last.full == last.finite:
        return None
    between = tree.low[last.verbs[-1] + 1 : run[0]]
    joined = any(low in tree.table.clauses.coordinators or low == "," for low in between[:2])
    return last if joined and len(between) > 1 - len(run) and takes(tree, last.finite, run) else None


def _is_split(reader: Reader, run: list[int], forms: list[Form]) -> bool:
    """Tell whether the last verb of a run is no part of its predicate: both ends are finite only."""
    finite_only = forms[-1] is Form.FINITE
    return finite_only and forms[0] is Form.FINITE and not is_auxiliary(reader.tree, run[-1])


def _waiting_for(reader: Reader, run: list[int]) -> Cluster | None:
    depth = len(reader.openers)
    for cluster in reversed(reader.waiting):
        if cluster.depth < depth:
            return None
        if cluster.depth == depth and takes(reader.tree, cluster.full, run):
            return cluster
    return None


def _is_rest(reader: Reader, run: list[int], forms: list[Form]) -> bool:
    """Tell whether a run can be the right half of a bracket: nothing in it must be finite."""
    if forms[-1] is Form.TO_INFINITIVE:
        return False
    if not all(form & NONFINITE for form in forms):
        return False
    if forms[-1] & Form.FINITE and forms[-1] & Form.PARTICIPLE:
        # "..., berichtet die Zeitung" against "hat die Zeitung berichtet"
        return _ends_clause(reader.tree, run[-1] + 1)
    return True


def _ends_clause(tree: Tree, word: int) -> bool:
    return (
        word >= len(tree) or tree.pos[word] in ("PUNCT", "CCONJ", "SCONJ", "ADP")
        or tree.low[word] in tree.table.clauses.coordinators
    )


def _close(reader: Reader, run: list[int], forms: list[Form]) -> None:
    """Close the clause that was opened last."""
    tree, opener = reader.tree, reader.openers[-1]
    infinitive = tree.low[opener] in tree.table.clauses.infinitive
    if Form.TO_INFINITIVE in forms[:1] + forms[-1:] and not infinitive:
        # "dass sie versuchten, zu liefern": the infinitive is a clause in the one that is open.
        reader.clusters.append(_plain(reader, run, Place.NONE))
        return
    if not infinitive and not any(f & Form.FINITE for f in forms):
        reader.clusters.append(_plain(reader, run, Place.NONE))
        return
    finite = None if infinitive else _finite_of(run, forms)
    run = _without_others(reader, run, finite)
    reader.openers.pop()
    reader.closed = opener
    cluster = Cluster(_full_of(tree, run, finite), finite, run, Place.LAST if finite is not None else Place.NONE)
    cluster.opener, cluster.depth = opener, len(reader.openers) + 1
    reader.clusters.append(cluster)
    reader.waiting = [w for w in reader.waiting if w.depth < cluster.depth]


def _finite_of(run: list[int], forms: list[Form]) -> int:
    """Return the finite verb of a verb complex: the last, or the first of "hätte liefern sollen"."""
    if len(run) > 1 and forms[0] is Form.FINITE:
        return run[0]
    return run[-1]


def _without_others(reader: Reader, run: list[int], finite: int | None = None) -> list[int]:
    """Set apart the verbs before the last full one: "hochziehen" in "hochziehen lassen will"."""
    full = [v for v in run if not is_auxiliary(reader.tree, v)]
    if len(full) < 2:
        return run
    for verb in full[:-1]:
        if verb == finite:
            continue
        reader.clusters.append(_plain(reader, [verb], Place.NONE))
    return [v for v in run if v >= full[-1] or v == finite]


def _full_of(tree: Tree, run: list[int], finite: int | None) -> int:
    others = [v for v in run if v != finite]
    return others[0] if others and (finite is None or is_auxiliary(tree, finite)) else run[0]


def _open_bracket(reader: Reader, run: list[int], forms: list[Form]) -> None:
    """Take a run outside of any open clause: a finite verb and what follows it at once, or none."""
    tree = reader.tree
    if len(run) == 2 and forms[0] is not Form.FINITE and forms[1] is Form.FINITE and takes(tree, run[1], run[:1]):
        # "Eröffnet wird die Messe": the participle stands before its auxiliary.
        reader.clusters.append(Cluster(run[0], run[1], run, Place.SECOND, depth=len(reader.openers)))
        return
    if not forms[0] & Form.FINITE or forms[0] is Form.TO_INFINITIVE or (
        len(run) == 1 and forms[0] & Form.PARTICIPLE and tree.deps[run[0]] in ("acl", "advcl", "xcomp", "amod", "advmod")
    ):
        reader.clusters.append(_plain(reader, run, Place.NONE))
        return
    first, rest = run[0], run[1:]
    cluster = Cluster(first, first, [first], Place.SECOND, depth=len(reader.openers))
    reader.clusters.append(cluster)
    if rest and is_auxiliary(tree, first) and takes(tree, first, rest):
        rest = _without_others(reader, rest)
        run = [first, *rest]
        cluster.verbs, cluster.full = run, rest[0]
        return
    if is_auxiliary(tree, first):
        reader.waiting.append(cluster)
    if rest:
        _take(reader, rest)
    reader.closed = None


def _plain(reader: Reader, run: list[int], place: Place) -> Cluster:
    return Cluster(run[0], None, run, place, depth=len(reader.openers))
