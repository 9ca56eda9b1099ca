"""Tells of a timeline how everything in it was made. Pure: takes and recordings are handed in."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from fractions import Fraction

from filmstudio.edit.provenance_sheet import (
    ClipEdit,
    ClipOrigin,
    Generation,
    PictureOrigin,
    Provenance,
    SoundOrigin,
    SoundPiece,
    UsedAdapter,
    UsedFile,
)
from filmstudio.model.conditions import BoundLora
from filmstudio.model.job import RenderJob
from filmstudio.model.prompt import joined
from filmstudio.model.take import Recording, Take
from filmstudio.model.timeline import Clip, Sound, Timeline
from filmstudio.units import SAMPLE_RATE_HZ


@dataclass(frozen=True, slots=True)
class KnownOfFilm:
    """What is known besides the timeline."""

    takes: Mapping[str, Take] = field(default_factory=dict)
    """By key; a clip without one is from outside."""
    recordings: Mapping[str, Recording] = field(default_factory=dict)
    """By key."""
    numbers: Mapping[str, int] = field(default_factory=dict)
    """The take's number on the slate, by its key."""
    script_lines: Mapping[str, int] = field(default_factory=dict)
    """By slate, counted from 1."""
    voices: Mapping[str, str] = field(default_factory=dict)
    """Voice engine and version, by speaker, casefolded."""
    tones: Mapping[str, str] = field(default_factory=dict)
    """Noise that was made by rule: what it is, by the digest of its file."""
    drawing: Collection[str] = ()
    """Engines that draw; everything else is taken for a model."""
    software: tuple[str, ...] = ()


def provenance_of(timeline: Timeline, known: KnownOfFilm) -> Provenance:
    """Return how a film was made: the same timeline and takes give the same sheet, without dates but those of takes."""
    return Provenance(
        title=timeline.title,
        author=timeline.author,
        size=timeline.size,
        rate=timeline.rate,
        frames=timeline.frames,
        seconds=_seconds(timeline.frames / timeline.rate),
        clips=tuple(_clip(clip, timeline.rate, known) for clip in timeline.clips),
        sounds=tuple(_sound(sound, known) for sound in timeline.sounds),
        software=known.software,
    )


def _clip(clip: Clip, rate: Fraction, known: KnownOfFilm) -> ClipOrigin:
    end_frame = clip.start_frame + clip.frames
    placed = ClipOrigin(
        shot=clip.shot,
        script_line=known.script_lines.get(clip.shot),
        take=known.numbers.get(clip.take_key),
        take_key=clip.take_key,
        picture_sha256=clip.picture.sha256,
        start_frame=clip.start_frame,
        end_frame=end_frame,
        start_s=_seconds(clip.start_frame / rate),
        end_s=_seconds(end_frame / rate),
        origin=PictureOrigin.OUTSIDE,
        edit=_edit(clip),
    )
    take = known.takes.get(clip.take_key)
    if take is None:
        return placed
    job = take.job
    drawn = job.engine in known.drawing
    return placed.model_copy(
        update={
            "origin": PictureOrigin.DRAWN if drawn else PictureOrigin.GENERATED,
            "engine": job.engine,
            "engine_version": job.engine_version,
            "seed": job.seed,
            "generation": None if drawn else _generation(take),
            "shown": tuple(_shown(job)),
            "continues": job.continues.after if job.continues else "",
            "software": take.software,
            "made_at": take.made_at,
        }
    )


def _edit(clip: Clip) -> ClipEdit:
    return ClipEdit(
        head_frames=clip.head_frames,
        tail_frames=clip.tail_frames,
        transition_in=clip.transition_in,
        transition_in_frames=clip.transition_in_frames,
        transition_out=clip.transition_out,
        transition_out_frames=clip.transition_out_frames,
        matched_to=clip.correction.anchor if clip.correction else "",
        match_strength=clip.correction.strength if clip.correction else 0.0,
    )


def _generation(take: Take) -> Generation:
    """What was sent where the engine has said so, else what it was asked for."""
    job, making = take.job, take.making
    return Generation(
        model=job.checkpoint.kind if job.checkpoint else "",
        model_digest=job.checkpoint.digest if job.checkpoint else "",
        prompt=(making.prompt if making else "") or joined(job.prompt),
        negative=(making.negative if making else "") or job.negative,
        steps=(making.route.steps if making else None) or job.steps,
        guidance=(making.route.guidance if making else None) or job.guidance,
        adapters=tuple(_adapter(lora) for lora in job.loras),
        guide=job.guide.words if job.guide else "",
        precision=making.precision if making else "",
        libraries=making.libraries if making else (),
    )


def _adapter(lora: BoundLora) -> UsedAdapter:
    return UsedAdapter(
        family=lora.family,
        weight=lora.weight,
        sha256=lora.sha256 or "",
        hub=lora.hub or "",
        revision=lora.revision or "",
    )


def _shown(job: RenderJob) -> Iterator[UsedFile]:
    for reference in job.references:
        yield UsedFile(what=reference.kind.value, sha256=reference.sha256)
    given = (("first frame", job.first_frame), ("last frame", job.last_frame), ("control clip", job.control))
    for what, sha256 in given:
        if sha256:
            yield UsedFile(what=what, sha256=sha256)
    for keyframe in job.keyframes:
        yield UsedFile(what="keyframe", sha256=keyframe.sha256)


def _sound(sound: Sound, known: KnownOfFilm) -> SoundPiece:
    recording = known.recordings.get(sound.recording_key)
    if sound.native:
        origin = SoundOrigin.ENGINE
    elif recording is None:
        origin = SoundOrigin.GENERATED if sound.sound.sha256 in known.tones else SoundOrigin.FILE
    else:
        origin = SoundOrigin.RECORDED if recording.file else SoundOrigin.SPOKEN
    said = recording is not None and not sound.native
    return SoundPiece(
        start_s=_seconds(Fraction(sound.start_sample, SAMPLE_RATE_HZ)),
        end_s=_seconds(Fraction(sound.start_sample + sound.samples, SAMPLE_RATE_HZ)),
        stem=sound.stem,
        origin=origin,
        sha256=sound.sound.sha256,
        speaker=sound.name if said else "",
        treatment=sound.treatment,
        voice=known.voices.get(sound.name.casefold(), "") if origin is SoundOrigin.SPOKEN else "",
        tone=known.tones.get(sound.sound.sha256, ""),
    )


def _seconds(exact: Fraction) -> float:
    """Microseconds are enough for people; frames and samples say it exactly."""
    return round(float(exact), 6)
