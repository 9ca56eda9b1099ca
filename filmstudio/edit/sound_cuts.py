"""What a cut does to sounds that lie across it: L and J cuts keep them, a smash cut ends them, and none begins before
the film. What outlasts it is left to the mix, so that an editor finds whole recordings.

A line that is heard before its picture (a J cut) or after it (an L cut) was timed so in planning, so that lips and
sound agree; here only its samples are counted.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction

from filmstudio.model.shots import TransitionKind
from filmstudio.model.soundtrack import Stem
from filmstudio.model.timeline import CLICK_FADE_SAMPLES, Clip, Sound
from filmstudio.units import frame_to_sample


def cut_sounds(sounds: Iterable[Sound], clips: Sequence[Clip], rate: Fraction) -> tuple[Sound, ...]:
    """Return the sounds as the cut leaves them, in order of their beginnings; those of which nothing is left are gone.

    At a smash cut everything but music ends that began before it: the shock is that nothing leads over. Lengths are
    differences of positions, so that nothing adds up.
    """
    walls = [
        frame_to_sample(clip.start_frame, rate) for clip in clips if clip.transition_in is TransitionKind.SMASH_CUT
    ]
    kept = []
    for sound in sounds:
        wall = next((at for at in walls if at > sound.start_sample), None) if sound.stem is not Stem.MUSIC else None
        within = _between(sound, sound.start_sample + sound.samples if wall is None else wall)
        if within is not None:
            kept.append(within)
    return tuple(sorted(kept, key=lambda sound: sound.start_sample))


def _between(sound: Sound, end: int) -> Sound | None:
    """Return what of a sound lies between the film's first sample and another one, None for nothing."""
    start, stop = max(0, sound.start_sample), min(sound.start_sample + sound.samples, end)
    if start >= stop:
        return None
    changes: dict[str, object] = {}
    if start > sound.start_sample:
        skipped = start - sound.start_sample
        changes = {"from_sample": sound.from_sample + skipped, "fade_in_samples": CLICK_FADE_SAMPLES}
    if stop < sound.start_sample + sound.samples:
        changes["fade_out_samples"] = CLICK_FADE_SAMPLES
    return sound.model_copy(update={**changes, "start_sample": start, "samples": stop - start}) if changes else sound
