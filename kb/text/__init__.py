"""Document -> blocks, sentences, words, clauses, quotations."""

from kb.text.blocks import find_blocks
from kb.text.named import parser_label, use_parser
from kb.text.read import read_text

__all__ = ["find_blocks", "parser_label", "read_text", "use_parser"]
