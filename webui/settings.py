"""What the site was started with."""

from dataclasses import dataclass
from pathlib import Path
from typing import cast

from flask import current_app

from kb.store.limits import Limits
from kb.store.worker import SparqlWorker
from webui.dumpfiles import DumpFiles


@dataclass(frozen=True, slots=True)
class Settings:
    """What the site was started with.

    Args:
        store: The store's folder.
        limits: What a visitor's SPARQL may use up.
        worker: Answers visitors' SPARQL within these limits.
        has_editor: The editor for SPARQL is installed and wanted.
        dumps: Files of the whole store.
    """

    store: Path
    limits: Limits
    worker: SparqlWorker
    has_editor: bool
    dumps: DumpFiles

    def close(self) -> None:
        """End the worker's processes and delete the dumps."""
        self.worker.close()
        self.dumps.close()


def settings() -> Settings:
    """Return the settings of the running site."""
    return cast(Settings, current_app.extensions["dateline"])
