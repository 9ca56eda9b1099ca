"""The scripts and characters that come along are in order: pinned, licensed, and as they were locked."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.film.studio_run import filmstudio

ROOT = Path(__file__).parents[2]
SCRIPTS = sorted((ROOT / "scripts_examples").glob("*.fountain"))


@pytest.fixture
def workplace(tmp_path: Path) -> Path:
    shutil.copytree(ROOT / "scripts_examples", tmp_path / "scripts_examples", ignore=shutil.ignore_patterns("*.film"))
    shutil.copytree(ROOT / "characters", tmp_path / "characters")
    return tmp_path


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.stem)
def test_an_examples_lock_says_what_its_script_says(workplace: Path, script: Path) -> None:
    ran = filmstudio("breakdown", f"scripts_examples/{script.name}", "--locked", "--json", cwd=workplace)
    assert ran.code == 0, ran.err


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.stem)
def test_an_example_is_read_without_a_remark(workplace: Path, script: Path) -> None:
    ran = filmstudio("read", f"scripts_examples/{script.name}", "--check", "--strict", cwd=workplace)
    assert (ran.code, ran.out) == (0, "")


def test_the_cast_of_the_examples_is_whole_and_licensed(workplace: Path) -> None:
    ran = filmstudio("character", "check", "--strict", cwd=workplace)
    assert ran.code == 0, ran.out
    everybody = filmstudio("character", "list", "--json", cwd=workplace).out.splitlines()
    assert len(everybody) == len(list((ROOT / "characters").iterdir()))
