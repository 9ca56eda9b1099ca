from __future__ import annotations

import multiprocessing
from fractions import Fraction
from pathlib import Path

import pytest

from filmstudio.model.camera import Camera, ShotSize
from filmstudio.model.checkpoint import CheckpointPin
from filmstudio.model.job import RenderJob
from filmstudio.model.look import Quality
from filmstudio.model.making import Making
from filmstudio.model.place import Place, Side, TimeOfDay
from filmstudio.model.route import Route, Segment
from filmstudio.model.shots import Role
from filmstudio.model.take import Blob, Take
from filmstudio.takes import history
from filmstudio.takes.history import History, TakeFigures, figures_of
from filmstudio.units import Resolution


def figures(key: str) -> TakeFigures:
    return TakeFigures(
        key=key,
        machine=("Linux 6.8", "a processor", "2 cores"),
        engine="wan",
        quality=Quality.FINAL,
        pixels=100,
        frames=10,
        elapsed_s=1.5,
        stored_pixels=1000,
        stored_bytes=500,
    )


def blob(size: int) -> Blob:
    return Blob(sha256="a" * 64, suffix=".mp4", size_bytes=size)


JOB = RenderJob(
    engine="wan",
    engine_version="1",
    checkpoint=CheckpointPin(kind="wan-2.1", digest="c" * 64),
    slate="1A",
    role=Role.ACTION,
    camera=Camera(size=ShotSize.WIDE),
    place=Place(side=Side.INTERIOR, name="", time=TimeOfDay.DAY),
    seed=1,
    size=Resolution(1280, 720),
    rate=Fraction(24),
    frames=100,
)


def test_a_take_made_of_pieces_cost_what_all_pieces_cost() -> None:
    route = Route(
        size=Resolution(832, 480),
        rate=Fraction(16),
        frames=67,
        segments=(Segment(frames=81, seed=1), Segment(frames=49, head_frames=5, seed=2)),
        steps=30,
        passes=2,
    )
    take = Take(
        key="k",
        job=JOB,
        picture=blob(1000),
        sound=blob(200),
        tail=blob(30),
        frames=100,
        making=Making(route=route, peak_bytes=7),
        elapsed_s=12.5,
        machine=("Linux", "x"),
    )
    assert figures_of(take) == TakeFigures(
        key="k",
        machine=("Linux", "x"),
        engine="wan",
        checkpoint="c" * 64,
        quality=Quality.FINAL,
        pixels=832 * 480,
        frames=130,
        steps=30,
        passes=2,
        elapsed_s=12.5,
        peak_bytes=7,
        stored_pixels=1280 * 720 * 100,
        stored_bytes=1230,
    )


def test_a_drawn_take_is_known_by_its_job() -> None:
    told = figures_of(Take(key="k", job=JOB, picture=blob(10), frames=100, elapsed_s=2.0))
    assert (told.pixels, told.frames, told.steps, told.passes, told.peak_bytes) == (1280 * 720, 100, 1, 1, None)


def test_takes_are_read_back_in_the_order_in_which_they_were_made(tmp_path: Path) -> None:
    kept = History(tmp_path / "home" / "takes.jsonl")
    assert kept.read() == ()
    kept.add([])
    assert not kept.path.parent.exists()
    kept.add([figures("a"), figures("b")])
    kept.add([figures("c")])
    assert kept.read() == (figures("a"), figures("b"), figures("c"))


def test_what_a_power_cut_has_left_of_a_line_is_passed_over(tmp_path: Path) -> None:
    kept = History(tmp_path / "takes.jsonl")
    kept.add([figures("a"), figures("b")])
    kept.path.write_bytes(kept.path.read_bytes()[:-40])
    kept.add([figures("c")])
    assert [one.key for one in kept.read()] == ["a", "c"]
    kept.path.write_bytes(b"\xff\x00{}\n" + kept.path.read_bytes())
    assert [one.key for one in kept.read()] == ["a", "c"]


def test_it_never_grows_beyond_its_bound_and_loses_the_oldest(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(history, "_MOST_BYTES", 4000)
    kept = History(tmp_path / "takes.jsonl")
    for number in range(60):
        kept.add([figures(f"k{number}")])
        assert kept.path.stat().st_size <= 4000
    keys = [one.key for one in kept.read()]
    assert keys[-1] == "k59"
    assert keys == [f"k{number}" for number in range(60 - len(keys), 60)]
    assert len(keys) >= 4


def test_where_nothing_can_be_written_nothing_fails(tmp_path: Path) -> None:
    (tmp_path / "home").write_text("a file", encoding="utf-8")
    kept = History(tmp_path / "home" / "takes.jsonl")
    kept.add([figures("a")])
    assert kept.read() == ()


def _add(path: Path, name: str) -> None:
    for number in range(20):
        History(path).add([figures(f"{name}{number}")])


def test_several_processes_write_whole_lines(tmp_path: Path) -> None:
    path = tmp_path / "takes.jsonl"
    context = multiprocessing.get_context("spawn")
    workers = [context.Process(target=_add, args=(path, name)) for name in "abc"]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert [worker.exitcode for worker in workers] == [0, 0, 0]
    keys = {one.key for one in History(path).read()}
    assert keys == {f"{name}{number}" for name in "abc" for number in range(20)}
    assert len(path.read_text(encoding="utf-8").splitlines()) == 60
