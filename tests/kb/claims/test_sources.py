"""Who stands behind the words that name a source."""

from collections.abc import Callable

import pytest

from kb.records.mention import Attribution

Said = Callable[[str, str], tuple[Attribution, ...]]

CASES = [
    ("de", "Nach Angaben des Innenministeriums starben drei Menschen.", ["Innenministerium"]),
    ("de", "Armeeangaben zufolge starben drei Menschen.", ["Armeeangaben"]),
    ("de", "Nach israelischen Angaben starben drei Menschen.", ["israelische Angaben"]),
    ("de", "Laut einem Bericht der Washington Post starben drei Menschen.", ["Washington Post"]),
    ("de", "Die Nachrichtenagentur Reuters meldete, dass drei Menschen starben.", ["Reuters"]),
    ("de", "Reuters meldete unter Berufung auf die Polizei, dass drei Menschen starben.", ["Polizei", "Reuters"]),
    ("en", "Reuters reported, citing police, that three people died.", ["police", "Reuters"]),
    ("en", "Germany and France said that they would help.", ["Germany", "France"]),
    ("de", "Ein Bericht wirft dem Iran vor, Raketen zu liefern.", ["Bericht"]),
    ("de", "Es wird vermutet, dass drei Menschen starben.", []),
]


@pytest.mark.parametrize(("language", "text", "names"), CASES)
def test_the_names_of_the_speakers(said: Said, language: str, text: str, names: list[str]) -> None:
    assert names in [[s.name for s in a.speakers] for a in said(text, language)]
