"""Which pieces of picture a timeline is made of: whole masters wherever the cut is straight, little else.

Pure: nothing is read or written here. The pieces in order are exactly the film's frames.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from filmstudio.digest import digest
from filmstudio.errors import InternalError
from filmstudio.media.encoder import MASTER_ENCODER
from filmstudio.model.shots import TransitionKind
from filmstudio.model.take import Blob
from filmstudio.model.timeline import Clip, Timeline
from filmstudio.units import rate_text


class PieceKind(StrEnum):
    """How a piece is made from its master."""

    WHOLE = "whole"
    BODY = "body"
    DISSOLVE = "dissolve"
    WIPE = "wipe"
    FADE_IN = "fade_in"
    FADE_OUT = "fade_out"


@dataclass(frozen=True, slots=True)
class Piece:
    """Frames `start_frame` ... `end_frame - 1` of a master, as they are or in a transition.

    A dissolve or wipe goes from `before` (its frames from `before_start` on) to `picture`.
    """

    kind: PieceKind
    picture: Blob
    start_frame: int
    end_frame: int
    before: Blob | None = None
    before_start: int = 0

    @property
    def frames(self) -> int:
        """The length in the film."""
        return self.end_frame - self.start_frame

    def key(self, rate: Fraction) -> str:
        """Return the digest of everything that can change a pixel of this piece, the encoder's settings included."""
        return digest(
            {
                "schema": "piece/1",
                "kind": self.kind.value,
                "picture": self.picture.sha256,
                "frames": [self.start_frame, self.end_frame],
                "before": self.before.sha256 if self.before else None,
                "before_start": self.before_start,
                "rate": rate_text(rate),
                "encoder": dict(MASTER_ENCODER),
            }
        )


def pieces_of(timeline: Timeline) -> tuple[Piece, ...]:
    """Return the film as pieces, in order.

    A dissolve or wipe is as long as the tail of the clip before it allows, and a cut where there is no such clip or
    tail. A clip too short for its two transitions has both shortened in proportion. Raises InternalError if the clips
    do not follow each other without a gap, or do not fill the film.
    """
    pieces: list[Piece] = []
    previous: Clip | None = None
    position = 0
    for clip in timeline.clips:
        if clip.start_frame != position or clip.frames < 1:
            raise InternalError(f"shot {clip.shot} starts at frame {clip.start_frame}; the cut is at {position}")
        pieces += _pieces_of_clip(clip, previous)
        position += clip.frames
        previous = clip
    if position != timeline.frames:
        raise InternalError(f"the clips fill {position} frames of a film of {timeline.frames}")
    return tuple(pieces)


def _pieces_of_clip(clip: Clip, previous: Clip | None) -> list[Piece]:
    head, tail = transition_frames(clip, previous)
    pieces = []
    if head and clip.transition_in.overlaps and previous is not None:
        kind = PieceKind.WIPE if clip.transition_in is TransitionKind.WIPE else PieceKind.DISSOLVE
        pieces.append(Piece(kind, clip.picture, 0, head, previous.picture, previous.frames))
    elif head:
        pieces.append(Piece(PieceKind.FADE_IN, clip.picture, 0, head))
    end = clip.frames - tail
    if end > head:
        whole = head == 0 and end == clip.frames + clip.tail_frames
        pieces.append(Piece(PieceKind.WHOLE if whole else PieceKind.BODY, clip.picture, head, end))
    if tail:
        pieces.append(Piece(PieceKind.FADE_OUT, clip.picture, end, clip.frames))
    return pieces


def transition_frames(clip: Clip, previous: Clip | None) -> tuple[int, int]:
    """Return how many frames the transition into a clip and the fade out of it really take."""
    head = tail = 0
    if clip.transition_in.overlaps:
        head = min(clip.transition_in_frames, previous.tail_frames) if previous is not None else 0
    elif clip.transition_in is TransitionKind.FADE_IN:
        head = clip.transition_in_frames
    if clip.transition_out is TransitionKind.FADE_OUT:
        tail = clip.transition_out_frames
    if head + tail > clip.frames:
        head = clip.frames * head // (head + tail)
        tail = min(tail, clip.frames - head)
    return head, tail
