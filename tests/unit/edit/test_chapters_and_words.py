from __future__ import annotations

from fractions import Fraction
from typing import Any

from filmstudio.edit.chapters import lay_chapters
from filmstudio.edit.overlays import lay_overlays
from filmstudio.model.camera import Camera, ShotSize
from filmstudio.model.diagnostic import SourceSpan
from filmstudio.model.job import RenderJob
from filmstudio.model.place import Place, Side, TimeOfDay
from filmstudio.model.plan import PlannedShot
from filmstudio.model.shots import Role, Scene, ShotSpec, TransitionKind
from filmstudio.model.take import Blob
from filmstudio.model.timeline import Chapter, Clip, Overlay
from filmstudio.units import Resolution

CAMERA, PLACE = Camera(size=ShotSize.WIDE), Place(side=Side.EXTERIOR, name="PIER", time=TimeOfDay.DAY)
RATE = Fraction(24)


def _planned(scene: str, frames: int, title: str = "", drawn: str = "") -> PlannedShot:
    sheet: dict[str, Any] = {"role": Role.SINGLE, "camera": CAMERA, "place": PLACE}
    spec = ShotSpec(id=f"{scene}A", scene=scene, duration_s=1, title=title, **sheet)
    size = Resolution(160, 90)
    job = RenderJob(
        engine="x", engine_version="1", slate="x", seed=1, size=size, rate=RATE, frames=frames, title=drawn, **sheet
    )
    return PlannedShot(shot=spec, job=job, frames=frames)


def _scene(number: str, heading: str) -> Scene:
    return Scene(number=number, heading=heading, place=PLACE, span=SourceSpan(1, 1, 1, 1))


def _clip(frames: int, start: int = 0, **changes: Any) -> Clip:
    blob = Blob(sha256="0" * 64, suffix=".mp4", size_bytes=1)
    return Clip(shot="1A", take_key="1A", picture=blob, start_frame=start, frames=frames, **changes)


def test_scenes_become_chapters_from_their_first_frame_on() -> None:
    shots = [_planned(scene, 24) for scene in ("0", "1", "1", "2", "0")]
    scenes = [_scene("1", "EXT. PIER - DAY"), _scene("2", "INT. SHED - NIGHT")]
    assert lay_chapters(shots, scenes, "Low Tide") == (
        Chapter(start_frame=0, title="Low Tide"),
        Chapter(start_frame=24, title="1 EXT. PIER - DAY"),
        Chapter(start_frame=72, title="2 INT. SHED - NIGHT"),
        Chapter(start_frame=96, title="Credits"),
    )


def test_a_film_of_one_scene_has_no_chapters() -> None:
    assert lay_chapters([_planned("1", 24)], [_scene("1", "EXT. PIER")], "Low Tide") == ()


def test_words_that_no_engine_draws_lie_where_the_shot_is_seen_alone() -> None:
    planned = _planned("1", 72, title=" Berlin, 1943 ")
    plain = list(lay_overlays(planned, _clip(72, start=100), None, RATE))
    assert plain == [Overlay(text="Berlin, 1943", start_frame=106, end_frame=172)]
    faded = _clip(
        72,
        transition_in=TransitionKind.FADE_IN,
        transition_in_frames=18,
        transition_out=TransitionKind.FADE_OUT,
        transition_out_frames=12,
    )
    assert [(one.start_frame, one.end_frame) for one in lay_overlays(planned, faded, None, RATE)] == [(22, 60)]


def test_words_that_the_engine_draws_are_not_laid_a_second_time() -> None:
    assert list(lay_overlays(_planned("1", 72, title="1943", drawn="1943"), _clip(72), None, RATE)) == []
    assert list(lay_overlays(_planned("1", 72), _clip(72), None, RATE)) == []
