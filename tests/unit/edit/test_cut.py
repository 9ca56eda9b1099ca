from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import pytest
from numpy.typing import NDArray

from filmstudio.edit.cut import assemble
from filmstudio.errors import EngineError
from filmstudio.media.probe import probe_film
from filmstudio.media.stills import frames_at
from filmstudio.model.shots import TransitionKind
from filmstudio.model.timeline import Clip, Subtitle, Timeline
from filmstudio.units import frame_to_sample
from tests.unit.edit.shelf import SIZE, Shelf

RED, GREEN, BLUE = (220, 30, 20), (20, 200, 30), (30, 20, 220)


@pytest.fixture(params=[Fraction(24), Fraction(30000, 1001)], ids=str)
def shelf(request: pytest.FixtureRequest, tmp_path: Path) -> Shelf:
    return Shelf(tmp_path, request.param)


def _scene(shelf: Shelf) -> Timeline:
    """Fade in on red, dissolve to green, cut to blue, fade out."""
    red = Clip(
        shot="1A",
        take_key="1A",
        picture=shelf.shoot("red", [RED] * 26),
        start_frame=0,
        frames=20,
        tail_frames=6,
        transition_in=TransitionKind.FADE_IN,
        transition_in_frames=8,
    )
    green = Clip(
        shot="2A",
        take_key="2A",
        picture=shelf.shoot("green", [GREEN] * 15),
        start_frame=20,
        frames=15,
        transition_in=TransitionKind.DISSOLVE,
        transition_in_frames=6,
    )
    plain = Clip(
        shot="2B", take_key="2B", picture=shelf.shoot("white", [(240, 240, 240)] * 5), start_frame=35, frames=5
    )
    blue = Clip(
        shot="3A",
        take_key="3A",
        picture=shelf.shoot("blue", [BLUE] * 12),
        start_frame=40,
        frames=12,
        transition_out=TransitionKind.FADE_OUT,
        transition_out_frames=4,
    )
    return Timeline(title="Scene", size=SIZE, rate=shelf.rate, frames=52, clips=(red, green, plain, blue))


def _wanted() -> list[NDArray[np.float64]]:
    red, green, blue = (np.array(hue, np.float64) for hue in (RED, GREEN, BLUE))
    return [
        *(red * j / 8 for j in range(8)),
        *[red] * 12,
        *(red + (green - red) * j / 6 for j in range(6)),
        *[green] * 9,
        *[np.full(3, 240.0)] * 5,
        *[blue] * 8,
        *(blue * (3 - j) / 4 for j in range(4)),
    ]


def test_the_film_is_what_the_timeline_says_frame_by_frame(shelf: Shelf, tmp_path: Path) -> None:
    timeline = _scene(shelf)
    heard: list[int] = []
    out = tmp_path / "film.mp4"
    assemble(timeline, None, locate=shelf.locate, cached=shelf.cached, out=out, progress=heard.append)
    film = probe_film(out)
    assert (film.frames, film.picture.rate, film.picture.constant_rate) == (52, shelf.rate, True)
    assert (film.audio_samples, film.title) == (frame_to_sample(52, shelf.rate), "Scene")
    for frame, colour in zip(frames_at(out, range(52)), _wanted(), strict=True):
        assert np.abs(frame[45, 80] - colour).max() <= 5
    assert heard == sorted(heard)
    assert heard[-1] == 52


def test_a_wipe_comes_in_from_the_left_and_keeps_the_count(shelf: Shelf, tmp_path: Path) -> None:
    dissolved = _scene(shelf)
    green = dissolved.clips[1].model_copy(update={"transition_in": TransitionKind.WIPE})
    wiped = dissolved.model_copy(update={"clips": (dissolved.clips[0], green, *dissolved.clips[2:])})
    assemble(wiped, None, locate=shelf.locate, cached=shelf.cached, out=tmp_path / "film.mp4")
    assert probe_film(tmp_path / "film.mp4").frames == 52
    half_way = next(iter(frames_at(tmp_path / "film.mp4", [23])))
    assert np.abs(half_way[45, 10] - np.array(GREEN)).max() <= 5
    assert np.abs(half_way[45, 150] - np.array(RED)).max() <= 5


def test_a_second_cut_makes_no_piece_and_the_same_film(shelf: Shelf, tmp_path: Path) -> None:
    timeline = _scene(shelf)
    assemble(timeline, None, locate=shelf.locate, cached=shelf.cached, out=tmp_path / "1.mp4")
    # Fade in, body, dissolve, body, (a whole master,) body, fade out.
    assert len(shelf.made) == 6
    assemble(timeline, None, locate=shelf.locate, cached=shelf.cached, out=tmp_path / "2.mp4")
    assert len(shelf.made) == 6
    assert (tmp_path / "1.mp4").read_bytes() == (tmp_path / "2.mp4").read_bytes()


def test_a_changed_shot_remakes_only_what_touches_it(shelf: Shelf, tmp_path: Path) -> None:
    timeline = _scene(shelf)
    assemble(timeline, None, locate=shelf.locate, cached=shelf.cached, out=tmp_path / "1.mp4")
    shelf.made.clear()
    retake = timeline.clips[1].model_copy(update={"picture": shelf.shoot("retake", [BLUE] * 15)})
    clips = (timeline.clips[0], retake, *timeline.clips[2:])
    changed = timeline.model_copy(update={"clips": clips})
    assemble(changed, None, locate=shelf.locate, cached=shelf.cached, out=tmp_path / "2.mp4")
    assert len(shelf.made) == 2


def test_captions_become_a_track_of_the_film(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path, Fraction(24))
    scene = _scene(shelf)
    spoken = (
        Subtitle(start_frame=0, end_frame=24, speaker="MARA", text="Is <it> lit?"),
        Subtitle(start_frame=12, end_frame=30, speaker="TOM", text="Soon."),
    )
    timeline = scene.model_copy(update={"subtitles": spoken})
    out = tmp_path / "film.mp4"
    assemble(timeline, None, locate=shelf.locate, cached=shelf.cached, out=out)
    with av.open(str(out)) as container:
        texts = [bytes(packet)[2:].decode() for packet in container.demux(subtitles=0) if packet.size > 2]
    assert texts == ["MARA: Is ‹it› lit?", "MARA: Is ‹it› lit?\nTOM: Soon."]


def test_a_take_shorter_than_its_clip_makes_no_film(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path, Fraction(24))
    clip = Clip(shot="1A", take_key="1A", picture=shelf.shoot("red", [RED] * 9), start_frame=0, frames=10)
    timeline = Timeline(title="T", size=SIZE, rate=shelf.rate, frames=10, clips=(clip,))
    with pytest.raises(EngineError, match="the pieces have 9 frames together, the film has 10"):
        assemble(timeline, None, locate=shelf.locate, cached=shelf.cached, out=tmp_path / "film.mp4")
    assert not (tmp_path / "film.mp4").exists()
