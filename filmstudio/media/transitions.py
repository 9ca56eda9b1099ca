"""Pieces of the film that are no whole masters: bodies, dissolves, wipes and fades.

Why pieces: only the frames of a transition are encoded again; everything around them is copied, and a piece made once
is found again at the next cut.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from pathlib import Path
from typing import Any, Literal

from filmstudio.errors import EngineError
from filmstudio.media.encoder import clock_hz, conformed, picture_output
from filmstudio.media.file_names import file_url
from filmstudio.media.probe import probe_picture
from filmstudio.media.run_ffmpeg import run_ffmpeg
from filmstudio.media.safe_output import safe_output
from filmstudio.media.verify import verify_picture
from filmstudio.units import Resolution, rate_text

_WIPE_EDGE = 0.12
"""Width of a wipe's soft edge, as a part of the picture's width."""


def write_body(master: Path, start_frame: int, end_frame: int, rate: Fraction, out: Path) -> None:
    """Write frames `start_frame` ... `end_frame - 1` of a master to `out`.

    From the start of the master nothing is encoded: without B-frames a prefix of the file is a file. A later start
    needs a new key frame and is encoded again. Raises EngineError, UsageError if `out` cannot be written.
    """
    size = _size(master, start_frame, end_frame, rate)
    if start_frame == 0:
        _copy_head(master, end_frame, size, rate, out)
        return
    picture = _excerpt(master, start_frame, end_frame, rate)
    _encode(picture, "cutting a shot", end_frame - start_frame, size, rate, out)


def write_dissolve(master_a: Path, a_start: int, master_b: Path, frames: int, rate: Fraction, out: Path) -> None:
    """Write a dissolve of `frames` frames from `master_a` (from its frame `a_start` on) into the head of `master_b`.

    Frame j is `(1 - j/frames) * a + (j/frames) * b`: the first is all a, and b goes on alone at its own frame
    `frames`. Raises EngineError if one master is too short or the two do not match, UsageError if `out` cannot be
    written.
    """
    _write_overlap(master_a, a_start, master_b, frames, rate, out, "dissolving", {"transition": "fade"})


def write_wipe(master_a: Path, a_start: int, master_b: Path, frames: int, rate: Fraction, out: Path) -> None:
    """Write a wipe of `frames` frames: `master_b` covers `master_a` from left to right, behind a soft edge.

    The share of b at x (0 left ... 1 right) in frame j is `((1 + e) * j/frames - x) / e`, cut to 0 ... 1, with the
    edge e = 0.12: the first frame is all a, and b goes on alone at its own frame `frames`. Raises as `write_dissolve`.
    """
    # xfade's P falls from 1 to 0; X and W are those of each plane, so that colour and light are cut alike.
    share = f"clip(((1-P)*{1 + _WIPE_EDGE}-X/W)/{_WIPE_EDGE},0,1)"
    how = {"transition": "custom", "expr": f"A+(B-A)*{share}"}
    _write_overlap(master_a, a_start, master_b, frames, rate, out, "wiping", how)


def write_fade(
    master: Path, start_frame: int, end_frame: int, kind: Literal["in", "out"], rate: Fraction, out: Path
) -> None:
    """Write frames `start_frame` ... `end_frame - 1` of a master, faded from black or to black.

    Of n frames, frame j of a fade-in has the share `j/n` of its light (the first is black, the next after the piece
    is whole); a fade-out is its mirror image, `1 - (j + 1)/n`, and ends in black. Raises EngineError, UsageError if
    `out` cannot be written.
    """
    frames = end_frame - start_frame
    size = _size(master, start_frame, end_frame, rate)
    picture = _excerpt(master, start_frame, end_frame, rate)
    if kind == "out":
        # The filter's own fade-out begins with all light and ends one step before black; backwards it is exact.
        picture = picture.filter("reverse")
    picture = picture.filter("fade", t="in", s=0, n=frames, color="black")
    if kind == "out":
        picture = picture.filter("reverse")
    _encode(picture, "fading", frames, size, rate, out)


def _write_overlap(
    master_a: Path,
    a_start: int,
    master_b: Path,
    frames: int,
    rate: Fraction,
    out: Path,
    task: str,
    how: Mapping[str, str],
) -> None:
    """Write both masters at once, mixed by ffmpeg's `xfade` as its options `how` say."""
    size = _size(master_a, a_start, a_start + frames, rate)
    if _size(master_b, 0, frames, rate) != size:
        raise EngineError(f"{task} failed: {master_a.name} and {master_b.name} differ in picture size")
    import ffmpeg

    both = [
        _excerpt(master_a, a_start, a_start + frames, rate),
        _excerpt(master_b, 0, frames, rate),
    ]
    # xfade takes seconds, in whole microseconds; it rounds them to its clock, which is one tick a frame here.
    seconds = f"{float(frames / rate):.6f}"
    mixed = ffmpeg.filter(both, "xfade", duration=seconds, offset=0, **how)
    _encode(mixed, task, frames, size, rate, out)


def _size(master: Path, start_frame: int, end_frame: int, rate: Fraction) -> Resolution:
    """Return the size of a master that has all these frames at this rate. Raises EngineError otherwise."""
    facts = probe_picture(master)
    if not 0 <= start_frame < end_frame <= facts.frames:
        raise EngineError(
            f"{master.name} has {facts.frames} frames; the cut asks for {start_frame} to {end_frame} (end exclusive)"
        )
    if facts.rate != rate:
        raise EngineError(f"{master.name} runs at {rate_text(facts.rate)} frames a second, not at {rate_text(rate)}")
    return facts.size


def _excerpt(master: Path, start_frame: int, end_frame: int, rate: Fraction) -> Any:
    """Return frames of a master that begin at 0 and tick once a frame."""
    import ffmpeg

    picture = ffmpeg.input(file_url(master)).video.filter("trim", start_frame=start_frame, end_frame=end_frame)
    # ffmpeg 7.0 loses the rate behind trim and setpts, and its encoder then assumes 25.
    tick = f"{rate.denominator}/{rate.numerator}"
    return picture.filter("setpts", "PTS-STARTPTS").filter("settb", tick).filter("fps", rate_text(rate))


def _encode(picture: Any, task: str, frames: int, size: Resolution, rate: Fraction, out: Path) -> None:
    with safe_output(out) as temporary:
        run_ffmpeg(picture_output(conformed(picture), file_url(temporary), rate), task=task)
        verify_picture(temporary, task=task, frames=frames, size=size, rate=rate)


def _copy_head(master: Path, frames: int, size: Resolution, rate: Fraction, out: Path) -> None:
    import ffmpeg

    task = "cutting a shot"
    options = {
        "c:v": "copy",
        "frames:v": frames,
        "video_track_timescale": clock_hz(rate),
        "map_metadata": -1,
        "fflags": "+bitexact",
        "f": "mp4",
    }
    with safe_output(out) as temporary:
        output = ffmpeg.output(ffmpeg.input(file_url(master)).video, file_url(temporary), **options)
        run_ffmpeg(output, task=task)
        verify_picture(temporary, task=task, frames=frames, size=size, rate=rate)
