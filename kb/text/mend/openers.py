"""Which word opens a clause that has its finite verb at the end."""

from kb.text.tree import VERBAL, Tree
from kb.text.verbforms import Form, verb_form

MARKS = frozenset([",", ";", ":", ".", ")"])
NO_NOUN_FOLLOWS = frozenset(["deren", "dessen", "denen"])
OF_PHRASE = frozenset(["NOUN", "PROPN", "ADJ", "NUM", "X", "ADV", "DET"])
"""What can follow an article, and hardly a relative pronoun."""
LONGEST_RUN = 8
"""Verbs that stand next to each other: no German predicate has more than five."""


def is_verb(tree: Tree, word: int) -> bool:
    """Tell whether a word is a verb that is no adjective before a noun."""
    return tree.pos[word] in VERBAL and tree.deps[word] != "amod"


def verb_run(tree: Tree, start: int) -> list[int]:
    """Return the verbs that stand next to each other from a word on, "zu" left out."""
    run: list[int] = []
    for word in range(start, len(tree)):
        if is_verb(tree, word):
            run.append(word)
        elif not _is_to(tree, word):
            break
        if len(run) == LONGEST_RUN:
            break
    return run


def _is_to(tree: Tree, word: int) -> bool:
    """Tell whether a word is the "zu" of an infinitive."""
    if tree.low[word] not in tree.table.verbs.to or word + 1 >= len(tree):
        return False
    return is_verb(tree, word + 1) and verb_form(tree, word + 1) is Form.TO_INFINITIVE


def opens_clause(tree: Tree, word: int) -> bool:
    """Tell whether a word opens a clause that ends with its finite verb, or an infinitive with "um"."""
    table, low = tree.table.clauses, tree.low[word]
    if low in table.infinitive:
        return is_first(tree, word) and _infinitive_follows(tree, word)
    if low in table.complement or low in table.coordinators:
        return low in table.complement
    if _is_subordinator(tree, word):
        return _verb_follows(tree, word)
    return (low in table.question or low in table.relative) and _is_pronoun_that_opens(tree, word)


def _is_pronoun_that_opens(tree: Tree, word: int) -> bool:
    """Tell whether an interrogative or relative pronoun opens a clause: after a comma, or first of all."""
    asks = tree.low[word] in tree.table.clauses.question
    if word == 0:
        return asks and _verb_last_follows(tree)
    if not _after_comma(tree, word, or_joined=asks):
        return False
    return _verb_follows(tree, word) if asks else _is_relative(tree, word)


def is_first(tree: Tree, word: int) -> bool:
    """Tell whether a word can begin a clause: at the start, after a mark, a coordinator, another subordinator."""
    if word == 0 or tree.pos[word - 1] in ("PUNCT", "CCONJ", "SCONJ", "ADV"):
        return True
    return tree.low[word - 1] in tree.table.clauses.coordinators


def _is_subordinator(tree: Tree, word: int) -> bool:
    """Tell a subordinator from the preposition that is written alike ("während", "bis")."""
    table, low = tree.table.clauses, tree.low[word]
    if low not in table.adverbial and low not in table.conditional and tree.pos[word] != "SCONJ":
        return False
    if tree.pos[word] in VERBAL or not is_first(tree, word):
        return False
    if tree.pos[word] != "ADP" or tree.deps[word] == "mark":
        return True
    following = tree.table.nouns.pronouns.get(tree.low[word + 1], ()) if word + 1 < len(tree) else ()
    return any(f.startswith("Nom") for f in following) or _ends_with_verb(tree, word)


def _ends_with_verb(tree: Tree, word: int) -> bool:
    """Tell whether a finite verb ends the stretch up to the next comma: "Während der Minister sprach,"."""
    for later in range(word + 2, len(tree)):
        run = verb_run(tree, later)
        if run:
            after = run[-1] + 1
            return bool(verb_form(tree, run[-1]) & Form.FINITE) and after < len(tree) and tree.low[after] == ","
        if tree.low[later] in MARKS:
            return False
    return False


def _verb_last_follows(tree: Tree) -> bool:
    """Tell whether the first clause ends with its verb, and a main clause follows: "Wer lügt, verliert"."""
    for word in range(1, len(tree)):
        run = verb_run(tree, word)
        if run:
            after = run[-1] + 1
            return after + 1 < len(tree) and tree.low[after] == "," and is_verb(tree, after + 1)
    return False


def _after_comma(tree: Tree, word: int, *, or_joined: bool) -> bool:
    if word > 1 and tree.pos[word - 1] == "ADP":
        word -= 1
    if word > 0 and or_joined and tree.low[word - 1] in tree.table.clauses.coordinators:
        return True
    return word > 0 and tree.low[word - 1] == ","


def _verb_follows(tree: Tree, word: int) -> bool:
    """Tell whether a verb comes before the next mark, and not at once: "da kam er" opens nothing."""
    for later in range(word + 1, len(tree)):
        if is_verb(tree, later):
            return later > word + 1 or later + 1 == len(tree) or tree.pos[later + 1] == "PUNCT"
        if tree.low[later] in MARKS:
            return tree.low[later] == "," and tree.pos[word] == "SCONJ" and later > word + 1
    return False


def _infinitive_follows(tree: Tree, word: int) -> bool:
    for later in range(word + 1, len(tree)):
        if is_verb(tree, later):
            is_to = verb_form(tree, later) is Form.TO_INFINITIVE
            return is_to or (later + 1 < len(tree) and tree.low[later + 1] in tree.table.verbs.to)
    return False


def _is_relative(tree: Tree, word: int) -> bool:
    """Tell a relative pronoun from an article: by its tag, or because no noun can follow it there."""
    if tree.pos[word] == "PRON" or tree.low[word] in NO_NOUN_FOLLOWS:
        return True
    return word + 1 >= len(tree) or tree.pos[word + 1] not in OF_PHRASE
