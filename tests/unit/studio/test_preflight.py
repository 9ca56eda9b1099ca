from __future__ import annotations

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from fractions import Fraction
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest

from filmstudio.cli.reporters import QuietReporter
from filmstudio.errors import EngineError, MissingTool, ProjectError, UsageError
from filmstudio.media.ffmpeg_binary import ENVIRONMENT_VARIABLE
from filmstudio.model.camera import Camera, ShotSize
from filmstudio.model.capabilities import Capabilities
from filmstudio.model.checkpoint import Checkpoint, Component
from filmstudio.model.job import RenderJob, TimedLine
from filmstudio.model.plan import PlannedShot
from filmstudio.model.shots import Delivery, Role
from filmstudio.ports.engine import Stage
from filmstudio.studio.readiness.free_memory import Card, free_bytes
from filmstudio.studio.readiness.means import (
    ffmpeg_points,
    font_points,
    graphics_points,
    memory_points,
    model_points,
)
from filmstudio.studio.readiness.places import Space, clock_points, space_points, writable_points
from filmstudio.studio.readiness.points import Point, refuse
from filmstudio.takes.film_folder import FilmFolder
from filmstudio.units import Resolution
from tests.unit.planning.sheets import PLACE, spec

FACTS = Capabilities(name="animatic", version="1")


def planned(slate: str = "1A", **more: Any) -> PlannedShot:
    values: dict[str, Any] = {
        "engine": "animatic",
        "engine_version": "1",
        "slate": slate,
        "role": Role.INSERT,
        "camera": Camera(size=ShotSize.CLOSE_UP),
        "place": PLACE,
        "seed": 40,
        "size": Resolution(160, 90),
        "rate": Fraction(24),
        "frames": 24,
    }
    job = RenderJob(**(values | more))
    return PlannedShot(shot=spec(slate), job=job, frames=job.frames)


def said(text: str, slate: str = "1A") -> PlannedShot:
    line = TimedLine(
        speaker="NORA", text=text, delivery=Delivery.ON_SCREEN, colour="#ffffff", start_frame=0, end_frame=24
    )
    return planned(slate, lines=(line,))


