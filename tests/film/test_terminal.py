"""What a person sees while a film is made: on a terminal, and without one."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from tests.film.studio_run import SMALL, filmstudio, write_script

pytestmark = pytest.mark.film


def on_a_terminal(*arguments: object) -> str:
    """Run the command with a terminal of 100 columns for its output and return everything it drew."""
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "filmstudio", *map(str, arguments)]
    environment = {**os.environ, "TERM": "xterm-256color", "COLUMNS": "100", "LINES": "30"}
    with subprocess.Popen(command, stdin=theirs, stdout=theirs, stderr=theirs, env=environment) as process:
        os.close(theirs)
        drawn = b""
        while True:
            try:
                piece = os.read(ours, 65536)
            except OSError:  # the last writer has closed the terminal
                break
            if not piece:
                break
            drawn += piece
    os.close(ours)
    assert process.returncode == 0, drawn.decode(errors="replace")
    return drawn.decode()


def test_bars_for_film_and_shots_then_a_table(tmp_path: Path) -> None:
    drawn = on_a_terminal("render", write_script(tmp_path), *SMALL)
    for words in ("Recording voices", "Shooting", "shot 1", "left", "Cutting", "rendered", "key.mp4"):
        assert words in drawn
    assert "\x1b[?25h" in drawn, "the cursor was not given back"


def test_lines_without_a_terminal(tmp_path: Path) -> None:
    ran = filmstudio("render", write_script(tmp_path), *SMALL)
    assert "\x1b" not in ran.out + ran.err
    assert "engine: animatic" in ran.err
    assert ran.err.count("  shot 1A:") == 1
    assert "rendered" in ran.out
    assert ran.out.rstrip().endswith("key.mp4")


def test_quiet_is_quiet(tmp_path: Path) -> None:
    ran = filmstudio("render", write_script(tmp_path), *SMALL, "--quiet")
    assert (ran.code, ran.out, ran.err) == (0, "", "")
