"""A film in another shape: every frame is cut out of the wide picture where a path says, and encoded while the next
one is read.

Why not by the encoder's own crop: it moves in whole pixels, which trembles in a slow move. Here the window stands
between pixels, too.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction
from pathlib import Path
from typing import NamedTuple, cast

import av
import cv2
import numpy as np
from numpy.typing import NDArray

from filmstudio.errors import EngineError
from filmstudio.media.encoder import conformed, from_rgb
from filmstudio.media.file_names import file_url
from filmstudio.media.film_sound import film_sound
from filmstudio.media.probe import FilmFacts
from filmstudio.media.reencode import Beside, output_of, wanted_of
from filmstudio.media.reencode_codecs import Codec
from filmstudio.media.run_ffmpeg import ffmpeg_pipe
from filmstudio.media.safe_output import safe_output
from filmstudio.media.subtitle_burn import Burned, burned_over
from filmstudio.media.verify import verify_film
from filmstudio.units import Resolution, frame_to_sample, rate_text

Picture = NDArray[np.uint8]
_FULL = Resolution(1080, 1920)
_LINES_FOR_FULL = 720
_SHADE = 0.45


class View(NamedTuple):
    """What is seen of a frame."""

    across: float
    """The middle of the window, 0 ... 1 of the picture's width."""
    height: float = 1.0
    """From the top, how much of the picture's height is seen."""
    whole: bool = False
    """All of the picture, across the middle of the frame, over a blurred and darker one."""


def upright_size(wide: Resolution) -> Resolution:
    """Return the size of a 9:16 film: 1080x1920, or as many lines as there are where those are few."""
    if wide.height >= _LINES_FOR_FULL:
        return _FULL
    return Resolution(max(2, round(wide.height * 9 / 16 / 2) * 2), wide.height // 2 * 2)


def write_upright(
    segments: Sequence[Path],
    mix_wav: Path | None,
    out: Path,
    codec: Codec,
    views: Sequence[View],
    *,
    rate: Fraction,
    size: Resolution,
    beside: Beside,
    sound_of: Path | None = None,
    captions: Sequence[Burned] = (),
    progress: Callable[[int], None] | None = None,
    finish: Callable[[Path], None] | None = None,
) -> FilmFacts:
    """Write a film of `len(views)` frames in the upright `size`, one view for each frame of the pieces.

    `sound_of` is a film that was made with this very sound, which is copied. Raises EngineError, also where the pieces
    have more or fewer frames; UsageError if `out` cannot be written, OSError for a full disk.
    """
    import ffmpeg

    task = f"writing {out.name}"
    frames = len(views)
    raw = ffmpeg.input("pipe:0", f="rawvideo", pix_fmt="rgb24", s=str(size), framerate=rate_text(rate))
    with safe_output(out) as temporary, tempfile.TemporaryDirectory(prefix="filmstudio-upright-") as folder:
        desk = Path(folder)
        picture = from_rgb(raw)
        if captions:
            picture = conformed(burned_over(picture, captions, size, rate, desk))  # an overlay forgets the tags
        heard = film_sound(mix_wav, frame_to_sample(frames, rate), sound_of=sound_of, codec=codec.sound)
        run = output_of(picture, heard, temporary, codec, rate, frames, beside, desk)
        with ffmpeg_pipe(run, task=task) as pipe:
            done = 0
            for frame in _frames(segments):
                if done == frames:
                    raise EngineError(f"{task} failed: the pieces have more than the film's {frames} frames")
                _write_all(pipe, np.ascontiguousarray(cut_out(frame, views[done], size)).data.cast("B"))
                done += 1
                if progress is not None:
                    progress(done)
            if done != frames:
                raise EngineError(f"{task} failed: the pieces have {done} frames, the film has {frames}")
        facts = verify_film(temporary, wanted_of(codec, frames, size, rate, beside), task=task)
        if finish is not None:
            finish(temporary)
        return facts


def cut_out(frame: Picture, view: View, size: Resolution) -> Picture:
    """Return what a view shows of a picture `(height, width, rgb)`, in the wanted size."""
    if view.whole:
        return _whole(frame, size)
    seen = max(2.0, frame.shape[0] * view.height)
    scale = size.height / seen
    source = frame
    if scale < 1:
        # Smaller by area first: samples between pixels alone would miss most of them.
        small = (max(1, round(frame.shape[1] * scale)), max(1, round(frame.shape[0] * scale)))
        source, scale = _resized(frame, small), 1.0
    middle = view.across * source.shape[1]
    # Pixel centres: output pixel x shows the source at (x + 1/2) / scale - 1/2 from the window's left edge.
    left = middle - size.width / scale / 2
    move = np.array([[scale, 0, (0.5 - left) * scale - 0.5], [0, scale, 0.5 * scale - 0.5]])
    shown = cv2.warpAffine(source, move, size, flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE)
    return cast("Picture", shown)


def _whole(frame: Picture, size: Resolution) -> Picture:
    """Return the whole picture across the middle, over itself: filling the frame, blurred and darker."""
    height = min(size.height, max(2, round(size.width * frame.shape[0] / frame.shape[1])))
    across = _resized(frame, (size.width, height))
    tiny = cut_out(
        _resized(frame, (96, 54)), View(0.5), Resolution(max(2, size.width // 20), max(2, size.height // 20))
    )
    behind = _resized(cast("Picture", cv2.GaussianBlur(tiny, (0, 0), 3)), size)
    framed = np.asarray(np.round(behind * _SHADE), np.uint8)
    top = (size.height - height) // 2
    framed[top : top + height] = across
    return framed


def _resized(frame: Picture, size: tuple[int, int]) -> Picture:
    smaller = size[0] < frame.shape[1]
    return cast("Picture", cv2.resize(frame, size, interpolation=cv2.INTER_AREA if smaller else cv2.INTER_CUBIC))


def _frames(segments: Sequence[Path]) -> Iterator[Picture]:
    """Yield the frames of the pieces, one after the other, converted by their own tags."""
    for segment in segments:
        try:
            with av.open(file_url(segment)) as container:
                for frame in container.decode(container.streams.video[0]):
                    yield cast("Picture", frame.to_ndarray(format="rgb24"))
        except (av.FFmpegError, OSError) as error:
            raise EngineError(f"{segment.name} cannot be read as a film: {error}") from error


def _write_all(pipe: int, view: memoryview) -> None:
    while view:
        view = view[os.write(pipe, view) :]
