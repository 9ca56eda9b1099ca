"""Sound files from outside, in any container: looked at before anything is made, and read as 48 kHz samples.

Why with a list of formats: a file that is called `door.wav` may be a playlist that names other files, and libavformat
would open them. Only formats that hold their own sound are read, and only from the disk.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import av
import numpy as np
from av.container import InputContainer
from numpy.typing import NDArray

from filmstudio.errors import ProjectError
from filmstudio.media.file_names import file_url
from filmstudio.units import SAMPLE_RATE_HZ

LONGEST_S = 4 * 3600
"""No film needs more of one file, and whoever has more meant another file."""
SOUND_ENDINGS = (
    ".wav", ".flac", ".mp3", ".ogg", ".oga", ".opus", ".m4a", ".aac", ".aif", ".aiff", ".w64", ".caf", ".mka", ".wma",
)  # fmt: skip
"""How files are named whose sound is read."""

_FORMATS = "wav,w64,flac,mp3,ogg,mov,aac,aiff,caf,matroska,webm,asf,au"
_OPTIONS = {"format_whitelist": _FORMATS, "protocol_whitelist": "file"}
_FULL_SCALE_LIMIT = 64.0
"""Float files may pass full scale; what is 36 dB over it is no sound but damage."""


class SoundFacts(NamedTuple):
    """What was found in a file."""

    channels: int
    """1 or 2: as the samples are handed out."""
    rate_hz: int
    """The file's own."""
    samples: int
    """At 48 kHz; by the header, and 0 where that does not say, as long as nobody has read the file."""


def probe_sound(path: Path) -> SoundFacts:
    """Open a file and decode the beginning of its sound. Raises ProjectError, in a sentence, where there is none."""
    with _opened(path) as container:
        stream = container.streams.audio[0]
        first = next(iter(container.decode(stream)), None)
        if first is None or first.samples == 0:
            raise ProjectError(f"{path}: holds no sound", hint="export it again as WAV or FLAC")
        seconds = stream.duration * stream.time_base if stream.duration and stream.time_base else 0
        _refuse_long(path, float(seconds), LONGEST_S)
        return SoundFacts(min(first.layout.nb_channels, 2), first.sample_rate, int(seconds * SAMPLE_RATE_HZ))


def decode_sound(
    path: Path,
    write: Callable[[NDArray[np.float32]], None],
    *,
    channels: int | None = None,
    longest_s: float = LONGEST_S,
) -> SoundFacts:
    """Hand a file's whole sound to `write`, block by block: `(n, channels)` float32 at 48 kHz.

    `channels` is 1 or 2; None keeps mono and stereo as they are and folds everything else to stereo. Two become one at
    the power of both, so that in the middle of a stereo picture it is as loud as before. The first audio
    stream is read. Raises ProjectError, in a sentence, for a file that is missing, broken, empty, longer than
    `longest_s` seconds or full of values that are no sound.
    """
    with _opened(path) as container:
        stream = container.streams.audio[0]
        width = channels or min(stream.codec_context.layout.nb_channels or 2, 2)
        resampler = av.AudioResampler(format="flt", layout="mono" if width == 1 else "stereo", rate=SAMPLE_RATE_HZ)
        samples = 0
        for frame in _frames(container, resampler):
            block = np.ascontiguousarray(frame.to_ndarray().reshape(-1, width), dtype=np.float32)
            if not np.isfinite(block).all() or np.abs(block).max(initial=0.0) > _FULL_SCALE_LIMIT:
                raise ProjectError(f"{path}: holds values that are no sound", hint="export it again as WAV or FLAC")
            samples += block.shape[0]
            _refuse_long(path, samples / SAMPLE_RATE_HZ, longest_s)
            write(block)
        if samples == 0:
            raise ProjectError(f"{path}: holds no sound", hint="export it again as WAV or FLAC")
        return SoundFacts(width, stream.codec_context.sample_rate, samples)


def _frames(container: InputContainer, resampler: av.AudioResampler) -> Iterator[av.AudioFrame]:
    for frame in container.decode(container.streams.audio[0]):
        frame.pts = None  # gaps in the times of a damaged file are not filled: its samples stand one behind the other
        yield from resampler.resample(frame)
    yield from resampler.resample(None)


@contextmanager
def _opened(path: Path) -> Iterator[InputContainer]:
    """Open a file that has sound; whatever libavformat says becomes a sentence with the file's name."""
    if not path.is_file():
        what = "is not a file" if path.exists() else "is not there"
        raise ProjectError(f"{path}: {what}", hint="check the name, or put the file there")
    try:
        with av.open(file_url(path), options=_OPTIONS) as container:
            if not container.streams.audio:
                raise ProjectError(f"{path}: holds no sound", hint="name a sound file, such as WAV, FLAC or MP3")
            yield container
    except (av.FFmpegError, OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise ProjectError(
            f"{path}: cannot be read as sound: {reason}", hint="export it again as WAV or FLAC"
        ) from error


def _refuse_long(path: Path, seconds: float, longest_s: float) -> None:
    if seconds > longest_s:
        raise ProjectError(
            f"{path}: lasts longer than {longest_s / 60:g} minutes", hint="cut out the part that is to be heard"
        )
