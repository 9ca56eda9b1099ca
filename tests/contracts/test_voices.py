"""What every voice promises: one suite over all that are installed."""

from __future__ import annotations

import numpy as np
import pytest

from filmstudio.model.cast import VoiceSpec
from filmstudio.studio.plugins import find_voice, voice_names

pytestmark = pytest.mark.parametrize("name", voice_names())


def test_it_speaks_and_the_same_line_is_the_same_samples(name: str) -> None:
    voice = find_voice(name)
    line = voice.spell("Hold it up to the light.")
    one, two = (voice.speak(line, VoiceSpec(engine=name)) for _ in range(2))
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
    voice = find_voice(name)
    spelled = voice.spell(text)
    assert spelled
    assert len(voice.speak(spelled, VoiceSpec(engine=name))) > 4800
