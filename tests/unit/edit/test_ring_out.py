"""Echoes end with their place."""

from __future__ import annotations

import pytest

from filmstudio.edit.ring_out import FADE_SAMPLES, place_ends, ringing_until
from filmstudio.model.plan import PlannedShot
from filmstudio.model.take import Blob
from filmstudio.model.timeline import CLICK_FADE_SAMPLES, Sound
from tests.unit.edit.laid_plan import PLACE, plan, shot

SECOND = 48_000


def _in(name: str, slate: str) -> PlannedShot:
    one = shot(slate, 48)
    return one.model_copy(
        update={"shot": one.shot.model_copy(update={"place": PLACE.model_copy(update={"name": name})})}
    )


def test_a_place_ends_where_the_film_leaves_it() -> None:
    film = plan(_in("NAVE", "1A"), _in("NAVE", "1B"), _in("STREET", "2A"), _in("NAVE", "3A"))
    assert place_ends(film) == (4 * SECOND, 4 * SECOND, 6 * SECOND, 8 * SECOND)
    assert place_ends(plan()) == ()


@pytest.mark.parametrize(
    ("left_s", "heard_s", "fade"),
    [
        (9.0, 3.0, CLICK_FADE_SAMPLES),  # the place lasts: all of the echo is heard
        (2.0, 2.3, FADE_SAMPLES),  # it ends while it rings
        (0.5, 1.8, FADE_SAMPLES),  # it ends within the words, which are heard to their end
        (2.8, 3.0, CLICK_FADE_SAMPLES),  # there is nothing left to fade
    ],
)
def test_an_echo_fades_over_the_cut_that_leaves_its_place(left_s: float, heard_s: float, fade: int) -> None:
    line = Sound(
        recording_key="k", sound=Blob(sha256="0" * 64, suffix=".wav", size_bytes=1), start_sample=0, samples=3 * SECOND
    )
    heard = ringing_until(line, round(1.5 * SECOND), round(left_s * SECOND))
    assert (heard.samples, heard.fade_out_samples) == (round(heard_s * SECOND), fade)
