"""An engine's own sound: what is kept of it, and how it is heard beside recorded voices."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from filmstudio.digest import file_digest
from filmstudio.errors import EngineError, ProjectError
from filmstudio.model.cast import VoiceSpec
from filmstudio.model.footage import FootageSound
from filmstudio.model.take import Blob
from filmstudio.model.timeline import Sound, Timeline
from filmstudio.sound.balance import UNDER_VOICE_LU, VOICE_LUFS, balance_db
from filmstudio.sound.hibari_voice import HibariVoice
from filmstudio.sound.loudness_meter import LoudnessMeter
from filmstudio.sound.mix import mix_film
from filmstudio.sound.native import keep_native
from filmstudio.sound.native_source import NativeSource, in_stereo
from filmstudio.sound.score import Score
from filmstudio.sound.wav import read_wav, wav_shape, write_wav
from filmstudio.units import Resolution, frame_to_sample

Samples = NDArray[np.float32]
FPS = Fraction(24)


def _noise(seconds: float, rate_hz: int, level: float = 0.1, channels: int = 2, seed: int = 1) -> Samples:
    rng = np.random.default_rng(seed)
    return (level * rng.normal(0, 1, (round(seconds * rate_hz), channels))).astype(np.float32)


def _keep(folder: Path, samples: Samples, rate_hz: int) -> Blob:
    path = folder / "new.wav"
    write_wav(path, samples, rate_hz)
    blob = Blob(sha256=file_digest(path), suffix=".wav", size_bytes=path.stat().st_size)
    path.rename(folder / f"{blob.sha256}.wav")
    return blob


def _film(folder: Path, frames: int, *sounds: Sound) -> tuple[Timeline, Score]:
    timeline = Timeline(title="t", size=Resolution(640, 360), rate=FPS, frames=frames, clips=(), sounds=sounds)
    return timeline, Score(timeline, lambda blob: folder / f"{blob.sha256}.wav")


def _native(blob: Blob, start: int, samples: int, **more: object) -> Sound:
    return Sound(recording_key="t", sound=blob, start_sample=start, samples=samples, native=True, **more)


def _loudness(samples: Samples) -> float:
    meter = LoudnessMeter()
    meter.hear(samples)
    found = meter.integrated_lufs()
    assert found is not None
    return found


@pytest.mark.parametrize(("rate_hz", "channels"), [(24_000, 2), (16_000, 1), (44_100, 2), (48_000, 6)])
@pytest.mark.parametrize("rate", [Fraction(24), Fraction(30000, 1001)])
def test_it_is_kept_as_it_is_and_as_long_as_the_take(
    tmp_path: Path, rate_hz: int, channels: int, rate: Fraction
) -> None:
    samples = _noise(3, rate_hz, channels=channels)
    assert keep_native(FootageSound(samples, rate_hz), tmp_path / "s.wav", frames=49, rate=rate)
    wanted = frame_to_sample(49, rate, rate_hz)
    assert wav_shape(tmp_path / "s.wav")[:3] == (channels, rate_hz, wanted)
    np.testing.assert_array_equal(read_wav(tmp_path / "s.wav"), np.squeeze(samples[:wanted]))


@pytest.mark.parametrize("level", [0.0, 1e-5])
def test_silence_is_as_good_as_none(tmp_path: Path, level: float) -> None:
    sound = FootageSound(_noise(2, 24_000, level), 24_000)
    assert not keep_native(sound, tmp_path / "s.wav", frames=48, rate=FPS)
    assert list(tmp_path.iterdir()) == []


def test_a_whisper_is_kept(tmp_path: Path) -> None:
    sound = FootageSound(_noise(2, 24_000, 0.004), 24_000)
    assert keep_native(sound, tmp_path / "s.wav", frames=48, rate=FPS)


@pytest.mark.parametrize(
    ("samples", "rate_hz", "complaint"),
    [
        (_noise(1.9, 24_000), 24_000, "has 45600 samples at 24000 Hz, and the take lasts 48000"),
        (np.full((48_000, 2), np.nan, np.float32), 24_000, "no numbers"),
        (np.zeros(48_000, np.float32), 24_000, "not float32"),
        (np.zeros((48_000, 2), np.int16), 24_000, "not float32"),
        (np.zeros((2, 48_000), np.float32), 24_000, "not float32"),
        (_noise(2.1, 44_101), 44_101, "cannot be brought to 48000 Hz"),
    ],
    ids=["short", "nan", "flat", "integers", "turned", "rate"],
)
def test_what_is_no_sound_is_refused(tmp_path: Path, samples: Samples, rate_hz: int, complaint: str) -> None:
    with pytest.raises(EngineError, match=complaint):
        keep_native(FootageSound(samples, rate_hz), tmp_path / "s.wav", frames=48, rate=FPS)
    assert list(tmp_path.iterdir()) == []


def test_channels_are_folded_and_stereo_stays() -> None:
    rng = np.random.default_rng(2)
    two = rng.normal(0, 0.1, (100, 2)).astype(np.float32)
    np.testing.assert_array_equal(in_stereo(two), two)
    one = in_stereo(two[:, :1])
    np.testing.assert_allclose((one**2).sum(axis=1), two[:, 0] ** 2, rtol=1e-5)
    front, centre, low, back = np.eye(6, dtype=np.float32)[[0, 2, 3, 5]]
    folded = in_stereo(np.stack((front, centre, low, back)))
    np.testing.assert_allclose(folded, [[1, 0], [0.5**0.5] * 2, [0, 0], [0, 0.5**0.5]], atol=1e-6)
    assert in_stereo(np.ones((5, 4), np.float32)).shape == (5, 2)


def test_in_the_film_it_is_where_its_picture_is(tmp_path: Path) -> None:
    time = np.arange(48_000) / 24_000
    tone = (0.2 * np.sin(2 * np.pi * 500 * time)).astype(np.float32)
    blob = _keep(tmp_path, np.stack((tone, 0.5 * tone), axis=1), 24_000)
    _, score = _film(tmp_path, 72, _native(blob, 26_000, 90_000))
    mixed = score.read(0, score.samples)
    assert not mixed[:26_000].any()
    assert not mixed[116_000:].any()
    at = np.arange(27_000, 115_000)
    wanted = 0.2 * np.sin(2 * np.pi * 500 * (at - 26_000) / 48_000)
    np.testing.assert_allclose(mixed[at, 0], wanted, atol=2e-5)
    np.testing.assert_allclose(mixed[at, 1], 0.5 * wanted, atol=2e-5)
    for edge in (26_000, 115_999):
        assert np.abs(mixed[edge]).max() < 1e-3
    for start, stop in ((0, 30_000), (26_001, 26_007), (99_999, 116_001)):
        np.testing.assert_allclose(score.read(start, stop), mixed[start:stop], atol=1e-7)


def test_across_a_dissolve_two_sounds_are_as_loud_as_one(tmp_path: Path) -> None:
    one, two = (_keep(tmp_path, _noise(4, 48_000, seed=seed), 48_000) for seed in (1, 2))
    overlap = 48_000
    _, score = _film(
        tmp_path, 168,
        _native(one, 0, 144_000 + overlap, fade_out_samples=overlap),
        _native(two, 144_000, 192_000, fade_in_samples=overlap),
    )  # fmt: skip
    power = (score.read(0, score.samples) ** 2).mean(axis=1)
    alone = power[48_000:144_000].mean()
    for quarter in range(4):
        at = 144_000 + quarter * overlap // 4
        assert 10 * np.log10(power[at : at + overlap // 4].mean() / alone) == pytest.approx(0, abs=0.5)


@pytest.mark.parametrize("level", [0.15, 0.5, 1.5])
def test_recorded_and_spoken_lines_are_equally_loud(tmp_path: Path, level: float) -> None:
    voice = HibariVoice()
    recorded = voice.speak("Close the door and sit down.", VoiceSpec())
    spoken = voice.speak("Where did you put the key?", VoiceSpec(pitch=0.7))
    spoken = np.repeat((spoken * level)[:, np.newaxis], 2, axis=1)
    length = spoken.shape[0]
    line = Sound(recording_key="r", sound=_keep(tmp_path, recorded, 48_000), start_sample=0, samples=recorded.shape[0])
    second = 10 * 48_000 // 4
    own = _native(_keep(tmp_path, spoken, 48_000), second, length, speaks=True)
    timeline, score = _film(tmp_path, (second + length) // 2000 + 12, line, own)
    first, then = (
        _loudness(score.read(sound.start_sample, sound.start_sample + sound.samples)) for sound in (line, own)
    )
    assert first == pytest.approx(then, abs=1.0)
    report = mix_film(timeline, lambda blob: tmp_path / f"{blob.sha256}.wav", tmp_path / "mix.wav")
    assert report.loudness_lufs == pytest.approx(-16.0, abs=0.1)
    assert report.peak_db is not None
    assert report.peak_db <= -1.45


def _gains(*levels: tuple[float, bool], line_over: int | None = None) -> dict[int, float]:
    blob = Blob(sha256="0" * 64, suffix=".wav", size_bytes=1)
    sounds = [_native(blob, 96_000 * index, 96_000, speaks=speaks) for index, (_, speaks) in enumerate(levels)]
    sources = {
        index: NativeSource.of_samples(_noise(2, 48_000, level), 48_000) for index, (level, _) in enumerate(levels)
    }
    if line_over is not None:
        sounds.append(Sound(recording_key="r", sound=blob, start_sample=96_000 * line_over + 5, samples=500))
    return balance_db(sounds, sources)


def test_what_has_no_words_keeps_its_distance() -> None:
    loud, quiet = _loudness(_noise(2, 48_000, 0.1)), _loudness(_noise(2, 48_000, 0.02))
    gains = _gains((0.1, True), (0.02, False))
    assert gains == pytest.approx({0: VOICE_LUFS - loud, 1: VOICE_LUFS - loud})
    assert _gains((0.1, False), (0.02, False)) == {0: 0.0, 1: 0.0}
    under = _gains((0.1, False), (0.02, False), line_over=0)
    assert under == pytest.approx({0: VOICE_LUFS - UNDER_VOICE_LU - loud, 1: 0.0})
    # What is far below the line already stays there.
    assert _gains((0.1, False), (0.001, False), line_over=1)[1] == 0.0
    assert quiet < loud


def test_nothing_is_changed_by_more_than_eighteen_decibels() -> None:
    assert _gains((3.0, True), (0.0008, True)) == {0: pytest.approx(-18.0), 1: pytest.approx(18.0)}
    assert _gains((0.0, True), (0.0, False)) == {0: 0.0, 1: 0.0}


def test_a_file_that_is_not_what_the_cut_says_is_refused(tmp_path: Path) -> None:
    short = _keep(tmp_path, _noise(1, 24_000), 24_000)
    with pytest.raises(ProjectError, match="holds 24000 samples at 24000 Hz, the cut asks for 50000"):
        _film(tmp_path, 48, _native(short, 0, 50_000))
    odd = _keep(tmp_path, _noise(1, 44_101), 44_101)
    with pytest.raises(ProjectError, match="2 channels at 44101 Hz cannot be mixed"):
        _film(tmp_path, 24, _native(odd, 0, 40_000))
