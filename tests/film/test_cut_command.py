"""`filmstudio cut` over a film that was really shot: table, JSON, files, verdicts, and what a render makes of it."""

from __future__ import annotations

import json
import shutil
from fractions import Fraction
from pathlib import Path
from typing import Any

import av
import pytest
from typer.testing import CliRunner

from filmstudio.cli.app import app
from filmstudio.media.probe import probe_film
from filmstudio.model.timeline import Timeline
from filmstudio.units import frame_to_sample
from tests.film.studio_run import Ran, write_script
from tests.film.studio_run import filmstudio as in_a_process

pytestmark = pytest.mark.film

SCRIPT = """Title: THE KEY
Author: A. Writer

INT. KITCHEN - NIGHT

NORA, 40, in a green coat, stands at the table.

NORA
Where is the key?

SMASH CUT TO:

EXT. PIER - DAY

Lev runs.

DISSOLVE TO:

INT. SHED - DAY

SUPER: "One hour later"

Lev waits.
"""


def _filmstudio(*arguments: object) -> Ran:
    if arguments[0] in ("render", "reshoot"):
        return in_a_process(*arguments)
    done = CliRunner().invoke(app, list(map(str, arguments)))
    if done.exception is not None and not isinstance(done.exception, SystemExit):
        raise done.exception
    return Ran(done.exit_code, done.stdout, done.stderr)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    script = write_script(tmp_path_factory.mktemp("cut"), SCRIPT)
    (script.parent / "film.toml").write_text('schema = "film/1"\nsize = "160x90"\n', encoding="utf-8")
    ran = _filmstudio("render", script, "--quiet")
    assert ran.code == 0, ran.err
    return script


@pytest.fixture
def script(made: Path, tmp_path: Path) -> Path:
    """A copy of that film that a test may spoil."""
    shutil.copytree(made.parent, tmp_path, dirs_exist_ok=True)
    return tmp_path / made.name


def _cut(script: Path, *arguments: object) -> dict[str, Any]:
    ran = _filmstudio("cut", script, "--json", *arguments)
    assert ran.code == 0, ran.err
    return dict(json.loads(ran.out))


def test_the_cut_is_the_film_frame_for_frame(made: Path, tmp_path: Path) -> None:
    report, place = _cut(made, "-o", tmp_path / "cut.json"), tmp_path / "cut.json"
    timeline = Timeline.model_validate_json(place.read_bytes())
    film = probe_film(made.with_suffix(".film") / "key.mp4")
    assert film.frames == timeline.frames == report["frames"] == sum(row["frames"] for row in report["rows"])
    assert film.audio_samples == frame_to_sample(timeline.frames, Fraction(24))
    assert [row["shot"] for row in report["rows"]] == [clip.shot for clip in timeline.clips]
    assert (report["missing"], report["rows"][0]["record_in"], timeline.author) == ([], "01:00:00:00", "A. Writer")
    assert any(row["transition"].startswith("dissolve ") for row in report["rows"])
    assert "smash cut" in [row["transition"] for row in report["rows"]]


def test_title_scenes_and_credits_are_chapters_of_the_film(made: Path) -> None:
    with av.open(str(made.with_suffix(".film") / "key.mp4")) as container:
        titles = [chapter["metadata"]["title"] for chapter in container.chapters()]
        assert container.metadata["artist"] == "A. Writer"
    assert titles == ["THE KEY", "1 INT. KITCHEN - NIGHT", "2 EXT. PIER - DAY", "3 INT. SHED - DAY", "Credits"]


def test_what_the_animatic_writes_itself_is_not_laid_over_it_again(made: Path, tmp_path: Path) -> None:
    _cut(made, "-o", tmp_path / "cut.json")
    assert Timeline.model_validate_json((tmp_path / "cut.json").read_bytes()).overlays == ()


def test_a_shot_that_is_not_shot_is_told_and_left_out(script: Path) -> None:
    script.write_text(script.read_text(encoding="utf-8") + "\nEXT. ROOF - DAY\n\nA gull lands.\n", encoding="utf-8")
    report = _cut(script)
    # The end credits show a piece of the film's last place, and that is another one now.
    assert report["missing"] == ["4A", "0B"]
    row = next(row for row in report["rows"] if row["shot"] == "4A")
    assert (row["missing"], row["take"], row["start_frame"]) == ("not shot yet", None, None)
    assert report["frames"] == sum(row["frames"] for row in report["rows"] if not row["missing"])
    table = _filmstudio("cut", script)
    assert "not shot yet" in table.out
    assert "filmstudio render" in table.out


def test_a_rejected_take_is_never_in_the_cut(script: Path) -> None:
    shot = next(row["shot"] for row in _cut(script)["rows"] if row["shot"].startswith("2"))
    assert _filmstudio("takes", "reject", script, shot, 1).code == 0
    (missing,) = [row for row in _cut(script)["rows"] if row["missing"]]
    assert (missing["shot"], missing["missing"]) == (shot, "take 1 is rejected, and no other one fits")
    assert _filmstudio("reshoot", script, shot, "--set", "move: pan left", "--quiet").code == 0
    _filmstudio("takes", "unpick", script, shot)
    report = _cut(script)
    assert next(row["take"] for row in report["rows"] if row["shot"] == shot) == 2
    assert report["missing"] == []
    assert f"shot {shot}: take 1 is rejected; take 2 is in the cut" in report["remarks"]
    # A render makes the same film, and a plan knows that nothing is left to do.
    assert _filmstudio("render", script, "--quiet").code == 0
    rows = json.loads(_filmstudio("takes", script, shot, "--json").out.splitlines()[-1])
    assert (rows["take"], rows["in_film"]) == (2, True)
    assert "nothing to do" in _filmstudio("plan", script).out
    assert _filmstudio("plan", script, "--json").code == 0


def test_an_ending_that_nobody_writes_is_refused_before_anything_is_laid(made: Path, tmp_path: Path) -> None:
    ran = _filmstudio("cut", made, "-o", tmp_path / "cut.foo")
    assert ran.code == 2
    assert "a cut is not written as .foo" in ran.err
    assert ".json" in ran.err
    assert not (tmp_path / "cut.foo").exists()


def test_nothing_shot_is_nothing_to_write(tmp_path: Path) -> None:
    script = write_script(tmp_path, SCRIPT)
    report = _cut(script)
    assert (report["frames"], len(report["missing"])) == (0, len(report["rows"]))
    ran = _filmstudio("cut", script, "-o", tmp_path / "cut.json")
    assert ran.code == 4
    assert "there is no take to cut yet" in ran.err


def test_drawn_shots_are_matched_only_where_somebody_asks(script: Path) -> None:
    assert not any(row["matched_to"] for row in _cut(script, "--match", "1")["rows"])
    settings = '[deliver]\nmatch = 1\nmatch_drawn = true\nanchors = ["1B"]\n'
    toml = script.parent / "film.toml"
    toml.write_text(toml.read_text(encoding="utf-8") + settings, encoding="utf-8")
    rows = _cut(script)["rows"]
    assert {row["matched_to"] for row in rows if row["scene"] == "1"} <= {"", "1B"}
    assert [row["matched_to"] for row in rows if row["scene"] == "0"] == ["", ""]
    before = script.with_suffix(".film") / "key.mp4"
    plain = before.read_bytes()
    assert _filmstudio("render", script, "--quiet").code == 0  # no shot is made again, and the film is cut anew
    assert before.read_bytes() != plain
    assert probe_film(before).frames == _cut(script)["frames"]
