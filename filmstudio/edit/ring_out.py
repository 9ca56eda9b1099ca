"""How long a voice rings on: a cathedral's echo belongs to it, and does not follow the film into a bedroom."""

from __future__ import annotations

from fractions import Fraction

from filmstudio.model.plan import Plan
from filmstudio.model.timeline import Sound
from filmstudio.units import SAMPLE_RATE_HZ, frame_to_sample

FADE_SAMPLES = SAMPLE_RATE_HZ * 3 // 10
"""So far an echo goes on over the cut that leaves its place: without it the room would be cut off like a tape."""


def place_ends(plan: Plan) -> tuple[int, ...]:
    """Return for every shot the sample at which the film leaves its place, the end of the film where it never does."""
    rate: Fraction = plan.look.rate
    ends: list[int] = []
    position = end = plan.frames
    following = None
    for shot in reversed(plan.shots):
        if following is not None and shot.shot.place.name != following.shot.place.name:
            end = position
        ends.append(frame_to_sample(end, rate))
        position -= shot.frames
        following = shot
    return tuple(reversed(ends))


def ringing_until(sound: Sound, tail_samples: int, left: int) -> Sound:
    """Return a line whose echo, the last `tail_samples` of it, fades out where the film leaves its place at `left`.

    Its words are heard to their end, wherever that is.
    """
    end = sound.start_sample + sound.samples
    last = max(end - tail_samples, left) + FADE_SAMPLES
    if last >= end:
        return sound
    return sound.model_copy(update={"samples": last - sound.start_sample, "fade_out_samples": FADE_SAMPLES})
