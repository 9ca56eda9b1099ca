"""Segments in which the cut changes a picture: words over it, corrected colours, frames from inside a take."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest

from filmstudio.edit.colour_match_cube import corrected
from filmstudio.edit.colour_match_oklab import from_oklab, to_oklab
from filmstudio.edit.cut import assemble
from filmstudio.media.probe import probe_film, probe_picture
from filmstudio.media.stills import frames_at
from filmstudio.model.shots import TransitionKind
from filmstudio.model.timeline import Clip, Correction, Overlay, Timeline
from tests.unit.edit.shelf import SIZE, Shelf

GREYS = [(20 + 4 * number,) * 3 for number in range(50)]
"""A take whose frames tell their number."""
BLUE = (40, 60, 160)
RATE = Fraction(24000, 1001)


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(tmp_path, RATE)


def _film(shelf: Shelf, timeline: Timeline, name: str = "film.mp4") -> Path:
    out = shelf.folder / name
    assemble(timeline, None, locate=shelf.locate, cached=shelf.cached, out=out)
    facts = probe_film(out)
    assert (facts.frames, facts.picture.constant_rate, facts.picture.tags) == (timeline.frames, True, (1, 1, 1, 1))
    return out


def _timeline(*clips: Clip, overlays: tuple[Overlay, ...] = ()) -> Timeline:
    frames = sum(clip.frames for clip in clips)
    return Timeline(title="T", size=SIZE, rate=RATE, frames=frames, clips=clips, overlays=overlays)


def test_a_clip_shows_its_take_from_behind_the_head_frames(shelf: Shelf) -> None:
    greys, blue = shelf.shoot("greys", GREYS), shelf.shoot("blue", [BLUE] * 40)
    dissolve = TransitionKind.DISSOLVE
    clips = (
        Clip(shot="1A", take_key="a", picture=greys, start_frame=0, frames=20, head_frames=10, tail_frames=20),
        Clip(
            shot="1B",
            take_key="b",
            picture=blue,
            start_frame=20,
            frames=20,
            head_frames=4,
            transition_in=dissolve,
            transition_in_frames=6,
        ),
    )
    seen = frames_at(_film(shelf, _timeline(*clips)), range(40))
    for number in range(20):
        assert np.abs(seen[number][45, 80].astype(int) - (20 + 4 * (10 + number))).max() <= 3
    for step in range(6):
        grey, share = np.full(3, 20 + 4 * (30 + step)), step / 6
        assert np.abs(seen[20 + step][45, 80] - (grey * (1 - share) + np.array(BLUE) * share)).max() <= 5
    assert np.abs(seen[30][45, 80] - np.array(BLUE)).max() <= 3


def test_words_come_and_go_over_the_picture_and_leave_its_rest_alone(shelf: Shelf) -> None:
    blue = shelf.shoot("blue", [BLUE] * 48)
    clip = Clip(shot="1A", take_key="a", picture=blue, start_frame=0, frames=48)
    words = Overlay(text="%{x}: 'Berlin', [1943]; 冬", start_frame=6, end_frame=42)
    plain = frames_at(_film(shelf, _timeline(clip), "plain.mp4"), [0])[0].astype(int)
    seen = [
        frame.astype(int) for frame in frames_at(_film(shelf, _timeline(clip, overlays=(words,))), [0, 5, 24, 43, 47])
    ]
    changed = [int(np.abs(frame - plain)[40:].max()) for frame in seen]
    assert max(changed[0], changed[1], changed[3], changed[4]) <= 3
    assert seen[2][40:].max() > 225  # letters in cream
    assert np.abs(seen[2] - plain)[:40].max() <= 3
    facts = [probe_picture(shelf.folder / f"piece-{key}") for key in shelf.made]
    assert {fact.extradata_md5 for fact in facts} == {probe_picture(shelf.locate(blue)).extradata_md5}


def test_words_change_the_key_of_their_own_segment_alone(shelf: Shelf) -> None:
    blue, greys = shelf.shoot("blue", [BLUE] * 24), shelf.shoot("greys", GREYS)
    clips = (
        Clip(shot="1A", take_key="a", picture=blue, start_frame=0, frames=24),
        Clip(shot="1B", take_key="b", picture=greys, start_frame=24, frames=50),
    )
    _film(shelf, _timeline(*clips), "plain.mp4")
    assert shelf.made == []
    over_first = Overlay(text="1943", start_frame=2, end_frame=22)
    _film(shelf, _timeline(*clips, overlays=(over_first,)), "first.mp4")
    assert len(shelf.made) == 1
    _film(shelf, _timeline(*clips, overlays=(over_first.model_copy(update={"text": "1944"}),)), "other.mp4")
    assert len(shelf.made) == 2


def test_a_correction_is_what_its_formula_says_in_bodies_and_transitions(shelf: Shelf) -> None:
    wanted_of = Correction(anchor="1Z", strength=1, gain=(1.1, 1.0, 1.0), offset=(-0.03, 0.02, 0.015))
    blue, greys = shelf.shoot("blue", [BLUE] * 40), shelf.shoot("grey", [(150, 150, 150)] * 30)
    clips = (
        Clip(shot="1A", take_key="a", picture=blue, start_frame=0, frames=20, tail_frames=20, correction=wanted_of),
        Clip(
            shot="1B",
            take_key="b",
            picture=greys,
            start_frame=20,
            frames=30,
            transition_in=TransitionKind.DISSOLVE,
            transition_in_frames=10,
        ),
    )
    seen = frames_at(_film(shelf, _timeline(*clips)), [10, 20, 25, 40])
    lab = corrected(to_oklab(np.array(BLUE) / 255), wanted_of)
    wanted = from_oklab(lab) * 255
    assert np.abs(wanted - np.array(BLUE)).max() > 8
    assert np.abs(seen[0][45, 80] - wanted).max() <= 4
    assert np.abs(seen[1][45, 80] - wanted).max() <= 4
    assert np.abs(seen[2][45, 80] - (wanted + 150) / 2).max() <= 5
    assert np.abs(seen[3][45, 80] - 150.0).max() <= 3


def test_without_a_correction_the_film_is_byte_for_byte_the_same(shelf: Shelf) -> None:
    blue = shelf.shoot("blue", [BLUE] * 24)
    clip = Clip(shot="1A", take_key="a", picture=blue, start_frame=0, frames=24)
    plain = _film(shelf, _timeline(clip), "plain.mp4").read_bytes()
    none = _film(shelf, _timeline(clip.model_copy(update={"correction": None})), "none.mp4").read_bytes()
    assert plain == none
    assert shelf.made == []
