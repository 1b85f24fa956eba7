import re

from playwright.sync_api import Browser, Page, expect

from tests.browser.driving import watched_page


def open_timeline(page: Page, address: str = "/") -> None:
    """Open a timeline and wait until it is drawn."""
    page.goto(address)
    expect(page.locator(".picture .item").first).to_be_visible()


def chosen(page: Page) -> str:
    """Return the line of the event that is chosen."""
    return page.locator(".panel .line").inner_text()


def window(page: Page) -> tuple[str, str]:
    """Return the stretch of days in the address."""
    page.wait_for_url(re.compile("window="))
    page.wait_for_timeout(350)
    found = re.search(r"window=([\d-]+)\.\.([\d-]+)", page.url)
    assert found
    return found[1], found[2]


def test_arrows_go_through_the_events_and_enter_opens_one(browser: Browser, site: str) -> None:
    with watched_page(browser, site) as page:
        open_timeline(page, "/timeline?from=2025")
        page.locator(".lanes").focus()
        seen = []
        for _ in range(3):
            page.keyboard.press("ArrowRight")
            seen.append(chosen(page))
        assert len(set(seen)) == 3
        page.keyboard.press("ArrowLeft")
        assert chosen(page) == seen[1]
        assert seen[1] in page.locator(".stage [role=status]").inner_text()
        page.keyboard.press("Enter")
        page.wait_for_url(re.compile("/event/"))


def test_up_and_down_go_from_lane_to_lane(browser: Browser, site: str) -> None:
    with watched_page(browser, site) as page:
        open_timeline(page)
        page.locator(".lanes").focus()
        page.keyboard.press("ArrowDown")
        first = chosen(page)
        page.keyboard.press("ArrowDown")
        assert chosen(page) != first
        page.keyboard.press("ArrowUp")
        assert chosen(page) == first


def test_plus_and_minus_zoom_shift_moves_and_home_shows_everything(browser: Browser, site: str) -> None:
    with watched_page(browser, site) as page:
        open_timeline(page)
        page.locator(".lanes").focus()
        page.keyboard.press("Home")
        whole = window(page)
        page.keyboard.press("+")
        near = window(page)
        assert whole[0] < near[0] < near[1] < whole[1]
        page.keyboard.press("Shift+ArrowRight")
        moved = window(page)
        assert moved[0] > near[0]
        page.keyboard.press("-")
        page.keyboard.press("Home")
        assert window(page) == whole


def test_the_state_of_the_drawing_is_in_the_address(browser: Browser, site: str) -> None:
    with watched_page(browser, site) as page:
        open_timeline(page)
        page.get_by_role("button", name="actor", exact=True).click()
        page.locator(".lanes").focus()
        page.keyboard.press("+")
        page.keyboard.press("ArrowRight")
        line, stretch = chosen(page), window(page)
        address = page.url
    with watched_page(browser, site) as page:
        open_timeline(page, address)
        assert page.get_by_role("button", name="actor", exact=True).get_attribute("aria-pressed") == "true"
        assert chosen(page) == line
        assert (f"{stretch[0]}..{stretch[1]}") in address


def test_a_click_chooses_and_a_second_opens(browser: Browser, site: str) -> None:
    with watched_page(browser, site) as page:
        open_timeline(page, "/timeline?type=Vote")
        page.locator(".picture .item .sign").first.click()
        assert chosen(page).startswith("Senate")
        page.locator(".picture .item .sign").first.click()
        page.wait_for_url(re.compile("/event/"))


def test_dragging_moves_the_view(browser: Browser, site: str) -> None:
    with watched_page(browser, site) as page:
        open_timeline(page)
        page.get_by_role("button", name="Show everything").click()
        before = window(page)
        box = page.locator(".lanes").bounding_box()
        assert box
        page.mouse.move(box["x"] + 800, box["y"] + 120)
        page.mouse.down()
        page.mouse.move(box["x"] + 600, box["y"] + 120, steps=5)
        page.mouse.up()
        assert window(page)[0] > before[0]


def test_touch_chooses_and_the_panel_leads_to_the_event(browser: Browser, site: str) -> None:
    with watched_page(browser, site, size="narrow", touch=True) as page:
        open_timeline(page, "/timeline?type=Vote")
        page.locator(".picture .item .sign").first.tap()
        page.locator(".panel").get_by_role("link", name="Open the event").tap()
        page.wait_for_url(re.compile("/event/"))


def test_signs_of_assertion_stand_above_the_line_and_denials_below(browser: Browser, site: str) -> None:
    with watched_page(browser, site) as page:
        open_timeline(page, "/timeline?type=ArmsDelivery")
        item = page.locator(".picture .item").first
        middle = item.locator("rect.around").bounding_box()
        assert middle
        line = middle["y"] + middle["height"] / 2
        for status, is_above in (("occurred", True), ("claimed", True), ("denied", False)):
            sign = item.locator(f".sign-{status}").bounding_box()
            assert sign
            assert (sign["y"] + sign["height"] / 2 < line) is is_above


def test_a_known_day_is_solid_a_span_hatched_and_an_open_end_fades(browser: Browser, site: str) -> None:
    with watched_page(browser, site) as page:
        fills = {}
        for kind in ("Vote", "ArmsDelivery", "Strike"):
            open_timeline(page, f"/timeline?type={kind}&from=2025")
            bar = page.locator(".picture .item rect:not(.around)").first
            fills[kind] = (bar.get_attribute("fill"), bar.get_attribute("mask"))
        assert fills == {
            "Vote": ("currentColor", None),
            "ArmsDelivery": ("url(#hatch-ArmsDelivery)", None),
            "Strike": ("url(#hatch-Strike)", "url(#fade-left)"),
        }


def test_events_without_a_date_are_told_and_not_drawn(browser: Browser, site: str) -> None:
    with watched_page(browser, site) as page:
        open_timeline(page)
        assert "3 events without a date are listed below and not drawn." in page.locator(".stage").inner_text()


def test_claims_of_an_event_have_a_lane_each_named_by_who_says_it(browser: Browser, site: str) -> None:
    with watched_page(browser, site) as page:
        page.goto("/timeline?type=ArmsDelivery")
        page.locator(".entry a").first.click()
        expect(page.locator(".picture .title").first).to_be_visible()
        assert any("Petrow" in title for title in page.locator(".picture .title").all_text_contents())


def test_too_many_events_are_bars_that_lead_to_their_events(browser: Browser, site: str, monkeypatch: object) -> None:
    monkeypatch.setattr("webui.pages.timeline.MOST_ITEMS", 3)  # type: ignore[attr-defined]
    with watched_page(browser, site) as page:
        page.goto("/")
        expect(page.locator(".bin").first).to_be_visible()
        page.locator(".lanes").focus()
        page.keyboard.press("Home")
        assert "event" in page.locator(".chosen-bar").inner_text()
        page.keyboard.press("Enter")
        page.wait_for_url(re.compile(r"/timeline\?from=[\d-]+&to=[\d-]+"))


def test_a_drawing_that_cannot_be_loaded_says_so_and_the_list_stays(browser: Browser, site: str) -> None:
    context = browser.new_context(base_url=site)
    page = context.new_page()
    page.route("**/chart.json*", lambda route: route.fulfill(status=503, body="{}"))
    page.goto("/")
    expect(page.locator(".stage")).to_have_text("The drawing could not be loaded. The list below has everything.")
    assert page.locator(".entry").count() == 11
    context.close()
