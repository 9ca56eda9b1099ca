"""The commands that render nothing."""

from __future__ import annotations

import csv
import io
import json
import shlex
from pathlib import Path

import pytest

from filmstudio import __version__
from filmstudio.media.ffmpeg_binary import ffmpeg_path
from filmstudio.model.shots import ShotList
from tests.film.studio_run import filmstudio, write_script

pytestmark = pytest.mark.film


def test_breakdown_prints_a_table_json_and_csv(tmp_path: Path) -> None:
    script = write_script(tmp_path)
    shots = ShotList.model_validate(json.loads(filmstudio("breakdown", script, "--json").out))
    rows = list(csv.DictReader(io.StringIO(filmstudio("breakdown", script, "--csv").out)))
    assert [row["shot"] for row in rows] == [shot.id for shot in shots.shots]
    table = filmstudio("breakdown", script).out
    for shot in shots.shots:
        assert shot.id in table
    assert not script.with_suffix(".film").exists()


def test_a_cell_that_looks_like_a_formula_stays_text(tmp_path: Path) -> None:
    script = write_script(tmp_path, "INT. A - DAY\n\n!=HYPERLINK(1)\n")
    assert "'=HYPERLINK" in filmstudio("breakdown", script, "--csv").out


def test_doctor_finds_ffmpeg_the_engine_the_voice_and_the_disk(tmp_path: Path) -> None:
    ran = filmstudio("doctor", tmp_path, "--json")
    found = {finding["part"]: finding for finding in map(json.loads, ran.out.splitlines())}
    assert ran.code == 0, ran.err
    for part in ("ffmpeg", "engine animatic", "voice hibari", "disk"):
        assert found[part]["health"] == "ok"
    assert found["engine wan"]["health"] == "missing"
    assert "libx264" in found["ffmpeg"]["detail"]
    for codec, encoder in (("h264", "mov_text"), ("hevc", "libx265"), ("prores", "prores_ks"), ("dnxhr", "dnxhd")):
        assert (found[f"deliver {codec}"]["health"], encoder in found[f"deliver {codec}"]["detail"]) == ("ok", True)
    assert found["extra credentials"]["health"] == "ok"


def test_doctor_names_the_encoder_that_a_deliverable_lacks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lean = tmp_path / "ffmpeg"
    lean.write_text(f'#!/bin/sh\n{shlex.quote(str(ffmpeg_path()))} "$@" | sed s/libx265/other/\n', encoding="utf-8")
    lean.chmod(0o755)
    monkeypatch.setenv("FILMSTUDIO_FFMPEG", str(lean))
    ran = filmstudio("doctor", tmp_path, "--json")
    found = {finding["part"]: finding for finding in map(json.loads, ran.out.splitlines())}
    assert ran.code == 0  # films can be made
    assert found["deliver hevc"]["health"] == "missing"
    assert "libx265" in found["deliver hevc"]["detail"]
    assert "--codec av1" in found["deliver hevc"]["remedy"]
    assert found["deliver av1"]["health"] == "ok"


def test_doctor_says_what_a_broken_ffmpeg_would_give(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FILMSTUDIO_FFMPEG", str(tmp_path / "nothing"))
    ran = filmstudio("doctor", tmp_path)
    assert ran.code == 5
    assert "ffmpeg" in ran.err


def test_version_and_help() -> None:
    assert filmstudio("--version").out == f"filmstudio {__version__}\n"
    assert "render" in filmstudio("--help").out
    assert filmstudio("rendr").code == 2


@pytest.mark.parametrize(
    "flags", [("--letter",), ("--letter", "-o", "shots.csv"), ("--csv", "--json"), ("--diff", "--explain", "1A")]
)
def test_flags_that_say_nothing_together_are_refused(tmp_path: Path, flags: tuple[str, ...]) -> None:
    ran = filmstudio("breakdown", write_script(tmp_path), *flags)
    assert ran.code == 2, ran.err
    assert "error: --" in ran.err
