"""Document -> blocks, sentences, words, clauses, phrases, quotations: the stage as a whole."""

from collections.abc import Iterator

from kb.records.document import Document
from kb.records.reading import Block
from kb.records.sentence import ReadText, Sentence
from kb.records.span import Span
from kb.text.blocks import find_blocks
from kb.text.clauses import find_clauses, find_frame
from kb.text.mend import mend_tree
from kb.text.parse import parse
from kb.text.phrases import find_phrases
from kb.text.quotes import find_quotations
from kb.text.sentences import find_sentences
from kb.text.tables import tokens_table
from kb.text.tokens import make_tokens, make_tree
from kb.text.tree import Tree


def read_text(document: Document) -> ReadText:
    """Read a text into sentences with words, clauses and phrases, and its quotations."""
    blocks = find_blocks(document)
    return ReadText(tuple(read_sentences(document, blocks)), find_quotations(document.text, blocks))


def read_sentences(document: Document, blocks: tuple[Block, ...]) -> Iterator[Sentence]:
    """Yield the sentences of a text; those of blocks that are not read have no words."""
    text, table = document.text, tokens_table(document.language)
    found = [(s, b, n) for n, b in enumerate(blocks) for s in find_sentences(text, b.span, table.sentences)]
    parses = parse((s.of(text) for s, b, _ in found if b.kind.is_read), document.language)
    for index, (span, block, number) in enumerate(found):
        if not block.kind.is_read:
            yield Sentence(index, span, block.kind, number)
            continue
        tree = make_tree(next(parses), span.of(text), span.start, document.language, table)
        yield read_tree(tree, index, span, block, number)


def read_tree(tree: Tree, index: int, span: Span, block: Block, number: int) -> Sentence:
    """Return the sentence that a tree is of."""
    mend_tree(tree)
    frame = find_frame(tree)
    return Sentence(
        index, span, block.kind, number, make_tokens(tree), find_clauses(tree, frame),
        find_phrases(tree, frame.nodes, frame.owners),
    )
