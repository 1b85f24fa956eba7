import pytest
from flask import Flask
from flask.testing import FlaskClient

from tests.webui.reading import links, texts
from webui import drawing


def ids(client: FlaskClient, query: str) -> list[str]:
    """Return the ids of the events of a filter."""
    return [row["id"] for row in client.get(f"/timeline.json?{query}").json["rows"]]


def test_without_scripts_the_page_is_a_list_in_the_order_of_time(client: FlaskClient) -> None:
    html = client.get("/").text
    days = texts(html, ".when")
    assert days == [
        "13–19 May 2024", "13–19 May 2024", "31 May 2024", "31 August 2025", "October 2025", "8 October 2025",
        "until 12 November 2025", "2 December 2025", "undated", "undated", "undated",
    ]
    assert texts(html, ".heading") == ["2024", "2025", "Without a date"]


def test_the_page_shows_the_rows_of_its_data(client: FlaskClient) -> None:
    html = client.get("/timeline").text
    shown = [address.removeprefix("/event/") for address in links(html) if address.startswith("/event/")]
    assert shown == [found for name in ids(client, "") for found in (name, f"{name}#origins")]


@pytest.mark.parametrize(
    ("query", "lines"),
    [
        ("type=Vote", ["Senate: resolution, rejected"]),
        ("type=Vote&type=Meeting", ["Senate: resolution, rejected", "Russia, Venezuela: …"]),
        ("actor=iso:VE&type=Meeting", ["Russia, Venezuela: …"]),
        ("actor=Venezuela&with=Russia&type=Meeting", ["Russia, Venezuela: …"]),
        ("from=8.+Oktober+2025&to=2025-10-08&type=Vote", ["Senate: resolution, rejected"]),
        ("from=2025-10-09&type=Vote", []),
        ("status=planned&type=Meeting", ["Russia, Venezuela: …"]),
        ("text=resolution", ["Senate: resolution, rejected"]),
    ],
)
def test_the_filter_narrows_the_list(client: FlaskClient, query: str, lines: list[str]) -> None:
    html = client.get(f"/timeline?{query}").text
    assert [line.split(":")[0] for line in texts(html, "h4")] == [line.split(":")[0] for line in lines]


def test_what_was_typed_stays_in_the_form_and_is_told_in_words(client: FlaskClient) -> None:
    html = client.get("/timeline?from=1.+Nov.+2025&actor=venez&lang=de").text
    assert 'value="1. Nov. 2025"' in html
    assert [chip.removesuffix(" ×") for chip in texts(html, "li") if chip.endswith("×")] == [
        "mit Venezuela", "am oder nach dem 1. November 2025",
    ]


def test_the_link_to_a_selection_has_its_dates_resolved(client: FlaskClient) -> None:
    html = client.get("/timeline?from=November+2025&actor=venezuela").text
    assert "/timeline?actor=iso:VE&from=2025-11-01" in [address.replace("%3A", ":") for address in links(html)]


def test_pages_follow_each_other_and_lead_back(client: FlaskClient) -> None:
    first = client.get("/timeline.json?limit=2").json
    second = client.get(f"/timeline.json?limit=2&after={first['next']}").json
    assert [row["id"] for row in first["rows"] + second["rows"]] == ids(client, "")[:4]
    html = client.get(f"/timeline?limit=2&after={first['next']}").text
    assert "/timeline?limit=2" in links(html)
    assert any(address.startswith("/timeline?limit=2&after=") for address in links(html))


def test_as_of_shows_what_was_known_and_leads_to_events_of_that_day(client: FlaskClient) -> None:
    html = client.get("/timeline?as-of=2024-05-20").text
    assert texts(html, ".total") == ["3 events"]
    events = [address.partition("#")[0] for address in links(html) if address.startswith("/event/")]
    assert all(address.endswith("?as-of=2024-05-20") for address in events)


def test_the_drawing_is_sent_dated_events_only(client: FlaskClient) -> None:
    sent = client.get("/timeline/chart.json").json
    assert sent["kind"] == "items"
    assert all(item["earliest"] or item["latest"] for item in sent["items"])
    assert len(sent["items"]) + sent["undated"] == sent["total"]


def test_an_event_without_a_date_is_not_drawn_on_the_day_of_publication(client: FlaskClient) -> None:
    rows = {row["id"]: row["time"] for row in client.get("/timeline.json").json["rows"]}
    drawn = {item["id"]: item for item in client.get("/timeline/chart.json").json["items"]}
    for name, time in rows.items():
        if time["earliest"] is None and time["latest"] is None:
            assert name not in drawn
        else:
            assert (drawn[name]["earliest"], drawn[name]["latest"]) == (time["earliest"], time["latest"])


def test_signs_on_the_drawing_count_independent_sources_of_each_status(client: FlaskClient) -> None:
    items = client.get("/timeline/chart.json?type=ArmsDelivery").json["items"]
    signs = [(sign["status"], sign["side"], sign["count"]) for sign in items[0]["signs"]]
    assert signs == [("occurred", "asserts", 1), ("claimed", "unconfirmed", 1), ("denied", "denies", 1)]


def test_too_many_events_are_sent_as_bars_that_lead_to_them(app: Flask, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("webui.pages.timeline.MOST_ITEMS", 3)
    sent = app.test_client().get("/timeline/chart.json?lang=de").json
    assert (sent["kind"], sent["items"]) == ("bars", [])
    assert sum(bar["total"] for bar in sent["bars"]) + sent["undated"] == sent["total"]
    first = next(bar for bar in sent["bars"] if bar["total"])
    assert first["href"] == f"/timeline?lang=de&from={first['earliest']}&to={first['latest']}"


def test_the_words_of_the_drawing_are_in_the_language_of_the_reader(client: FlaskClient) -> None:
    sent = client.get("/timeline/chart.json?lang=de").json
    assert sent["words"]["zoom_in"] == "Vergrößern"
    assert sent["months"][2] == "März"
    assert drawing.MOST_ITEMS == 2000


def test_only_contradicted_events_are_shown_if_asked_for(client: FlaskClient) -> None:
    rows = client.get("/timeline.json?contradicted=yes").json["rows"]
    assert [row["contradictions"] for row in rows] == [["status"]]
    html = client.get("/timeline?contradicted=yes").text
    assert texts(html, ".contradicted") == ["Contradicted: status"]
    assert "whose claims contradict each other" in texts(html, ".chips")[0]
    assert client.get("/timeline?contradicted=perhaps").status_code == 400


def test_every_entry_says_outlets_and_origins(client: FlaskClient) -> None:
    html = client.get("/timeline?type=ArmsDelivery").text
    assert texts(html, ".sources") == ["3 outlets, 3 origins · Contradicted: status"]
