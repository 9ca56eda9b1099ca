"""Where, when and in what weather a heading plays."""

from __future__ import annotations

import pytest

from filmstudio.breakdown.places import is_new, read_place
from filmstudio.breakdown.times import read_time
from filmstudio.breakdown.weather import read_weather
from filmstudio.model.place import Place, Side, TimeOfDay, Weather
from tests.unit.breakdown.scripts import action, heading, says, shot_list

PIER = Place(side=Side.EXTERIOR, name="PIER", time=TimeOfDay.DUSK, weather=Weather.RAIN)


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("INT. HOUSE - DAY", Side.INTERIOR),
        ("EXT. HOUSE - DAY", Side.EXTERIOR),
        ("INT/EXT. CAR - DAY", Side.BOTH),
        ("I/E. CAR - DAY", Side.BOTH),
        ("EST. HOUSE - DAY", Side.EXTERIOR),
        ("THE HARBOUR STREET", Side.EXTERIOR),
        ("THE CELLAR", Side.INTERIOR),
        ("灯塔街道", Side.EXTERIOR),
        ("КРЫША", Side.EXTERIOR),
        ("НАТ. МАЯК", Side.EXTERIOR),
    ],
)
def test_side(text: str, side: Side) -> None:
    assert read_place(heading(text), "", None).side is side


def test_name_is_in_capitals_and_loses_a_foreign_prefix() -> None:
    assert read_place(heading("int. lighthouse - Lamp Room - NIGHT"), "", None).name == "LIGHTHOUSE - LAMP ROOM"
    assert read_place(heading("ИНТ. МАЯК"), "", None).name == "МАЯК"


@pytest.mark.parametrize(
    ("words", "time"),
    [
        ("DAY", TimeOfDay.DAY),
        ("PRE-DAWN", TimeOfDay.DAWN),
        ("MAGIC HOUR", TimeOfDay.GOLDEN_HOUR),
        ("SUNSET", TimeOfDay.DUSK),
        ("MIDNIGHT", TimeOfDay.NIGHT),
        ("LATE AFTERNOON", TimeOfDay.AFTERNOON),
        ("DAY TO NIGHT", TimeOfDay.DAY),
        ("THE NEXT MORNING", TimeOfDay.MORNING),
        ("5:40 AM", TimeOfDay.DAWN),
        ("12:10 a.m.", TimeOfDay.NIGHT),
        ("12 PM", TimeOfDay.DAY),
        ("22:15", TimeOfDay.NIGHT),
        ("НОЧЬ", TimeOfDay.NIGHT),
        ("УТРО", TimeOfDay.MORNING),
        ("ABEND", TimeOfDay.EVENING),
        ("SOIR", TimeOfDay.EVENING),
        ("MAÑANA", TimeOfDay.MORNING),
        ("ΝΥΧΤΑ", TimeOfDay.NIGHT),
        ("夜", TimeOfDay.NIGHT),
        ("早晨", TimeOfDay.MORNING),
        ("夕方", TimeOfDay.DUSK),
    ],
)
def test_time(words: str, time: TimeOfDay) -> None:
    assert read_time(words) is time


def test_no_time_word() -> None:
    assert read_time("CONTINUOUS") is None
    assert read_place(heading("INT. NIGHT CLUB KITCHEN"), "", PIER).time is TimeOfDay.DAY


@pytest.mark.parametrize("when", ["CONTINUOUS", "SAME", "LATER", "MOMENTS LATER"])
def test_time_is_inherited(when: str) -> None:
    assert read_place(heading(f"INT. HUT - {when}"), "", PIER).time is TimeOfDay.DUSK


def test_forced_heading_that_is_only_a_time_stays_where_it_was() -> None:
    later = read_place(heading("LATER"), "", PIER)
    assert (later.name, later.side, later.time) == ("PIER", Side.EXTERIOR, TimeOfDay.DUSK)
    assert read_place(heading("CLOSE ON THE DIAL"), "", PIER).name == "PIER"


def test_what_needs_an_establishing_shot() -> None:
    assert is_new(heading("INT. HUT - DUSK"), PIER.model_copy(update={"name": "HUT"}), PIER)
    assert is_new(heading("EXT. PIER - NIGHT"), PIER.model_copy(update={"time": TimeOfDay.NIGHT}), PIER)
    assert is_new(heading("EXT. PIER - LATER"), PIER, PIER)
    assert not is_new(heading("EXT. PIER - DUSK"), PIER, PIER)
    assert not is_new(heading("INT. HUT - CONTINUOUS"), PIER.model_copy(update={"name": "HUT"}), PIER)


@pytest.mark.parametrize(
    ("text", "weather"),
    [
        ("Rain on the roof.", Weather.RAIN),
        ("Snow. And then rain.", Weather.SNOW),
        ("Thunder, rain.", Weather.STORM),
        ("Mist over the fields.", Weather.FOG),
        ("A thin mist hangs there.", Weather.FOG),
        ("The wind takes her hat.", Weather.WIND),
        ("Overcast.", Weather.CLOUDY),
        ("За окном дождь.", Weather.RAIN),
        ("外面下雪。", Weather.SNOW),
        ("She storms out.", Weather.CLEAR),
        ("He winds the clock; a train passes in a cloud of dust.", Weather.CLEAR),
        ("No rain for a year.", Weather.CLEAR),
    ],
)
def test_weather(text: str, weather: Weather) -> None:
    assert read_weather("EXT. FIELD - DAY", text) is weather


def test_heading_names_the_weather_first() -> None:
    assert read_weather("EXT. FIELD - FOG", "Rain.") is Weather.FOG


def test_weather_is_scene_wide_and_lasts_over_continuous() -> None:
    shots = shot_list(
        heading("EXT. FIELD - DAY"),
        action("Mara walks."),
        says("MARA", "It is far."),
        action("Rain begins to fall."),
        heading("INT. BARN - CONTINUOUS"),
        action("Mara shakes her hat dry."),
        heading("INT. BARN - NIGHT"),
        action("Mara sleeps in the hay."),
    )
    assert [scene.place.weather for scene in shots.scenes] == [Weather.RAIN, Weather.RAIN, Weather.CLEAR]
    assert {shot.place.weather for shot in shots.shots if shot.scene == "1"} == {Weather.RAIN}
