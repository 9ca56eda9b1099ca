"""What leads shots is drawn before they are made: once, found again, whole, and only its own shot fails without it."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from filmstudio.cli.events import QuietReporter
from filmstudio.engines.animatic.passes import draw_passes
from filmstudio.media.clips import read_clip
from filmstudio.media.frame_strip import read_strip
from filmstudio.model.camera import Camera, ShotSize
from filmstudio.model.guide import BoundGuide, GuidePass
from filmstudio.model.job import Person, RenderJob
from filmstudio.model.place import Place, Side, TimeOfDay
from filmstudio.model.plan import PlannedShot
from filmstudio.model.shots import Facing, Pose, Position, Role
from filmstudio.ports.engine import Stage
from filmstudio.studio.passes import side_by_side as module
from filmstudio.studio.passes.draw import draw_to
from filmstudio.studio.shooting.guides import draw_guides, with_guides
from filmstudio.takes.drawn_passes import PASSES, DrawnPass
from filmstudio.takes.film_folder import FilmFolder
from filmstudio.takes.stock import read_stock, vault_files
from filmstudio.units import Resolution
from tests.unit.planning.sheets import LOOK, spec

DRAWING = RenderJob(
    engine="animatic",
    engine_version="1",
    slate="",
    role=Role.SINGLE,
    camera=Camera(size=ShotSize.MEDIUM),
    place=Place(side=Side.INTERIOR, name="KITCHEN", time=TimeOfDay.DAY),
    people=(Person(name="ADA", appearance=LOOK, position=Position.CENTER, facing=Facing.CAMERA, pose=Pose.STAND),),
    seed=1,
    size=Resolution(160, 90),
    rate=Fraction(24),
    frames=3,
)


def led(
    shot: str = "1A", shows: GuidePass = GuidePass.DEPTH, drawing: RenderJob | None = DRAWING, **more: Any
) -> PlannedShot:
    guide = BoundGuide(drawing=DRAWING.key, shows=shows, strength=0.8)
    job = DRAWING.model_copy(update={"engine": "wan", "slate": shot, "people": (), "guide": guide, "seed": len(shot)})
    return PlannedShot(shot=spec(shot), job=job.model_copy(update=more), frames=3, drawing=drawing)


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[FilmFolder]:
    found = FilmFolder(tmp_path / "film")
    with found.opened():
        yield found


def test_the_clip_is_the_pass_of_the_drawing(folder: FilmFolder) -> None:
    shots = [led("1A", shows) for shows in (GuidePass.DEPTH, GuidePass.POSE, GuidePass.FIRST)]
    drawn = draw_guides(shots, folder, QuietReporter())
    assert drawn.failed == {}
    depth, pose, first = (drawn.files[shot.job.guide.name] for shot in shots if shot.job.guide)
    wanted = list(draw_passes(DRAWING, frozenset({GuidePass.DEPTH, GuidePass.POSE, GuidePass.PICTURE})))
    np.testing.assert_array_equal(np.stack(read_clip(depth))[..., 0], np.stack([one["depth"] for one in wanted]))
    np.testing.assert_array_equal(np.stack(read_clip(pose)), np.stack([one["pose"] for one in wanted]))
    assert first.suffix == ".png"
    np.testing.assert_array_equal(read_strip(first, 1)[0], wanted[0]["picture"])
    assert [path.name for path in folder.workspace.iterdir() if path.suffix in (".mkv", ".png")] == []


def test_two_shots_of_one_drawing_share_it_and_a_second_render_finds_it(
    folder: FilmFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[str] = []

    def counted(job: RenderJob, *rest: Any) -> object:
        seen.append(job.key)
        return draw_to(job, *rest)

    monkeypatch.setattr(module, "draw_to", counted)
    first = draw_guides([led("1A"), led("1B")], folder, QuietReporter())
    again = draw_guides([led("1B")], folder, QuietReporter())
    assert seen == [DRAWING.key]
    assert again.files == first.files


def test_a_damaged_pass_is_set_aside_and_drawn_again(folder: FilmFolder) -> None:
    shot = led()
    (clip,) = draw_guides([shot], folder, QuietReporter()).files.values()
    whole = clip.read_bytes()
    clip.write_bytes(whole[:-5] + b"other")
    (again,) = draw_guides([shot], folder, QuietReporter()).files.values()
    assert again == clip
    assert clip.read_bytes() == whole
    assert [path.name for path in folder.vault.damaged] == [clip.name]


def test_the_ledger_names_it_like_everything_else_that_was_made(folder: FilmFolder) -> None:
    shot = led()
    guide = shot.job.guide
    assert guide is not None
    (clip,) = draw_guides([shot], folder, QuietReporter()).files.values()
    record = folder.ledger.find(PASSES, guide.name, DrawnPass)
    assert record is not None
    assert (record.drawing, record.shows, record.frames) == (DRAWING.key, GuidePass.DEPTH, 3)
    stock = read_stock(folder)
    assert [(file.what, folder.vault.locate(file.blob)) for file in stock.files()] == [("drawn pass", clip)]
    assert list(vault_files(folder.root)) == [clip]


def test_a_drawing_that_is_not_to_be_had_fails_its_own_shot(folder: FilmFolder) -> None:
    lost = led("1A", GuidePass.POSE, drawing=DRAWING.model_copy(update={"frames": 4}))
    unknown = led("1B", GuidePass.EDGES, drawing=None)
    drawn = draw_guides([lost, unknown, led("1C")], folder, QuietReporter())
    assert set(drawn.failed) == {lost.job.key, unknown.job.key}
    assert all("the drawing that led it is not there any more" in why for why in drawn.failed.values())
    assert len(drawn.files) == 1


def test_stages_keep_what_they_had(tmp_path: Path) -> None:
    stage = Stage(files={"a": tmp_path / "a"}, device="cpu")
    stages = with_guides({"wan": stage}, ["wan", "ltx", "wan"], {"b": tmp_path / "b"})
    assert stages["wan"].files == {"a": tmp_path / "a", "b": tmp_path / "b"}
    assert (stages["wan"].device, stages["ltx"].files) == ("cpu", {"b": tmp_path / "b"})
    assert with_guides({"wan": stage}, ["wan"], {})["wan"] is stage


def test_who_is_led_by_nothing_waits_for_nothing(folder: FilmFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    def never(*_: object) -> None:
        raise AssertionError("nothing is to be drawn")

    monkeypatch.setattr(module, "draw_to", never)
    assert draw_guides([led("1A", guide=None)], folder, QuietReporter()) == ({}, {})
