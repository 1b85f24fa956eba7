"""The command `kb`: one file per command; each parses, calls one function, prints."""

from kb.cli.main import main

__all__ = ["main"]
