"""Colour keys: three values, an hour that can be told, a mood that is felt, and finishes without hue."""

from __future__ import annotations

from itertools import combinations, pairwise

import pytest

from filmstudio.engines.animatic.paintbox.colour import Colour, colour, from_lch, hex_text, to_lch
from filmstudio.engines.animatic.paintbox.key import Tone
from filmstudio.engines.animatic.paintbox.keys import key_of
from filmstudio.model.look import Finish
from filmstudio.model.place import Mood, Place, Side, TimeOfDay, Weather

_THINGS: list[Colour] = [colour(text) for text in ("#c8442f", "#2f7f8f", "#7d8a3a", "#efe6d2", "#3a3050", "#d9a066")]
_VALUES = (Tone.LIGHT, Tone.MID, Tone.DARK, Tone.DEEP)


def _place(time: TimeOfDay = TimeOfDay.DAY, weather: Weather = Weather.CLEAR, **other: object) -> Place:
    fields = {"side": Side.EXTERIOR, "name": "SHORE", "time": time, "weather": weather, **other}
    return Place.model_validate(fields)


@pytest.mark.parametrize("finish", list(Finish))
@pytest.mark.parametrize("weather", [Weather.CLEAR, Weather.STORM, Weather.FOG])
@pytest.mark.parametrize("time", list(TimeOfDay))
def test_values_stay_apart_in_every_light(time: TimeOfDay, weather: Weather, finish: Finish) -> None:
    """A thing painted light is lighter than any thing painted mid, and so on: the picture reads without its hues."""
    key = key_of(_place(time, weather), 1, finish)
    for thing in _THINGS:
        levels = [to_lch(key.paint(thing, tone))[0] for tone in _VALUES]
        assert all(lighter - darker > 0.025 for lighter, darker in pairwise(levels)), (hex_text(thing), levels)


def test_every_hour_has_a_sky_of_its_own() -> None:
    """Any two hours differ enough at the horizon or above to be told by the sky alone."""
    skies = {time: key_of(_place(time), 0).sky for time in TimeOfDay}
    for one, other in combinations(TimeOfDay, 2):
        apart = sum(
            abs(a - b) for x, y in zip(skies[one], skies[other], strict=True) for a, b in zip(x, y, strict=True)
        )
        assert apart > 90, (one, other, apart)


def test_far_things_dissolve_into_the_air() -> None:
    """The farther, the nearer to the colour of the air; beside the people nothing is lost."""
    key = key_of(_place(), 0)
    red = _THINGS[0]

    def from_air(depth: float) -> float:
        return sum(abs(a - b) for a, b in zip(key.paint(red, Tone.DARK, depth), key.air, strict=True))

    assert from_air(0.05) < from_air(0.3) < from_air(0.6) < from_air(1.0)
    assert key.paint(red, Tone.DARK, 1.0) == key.paint(red, Tone.DARK, 1.4)


def test_shade_is_darker_than_light() -> None:
    """The same thing in shadow loses lightness in every hour."""
    for time in TimeOfDay:
        key = key_of(_place(time), 0)
        for thing in _THINGS:
            assert to_lch(key.paint(thing))[0] > to_lch(key.paint(thing, lit=False))[0] + 0.03


def test_pencil_has_no_hue_and_noir_keeps_one() -> None:
    """Ink is grey throughout; noir's only hue is the accent's."""
    ink, noir = (key_of(_place(TimeOfDay.DUSK), 0, finish) for finish in (Finish.INK, Finish.NOIR))
    for thing in _THINGS:
        for key in (ink, noir):
            assert to_lch(key.paint(thing))[1] < 0.01
    assert to_lch(ink.accent)[1] < 0.01
    assert to_lch(noir.accent)[1] > 0.1


def test_a_room_at_night_is_lit_by_its_lamps() -> None:
    """Indoors after dark is lighter and warmer than outdoors."""
    inside = key_of(_place(TimeOfDay.NIGHT, side=Side.INTERIOR), 0)
    outside = key_of(_place(TimeOfDay.NIGHT), 0)
    assert inside.values[0] > outside.values[0]
    assert inside.light[0] > inside.light[2]
    assert outside.light[0] < outside.light[2]


def test_moods_lean_and_leave_the_values() -> None:
    """Every mood but the neutral changes colours; none makes day of night."""
    plain = key_of(_place(), 0)
    for mood in Mood:
        key = key_of(_place(mood=mood), 0)
        assert (key == plain) is (mood is Mood.NEUTRAL)
        assert abs(key.values[1] - plain.values[1]) < 0.08


def test_oklab_there_and_back() -> None:
    """Every colour comes back the same; what no screen shows loses chroma and keeps its lightness."""
    for red in range(0, 256, 51):
        for green in range(0, 256, 51):
            for blue in range(0, 256, 51):
                value = (red, green, blue)
                assert from_lch(to_lch(value)) == value
    light, chroma, _ = to_lch(from_lch((0.6, 0.5, 2.0)))
    assert light == pytest.approx(0.6, abs=0.01)
    assert chroma < 0.5
    with pytest.raises(ValueError, match="#rrggbb"):
        colour("red")
