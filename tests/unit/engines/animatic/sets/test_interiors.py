"""Interiors: composed for every format, the same place every time, light that tells the hour."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from filmstudio.engines.animatic.paintbox.canvas import over
from filmstudio.engines.animatic.paintbox.key import Tone
from filmstudio.engines.animatic.sets.archetype import Archetype
from filmstudio.engines.animatic.sets.build import build_set
from filmstudio.engines.animatic.sets.interiors.painters import INTERIORS
from filmstudio.engines.animatic.sets.stage_set import StageSet
from filmstudio.model.look import Finish
from filmstudio.model.place import Era, Place, Side, TimeOfDay, Weather

WIDTH, HEIGHT = 160, 90
ALL = list(INTERIORS)


def built(
    name: str, time: TimeOfDay = TimeOfDay.DAY, width: int = WIDTH, height: int = HEIGHT, *, seed: int = 1,
    finish: Finish = Finish.COLOUR, weather: Weather = Weather.CLEAR, era: Era = Era.NOW,
) -> StageSet:  # fmt: skip
    place = Place(side=Side.INTERIOR, name=name, time=time, weather=weather, era=era)
    return build_set(place, width, height, seed, finish)


def stacked(painted: StageSet, nearest: float = 9.0) -> NDArray[np.uint8]:
    picture = painted.flats[0].rgba.copy()
    for flat in painted.flats[1:]:
        if flat.depth < nearest:
            picture = over(picture, flat.rgba)
    return picture[..., :3]


def luminance(picture: NDArray[np.uint8]) -> float:
    return float((picture.astype(np.float64) @ (0.2126, 0.7152, 0.0722)).mean() / 255)


def test_every_interior_archetype_has_a_painter() -> None:
    archetypes = list(Archetype)
    assert archetypes[archetypes.index(Archetype.KITCHEN) :] == ALL


@pytest.mark.parametrize("kind", ALL)
@pytest.mark.parametrize(("width", "height"), [(120, 50), (54, 96), (64, 36)])
def test_a_set_goes_far_to_near_and_its_first_flat_is_opaque(kind: Archetype, width: int, height: int) -> None:
    painted = built(kind.value.upper(), TimeOfDay.NIGHT, width, height)
    depths = [flat.depth for flat in painted.flats]
    assert depths == sorted(depths)
    assert 3 <= len(depths) <= 8
    assert all(flat.rgba.shape == (height, width, 4) for flat in painted.flats)
    assert painted.flats[0].rgba[..., 3].min() == 255
    assert stacked(painted).std() > 8, "a set is a picture, not one colour"
    for flat in painted.flats:
        assert (flat.rgba[..., :3] <= flat.rgba[..., 3:].astype(np.int16) + 2).all(), "premultiplied"


@pytest.mark.parametrize("kind", ALL)
def test_night_is_darker_than_day_and_the_same_bytes_come_again(kind: Archetype) -> None:
    name = kind.value.upper()
    day, night = built(name), built(name, TimeOfDay.NIGHT)
    assert luminance(stacked(night)) < luminance(stacked(day)) + (0.0 if kind is not Archetype.LAMP_ROOM else 0.1)
    again = built(name)
    assert all((a.rgba == b.rgba).all() for a, b in zip(day.flats, again.flats, strict=True))


@pytest.mark.parametrize("kind", ALL)
def test_another_hour_moves_nothing(kind: Archetype) -> None:
    """What is solid stands where it stood; only light, which is never solid, comes and goes."""
    name = kind.value.upper()
    hours = [built(name, time, finish=Finish.INK) for time in (TimeOfDay.DAY, TimeOfDay.GOLDEN_HOUR, TimeOfDay.NIGHT)]
    assert len({len(painted.flats) for painted in hours}) == 1
    for one, *others in zip(*(painted.flats for painted in hours), strict=True):
        for other in others:
            moved = (one.rgba[..., 3] > 250) != (other.rgba[..., 3] > 250)
            assert moved.mean() < 0.004
            assert one.depth == other.depth


@pytest.mark.parametrize("kind", ALL)
def test_a_dark_and_a_light_figure_stand_out_from_what_is_behind_their_heads(kind: Archetype) -> None:
    painted = built(kind.value.upper())
    zone = stacked(painted, 1.0)[int(0.40 * HEIGHT) : int(0.55 * HEIGHT), int(0.36 * WIDTH) : int(0.64 * WIDTH)]
    behind = luminance(zone)
    light, dark = painted.key.paint((225, 190, 160), Tone.LIGHT), painted.key.paint((60, 50, 80), Tone.DARK)
    apart = [abs(behind - float(np.dot(paint, (0.2126, 0.7152, 0.0722))) / 255) for paint in (light, dark)]
    assert max(apart) > 0.22
    assert min(apart) > 0.03


@pytest.mark.parametrize(
    "name",
    [
        "CINEMA",
        "LAUNDROMAT",
        "FACTORY",
        "CASINO",
        "NIGHTCLUB",
        "ENGINE ROOM",
        "BUNKER",
        "SUBMARINE",
        "BUS",
        "HOTEL LOBBY",
        "SUPERMARKET",
        "DUNGEON",
    ],
)
def test_what_a_name_asks_for_stands_still_and_far_to_near(name: str) -> None:
    day, night = built(name), built(name, TimeOfDay.NIGHT)
    assert [flat.depth for flat in day.flats] == sorted(flat.depth for flat in day.flats)
    assert [flat.depth for flat in day.flats] == [flat.depth for flat in night.flats]
    assert stacked(day).std() > 8


def test_a_castle_is_old_in_any_year() -> None:
    now, then = (stacked(built("CASTLE HALL", TimeOfDay.NIGHT, era=era)) for era in (Era.NOW, Era.MEDIEVAL))
    assert (now == then).all()


@pytest.mark.parametrize("era", [Era.MEDIEVAL, Era.FRONTIER])
def test_before_there_were_ranges_a_kitchen_has_a_fire(era: Era) -> None:
    assert built("KITCHEN", era=era).movers
    assert not built("KITCHEN").movers


def test_two_kitchens_differ_and_one_kitchen_is_itself_at_any_hour() -> None:
    mine, hers = (stacked(built(name)).astype(int) for name in ("MARA'S KITCHEN", "TOM'S KITCHEN"))
    assert np.abs(mine - hers).mean() > 12
    seeded = stacked(built("MARA'S KITCHEN", seed=2)).astype(int)
    assert np.abs(mine - seeded).mean() > 6


def test_rain_and_low_sun_change_the_light_inside() -> None:
    clear, rain, golden = (
        stacked(built("LIVING ROOM", weather=Weather.CLEAR)),
        stacked(built("LIVING ROOM", weather=Weather.RAIN)),
        stacked(built("LIVING ROOM", TimeOfDay.GOLDEN_HOUR)),
    )
    assert luminance(rain) < luminance(clear)
    warmth = [float(picture[..., 0].mean()) - float(picture[..., 2].mean()) for picture in (clear, golden)]
    assert warmth[1] > warmth[0] + 10


@pytest.mark.parametrize(
    ("name", "era"), [("KITCHEN", Era.MEDIEVAL), ("KITCHEN", Era.VICTORIAN), ("CORRIDOR", Era.FUTURE)]
)
def test_the_time_of_the_story_is_seen(name: str, era: Era) -> None:
    now = stacked(built(name, TimeOfDay.NIGHT)).astype(int)
    then = stacked(built(name, TimeOfDay.NIGHT, era=era)).astype(int)
    changed = np.abs(now - then).max(axis=-1) > 6
    assert float(changed.mean()) > 0.02


def test_noir_keeps_no_colour_but_the_accent() -> None:
    picture = stacked(built("KITCHEN", TimeOfDay.NIGHT, finish=Finish.NOIR)).astype(int)
    coloured = picture.max(axis=-1) - picture.min(axis=-1) > 24
    assert 0 < coloured.mean() < 0.05


@pytest.mark.parametrize("name", ["TRAIN", "CABIN", "LIGHTHOUSE - LAMP ROOM"])
def test_what_moves_fits_into_the_set_and_is_the_same_again(name: str) -> None:
    painted = built(name, TimeOfDay.NIGHT)
    assert painted.movers
    looks = []
    for frame in range(0, 48, 4):
        for mover in painted.movers:
            patch, again = mover.at(frame, 24.0), mover.at(frame, 24.0)
            if patch is None:
                assert again is None
                continue
            tall, wide = patch.rgba.shape[:2]
            assert again is not None
            assert (patch.rgba == again.rgba).all()
            assert patch.left >= 0
            assert patch.top >= 0
            assert patch.left + wide <= WIDTH
            assert patch.top + tall <= HEIGHT
            looks.append(patch.rgba.tobytes() + bytes([patch.left % 256]))
    assert len(set(looks)) > 1, "it moves"
