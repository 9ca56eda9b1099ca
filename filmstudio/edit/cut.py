"""The cut: a Timeline, its takes and its mix become the film."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Mapping
from fractions import Fraction
from functools import partial
from pathlib import Path

from filmstudio.edit.pieces import Piece, PieceKind, pieces_of
from filmstudio.edit.subtitles import SrtWriter
from filmstudio.model.take import Blob
from filmstudio.model.timeline import Correction, Timeline

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
    sound_of: Path | None = None,
    subtitle_track: bool = True,
    metadata: Mapping[str, str] | None = None,
    progress: Callable[[int], None] | None = None,
) -> None:
    """Make the film `out` from the takes of a timeline and a mix of exactly its length (None: a silent film).

    `sound_of` is a film that was made with this very sound, which is copied from it: then there need not be a mix.
    Between straight cuts the masters themselves are joined; only transitions, corrected pictures and those with words
    over them are encoded, once for ever. With `subtitle_track` the timeline's subtitles become a track of the film; its
    chapters, title and author are written into it, and what `metadata` says. `progress` hears 0 ... `timeline.frames`:
    the first half while pieces are made, the second while they are joined. Raises EngineError if the film cannot be
    made, UsageError if `out` cannot be written, InternalError if the timeline has gaps.
    """
    from filmstudio.media.join import join_pictures

    def ready(frames: int) -> None:
        if progress is not None:
            progress(frames // 2)

    segments = picture_segments(timeline, locate=locate, cached=cached, progress=ready)
    join_pictures(
        segments,
        mix,
        out,
        rate=timeline.rate,
        frames=timeline.frames,
        title=timeline.title,
        sound_of=sound_of,
        subtitles=(SrtWriter().write(timeline) or None) if subtitle_track else None,
        chapters=[(chapter.start_frame, chapter.title) for chapter in timeline.chapters],
        metadata={**({"artist": timeline.author} if timeline.author else {}), **(metadata or {})},
        progress=None if progress is None else partial(_second_half, progress, timeline.frames),
    )
    if progress is not None:
        progress(timeline.frames)


def picture_segments(
    timeline: Timeline, *, locate: Locate, cached: Cached, progress: Callable[[int], None] | None = None
) -> list[Path]:
    """Return the film's picture as files to be joined in this order, each made once and then found in the cache.

    `progress` hears how many of the film's frames are ready. Raises as `assemble`.
    """
    segments: list[Path] = []
    ready = 0
    for piece in pieces_of(timeline):
        segments.append(_segment(piece, timeline.rate, locate, cached))
        ready += piece.frames
        if progress is not None:
            progress(ready)
    return segments


def _second_half(progress: Callable[[int], None], total: int, joined: int) -> None:
    progress((total + min(joined, total)) // 2)


def _segment(piece: Piece, rate: Fraction, locate: Locate, cached: Cached) -> Path:
    if piece.kind is PieceKind.WHOLE:
        return locate(piece.picture)
    return cached(piece.key(rate), partial(_make, piece, rate, locate))


def _make(piece: Piece, rate: Fraction, locate: Locate, out: Path) -> None:
    with tempfile.TemporaryDirectory(prefix="filmstudio-cut-") as desk:
        cube = _cube(piece.correction, Path(desk) / "picture.cube")
        before = _cube(piece.before_correction, Path(desk) / "before.cube")
        _write(piece, rate, locate, (before, cube), out)


def _cube(correction: Correction | None, path: Path) -> Path | None:
    if correction is None:
        return None
    from filmstudio.edit.colour_match_cube import cube_text

    path.write_text(cube_text(correction), encoding="ascii")
    return path


def _write(piece: Piece, rate: Fraction, locate: Locate, cubes: tuple[Path | None, Path | None], out: Path) -> None:
    from filmstudio.media.picture_words import Spell
    from filmstudio.media.transitions import write_body, write_dissolve, write_fade, write_iris, write_wipe

    master, start, end = locate(piece.picture), piece.start_frame, piece.end_frame
    if piece.before is not None:
        write_overlap = partial(write_wipe, piece.wipe) if piece.wipe else write_dissolve
        before = locate(piece.before)
        write_overlap(before, piece.before_start, master, piece.frames, rate, out, b_start=start, cubes=cubes)
    elif piece.wipe is not None:
        write_iris(piece.wipe, master, start, end, rate, out, cube=cubes[1])
    elif piece.kind is PieceKind.FADE_IN:
        write_fade(master, start, end, "in", rate, out, cube=cubes[1])
    elif piece.kind is PieceKind.FADE_OUT:
        write_fade(master, start, end, "out", rate, out, cube=cubes[1])
    else:
        words = [Spell(one.text, one.start_frame, one.end_frame) for one in piece.words]
        write_body(master, start, end, rate, out, cube=cubes[1], words=words)
