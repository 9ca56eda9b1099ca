"""The sound of a film as ffmpeg takes it in: a mix that is encoded once, silence, or the sound of an earlier film."""

from __future__ import annotations

from pathlib import Path
from typing import Any, NamedTuple

from filmstudio.media.encoder import FILM_SOUND
from filmstudio.media.file_names import file_url
from filmstudio.units import SAMPLE_RATE_HZ


class Heard(NamedTuple):
    """An audio stream of ffmpeg-python, and the options of the output that writes it."""

    stream: Any
    options: dict[str, object]


def film_sound(mix_wav: Path | None, samples: int, *, sound_of: Path | None = None, codec: str = "aac") -> Heard:
    """Return the sound of a film of so many samples at 48 kHz.

    `mix_wav` must be stereo and exactly as long; without one it is silent. `sound_of` is a film that was made with
    this very sound, as AAC, which is copied: the bytes are those that encoding it again would give. `codec` is ffmpeg's
    encoder.
    """
    import ffmpeg

    exact: dict[str, object] = {"flags:a": "+bitexact"}
    if sound_of is not None:
        # Its rate is said again: the header tells what was asked for, and that of a copy what came of it otherwise.
        # Chapters would be taken from the first input that has some.
        copied = ffmpeg.input(file_url(sound_of), ignore_chapters=1).audio
        return Heard(copied, {"c:a": "copy", "b:a": FILM_SOUND["b:a"], **exact})
    options = {**(FILM_SOUND if codec == FILM_SOUND["c:a"] else {"c:a": codec, "ar": SAMPLE_RATE_HZ}), **exact}
    if mix_wav is not None:
        # Told, since a WAV file need not say it and ffmpeg warns when it guesses.
        return Heard(ffmpeg.input(file_url(mix_wav), channel_layout="stereo").audio, options)
    silence = ffmpeg.input(f"anullsrc=r={SAMPLE_RATE_HZ}:cl=stereo", f="lavfi").audio
    return Heard(silence.filter("atrim", end_sample=samples), options)
