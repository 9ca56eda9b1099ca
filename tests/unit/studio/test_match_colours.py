"""Shots of a scene are brought towards its anchor: from takes in a vault to the pixels of the film."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from filmstudio.digest import file_digest
from filmstudio.edit.colour_match import Tint, tint_of
from filmstudio.edit.colour_match_oklab import from_oklab, to_oklab
from filmstudio.edit.cut import assemble
from filmstudio.media.picture_master import write_master
from filmstudio.media.stills import frames_at
from filmstudio.model.camera import Camera, ShotSize
from filmstudio.model.footage import Footage
from filmstudio.model.job import RenderJob
from filmstudio.model.look import Look
from filmstudio.model.place import Place, Side, TimeOfDay
from filmstudio.model.plan import Plan, PlannedShot
from filmstudio.model.shots import Role, ShotSpec
from filmstudio.model.take import Blob
from filmstudio.model.timeline import Clip, Timeline
from filmstudio.studio.cutting.facts import CutFacts
from filmstudio.studio.cutting.match_colours import anchor_of, with_matched_colours
from filmstudio.studio.cutting.timecode import record_timecode
from filmstudio.units import Resolution

SIZE, RATE = Resolution(160, 90), Fraction(24)
CAMERA, PLACE = Camera(size=ShotSize.WIDE), Place(side=Side.INTERIOR, name="HALL", time=TimeOfDay.DAY)


def _planned(shot: str, frames: int = 12, role: Role = Role.SINGLE, engine: str = "wan") -> PlannedShot:
    sheet: dict[str, Any] = {"role": role, "camera": CAMERA, "place": PLACE}
    job = RenderJob(engine=engine, engine_version="1", slate=shot, seed=1, size=SIZE, rate=RATE, frames=frames, **sheet)
    return PlannedShot(shot=ShotSpec(id=shot, scene=shot[:-1], duration_s=1, **sheet), job=job, frames=frames)


def _room(shift: tuple[float, float, float]) -> NDArray[np.uint8]:
    """A hall of greys with somebody in it, under a cast of light."""
    dice = np.random.default_rng(4)
    picture = np.repeat(np.repeat(dice.integers(40, 210, (9, 16)), 10, axis=0), 10, axis=1)[..., None].repeat(3, 2)
    picture[30:60, 60:90] = (194, 150, 130)
    return np.round(from_oklab(to_oklab(picture / 255) + np.array(shift)) * 255).astype(np.uint8)


def _shoot(folder: Path, name: str, picture: NDArray[np.uint8]) -> Blob:
    def frames() -> Iterator[NDArray[np.uint8]]:
        for _ in range(12):
            yield picture

    path = folder / f"{name}.mp4"
    write_master(Footage(frames(), 12, SIZE, RATE), path)
    blob = Blob(sha256=file_digest(path), suffix=".mp4", size_bytes=path.stat().st_size)
    path.rename(folder / f"{blob.sha256}.mp4")
    return blob


@pytest.fixture
def film(tmp_path: Path) -> tuple[Plan, Timeline]:
    shots = (_planned("1A", role=Role.MASTER), _planned("1B"), _planned("2A"))
    casts = ((0.0, 0.0, 0.0), (0.02, 0.025, 0.02), (-0.02, -0.02, -0.02))
    clips = tuple(
        Clip(
            shot=planned.shot.id,
            take_key=planned.shot.id,
            picture=_shoot(tmp_path, planned.shot.id, _room(cast)),
            start_frame=12 * number,
            frames=12,
        )
        for number, (planned, cast) in enumerate(zip(shots, casts, strict=True))
    )
    plan = Plan(source="x", title="T", look=Look(size=SIZE, rate=RATE), shots=shots)
    return plan, Timeline(title="T", size=SIZE, rate=RATE, frames=36, clips=clips)


def _tints(path: Path) -> list[Tint]:
    found = [tint_of([frame]) for frame in frames_at(path, [6, 18, 30])]
    return [tint for tint in found if tint is not None]


def test_a_cast_is_nearer_to_the_anchor_in_the_film_and_other_scenes_stay(
    film: tuple[Plan, Timeline], tmp_path: Path
) -> None:
    plan, timeline = film

    def locate(blob: Blob) -> Path:
        return tmp_path / f"{blob.sha256}.mp4"

    def cached(key: str, make: Any) -> Path:
        path = tmp_path / f"{key}.mp4"
        make(path)
        return path

    matched = with_matched_colours(timeline, plan, CutFacts(match=1.0), (), locate)
    assert [clip.correction.anchor if clip.correction else "" for clip in matched.clips] == ["", "1A", ""]
    assert matched.remarks == ("colours: 1 of 3 shots matched to their scenes, strength 1",)
    for name, cut in (("plain.mp4", timeline), ("matched.mp4", matched)):
        assemble(cut, None, locate=locate, cached=cached, out=tmp_path / name)
    before, after = _tints(tmp_path / "plain.mp4"), _tints(tmp_path / "matched.mp4")
    away = [float(np.linalg.norm(np.subtract(some[0].mean, some[1].mean))) for some in (before, after)]
    assert away[0] > 0.03
    assert away[1] < 0.4 * away[0]
    assert after[2].mean == pytest.approx(before[2].mean, abs=1e-3)


def test_without_strength_and_for_drawn_shots_the_timeline_is_the_same(
    film: tuple[Plan, Timeline], tmp_path: Path
) -> None:
    plan, timeline = film

    def locate(blob: Blob) -> Path:
        return tmp_path / f"{blob.sha256}.mp4"

    assert with_matched_colours(timeline, plan, CutFacts(), (), locate) is timeline
    drawn = with_matched_colours(timeline, plan, CutFacts(match=1.0), {"wan"}, locate)
    assert drawn.clips == timeline.clips
    asked = with_matched_colours(timeline, plan, CutFacts(match=1.0, match_drawn=True), {"wan"}, locate)
    assert asked.clips != timeline.clips


def test_the_anchor_is_who_is_named_then_the_first_wide_shot_then_the_longest() -> None:
    shots = [_planned("1A", 30), _planned("1B", 90), _planned("1C", 20, Role.MASTER), _planned("1D", 20, Role.MASTER)]
    for some, named, wanted in ((shots, ("1d",), "1D"), (shots, (), "1C"), (shots[:2], (), "1B")):
        anchor = anchor_of(some, named)
        assert anchor is not None
        assert anchor.shot.id == wanted
    assert anchor_of([]) is None


@pytest.mark.parametrize(
    ("frame", "rate", "text"),
    [
        (0, Fraction(24), "01:00:00:00"),
        (24 * 61 + 5, Fraction(24), "01:01:01:05"),
        (24 * 3600, Fraction(24000, 1001), "02:00:00:00"),
        (30 * 60, Fraction(30000, 1001), "01:01:00:00"),
        (13, Fraction(25, 2), "01:00:01:00"),
    ],
)
def test_timecode_counts_frames_without_gaps(frame: int, rate: Fraction, text: str) -> None:
    assert record_timecode(frame, rate) == text
