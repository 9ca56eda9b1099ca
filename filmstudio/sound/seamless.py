"""A person's recording of a place becomes a loop: its end is laid over its beginning, as quiet as places are."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from filmstudio.sound.native_source import NativeSource
from filmstudio.sound.wav import WavWriter, read_wav_slice, wav_shape
from filmstudio.units import SAMPLE_RATE_HZ

_OVERLAP_SAMPLES = 2 * SAMPLE_RATE_HZ
_BLOCK_SAMPLES = 10 * SAMPLE_RATE_HZ


def make_seamless(source: Path, out: Path, lufs: float) -> int:
    """Write a loop of a WAV file (32-bit float, 48 kHz) to `out`, at an integrated loudness; return its samples.

    The last two seconds (a quarter of shorter files) are crossed over the first with constant power, so that the loop
    is so much shorter and has no seam. Read block by block. A silent file stays silent.
    """
    shape = wav_shape(source)
    overlap = min(_OVERLAP_SAMPLES, shape.samples // 4)
    length = shape.samples - overlap
    found = NativeSource.of_file(source, shape.samples).loudness_lufs(0, shape.samples)
    gain = np.float32(1.0 if found is None else 10 ** ((lufs - found) / 20))
    with WavWriter(out, shape.channels) as wav:
        head, tail = (read_wav_slice(source, at, overlap).reshape(overlap, -1) for at in (0, length))
        turn = ((np.arange(overlap) + 0.5) / max(overlap, 1) * np.pi / 2)[:, np.newaxis]
        wav.write(np.asarray((head * np.sin(turn) + tail * np.cos(turn)) * gain, dtype=np.float32))
        for start in range(overlap, length, _BLOCK_SAMPLES):
            block = read_wav_slice(source, start, min(_BLOCK_SAMPLES, length - start))
            wav.write(block.reshape(block.shape[0], -1) * gain)
    return length
