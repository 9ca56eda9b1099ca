"""Decides how a job is made: size, rate, clips, conditions, steps, and every compromise in a sentence. Pure."""

from __future__ import annotations

from fractions import Fraction
from math import ceil

from filmstudio.digest import digest
from filmstudio.engines.diffusers.choice import Choice, call_task, choose, ends_exactly
from filmstudio.engines.diffusers.estimate import Weights, clip_bytes
from filmstudio.engines.diffusers.family import Family
from filmstudio.engines.diffusers.kind import Kind, Sampling
from filmstudio.engines.diffusers.segments import cut_into_segments
from filmstudio.engines.diffusers.sizes import generation_rate, generation_size
from filmstudio.errors import EngineError
from filmstudio.model.camera import CameraMove
from filmstudio.model.capabilities import Control
from filmstudio.model.checkpoint import Checkpoint, Task
from filmstudio.model.conditions import BoundLora
from filmstudio.model.job import RenderJob
from filmstudio.model.prompt import PartKind
from filmstudio.model.route import Route
from filmstudio.units import rate_text

_SMALLEST_SIDE, _LARGEST_SIDE = 32, 4096


def used_loras(job: RenderJob, checkpoint: Checkpoint) -> tuple[BoundLora, ...]:
    """Return the adapters that the model is given: those of its own families that do something."""
    return tuple(lora for lora in job.loras if lora.weight != 0 and lora.family in checkpoint.lora_families)


def draw_route(family: Family, kind: Kind, checkpoint: Checkpoint, job: RenderJob) -> Route:
    """Return the route of a job. Raises EngineError where the model cannot make it at all."""
    if min(job.size) < _SMALLEST_SIDE or max(job.size) > _LARGEST_SIDE:
        raise EngineError(
            f"{kind.title} cannot make {job.size}",
            hint=f"choose a size with sides from {_SMALLEST_SIDE} to {_LARGEST_SIDE} pixels",
        )
    sampling = kind.sampling[job.quality]
    size = generation_size(job.size, kind, sampling.scale)
    rate = generation_rate(job.rate, kind)
    frames = ceil(Fraction(job.frames) / job.rate * rate)
    choice = choose(kind, job)
    segments = cut_into_segments(kind, frames, choice.head, job.seed)
    if len(segments) > 1 and not kind.heads and Task.TEXT not in kind.pipelines:
        raise EngineError(
            f"{kind.title} makes {kind.grid.maximum} frames at most and cannot go on, and the shot has {frames}",
            hint="make the shot shorter, or choose a model that goes on from frames",
        )
    loras = used_loras(job, checkpoint)
    steps, guidance, said = _sampling(kind, sampling, job, loras)
    camera, detail = _camera(kind, job, loras, choice)
    downgrades = [*_measures(job, size, rate), *choice.left_out, *said, *_loras(kind, job, checkpoint)]
    if len(segments) > 1:
        downgrades.append(_joined(kind, len(segments)))
    spare = sum(segment.frames - segment.head_frames for segment in segments) - frames
    if spare and ends_exactly(kind, choice):
        downgrades.append(
            f"{spare} frame{'' if spare == 1 else 's'} more than the shot has, left out here and there: "
            "it ends with its last picture"
        )
    if job.sound and kind.sound_rate_hz is None:
        downgrades.append(f"no sound: {kind.title} is silent")
    if camera is Control.NONE:
        downgrades.append(f"the camera's move {job.camera.move.words} is left out")
    return Route(
        task=call_task(kind, choice, choice.head),
        conditions=(
            *_continued(job, choice),
            *choice.conditions,
            *(f"LoRA {one.name} {one.weight:g}" for one in loras),
        ),
        size=size,
        rate=rate,
        frames=frames,
        segments=segments,
        steps=steps,
        guidance=guidance,
        passes=family.passes(kind, guidance),
        camera=camera,
        camera_detail=detail,
        downgrades=tuple(downgrades),
        bucket=_bucket(kind, size, segments[0].frames, loras),
        memory_bytes=clip_bytes(kind, size, segments[0].frames, weights_of(family, checkpoint)),
    )


