"""Reads a recorded line: decoded from whatever it was saved as, trimmed, and the part that a shot carries."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from filmstudio.breakdown.durations import spoken_s
from filmstudio.errors import EngineError, ProjectError
from filmstudio.model.cast import VoiceSpec
from filmstudio.model.soundtrack import Manner
from filmstudio.studio.plugins import find_voice
from filmstudio.studio.recorded_files import RecordedPart

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_MEASURE = VoiceSpec()
"""The built-in voice says a speech for its proportions: a word count is wrong by a third where it pauses."""


def read_part(part: RecordedPart, *, level: bool) -> NDArray[np.float32]:
    """Return a recorded line, mono at 48 kHz. Raises ProjectError, with the file's name, where none is in it."""
    import numpy as np

    from filmstudio.media.sound_file import decode_sound
    from filmstudio.sound.recorded import LONGEST_S, divide, prepare_recorded

    blocks: list[NDArray[np.float32]] = []
    decode_sound(part.path, blocks.append, channels=1, longest_s=LONGEST_S)
    speech = prepare_recorded(np.concatenate(blocks).reshape(-1), level=level)
    if not speech.size:
        raise ProjectError(f"{part.path}: holds nothing but silence", hint="record it again, or take the file away")
    if len(part.texts) == 1:
        return speech
    line = prepare_recorded(divide(speech, [_length_s(text) for text in part.texts])[part.part], level=False)
    if not line.size:
        raise ProjectError(
            f"{part.path}: is too short for the {len(part.texts)} shots that the script's speech is split over",
            hint="record all of the speech, or take the file away",
        )
    return line


@lru_cache(maxsize=1024)
def _length_s(text: str) -> float:
    """Return about how long a text takes to say, in any one pace."""
    from filmstudio.units import SAMPLE_RATE_HZ

    voice = find_voice(_MEASURE.engine)
    try:
        return len(voice.speak(voice.spell(text), _MEASURE, Manner())) / SAMPLE_RATE_HZ
    except EngineError:  # what no voice can say is estimated from its words
        return max(spoken_s(text), 0.1)
