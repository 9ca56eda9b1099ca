"""What is heard over a clip: the sound that the engine made with the picture, and the recorded voices beside it.

A take's own sound is heard for just the frames that are seen of it, tail of a dissolve included, and it comes and goes
as the picture does. Lines that are spoken on screen are then the engine's; what is said off screen or over the picture
is always recorded, since nobody in the picture says it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction

from filmstudio.edit.pieces import transition_frames
from filmstudio.edit.ring_out import ringing_until
from filmstudio.errors import InternalError
from filmstudio.model.plan import PlannedShot
from filmstudio.model.shots import Delivery, Facing, Line
from filmstudio.model.soundtrack import Stem, Treatment
from filmstudio.model.take import Recording, Take
from filmstudio.model.timeline import CLICK_FADE_SAMPLES, Clip, Sound
from filmstudio.units import SAMPLE_RATE_HZ, frame_to_sample

_BESIDE = 0.45
"""How far to the side a voice from out of the picture is heard: less than at the edge, for it is in the same room."""


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
    speaks = any(line.delivery is Delivery.ON_SCREEN for line in planned.lines)
    yield Sound(
        recording_key=take.key,
        sound=take.sound,
        start_sample=start,
        samples=stop - start,
        native=True,
        speaks=speaks,
        stem=Stem.DIALOGUE if speaks else Stem.EFFECTS,
        name=f"{planned.shot.id} as shot",
        rate_hz=take.sound_rate_hz or SAMPLE_RATE_HZ,
        fade_in_samples=max(fade_in, CLICK_FADE_SAMPLES),
        fade_out_samples=max(fade_out, CLICK_FADE_SAMPLES),
    )


def lay_voices(
    planned: PlannedShot, take: Take, position: int, rate: Fraction, recordings: Mapping[str, Recording], left: int
) -> Iterator[Sound]:
    """Yield the recorded lines at their places, without those that the engine has spoken.

    A recording may ring on behind its words (`tail_samples`): that is heard too, until the film has left the place, at
    the sample `left`. Raises InternalError for a line without its recording.
    """
    for line, written in zip(planned.voices, _written(planned), strict=True):
        if line.delivery is Delivery.ON_SCREEN and speaks_itself(planned, take):
            continue
        recording = recordings.get(line.recording_key)
        if recording is None:
            raise InternalError(f"shot {planned.shot.id} has a line without its recording")
        treatment = written.treatment if written else Treatment.NATURAL
        sound = Sound(
            recording_key=line.recording_key,
            sound=recording.sound,
            start_sample=frame_to_sample(position + line.start_frame, rate),
            samples=line.samples + recording.tail_samples,
            pan=_pan(planned, written) if treatment is Treatment.OFF_AXIS else 0.0,
            treatment=treatment,
            name=written.speaker if written else "",
        )
        yield ringing_until(sound, recording.tail_samples, left)


def _written(planned: PlannedShot) -> Iterator[Line | None]:
    """Yield the line of the script that each voice says, None where the shot has none; some lines have no voice."""
    said = iter(zip(planned.shot.lines, planned.lines, strict=False))
    for voice in planned.voices:
        yield next(
            (
                line
                for line, timed in said
                if (timed.start_frame, timed.delivery) == (voice.start_frame, voice.delivery)
            ),
            None,
        )


def _pan(planned: PlannedShot, line: Line | None) -> float:
    """Return where somebody out of the picture is heard: beside it, on the side that the people in it look to."""
    sides = [person.facing for person in planned.shot.people if line is None or person.name != line.speaker]
    looking = sides.count(Facing.RIGHT) - sides.count(Facing.LEFT)
    return _BESIDE * ((looking > 0) - (looking < 0))


def remarks_on_sound(planned: PlannedShot, take: Take) -> Iterator[str]:
    """Yield a sentence where the engine was to make the shot's sound and made none that can be heard."""
    if planned.job.sound and take.sound is None:
        spoken = any(line.delivery is Delivery.ON_SCREEN for line in planned.voices)
        instead = "its recorded voices are heard" if spoken else "nothing is heard of it"
        yield f"shot {planned.shot.id}: the engine's own sound is silent; {instead}"
