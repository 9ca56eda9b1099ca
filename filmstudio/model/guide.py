"""The guide: the drawn film leads the generated one. An engine that follows a clip follows the animatic of its shot.

Why: nothing says where somebody stands, when they turn and how the camera moves as exactly as a picture that does it.
"""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field

from filmstudio.digest import digest
from filmstudio.model.record import Record


class GuidePass(StrEnum):
    """What of the drawing is shown to the engine; each is a clip as large and as long as the shot."""

    DEPTH = "depth"
    """Grey: near is light, far is dark."""
    POSE = "pose"
    """The bones of everybody on black, in the colours of OpenPose."""
    EDGES = "edges"
    """The line art, white on black."""
    PICTURE = "picture"
    """The drawing itself, without words over it."""
    FIRST = "first"
    """Only its first frame, as the picture that the shot starts from."""

    @property
    def words(self) -> str:
        """What it is called in a sentence: `the depth of its drawing`."""
        return _WORDS[self]


_WORDS = {
    GuidePass.DEPTH: "the depth of its drawing",
    GuidePass.POSE: "the poses of its drawing",
    GuidePass.EDGES: "the lines of its drawing",
    GuidePass.PICTURE: "its drawing",
    GuidePass.FIRST: "the first frame of its drawing",
}


class Guide(Record):
    """What somebody wishes: `guide: animatic` is depth at the engine's usual strength."""

    shows: GuidePass = GuidePass.DEPTH
    strength: float = Field(default=1.0, ge=0, le=2)
    """0 leads nothing, 1 is what the model was trained with."""


class BoundGuide(Record):
    """A guide with the drawing that makes it."""

    drawing: str
    """Key of the animatic's job: the same drawing leads the same way."""
    shows: GuidePass
    strength: float

    @property
    def name(self) -> str:
        """The SHA-256 by which the drawn pass is known, on a stage and in the ledger.

        Not that of its bytes: nobody knows those before it is drawn. How strongly it leads is no part of it.
        """
        return digest({"drawing": self.drawing, "shows": self.shows.value})

    @property
    def words(self) -> str:
        """What leads and how strongly, for people: `the depth of its drawing at 0.7`."""
        return self.shows.words if self.strength == 1 else f"{self.shows.words} at {self.strength:g}"
