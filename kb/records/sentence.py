"""A sentence with its words and how they hang together."""

from dataclasses import dataclass

from kb.records.clause import Clause, Phrase
from kb.records.document import BlockKind
from kb.records.span import Span


@dataclass(frozen=True, slots=True)
class Token:
    """One word or punctuation mark.

    Args:
        lemma: Dictionary form in lower case, German nouns with their capital; separated particles
            are not put back here.
        pos: Universal part-of-speech tag, as NOUN, PROPN, VERB, AUX.
        feats: Universal features in CoNLL-U form, as "Mood=Sub|Tense=Past"; empty if unknown.
        head: Index in the sentence of the word it depends on; its own index at the root.
        dep: Universal dependency relation to the head, as nsubj, obl, case.
    """

    span: Span
    text: str
    lemma: str
    pos: str
    feats: str = ""
    head: int = 0
    dep: str = ""

    def has(self, feature: str) -> bool:
        """Tell whether `feats` holds `feature`, as in `token.has("Mood=Sub")`."""
        return feature in self.feats.split("|")


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a document.

    Args:
        index: Its place in the document, from 0.
        span: Its characters, without white space at the ends.
        block: What kind of paragraph it stands in.
        paragraph: Running number of that paragraph.
        tokens: Its words in order; empty where the block is not read.
        clauses: Its clauses in the order of their predicates.
        phrases: Its noun phrases in the order of their heads.
    """

    index: int
    span: Span
    block: BlockKind
    paragraph: int
    tokens: tuple[Token, ...] = ()
    clauses: tuple[Clause, ...] = ()
    phrases: tuple[Phrase, ...] = ()


@dataclass(frozen=True, slots=True)
class Quotation:
    """What stands between a pair of quotation marks, over one or more sentences.

    Args:
        span: With the marks.
        content: Without them.
        is_scare: The marks set off a term or a doubt, not somebody's words as a message.
    """

    span: Span
    content: Span
    is_scare: bool = False


@dataclass(frozen=True, slots=True)
class ReadText:
    """What `kb.text` makes of a document: all sentences in order, and all quotations."""

    sentences: tuple[Sentence, ...]
    quotations: tuple[Quotation, ...] = ()
