"""Which languages there are, and where their tables lie, as paths."""

from pathlib import Path

from kb.lang.folders import ROOT, folder_of, known_languages

__all__ = ["HOME", "folder_of", "known_languages"]

HOME = Path(ROOT)
