"""From a script on disk to its shot list: what `filmstudio breakdown` prints and `render` begins with."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from filmstudio.breakdown.break_down import break_down
from filmstudio.errors import ScriptError
from filmstudio.model.screenplay import Screenplay
from filmstudio.model.shots import ShotList
from filmstudio.ports.reporter import Reporter
from filmstudio.studio.read import read_screenplay


class Breakdown(NamedTuple):
    """What was read, and the shots it was split into."""

    screenplay: Screenplay
    shots: ShotList


def break_down_script(script: Path, reporter: Reporter) -> Breakdown:
    """Return screenplay and shot list. Raises UsageError and ScriptError as `read_screenplay` does."""
    screenplay = read_screenplay(script, reporter)
    shots = break_down(screenplay, script.stem.replace("_", " ").title())
    if not shots.shots:
        raise ScriptError(f"{script}: there is nothing to shoot in it", hint="write action or dialogue under a heading")
    return Breakdown(screenplay, shots)
