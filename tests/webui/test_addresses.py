from datetime import date

import pytest
from flask import Flask

from webui import addresses


def test_the_language_that_was_chosen_stays_in_every_address(app: Flask) -> None:
    with app.test_request_context("/about?lang=de"):
        assert addresses.link("actors.show") == "/actors?lang=de"


def test_a_language_that_the_browser_asked_for_is_not_written_into_addresses(app: Flask) -> None:
    with app.test_request_context("/about", headers={"Accept-Language": "de"}):
        assert addresses.link("actors.show") == "/actors"


@pytest.mark.parametrize(
    ("address", "form", "data"),
    [
        ("/", "json", "/timeline.json"),
        ("/timeline?type=Strike&type=Vote&lang=de", "csv", "/timeline.csv?type=Strike&type=Vote"),
        ("/actor/iso:RU", "ttl", "/actor/iso:RU.ttl"),
        ("/actor/iso:RU.json", "csv", "/actor/iso:RU.csv"),
    ],
)
def test_the_data_of_a_page_has_its_address_with_a_suffix(app: Flask, address: str, form: str, data: str) -> None:
    with app.test_request_context(address):
        assert addresses.as_form(form) == data


def test_a_part_of_a_filter_is_taken_out_and_the_first_page_is_shown(app: Flask) -> None:
    with app.test_request_context("/timeline?type=Strike&type=Vote&after=7"):
        assert addresses.without("type", "Strike") == "/timeline?type=Vote"


def test_a_bar_keeps_the_filter_and_narrows_its_days(app: Flask) -> None:
    with app.test_request_context("/timeline/chart.json?type=Vote&from=2000-01-01"):
        found = addresses.narrowed(date(2025, 1, 1), date(2025, 1, 31))
    assert found == "/timeline?type=Vote&from=2025-01-01&to=2025-01-31"
