"""Passes of a film on disk: every frame of every shot, who is which grey, kept while the drawing is the same."""

from __future__ import annotations

import json
from fractions import Fraction
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from filmstudio.cli.events import QuietReporter
from filmstudio.errors import EngineError, UsageError
from filmstudio.media.clips import read_clip
from filmstudio.media.frame_strip import read_strip
from filmstudio.media.probe import probe_picture
from filmstudio.model.job import RenderJob
from filmstudio.studio.machine import Machine
from filmstudio.studio.passes import side_by_side as module
from filmstudio.studio.passes.draw import draw_to
from filmstudio.studio.passes.kinds import Pass, read_passes
from filmstudio.studio.passes.sheet import PassesSheet, folder_name, read_sheet
from filmstudio.studio.passes.write_passes import PassesRequest, PassesSummary, write_passes
from filmstudio.studio.project import Overrides
from filmstudio.units import Resolution

FILM = """\
INT. KITCHEN - NIGHT

[[shot: MS; dur: 5f; chars: MARA, TOBY]]
MARA, 30, and TOBY, 60, stand at the table.

[[shot: CU; dur: 4f; chars: TOBY]]
TOBY waits.
"""
SIZE = Resolution(160, 90)


@pytest.fixture
def script(tmp_path: Path) -> Path:
    path = tmp_path / "film.fountain"
    path.write_text(FILM, encoding="utf-8")
    return path


def run(script: Path, passes: str = "depth,mask", shots: str | None = None, **more: Any) -> PassesSummary:
    more.setdefault("machine", Machine(jobs=1))
    asked = PassesRequest(script, read_passes(passes), overrides=Overrides(size=SIZE), shots=shots, **more)
    return write_passes(asked, QuietReporter())


def folder_of(script: Path) -> Path:
    return script.with_suffix(".film") / "passes"


def levels(clip: Path) -> NDArray[np.uint8]:
    return np.stack(read_clip(clip))[..., 0]


def test_every_pass_has_every_frame_in_the_films_size_and_rate(script: Path) -> None:
    summary = run(script, "all")
    assert (summary.drawn, summary.kept, summary.files, summary.frames) == (("1A", "1B"), (), 14, 9)
    sheet = read_sheet(Path(summary.folder))
    assert [one.shot for one in sheet.shots] == ["1A", "1B"]
    for one in sheet.shots:
        assert list(one.files) == list(Pass)
        assert (one.frames, one.rate, one.size) == ({"1A": 5, "1B": 4}[one.shot], Fraction(24), SIZE)
        for kind, file in one.files.items():
            path = Path(summary.folder) / file.file
            assert path.name == kind.file_name
            if not kind.is_still:
                facts = probe_picture(path)
                assert (facts.frames, facts.size, facts.rate) == (one.frames, SIZE, Fraction(24))
    picture = read_clip(folder_of(script) / "1A" / "picture.mkv")
    for name, frame in (("first", picture[0]), ("last", picture[-1])):
        (still,) = read_strip(folder_of(script) / "1A" / f"{name}.png", 1)
        np.testing.assert_array_equal(still, frame)


def test_the_mask_names_everybody_by_a_level_of_grey(script: Path) -> None:
    run(script)
    said = json.loads((folder_of(script) / "1A" / "mask.json").read_text(encoding="utf-8"))
    assert [(one["level"], one["person"]) for one in said["levels"]] == [(1, "MARA"), (2, "TOBY")]
    both, alone = (levels(folder_of(script) / shot / "mask.mkv") for shot in ("1A", "1B"))
    assert set(np.unique(both)) == {0, 1, 2}
    assert set(np.unique(alone)) == {0, 1}
    (shot,) = (one for one in read_sheet(folder_of(script)).shots if one.shot == "1B")
    assert [one.person for one in shot.characters] == ["TOBY"]
    middle = [np.nonzero(both == level)[2].mean() for level in (1, 2)]
    assert abs(middle[0] - middle[1]) > SIZE.width / 8, "they stand apart, and each grey is where one of them stands"


