"""Clauses -> event mentions: triggers, roles, numbers; one frame a file."""

from kb.events.find import find_events

__all__ = ["find_events"]
