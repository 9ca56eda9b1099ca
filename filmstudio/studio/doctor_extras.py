"""What `filmstudio doctor` says of deliverables and extras: optional, each with what it gives."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.util import find_spec
from typing import NamedTuple

from filmstudio.errors import FilmstudioError


class Part(NamedTuple):
    """A part that renders do not need."""

    name: str
    detail: str
    gives: str
    remedy: str = ""
    """Empty where it is there."""


_EXTRAS = (
    ("credentials", "c2pa", "signed films: assemble --sign, verify --trust"),
    ("aaf", "otio_aaf_adapter", "cut -o film.aaf, for Media Composer"),
    ("faces", "face_recognition_models", "faces found in generated shots: checks of the cast, --deliver vertical"),
    ("lips", "pocketsphinx", "mouths of drawn people that form the sounds of recorded lines"),
)
"""Extra, the module by which it is known, what it gives. Voices and models have lines of their own."""


def deliverables() -> Iterator[Part]:
    """Yield how each kind of film can be delivered by the ffmpeg in use; nothing where there is none."""
    from filmstudio.media.ffmpeg_binary import ffmpeg_facts
    from filmstudio.media.reencode_codecs import AV1, DNXHR, H264, HEVC, PRORES, encoders_of, way_out

    try:
        here = ffmpeg_facts().encoders
    except FilmstudioError:
        return  # the line on ffmpeg says why
    asked = (
        (H264, "web, vertical"),
        (HEVC, "master"),
        (AV1, "master --codec av1"),
        (PRORES, "prores"),
        (DNXHR, "prores --editing dnxhr"),
    )
    for codec, flag in asked:
        needed = encoders_of(codec, subtitles=codec.suffix == ".mp4")
        missing = [name for name in needed if name not in here]
        detail = f"ffmpeg has no encoder {' and '.join(missing)}" if missing else f"encoders {', '.join(needed)}"
        yield Part(
            f"deliver {codec.name}", detail, f"assemble --deliver {flag}", way_out(codec, missing) if missing else ""
        )


def extras() -> Iterator[Part]:
    """Yield the extras, installed or not."""
    for name, module, gives in _EXTRAS:
        there = find_spec(module) is not None
        detail = "installed" if there else "not installed"
        yield Part(f"extra {name}", detail, gives, "" if there else f"pip install 'filmstudio[{name}]'")
