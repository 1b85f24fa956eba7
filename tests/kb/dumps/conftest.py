"""The small world, opened for reading."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kb.store import View, open_view
from tests.kb.world import make_world


@pytest.fixture(scope="package")
def world(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of the small world."""
    return make_world(tmp_path_factory.mktemp("world") / "store")


@pytest.fixture
def view(world: Path) -> Iterator[View]:
    """The small world, opened."""
    with open_view(world, exact=True) as opened:
        yield opened
