"""The voices, by measurement: pitch, throat, level, and whether a recogniser understands the line."""

from __future__ import annotations

import re
from functools import lru_cache
from importlib.metadata import version
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from pocketsphinx import Decoder

from filmstudio.errors import EngineError, MissingTool
from filmstudio.model.cast import VoiceSpec
from filmstudio.sound import hibari_voice
from filmstudio.sound.hibari_voice import HibariVoice
from filmstudio.sound.pace import model_speed
from filmstudio.sound.speech_level import active_level_dbfs

Samples = NDArray[np.float32]

BASE_F0_HZ = 198.0
LINES = (
    "I have been waiting here all night for you.",
    "Please close the door and sit down with us.",
    "My mother told me never to open that box.",
    "There is nothing left to say about the money.",
    "He came back from the city three days ago.",
)
ARCHETYPES = {
    "the voice itself": VoiceSpec(),
    "man": VoiceSpec(pitch=0.58, formant=0.85),
    "deep man": VoiceSpec(pitch=0.526, formant=0.82, pace=0.92),
    "old man": VoiceSpec(pitch=0.63, formant=0.86, pace=0.85),
    "old woman": VoiceSpec(pitch=0.86, formant=0.96, pace=0.85),
    "young woman": VoiceSpec(pitch=1.12, formant=1.02, pace=1.05),
    "neutral": VoiceSpec(pitch=0.79, formant=0.93),
    "child": VoiceSpec(pitch=1.35, formant=1.05),
}


@lru_cache(maxsize=64)
def _spoken(line: str, spec: VoiceSpec) -> Samples:
    voice = HibariVoice()
    return voice.speak(voice.spell(line), spec)


def _pitch_hz(samples: Samples) -> float:
    """Median fundamental frequency over the voiced frames, by YIN (de Cheveigné and Kawahara 2002)."""
    rate, window, hop = 24_000, 600, 240
    shortest, longest = rate // 450, rate // 60
    signal = samples[::2].astype(np.float64)
    found = []
    for at in range(0, signal.shape[0] - window - longest, hop):
        stretch = signal[at : at + window + longest]
        if np.sqrt(np.mean(stretch**2)) < 0.01:
            continue
        energy = np.concatenate(([0.0], np.cumsum(stretch**2)))
        alike = np.correlate(stretch, stretch[:window], "valid")[: longest + 1]
        difference = energy[window] + energy[window : window + longest + 1] - energy[: longest + 1] - 2 * alike
        normalised = difference[1:] * np.arange(1, longest + 1) / np.maximum(np.cumsum(difference[1:]), 1e-12)
        searched = normalised[shortest - 1 :]
        below = np.flatnonzero(searched < 0.3)
        if below.size:
            lag = int(below[0])
            while lag + 1 < searched.size and searched[lag + 1] < searched[lag]:
                lag += 1
            found.append(rate / (lag + shortest))
    return float(np.median(found))


def _throat(samples: Samples) -> NDArray[np.float64]:
    """Mean log spectrum of the loud frames from a linear prediction of order 20, without its overall tilt."""
    signal = samples[::2].astype(np.float64)
    signal = signal[1:] - 0.9 * signal[:-1]
    frequencies = np.fft.rfftfreq(2048, 1 / 24_000)
    spectra = []
    for at in range(0, signal.shape[0] - 720, 480):
        frame = signal[at : at + 720] * np.hanning(720)
        if np.sqrt(np.mean(frame**2)) < 0.01:
            continue
        alike = np.fft.irfft(np.abs(np.fft.rfft(frame, 2048)) ** 2)[:21]
        alike[0] *= 1.0001
        matrix = alike[np.abs(np.subtract.outer(np.arange(20), np.arange(20)))]
        prediction = np.concatenate(([1.0], -np.linalg.solve(matrix, alike[1:])))
        spectra.append(-20 * np.log10(np.abs(np.fft.rfft(prediction, 2048))))
    return np.asarray(np.stack((frequencies, np.mean(spectra, axis=0))))


def _formant_ratio(base: Samples, other: Samples) -> float:
    """The factor by which `base`'s spectrum must be stretched to be most like `other`'s."""
    frequencies, base_db = _throat(base)
    _, other_db = _throat(other)
    grid = np.geomspace(250, 4200, 400)

    def level(values: NDArray[np.float64]) -> NDArray[np.float64]:
        tilt = np.polynomial.Polynomial.fit(np.log(grid), values, 2)
        return np.asarray(values - tilt(np.log(grid)))

    goal = level(np.interp(grid, frequencies, other_db))
    factors = np.arange(0.7, 1.3, 0.005)
    fits = [np.corrcoef(level(np.interp(grid / f, frequencies, base_db)), goal)[0, 1] for f in factors]
    return float(factors[int(np.argmax(fits))])


@lru_cache(maxsize=1)
def _recogniser() -> Any:
    return Decoder(samprate=16_000, loglevel="FATAL")


def _words_heard(samples: Samples) -> list[str]:
    taps = np.arange(-60, 61)
    low_pass = np.sinc(taps * 15_000 / 48_000) * np.hamming(121)
    narrow = np.convolve(samples, low_pass / low_pass.sum(), "same")[::3]
    sound = np.pad(narrow / np.abs(narrow).max() * 20_000, 3200).astype("<i2").tobytes()
    decoder = _recogniser()
    decoder.start_utt()
    decoder.process_raw(sound, full_utt=True)
    decoder.end_utt()
    heard = decoder.hyp()
    return re.sub(r"\(\d\)", "", heard.hypstr).split() if heard else []


