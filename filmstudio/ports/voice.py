"""The Voice port: a text becomes speech. Found under the entry point `filmstudio.voices`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from filmstudio.model.cast import VoiceSpec
from filmstudio.model.soundtrack import Manner

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


class PlainVoice(Protocol):
    """A voice of before there were manners: still spoken with, see `Voice`."""

    def speak(self, text: str, spec: VoiceSpec) -> NDArray[np.float32]:
        """Return mono samples at 48 kHz, as `Voice.speak` does."""
        ...


class Voice(Protocol):
    """Speaks lines. The class is called with no arguments; constructing it must load nothing heavy.

    A voice may also have an attribute `phonemes = True`: it then reads `[Voss](/fˈɒs/)` in a text as those sounds, in
    the alphabet of misaki. Voices of before there were manners, whose `speak` takes a text and a recipe alone, still
    work: they get the pace and the pitch of a manner within the recipe, and the effort is made of their samples.
    """

    version: str
    """Enters the key of every recording: raise it when the same line would give other samples."""

    def check(self, spec: VoiceSpec) -> None:
        """Raise MissingTool if this voice cannot follow a recipe; loads nothing."""
        ...

    def spell(self, text: str) -> str:
        """Return the text as this voice will say it: other scripts transliterated, empty if nothing is left."""
        ...

    def speak(self, text: str, spec: VoiceSpec, manner: Manner) -> NDArray[np.float32]:
        """Return mono samples at 48 kHz, shape `(samples,)`, peak below 1, silence at both ends trimmed.

        `manner` says with what effort, how fast and how high, relative to the recipe. A whisper is to be as loud here
        as a shout: the level that the effort has in a film is set afterwards. The same text, recipe and manner give the
        same samples. `text` must have been spelled. Raises MissingTool if the voice is not installed.
        """
        ...
