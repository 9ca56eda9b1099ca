"""The sounds of a plan in lines for a terminal: what is heard with which shot, from when, how loud."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from filmstudio.units import clock

if TYPE_CHECKING:
    from filmstudio.studio.planning.report import CueReport, ShotFate

_MOST_LINES = 30
"""More would push the plan off the screen."""
_SIDE = 0.25
"""A pan of less is heard in the middle."""


def cue_lines(shots: Sequence[ShotFate]) -> Iterator[str]:
    """Yield one line for each sound of some shots, `3A  music  theme.flac from 0:12, until scene`; none without any."""
    cues = [(shot.shot, cue) for shot in shots for cue in shot.cues]
    width = max((len(shot) for shot, _ in cues), default=0)
    for shot, cue in cues[:_MOST_LINES]:
        yield f"{shot:<{width}}  {cue.kind:<6}  {_words(cue)}"
    if len(cues) > _MOST_LINES:
        yield f"and {len(cues) - _MOST_LINES} more sounds; --json has them all"


def _words(cue: CueReport) -> str:
    if not cue.file:
        return f"stops (line {cue.line})"
    said = [cue.file]
    if cue.kind == "effect":
        said.append(f"at {cue.at_s:g} s")
    if cue.from_s:
        said.append(f"from {clock(cue.from_s)}")
    if cue.level_db:
        said.append(f"{cue.level_db:+g} dB")
    if abs(cue.pan) >= _SIDE:
        said.append("left" if cue.pan < 0 else "right")
    if cue.until:
        said.append(f"until {cue.until}")
    return f"{said[0]} {', '.join(said[1:])}".strip() + f" (line {cue.line})"
