"""Pieces of the film that are no whole masters: bodies, dissolves, wipes and fades.

Why pieces: only the frames of a transition are encoded again; everything around them is copied, and a piece made once
is found again at the next cut.
"""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from fractions import Fraction
from pathlib import Path
from typing import Any, Literal

from filmstudio.errors import EngineError
from filmstudio.media.encoder import clock_hz, conformed, from_rgb, picture_output
from filmstudio.media.file_names import file_url
from filmstudio.media.picture_words import Spell, fade_frames, set_words
from filmstudio.media.probe import probe_picture
from filmstudio.media.run_ffmpeg import run_ffmpeg
from filmstudio.media.safe_output import safe_output
from filmstudio.media.verify import verify_picture
from filmstudio.media.wipes import edge_mask
from filmstudio.model.shots import TransitionKind
from filmstudio.units import Resolution, rate_text


def write_body(
    master: Path,
    start_frame: int,
    end_frame: int,
    rate: Fraction,
    out: Path,
    *,
    cube: Path | None = None,
    words: Sequence[Spell] = (),
) -> None:
    """Write frames `start_frame` ... `end_frame - 1` of a master to `out`.

    From the start of the master nothing is encoded: without B-frames a prefix of the file is a file. A later start
    needs a new key frame and is encoded again; so is what a `cube` (a 3-D table of colours, `.cube`, for full-range
    RGB) or `words`, in frames of this piece, change. Raises EngineError, UsageError if `out` cannot be written.
    """
    size = _size(master, start_frame, end_frame, rate)
    if start_frame == 0 and cube is None and not words:
        _copy_head(master, end_frame, size, rate, out)
        return
    frames = end_frame - start_frame
    picture = _excerpt(master, start_frame, end_frame, rate, cube)
    with tempfile.TemporaryDirectory(prefix="filmstudio-words-") as desk:
        for number, spell in enumerate(words):
            strip, top = _strip(spell, size, frames, rate, Path(desk) / f"{number}.rgba")
            picture = picture.overlay(strip, x=0, y=top, format="yuv420", eof_action="pass")
        _encode(picture, "cutting a shot", frames, size, rate, out)


def write_dissolve(
    master_a: Path,
    a_start: int,
    master_b: Path,
    frames: int,
    rate: Fraction,
    out: Path,
    *,
    b_start: int = 0,
    cubes: tuple[Path | None, Path | None] = (None, None),
) -> None:
    """Write a dissolve of `frames` frames: `master_a` from its frame `a_start` on, into `master_b` from `b_start` on.

    Frame j is `(1 - j/frames) * a + (j/frames) * b`: the first is all a, and b goes on alone at its own frame
    `b_start + frames`. `cubes` change the colours of the two first, as in `write_body`. Raises EngineError if one
    master is too short or the two do not match, UsageError if `out` cannot be written.
    """
    size = _both(master_a, a_start, master_b, b_start, frames, rate, "dissolving")
    import ffmpeg

    both = _two(master_a, a_start, master_b, b_start, frames, rate, cubes)
    # xfade takes seconds, in whole microseconds; it rounds them to its clock, which is one tick a frame here.
    seconds = f"{float(frames / rate):.6f}"
    mixed = ffmpeg.filter(both, "xfade", transition="fade", duration=seconds, offset=0)
    _encode(mixed, "dissolving", frames, size, rate, out)


def write_wipe(
    kind: TransitionKind,
    master_a: Path,
    a_start: int,
    master_b: Path,
    frames: int,
    rate: Fraction,
    out: Path,
    *,
    b_start: int = 0,
    cubes: tuple[Path | None, Path | None] = (None, None),
) -> None:
    """Write a wipe of `frames` frames: `master_b` covers `master_a` behind a soft edge, as `wipes.covered` has it.

    The first frame is all a, and b goes on alone at its own frame `b_start + frames`. Raises as `write_dissolve`.
    """
    size = _both(master_a, a_start, master_b, b_start, frames, rate, "wiping")
    pictures = _two(master_a, a_start, master_b, b_start, frames, rate, cubes)
    steps = [Fraction(index, frames) for index in range(frames)]
    _write_covered(pictures, kind, steps, size, rate, out, "wiping")


def write_iris(
    kind: TransitionKind,
    master: Path,
    start_frame: int,
    end_frame: int,
    rate: Fraction,
    out: Path,
    *,
    cube: Path | None = None,
) -> None:
    """Write frames `start_frame` ... `end_frame - 1` of a master in a circle that opens in black, or closes to it.

    As of a fade, the first frame of `IRIS_IN` is black and the next after the piece whole; `IRIS_OUT` is its mirror
    image and ends in black. `cube` is that of `write_body`. Raises EngineError, UsageError if `out` cannot be written.
    """
    import ffmpeg

    frames = end_frame - start_frame
    size = _size(master, start_frame, end_frame, rate)
    picture = _excerpt(master, start_frame, end_frame, rate, cube)
    black = ffmpeg.input(f"color=black:size={size}:rate={rate_text(rate)}", f="lavfi").video
    black = black.filter("format", "yuv420p").filter("setparams", range="tv", colorspace="bt709")
    black = black.filter("trim", end_frame=frames).filter("settb", f"{rate.denominator}/{rate.numerator}")
    steps = [Fraction(index, frames) for index in range(frames)]
    pictures = [black, picture]
    if kind.closes:
        steps, pictures = [Fraction(index + 1, frames) for index in range(frames)], [picture, black]
    _write_covered(pictures, kind, steps, size, rate, out, "closing an iris" if kind.closes else "opening an iris")


