import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from tests.browser.driving import EVENT, PAGES, SIZES, watched_page

SERIOUS = ("serious", "critical")


def breaches(page: Page) -> list[str]:
    """Return what axe-core finds serious on a page."""
    found = Axe().run(page).response["violations"]
    return [
        f"{v['id']} ({v['impact']}): {v['help']}: {[node['target'] for node in v['nodes'][:3]]}"
        for v in found if v["impact"] in SERIOUS
    ]


@pytest.mark.parametrize(("size", "dark"), [("narrow", False), ("wide", False), ("wide", True)])
@pytest.mark.parametrize("address", PAGES)
def test_a_page_works_with_scripts_and_axe_finds_nothing_serious(
    browser: Browser, site: str, address: str, size: str, dark: bool
) -> None:
    with watched_page(browser, site, size=size, dark=dark) as page:
        assert page.goto(address).status == 200  # type: ignore[union-attr]
        page.wait_for_load_state("networkidle")
        assert page.locator("h1").count() == 1
        for details in page.locator("main details").all():
            details.locator("summary").click()
        assert breaches(page) == []
        assert_fits(page)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("address", PAGES)
def test_a_page_is_whole_without_scripts(browser: Browser, site: str, address: str, size: str) -> None:
    with watched_page(browser, site, size=size, scripts=False) as page:
        assert page.goto(address).status == 200  # type: ignore[union-attr]
        assert page.locator("main").inner_text().strip()
        assert page.locator("figure.chart:visible").count() == 0
        assert_fits(page)


def assert_fits(page: Page) -> None:
    """Check that nothing sticks out of the window sideways."""
    wide, window = page.locator("html").evaluate("e => [e.scrollWidth, e.clientWidth]")
    assert wide <= window, f"{wide} pixels in a window of {window}"


def test_an_error_page_is_a_page(browser: Browser, site: str) -> None:
    page = browser.new_page(base_url=site)
    assert page.goto("/nowhere").status == 404  # type: ignore[union-attr]
    assert page.locator("h1").inner_text() == "Not here"
    assert breaches(page) == []
    page.close()


def test_without_scripts_the_filter_is_a_plain_form(browser: Browser, site: str) -> None:
    with watched_page(browser, site, size="narrow", scripts=False) as page:
        page.goto("/")
        page.get_by_label("Actor", exact=True).fill("Venezuela")
        page.get_by_label("To", exact=True).fill("Nov 2025")
        page.get_by_role("button", name="Show").click()
        expect(page.locator(".entry .quote")).to_have_text(["Russia delivered air defence to Venezuela"])
        assert page.url.endswith("/timeline?actor=Venezuela&to=Nov+2025")


def test_the_language_is_switched_and_stays(browser: Browser, site: str) -> None:
    with watched_page(browser, site) as page:
        page.goto("/about")
        page.get_by_role("link", name="Deutsch").click()
        page.get_by_role("link", name="Akteure").click()
        assert page.locator("h1").inner_text() == "Akteure"
        assert page.url.endswith("/actors?lang=de")


def test_a_reader_goes_from_the_timeline_to_the_words(browser: Browser, site: str) -> None:
    with watched_page(browser, site) as page:
        page.goto("/")
        page.locator(f'.entry a[href="/event/{EVENT}"]').click()
        page.locator(".side-denies .source a").click()
        assert page.locator("article.claim:target .quote").inner_text() == "Moscow denies the delivery"
        assert page.locator("mark").first.inner_text() == "Moscow denies the delivery"


def test_pointing_at_a_claim_shows_its_words_in_the_text(browser: Browser, site: str) -> None:
    with watched_page(browser, site) as page:
        page.goto(next(address for address in PAGES if address.startswith("/document/")))
        page.locator(".margin article.claim").nth(1).hover()
        assert "".join(page.locator("mark.is-near").all_inner_texts()) == "Norland sold radars and sent ships"


def test_the_first_tab_stop_skips_to_the_content(browser: Browser, site: str) -> None:
    with watched_page(browser, site) as page:
        page.goto("/about")
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.className") == "skip"
        page.keyboard.press("Enter")
        assert page.evaluate("document.activeElement.id") == "content"


def test_nothing_of_an_article_runs(browser: Browser, site: str) -> None:
    with watched_page(browser, site) as page:
        for address in ("/", "/documents", "/actors", next(a for a in reversed(PAGES) if a.startswith("/document/"))):
            page.goto(address)
            page.wait_for_load_state("networkidle")
            assert page.title() != "taken"
