"""The upright window: it follows who speaks, cuts with the cut, and is otherwise still."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filmstudio.edit.deliver_poster import poster_places
from filmstudio.edit.vertical import MOVE_S, Framed, Turn, window_path
from filmstudio.edit.vertical_places import places_of
from filmstudio.model.shots import Position, Presence
from filmstudio.model.take import Blob
from filmstudio.model.timeline import Clip, Subtitle, Timeline
from filmstudio.units import Resolution

RATE = Fraction(24)
SHARE = 0.316
"""Of a 16:9 picture's width, that a 9:16 window of its height has."""


def _across(*clips: Framed) -> list[float]:
    return [window.across for window in window_path(clips, RATE, SHARE)]


def test_it_stands_still_on_the_one_who_speaks() -> None:
    assert set(_across(Framed(0, 48, turns=(Turn(6, 40, 0.66),)))) == {0.66}


def test_it_goes_over_with_the_answer_a_little_before_it_and_comes_to_rest() -> None:
    path = _across(Framed(0, 96, turns=(Turn(0, 40, 0.3), Turn(48, 90, 0.7))))
    move = round(MOVE_S * 24)
    assert path[:43] == [0.3] * 43
    assert path[42 + move :] == [pytest.approx(0.7)] * (96 - 42 - move)
    steps = [after - before for before, after in pairwise(path)]
    assert min(steps) >= 0
    # Slow at both ends, and no step more than twice a steady move's.
    assert max(steps) < 2 * 0.4 / move
    assert steps[42] < 0.1 * max(steps)


def test_for_little_and_for_a_short_word_it_does_not_move() -> None:
    near = Framed(0, 96, turns=(Turn(0, 40, 0.45), Turn(48, 90, 0.52)))
    assert len(set(_across(near))) == 1
    word = Framed(0, 96, turns=(Turn(0, 40, 0.3), Turn(48, 60, 0.7)))
    assert set(_across(word)) == {0.3}


def test_people_who_fit_are_seen_together() -> None:
    assert _across(Framed(0, 96, turns=(Turn(0, 40, 0.40), Turn(48, 90, 0.54)))) == [pytest.approx(0.47)] * 96


def test_it_cuts_with_the_cut_and_glides_in_a_dissolve() -> None:
    one, two = Framed(0, 24, rest=0.3), Framed(24, 24, rest=0.6)
    assert _across(one, two) == [0.3] * 24 + [0.6] * 24
    glide = _across(one, two._replace(overlap=12))
    assert glide[24] == pytest.approx(0.3)
    assert glide[36:] == [0.6] * 12
    assert all(after >= before for before, after in pairwise(glide))


def test_it_goes_along_with_one_who_crosses_the_picture() -> None:
    path = _across(Framed(0, 97, way=(0.2, 0.3, 0.5, 0.7, 0.8)))
    assert path[48] == pytest.approx(0.5)
    assert path[24] == pytest.approx(0.3)
    assert all(after >= before for before, after in pairwise(path))


@given(
    st.lists(
        st.tuples(st.integers(0, 80), st.integers(1, 60), st.floats(0, 1)).map(lambda t: Turn(t[0], t[0] + t[1], t[2])),
        max_size=6,
    ),
    st.integers(1, 100),
)
def test_it_never_looks_past_the_edge_and_never_jumps_within_a_clip(turns: list[Turn], frames: int) -> None:
    path = _across(Framed(0, frames, turns=tuple(turns)))
    assert len(path) == frames
    assert all(SHARE / 2 <= across <= 1 - SHARE / 2 for across in path)
    assert all(abs(after - before) < 0.13 for before, after in pairwise(path))


def test_people_stand_as_they_are_staged() -> None:
    def seen(*people: tuple[str, Position, bool]) -> dict[str, float]:
        return places_of([Presence(name=name, position=at, shoulder=near) for name, at, near in people])

    assert seen(("LEV", Position.RIGHT, False), ("NORA", Position.LEFT, False)) == {
        "nora": pytest.approx(1 / 3),
        "lev": pytest.approx(2 / 3),
    }
    assert seen(("LEV", Position.LEFT, True), ("NORA", Position.RIGHT, False)) == {"nora": 0.63}
    assert seen(("NORA", Position.LEFT, False)) == {"nora": 0.40}
    assert seen() == {}


def test_a_poster_is_looked_for_in_the_first_wide_view_where_nobody_speaks() -> None:
    def blob(number: int) -> Blob:
        return Blob(sha256=f"{number:064x}", suffix=".mp4", size_bytes=1)

    def clip(shot: str, number: int, start: int, head: int = 0) -> Clip:
        return Clip(shot=shot, take_key=shot, picture=blob(number), start_frame=start, frames=30, head_frames=head)

    timeline = Timeline(
        title="T",
        size=Resolution(160, 90),
        rate=RATE,
        frames=90,
        clips=(clip("0A", 1, 0), clip("1A", 2, 30), clip("1B", 3, 60, head=5)),
        subtitles=(Subtitle(start_frame=70, end_frame=81, speaker="A", text="x"),),
    )
    places = poster_places(timeline, wide={"1B"}, cards={"0A"})
    assert [place.picture for place in places] == [blob(3), blob(2), blob(1)]
    # Film frames 70 ... 80 are under a caption: of the five moments those at 74 and 79 are left out.
    assert places[0].frames == (14, 29, 9)
