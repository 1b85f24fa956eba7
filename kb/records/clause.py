"""Clauses and noun phrases with what depends on them, named alike in every language."""

from dataclasses import dataclass
from enum import StrEnum

from kb.records.span import Span


class Function(StrEnum):
    """What an argument is to its predicate, or a modifier to its noun.

    Grammatical subject and object are told apart by voice: in a passive clause SUBJ is what the
    active clause has as OBJ, and AGENT is the one who acts ("by X", "von X", "durch X").
    """

    SUBJ = "SUBJ"
    OBJ = "OBJ"
    DAT = "DAT"
    """the one to whom: English indirect object, German dative"""
    AGENT = "AGENT"
    PP = "PP"
    """prepositional phrase, with its preposition"""
    CLAUSE = "CLAUSE"
    """complement clause"""
    ATTR = "ATTR"
    """predicative: "is ready", "gilt als sicher" """
    ADJ = "ADJ"
    """adjective before a noun, or participle"""
    GEN = "GEN"
    """genitive or possessive of a noun: "des Ministers", "Russia's" """
    NMOD = "NMOD"
    """noun before a noun: "Senate vote", "US-Militär" where written apart"""
    APPOS = "APPOS"


class Voice(StrEnum):
    """Whether the subject acts or is acted on."""

    ACTIVE = "active"
    PASSIVE = "passive"


class Mood(StrEnum):
    """The mood of the verb that carries a clause."""

    INDICATIVE = "indicative"
    KONJUNKTIV_1 = "konjunktiv 1"
    KONJUNKTIV_2 = "konjunktiv 2"
    """also English "would" """
    IMPERATIVE = "imperative"


class Tense(StrEnum):
    """The tense of the verb that carries a clause."""

    PAST = "past"
    PRESENT = "present"
    FUTURE = "future"
    NONE = "none"
    """infinitives and participles that stand alone"""


class ClauseKind(StrEnum):
    """What a clause is to the one above it."""

    MAIN = "main"
    COMPLEMENT = "complement"
    """dass-clause, that-clause, indirect question, V2 complement of a verb of saying"""
    ADVERBIAL = "adverbial"
    CONDITIONAL = "conditional"
    RELATIVE = "relative"
    INFINITIVE = "infinitive"
    PARTICIPLE = "participle"


@dataclass(frozen=True, slots=True)
class Argument:
    """Something that hangs on a predicate or noun.

    Args:
        function: What it is to it.
        head: Index in the sentence of its head word (never the preposition).
        span: All its characters, without the preposition, with what depends on the head.
        preposition: Lemma of the preposition in lower case (contractions resolved: "im" -> "in"), for PP and AGENT.
        case: "Nom", "Acc", "Dat", "Gen" where known.
        clause: Index in `Sentence.clauses` for CLAUSE.
    """

    function: Function
    head: int
    span: Span
    preposition: str | None = None
    case: str | None = None
    clause: int | None = None


@dataclass(frozen=True, slots=True)
class Clause:
    """A predicate with its arguments.

    Args:
        predicate: Lemma of the full verb, separated particle put back ("ausliefern"); for a
            copula clause the copula's lemma, with the predicative as ATTR.
        head: Index in the sentence of the full verb.
        words: Indices of all words of the predicate: auxiliaries, modals, particle, negation.
        span: First to last character of the clause with everything that depends on it, its
            subordinate clauses too.
        kind: What it is to the clause it hangs on.
        marker: Lemma of the subordinator ("dass", "if", "nachdem", "while"), or `None`.
        parent: Index of the clause it hangs on, `None` for a main clause.
        parent_noun: Index of the word that a relative clause or noun complement hangs on.
        modals: Lemmas of modal verbs ("sollen", "may"), outermost first.
        hedges: Lemmas of hedging adverbs and particles ("angeblich", "reportedly", "possibly").
        negated: Negation has scope over the predicate.
        is_question: It is asked, not said.
        arguments: In the order of their heads; coordinated subjects and objects appear as one
            argument each; a subject shared with the clause before or above is filled in.
    """

    predicate: str
    head: int
    words: tuple[int, ...]
    span: Span
    kind: ClauseKind = ClauseKind.MAIN
    marker: str | None = None
    parent: int | None = None
    parent_noun: int | None = None
    voice: Voice = Voice.ACTIVE
    mood: Mood = Mood.INDICATIVE
    tense: Tense = Tense.PRESENT
    modals: tuple[str, ...] = ()
    hedges: tuple[str, ...] = ()
    negated: bool = False
    is_question: bool = False
    arguments: tuple[Argument, ...] = ()

    def find(self, function: Function, preposition: str | None = None) -> tuple[Argument, ...]:
        """Return the arguments of one function, of one preposition where that is given."""
        return tuple(
            a for a in self.arguments
            if a.function is function and preposition in (None, a.preposition)
        )


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun with what modifies it.

    Args:
        head: Index in the sentence of the noun.
        lemma: Its lemma.
        span: All its characters, from article to last modifier, relative clauses left out.
        core: From the first word that is no article to the head, without what follows the head.
        clause: Index in `Sentence.clauses` of the clause it stands in, `None` in a headline without a verb.
        modifiers: ADJ, GEN, NMOD, PP, APPOS, CLAUSE in the order of their heads.
        conjuncts: Indices of the heads coordinated with it, the first one holding the others.
        definite: Its article is definite or it is a name.
    """

    head: int
    lemma: str
    span: Span
    core: Span
    clause: int | None = None
    modifiers: tuple[Argument, ...] = ()
    conjuncts: tuple[int, ...] = ()
    definite: bool = False
