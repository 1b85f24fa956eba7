"""The paragraphs of a page -> what each is for: what is read, and what only stands around it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from kb.lang.tables.tokens import BlockCues
from kb.records.document import BlockKind, Document
from kb.records.reading import Block
from kb.records.span import Span
from kb.text.cues import Cue, find_cue
from kb.text.paragraphs import find_paragraphs
from kb.text.tables import tokens_table

STOP = re.compile(r"[.!?…]['\"”“»«’‘)\]]*(\s*\[\d+\])*$")
FULL_STOP = re.compile(r"\.['\"”“»«’‘)\]]*(\s*\[\d+\])*$")
INNER_STOP = re.compile(r"[a-zà-ÿ]{2}[.!?]['\"”“»«’‘)\]]*\s+['\"„“»«]?[A-ZÀ-Þ]")
BULLET = re.compile(r"^([-–—*•◦▪‣·]|\d{1,2}[.)]|[a-z]\))\s")
LONG = 25
"""A line of so many words is running text even without a full stop."""
SHORT_SENTENCE = 5
SHORTEST = 3
"""So few words are a sentence with a full stop, and hardly with another mark."""
HEADLINE = 22
"""Headlines have at most so many words."""
RUBRIC = 2
NEAR = 8
"""Comments follow each other within so many paragraphs."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph with what can be told of it alone."""

    span: Span
    text: str
    words: int
    cue: Cue | None

    @property
    def is_prose(self) -> bool:
        """It is running text: a sentence with its stop, or long."""
        if self.words >= LONG or (self.words >= SHORTEST and FULL_STOP.search(self.text)):
            return True
        return self.words >= SHORT_SENTENCE and bool(STOP.search(self.text) or INNER_STOP.search(self.text))

    @property
    def is_body(self) -> bool:
        """It is running text, and nothing tells that it stands outside of the article."""
        return self.cue is None and self.is_prose

    @property
    def could_be_title(self) -> bool:
        """It is short, and has no full stop."""
        return self.words <= HEADLINE and not FULL_STOP.search(self.text) and not INNER_STOP.search(self.text)


def find_blocks(document: Document) -> tuple[Block, ...]:
    """Return the paragraphs of a document with their kinds; they hold every character but blanks."""
    cues = tokens_table(document.language).blocks
    paragraphs = [read_paragraph(document.text, span, cues) for span in find_paragraphs(document.text)]
    title = " ".join((document.title or "").split())
    kinds = classify(paragraphs, title)
    return tuple(Block(p.span, kind) for p, kind in zip(paragraphs, kinds, strict=True))


def read_paragraph(text: str, span: Span, cues: BlockCues) -> Paragraph:
    """Look at one paragraph by itself."""
    words = span.of(text)
    return Paragraph(span, words, len(words.split()), find_cue(words, cues))


def classify(paragraphs: Sequence[Paragraph], title: str = "") -> list[BlockKind]:
    """Return the kind of each paragraph, from its cues and where it stands."""
    comments = find_comments(paragraphs)
    article = paragraphs[:comments]
    first = next((i for i, p in enumerate(article) if _opens_body(i, p, title)), len(article))
    last = max((i for i, p in enumerate(article) if _closes_body(p)), default=first)
    kinds = [_kind_in_head(p, article[:first], title) for p in article[:first]]
    kinds += _kinds_in_body(article, first, last, title)
    return kinds + [_kind_in_comments(p) for p in paragraphs[comments:]]


def _opens_body(index: int, paragraph: Paragraph, title: str) -> bool:
    if not paragraph.is_body or _is_title(paragraph, title):
        return False
    return index > NEAR or not paragraph.could_be_title or paragraph.words > HEADLINE


def _closes_body(paragraph: Paragraph) -> bool:
    return paragraph.is_body and (paragraph.words >= LONG or not paragraph.could_be_title)


def _is_title(paragraph: Paragraph, title: str) -> bool:
    return bool(title) and " ".join(paragraph.text.split()) == title


def _kind_in_head(paragraph: Paragraph, head: Sequence[Paragraph], title: str) -> BlockKind:
    """Return the kind of what stands above the article's first sentence."""
    if _is_title(paragraph, title):
        return BlockKind.HEADLINE
    if paragraph.cue is Cue.CAPTION:
        return _kind_of_caption(paragraph)
    if paragraph.cue is Cue.COMMENT_LINE:
        return BlockKind.DATELINE
    if paragraph.cue is not None:
        return KINDS[paragraph.cue]
    longer = any(p.words > RUBRIC and p.cue is None for p in head)
    return BlockKind.LINKS if paragraph.words <= RUBRIC and longer else BlockKind.HEADLINE


