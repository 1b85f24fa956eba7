"""Sentences -> actor mentions: known names, names by rule, nouns of roles, and what points back to them."""

from kb.actors.find import find_actors

__all__ = ["find_actors"]
