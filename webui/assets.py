"""The static files: a name for them as they are, and the editor that `make assets` may have put there."""

import hashlib
from pathlib import Path

STATIC = Path(__file__).parent / "static"
EDITOR = STATIC / "vendor" / "yasgui.min.js"


def static_version() -> str:
    """Return a name for the static files as they are, so that browsers may keep them for ever."""
    digest = hashlib.sha256()
    for path in sorted(STATIC.rglob("*")):
        if path.is_file():
            digest.update(f"{path.relative_to(STATIC)}\n".encode())
            digest.update(path.read_bytes())
    return digest.hexdigest()[:12]
