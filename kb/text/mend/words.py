"""Tags as verbs what can be nothing else, and closed classes by their words."""

from functools import lru_cache

from kb.lang.tables.tokens import TokensTable
from kb.text.lemmas import is_known, lemmatize, simplemma_form
from kb.text.mend.cases import sure_gender
from kb.text.predicates import as_participle
from kb.text.tree import VERBAL, Tree
from kb.text.verbforms import Form, form_of

BEFORE_VERB = frozenset(["DET", "ADP", "NUM"])
"""What stands before an adjective, and not before a finite verb."""
BEFORE_NOUN = frozenset(["NOUN", "PROPN", "ADJ", "NUM"])
DOUBTFUL = frozenset(["ADJ", "ADV", "X", "PROPN", "NOUN", "SCONJ", "ADP", "INTJ"])


def mend_words(tree: Tree) -> None:
    """Mend parts of speech in place."""
    for word in range(len(tree)):
        if tree.pos[word] in DOUBTFUL and _is_verb(tree, word):
            tree.pos[word] = "AUX" if tree.low[word] in tree.table.verbs.forms else "VERB"
            tree.lemmas[word] = lemmatize(tree.low[word], tree.pos[word], tree.table.code)
        elif tree.pos[word] in VERBAL and _is_subordinator(tree, word):
            tree.pos[word] = "SCONJ"
        elif tree.pos[word] == "VERB" and is_attribute(tree, word):
            tree.pos[word], tree.deps[word] = "ADJ", "amod"


def _is_verb(tree: Tree, word: int) -> bool:
    return (
        is_finite_verb(tree, word)
        or is_participle_at_end(tree, word)
        or is_with_subject(tree, word)
        or is_participle_in_front(tree, word)
    )


def find_finite(tree: Tree) -> bool:
    """Tag the finite verb of a sentence that has none: the first word that can be one; tell whether there is any."""
    for word in range(1, len(tree)):
        if tree.low[word] in (",", ":"):
            return False
        if tree.pos[word] in DOUBTFUL and tree.pos[word - 1] not in BEFORE_VERB and _may_be_finite(tree, word):
            tree.pos[word] = "VERB"
            tree.lemmas[word] = lemmatize(tree.low[word], "VERB", tree.table.code)
            return True
    return False


def _may_be_finite(tree: Tree, word: int) -> bool:
    low, ending = tree.low[word], tree.table.lemmas.infinitive
    if not tree.forms[word].islower() or low in tree.table.nouns.prepositions or not low.endswith((ending, "t")):
        return False
    lemma = lemmatize(low, "VERB", tree.table.code)
    return is_known(lemma, tree.table.code) and bool(form_of(low, lemma, tree.table) & Form.FINITE)


def is_with_subject(tree: Tree, word: int) -> bool:
    """Tell whether a word that the parser gives a subject and no copula may be a finite verb."""
    deps = [tree.deps[c].partition(":")[0] for c in tree.children[word]]
    if "nsubj" not in deps or "cop" in deps or "aux" in deps or not tree.forms[word][:1].islower():
        return False
    lemma = tree.verb_lemma(word)
    form = form_of(tree.low[word], lemma, tree.table)
    return lemma.endswith(tree.table.lemmas.infinitive) and bool(form & Form.FINITE)


def is_finite_verb(tree: Tree, word: int) -> bool:
    """Tell whether a word that is tagged otherwise is a form that only a finite verb has."""
    low = tree.low[word]
    if not tree.forms[word][:1].islower() or any(tree.deps[c] in ("det", "case") for c in tree.children[word]):
        return False
    if low in tree.table.verbs.forms:
        return tree.pos[word] != "ADP" and low != tree.table.verbs.forms[low]
    if tree.pos[word] in ("SCONJ", "ADP"):
        return False
    if tree.deps[word] == "amod" or (word + 1 < len(tree) and tree.pos[word + 1] in BEFORE_NOUN):
        return False
    return is_finite_form(low, tree.table)


@lru_cache(maxsize=50_000)
def is_finite_form(low: str, table: TokensTable) -> bool:
    """Tell whether a word can be a finite verb and no other form of one."""
    lemma = table.lemmas.verbs.get(low) or simplemma_form(low, table.code)
    ending = table.lemmas.infinitive
    if lemma == low or not ending or not lemma.endswith(ending) or not lemma.islower():
        return False
    return form_of(low, lemma, table) is Form.FINITE


