"""What every voice promises: one suite over all that are installed."""

from __future__ import annotations

import numpy as np
import pytest

from filmstudio.errors import MissingTool
from filmstudio.model.cast import VoiceSpec
from filmstudio.model.soundtrack import Effort, Manner
from filmstudio.ports.voice import Voice
from filmstudio.studio.plugins import find_voice, voice_names

pytestmark = pytest.mark.parametrize("name", voice_names())
_SPEAKERS = {"kokoro": "am_michael"}


def installed(name: str) -> tuple[Voice, VoiceSpec]:
    """Return a voice with a recipe for it; the test is skipped where its files are not on this machine."""
    voice = find_voice(name)
    spec = VoiceSpec(engine=name, voice=_SPEAKERS.get(name, "heart"))
    try:
        voice.check(spec)
    except MissingTool as error:
        assert error.hint
        pytest.skip(error.message)
    return voice, spec


def test_it_speaks_and_the_same_line_is_the_same_samples(name: str) -> None:
    voice, spec = installed(name)
    line = voice.spell("Hold it up to the light.")
    one, two = (voice.speak(line, spec, Manner()) for _ in range(2))
    assert one.dtype == np.float32
    assert one.ndim == 1
    assert 0.8 * 48_000 < len(one) < 4 * 48_000
    assert 0.05 < float(np.abs(one).max()) < 1
    assert np.array_equal(one, two)


@pytest.mark.parametrize("text", ["", "...", "—", "(beat)", "🙂"])
def test_what_cannot_be_said_is_spelled_as_nothing(name: str, text: str) -> None:
    assert find_voice(name).spell(text) == ""


@pytest.mark.parametrize("text", ["走。", "Давай, Нина!", "Ἔλα", "नमस्ते"])
def test_lines_in_other_scripts_are_said_somehow(name: str, text: str) -> None:
    voice, spec = installed(name)
    spelled = voice.spell(text)
    assert spelled
    assert len(voice.speak(spelled, spec, Manner())) > 4800


def test_it_follows_a_manner(name: str) -> None:
    voice, spec = installed(name)
    line = voice.spell("Hold it up to the light.")
    usual, quick, whispered = (
        voice.speak(line, spec, manner) for manner in (Manner(), Manner(pace=1.3), Manner(effort=Effort.WHISPERED))
    )
    assert len(quick) < 0.9 * len(usual)
    assert not np.array_equal(whispered, usual)
