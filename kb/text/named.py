"""spaCy pipelines that a user has installed and names, in place of those that ship.

They are named in the environment, where processes that read for others find them too.
"""

import os
from collections.abc import Callable
from functools import cache
from typing import Any

import spacy
from spacy.language import Language

from kb.errors import LanguageError
from kb.text.labels import TreeDraft, converter

VARIABLE = "KB_PARSER"
"""Names or folders of pipelines, with commas between."""


def use_parser(names: str) -> None:
    """Use spaCy pipelines from now on: their names or folders, with commas between.

    Raises:
        LanguageError: if one is not installed, or has no parser.
    """
    os.environ[VARIABLE] = names
    named_pipelines()


def named_pipelines() -> dict[str, str]:
    """Return the pipeline that is named for each language: language -> name."""
    names = [name.strip() for name in os.environ.get(VARIABLE, "").split(",")]
    return {str(opened(name).lang): name for name in names if name}


@cache
def opened(name: str) -> Language:
    """Open a pipeline once.

    Raises:
        LanguageError: if there is none of that name, or it has no parser.
    """
    try:
        pipeline = spacy.load(name, exclude=["ner"])
    except OSError:
        raise LanguageError(
            f"parser {name!r}: no spaCy pipeline of that name is installed; install it, or leave --parser out"
        ) from None
    if "parser" not in pipeline.pipe_names:
        raise LanguageError(f"parser {name!r}: this spaCy pipeline has no parser; name another, or leave --parser out")
    return pipeline


@cache
def converter_of(name: str) -> Callable[[TreeDraft], None] | None:
    """Return what makes Universal Dependencies of the trees of a pipeline, `None` where they are."""
    parser: Any = opened(name).get_pipe("parser")
    return converter(parser.labels)


def parser_label() -> str:
    """Return name and version of all pipelines that are named, "" where none is."""
    return ", ".join(f"{name} {opened(name).meta.get('version', '')}".strip() for name in named_pipelines().values())
