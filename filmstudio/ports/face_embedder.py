"""The FaceEmbedder port: finds faces in a picture and says how alike two of them are. Found under the entry point
`filmstudio.face_embedders`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


class FoundFace(NamedTuple):
    """One face in a picture. Coordinates are pixels of that picture, from its upper left corner."""

    left: int
    top: int
    width: int
    height: int
    landmarks: tuple[tuple[float, float], ...]
    """The person's right eye, left eye and nose (its tip or its base, as the embedder has it); then, where the
    detector sees them, the right and left corner of the mouth: three points or five."""
    score: float
    """How sure the detector is, on its own scale; higher is surer."""
    frontal: bool = True
    """False where only a detector for turned or partly hidden heads found it."""


class FaceEmbedder(Protocol):
    """Measures identity. The class is called with no arguments; constructing it must load nothing heavy."""

    name: str
    version: str
    """Names code and weights: embeddings of two versions are never compared."""
    same_person: float
    """Two faces at least this similar are one person, as measured by `benchmarks`."""
    margin: float
    """So much more similar to its own person than to anybody else a face must be, to be told apart safely."""

    nose_depth: float
    """How far the nose point stands before the eyes, in distances between the eyes: turns an offset into an angle."""
    nose_drop: float
    """How far the nose point lies below the eyes of a level head, in distances between the eyes."""

    def find(self, picture: NDArray[np.uint8]) -> tuple[FoundFace, ...]:
        """Return the faces of a picture `(height, width, rgb) uint8`, largest first.

        Raises MissingTool, with the command that provides it, where code or weights are not installed.
        """
        ...

    def embed(self, picture: NDArray[np.uint8], face: FoundFace) -> tuple[float, ...]:
        """Return the face's embedding. The same picture and face give the same numbers on the same machine."""
        ...

    def similarity(self, one: tuple[float, ...], other: tuple[float, ...]) -> float:
        """Return how alike two embeddings are: 1 for the same, lower for less alike."""
        ...
