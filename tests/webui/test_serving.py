import socket
from pathlib import Path

import pytest

from kb.errors import KbError, StoreError
from webui import serve


def test_a_port_that_is_taken_is_told_in_one_line(store: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(KbError, match="taken") as told:
            serve(store, port=port)
    assert str(told.value) == f"127.0.0.1:{port}: is taken by another program; choose another with --port"


def test_a_folder_that_is_no_store_is_told_in_one_line(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="is no store"):
        serve(tmp_path)
