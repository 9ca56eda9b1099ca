"""Who sounds how: voices that fit age and presentation, and that an audience can tell apart."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from filmstudio.digest import seed_from
from filmstudio.model.cast import Age, Appearance, Presentation, VoiceSpec

BASE_F0_HZ = 198.0
"""What `VoiceSpec.pitch` is relative to: the median pitch of the bundled voice over the voiced frames of 24 lines."""

_TRIES = 96
_PITCH_STEP_SEMITONES = 1.95
_FORMANT_STEP_SEMITONES = 1.73
"""The smallest differences in pitch and vocal-tract length that normal-hearing listeners tell apart (Gaudrain and
Baskent 2018, Ear and Hearing 39(2)): they weigh the distance between two voices."""
_PACE_STEP = 0.12


class _Range(NamedTuple):
    """What fits one kind of person, from lowest to highest: pitch in Hz, formants and pace as factors."""

    pitch_hz: tuple[float, float]
    formant: tuple[float, float]
    pace: tuple[float, float]


# Pitch: men 85-155 Hz, women 165-255 Hz, children about 250-300 Hz (R. J. Baken, Clinical Measurement of Speech and
# Voice); men rise and women fall with age. Formants: a man's lie about 15 % under a woman's (Peterson and Barney
# 1952, Hillenbrand et al. 1995). A child's lie up to 15 % over; above 1.08 the check with a recogniser fails, so the
# children here are older ones. The narrower ends are where that check still understands nearly every word.
_CHILD = _Range((252.0, 276.0), (1.03, 1.08), (0.92, 1.04))
_RANGES = {
    (Age.YOUNG, Presentation.MAN): _Range((118.0, 142.0), (0.87, 0.92), (0.98, 1.06)),
    (Age.ADULT, Presentation.MAN): _Range((103.0, 128.0), (0.82, 0.89), (0.92, 1.08)),
    (Age.OLD, Presentation.MAN): _Range((110.0, 136.0), (0.83, 0.89), (0.82, 0.90)),
    (Age.YOUNG, Presentation.WOMAN): _Range((196.0, 232.0), (0.99, 1.04), (0.98, 1.06)),
    (Age.ADULT, Presentation.WOMAN): _Range((172.0, 212.0), (0.96, 1.03), (0.92, 1.08)),
    (Age.OLD, Presentation.WOMAN): _Range((158.0, 184.0), (0.94, 0.99), (0.82, 0.90)),
    (Age.YOUNG, Presentation.NEUTRAL): _Range((150.0, 176.0), (0.93, 0.98), (0.98, 1.06)),
    (Age.ADULT, Presentation.NEUTRAL): _Range((142.0, 170.0), (0.91, 0.96), (0.92, 1.08)),
    (Age.OLD, Presentation.NEUTRAL): _Range((138.0, 160.0), (0.90, 0.95), (0.82, 0.90)),
}


def cast_voices(people: Sequence[tuple[str, Appearance]]) -> dict[str, VoiceSpec]:
    """Return a voice for each `(identity, appearance)`, fitting and as different as possible from those before.

    Every identity brings its own list of candidates within the range of its age and presentation; the one farthest from
    all voices already given wins, the first one for the first person. Going through the people in order means that
    somebody who joins the cast later changes nobody's voice. One that stands twice keeps its first voice.
    """
    voices: dict[str, VoiceSpec] = {}
    for name, appearance in people:
        if name not in voices:
            candidates = [_candidate(name, appearance, number) for number in range(_TRIES)]
            voices[name] = max(candidates, key=lambda voice: _nearest(voice, voices))
    return voices


def _nearest(voice: VoiceSpec, others: Mapping[str, VoiceSpec]) -> float:
    """Return the distance to the most similar other voice; 0 where there is none, so that the first candidate wins."""
    return min((distance(voice, other) for other in others.values()), default=0.0)


def distance(one: VoiceSpec, other: VoiceSpec) -> float:
    """Return how different two voices are, in just noticeable differences (Euclidean over pitch, formants, pace)."""
    return math.hypot(
        12 * math.log2(one.pitch / other.pitch) / _PITCH_STEP_SEMITONES,
        12 * math.log2(one.formant / other.formant) / _FORMANT_STEP_SEMITONES,
        math.log(one.pace / other.pace) / _PACE_STEP,
    )


def _candidate(name: str, appearance: Appearance, number: int) -> VoiceSpec:
    """Return the voice number `number` of a name, somewhere in the range that fits the person."""
    child = appearance.age is Age.CHILD
    fitting = _CHILD if child else _RANGES[appearance.age, appearance.presentation]
    return VoiceSpec(
        pitch=round(_between(fitting.pitch_hz, "pitch", name, number) / BASE_F0_HZ, 3),
        formant=round(_between(fitting.formant, "formant", name, number), 3),
        pace=round(_between(fitting.pace, "pace", name, number), 3),
    )


def _between(ends: tuple[float, float], what: str, name: str, number: int) -> float:
    low, high = ends
    return low + (high - low) * seed_from("voice", what, name.casefold(), number) / 2**32
