"""How a voice reaches us, measured in bands."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from filmstudio.model.soundtrack import Treatment
from filmstudio.sound.speech_level import active_level_dbfs
from filmstudio.sound.treatment import treat

BANDS = {
    "bass": (20, 200),
    "low": (200, 1000),
    "middle": (1000, 2500),
    "edge": (2900, 3300),
    "high": (4000, 8000),
    "top": (9000, 16000),
}


def voice() -> NDArray[np.float32]:
    """Return pink noise in bursts, like syllables, at -20 dBFS with silence between."""
    random = np.random.default_rng(3)
    spectrum = np.fft.rfft(random.standard_normal(48_000))
    spectrum[1:] /= np.sqrt(np.arange(1, spectrum.size))
    spectrum[0] = 0
    noise = np.fft.irfft(spectrum)
    noise *= np.repeat([1.0, 0.0, 1.0, 1.0, 0.0, 1.0], 8_000)
    levelled: NDArray[np.float32] = (noise * 0.1 / np.sqrt(np.mean(noise[noise != 0] ** 2))).astype(np.float32)
    return levelled


def band_db(samples: NDArray[np.float32], band: str) -> float:
    low, high = BANDS[band]
    power = np.abs(np.fft.rfft(samples[:48_000])) ** 2
    hz = np.fft.rfftfreq(48_000, 1 / 48_000)
    return float(10 * np.log10(power[(hz >= low) & (hz < high)].sum() + 1e-20))


def shape(treatment: Treatment) -> dict[str, float]:
    """Return by how many dB each band lies otherwise than the middle of speech does, compared with no treatment."""
    plain, heard = voice(), treat(voice(), treatment, 1)
    middle = band_db(heard, "low") - band_db(plain, "low")
    return {band: band_db(heard, band) - band_db(plain, band) - middle for band in BANDS}


def test_natural_speech_is_left_as_it_is() -> None:
    assert treat(voice(), Treatment.NATURAL) is not None
    np.testing.assert_array_equal(treat(voice(), Treatment.NATURAL), voice())


def test_a_telephone_has_a_narrow_band_and_a_radio_a_narrower_one() -> None:
    phone, radio = shape(Treatment.TELEPHONE), shape(Treatment.RADIO)
    for one in (phone, radio):
        assert one["bass"] < -15
        assert one["high"] < -15
        assert one["top"] < -25
        assert one["middle"] > -3
    assert radio["edge"] < phone["edge"] - 3


def test_the_next_room_takes_the_highs_and_most_of_the_level() -> None:
    heard = shape(Treatment.NEXT_ROOM)
    assert heard["middle"] < -10
    assert heard["high"] < -25
    assert heard["bass"] > -6


def test_off_axis_is_duller_and_lower_and_close_is_fuller() -> None:
    beside, close = shape(Treatment.OFF_AXIS), shape(Treatment.CLOSE)
    assert -15 < beside["high"] < -3
    assert close["bass"] > 1.5
    assert abs(close["high"]) < 3


def test_levels_fall_with_distance() -> None:
    level = {one: active_level_dbfs(treat(voice(), one, 1)) or 0.0 for one in Treatment}
    assert level[Treatment.CLOSE] == pytest.approx(level[Treatment.NATURAL], abs=0.1)
    far = (Treatment.CLOSE, Treatment.TELEPHONE, Treatment.OFF_AXIS, Treatment.NEXT_ROOM)
    assert [level[one] for one in far] == sorted((level[one] for one in far), reverse=True)


def test_nothing_begins_later_and_tails_are_short() -> None:
    for one in Treatment:
        heard = treat(voice(), one, 1)
        assert 48_000 <= heard.shape[0] <= 48_000 + 48_000 // 4
        assert float(np.abs(heard).max()) < 0.95
        first = np.abs(treat(voice() * (np.arange(48_000) > 24_000), one, 1))
        assert first[:20_000].max() < (0.05 if one is Treatment.RADIO else 0.002)  # a radio hisses from the start


def test_a_radio_hisses_the_same_way_for_the_same_seed_and_lets_go_with_a_burst() -> None:
    one, same, other = (treat(voice(), Treatment.RADIO, seed) for seed in (1, 1, 2))
    np.testing.assert_array_equal(one, same)
    assert not np.array_equal(one, other)
    pause, burst = one[8_500:15_500], one[48_500:52_000]
    assert 0 < np.sqrt(np.mean(pause**2)) < np.sqrt(np.mean(burst**2))


def test_silence_stays_silence() -> None:
    silence = np.zeros(4_800, dtype=np.float32)
    for one in Treatment:
        np.testing.assert_array_equal(treat(silence, one, 1), silence)
