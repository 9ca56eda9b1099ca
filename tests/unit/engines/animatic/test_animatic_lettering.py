"""Words over the picture: there, readable, in every script, and gone at both ends."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from filmstudio.model.place import Place, Side, TimeOfDay, Weather
from filmstudio.units import Resolution

Make = Callable[..., Any]


def _ink(make_job: Make, shoot: Make, title: str, **more: Any) -> list[Any]:
    job = make_job(frames=48, **more)
    plain = shoot(job)
    titled = shoot(job.model_copy(update={"title": title}))
    pairs = zip(plain, titled, strict=True)
    return [np.abs(one.astype(int) - other).max(axis=2) > 8 for one, other in pairs]


@pytest.mark.parametrize("title", ["1943", "THREE YEARS LATER", "三年后", "بعد ثلاث سنوات", "तीन साल बाद"])
def test_a_title_comes_up_stays_and_goes(make_job: Make, shoot: Make, title: str) -> None:
    ink = [int(mask.sum()) for mask in _ink(make_job, shoot, title)]
    assert ink[0] == ink[-1] == 0
    assert ink[24] > 150
    # What moves below them may hide a pixel.
    assert abs(ink[20] - ink[28]) < 0.02 * ink[20]
    assert ink[:13] == sorted(ink[:13])


def test_a_title_is_centred_below_and_makes_room_for_captions(make_job: Make, make_line: Make, shoot: Make) -> None:
    low = np.nonzero(_ink(make_job, shoot, "1943")[24])
    high = np.nonzero(_ink(make_job, shoot, "1943", lines=(make_line(end_frame=40),))[24])
    assert abs(low[1].mean() - 160) < 4
    assert 110 < low[0].mean() < 150
    assert high[0].max() < 70


@pytest.mark.parametrize("size", [(320, 180), (180, 320), (160, 90)])
def test_a_long_title_stays_inside_the_frame(make_job: Make, shoot: Make, size: tuple[int, int]) -> None:
    title = "The harbour of Kristiansund, in a winter that would not end"
    rows, columns = np.nonzero(_ink(make_job, shoot, title, size=Resolution(*size))[24])
    assert columns.min() > 0
    assert columns.max() < size[0] - 1
    assert rows.max() < size[1] - 1


@pytest.mark.parametrize("time", [TimeOfDay.DAY, TimeOfDay.NIGHT])
def test_a_title_can_be_read_on_snow_and_at_night(make_job: Make, shoot: Make, time: TimeOfDay) -> None:
    place = Place(side=Side.EXTERIOR, name="FROZEN LAKE", time=time, weather=Weather.SNOW)
    job = make_job(frames=48, place=place, people=()).model_copy(update={"title": "1943"})
    letters = shoot(job)[24][115:150, 135:185].astype(int).mean(axis=2)
    assert np.percentile(letters, 97) - np.percentile(letters, 5) > 90


def test_a_very_short_shot_shows_its_title_too(make_job: Make, shoot: Make) -> None:
    job = make_job(frames=6)
    titled = shoot(job.model_copy(update={"title": "NOW"}))
    changed = [(one != other).any() for one, other in zip(shoot(job), titled, strict=True)]
    assert sum(changed) >= 3
