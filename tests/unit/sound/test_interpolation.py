from __future__ import annotations

import numpy as np
import pytest

from filmstudio.sound.interpolation import between_samples, double_rate, kernel


@pytest.mark.parametrize("hertz", [100.0, 1000.0, 6000.0, 10_000.0, 11_000.0])
def test_a_tone_stays_the_tone_at_the_doubled_rate(hertz: float) -> None:
    old = np.sin(2 * np.pi * hertz * np.arange(6000) / 24_000).astype(np.float32)
    new = double_rate(old)
    ideal = np.sin(2 * np.pi * hertz * np.arange(12_000) / 48_000)
    assert new.shape == (12_000,)
    np.testing.assert_array_equal(new[::2], old)
    np.testing.assert_allclose(new[200:-200], ideal[200:-200], atol=2e-3 if hertz > 10_000 else 1e-4)


@pytest.mark.parametrize("fraction", [0.0, 0.25, 0.5, 0.75])
def test_a_constant_stays_constant(fraction: float) -> None:
    assert kernel(fraction, 12).sum() == pytest.approx(1.0)
    between = between_samples(np.ones(100, dtype=np.float32), fraction, 12)
    np.testing.assert_allclose(between[12:-12], 1.0, atol=1e-6)


def test_nothing_stays_nothing() -> None:
    assert double_rate(np.zeros(0, dtype=np.float32)).shape == (0,)
