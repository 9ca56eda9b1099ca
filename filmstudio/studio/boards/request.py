"""What is asked of a storyboard, and what is told of one that was made."""

from __future__ import annotations

from difflib import get_close_matches
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from filmstudio.errors import UsageError
from filmstudio.model.look import Finish
from filmstudio.studio.project import Overrides

ENDINGS = (".pdf", ".png", ".html")


class Source(StrEnum):
    """Where the pictures come from."""

    ANIMATIC = "animatic"
    """Drawn for the board, whatever engine makes the film."""
    TAKES = "takes"
    """Frames of what was shot; what was not is drawn, and marked."""


class Panels(StrEnum):
    """How many pictures a shot has."""

    FIRST = "first"
    """Its first frame."""
    KEY = "key"
    """The one that tells it, and two where the camera travels: where it starts and where it ends."""
    ALL = "all"
    """First, middle and last."""


class Paper(StrEnum):
    """The size of a PDF's pages, in landscape."""

    A4 = "a4"
    LETTER = "letter"


class BoardRequest(NamedTuple):
    """What the user asked for."""

    script: Path
    output: Path | None = None
    shots: str | None = None
    source: Source = Source.ANIMATIC
    panels: Panels | None = None
    """None: what suits the source."""
    finish: Finish = Finish.INK
    """Of drawn pictures."""
    columns: int | None = None
    letter: bool = False
    """US letter instead of A4, for a .pdf."""
    overrides: Overrides = Overrides()
    folder: Path | None = None

    @property
    def chosen_panels(self) -> Panels:
        """How many pictures a shot has."""
        return self.panels or (Panels.ALL if self.source is Source.TAKES else Panels.KEY)


class BoardMade(NamedTuple):
    """A board that lies on disk."""

    output: Path
    shots: int
    panels: int
    pages: int | None
    """Of a PDF."""
    not_shot: tuple[str, ...] = ()
    """Shots whose takes were asked for and are not there, so that they are drawn."""

    def as_json(self) -> dict[str, object]:
        """Return it for machines."""
        return {
            "schema": "board/1",
            "output": str(self.output),
            "shots": self.shots,
            "panels": self.panels,
            "pages": self.pages,
            "not_shot": list(self.not_shot),
        }


def check_ending(output: Path) -> str:
    """Return which of `ENDINGS` a file has. Raises UsageError with the nearest for another one."""
    ending = output.suffix.lower()
    if ending in ENDINGS:
        return ending
    if ending == ".htm":
        return ".html"
    near = get_close_matches(ending, ENDINGS, n=1, cutoff=0.5)
    raise UsageError(
        f"{output.name}: a storyboard is not written as {ending or 'a file without an ending'}",
        hint=f"did you mean {near[0]}?" if near else f"known endings: {', '.join(ENDINGS)}",
    )
