"""Names meet across scripts and languages, and other people's names do not."""

import pytest

from kb.linking.actors import fold, judge_actors, match_key, same_actor, sound
from kb.records.judgement import Matter
from kb.records.reading import make_actor

SAME = [
    ("zakharova", "sacharowa"), ("zakharova", "захарова"), ("zhuravlev", "schurawljow"), ("zhuravlev", "журавлев"),
    ("zelensky", "selenskyj"), ("zelensky", "selenskij"), ("kiew", "kyiv"), ("kyjiw", "kyiv"), ("peskov", "peskow"),
    ("shoigu", "schoigu"), ("khrushchev", "chruschtschow"), ("medvedev", "medwedew"), ("yeltsin", "jelzin"),
    ("yanukovych", "janukowitsch"), ("gorbachev", "gorbatschow"), ("nazarbayev", "nasarbajew"),
    ("khodorkovsky", "chodorkowski"), ("khamenei", "chamenei"), ("poroshenko", "poroschenko"), ("alexei", "alexej"),
    ("dmitry", "dmitri"), ("sergey", "sergej"), ("tymoshenko", "tymoschenko"), ("chubais", "tschubais"),
]
OTHER = [
    ("orlov", "orlova"), ("medvedev", "medvedeva"), ("putin", "putina"), ("merkel", "merz"),
    ("lavrov", "lvov"), ("petrov", "petrenko"), ("kim", "jim"), ("maduro", "madura"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_spellings_of_one_name_sound_alike(one: str, other: str) -> None:
    assert sound(one) == sound(other)


@pytest.mark.parametrize(("one", "other"), OTHER)
def test_other_names_sound_otherwise(one: str, other: str) -> None:
    assert sound(one) != sound(other)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("person:maria-zakharova", "person:marija-sacharowa", True),
        ("person:alexei-zhuravlev", "person:alexej-schurawljow", True),
        ("place:new-york", "place:new-york", True),
        ("person:zakharova", "person:sacharowa", False),  # a last name alone is too little
        ("person:kim-jong-un", "person:kim-jong-il", False),
        ("person:george-bush", "person:george-w-bush", False),
        ("iso:RU", "iso:BY", False),
        ("organisation:un", "organisation:eu", False),
        ("person:maria-zakharova", "place:maria-zakharova", False),
    ],
)
def test_two_keys_are_one_actor_only_if_every_word_sounds_alike(one: str, other: str, same: bool) -> None:
    assert same_actor(one, other) is same


@pytest.mark.parametrize("key", ["iso:RU", "organisation:un", "weapon:pantsir-s1", "person:", "nokind"])
def test_what_is_not_written_as_it_sounds_keeps_its_key(key: str) -> None:
    assert match_key(key) == key


def test_folding_leaves_plain_letters() -> None:
    assert [fold(name) for name in ("Müller", "Łódź", "Путин", "Strauß")] == ["muller", "lodz", "putin", "strauss"]


def test_a_judgement_names_both_spellings() -> None:
    new = make_actor("person:marija-sacharowa", ["Marija Sacharowa"])
    known = make_actor("person:maria-zakharova", ["Maria Zakharova"])
    (judgement,) = judge_actors(new, (known, make_actor("person:maria-miller", ["Maria Miller"])))
    assert (judgement.matter, judgement.left, judgement.right) == (Matter.ACTOR, new.key, known.key)
    assert judgement.reasons == ("Marija Sacharowa sounds like Maria Zakharova",)
