"""Political events of any kind, in the classes of PLOVER: who does what kind of thing to whom."""

from kb.events.plover.find import find_codings

__all__ = ["find_codings"]
