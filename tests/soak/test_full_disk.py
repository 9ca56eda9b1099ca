"""A disk that is full in the middle of a render: a clear end, nothing torn, and it goes on when there is room."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from tests.soak.kills import render_command
from tests.soak.small_disk import can_mount, python_on
from tests.soak.thirty_shots import write_film
from tests.soak.whole import faults

pytestmark = pytest.mark.film


@pytest.mark.skipif(not can_mount(), reason="this system lets nobody mount a small disk")
def test_a_disk_that_fills_up_in_the_middle(tmp_path: Path, untouched: bytes) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    ran = python_on(disk, "64m", "tests.soak.filling_up", str(disk), "takes", "1")
    assert ran.returncode == 0, ran.stderr
    seen = json.loads(ran.stdout)
    assert seen["code"] in (2, 6), seen["said"]
    assert "no space left" in seen["said"].lower()
    assert "internal error" not in seen["said"]
    assert seen["torn"] == []
    assert not seen["film_seen"]
    assert seen["kept"] >= 1
    assert seen["code_again"] == 0, seen["said_again"]
    assert seen["made_twice"] == []
    assert seen["torn_again"] == []
    assert seen["litter"] == []
    assert bytes.fromhex(seen["film"]) == untouched


def test_files_that_may_not_grow_as_large_as_they_must(tmp_path: Path, untouched: bytes) -> None:
    script = write_film(tmp_path / "film", rooms=1)
    limited = ["bash", "-c", 'ulimit -f 24; exec "$@"', "bash", *render_command(script)]
    ran = subprocess.run(limited, capture_output=True, text=True, check=False)
    film = script.with_suffix(".film") / "thirty.mp4"
    assert ran.returncode == 2, ran.stdout
    assert "internal error" not in ran.stdout
    assert list(faults(script.with_suffix(".film"), {film: untouched})) == []
    again = subprocess.run(render_command(script), capture_output=True, text=True, check=False)
    assert again.returncode == 0, again.stderr
    assert film.read_bytes() == untouched
