"""The Voice port: a text becomes speech. Found under the entry point `filmstudio.voices`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from filmstudio.model.cast import VoiceSpec

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


class Voice(Protocol):
    """Speaks lines. The class is called with no arguments; constructing it must load nothing heavy."""

    version: str
    """Enters the key of every recording: raise it when the same line would give other samples."""

    def check(self, spec: VoiceSpec) -> None:
        """Raise MissingTool if this voice cannot follow a recipe; loads nothing."""
        ...

    def spell(self, text: str) -> str:
        """Return the text as this voice will say it: other scripts transliterated, empty if nothing is left."""
        ...

    def speak(self, text: str, spec: VoiceSpec) -> NDArray[np.float32]:
        """Return mono samples at 48 kHz, shape `(samples,)`, peak below 1, silence at both ends trimmed.

        The same text and recipe give the same samples. `text` must have been spelled.
        Raises MissingTool if the voice is not installed.
        """
        ...
