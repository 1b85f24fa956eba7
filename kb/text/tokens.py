"""What the parser says of a sentence -> a tree with lemmas, and from the tree the tokens of the records."""

from kb.lang.tables.tokens import TokensTable
from kb.records.sentence import Token
from kb.records.span import Span
from kb.text.lemmas import lemmatize
from kb.text.parse import Parsed
from kb.text.tree import Tree


def make_tree(parsed: Parsed, text: str, offset: int, language: str, table: TokensTable) -> Tree:
    """Return the tree of a sentence that begins at `offset` of its document."""
    forms = [text[s:e] for s, e in zip(parsed.starts, parsed.ends, strict=True)]
    lemmas = [
        given or lemmatize(form, pos, language)
        for given, form, pos in zip(parsed.lemmas, forms, parsed.pos, strict=True)
    ]
    spans = [Span(offset + s, offset + e) for s, e in zip(parsed.starts, parsed.ends, strict=True)]
    return Tree(
        table, spans, forms, [f.lower() for f in forms], lemmas,
        parsed.pos, parsed.feats, parsed.heads, parsed.deps,
    )


def make_tokens(tree: Tree) -> tuple[Token, ...]:
    """Return the tokens of a sentence as the other stages see them."""
    return tuple(
        map(Token, tree.spans, tree.forms, tree.lemmas, tree.pos, tree.feats, tree.heads, tree.deps)
    )
