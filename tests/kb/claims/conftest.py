"""Texts read as far as attributions and claims, and records built by hand."""

from collections.abc import Callable
from datetime import date

import pytest

from kb.actors import find_actors
from kb.claims import find_attributions
from kb.pipeline import extract
from kb.records.claim import Claim
from kb.records.document import Document
from kb.records.mention import Attribution
from kb.text import read_text

TODAY = date(2025, 11, 10)
"""A Monday."""


def document(text: str, language: str) -> Document:
    return Document("test:text", text, language, TODAY)


@pytest.fixture(scope="session")
def said() -> Callable[[str, str], tuple[Attribution, ...]]:
    """Return the attributions of a text."""

    def find(text: str, language: str) -> tuple[Attribution, ...]:
        made = document(text, language)
        read = read_text(made)
        return find_attributions(made, read, find_actors(made, read))

    return find


@pytest.fixture(scope="session")
def claimed() -> Callable[[str, str], tuple[Claim, ...]]:
    """Return the claims of a text that appeared on 10 November 2025."""

    def find(text: str, language: str) -> tuple[Claim, ...]:
        return extract(document(text, language)).claims

    return find
