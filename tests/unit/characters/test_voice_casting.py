from __future__ import annotations

from itertools import combinations

import pytest

from filmstudio.characters.voice_casting import BASE_F0_HZ, cast_voices, distance
from filmstudio.model.cast import Age, Appearance, Garment, Hair, Presentation

NAMES = ["MARA", "TOM", "THE KEEPER", "LENA", "OLD JACK", "ZOË", "李雷", "RADIO VOICE", "IDA", "BEN", "ANNA", "PIET"]


def _looks(age: Age = Age.ADULT, presentation: Presentation = Presentation.NEUTRAL) -> Appearance:
    return Appearance(
        age=age,
        presentation=presentation,
        skin="#c08060",
        hair=Hair.SHORT,
        hair_colour="#202020",
        hat_colour="#202020",
        garment=Garment.SHIRT,
        garment_colour="#204060",
        trousers_colour="#303030",
        accent_colour="#a03020",
    )


@pytest.mark.parametrize(
    ("age", "presentation", "pitch_hz", "formant"),
    [
        (Age.ADULT, Presentation.MAN, (85, 155), (0.80, 0.90)),
        (Age.YOUNG, Presentation.MAN, (85, 155), (0.80, 0.93)),
        (Age.OLD, Presentation.MAN, (85, 155), (0.80, 0.90)),
        (Age.ADULT, Presentation.WOMAN, (165, 255), (0.95, 1.05)),
        (Age.YOUNG, Presentation.WOMAN, (165, 255), (0.95, 1.05)),
        (Age.OLD, Presentation.WOMAN, (150, 200), (0.93, 1.0)),
        (Age.ADULT, Presentation.NEUTRAL, (135, 180), (0.90, 0.98)),
        (Age.CHILD, Presentation.MAN, (240, 300), (1.02, 1.15)),
        (Age.CHILD, Presentation.WOMAN, (240, 300), (1.02, 1.15)),
    ],
)
def test_a_voice_fits_the_person(
    age: Age, presentation: Presentation, pitch_hz: tuple[float, float], formant: tuple[float, float]
) -> None:
    voices = cast_voices([(name, _looks(age, presentation)) for name in NAMES])
    for voice in voices.values():
        assert pitch_hz[0] <= voice.pitch * BASE_F0_HZ <= pitch_hz[1]
        assert formant[0] <= voice.formant <= formant[1]
        assert 0.8 <= voice.pace <= 1.08
        assert (voice.engine, voice.voice) == ("hibari", "heart")


@pytest.mark.parametrize("age", list(Age))
@pytest.mark.parametrize("presentation", list(Presentation))
def test_everybody_can_be_cast(age: Age, presentation: Presentation) -> None:
    assert set(cast_voices([("MARA", _looks(age, presentation))])) == {"MARA"}


def test_somebody_who_joins_later_changes_nobody() -> None:
    people = [(name, _looks(presentation=presentation)) for name in NAMES for presentation in [Presentation.MAN]]
    whole = cast_voices(people)
    for count in range(len(people)):
        earlier = cast_voices(people[:count])
        assert earlier == {name: whole[name] for name, _ in people[:count]}


def test_the_voice_follows_from_the_name_alone() -> None:
    first = cast_voices([("Mara", _looks())])["Mara"]
    assert cast_voices([("MARA", _looks())])["MARA"] == first
    assert len({cast_voices([(name, _looks())])[name] for name in NAMES}) == len(NAMES)


@pytest.mark.parametrize("presentation", list(Presentation))
def test_six_of_a_kind_do_not_sound_alike(presentation: Presentation) -> None:
    voices = cast_voices([(name, _looks(presentation=presentation)) for name in NAMES[:6]]).values()
    assert min(distance(one, other) for one, other in combinations(voices, 2)) > 0.6


def test_a_couple_of_a_kind_differs_clearly() -> None:
    for one, other in combinations(NAMES, 2):
        voices = cast_voices([(name, _looks(presentation=Presentation.MAN)) for name in (one, other)])
        assert distance(voices[one], voices[other]) > 1.0


def test_a_man_and_a_woman_are_never_mistaken() -> None:
    for name in NAMES:
        man = cast_voices([(name, _looks(presentation=Presentation.MAN))])[name]
        woman = cast_voices([(name, _looks(presentation=Presentation.WOMAN))])[name]
        assert distance(man, woman) > 2.0


def test_a_name_that_stands_twice_keeps_its_voice() -> None:
    once = cast_voices([("MARA", _looks())])
    assert cast_voices([("MARA", _looks()), ("MARA", _looks(Age.OLD))]) == once


def test_the_recipes_never_change() -> None:
    """A changed recipe is a changed voice in every film that exists: raise the version of the studio for that."""
    voices = cast_voices([("MARA", _looks(presentation=Presentation.WOMAN)), ("TOM", _looks(Age.CHILD))])
    assert {name: (voice.pitch, voice.formant, voice.pace) for name, voice in voices.items()} == {
        "MARA": (0.906, 0.99, 1.004),
        "TOM": (1.391, 1.058, 0.933),
    }