def is_participle_at_end(tree: Tree, word: int) -> bool:
    """Tell whether a word tagged otherwise is a participle where the verb bracket of an auxiliary ends."""
    if not tree.forms[word][:1].islower() or tree.deps[word] == "amod" or tree.pos[word] in ("SCONJ", "ADP", "INTJ"):
        return False
    if word + 1 < len(tree) and tree.pos[word + 1] not in ("PUNCT", "CCONJ", "AUX", "SCONJ"):
        return False
    words = tree.table.verbs
    auxiliaries = words.perfect | words.passive | words.statal
    return as_participle(tree, word) is not None and any(words.forms.get(low) in auxiliaries for low in tree.low)


def is_participle_in_front(tree: Tree, word: int) -> bool:
    """Tell whether the first word of a sentence is the participle of the auxiliary after it ("Festgenommen wurde ...").

    Its capital letter makes the tagger take it for a noun; a participle further on would be the auxiliary's.
    """
    words = tree.table.verbs
    if any(pos != "PUNCT" for pos in tree.pos[:word]) or word + 1 >= len(tree) or as_participle(tree, word) is None:
        return False
    if words.forms.get(tree.low[word + 1]) not in words.perfect | words.passive | words.statal:
        return False
    end = next((w for w in range(word + 2, len(tree)) if tree.low[w] in (",", ":", ";")), len(tree))
    return not any(tree.pos[w] == "VERB" and as_participle(tree, w) is not None for w in range(word + 2, end))


def is_attribute(tree: Tree, word: int) -> bool:
    """Tell whether a verb is a participle between article and noun: "der von Rebellen besetzten Stadt"."""
    low, words = tree.low[word], tree.table.verbs
    stems = (low.removesuffix(e) for e in words.inflections if low.endswith(e))
    if not any(_is_participle(stem, tree.table) for stem in stems):
        return False
    article, noun = _open_article(tree, word), _noun_behind(tree, word)
    if article is None or noun is None:
        return False
    # "Das erklärte Moskau": the pronoun stands right before the verb, and agrees with no noun.
    fits = tree.table.nouns.articles[tree.low[article]]
    gender = sure_gender(tree, noun)
    return (article < word - 1 or tree.pos[noun] != "PROPN") and (gender is None or any(
        gender in f or f.endswith(("Sing", "Plur")) for f in fits
    ))


def _noun_behind(tree: Tree, word: int) -> int | None:
    """Return the noun that follows a word at once, or after adjectives, numbers and marks."""
    for later in range(word + 1, min(word + 7, len(tree))):
        if tree.pos[later] in ("NOUN", "PROPN"):
            return later
        if tree.pos[later] not in ("ADJ", "NUM", "PUNCT", "ADV", "VERB", "CCONJ"):
            return None
    return None


@lru_cache(maxsize=50_000)
def _is_participle(low: str, table: TokensTable) -> bool:
    form = form_of(low, lemmatize(low, "VERB", table.code), table)
    return bool(form & (Form.PARTICIPLE | Form.PRESENT_PARTICIPLE))


def _open_article(tree: Tree, word: int) -> int | None:
    """Return the article before a word that has no noun yet: only adverbs and phrases lie between."""
    place = word - 1
    while place >= 0:
        if tree.low[place] in tree.table.nouns.articles:
            return place
        if tree.pos[place] in ("NOUN", "PROPN"):
            phrase = _phrase_start(tree, place)
            if phrase is None:
                return None
            place = phrase
        elif tree.pos[place] not in ("ADV", "ADJ", "NUM", "PART"):
            return None
        place -= 1
    return None


def _phrase_start(tree: Tree, noun: int) -> int | None:
    """Return the preposition of a noun, if it has one."""
    for place in range(noun - 1, max(noun - 6, -1), -1):
        if tree.pos[place] == "ADP":
            return place
        if tree.pos[place] not in ("DET", "ADJ", "NUM", "ADV", "PROPN"):
            return None
    return None


def _is_subordinator(tree: Tree, word: int) -> bool:
    table, low = tree.table.clauses, tree.low[word]
    return low in table.complement or (low in table.adverbial and low.startswith("wo"))
