"""Three finishes of one drawing, and the words that are laid over them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from filmstudio.engines.animatic.camera.reel import Reel
from filmstudio.model.camera import Light, ShotSize
from filmstudio.model.look import Finish
from filmstudio.model.place import Place, Side, TimeOfDay
from filmstudio.model.shots import Role
from filmstudio.units import Resolution

Make = Callable[..., Any]

STREET = Place(side=Side.EXTERIOR, name="HARBOUR STREET", time=TimeOfDay.DUSK)
SIZE = Resolution(480, 270)


def _frame(job: Any, index: int = 0) -> Any:
    return Reel(job, words=False).frame(index).astype(int)


def test_a_pencil_drawing_is_grey_wash_and_dark_line_on_light_paper(make_job: Make) -> None:
    frame = _frame(make_job(place=STREET, finish=Finish.INK, size=SIZE, shot=ShotSize.WIDE))
    # Warm paper, and no other hue.
    assert np.ptp(frame, axis=2).max() <= 24
    light = frame.mean(axis=2)
    assert np.percentile(light, 75) > 170
    assert 0.005 < (light < 70).mean() < 0.25


def test_noir_has_hard_values_and_one_colour_at_most(make_job: Make) -> None:
    frame = _frame(make_job(place=STREET, finish=Finish.NOIR, size=SIZE, shot=ShotSize.WIDE, people=()))
    hued = np.ptp(frame, axis=2) > 24
    assert hued.mean() < 0.06
    if hued.any():
        red, green, blue = frame[hued].mean(axis=0)
        assert red > green
        assert red > blue
    light = frame.mean(axis=2)
    assert np.percentile(light, 97) - np.percentile(light, 3) > 130


@pytest.mark.parametrize("finish", [Finish.INK, Finish.NOIR])
def test_coloured_light_has_no_hue_in_a_grey_finish(make_job: Make, finish: Finish) -> None:
    frame = _frame(make_job(place=STREET, finish=finish, light=Light.NEON, people=()))
    assert (np.ptp(frame, axis=2) > 24).mean() < 0.06


def test_the_paper_lies_still_and_lets_the_picture_through(make_job: Make) -> None:
    reel = Reel(make_job(place=STREET, people=(), frames=30), words=False)
    assert (reel.frame(0) == reel.frame(20)).mean() > 0.9
    kitchen = Place(side=Side.INTERIOR, name="KITCHEN", time=TimeOfDay.DAY)
    still = Reel(make_job(place=kitchen, people=(), frames=30), words=False)
    assert still.frame(0) is still.frame(20)


@pytest.mark.parametrize("size", [(480, 270), (270, 480), (160, 90)])
@pytest.mark.parametrize("finish", list(Finish))
def test_a_title_card_comes_within_a_second_and_stays(make_job: Make, size: tuple[int, int], finish: Finish) -> None:
    job = make_job(
        role=Role.TITLE, subject="The Unreasonable Length of Nights", action="written by Nobody", place=STREET,
        size=Resolution(*size), frames=48, finish=finish,
    )  # fmt: skip
    reel = Reel(job)
    first, middle, last = (reel.frame(index) for index in (0, 24, 47))
    assert (first != last).any()
    if finish is not Finish.NOIR:
        assert middle is last
    # Words that are one with their ground could not be read.
    assert last.astype(int).mean(axis=2).std() > 20


def test_a_title_card_without_words_still_has_some(make_job: Make) -> None:
    card = make_job(role=Role.TITLE, subject="", action="", slate="0A", place=STREET, frames=30)
    named = card.model_copy(update={"slate": "0Z"})
    assert (_frame(card, 29) != _frame(named, 29)).any()


def test_captions_and_slate_can_be_left_away(make_job: Make, make_line: Make) -> None:
    job = make_job(lines=(make_line(),), frames=8)
    words, none = Reel(job).frame(4).astype(int), _frame(job, 4)
    changed = np.abs(words - none).max(axis=2) > 8
    assert changed[:12, :80].any()
    assert changed[140:].mean() > 0.02
    assert not changed[30:120].any()


def test_what_is_said_in_pencil_is_written_on_light_paper(make_job: Make, make_line: Make) -> None:
    job = make_job(lines=(make_line("Who is it that knocks so late?"),), frames=8, size=SIZE)
    for finish, dark in ((Finish.COLOUR, True), (Finish.INK, False)):
        asked = job.model_copy(update={"finish": finish})
        words, none = Reel(asked).frame(4).astype(int), _frame(asked, 4)
        strip = words[np.abs(words - none).max(axis=2) > 8].mean(axis=1)
        assert bool(np.median(strip) < 110) is dark
