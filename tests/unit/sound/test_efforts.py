"""More and less voice, measured: what is heard of the fundamental, and where the energy lies."""

from __future__ import annotations

from functools import cache

import numpy as np
import pytest
from numpy.typing import NDArray

from filmstudio.model.cast import VoiceSpec
from filmstudio.model.soundtrack import Effort, Manner
from filmstudio.sound.hibari_voice import HibariVoice
from filmstudio.sound.speech_level import active_level_dbfs

LINE = "I never said we would go home, and you know it."
_WINDOW = 1920


@cache
def spoken(effort: Effort = Effort.NORMAL, pace: float = 1.0, pitch: float = 1.0) -> NDArray[np.float32]:
    return HibariVoice().speak(LINE, VoiceSpec(), Manner(effort=effort, pace=pace, pitch=pitch))


def periods(samples: NDArray[np.float32]) -> NDArray[np.float64]:
    """Return strength and frequency of the strongest period of 70 to 400 Hz in every 40 ms that hold sound."""
    found = []
    for start in range(0, len(samples) - _WINDOW, _WINDOW):
        part = samples[start : start + _WINDOW].astype(np.float64)
        if np.mean(part**2) > 1e-4:
            same = np.correlate(part, part, "full")[_WINDOW - 1 :]
            lag = 120 + int(same[120:686].argmax())
            found.append((same[lag] / same[0], 48_000 / lag))
    return np.asarray(found)


def voiced_share(samples: NDArray[np.float32]) -> float:
    return float(np.mean(periods(samples)[:, 0] > 0.5))


def pitch_hz(samples: NDArray[np.float32]) -> float:
    found = periods(samples)
    return float(np.median(found[found[:, 0] > 0.6][:, 1]))


def centroid_hz(samples: NDArray[np.float32]) -> float:
    power = np.abs(np.fft.rfft(samples)) ** 2
    hz = np.fft.rfftfreq(len(samples), 1 / 48_000)
    return float((power * hz)[hz < 10_000].sum() / power[hz < 10_000].sum())


def test_a_whisper_has_no_fundamental() -> None:
    assert voiced_share(spoken()) > 0.5
    assert voiced_share(spoken(Effort.WHISPERED)) < 0.1


def test_louder_is_higher_and_brighter_and_softer_is_duller() -> None:
    order = (Effort.SOFT, Effort.NORMAL, Effort.RAISED, Effort.SHOUTED)
    pitches, centroids = ([measure(spoken(one)) for one in order] for measure in (pitch_hz, centroid_hz))
    assert pitches == sorted(pitches)
    assert centroids == sorted(centroids)
    assert pitches[-1] / pitches[1] == pytest.approx(1.35, rel=0.08)
    assert centroid_hz(spoken(Effort.WHISPERED)) > centroid_hz(spoken())


def test_the_voice_itself_is_as_loud_in_every_effort() -> None:
    for effort in Effort:
        level = active_level_dbfs(spoken(effort))
        assert level is not None
        assert -22.5 < level < -19.5


def test_effort_changes_no_length() -> None:
    lengths = [len(spoken(effort)) for effort in Effort]
    assert max(lengths) - min(lengths) < 2_400


def test_pace_and_pitch_of_a_manner() -> None:
    assert len(spoken()) / len(spoken(pace=1.25)) == pytest.approx(1.25, rel=0.08)
    assert len(spoken()) / len(spoken(pace=0.75)) == pytest.approx(0.75, rel=0.08)
    assert pitch_hz(spoken(pitch=1.3)) / pitch_hz(spoken()) == pytest.approx(1.3, rel=0.05)


def test_the_same_manner_is_the_same_samples_and_the_usual_one_is_none() -> None:
    again = HibariVoice().speak(LINE, VoiceSpec(), Manner(effort=Effort.WHISPERED))
    np.testing.assert_array_equal(again, spoken(Effort.WHISPERED))
    np.testing.assert_array_equal(HibariVoice().speak(LINE, VoiceSpec()), spoken())