@contextmanager
def somebody_else() -> Iterator[Path]:
    """A folder, and for the block a user who may read it and not write it."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        (folder / "film").mkdir(mode=0o555)
        if os.geteuid() == 0:
            os.seteuid(65534)
        try:
            yield folder / "film"
        finally:
            if os.getuid() == 0:
                os.seteuid(0)


class TestPlaces:
    def test_a_film_that_no_disk_can_hold(self, tmp_path: Path) -> None:
        endless = planned(frames=10**13)
        (point,) = space_points(
            Space([endless], [endless], {"animatic": FACTS}), tmp_path / "x.film", tmp_path / "a.mp4"
        )
        assert point.stops is UsageError
        assert "not enough disk space" in point.sentence

    def test_a_film_that_fits_is_nothing_to_tell_of(self, tmp_path: Path) -> None:
        shots = [planned()]
        assert [*space_points(Space(shots, shots, {"animatic": FACTS}), tmp_path, tmp_path / "a.mp4")] == []

    def test_takes_tails_and_sound_count_and_what_is_there_does_not(self) -> None:
        shots = [planned("1A"), planned("1B")]
        plain = Space(shots[:1], shots, {"animatic": FACTS}).folder
        assert Space([], shots, {"animatic": FACTS}).folder < plain
        assert Space(shots, shots, {"animatic": FACTS}).folder > plain
        tails = FACTS.model_copy(update={"tail_frames": 9})
        assert Space(shots[:1], shots, {"animatic": tails}).folder > plain
        loud = [planned("1A", sound=True)]
        assert Space(loud, shots, {"animatic": FACTS}).folder > plain

    def test_a_place_that_can_be_written_is_left_as_it_is(self, tmp_path: Path) -> None:
        points = writable_points(FilmFolder(tmp_path / "x.film"), tmp_path / "new" / "a.mp4", tmp_path / "x.lock")
        assert [*points] == []
        assert [*tmp_path.iterdir()] == []

    def test_files_where_folders_are_needed(self, tmp_path: Path) -> None:
        (tmp_path / "x.film" / "ledger").mkdir(parents=True)
        (tmp_path / "x.film" / "ledger" / "takes").touch()
        (tmp_path / "x.film" / "vault").touch()
        found = [*writable_points(FilmFolder(tmp_path / "x.film"), tmp_path / "a.avi", tmp_path / "x.lock")]
        told = [point.sentence for point in found if point.stops is ProjectError]
        assert "vault is a file" in " ".join(told)
        assert any("a.avi" in point.sentence for point in found if point.stops is UsageError)

    def test_folders_of_somebody_else(self) -> None:
        with somebody_else() as film:
            found = [*writable_points(FilmFolder(film), film.parent / "a.mp4", film / "x.lock")]
        stopping = [point.sentence for point in found if point.stops]
        assert any(str(film) in sentence and "cannot be written" in sentence for sentence in stopping)
        (doubt,) = [point for point in found if point.stops is None]
        assert "keep their ids in this run only" in doubt.sentence

    def test_files_of_tomorrow(self, tmp_path: Path) -> None:
        script = tmp_path / "x.fountain"
        script.touch()
        assert [*clock_points(tmp_path, [script, tmp_path / "gone"])] == []
        tomorrow = time.time() + 3 * 86400 + 60
        os.utime(script, (tomorrow, tomorrow))
        (point,) = clock_points(tmp_path, [script])
        assert (point.stops, "3 days in the future" in point.sentence) == (None, True)


class TestMeans:
    def test_ffmpeg_is_able_and_another_program_is_not(self, monkeypatch: pytest.MonkeyPatch) -> None:
        assert [*ffmpeg_points()] == []
        monkeypatch.setenv(ENVIRONMENT_VARIABLE, "true")
        (point,) = ffmpeg_points()
        assert (point.stops, "lacks encoder" in point.sentence or "libx264" in point.sentence) == (MissingTool, True)

    def test_alphabets_without_a_font_are_named_with_their_shots(self) -> None:
        assert [*font_points([said("Hello, Привет, 你好, שלום, \u0939\u093f\u0928\u094d\u0926\u0940")])] == []
        (point,) = font_points([said("yes"), said("\N{CUNEIFORM SIGN A}!", "1B")])
        assert point.stops is None
        assert "letters of Cuneiform" in point.sentence
        assert "shot 1B" in point.sentence

    def test_files_of_a_model_that_are_gone(self, tmp_path: Path) -> None:
        model = Checkpoint(engine="wan", kind="k", name="small", folder=str(tmp_path), files=("vae/a.safetensors",))
        (point,) = model_points({"wan": model}, {"wan": Stage(files={"0" * 64: tmp_path / "gone.png"})})[:1]
        assert "the model small is not whole" in point.sentence
        assert len(model_points({}, {"wan": Stage(files={"0" * 64: tmp_path / "gone.png"})})) == 1

    def test_more_shots_at_once_than_memory_holds(self) -> None:
        shots = [planned(str(number), size=Resolution(4096, 4096)) for number in range(4000)]
        (point,) = memory_points(shots, {}, {"animatic": None}, drawn_at_once=4000, vram_bytes=None, device=None)
        assert (point.stops, "--jobs" in point.way_out) == (None, True)
        assert [*memory_points(shots[:0], {}, {}, drawn_at_once=4000, vram_bytes=None, device=None)] == []

    def test_the_kernel_is_asked_for_memory(self) -> None:
        free = free_bytes()
        assert free is None or 0 < free < 1 << 50

    def test_a_clip_larger_than_the_card(self) -> None:
        model = Checkpoint(
            engine="wan",
            kind="k",
            name="large",
            folder="/",
            components=(Component(name="t", class_name="T", parameters=14 * 10**9),),
        )
        card = Card("a card", 24 << 30, 20 << 30)
        (point,) = graphics_points(model, 40 << 30, [card], None, None)
        assert "on the a card" in point.sentence
        (point,) = graphics_points(model, 40 << 30, [card], 8 << 30, None)
        assert "by --vram" in point.sentence
        assert [*graphics_points(model, 10 << 30, [card], None, None)] == []
        assert [*graphics_points(model, 40 << 30, None, None, "cpu")] == []


class Warned(QuietReporter):
    """Remembers warnings."""

    def __init__(self) -> None:
        self.warnings: list[str] = []

    def warn(self, message: str) -> None:
        self.warnings.append(message)


def test_everything_that_stops_is_one_error_and_doubts_are_warnings() -> None:
    heard = Warned()
    refuse([Point("the clock is odd", "set it")], heard)
    assert heard.warnings == ["the clock is odd; set it"]
    with pytest.raises(MissingTool) as one:
        refuse([Point("no ffmpeg", "install it", MissingTool)], heard)
    assert (one.value.message, one.value.hint) == ("no ffmpeg", "install it")
    with pytest.raises(EngineError) as both:
        refuse([Point("a", "b", EngineError), Point("c", "d", MissingTool)], heard)
    assert both.value.message.splitlines() == ["2 things stop this render before it begins:", "  a; b", "  c; d"]
