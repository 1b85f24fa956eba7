"""What browser tests share: addresses, window sizes, and pages that notice what must not happen."""

import importlib.util
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Page, Request

from tests.webui.world import disputed_readings, hostile_reading, nested_reading

ARGUMENTS = (
    "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    "--no-first-run",
)
SIZES = {"narrow": (360, 740), "wide": (1280, 900)}
EVENT = disputed_readings()[0][0].claims[0].id
QUESTION = "SELECT%20%3Fs%20WHERE%20%7B%20GRAPH%20%3Fg%20%7B%20%3Fs%20%3Fp%20%3Fo%20%7D%20%7D%20LIMIT%205"
PAGES = (
    "/",
    "/timeline?type=ArmsDelivery&as-of=2025-11-10&from=1.+Oct.+2025&actor=Russia",
    "/timeline?text=nothing+of+that+kind",
    "/timeline?contradicted=yes",
    f"/event/{EVENT}?lang=de",
    "/actors",
    "/actor/iso:RU",
    f"/event/{EVENT}",
    "/documents",
    f"/document/{nested_reading().document.id}",
    f"/document/{hostile_reading().document.id}",
    "/sparql",
    f"/sparql?query={QUESTION}",
    "/downloads",
    "/ontology",
    "/about?lang=de",
)


def install_module() -> ModuleType:
    """Return `install.py`, which knows where browsers are and how to get one."""
    spec = importlib.util.spec_from_file_location("browser_install", Path(__file__).parent / "install.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@contextmanager
def watched_page(
    browser: Browser, site: str, *, size: str = "wide", scripts: bool = True, dark: bool = False, touch: bool = False
) -> Iterator[Page]:
    """Open a page that fails the test if it asks another host, writes to the console or breaks.

    Answers of the site that are errors by design (404) are no fault.
    """
    width, height = SIZES[size]
    context = browser.new_context(
        base_url=site, viewport={"width": width, "height": height}, java_script_enabled=scripts, locale="en-GB",
        color_scheme="dark" if dark else "light", has_touch=touch, reduced_motion="reduce",
    )
    faults: list[str] = []
    page = context.new_page()
    page.on("console", lambda message: faults.append(f"console {message.type}: {message.text}"))
    page.on("pageerror", lambda error: faults.append(f"error: {error}"))
    page.on("request", lambda request: faults.extend(_elsewhere(request, site)))
    page.on("requestfailed", lambda request: faults.extend(_failed(request)))
    try:
        yield page
        assert not faults, "\n".join(faults)
    finally:
        context.close()


def _elsewhere(request: Request, site: str) -> list[str]:
    parts = urlsplit(request.url)
    is_here = request.url.startswith(site) or parts.scheme in ("data", "blob", "about")
    return [] if is_here else [f"request to {request.url}"]


def _failed(request: Request) -> list[str]:
    is_left_behind = "ERR_ABORTED" in str(request.failure)  # the page was left while it loaded
    return [] if is_left_behind else [f"failed: {request.url} {request.failure}"]
