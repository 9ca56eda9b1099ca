"""The speeches of a film as people count them: MARA's third in scene 12 is her third cue under that heading."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from filmstudio.model.screenplay import Character, Dialogue, Lyric, Parenthetical, Screenplay
from filmstudio.model.shots import Line, ShotList

Said = tuple[str, str, int, int]
"""A line by who says what, and where in the script it stands: line and column."""


def said(line: Line) -> Said:
    """Return what tells a line from every other of the film, in whatever shot it is."""
    return line.speaker, line.text, line.span.line, line.span.column


class Speeches(NamedTuple):
    """Everything that is said, by place and speaker, in the order of the script."""

    of_scenes: Mapping[tuple[str, str], tuple[tuple[Line, ...], ...]]
    """By scene number and speaker: speech by speech, each as the lines that shots carry of it."""
    of_shots: Mapping[tuple[str, str], tuple[Line, ...]]
    """By shot id and speaker: line by line."""


def speeches_of(screenplay: Screenplay, shots: ShotList) -> Speeches:
    """Return the speeches of a film, those of left-out shots too: what a note skips keeps its number."""
    cues = _cues(screenplay)
    of_shots: dict[tuple[str, str], list[Line]] = {}
    by_cue: dict[tuple[str, str], dict[int, list[Line]]] = {}
    for shot in (*shots.shots, *shots.left_out):
        for line in shot.lines:
            of_shots.setdefault((shot.id, line.speaker), []).append(line)
            cue = cues.get((line.span.line, line.span.column), line.span.line)
            by_cue.setdefault((shot.scene, line.speaker), {}).setdefault(cue, []).append(line)
    return Speeches(
        {place: tuple(tuple(found[cue]) for cue in sorted(found)) for place, found in by_cue.items()},
        {place: tuple(lines) for place, lines in of_shots.items()},
    )


def _cues(screenplay: Screenplay) -> dict[tuple[int, int], int]:
    """Return the script's line of the cue for each place at which words of a speech stand."""
    found: dict[tuple[int, int], int] = {}
    cue = None
    for element in screenplay.elements:
        if isinstance(element, Character):
            cue = element.span.line
        elif cue is not None and isinstance(element, Dialogue | Lyric):
            found[element.span.line, element.span.column] = cue
        elif not isinstance(element, Parenthetical):
            cue = None
    return found
