"""Measures a finished film by its packets and samples, whoever has made it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from filmstudio.errors import ProjectError
from filmstudio.media.encoder import BT709_LIMITED
from filmstudio.media.probe import FilmFacts, probe_film
from filmstudio.studio.provenance.findings import Finding, Subject, fault, good, note
from filmstudio.units import SAMPLE_RATE_HZ, frame_to_sample, rate_text

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_CODEC_FRAME_SAMPLES = 1024
"""A sound coded in frames may end so many samples late: AAC fills its last frame where the file does not say more."""

_LONGEST_S = 24 * 3600
"""Longer than any film, and an end for a file that never has one."""


class Heard(NamedTuple):
    """A film's sound, decoded and measured."""

    samples: int
    """At 48 kHz; a decoder may add what fills the last coded frame."""
    loudness_lufs: float | None
    """Integrated (ITU-R BS.1770-4); None for silence."""
    true_peak_dbtp: float | None


def check_media(path: Path, *, ours: bool) -> tuple[FilmFacts, Heard | None, tuple[Finding, ...]]:
    """Count and measure a film's picture and sound; `ours` asks for what filmstudio promises, not only for what plays.

    Sound that cannot be decoded is a fault among the others. Raises EngineError for a file that has no picture or is
    torn.
    """
    facts = probe_film(path)
    heard, damage = None, ""
    if facts.audio_codec:
        try:
            heard = measure_sound(path)
        except ProjectError as error:
            damage = error.message.removeprefix(f"{path}: ")
    return facts, heard, tuple(_findings(facts, heard, damage, ours))


def measure_sound(path: Path) -> Heard:
    """Decode a film's first sound track and measure it, block by block. Raises ProjectError."""
    from filmstudio.media.sound_file import decode_sound
    from filmstudio.sound.loudness_meter import LoudnessMeter
    from filmstudio.sound.true_peak import TruePeakMeter

    loudness, peak = LoudnessMeter(), TruePeakMeter()

    def hear(block: NDArray[np.float32]) -> None:
        loudness.hear(block)
        peak.hear(block)

    facts = decode_sound(path, hear, channels=2, longest_s=_LONGEST_S)
    return Heard(facts.samples, loudness.integrated_lufs(), peak.peak_db())


def _findings(facts: FilmFacts, heard: Heard | None, damage: str, ours: bool) -> Iterator[Finding]:
    strict = fault if ours else note
    picture = facts.picture
    rate = rate_text(picture.rate)
    yield good(
        Subject.PICTURE, f"{facts.frames} frames of {picture.size} at {rate} a second, {float(facts.seconds):.3f} s"
    )
    if picture.constant_rate:
        yield good(Subject.TIMING, "every frame lasts equally long, and the first is at 0")
    else:
        yield strict(Subject.TIMING, "the frames do not all last equally long, or the first is not at 0")
    if picture.tags == BT709_LIMITED:
        yield good(Subject.COLOUR, f"the colours are tagged BT.709, limited range, {picture.pix_fmt}")
    else:
        tags = "-".join(map(str, picture.tags))
        yield strict(Subject.COLOUR, f"the colours are not tagged BT.709 limited, but {tags} ({picture.pix_fmt})")
    if damage:
        yield fault(Subject.SOUND, f"the sound is damaged: it {damage}")
        return
    if heard is None:
        yield strict(Subject.SOUND, "there is no sound track")
        return
    yield _length(facts, heard, strict_ours=ours)
    if heard.loudness_lufs is None:
        yield note(Subject.LOUDNESS, "the sound is silent")
    else:
        peak = f", true peak {heard.true_peak_dbtp:.1f} dBTP" if heard.true_peak_dbtp is not None else ""
        sentence = f"{heard.loudness_lufs:.1f} LUFS integrated{peak}"
        over = heard.true_peak_dbtp is not None and heard.true_peak_dbtp > 0
        yield (note if over else good)(Subject.LOUDNESS, sentence + (", which clips in players" if over else ""))


def _length(facts: FilmFacts, heard: Heard, *, strict_ours: bool) -> Finding:
    """Compare the sound's length with the picture's: by the header, which is exact, and by what can be decoded."""
    wanted = frame_to_sample(facts.frames, facts.picture.rate)
    said = facts.audio_samples
    if facts.audio_rate_hz and facts.audio_rate_hz != SAMPLE_RATE_HZ and said is not None:
        said = round(said * SAMPLE_RATE_HZ / facts.audio_rate_hz)
    if said is None:
        said = heard.samples
    if heard.samples < min(said, wanted) - _CODEC_FRAME_SAMPLES:
        return fault(Subject.SOUND, f"only {heard.samples} of {said} samples of sound can be decoded")
    if said == wanted:
        return good(Subject.SOUND, f"{facts.audio_codec}, {said} samples: exactly as long as the picture")
    apart = (said - wanted) / SAMPLE_RATE_HZ
    longer = f"{abs(apart):.3f} s {'longer' if apart > 0 else 'shorter'} than the picture"
    off = abs(said - wanted) >= frame_to_sample(1, facts.picture.rate)
    tell = fault if strict_ours else note if off else good
    return tell(Subject.SOUND, f"{facts.audio_codec}, {said} samples at 48 kHz: {longer}")