def test_people_are_nearer_than_the_wall_behind_them(script: Path) -> None:
    run(script)
    depth, mask = (levels(folder_of(script) / "1A" / f"{kind}.mkv") for kind in ("depth", "mask"))
    assert depth[mask > 0].mean() > depth[:, : SIZE.height // 3][mask[:, : SIZE.height // 3] == 0].mean() + 30


def test_a_second_run_keeps_everything_and_draws_nothing(script: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = run(script, "all")
    before = {path: path.stat().st_mtime_ns for path in folder_of(script).rglob("*.mkv")}

    def never(*_: object) -> None:
        raise AssertionError("nothing is missing")

    monkeypatch.setattr(module, "draw_to", never)
    again = run(script, "all")
    assert (again.drawn, again.kept) == ((), first.drawn)
    assert {path: path.stat().st_mtime_ns for path in folder_of(script).rglob("*.mkv")} == before


def test_a_changed_shot_is_drawn_again_with_all_that_lies_there(script: Path) -> None:
    run(script, "depth,mask")
    script.write_text(FILM.replace("TOBY waits.", "TOBY runs."), encoding="utf-8")
    again = run(script, "depth")
    assert (again.drawn, again.kept) == (("1B",), ("1A",))
    sheet = read_sheet(folder_of(script))
    second = sheet.of("1B")
    assert second is not None
    assert list(second.files) == [Pass.DEPTH, Pass.MASK], "a folder never holds two drawings of a shot"
    assert run(script, "depth,mask").drawn == ()


def test_a_further_pass_leaves_the_others_alone(script: Path) -> None:
    run(script, "depth")
    before = (folder_of(script) / "1A" / "depth.mkv").stat().st_mtime_ns
    assert run(script, "pose").drawn == ("1A", "1B")
    shot = read_sheet(folder_of(script)).of("1A")
    assert shot is not None
    assert list(shot.files) == [Pass.DEPTH, Pass.POSE]
    assert (folder_of(script) / "1A" / "depth.mkv").stat().st_mtime_ns == before


def test_a_damaged_file_is_drawn_again_in_the_same_bytes(script: Path) -> None:
    run(script, "depth")
    clip = folder_of(script) / "1B" / "depth.mkv"
    whole = clip.read_bytes()
    clip.write_bytes(whole[:-9] + b"x" * 9)
    assert run(script, "depth").drawn == ("1B",)
    assert clip.read_bytes() == whole


def test_who_is_which_grey_is_told_as_people_are_called_now(script: Path) -> None:
    run(script, "mask")
    told = folder_of(script) / "1B" / "mask.json"
    told.unlink()
    assert run(script, "mask").drawn == ()
    assert "TOBY" in told.read_text(encoding="utf-8")
    script.write_text(FILM.replace("TOBY", "BORIS"), encoding="utf-8")
    run(script, "mask")
    assert "BORIS" in told.read_text(encoding="utf-8")


def test_some_shots_leave_the_others_where_they_are(script: Path) -> None:
    run(script, "depth")
    assert run(script, "depth", shots="1B").kept == ("1B",)
    assert [one.shot for one in read_sheet(folder_of(script)).shots] == ["1A", "1B"]
    script.write_text(FILM.split("[[shot: CU")[0], encoding="utf-8")
    run(script, "depth")
    assert [one.shot for one in read_sheet(folder_of(script)).shots] == ["1A"]


def test_a_shot_that_cannot_be_drawn_leaves_no_part_and_the_others(
    script: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def torn(job: RenderJob, places: dict[Pass, Path], hear: Any) -> object:
        if job.frames == 5:
            next(iter(places.values())).write_bytes(b"half a clip")
            raise EngineError("the drawing tore")
        return draw_to(job, places, hear)

    monkeypatch.setattr(module, "draw_to", torn)
    summary = run(script, "depth")
    assert (summary.drawn, summary.failed) == (("1B",), ("1A",))
    assert summary.reasons == ("shot 1A: the drawing tore",)
    assert sorted(path.name for path in folder_of(script).iterdir()) == ["1B", "passes.json"]
    monkeypatch.undo()
    assert run(script, "depth").drawn == ("1A",)


@pytest.mark.parametrize("held", ["{}", '{"schema": "passes/9", "script": "", "shots": []}', "not JSON"])
def test_a_sheet_that_is_none_of_ours_is_not_written_over(script: Path, tmp_path: Path, held: str) -> None:
    place = tmp_path / "mine"
    place.mkdir()
    (place / "passes.json").write_text(held, encoding="utf-8")
    with pytest.raises(UsageError, match="no sheet of passes"):
        run(script, "depth", output=place)
    assert (place / "passes.json").read_text(encoding="utf-8") == held


def test_a_place_that_is_no_folder_is_said(script: Path) -> None:
    with pytest.raises(UsageError, match="is a file, and passes need a folder"):
        run(script, "depth", output=script)


def test_a_file_in_the_way_of_a_shots_folder_is_said(script: Path, tmp_path: Path) -> None:
    place = tmp_path / "plates"
    place.mkdir()
    (place / "1B").write_text("mine", encoding="utf-8")
    with pytest.raises(UsageError, match="1B: no folder can be made there"):
        run(script, "depth", output=place)
    assert read_sheet(place).of("1A") is not None, "what was drawn before is kept"
    assert (place / "1B").read_text(encoding="utf-8") == "mine"


def test_shots_drawn_side_by_side_are_the_same_bytes(script: Path, tmp_path: Path) -> None:
    alone, together = (tmp_path / name for name in ("alone", "together"))
    run(script, "depth,first", output=alone)
    summary = run(script, "depth,first", output=together, machine=Machine(jobs=2))
    assert summary.drawn == ("1A", "1B")
    assert {path.relative_to(alone): path.read_bytes() for path in alone.rglob("*.*")} == {
        path.relative_to(together): path.read_bytes() for path in together.rglob("*.*")
    }


def test_words_that_are_no_passes_get_the_nearest_one() -> None:
    assert read_passes(" Mask, depth,mask ") == (Pass.DEPTH, Pass.MASK)
    assert read_passes("all") == tuple(Pass)
    for text, hint in (("dept", "did you mean depth?"), ("xyz", "there are: depth"), (" , ", "there are: depth")):
        with pytest.raises(UsageError) as refused:
            read_passes(text)
        assert hint in (refused.value.hint or "")


def test_a_shot_of_any_name_has_a_folder() -> None:
    names = [folder_name(name) for name in ("12A", "..", "a/b", "a\\b", "场", "x" * 200, "")]
    assert names[0] == "12A"
    assert len(set(names)) == len(names)
    assert all(name not in ("", ".", "..") and not set(name) & set("/\\:") and len(name) < 64 for name in names)


def test_the_sheet_is_read_as_it_was_written(script: Path) -> None:
    run(script)
    text = (folder_of(script) / "passes.json").read_text(encoding="utf-8")
    assert json.loads(text)["schema"] == "passes/1"
    assert PassesSheet.model_validate_json(text) == read_sheet(folder_of(script))
