"""Who talks: mouths, captions, looks; and bodies that live."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from filmstudio.model.camera import ShotSize
from filmstudio.model.shots import Delivery, Facing, Pose, Position
from filmstudio.units import Resolution

Make = Callable[..., Any]


def _changed(one: Any, other: Any) -> Any:
    return np.abs(one.astype(int) - other.astype(int)).max(axis=2) > 30


def test_the_mouth_opens_when_the_line_says_so(make_job: Make, make_line: Make, shoot: Make) -> None:
    closed = shoot(make_job(shot=ShotSize.CLOSE_UP, lines=(make_line(mouth=(0, 0, 0, 0)),), frames=4))[3]
    wide = shoot(make_job(shot=ShotSize.CLOSE_UP, lines=(make_line(mouth=(0, 3, 0, 0)),), frames=4))[3]
    rows, columns = np.nonzero(_changed(closed, wide))
    assert rows.size > 100
    assert 0.35 < columns.mean() / closed.shape[1] < 0.65
    assert 0.40 < rows.mean() / closed.shape[0] < 0.85


@pytest.mark.parametrize("delivery", [Delivery.VOICE_OVER, Delivery.OFF_SCREEN])
def test_the_mouth_stays_closed_for_a_voice_that_is_not_on_screen(
    make_job: Make, make_line: Make, shoot: Make, delivery: Delivery
) -> None:
    def last(mouth: tuple[int, ...]) -> Any:
        spoken = make_line(delivery=delivery, mouth=mouth)
        return shoot(make_job(shot=ShotSize.CLOSE_UP, lines=(spoken,), frames=5))[4]

    assert (last((3, 3, 3, 3)) == last((0, 0, 0, 0))).all()


def test_only_the_speaker_opens_the_mouth(make_job: Make, make_person: Make, make_line: Make, shoot: Make) -> None:
    people = (
        make_person("MARA", position=Position.LEFT, facing=Facing.RIGHT),
        make_person("ISAAC", position=Position.RIGHT, facing=Facing.LEFT),
    )

    def last(mouth: tuple[int, ...]) -> Any:
        spoken = make_line(speaker="Isaac", mouth=mouth)
        return shoot(make_job(people=people, lines=(spoken,), frames=4, size=Resolution(480, 270)))[3]

    _, columns = np.nonzero(_changed(last((3, 3, 3, 3)), last((0, 0, 0, 0))))
    assert columns.size > 20
    assert columns.min() > 240


def test_the_caption_is_there_only_while_the_line_runs(make_job: Make, make_line: Make, shoot: Make) -> None:
    silent = shoot(make_job(frames=8))
    spoken = shoot(make_job(frames=8, lines=(make_line(delivery=Delivery.VOICE_OVER, start_frame=2, end_frame=6),)))
    differs = [bool((one != other).any()) for one, other in zip(silent, spoken, strict=True)]
    assert differs == [False, False, True, True, True, True, False, False]


def test_captions_say_when_nobody_is_seen_speaking(make_job: Make, make_line: Make, shoot: Make) -> None:
    frames = [
        shoot(make_job(people=(), lines=(make_line(delivery=value, start_frame=0),), frames=1))[0] for value in Delivery
    ]
    assert (frames[0] != frames[1]).any()
    assert (frames[1] != frames[2]).any()


def test_dual_dialogue_stands_above_each_other(make_job: Make, make_line: Make, shoot: Make) -> None:
    one = make_line("First.", start_frame=0)
    two = make_line("Second.", speaker="ISAAC", start_frame=0)

    def rows(*lines: Any) -> int:
        plain = shoot(make_job(people=(), frames=1))[0]
        changed = _changed(plain, shoot(make_job(people=(), lines=lines, frames=1))[0])
        return int(np.nonzero(changed)[0].min())

    assert rows(one, two) < rows(one) - 5


def test_a_very_long_line_turns_pages_and_stays_in_the_lower_part(make_job: Make, make_line: Make, shoot: Make) -> None:
    text = (
        "The lamp has burned for ninety years. Tonight nobody has climbed the stairs to light it. "
        "Take the key from the hook, wake the keeper and tell him that three ships are on their way in."
    )
    plain = shoot(make_job(people=(), frames=24))
    spoken = shoot(make_job(people=(), frames=24, lines=(make_line(text, start_frame=0, end_frame=24),)))
    tops = [np.nonzero(_changed(a, b))[0].min() / a.shape[0] for a, b in zip(plain, spoken, strict=True)]
    assert min(tops) > 0.55
    assert (spoken[0] != spoken[-1]).any()


def test_a_still_shot_lives_and_its_background_stands_still(make_job: Make, shoot: Make) -> None:
    frames = shoot(make_job(frames=60, shot=ShotSize.MEDIUM_CLOSE_UP))
    moved = np.zeros(frames[0].shape[:2], bool)
    for frame in frames[1:]:
        moved |= (frame != frames[0]).any(axis=2)
    assert moved.any()
    assert not moved[:, :40].any()
    assert not moved[:, -40:].any()


def test_somebody_who_walks_crosses_the_frame(make_job: Make, make_person: Make, make_look: Make, shoot: Make) -> None:
    walker = make_person(
        pose=Pose.WALK, facing=Facing.RIGHT, appearance=make_look(garment_colour="#ff00ff", accent_colour="#ff00ff")
    )
    frames = shoot(make_job(shot=ShotSize.WIDE, people=(walker,), frames=24))
    first, last = (_centre_of_magenta(frame) for frame in (frames[0], frames[-1]))
    assert last > first + 8


def _centre_of_magenta(frame: Any) -> float:
    red, green, blue = (frame[..., index].astype(int) for index in range(3))
    return float(np.nonzero((red > green + 60) & (blue > green + 60))[1].mean())