def weights_of(family: Family, checkpoint: Checkpoint, bytes_each: int = 2) -> Weights:
    """Return the bytes of what stays loaded: the VAE in float32, everything else with `bytes_each` a number."""
    sizes = {
        one.name: one.parameters * (4 if one.name == "vae" else bytes_each)
        for one in checkpoint.components
        if one.name not in family.encoders
    }
    transformers = {name: size for name, size in sizes.items() if name.startswith("transformer")}
    return Weights(
        transformers=sum(transformers.values()),
        largest=max(sizes.values(), default=0),
        rest=sum(sizes.values()) - sum(transformers.values()),
        parameters=max((one.parameters for one in checkpoint.components if one.name in transformers), default=0),
    )


def _sampling(
    kind: Kind, sampling: Sampling, job: RenderJob, loras: tuple[BoundLora, ...]
) -> tuple[int, float, list[str]]:
    few = min((lora.steps for lora in loras if lora.steps is not None), default=None)
    steps = job.steps or few or sampling.steps
    said: list[str] = []
    guidance = sampling.guidance
    if job.guidance is not None and not (kind.guided or kind.embedded_guidance):
        said.append(f"the guidance {job.guidance:g} is left out: {kind.title} takes none")
    elif job.guidance is not None:
        guidance = job.guidance
    elif few is not None and kind.guided:
        guidance = 1.0
    if job.negative and not kind.guided:
        said.append(f"what must not be seen is left out: {kind.title} cannot be told")
    elif job.negative and guidance <= 1:
        said.append("what must not be seen is left out: it is read with guidance above 1 only")
    return steps, guidance, said


def _measures(job: RenderJob, size: tuple[int, int], rate: Fraction) -> list[str]:
    said = []
    if tuple(job.size) != tuple(size):
        said.append(f"made at {size[0]}x{size[1]}, brought to {job.size}")
    if job.rate != rate:
        said.append(f"made at {rate_text(rate)} frames a second, brought to {rate_text(job.rate)}")
    return said


def _loras(kind: Kind, job: RenderJob, checkpoint: Checkpoint) -> list[str]:
    strange = [lora for lora in job.loras if lora.family not in checkpoint.lora_families]
    said = [f"the LoRA {one.name} is left out: it is for {one.family}, not for {kind.title}" for one in strange]
    if kind.experts == 2:
        used = used_loras(job, checkpoint)
        for one in used:
            other = {"high": "low", "low": "high"}.get(one.expert or "")
            if other and not any(twin.expert in (other, None) and twin.person == one.person for twin in used):
                said.append(
                    f"the LoRA {one.name} is for the {one.expert}-noise half alone: the other half goes without"
                )
    return said


def _joined(kind: Kind, count: int) -> str:
    longest = kind.grid.maximum
    if kind.heads:
        return f"longer than the {longest} frames that {kind.title} makes: {count} clips, each going on from the last"
    return f"longer than the {longest} frames that {kind.title} makes: {count} clips mixed into each other"


def _camera(kind: Kind, job: RenderJob, loras: tuple[BoundLora, ...], choice: Choice) -> tuple[Control, str]:
    move = job.camera.move
    if move.value in kind.camera_native:
        return Control.NATIVE, kind.camera_native[move.value]
    for lora in loras:
        if move in lora.moves:
            return Control.LORA, lora.name
    if choice.control:
        return Control.CLIP, choice.guide.shows.words if choice.guide else "the clip to follow"
    told = any(part.kind in (PartKind.MOVE, PartKind.OWN) for part in job.prompt)
    if told or move is CameraMove.STATIC:
        return Control.PROMPT, ""
    return Control.NONE, ""


def _continued(job: RenderJob, choice: Choice) -> tuple[str, ...]:
    if not choice.head or job.continues is None:
        return ()
    name = job.continues.shot or "the shot before"
    return (f"{choice.head} last frame{'' if choice.head == 1 else 's'} of {name}",)


def _bucket(kind: Kind, size: tuple[int, int], frames: int, loras: tuple[BoundLora, ...]) -> str:
    """Return what two jobs must share so that nothing is switched between them."""
    shape = f"{kind.id} {size[0]}x{size[1]}x{frames}"
    if not loras:
        return shape
    adapters = sorted([one.sha256 or one.name, one.expert or "", one.weight] for one in loras)
    return f"{shape} {digest(adapters)[:12]}"
