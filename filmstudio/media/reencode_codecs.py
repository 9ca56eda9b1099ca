"""The ways in which a film is handed over: codec, pixel format, sound and container, and who needs them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from filmstudio.errors import MissingTool, UsageError
from filmstudio.media.encoder import MASTER_ENCODER
from filmstudio.media.ffmpeg_binary import ENVIRONMENT_VARIABLE, ffmpeg_facts
from filmstudio.units import Resolution

_THREADS = 4
"""Some encoders write other bytes with another number of threads; the machine's own count would do that."""


_Options = Mapping[str, str | int]


class Codec(NamedTuple):
    """One way to write a film. Everything but `instead` enters the key of a deliverable."""

    name: str
    """As typed: `hevc`."""
    encoder: str
    """ffmpeg's name of it; `copy` where the pieces are joined as they are."""
    decoded_as: str
    """How the finished file calls its codec."""
    pix_fmt: str
    suffix: str
    sound: str
    """The sound's encoder."""
    sound_decoded_as: str
    options: _Options = MappingProxyType({})
    instead: str = ""
    """What somebody can ask for whose ffmpeg has no such encoder."""
    least: Resolution = Resolution(2, 2)
    """The smallest picture that it can hold."""


_H264: _Options = {
    "preset": "medium", "profile:v:0": "high", "crf": 17, "g": 48, "keyint_min": 24, "bf": 2, "threads": _THREADS,
    "x264-params": "open-gop=0:cpu-independent=1",
}  # fmt: skip
_HEVC: _Options = {
    # 2 frames at once, whatever the machine has: their number changes what is written. No list of settings in the file.
    "preset": "medium", "crf": 16, "tag:v": "hvc1",
    "x265-params": "log-level=none:keyint=48:min-keyint=24:open-gop=0:frame-threads=2:info=0"
    ":colorprim=bt709:transfer=bt709:colormatrix=bt709:range=limited",
}  # fmt: skip
_AV1: _Options = {"preset": 6, "crf": 18, "g": 48, "svtav1-params": "tune=0:color-primaries=1:color-range=0:lp=2"}
_PRORES: _Options = {"profile:v:0": 3, "vendor": "apl0", "qscale:v:0": 4, "threads": _THREADS}
"""A quality, not a rate: a rate-capped ProRes loses up to 19 of 255 on heavy grain. A third of the time, too."""
_DNXHR: _Options = {"profile:v:0": "dnxhr_hq", "threads": _THREADS}

WEB = Codec("h264", "copy", "h264", "yuv420p", ".mp4", "aac", "aac", MASTER_ENCODER)
"""The cut's own pieces are what the web wants: High profile, 4:2:0, 8 bit. Nothing is encoded twice."""
H264 = Codec("h264", "libx264", "h264", "yuv420p", ".mp4", "aac", "aac", _H264)
"""Where the picture changes: words burned in, another shape."""
HEVC = Codec("hevc", "libx265", "hevc", "yuv420p10le", ".mp4", "flac", "flac", _HEVC, "--codec av1")
AV1 = Codec("av1", "libsvtav1", "av1", "yuv420p10le", ".mp4", "flac", "flac", _AV1, "--codec hevc")
PRORES = Codec(
    "prores", "prores_ks", "prores", "yuv422p10le", ".mov", "pcm_s24le", "pcm_s24le", _PRORES, "--editing dnxhr"
)
DNXHR = Codec(
    "dnxhr",
    "dnxhd",
    "dnxhd",
    "yuv422p",
    ".mov",
    "pcm_s24le",
    "pcm_s24le",
    _DNXHR,
    "--editing prores",
    Resolution(256, 120),
)

MASTERS = (HEVC, AV1)
EDITING = (PRORES, DNXHR)


def encoders_of(codec: Codec, *, subtitles: bool = False) -> tuple[str, ...]:
    """Return the encoders of ffmpeg that a codec needs: picture, sound and, in MP4, a track of words."""
    wanted = (codec.encoder, codec.sound, *(["mov_text"] if subtitles else []))
    return tuple(name for name in wanted if name != "copy")


def require_encoders(codec: Codec, *, subtitles: bool = False) -> None:
    """Make sure, before an hour's work, that this ffmpeg can write a codec.

    Raises MissingTool that names the encoder and says what else would do.
    """
    facts = ffmpeg_facts()
    missing = [name for name in encoders_of(codec, subtitles=subtitles) if name not in facts.encoders]
    if missing:
        raise MissingTool(
            f"{facts.path} (ffmpeg {facts.version}) has no encoder {' and '.join(missing)}, which {codec.name} needs",
            hint=way_out(codec, missing),
        )


def way_out(codec: Codec, missing: Sequence[str]) -> str:
    """Return what somebody can do whose ffmpeg lacks encoders of a codec."""
    other = f"{codec.instead}, or " if codec.instead and codec.encoder in missing else ""
    return f"{other}unset {ENVIRONMENT_VARIABLE} to use the ffmpeg that comes with filmstudio"


def require_size(codec: Codec, size: Resolution) -> None:
    """Make sure that a codec can hold a picture of this size. Raises UsageError."""
    if size.width < codec.least.width or size.height < codec.least.height:
        raise UsageError(
            f"{codec.name} holds pictures of at least {codec.least}, and the film has {size}",
            hint=codec.instead or None,
        )


def nominal_prores_mbps(pixels: int, rate: float) -> float:
    """Return the data rate that ProRes 422 HQ is known by, in Mbit/s.

    220 Mbit/s for 1920x1080 at 29.97 (Apple, ProRes White Paper), in proportion to pixels and frames.
    """
    return 220 * pixels / (1920 * 1080) * rate / 29.97
