"""Mouths by the real aligner on the real voice: lips close where the words have an m, b or p."""

from __future__ import annotations

from fractions import Fraction

import numpy as np
import pytest

from filmstudio.model.cast import VoiceSpec
from filmstudio.planning.recording_key import recording_key
from filmstudio.sound import lips
from filmstudio.sound.hibari_voice import HibariVoice, pronounce
from filmstudio.sound.lips import lip_shapes, lips_version
from filmstudio.sound.loudness_curve import loudness_curve
from filmstudio.sound.mouths import shapes_at_frames
from filmstudio.sound.phones import phones_of

pocketsphinx = pytest.importorskip("pocketsphinx")
TEXT = "Where is the lamp, Mr. Zorvane? Bob put it by my map in 1943."
RATE = Fraction(24)


def _phones(text: str, samples: np.ndarray) -> list[tuple[str, int, int]]:
    """Align with the package itself, by the plain way through its documentation."""
    words = [phones_of(word) for sentence in pronounce(text) for word in sentence.split()]
    decoder = pocketsphinx.Decoder(samprate=16_000, lm=None, loglevel="FATAL")
    for index, phones in enumerate(words):
        decoder.add_word(f"word{index}", " ".join(phones), True)
    whole = samples[: samples.size // 3 * 3].reshape(-1, 3).mean(axis=1)
    pcm = (whole * 32767).round().astype("<i2").tobytes()
    for prepare in (
        lambda: decoder.set_align_text(" ".join(f"word{i}" for i in range(len(words)))),
        decoder.set_alignment,
    ):
        prepare()
        decoder.start_utt()
        decoder.process_raw(pcm, full_utt=True)
        decoder.end_utt()
    return [(phone.name, phone.start, phone.duration) for word in decoder.get_alignment() for phone in word]


@pytest.mark.parametrize("spec", [VoiceSpec(), VoiceSpec(pitch=0.6, formant=0.85)], ids=["heart", "deep"])
def test_lips_close_on_m_b_and_p_within_two_frames(spec: VoiceSpec) -> None:
    samples = HibariVoice().speak(TEXT, spec)
    shapes = shapes_at_frames(lip_shapes(samples, TEXT, "hibari"), -(-samples.size // 2000), RATE)
    closing = [start for name, start, _ in _phones(TEXT, samples) if name in ("M", "B", "P")]
    assert len(closing) >= 9
    for start in closing:
        first = int(start * RATE / 100)
        assert "A" in shapes[max(0, first - 2) : first + 3], (start, shapes)


def test_one_shape_for_each_step_of_the_loudness_and_the_same_again() -> None:
    samples = HibariVoice().speak(TEXT, VoiceSpec())
    shapes = lip_shapes(samples, TEXT, "hibari")
    assert len(shapes) == len(loudness_curve(samples))
    other = "I am sorry. I only carry them."
    assert lip_shapes(HibariVoice().speak(other, VoiceSpec(pitch=1.4)), other, "hibari")
    assert shapes == lip_shapes(samples, TEXT, "hibari")  # whatever was heard in between
    assert set(shapes) > set("ABCDEF")
    pause = shapes[180:245]  # between the two sentences
    assert pause.count("X") > 0.8 * len(pause)


def test_words_that_are_not_in_the_sound_are_left_to_the_loudness() -> None:
    silence = np.zeros(4800, dtype=np.float32)
    assert lip_shapes(silence, TEXT, "hibari") == ""
    assert lip_shapes(silence[:0], TEXT, "hibari") == ""
    assert lip_shapes(silence, "...", "hibari") == ""


def test_voices_whose_pronunciation_nobody_knows_are_left_to_the_loudness(monkeypatch: pytest.MonkeyPatch) -> None:
    samples = HibariVoice().speak("Bob.", VoiceSpec())
    assert lip_shapes(samples, "Bob.", "another") == lips_version("another") == ""
    monkeypatch.setattr(lips, "_installed", lambda: "")
    assert lip_shapes(samples, "Bob.", "hibari") == lips_version("hibari") == ""


def test_the_key_of_a_recording_says_who_told_the_sounds_apart() -> None:
    plain = recording_key("Bob.", VoiceSpec(), "1")
    assert plain == recording_key("Bob.", VoiceSpec(), "1", "")
    assert plain != recording_key("Bob.", VoiceSpec(), "1", lips_version("hibari"))
