"""Document -> blocks, sentences, words, clauses, quotations."""

from kb.text.blocks import find_blocks
from kb.text.read import read_text

__all__ = ["find_blocks", "read_text"]
