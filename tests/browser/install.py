"""Find the browser that the tests drive; on Debian and Ubuntu install it where it is missing."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
MAC = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
)
WAY_OUT = "install Chromium or Chrome, or name its program in CHROMIUM"


def find_browser() -> str | None:
    """Return the path of a Chromium, or `None`."""
    named = os.environ.get("CHROMIUM")
    if named:
        return named
    on_path = next((found for name in NAMES if (found := shutil.which(name))), None)
    return on_path or next((path for path in MAC if Path(path).exists()), None)


def install() -> None:
    """Install Debian's Chromium."""
    as_root = [] if os.geteuid() == 0 else ["sudo"]
    subprocess.run([*as_root, "apt-get", "update", "-qq"], check=True)
    subprocess.run([*as_root, "apt-get", "install", "-y", "-qq", "chromium"], check=True)


def main() -> None:
    """Install the browser unless there is one."""
    if find_browser() is None and shutil.which("apt-get"):
        install()
    if find_browser() is None:
        sys.exit(f"no browser found: {WAY_OUT}")


if __name__ == "__main__":
    main()