def _write_covered(
    pictures: Sequence[Any],
    kind: TransitionKind,
    steps: Sequence[Fraction],
    size: Resolution,
    rate: Fraction,
    out: Path,
    task: str,
) -> None:
    """Write the second of two pictures over the first, behind the edge of a wipe that is so far along in each frame."""
    import ffmpeg

    with tempfile.TemporaryDirectory(prefix="filmstudio-wipe-") as desk:
        alike = [picture.filter("format", "yuv420p") for picture in pictures]
        mask = edge_mask(kind, steps, size, rate, Path(desk) / "edge.yuv")
        _encode(ffmpeg.filter([*alike, mask], "maskedmerge"), task, len(steps), size, rate, out)


def write_fade(
    master: Path,
    start_frame: int,
    end_frame: int,
    kind: Literal["in", "out"],
    rate: Fraction,
    out: Path,
    *,
    cube: Path | None = None,
) -> None:
    """Write frames `start_frame` ... `end_frame - 1` of a master, faded from black or to black.

    Of n frames, frame j of a fade-in has the share `j/n` of its light (the first is black, the next after the piece
    is whole); a fade-out is its mirror image, `1 - (j + 1)/n`, and ends in black. `cube` is that of `write_body`.
    Raises EngineError, UsageError if `out` cannot be written.
    """
    frames = end_frame - start_frame
    size = _size(master, start_frame, end_frame, rate)
    picture = _excerpt(master, start_frame, end_frame, rate, cube)
    if kind == "out":
        # The filter's own fade-out begins with all light and ends one step before black; backwards it is exact.
        picture = picture.filter("reverse")
    picture = picture.filter("fade", t="in", s=0, n=frames, color="black")
    if kind == "out":
        picture = picture.filter("reverse")
    _encode(picture, "fading", frames, size, rate, out)


def _two(
    master_a: Path,
    a_start: int,
    master_b: Path,
    b_start: int,
    frames: int,
    rate: Fraction,
    cubes: tuple[Path | None, Path | None],
) -> list[Any]:
    pairs = ((master_a, a_start, cubes[0]), (master_b, b_start, cubes[1]))
    return [_excerpt(master, start, start + frames, rate, cube) for master, start, cube in pairs]


def _strip(spell: Spell, size: Resolution, frames: int, rate: Fraction, raw: Path) -> tuple[Any, int]:
    """Return words as a stream of `frames` frames that come and go in time, and the row on which they begin."""
    import ffmpeg

    strip = set_words(spell.text, size)
    raw.write_bytes(strip.rgba.tobytes())
    height, width = strip.rgba.shape[:2]
    come = fade_frames(spell, rate)
    one = ffmpeg.input(file_url(raw), f="rawvideo", pix_fmt="rgba", s=f"{width}x{height}", framerate=rate_text(rate))
    words = one.video.filter("scale", out_color_matrix="bt709", out_range="tv", flags="accurate_rnd")
    words = words.filter("format", "yuva420p").filter("loop", loop=frames - 1, size=1).filter("setpts", "N")
    words = words.filter("settb", f"{rate.denominator}/{rate.numerator}").filter("fps", rate_text(rate))
    words = words.filter("fade", t="in", s=spell.start_frame, n=come, alpha=1)
    return words.filter("fade", t="out", s=max(0, spell.end_frame - come), n=come, alpha=1), strip.top


def _both(
    master_a: Path, a_start: int, master_b: Path, b_start: int, frames: int, rate: Fraction, task: str
) -> Resolution:
    """Return the size of two masters that can be on screen at once for so many frames. Raises EngineError."""
    size = _size(master_a, a_start, a_start + frames, rate)
    if _size(master_b, b_start, b_start + frames, rate) != size:
        raise EngineError(f"{task} failed: {master_a.name} and {master_b.name} differ in picture size")
    return size


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


def _excerpt(master: Path, start_frame: int, end_frame: int, rate: Fraction, cube: Path | None = None) -> Any:
    """Return frames of a master that begin at 0 and tick once a frame, their colours changed by a table."""
    import ffmpeg

    picture = ffmpeg.input(file_url(master)).video.filter("trim", start_frame=start_frame, end_frame=end_frame)
    # ffmpeg 7.0 loses the rate behind trim and setpts, and its encoder then assumes 25.
    tick = f"{rate.denominator}/{rate.numerator}"
    picture = picture.filter("setpts", "PTS-STARTPTS").filter("settb", tick).filter("fps", rate_text(rate))
    if cube is None:
        return picture
    # Sixteen bits between the two conversions: what is rounded is rounded once.
    rgb = picture.filter(
        "scale", in_color_matrix="bt709", in_range="tv", out_range="pc", flags="accurate_rnd+full_chroma_int+lanczos"
    ).filter("format", "gbrp16le")
    return from_rgb(rgb.filter("lut3d", file=str(cube.absolute()), interp="tetrahedral"))


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
