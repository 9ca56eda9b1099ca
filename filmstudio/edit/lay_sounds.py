"""What is heard over a clip: the sound that the engine made with the picture, and the recorded voices beside it.

A take's own sound is heard for just the frames that are seen of it, tail of a dissolve included, and it comes and goes
as the picture does. Lines that are spoken on screen are then the engine's; what is said off screen or over the picture
is always recorded, since nobody in the picture says it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction

from filmstudio.edit.pieces import transition_frames
from filmstudio.errors import InternalError
from filmstudio.model.plan import PlannedShot
from filmstudio.model.shots import Delivery
from filmstudio.model.take import Recording, Take
from filmstudio.model.timeline import CLICK_FADE_SAMPLES, Clip, Sound
from filmstudio.units import SAMPLE_RATE_HZ, frame_to_sample


def speaks_itself(planned: PlannedShot, take: Take) -> bool:
    """Say whether the take's own sound is heard: it was asked for, and there is some (a silent one is not kept)."""
    return planned.job.sound and take.sound is not None


def lay_native(
    planned: PlannedShot, take: Take, clip: Clip, previous: Clip | None, following: Clip | None, rate: Fraction
) -> Iterator[Sound]:
    """Yield the take's own sound at its place, if it is heard.

    Where the next clip comes in over this one's tail, both sound, crossfaded as long as the pictures are; a straight
    cut is a fade of 5 ms on both sides. Samples are differences of whole frames, so that nothing adds up.
    """
    if not speaks_itself(planned, take) or take.sound is None:
        return
    head, tail = transition_frames(clip, previous)
    overlap = 0
    if following is not None and following.transition_in.overlaps:
        overlap = transition_frames(following, clip)[0]
    end_frame = clip.start_frame + clip.frames
    start, end, stop = (frame_to_sample(frame, rate) for frame in (clip.start_frame, end_frame, end_frame + overlap))
    fade_in = frame_to_sample(clip.start_frame + head, rate) - start
    fade_out = stop - end if overlap else end - frame_to_sample(end_frame - tail, rate)
    yield Sound(
        recording_key=take.key,
        sound=take.sound,
        start_sample=start,
        samples=stop - start,
        native=True,
        speaks=any(line.delivery is Delivery.ON_SCREEN for line in planned.lines),
        rate_hz=take.sound_rate_hz or SAMPLE_RATE_HZ,
        fade_in_samples=max(fade_in, CLICK_FADE_SAMPLES),
        fade_out_samples=max(fade_out, CLICK_FADE_SAMPLES),
    )


def lay_voices(
    planned: PlannedShot, take: Take, position: int, rate: Fraction, recordings: Mapping[str, Recording]
) -> Iterator[Sound]:
    """Yield the recorded lines at their places, without those that the engine has spoken.

    Raises InternalError for a line without its recording.
    """
    for line in planned.voices:
        if line.delivery is Delivery.ON_SCREEN and speaks_itself(planned, take):
            continue
        recording = recordings.get(line.recording_key)
        if recording is None:
            raise InternalError(f"shot {planned.shot.id} has a line without its recording")
        yield Sound(
            recording_key=line.recording_key,
            sound=recording.sound,
            start_sample=frame_to_sample(position + line.start_frame, rate),
            samples=line.samples,
        )


def remarks_on_sound(planned: PlannedShot, take: Take) -> Iterator[str]:
    """Yield a sentence where the engine was to make the shot's sound and made none that can be heard."""
    if planned.job.sound and take.sound is None:
        spoken = any(line.delivery is Delivery.ON_SCREEN for line in planned.voices)
        instead = "its recorded voices are heard" if spoken else "nothing is heard of it"
        yield f"shot {planned.shot.id}: the engine's own sound is silent; {instead}"
