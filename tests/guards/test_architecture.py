"""The design of the house as executable contracts (in pyproject.toml), and the rules that no linter knows."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[2] / "filmstudio"
FILES = sorted(PACKAGE.rglob("*.py"))


def test_rooms_are_blind_to_one_another() -> None:
    done = subprocess.run(
        [sys.executable, "-c", "from importlinter.cli import lint_imports_command; lint_imports_command()"],
        cwd=PACKAGE.parent,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout


def test_files_stay_small() -> None:
    lengths = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in FILES}
    assert {path: length for path, length in lengths.items() if length >= 400} == {}
    assert sorted(lengths.values())[len(lengths) // 2] <= 120


@pytest.mark.parametrize("name", ["utils", "helpers", "common", "manager", "misc"])
def test_no_file_is_named_after_nothing(name: str) -> None:
    assert [path for path in FILES if re.search(rf"\b{name}\b", path.stem.replace("_", " "))] == []


def test_every_file_says_what_it_is() -> None:
    silent = [path for path in FILES if not re.match(r'r?"""\S', path.read_text(encoding="utf-8"))]
    assert silent == []


def test_every_room_is_described() -> None:
    page = (PACKAGE.parent / "docs" / "architecture.md").read_text(encoding="utf-8")
    rooms = {path.name for path in PACKAGE.iterdir() if (path / "__init__.py").exists()}
    assert {room for room in rooms if f"`{room}/`" not in page} == set()
