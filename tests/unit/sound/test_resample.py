"""Other sample rates read at 48 kHz: true to the signal, sample for sample, from wherever one begins."""

from __future__ import annotations

import numpy as np
import pytest

from filmstudio.sound.native_source import NativeSource
from filmstudio.sound.resample import convertible

RATES = (8000, 16_000, 22_050, 24_000, 32_000, 44_100, 96_000)


def _tone(hertz: float, rate_hz: int, seconds: float = 1.0) -> np.ndarray:
    time = np.arange(round(seconds * rate_hz)) / rate_hz
    return np.stack((0.5 * np.sin(2 * np.pi * hertz * time), 0.25 * np.cos(2 * np.pi * hertz * time)), axis=1)


def _at_48_khz(samples: np.ndarray, rate_hz: int, start: int, stop: int) -> np.ndarray:
    return NativeSource.of_samples(samples.astype(np.float32), rate_hz).read(start, stop)


@pytest.mark.parametrize("rate_hz", RATES)
@pytest.mark.parametrize("part", [0.01, 0.2, 0.45])
def test_a_tone_stays_the_same_tone(rate_hz: int, part: float) -> None:
    hertz = part * min(rate_hz, 48_000)
    made = _at_48_khz(_tone(hertz, rate_hz), rate_hz, 0, 48_000)[1000:-1000]
    wanted = _tone(hertz, 48_000)[1000:-1000]
    noise_db = 10 * np.log10(((made - wanted) ** 2).sum(axis=0) / (wanted**2).sum(axis=0))
    assert noise_db.max() < -90


@pytest.mark.parametrize("rate_hz", RATES)
def test_a_stretch_does_not_depend_on_where_it_begins(rate_hz: int) -> None:
    noise = np.random.default_rng(5).normal(0, 0.2, (rate_hz // 2, 2))
    whole = _at_48_khz(noise, rate_hz, 0, 24_000)
    assert whole.shape == (24_000, 2)
    for start, stop in ((0, 1), (317, 1318), (12_345, 24_000), (23_999, 24_000)):
        np.testing.assert_allclose(_at_48_khz(noise, rate_hz, start, stop), whole[start:stop], atol=1e-7)


def test_a_click_stays_at_its_place() -> None:
    for rate_hz, at in ((24_000, 6000), (32_000, 8000), (44_100, 11_025), (48_000, 12_000)):
        click = np.zeros((rate_hz, 1))
        click[at] = 1.0
        made = _at_48_khz(click, rate_hz, 0, 48_000)
        assert int(np.abs(made[:, 0]).argmax()) == 12_000


def test_before_and_behind_there_is_silence() -> None:
    for rate_hz in (24_000, 48_000):
        tone = _tone(300, rate_hz, 0.1)
        assert not _at_48_khz(tone, rate_hz, -9000, -200).any()
        assert not _at_48_khz(tone, rate_hz, 5000, 9000).any()
        assert _at_48_khz(tone, rate_hz, -500, 500)[600:].any()


def test_a_higher_rate_is_not_folded_down() -> None:
    made = _at_48_khz(_tone(30_000, 96_000), 96_000, 0, 48_000)
    assert np.abs(made[1000:-1000]).max() < 1e-4


def test_odd_rates_are_told_apart() -> None:
    assert all(convertible(rate_hz) for rate_hz in (*RATES, 11_025, 12_000, 48_000, 88_200, 192_000))
    assert not any(convertible(rate_hz) for rate_hz in (0, 1, 7999, 44_101, 47_999, 192_001, 10**9))
