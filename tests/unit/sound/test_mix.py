"""The mix, measured: where every sample comes from, how loud it is, and how much memory it takes."""

from __future__ import annotations

import tracemalloc
from collections.abc import Sequence
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from filmstudio.digest import file_digest
from filmstudio.errors import ProjectError
from filmstudio.model.cast import VoiceSpec
from filmstudio.model.take import Blob
from filmstudio.model.timeline import CLICK_FADE_SAMPLES, Sound, Timeline
from filmstudio.sound.hibari_voice import HibariVoice
from filmstudio.sound.loudness_meter import LoudnessMeter
from filmstudio.sound.mix import MixReport, mix_film
from filmstudio.sound.score import Score, pan_gains
from filmstudio.sound.wav import read_wav, wav_shape, write_wav
from filmstudio.units import Resolution, frame_to_sample

Samples = NDArray[np.float32]


class Shelf:
    """Recordings in a folder, found by their content as in the vault."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def keep(self, samples: Samples, rate_hz: int = 48_000) -> Blob:
        write_wav(self._folder / "new.wav", samples, rate_hz)
        name = file_digest(self._folder / "new.wav")
        (self._folder / "new.wav").rename(self._folder / f"{name}.wav")
        return Blob(sha256=name, suffix=".wav", size_bytes=(self._folder / f"{name}.wav").stat().st_size)

    def locate(self, blob: Blob) -> Path:
        return self._folder / f"{blob.sha256}{blob.suffix}"


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(tmp_path)


def _sound(blob: Blob, start: int, samples: int, pan: float = 0.0, gain_db: float = 0.0) -> Sound:
    return Sound(recording_key="k", sound=blob, start_sample=start, samples=samples, pan=pan, gain_db=gain_db)


def _film(frames: int, sounds: Sequence[Sound], rate: Fraction = Fraction(24)) -> Timeline:
    return Timeline(title="t", size=Resolution(640, 360), rate=rate, frames=frames, clips=(), sounds=tuple(sounds))


def _tone(samples: int, level: float = 0.2, hertz: float = 440.0) -> Samples:
    return (level * np.sin(2 * np.pi * hertz * np.arange(samples) / 48_000)).astype(np.float32)


def _dialogue(shelf: Shelf) -> tuple[list[Sound], int]:
    voice, sounds, at = HibariVoice(), [], 24_000
    for number, line in enumerate(["Close the door and sit down.", "Where did you put the key?", "I do not know."]):
        speech = voice.speak(line, VoiceSpec(pitch=(0.58, 1.0, 1.35)[number], formant=(0.85, 1.0, 1.05)[number]))
        sounds.append(_sound(shelf.keep(speech), at, speech.shape[0], pan=(-0.4, 0.4, 0.0)[number]))
        at += speech.shape[0] + 30_000
    return sounds, at


@pytest.mark.parametrize("rate", [Fraction(24), Fraction(25), Fraction(24000, 1001), Fraction(30000, 1001)])
@pytest.mark.parametrize("frames", [1, 7, 100, 251])
def test_the_mix_is_as_long_as_the_film(shelf: Shelf, tmp_path: Path, rate: Fraction, frames: int) -> None:
    film = _film(frames, [_sound(shelf.keep(_tone(4000)), 0, 4000)], rate)
    report = mix_film(film, shelf.locate, tmp_path / "mix.wav")
    assert wav_shape(tmp_path / "mix.wav")[:3] == (2, 48_000, frame_to_sample(frames, rate))
    assert report.samples == frame_to_sample(frames, rate)


def test_real_dialogue_reaches_the_loudness_under_the_ceiling(shelf: Shelf, tmp_path: Path) -> None:
    sounds, length = _dialogue(shelf)
    report = mix_film(_film(length // 2000 + 24, sounds), shelf.locate, tmp_path / "mix.wav")
    assert report.loudness_lufs == pytest.approx(-16.0, abs=0.1)
    assert report.peak_db is not None
    assert report.peak_db <= -1.45
    assert 0 < report.gain_db < 10
    mixed = read_wav(tmp_path / "mix.wav")
    meter = LoudnessMeter()
    meter.hear(mixed)
    assert meter.integrated_lufs() == pytest.approx(report.loudness_lufs, abs=1e-6)
    spoken = np.zeros(mixed.shape[0], dtype=bool)
    for sound in sounds:
        spoken[sound.start_sample : sound.start_sample + sound.samples] = True
        heard = mixed[sound.start_sample : sound.start_sample + sound.samples]
        left, right = pan_gains(sound.pan)
        assert np.std(heard[:, 0]) / np.std(heard[:, 1]) == pytest.approx(left / right, rel=1e-3)
    assert not mixed[~spoken].any()
    assert mixed[spoken].any()


def test_two_mixes_are_the_same_bytes(shelf: Shelf, tmp_path: Path) -> None:
    sounds, length = _dialogue(shelf)
    film = _film(length // 2000, sounds)
    reports = [mix_film(film, shelf.locate, tmp_path / name) for name in ("a.wav", "b.wav")]
    assert reports[0] == reports[1]
    assert (tmp_path / "a.wav").read_bytes() == (tmp_path / "b.wav").read_bytes()


def test_a_silent_film_stays_silent_and_says_so(tmp_path: Path, shelf: Shelf) -> None:
    report = mix_film(_film(300, []), shelf.locate, tmp_path / "mix.wav")
    assert report == MixReport(samples=600_000, loudness_lufs=None, peak_db=None, gain_db=0.0)
    assert not read_wav(tmp_path / "mix.wav").any()


def test_a_loud_click_does_not_keep_the_voices_down(tmp_path: Path, shelf: Shelf) -> None:
    sounds, length = _dialogue(shelf)
    click = np.zeros(1000, dtype=np.float32)
    click[500:504] = 0.9
    sounds.append(_sound(shelf.keep(click), 0, 1000))
    report = mix_film(_film(length // 2000, sounds), shelf.locate, tmp_path / "mix.wav")
    assert report.loudness_lufs == pytest.approx(-16.0, abs=0.2)
    assert report.peak_db is not None
    assert report.peak_db <= -1.45


def test_recordings_that_overlap_are_added_and_faded(shelf: Shelf) -> None:
    one, two = _tone(20_000), _tone(20_000, 0.1, 700.0)
    score = Score(
        _film(24, [_sound(shelf.keep(one), 1000, 20_000, -1.0), _sound(shelf.keep(two), 5000, 20_000, -1.0, -6.0)]),
        shelf.locate,
    )
    mixed = score.read(0, score.samples)
    expected = one[8000:18_000] + two[4000:14_000] * 10 ** (-6 / 20)
    np.testing.assert_allclose(mixed[9000:19_000, 0], expected, atol=1e-6)
    np.testing.assert_allclose(mixed[:, 1], 0.0, atol=1e-7)
    fading = np.abs(mixed[1000 : 1000 + CLICK_FADE_SAMPLES, 0])
    assert fading[0] < 1e-3
    assert not mixed[:1000].any()
    assert np.all(fading <= np.abs(one[:CLICK_FADE_SAMPLES]) + 1e-7)


def test_any_stretch_is_the_same_as_the_whole(shelf: Shelf) -> None:
    sounds, length = _dialogue(shelf)
    score = Score(_film(length // 2000, sounds), shelf.locate)
    whole = score.read(0, score.samples)
    for start, stop in [(0, 5), (23_000, 25_000), (40_000, 41_111), (score.samples - 3, score.samples)]:
        np.testing.assert_array_equal(score.read(start, stop), whole[start:stop])
    assert not score.read(-50, 0).any()


def test_a_recording_past_the_end_fades_out_with_the_film(shelf: Shelf) -> None:
    constant = np.full(48_000, 0.5, dtype=np.float32)
    film = _film(24, [_sound(shelf.keep(constant), 40_000, 48_000), _sound(shelf.keep(constant), 90_000, 48_000)])
    mixed = Score(film, shelf.locate).read(0, 48_000)
    assert np.abs(mixed[-1]).max() < 0.01
    assert np.abs(mixed[47_000]).max() == pytest.approx(0.5 * np.sqrt(0.5), abs=1e-4)


@pytest.mark.parametrize("pan", [-1.0, -0.3, 0.0, 0.7, 1.0])
def test_a_pan_changes_the_place_and_not_the_power(pan: float) -> None:
    left, right = pan_gains(pan)
    assert left**2 + right**2 == pytest.approx(1.0)
    assert np.sign(np.round(right - left, 9)) == np.sign(pan)


def test_progress_grows_to_the_length_of_the_film(shelf: Shelf, tmp_path: Path) -> None:
    sounds, length = _dialogue(shelf)
    for wanted in ([], sounds):
        done: list[int] = []
        report = mix_film(_film(length // 2000, wanted), shelf.locate, tmp_path / "mix.wav", done.append)
        assert done == sorted(done)
        assert done[-1] == report.samples
        assert len(done) > 2


def test_memory_does_not_grow_with_the_film(shelf: Shelf, tmp_path: Path) -> None:
    blob = shelf.keep(_tone(40_000))

    def peak_bytes(minutes: int) -> int:
        film = _film(1440 * minutes, [_sound(blob, second * 48_000, 40_000) for second in range(0, minutes * 60, 6)])
        tracemalloc.start()
        try:
            mix_film(film, shelf.locate, tmp_path / "mix.wav")
            return tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()

    short, long = peak_bytes(1), peak_bytes(4)
    assert long < 1.1 * short
    assert long < (tmp_path / "mix.wav").stat().st_size / 2


def test_recordings_that_are_not_what_the_cut_says_are_refused(shelf: Shelf, tmp_path: Path) -> None:
    for samples, rate_hz, complaint in [
        (_tone(1000), 48_000, "holds 1000 samples, the cut asks for 2000"),
        (np.zeros((2000, 2), dtype=np.float32), 48_000, "mono at 48000 Hz"),
        (_tone(2000), 24_000, "mono at 48000 Hz"),
    ]:
        film = _film(24, [_sound(shelf.keep(samples, rate_hz), 0, 2000)])
        with pytest.raises(ProjectError, match=complaint):
            mix_film(film, shelf.locate, tmp_path / "mix.wav")
