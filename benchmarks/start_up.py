"""How long `filmstudio --help` and a render with nothing to do take, against importing typer alone."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

from benchmarks.side_by_side import Compared, compare

EXAMPLE = Path(__file__).parents[1] / "scripts_examples" / "the_last_lamp.fountain"


def _run(*arguments: str) -> None:
    subprocess.run([sys.executable, *arguments], check=True, capture_output=True)


def help_against_typer() -> Compared:
    return compare(lambda: _run("-m", "filmstudio", "--help"), lambda: _run("-c", "import typer"), runs=15)


def no_op_against_typer(folder: Path) -> Compared:
    script = Path(shutil.copy(EXAMPLE, folder))
    render = ("-m", "filmstudio", "render", str(script), "--size", "160x90")
    return compare(lambda: _run(*render), lambda: _run("-c", "import typer"), runs=9)
