"""Make the README's picture: the timeline's drawing of a store, as a browser shows it.

    python -m tests.browser.picture --store build/demo -o webui/static/timeline.png
"""

import argparse
import sys
from pathlib import Path
from threading import Thread

from playwright.sync_api import sync_playwright
from werkzeug.serving import make_server

from tests.browser.driving import ARGUMENTS, install_module
from webui import create_app

WIDTH, HEIGHT, EDGE = 1160, 900, 16


def main() -> None:
    """Serve the store, open its timeline, and keep a picture of the drawing."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--store", type=Path, required=True, help="folder of the store")
    parser.add_argument("-o", "--out", type=Path, required=True, help="the PNG file")
    parser.add_argument("--query", default="lang=en", help="filter and state of the timeline")
    given = parser.parse_args()
    server = make_server("127.0.0.1", 0, create_app(given.store), threaded=True)
    Thread(target=server.serve_forever, daemon=True).start()
    take(f"http://127.0.0.1:{server.port}/timeline?{given.query}", given.out)
    server.shutdown()


def take(address: str, out: Path) -> None:
    """Keep a picture of the drawing at an address."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=install_module().find_browser(), args=list(ARGUMENTS))
        page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT}, color_scheme="light", locale="en-GB")
        page.goto(address, wait_until="networkidle")
        box = page.locator("figure.chart").bounding_box()
        if box is None:
            sys.exit("no drawing: the store has no events that fit")
        clip = {"x": box["x"] - EDGE, "y": box["y"] - EDGE, "width": box["width"] + 2 * EDGE, "height": box["height"]}
        page.screenshot(path=out, clip=clip, full_page=True)  # type: ignore[arg-type]
        browser.close()


if __name__ == "__main__":
    main()
