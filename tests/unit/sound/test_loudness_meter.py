"""The meter against the test signals of EBU Tech 3341 and against ffmpeg's own meter."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from filmstudio.media.ffmpeg_binary import ffmpeg_path
from filmstudio.sound.limiter import CONTEXT_SAMPLES, limit
from filmstudio.sound.loudness_meter import LoudnessMeter
from filmstudio.sound.true_peak import TruePeakMeter
from filmstudio.sound.wav import write_wav

Samples = NDArray[np.float32]


def _tone(level_db: float, seconds: float, hertz: float = 1000.0) -> Samples:
    wave = 10 ** (level_db / 20) * np.sin(2 * np.pi * hertz * np.arange(round(seconds * 48_000)) / 48_000)
    return np.stack((wave, wave), axis=1).astype(np.float32)


def _lufs(samples: Samples, block: int = 100_000) -> float | None:
    meter = LoudnessMeter()
    for at in range(0, samples.shape[0], block):
        meter.hear(samples[at : at + block])
    return meter.integrated_lufs()


@pytest.mark.parametrize(
    ("tones", "lufs"),
    [
        ([(-23.0, 20.0)], -23.0),
        ([(-33.0, 20.0)], -33.0),
        ([(-36.0, 10.0), (-23.0, 60.0), (-36.0, 10.0)], -23.0),
        ([(-72.0, 10.0), (-36.0, 10.0), (-23.0, 60.0), (-36.0, 10.0), (-72.0, 10.0)], -23.0),
        ([(-26.0, 20.0), (-20.0, 20.1), (-26.0, 20.0)], -23.0),
    ],
)
def test_the_signals_of_ebu_tech_3341(tones: list[tuple[float, float]], lufs: float) -> None:
    assert _lufs(np.concatenate([_tone(*tone) for tone in tones])) == pytest.approx(lufs, abs=0.1)


def test_a_full_scale_tone_in_one_channel_is_the_calibration_of_bs_1770() -> None:
    tone = _tone(0.0, 5.0, hertz=997.0)
    tone[:, 1] = 0.0
    assert _lufs(tone) == pytest.approx(-3.01, abs=0.02)


def test_silence_and_what_is_under_the_gate_have_no_loudness() -> None:
    assert _lufs(np.zeros((96_000, 2), dtype=np.float32)) is None
    assert _lufs(_tone(-80.0, 3.0)) is None
    assert LoudnessMeter().integrated_lufs() is None


def test_the_block_length_does_not_matter() -> None:
    noise = (0.1 * np.random.default_rng(5).standard_normal((300_000, 2))).astype(np.float32)
    whole = _lufs(noise, 300_000)
    assert whole is not None
    for block in (1000, 4801, 57_600):
        assert _lufs(noise, block) == pytest.approx(whole, abs=1e-9)


def test_a_sound_shorter_than_a_gating_block_is_measured() -> None:
    assert _lufs(_tone(-23.0, 0.2)) == pytest.approx(-23.0, abs=0.2)


def test_ffmpeg_measures_the_same(tmp_path: Path) -> None:
    generator = np.random.default_rng(8)
    swell = np.repeat(generator.uniform(0.001, 0.3, 40), 12_000)[:, None]
    sound = (swell * generator.standard_normal((480_000, 2)) * 0.3).astype(np.float32)
    write_wav(tmp_path / "a.wav", sound)
    command = [str(ffmpeg_path()), "-nostats", "-i", str(tmp_path / "a.wav"), "-af", "ebur128=peak=true"]
    done = subprocess.run([*command, "-f", "null", "-"], capture_output=True, text=True, check=True)
    summary = done.stderr[done.stderr.rindex("Summary:") :]
    loudness = re.search(r"I:\s+(-?[\d.]+) LUFS", summary)
    peak = re.search(r"Peak:\s+(-?[\d.]+) dBFS", summary)
    assert loudness
    assert peak
    assert _lufs(sound) == pytest.approx(float(loudness[1]), abs=0.06)
    meter = TruePeakMeter()
    meter.hear(sound)
    assert meter.peak_db() == pytest.approx(float(peak[1]), abs=0.4)


def test_a_peak_between_samples_is_seen() -> None:
    # A quarter of the sample rate, sampled 45 degrees off: every sample is 3 dB below the peak.
    wave = np.sin(np.pi / 2 * np.arange(4800) + np.pi / 4) * np.hanning(4800)
    meter = TruePeakMeter()
    for at in range(0, 4800, 700):
        meter.hear(np.stack((wave, 0.5 * wave), axis=1).astype(np.float32)[at : at + 700])
    assert np.abs(wave).max() < 0.71
    assert meter.peak_db() == pytest.approx(0.0, abs=0.05)


def test_the_limiter_holds_the_ceiling_and_leaves_the_rest_alone() -> None:
    generator = np.random.default_rng(2)
    sound = (0.2 * generator.standard_normal((60_000, 2))).clip(-0.5, 0.5).astype(np.float32)
    sound[30_000:30_020] *= 6.0
    held = limit(np.pad(sound, ((CONTEXT_SAMPLES, CONTEXT_SAMPLES), (0, 0))), 0.8)
    assert held.shape == sound.shape
    assert np.abs(sound).max() > 1.0
    meter = TruePeakMeter()
    meter.hear(held)
    peak_db = meter.peak_db()
    assert peak_db is not None
    assert peak_db <= 20 * np.log10(0.8) + 0.1
    np.testing.assert_allclose(held[:28_000], sound[:28_000], atol=1e-6)
    np.testing.assert_allclose(held[32_000:], sound[32_000:], atol=1e-6)


def test_limiting_in_pieces_is_limiting_at_once() -> None:
    sound = np.random.default_rng(4).standard_normal((20_000, 2)).astype(np.float32)
    padded = np.pad(sound, ((CONTEXT_SAMPLES, CONTEXT_SAMPLES), (0, 0)))
    pieces = [limit(padded[at : at + 5000 + 2 * CONTEXT_SAMPLES], 0.8) for at in range(0, 20_000, 5000)]
    np.testing.assert_allclose(np.concatenate(pieces), limit(padded, 0.8), atol=1e-6)
