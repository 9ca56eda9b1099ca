"""`docs/casting.md` is a transcript: its commands are run, and print what the page shows.

`pytest --update-golden` writes what they print into the page.
"""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "casting.md"
BLOCK = re.compile(r"(```console\n)(.*?)(```)", re.DOTALL)
PROGRESS = re.compile(
    r"(?:Recording voices|Preparing sounds|Shooting|Cutting).*(?: \.\.\.|: done in .*)|  shot \w+: \d+ frames in .*"
)


def printed(command: str, folder: Path) -> str:
    """What a command prints on a terminal of 100 columns, without its progress."""
    words = shlex.split(command)
    assert words[0] == "filmstudio"
    environment = os.environ | {"COLUMNS": "100", "NO_COLOR": "1"}
    done = subprocess.run(
        [sys.executable, "-m", "filmstudio", *words[1:]],
        cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, env=environment, check=False,
    )  # fmt: skip
    assert done.returncode in (0, 4), done.stdout
    lines = [line.rstrip() for line in done.stdout.splitlines() if not PROGRESS.fullmatch(line)]
    return "\n".join(lines).strip("\n")


@pytest.mark.film
def test_the_page_shows_what_the_commands_print(tmp_path: Path, request: pytest.FixtureRequest) -> None:
    skimage_data = pytest.importorskip("skimage.data")
    from PIL import Image

    (tmp_path / "photos").mkdir()
    Image.fromarray(skimage_data.astronaut()).save(tmp_path / "photos" / "mara.png")
    shutil.copy(ROOT / "scripts_examples" / "the_last_lamp.fountain", tmp_path)

    def run(block: re.Match[str]) -> str:
        commands = [line[2:] for line in block[2].splitlines() if line.startswith("$ ")]
        told = [f"$ {command}\n{printed(command, tmp_path)}".rstrip() for command in commands]
        return block[1] + "\n".join(told) + "\n" + block[3]

    page = PAGE.read_text(encoding="utf-8")
    made = BLOCK.sub(run, page)
    if request.config.getoption("--update-golden"):
        PAGE.write_text(made, encoding="utf-8", newline="\n")
    assert page.count("$ filmstudio") >= 12
    assert request.config.getoption("--update-golden") or made == page
