"""The cut: a Timeline, its takes and its mix become the film."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from functools import partial
from pathlib import Path

from filmstudio.edit.pieces import Piece, PieceKind, pieces_of
from filmstudio.edit.subtitles import SrtWriter
from filmstudio.model.take import Blob
from filmstudio.model.timeline import Timeline

Locate = Callable[[Blob], Path]
"""Returns where a blob lies in the vault."""

Cached = Callable[[str, Callable[[Path], None]], Path]
"""Returns the piece with this key; calls the maker with a temporary path if there is none yet."""


def assemble(
    timeline: Timeline,
    mix: Path | None,
    *,
    locate: Locate,
    cached: Cached,
    out: Path,
    subtitle_track: bool = True,
    progress: Callable[[int], None] | None = None,
) -> None:
    """Make the film `out` from the takes of a timeline and a mix of exactly its length (None: a silent film).

    Between straight cuts the masters themselves are joined; only transitions are encoded, once for ever. With
    `subtitle_track` the timeline's subtitles become a track of the film. `progress` hears 0 ... `timeline.frames`:
    the first half while pieces are made, the second while they are joined. Raises EngineError if the film cannot be
    made, UsageError if `out` cannot be written, InternalError if the timeline has gaps.
    """
    from filmstudio.media.join import join_pictures

    pieces = pieces_of(timeline)
    segments: list[Path] = []
    ready = 0
    for piece in pieces:
        segments.append(_segment(piece, timeline.rate, locate, cached))
        ready += piece.frames
        if progress is not None:
            progress(ready // 2)
    join_pictures(
        segments,
        mix,
        out,
        rate=timeline.rate,
        frames=timeline.frames,
        title=timeline.title,
        subtitles=(SrtWriter().write(timeline) or None) if subtitle_track else None,
        progress=None if progress is None else partial(_second_half, progress, timeline.frames),
    )
    if progress is not None:
        progress(timeline.frames)


def _second_half(progress: Callable[[int], None], total: int, joined: int) -> None:
    progress((total + min(joined, total)) // 2)


def _segment(piece: Piece, rate: Fraction, locate: Locate, cached: Cached) -> Path:
    if piece.kind is PieceKind.WHOLE:
        return locate(piece.picture)
    return cached(piece.key(rate), partial(_make, piece, rate, locate))


def _make(piece: Piece, rate: Fraction, locate: Locate, out: Path) -> None:
    from filmstudio.media.transitions import write_body, write_dissolve, write_fade, write_wipe

    master = locate(piece.picture)
    if piece.before is not None:
        write_overlap = write_wipe if piece.kind is PieceKind.WIPE else write_dissolve
        write_overlap(locate(piece.before), piece.before_start, master, piece.frames, rate, out)
    elif piece.kind is PieceKind.FADE_IN:
        write_fade(master, piece.start_frame, piece.end_frame, "in", rate, out)
    elif piece.kind is PieceKind.FADE_OUT:
        write_fade(master, piece.start_frame, piece.end_frame, "out", rate, out)
    else:
        write_body(master, piece.start_frame, piece.end_frame, rate, out)
