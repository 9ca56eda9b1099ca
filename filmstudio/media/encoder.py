"""How every picture file of a film is encoded: one set of parameters, and the one colour conversion.

Why one set: the film is joined from masters, bodies and transitions without encoding anything again. That is only
right if all of them carry the same H.264 header, pixel format, colour tags and clock.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from types import MappingProxyType
from typing import Any

from filmstudio.digest import digest
from filmstudio.units import SAMPLE_RATE_HZ, Resolution, rate_text

BT709_LIMITED = (1, 1, 1, 1)
"""Matrix, primaries, transfer and range of every picture, in the code points of ITU-T H.273 (1: BT.709, limited)."""

MASTER_ENCODER: Mapping[str, str | int] = MappingProxyType(
    {
        "c:v": "libx264",
        "preset": "veryfast",
        "crf": 16,
        "g": 48,
        "keyint_min": 24,
        "bf": 0,
        # x264 writes its thread count into the file; the machine's own count would give every machine other bytes.
        "threads": 4,
        # A segment must not lean on its neighbours, and its header must not depend on its content; the last forbids
        # x264 to choose algorithms by the processor's model.
        "x264-params": "open-gop=0:stitchable=1:cpu-independent=1",
        "colorspace": "bt709",
        "color_primaries": "bt709",
        "color_trc": "bt709",
        "color_range": "tv",
    }
)
"""Encoder options of ffmpeg. They enter the key of every trimmed or dissolved piece: change one, and all are remade.

No B-frames: decoding order is showing order, so a file can be cut behind any frame by copying (`transitions`).
"""

FILM_SOUND: Mapping[str, str | int] = MappingProxyType({"c:a": "aac", "b:a": "256k", "ar": SAMPLE_RATE_HZ})
"""Encoder options of a film's sound: the mix is encoded once, at a rate at which nobody hears it."""

ENCODER_KEY = digest(dict(MASTER_ENCODER))
"""Names these parameters: a take that was encoded with others cannot be joined with new ones, and counts as missing."""


def clock_hz(rate: Fraction) -> int:
    """Return the ticks per second of a file at this rate, so that every frame lasts a whole number of ticks.

    24000 for 24 and 24000/1001, 25000 for 25, 30000 for 30 and 30000/1001: what editors expect to see.
    """
    ticks = rate.numerator
    while ticks < 10_000:
        ticks *= 10
    return ticks


def picture_output(picture: Any, path: str, rate: Fraction) -> Any:
    """Return the ffmpeg-python output node that encodes `picture` to `path` (an ffmpeg URL) and nothing else."""
    import ffmpeg

    options: dict[str, str | int | None] = {
        **MASTER_ENCODER,
        "r": rate_text(rate),
        "an": None,
        "video_track_timescale": clock_hz(rate),
        "map_metadata": -1,
        "fflags": "+bitexact",
        "flags:v": "+bitexact",
        "f": "mp4",
    }
    return ffmpeg.output(picture, path, **options)


def from_rgb(picture: Any) -> Any:
    """Convert full-range RGB to limited BT.709 4:2:0, the conversion in the graph and the tags on the frames.

    Without naming the matrix, ffmpeg writes BT.601 into a file that every player takes for BT.709 (up to 40 of 255
    wrong); with tags alone the result depends on its version.
    """
    converted = picture.filter(
        "scale", out_color_matrix="bt709", out_range="tv", flags="accurate_rnd+full_chroma_int+lanczos"
    )
    return conformed(converted)


def covering(picture: Any, size: Resolution, wanted: Resolution) -> Any:
    """Scale full-range RGB until it covers the wanted size, and crop what is too much around the centre.

    Plane by plane in RGB: of packed RGB the scaler would make YUV with half the colour first, whatever the output.
    """
    scale = max(Fraction(wanted.width, size.width), Fraction(wanted.height, size.height))
    scaled = picture.filter("format", "gbrp").filter(
        "scale",
        _beyond(size.width * scale, wanted.width),
        _beyond(size.height * scale, wanted.height),
        flags="accurate_rnd+bitexact+lanczos",
    )
    return scaled.filter("crop", *wanted, exact=1)


def _beyond(exact: Fraction, wanted: int) -> int:
    """Return the length nearest to the exact one that leaves whole pixels to crop, equally many on both sides."""
    return wanted + 2 * max(round((exact - wanted) / 2), 0)


def conformed(picture: Any) -> Any:
    """End a graph: 4:2:0 8 bit (some filters negotiate 4:4:4 and nobody complains), tags, square pixels."""
    return (
        picture.filter("format", "yuv420p")
        .filter("setparams", color_primaries="bt709", color_trc="bt709", colorspace="bt709", range="tv")
        .filter("setsar", 1)
    )


def require_even(size: Resolution) -> None:
    """Raise ValueError if 4:2:0 cannot hold this size. Planning refuses it long before; this is the last guard."""
    if size.width < 2 or size.height < 2 or size.width % 2 or size.height % 2:
        raise ValueError(f"a picture of {size} cannot be encoded: both sides must be even")
