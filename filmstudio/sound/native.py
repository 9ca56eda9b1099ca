"""Sound that an engine made with its picture: checked, and kept beside the take just as it is."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from filmstudio.errors import EngineError
from filmstudio.sound.native_source import MOST_CHANNELS, NativeSource
from filmstudio.sound.resample import convertible
from filmstudio.sound.wav import write_wav
from filmstudio.units import SAMPLE_RATE_HZ, frame_to_sample

if TYPE_CHECKING:
    from filmstudio.model.footage import FootageSound

SILENT_LUFS = -60.0
"""Sound that is quieter than this all through is the noise of a model that had nothing to say: as good as none."""


def keep_native(sound: FootageSound, path: Path, *, frames: int, rate: Fraction) -> bool:
    """Write an engine's sound to `path` (WAV, 32-bit float, its own rate and channels), as long as the take's frames.

    Return False, and write nothing, where it is silent: the take then has no sound of its own, and the recorded voices
    are heard. Sound of footage that lasts longer than the take is cut. Raises EngineError where the sound is too
    short, holds something other than numbers, or has a rate that cannot be brought to 48 kHz.
    """
    wanted = frame_to_sample(frames, rate, sound.rate_hz)
    complaint = _complaint(sound.samples, sound.rate_hz, wanted)
    if complaint:
        raise EngineError(f"the engine's sound cannot be used: {complaint}")
    samples = np.ascontiguousarray(sound.samples[:wanted], dtype=np.float32)
    loudness = NativeSource.of_samples(samples, sound.rate_hz).loudness_lufs(0, frame_to_sample(frames, rate))
    if loudness is None or loudness < SILENT_LUFS:
        return False
    write_wav(path, samples, sound.rate_hz)
    return True


def _complaint(samples: NDArray[np.float32], rate_hz: int, wanted: int) -> str:
    if samples.ndim != 2 or not 1 <= samples.shape[1] <= MOST_CHANNELS or samples.dtype.kind != "f":
        return f"it is {samples.dtype} {samples.shape}, not float32 (samples, channels)"
    if not convertible(rate_hz):
        return f"{rate_hz} Hz cannot be brought to {SAMPLE_RATE_HZ} Hz"
    if samples.shape[0] < wanted:
        return f"it has {samples.shape[0]} samples at {rate_hz} Hz, and the take lasts {wanted}"
    if not np.isfinite(samples[:wanted]).all():
        return "it holds values that are no numbers"
    return ""
