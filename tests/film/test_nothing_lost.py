"""What a render has finished is never lost, whatever becomes of the render: told with the command, as a user has it."""

from __future__ import annotations

import os
import signal
import subprocess
import time
from pathlib import Path

import pytest

from tests.film.studio_run import filmstudio
from tests.soak.kills import render_command
from tests.soak.thirty_shots import SMALL, write_film
from tests.soak.whole import faults, finished

pytestmark = pytest.mark.film

_LONGEST_S = 120.0


@pytest.fixture(scope="module")
def untouched(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The film that nobody has interrupted."""
    script = write_film(tmp_path_factory.mktemp("untouched") / "film", rooms=1)
    assert filmstudio("render", script, *SMALL).code == 0
    return _film(script).read_bytes()


def test_a_render_that_dies_at_once_goes_on_from_its_last_take(tmp_path: Path, untouched: bytes) -> None:
    script = write_film(tmp_path / "film", rooms=1)
    with _begun(script, tmp_path, "takes", 2) as render:
        os.kill(render.pid, signal.SIGKILL)
    folder = script.with_suffix(".film")
    kept = finished(folder)
    assert list(faults(folder, {_film(script): untouched})) == []
    again = filmstudio("render", script, *SMALL)
    assert again.code == 0, again.err
    assert len(again.summary["reused"]) >= 2
    assert _film(script).read_bytes() == untouched
    now = finished(folder)
    assert all(now[path] == entered for path, entered in kept.items()), "a finished take was made again"


def _delete(folder: Path) -> None:
    """Delete as a person does, with a render writing into it: until it is gone."""
    aside = folder.with_name("on its way to the bin")
    folder.rename(aside)
    subprocess.run(["rm", "-rf", str(aside)], check=True)


def test_a_folder_that_is_deleted_in_the_middle(tmp_path: Path, untouched: bytes) -> None:
    script = write_film(tmp_path / "film", rooms=1)
    with _begun(script, tmp_path, "takes", 1) as render:
        _delete(script.with_suffix(".film"))
    said = (tmp_path / "said.txt").read_text(encoding="utf-8")
    assert render.returncode in (2, 6), said
    assert "Traceback" not in said
    assert "deleted or moved" in said or "failed" in said
    again = filmstudio("render", script, *SMALL)
    assert again.code == 0, again.err
    assert _film(script).read_bytes() == untouched


def test_a_part_of_the_folder_that_vanishes_in_the_middle(tmp_path: Path, untouched: bytes) -> None:
    script = write_film(tmp_path / "film", rooms=1)
    folder = script.with_suffix(".film")
    with _begun(script, tmp_path, "takes", 1) as render:
        (folder / "vault").rename(tmp_path / "gone")
    said = (tmp_path / "said.txt").read_text(encoding="utf-8")
    assert render.returncode in (0, 2, 6), said
    assert not _film(script).exists() or _film(script).read_bytes() == untouched
    again = filmstudio("render", script, *SMALL)
    assert again.code == 0, again.err
    assert _film(script).read_bytes() == untouched


def _begun(script: Path, place: Path, stage: str, pieces: int) -> subprocess.Popen[bytes]:
    """Return a render that has so many pieces of a stage in its ledger. What it says goes to `said.txt`."""
    ledger = script.with_suffix(".film") / "ledger" / stage
    with (place / "said.txt").open("wb") as stream:
        render = subprocess.Popen(render_command(script), stdout=stream, stderr=subprocess.STDOUT)
    until = time.monotonic() + _LONGEST_S
    while len(list(ledger.glob("*.json"))) < pieces and render.poll() is None and time.monotonic() < until:
        time.sleep(0.001)
    return render


def _film(script: Path) -> Path:
    return script.with_suffix(".film") / "thirty.mp4"
