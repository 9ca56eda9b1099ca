"""The checks that a made picture must pass before it gets its name. Exit code 0 of ffmpeg proves nothing."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

from filmstudio.errors import EngineError
from filmstudio.media.encoder import BT709_LIMITED
from filmstudio.media.probe import PictureFacts, probe_picture
from filmstudio.units import Resolution, rate_text


def verify_picture(path: Path, *, task: str, frames: int, size: Resolution, rate: Fraction) -> PictureFacts:
    """Probe a file and compare it with what was wanted. Raises EngineError that begins with `task`."""
    try:
        facts = probe_picture(path)
    except EngineError as error:
        raise EngineError(f"{task} failed: {error.message.removeprefix(path.name).strip()}") from error
    if facts.frames != frames:
        raise EngineError(f"{task} failed: the file has {facts.frames} frames instead of {frames}")
    if facts.size != size:
        raise EngineError(f"{task} failed: the picture is {facts.size} instead of {size}")
    if not facts.constant_rate or facts.rate != rate:
        raise EngineError(f"{task} failed: the frames do not follow each other at {rate_text(rate)} a second")
    if facts.tags != BT709_LIMITED or facts.pix_fmt != "yuv420p":
        raise EngineError(f"{task} failed: the colours are {facts.pix_fmt} {facts.tags}, not BT.709 in yuv420p")
    return facts