def _kinds_in_body(article: Sequence[Paragraph], first: int, last: int, title: str) -> list[BlockKind]:
    kinds: list[BlockKind] = []
    in_links = False
    for i in range(first, len(article)):
        paragraph = article[i]
        if paragraph.cue is Cue.LINKS_AFTER:
            in_links = True
        elif in_links and paragraph.cue is None and _resumes(article, i, last):
            in_links = False
        if in_links and paragraph.cue in (None, Cue.CAPTION, Cue.DATELINE, Cue.COMMENT_LINE):
            kinds.append(BlockKind.LINKS)
        else:
            kinds.append(_kind_in_body(article, i, last, title))
    return kinds


def _resumes(article: Sequence[Paragraph], index: int, last: int) -> bool:
    """Tell whether the article goes on here after a box of links: with text, not with a teaser."""
    if index > last or not article[index].is_body:
        return False
    text = article[index]
    if text.words >= LONG + SHORT_SENTENCE or INNER_STOP.search(text.text):
        return True
    return index + 1 < len(article) and article[index + 1].is_body


def _kind_in_body(article: Sequence[Paragraph], index: int, last: int, title: str) -> BlockKind:
    paragraph = article[index]
    if _is_title(paragraph, title):
        return BlockKind.HEADLINE
    if paragraph.cue is Cue.CAPTION:
        return _kind_of_caption(paragraph)
    if paragraph.cue is not None and not (paragraph.cue is Cue.COMMENT_LINE and paragraph.is_prose):
        return KINDS[paragraph.cue]
    if (index <= last and paragraph.is_prose) or _is_item(article, index):
        return BlockKind.BODY
    after = BlockKind.BODY if paragraph.words >= LONG else BlockKind.LINKS
    return BlockKind.HEADLINE if index < last else after


def _is_item(article: Sequence[Paragraph], index: int) -> bool:
    """Tell whether a paragraph opens a list, or is an item of one that the article's text opens."""
    text = article[index].text
    if BULLET.search(text) or (text.endswith(":") and article[index].words >= SHORTEST):
        return True
    for i in range(index - 1, -1, -1):
        if article[i].is_prose or article[i].cue is not None:
            return article[i].text.endswith(":") and article[i].cue is None
        if article[i].text.endswith(":"):
            return article[i].words >= SHORT_SENTENCE
    return False


def _kind_of_caption(paragraph: Paragraph) -> BlockKind:
    return BlockKind.CAPTION if paragraph.is_prose else BlockKind.LINKS


def _kind_in_comments(paragraph: Paragraph) -> BlockKind:
    if paragraph.cue in (Cue.LINKS_AFTER, Cue.LINKS):
        return BlockKind.LINKS
    return BlockKind.APPEAL if paragraph.cue is Cue.APPEAL else BlockKind.COMMENT


def find_comments(paragraphs: Sequence[Paragraph]) -> int:
    """Return the index of the paragraph that comments begin with, or the number of paragraphs."""
    before = 0
    for i, paragraph in enumerate(paragraphs):
        if before and _begins_comments(paragraphs, i, before):
            return i
        if paragraph.is_body:
            before += paragraph.words
    return len(paragraphs)


def _begins_comments(paragraphs: Sequence[Paragraph], index: int, before: int) -> bool:
    cue = paragraphs[index].cue
    if cue is Cue.COMMENTS:
        if any(p.cue is Cue.COMMENT_LINE for p in paragraphs[index + 1 : index + 1 + NEAR]):
            return True
        after = sum(p.words for p in paragraphs[index:] if p.is_body)
        # A count of comments above the article has little text before it, and the article after it.
        return after <= before * (3 if any(c.isdigit() for c in paragraphs[index].text) else 1)
    if cue is Cue.COMMENT_LINE and before >= LONG:
        more = [p for p in paragraphs[index + 1 : index + 1 + NEAR] if p.cue is Cue.COMMENT_LINE]
        return bool(more)
    return False


KINDS = {
    Cue.COMMENTS: BlockKind.LINKS,
    Cue.COMMENT_LINE: BlockKind.LINKS,
    Cue.APPEAL: BlockKind.APPEAL,
    Cue.LINKS_AFTER: BlockKind.LINKS,
    Cue.LINKS: BlockKind.LINKS,
    Cue.CREDIT: BlockKind.LINKS,
    Cue.CAPTION: BlockKind.CAPTION,
    Cue.DATELINE: BlockKind.DATELINE,
}
