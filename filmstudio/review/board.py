"""The sheets of a storyboard: what stands on a panel, in words and pictures, before anybody knows on which paper.

A person who lays a board out wants the same things from a PDF, a picture and a page in a browser; so panels are made
once, from the plan, and the three only set them.
"""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from filmstudio.review.board_marks import Mark


class Speech(NamedTuple):
    """One line of dialogue."""

    speaker: str
    """With how it reaches us: `MARA (V.O.)`."""
    text: str
    parenthetical: str = ""


class Panel(NamedTuple):
    """One picture of a shot, and the words that belong to its moment."""

    shot: str
    """The slate: `12A`."""
    scene: str
    """The number of its scene."""
    part: str
    """Which of several pictures this is: `start`, `end`; empty where the shot has one."""
    size: str
    """`MCU`."""
    camera: str
    """Angle, lens and move as far as they are not the plain ones: `low angle · 85 mm · dolly in, slow`."""
    time: str
    """`3.2 s · 77 f`; empty on all but a shot's first panel."""
    action: str
    speeches: tuple[Speech, ...]
    remarks: str
    """Light and transition where they are not plain; also what the picture is not, where a take was asked for."""
    picture: Path
    """A JPEG file in the board's aspect ratio."""
    marks: tuple[Mark, ...]
    alt: str
    """What the picture shows, for those who do not see it."""
    people: tuple[str, ...] = ()
    """Who is seen or heard."""
    missing: bool = False
    """True where a take was asked for and the picture is a drawing instead."""


class BoardScene(NamedTuple):
    """A scene with its panels, shot by shot."""

    number: str
    heading: str
    figures: str
    """`1 3/8 pp · 0:42 · 6 shots`."""
    cast: str
    shots: tuple[tuple[Panel, ...], ...]


class Board(NamedTuple):
    """The whole board."""

    title: str
    author: str
    facts: tuple[str, ...]
    """How many scenes and shots, how long, in which size and rate."""
    aspect: float
    """Width to height of every picture."""
    scenes: tuple[BoardScene, ...]

    @property
    def panels(self) -> tuple[Panel, ...]:
        """Every panel in the order of the film."""
        return tuple(panel for scene in self.scenes for shot in scene.shots for panel in shot)
