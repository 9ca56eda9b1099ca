"""Which pieces of picture a timeline is made of: whole masters wherever the cut is straight, little else.

Pure: nothing is read or written here. The pieces in order are exactly the film's frames.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from fractions import Fraction

from filmstudio.digest import digest
from filmstudio.errors import InternalError
from filmstudio.media.encoder import MASTER_ENCODER
from filmstudio.model.shots import TransitionKind
from filmstudio.model.take import Blob
from filmstudio.model.timeline import Clip, Correction, Overlay, Timeline
from filmstudio.units import rate_text

_WIPE_VERSION = 1
"""Raise it when the edge of a wipe or an iris would look or move otherwise."""
_WORDS_VERSION = 1
"""Raise it when words over a picture would look otherwise, or a correction be applied otherwise (`colour_cube`)."""


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
    correction: Correction | None = None
    """Of the colours of `picture`."""
    before_correction: Correction | None = None
    words: tuple[Overlay, ...] = ()
    """What is written over it, in frames from the start of this piece."""
    wipe: TransitionKind | None = None
    """How the edge of a wipe moves, or that a fade is an iris."""

    @property
    def frames(self) -> int:
        """The length in the film."""
        return self.end_frame - self.start_frame

    def key(self, rate: Fraction) -> str:
        """Return the digest of everything that can change a pixel of this piece, the encoder's settings included."""
        changed = {
            "corrections": [_numbers(one) for one in (self.correction, self.before_correction)],
            "words": [[one.text, one.start_frame, one.end_frame] for one in self.words],
            "version": _WORDS_VERSION,
        }
        plain = not (self.words or self.correction or self.before_correction)
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
                **({} if plain else changed),
                **({"wipe": [self.wipe.value, _WIPE_VERSION]} if self.wipe else {}),
            }
        )


def _numbers(correction: Correction | None) -> object:
    """Return what of a correction changes pixels: not whom it follows."""
    return [list(correction.gain), list(correction.offset)] if correction else None


def pieces_of(timeline: Timeline) -> tuple[Piece, ...]:
    """Return the film as pieces, in order.

    A dissolve or wipe is as long as the tail of the clip before it allows, and a cut where there is no such clip or
    tail. A clip too short for its two transitions has both shortened in proportion. Words over the picture are laid on
    what is no transition. Raises InternalError if the clips do not follow each other without a gap, or do not fill the
    film.
    """
    pieces: list[Piece] = []
    previous: Clip | None = None
    position = 0
    for clip in timeline.clips:
        if clip.start_frame != position or clip.frames < 1:
            raise InternalError(f"shot {clip.shot} starts at frame {clip.start_frame}; the cut is at {position}")
        pieces += _pieces_of_clip(clip, previous, timeline.overlays)
        position += clip.frames
        previous = clip
    if position != timeline.frames:
        raise InternalError(f"the clips fill {position} frames of a film of {timeline.frames}")
    return tuple(pieces)


def _pieces_of_clip(clip: Clip, previous: Clip | None, overlays: Sequence[Overlay]) -> list[Piece]:
    head, tail = transition_frames(clip, previous)
    first, end = clip.head_frames, clip.head_frames + clip.frames
    pieces = []
    if head and clip.transition_in.overlaps and previous is not None:
        wipe = clip.transition_in if clip.transition_in.wipes else None
        kind = PieceKind.WIPE if wipe else PieceKind.DISSOLVE
        over = Piece(kind, clip.picture, first, first + head, previous.picture, previous.head_frames + previous.frames)
        pieces.append(replace(over, before_correction=previous.correction, wipe=wipe))
    elif head:
        pieces.append(Piece(PieceKind.FADE_IN, clip.picture, first, first + head, wipe=_iris(clip.transition_in)))
    if clip.frames - tail > head:
        words = _words_in(overlays, clip.start_frame + head, clip.start_frame + clip.frames - tail)
        # A master is joined as it is only where all of it is seen, and as it was shot.
        whole = first + head == 0 and not tail and not clip.tail_frames and not words and clip.correction is None
        kind = PieceKind.WHOLE if whole else PieceKind.BODY
        pieces.append(Piece(kind, clip.picture, first + head, end - tail, words=words))
    if tail:
        pieces.append(Piece(PieceKind.FADE_OUT, clip.picture, end - tail, end, wipe=_iris(clip.transition_out)))
    return [replace(piece, correction=clip.correction) for piece in pieces]


def _iris(kind: TransitionKind) -> TransitionKind | None:
    return kind if kind in (TransitionKind.IRIS_IN, TransitionKind.IRIS_OUT) else None


def _words_in(overlays: Sequence[Overlay], start: int, end: int) -> tuple[Overlay, ...]:
    """Return the words that are seen between two frames of the film, in frames from the first of the two."""
    seen = (
        Overlay(
            text=one.text, start_frame=max(one.start_frame, start) - start, end_frame=min(one.end_frame, end) - start
        )
        for one in overlays
    )
    return tuple(one for one in seen if one.start_frame < one.end_frame)


def transition_frames(clip: Clip, previous: Clip | None) -> tuple[int, int]:
    """Return how many frames the transition into a clip and the fade out of it really take."""
    head = tail = 0
    if clip.transition_in.overlaps:
        head = min(clip.transition_in_frames, previous.tail_frames) if previous is not None else 0
    elif clip.transition_in.opens:
        head = clip.transition_in_frames
    if clip.transition_out.closes:
        tail = clip.transition_out_frames
    if head + tail > clip.frames:
        head = clip.frames * head // (head + tail)
        tail = min(tail, clip.frames - head)
    return head, tail
