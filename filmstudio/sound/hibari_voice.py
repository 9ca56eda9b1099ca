"""The built-in voice: hibari's small offline model, and every speaker that can be made from it."""

from __future__ import annotations

from functools import lru_cache
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from filmstudio.digest import seed_from
from filmstudio.errors import EngineError, MissingTool
from filmstudio.model.cast import VoiceSpec
from filmstudio.model.soundtrack import Effort, Manner
from filmstudio.sound.manner import AS_USUAL, steered
from filmstudio.sound.pace import model_speed
from filmstudio.sound.spelling import spell

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_BASE_VOICE = "heart"
"""The only voice inside the package. Others would be downloaded, which a render must never do."""
_NOT_INSTALLED, _INSTALL = "the package hibari-tts is not installed", "pip install hibari-tts==0.2.1"


class HibariVoice:
    """Speaks English lines offline, in any pitch, throat and pace. Implements `ports.voice.Voice`."""

    version = "hibari-tts 0.2.1, vocal tract 1, level 1"
    phonemes = True
    """A word may be given with its sounds, `[Voss](/fˈɔs/)`, in the model's alphabet (`sound.pronunciation`)."""

    def check(self, spec: VoiceSpec) -> None:
        """Raise MissingTool for a voice that is not in the package, or where the package is not there."""
        if find_spec("hibari") is None:
            raise MissingTool(_NOT_INSTALLED, hint=_INSTALL)
        if spec.voice != _BASE_VOICE:
            raise MissingTool(
                f"the voice {spec.voice!r} is not in hibari-tts; {_BASE_VOICE!r} is",
                hint='write voice = "heart" and set pitch, formant and pace to make it another person',
            )

    def spell(self, text: str) -> str:
        """Return the text as it will be said; "" if nothing in it can be said. See `sound.spelling`."""
        return spell(text)

    def speak(self, text: str, spec: VoiceSpec, manner: Manner = AS_USUAL) -> NDArray[np.float32]:
        """Return a spelled text as speech: mono, 48 kHz, float32, `(samples,)`, peak below 0.95, ends trimmed.

        The speech stands at -20 dBFS (RMS of what is active), whoever speaks and with whatever effort: how loud a
        whisper is in a film is not the voice's business. The manner steers pace, pitch and timbre. Same text, recipe
        and manner, same samples: the model's breath noise is drawn from a seed that follows from them (its vocoder
        takes scipy's transforms where scipy is installed: there the last bits differ from a machine without).
        Sentences are spoken one by one with the pauses that the model makes between them. Raises MissingTool for a
        voice that is not in the package, EngineError if the text holds nothing that can be said.
        """
        import numpy as np

        from filmstudio.sound.interpolation import double_rate
        from filmstudio.sound.speech_level import level_and_trim

        self.check(spec)
        if not any(character.isalnum() for character in text):
            raise EngineError(f"there is nothing to say in {text!r}")
        spec, effort = steered(spec, manner), manner.effort
        recipe = (spec.voice, f"{spec.pitch:.6f}", f"{spec.formant:.6f}", f"{spec.pace:.6f}")
        generator = np.random.default_rng(seed_from("hibari", text, *recipe))
        try:
            sentences = [_say(phonemes, spec, effort, generator) for phonemes in _hibari().phonemize(text)]
        except (IndexError, ValueError) as error:  # hibari-tts 0.2.1: numbers of 37 digits and more
            raise EngineError(f"the voice does not know how to say {text!r}") from error
        speech = level_and_trim(double_rate(np.concatenate([*sentences, np.zeros(0, np.float32)])))
        if speech.size == 0:
            raise EngineError(f"the voice does not know how to say {text!r}")
        return speech


def pronounce(text: str) -> list[str]:
    """Return a spelled text by sentences in the model's phonemes, words parted by spaces. Raises MissingTool."""
    try:
        return list(_hibari().phonemize(text))
    except (IndexError, ValueError):  # what it cannot say has no recording either
        return []


@lru_cache(maxsize=1)
def _hibari() -> Any:
    """Load the model and the pronunciation rules once per process (0.2 s and 0.5 s). Raises MissingTool."""
    try:
        from hibari import Hibari
    except ImportError as error:
        raise MissingTool(_NOT_INSTALLED, hint=_INSTALL) from error
    return Hibari(voice=_BASE_VOICE, threads=1)


def _say(phonemes: str, spec: VoiceSpec, effort: Effort, generator: np.random.Generator) -> NDArray[np.float32]:
    """Return one sentence at 24 kHz. The model's own call gives no access to pitch and spectra, so it is opened."""
    import numpy as np
    from hibari import dsp

    from filmstudio.sound.efforts import VOICINGS, with_effort
    from filmstudio.sound.vocal_tract import Utterance, reshape

    hibari = _hibari()
    inputs = {
        "ids": np.asarray([hibari.ids(phonemes)], dtype=np.int64),
        "speed": np.asarray([model_speed(spec.pace)], dtype=np.float32),
    }
    predicted = Utterance(*(output[0] for output in hibari.sess.run(None, inputs)))
    speaker = reshape(predicted, spec.pitch * VOICINGS[effort].pitch, spec.formant)
    samples: NDArray[np.float32] = dsp.synth(*with_effort(speaker, effort), generator)
    return samples
