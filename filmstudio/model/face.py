"""What was measured of a face in a picture: the sidecar of an anchor, and what a judge says of it."""

from __future__ import annotations

import base64
import binascii
import struct
from enum import StrEnum
from typing import Literal

from pydantic import Field, field_validator

from filmstudio.model.record import Record


class FaceBox(Record):
    """Where a face is, in pixels of the upright picture from its upper left corner. It may reach over the edge."""

    left: int
    top: int
    width: int = Field(gt=0)
    height: int = Field(gt=0)

    def __str__(self) -> str:
        return f"{self.width}x{self.height} at {self.left},{self.top}"


class MeasuredFace(Record):
    """One face, measured. Angles are estimates from three or five points of a picture, good to some ten degrees."""

    box: FaceBox
    landmarks: tuple[tuple[float, float], ...]
    """Right eye, left eye, nose, and where seen the right and left corner of the mouth (the person's right)."""
    score: float
    """The detector's own; higher is surer."""
    frontal: bool
    """False where only a detector for turned or partly hidden heads found it."""
    eyes_px: float
    """The distance between the eyes: the size of a face that no box disagrees about."""
    sharpness: float
    """Finest detail against all detail of the face at one common size: 1 is a sharp portrait. See `faces.light`."""
    brightness: float
    """Mean lightness of the face, 0 (black) to 255."""
    contrast: float
    """Standard deviation of the lightness over the face, 0 to 127."""
    clipped: float
    """The part of the face, 0 to 1, that is fully black or fully white."""
    yaw_deg: float
    """Turned towards the person's left: positive."""
    pitch_deg: float
    """Chin up: positive."""
    roll_deg: float
    """Leaning, clockwise in the picture: positive."""
    embedding: str
    """Base64 of little-endian float32. See `vector`."""

    @field_validator("embedding")
    @classmethod
    def _is_whole(cls, value: str) -> str:
        try:
            size = len(base64.b64decode(value, validate=True))
        except binascii.Error as error:
            raise ValueError("the embedding is not base64") from error
        if size == 0 or size % 4:
            raise ValueError("the embedding is not a row of 32-bit numbers")
        return value

    @property
    def vector(self) -> tuple[float, ...]:
        """The embedding as numbers, as `FaceEmbedder.similarity` takes them."""
        data = base64.b64decode(self.embedding)
        return struct.unpack(f"<{len(data) // 4}f", data)


def pack_embedding(vector: tuple[float, ...]) -> str:
    """Return the numbers as base64 of little-endian float32."""
    return base64.b64encode(struct.pack(f"<{len(vector)}f", *vector)).decode()


class FaceMeasurement(Record):
    """What an embedder found in one picture. `face` is None where it found none, or where a drawing has none to find.

    The embedding is the biometric trace of a person: it belongs beside the picture, under the same consent.
    """

    schema_: Literal["face/1"] = Field(default="face/1", alias="schema")
    picture: str = Field(pattern=r"[0-9a-f]{64}")
    """SHA-256 of the picture's file: a measurement of other bytes is stale."""
    width: int
    height: int
    drawn: bool
    """True for a drawing or a stylised picture: nothing that is measured of its face says who it is."""
    faces: tuple[FaceBox, ...]
    """Everybody found, largest first: `--face N` counts from 1 in this order."""
    number: int = 0
    """Which of them `face` is, from 1; 0 for none."""
    asked: bool = False
    """True where a person chose the face by number."""
    face: MeasuredFace | None = None
    embedder: str
    version: str


class Gravity(StrEnum):
    """What a finding asks for. `not-applicable` is no pass: nothing could be said."""

    REFUSE = "refuse"
    WARN = "warn"
    NOT_APPLICABLE = "not-applicable"


class Finding(Record):
    """One thing that measuring an anchor brought to light: a stable code, a sentence and a way out."""

    code: str
    gravity: Gravity
    message: str
    hint: str = ""
