"""How long `filmstudio plan` and a render with nothing to do take, against starting Python and importing what they use.

What is left is our own time: reading what may have changed and saying that nothing has. The films are made up.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from benchmarks.feature import feature
from benchmarks.made_up_film import Silent, make_up
from benchmarks.side_by_side import compare
from filmstudio.studio.project import open_project

_FILMS = {150: 9.7, 1500: 97.0}
"""Pages for about so many shots."""
_RUNS = 9
_GOAL = "A - B under 0.5 s"
_IMPORTS = ("-c", "import filmstudio.cli.app, filmstudio.cli.plan_table, filmstudio.studio.planning.plan, rich.table")


def planning(folder: Path) -> Iterator[str]:
    """Yield rows of the table: nothing changed, then one line edited, for a short film and for a feature."""
    for shots, pages in _FILMS.items():
        script = folder / str(shots) / "feature.fountain"
        script.parent.mkdir(parents=True)
        script.write_text(feature(round(pages)), encoding="utf-8")
        _, plan, _ = make_up(open_project(script), Silent())
        made = f"{len(plan.shots)} shots"
        for verb in ("plan", "render"):
            row = compare(partial(_run, "-m", "filmstudio", verb, str(script)), partial(_run, *_IMPORTS), _RUNS)
            yield row.row(f"`filmstudio {verb}` of {made}, nothing changed (A), start and imports (B)", _GOAL)
        _edit(script)
        row = compare(partial(_afresh, script), partial(_run, *_IMPORTS), _RUNS)
        yield row.row(f"`filmstudio plan` of {made}, one line edited (A), start and imports (B)", "")


def _run(*arguments: str) -> None:
    subprocess.run([sys.executable, *arguments], check=True, capture_output=True)


def _edit(script: Path) -> None:
    lines = script.read_text(encoding="utf-8").splitlines(keepends=True)
    ended = [index for index, line in enumerate(lines) if line[:1].isupper() and line.endswith(".\n")]
    lines[ended[len(ended) // 2]] = "Nobody answers.\n"
    script.write_text("".join(lines), encoding="utf-8")


def _afresh(script: Path) -> None:
    """Plan without the memory of the last plan."""
    for memo in (script.with_suffix(".film") / "memos").glob("*.json"):
        memo.unlink()
    _run("-m", "filmstudio", "plan", str(script))
