"""How loud an engine's own sound is beside the recorded voices: models come at any level, and shots must match.

Why before the mix: the film's loudness is one gain for all; what stands beside each other has to be in balance before.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from statistics import median

from filmstudio.model.soundtrack import Stem
from filmstudio.model.timeline import Sound
from filmstudio.sound.native_source import NativeSource

VOICE_LUFS = -21.2
"""How loud a recorded line is: all have one level of active speech (`speech_level`). Measured over nine lines of the
built-in voice, high and low: -20.9 to -21.8."""
UNDER_VOICE_LU = 10.0
"""So far below a recorded line lies what sounds around it: as music and places lie under a narrator."""
_MOST_CHANGE_DB = 18.0
"""No sound is changed by more: a model that whispers on purpose does not shout, and its noise stays where it is."""


def balance_db(sounds: Sequence[Sound], sources: Mapping[int, NativeSource]) -> dict[int, float]:
    """Return the gain of every take's own sound, by its place in `sounds`; `sources` holds those, by the same place.

    One in which somebody speaks is brought to the loudness of the recorded lines. One without words keeps its distance
    from those with words (they are from the same model): it gets their middle gain. Where a recorded line is heard
    over it, it lies 10 LU below. What is silent is left as it is.
    """
    loudness = {index: _loudness_lufs(source, sounds[index]) for index, source in sources.items()}
    gains = {
        index: _held(VOICE_LUFS - lufs) for index, lufs in loudness.items() if lufs is not None and sounds[index].speaks
    }
    usual = median(gains.values()) if gains else 0.0
    for index, lufs in loudness.items():
        if index not in gains:
            gains[index] = usual
            if lufs is not None and _is_talked_over(sounds[index], sounds):
                gains[index] = min(usual, VOICE_LUFS - UNDER_VOICE_LU - lufs)
    return gains


def _loudness_lufs(source: NativeSource, sound: Sound) -> float | None:
    """Return how loud that is what is heard of a take's own sound."""
    return source.loudness_lufs(sound.from_sample, sound.from_sample + sound.samples)


def _held(change_db: float) -> float:
    return max(-_MOST_CHANGE_DB, min(change_db, _MOST_CHANGE_DB))


def _is_talked_over(sound: Sound, sounds: Sequence[Sound]) -> bool:
    """Say whether a recorded line is heard while a sound is."""
    end = sound.start_sample + sound.samples
    return any(
        not other.native
        and other.stem is Stem.DIALOGUE
        and other.start_sample < end
        and sound.start_sample < other.start_sample + other.samples
        for other in sounds
    )
