"""Pieces of the film that are no whole masters: bodies, dissolves, wipes and fades.

Why pieces: only the frames of a transition are encoded again; everything around them is copied, and a piece made once
is found again at the next cut.
"""

from __future__ import annotations

import math
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
    size = _both(master_a, a_start, master_b, frames, rate, "dissolving")
    import ffmpeg

    both = [_excerpt(master_a, a_start, a_start + frames, rate), _excerpt(master_b, 0, frames, rate)]
    # xfade takes seconds, in whole microseconds; it rounds them to its clock, which is one tick a frame here.
    seconds = f"{float(frames / rate):.6f}"
    mixed = ffmpeg.filter(both, "xfade", transition="fade", duration=seconds, offset=0)
    _encode(mixed, "dissolving", frames, size, rate, out)


def write_wipe(master_a: Path, a_start: int, master_b: Path, frames: int, rate: Fraction, out: Path) -> None:
    """Write a wipe of `frames` frames: `master_b` covers `master_a` from left to right, behind a soft edge.

    The share of b at x (0 left ... 1 right) in frame j is `((1 + e) * j/frames - x) / e`, cut to 0 ... 1, with the
    edge e = 0.12: the first frame is all a, and b goes on alone at its own frame `frames`. Raises as `write_dissolve`.
    """
    size = _both(master_a, a_start, master_b, frames, rate, "wiping")
    import ffmpeg

    both = [
        picture.filter("format", "yuv420p")
        for picture in (_excerpt(master_a, a_start, a_start + frames, rate), _excerpt(master_b, 0, frames, rate))
    ]
    mixed = ffmpeg.filter([*both, _moving_edge(size, frames, rate)], "maskedmerge")
    _encode(mixed, "wiping", frames, size, rate, out)


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


def _both(master_a: Path, a_start: int, master_b: Path, frames: int, rate: Fraction, task: str) -> Resolution:
    """Return the size of two masters that can be on screen at once for so many frames. Raises EngineError."""
    size = _size(master_a, a_start, a_start + frames, rate)
    if _size(master_b, 0, frames, rate) != size:
        raise EngineError(f"{task} failed: {master_a.name} and {master_b.name} differ in picture size")
    return size


def _moving_edge(size: Resolution, frames: int, rate: Fraction) -> Any:
    """Return the mask of a wipe: a strip with the edge in it, drawn once, seen through a window that moves over it.

    Why not one formula for xfade: it would be worked out for every pixel of every frame, ten times as slow as this.
    """
    import ffmpeg

    way = 1 + _WIPE_EDGE
    wide = math.ceil(size.width * (1 + way) / 2) * 2
    # X and W are those of each plane, so that colour and light are cut alike; every row is the same.
    share = f"255*clip(({way}-X/W*{wide / size.width:.9f})/{_WIPE_EDGE},0,1)"
    blank = ffmpeg.input(f"nullsrc=size={wide}x2:rate={rate_text(rate)}", f="lavfi").video
    strip = (
        blank.filter("format", "yuv420p")
        # Without it ffmpeg takes the mask for full range and squeezes it into the limited range of the pictures.
        .filter("setparams", range="tv", colorspace="bt709")
        .filter("trim", end_frame=1)
        .filter("geq", lum=share, cb=share, cr=share)
        .filter("scale", wide, size.height, flags="neighbor")
        .filter("loop", loop=frames - 1, size=1)
        .filter("setpts", "N")
        .filter("settb", f"{rate.denominator}/{rate.numerator}")
    )
    return strip.filter("crop", *size, f"{way * size.width:.6f}*(1-n/{frames})", 0)


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