def _word_errors(heard: list[str], said: list[str]) -> int:
    row = list(range(len(heard) + 1))
    for number, word in enumerate(said, 1):
        before, row = row, [number] + [0] * len(heard)
        for at, other in enumerate(heard, 1):
            row[at] = min(before[at] + 1, row[at - 1] + 1, before[at - 1] + (word != other))
    return row[-1]


@pytest.mark.parametrize("spec", ARCHETYPES.values(), ids=ARCHETYPES.keys())
def test_the_pitch_is_the_one_asked_for(spec: VoiceSpec) -> None:
    measured = np.median([_pitch_hz(_spoken(line, spec)) for line in LINES])
    assert measured == pytest.approx(BASE_F0_HZ * spec.pitch, rel=0.08)


@pytest.mark.parametrize("spec", ARCHETYPES.values(), ids=ARCHETYPES.keys())
def test_a_recogniser_understands_the_lines(spec: VoiceSpec) -> None:
    errors = words = 0
    for line in LINES:
        said = re.findall(r"[a-z]+", line.lower())
        errors += _word_errors(_words_heard(_spoken(line, spec)), said)
        words += len(said)
    # The recogniser was trained on grown-ups, so a child is harder for it.
    allowed = 0.3 if spec.pitch > 1.2 else 0.15
    assert errors / words <= allowed, f"{errors} of {words} words not understood"


@pytest.mark.parametrize(("pitch", "formant"), [(0.58, 0.85), (0.8, 0.93), (1.0, 1.08), (0.58, 1.0)])
def test_the_throat_is_the_one_asked_for_whatever_the_pitch(pitch: float, formant: float) -> None:
    changed = VoiceSpec(pitch=pitch, formant=formant)
    ratios = [_formant_ratio(_spoken(line, VoiceSpec()), _spoken(line, changed)) for line in LINES]
    assert np.median(ratios) == pytest.approx(formant, abs=0.035)


@pytest.mark.parametrize("spec", ARCHETYPES.values(), ids=ARCHETYPES.keys())
def test_all_voices_are_equally_loud_and_none_clips(spec: VoiceSpec) -> None:
    for line in LINES:
        speech = _spoken(line, spec)
        level = active_level_dbfs(speech)
        assert level is not None
        assert level == pytest.approx(-20.0, abs=0.6)
        assert np.abs(speech).max() < 0.95


def test_a_recording_starts_and_ends_with_the_speech() -> None:
    speech = _spoken(LINES[0], VoiceSpec())
    ends = (speech[: 48 * 40], speech[-48 * 40 :])
    assert all(np.abs(end).max() > 10 ** (-60 / 20) for end in ends)
    assert all(np.abs(end[:240]).max() < 0.02 for end in (speech, speech[::-1]))


def test_two_voices_made_afresh_speak_the_same_samples() -> None:
    spec = VoiceSpec(pitch=0.6, formant=0.86, pace=0.9)
    first = HibariVoice().speak("Sit down. We should go home.", spec)
    hibari_voice._hibari.cache_clear()
    second = HibariVoice().speak("Sit down. We should go home.", spec)
    assert first.tobytes() == second.tobytes()


def test_another_recipe_is_another_recording() -> None:
    texts = [_spoken(LINES[0], spec).tobytes() for spec in ARCHETYPES.values()]
    assert len(set(texts)) == len(texts)


@pytest.mark.parametrize("pace", [0.8, 0.9, 1.1])
def test_pace_changes_the_length_and_not_the_pitch(pace: float) -> None:
    own, paced = ([_spoken(line, VoiceSpec(pace=p)) for line in LINES] for p in (1.0, pace))
    lengths = [sum(speech.shape[0] for speech in speeches) for speeches in (own, paced)]
    assert lengths[0] / lengths[1] == pytest.approx(pace, rel=0.07)
    pitches = [np.median([_pitch_hz(speech) for speech in speeches]) for speeches in (own, paced)]
    assert pitches[1] == pytest.approx(pitches[0], rel=0.08)


def test_more_pace_never_asks_for_less_speed() -> None:
    speeds = [model_speed(step / 50) for step in range(20, 101)]
    assert speeds == sorted(speeds)
    assert model_speed(1.0) == 1.0
    assert (model_speed(0.4), model_speed(2.0)) == (0.5, 2.0)


def test_samples_are_mono_float_at_48_khz() -> None:
    speech = _spoken(LINES[1], VoiceSpec())
    assert speech.dtype == np.float32
    assert speech.ndim == 1
    assert 1.5 < speech.shape[0] / 48_000 < 4.0


@pytest.mark.parametrize(
    "line", ["你好，世界。", "Привет, как дела?", "مرحبا بالعالم", "שלום", "नमस्ते", "안녕하세요", "สวัสดี"]
)
def test_every_script_is_heard(line: str) -> None:
    assert _spoken(line, VoiceSpec()).shape[0] > 48_000 * 0.2


def test_a_voice_that_would_be_downloaded_is_refused() -> None:
    with pytest.raises(MissingTool, match="emma") as refusal:
        HibariVoice().speak("Hello.", VoiceSpec(voice="emma"))
    assert refusal.value.hint


def test_text_without_words_is_an_error() -> None:
    with pytest.raises(EngineError, match="nothing to say in"):
        HibariVoice().speak("...", VoiceSpec())


def test_the_version_names_the_model_that_is_installed() -> None:
    assert HibariVoice.version.startswith(f"hibari-tts {version('hibari-tts')}, ")
