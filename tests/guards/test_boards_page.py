"""`docs/boards.md` is a transcript: its commands are run over its script, and print what the page shows.

`pytest --update-golden` writes what they print into the page.
"""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from filmstudio.cli.app import app
from filmstudio.model.camera import CameraMove

PAGE = Path(__file__).parents[2] / "docs" / "boards.md"
BLOCK = re.compile(r"(```console\n)(.*?)(```)", re.DOTALL)
SCRIPT = re.compile(r"```fountain\n(.*?)```", re.DOTALL)


def printed(command: str) -> str:
    """What a command prints; a render has a process of its own, everything else is run here."""
    words = shlex.split(command)
    assert words[0] == "filmstudio"
    if words[1] == "render":
        done = subprocess.run([sys.executable, "-m", *words], capture_output=True, text=True, check=True)
        return (done.stdout + done.stderr).strip("\n")
    here = CliRunner().invoke(app, words[1:])
    assert here.exit_code in (0, 2), here.output
    return "\n".join(line.rstrip() for line in (here.stderr + here.stdout).splitlines()).strip("\n")


@pytest.mark.film
def test_the_page_shows_what_the_commands_print(
    tmp_path: Path, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    page = PAGE.read_text(encoding="utf-8")
    script = SCRIPT.search(page)
    assert script
    (tmp_path / "the_key.fountain").write_text(script[1], encoding="utf-8")

    def run(block: re.Match[str]) -> str:
        commands = [line[2:] for line in block[2].splitlines() if line.startswith("$ ")]
        told = [f"$ {command}\n{printed(command)}".rstrip() for command in commands]
        return block[1] + "\n".join(told) + "\n" + block[3]

    made = BLOCK.sub(run, page)
    if request.config.getoption("--update-golden"):
        PAGE.write_text(made, encoding="utf-8", newline="\n")
        return
    assert page.count("$ filmstudio") >= 8
    assert made == page


def test_the_page_speaks_of_every_kind_of_move_that_has_a_sign_of_its_own() -> None:
    page = PAGE.read_text(encoding="utf-8")
    table = page.partition("| sign | move |")[2].partition("\n\n")[0].replace("-", " ")
    named = {re.sub(r"_(left|right|up|down|in|out)$|_(counter)?clockwise$", "", move.value) for move in CameraMove}
    others = {"static", "super_dolly", "tracking", "leading", "fpv", "robot_arm", "snorricam", "through_object"}
    unsaid = [
        kind for kind in sorted(named - others - {"aerial_pullback"}) if kind.replace("_", " ") not in table
        and kind.replace("timelapse", "time lapse") not in table
    ]  # fmt: skip
    assert not unsaid
