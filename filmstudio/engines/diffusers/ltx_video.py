"""LTX-Video, the silent generation of 0.9: keyframes at any eighth frame, and going on from several frames.

What is peculiar to it: conditions are counted in frames of the clip, its decoder may do the last step of denoising
(then noise is mixed in before it), and the folders of 0.9.0 and 0.9.1 need another pipeline than all later ones.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from filmstudio.engines.diffusers.kind import Kind, Sampling
from filmstudio.model.checkpoint import Task
from filmstudio.model.look import Quality
from filmstudio.units import FrameGrid, Resolution

if TYPE_CHECKING:
    import torch
    from PIL.Image import Image

    from filmstudio.engines.diffusers.family import Call

NEGATIVE = "worst quality, inconsistent motion, blurry, jittery, distorted"
"""From the examples of the model's own page, https://huggingface.co/Lightricks/LTX-Video."""

DISTILLED_TIMESTEPS = (1000.0, 993.0, 987.0, 981.0, 975.0, 909.0, 725.0, 0.03)
"""Where the distilled models of 0.9.7 and 0.9.8 were taught to step: diffusers' page on LTX-Video."""

DECODE_TIMESTEP = 0.05
"""At which a decoder that denoises is told to be: diffusers' page on LTX-Video."""
DECODE_NOISE = 0.025
"""How much noise such a decoder is given; the same page."""

_SIZES = (
    Resolution(1216, 704),
    Resolution(1280, 704),
    Resolution(960, 544),
    Resolution(768, 512),
    Resolution(704, 480),
)
_GRID = FrameGrid(step=8, offset=1, minimum=9, maximum=257)
"""The model's page asks for fewer than 257 frames; lengths off the grid are cut down without a word."""
_MOST_PIXELS = 1280 * 720
"""The model's page: best under 720x1280."""
_KEYFRAME_STEP = 8
"""Where pictures stand in training: the model's page and diffusers' (`frame_index` a multiple of 8)."""
_FEW_STEPS = 12
"""Not guided and no more steps than this: an adapter has distilled the model."""
_CONDITION = "LTXConditionPipeline"
_CONDITION_TASKS = (Task.TEXT, Task.FIRST_FRAME, Task.FIRST_LAST, Task.KEYFRAMES, Task.EXTEND)


def _guided(final_steps: int) -> Mapping[Quality, Sampling]:
    return {
        Quality.FINAL: Sampling(final_steps, 3.0),
        Quality.PREVIEW: Sampling(final_steps // 2, 3.0),
        Quality.DRAFT: Sampling(final_steps // 3, 3.0, scale=Fraction(1, 2)),
    }


FIRST = Kind(
    id="ltx-video-0.9",
    title="LTX-Video 0.9.0 and 0.9.1",
    pipelines={Task.TEXT: "LTXPipeline", Task.FIRST_FRAME: "LTXImageToVideoPipeline"},
    grid=_GRID,
    size_multiple=32,
    sizes=(Resolution(704, 480), Resolution(768, 512), Resolution(960, 544)),
    most_pixels=_MOST_PIXELS,
    rates=(),
    sampling=_guided(48),
    most_tokens=128,
    spatial=32,
    temporal=8,
    negative=NEGATIVE,
    heads=(1,),
    caches=True,
)
"""Its schedule is shifted by the size of the picture, which the pipeline with conditions never computes."""

CONDITIONED = Kind(
    id="ltx-video",
    title="LTX-Video 0.9.5 and later",
    pipelines=dict.fromkeys(_CONDITION_TASKS, _CONDITION),
    grid=_GRID,
    size_multiple=32,
    sizes=_SIZES,
    most_pixels=_MOST_PIXELS,
    rates=(),
    sampling=_guided(40),
    most_tokens=256,
    spatial=32,
    temporal=8,
    negative=NEGATIVE,
    weighs_first=True,
    most_keyframes=8,
    keyframe_step=_KEYFRAME_STEP,
    heads=(9, 17, 1),
    caches=True,
)

DISTILLED = replace(
    CONDITIONED,
    id="ltx-video-distilled",
    title="LTX-Video 0.9.7 and later, distilled",
    sampling={
        Quality.FINAL: Sampling(8, 1.0),
        Quality.PREVIEW: Sampling(8, 1.0),
        Quality.DRAFT: Sampling(8, 1.0, scale=Fraction(1, 2)),
    },
    negative="",
    caches=False,
    guided=False,
)

KINDS = (CONDITIONED, DISTILLED, FIRST)


def aligned(frame: int, frames: int, given: int) -> int:
    """Return where in the clip a picture for `frame` stands: on a step that the model was trained with.

    The clip's first `given` frames are there already, so that the picture stands behind them.
    """
    step = _KEYFRAME_STEP
    nearest = (frame + step // 2) // step * step
    return min(max(nearest, -(-given // step) * step), frames - 1)


def is_distilled(call: Call) -> bool:
    """Say whether a call runs on the taught schedule: the model is distilled, or an adapter makes it so."""
    return not call.kind.guided or (call.negative is None and call.guidance <= 1 and call.steps <= _FEW_STEPS)


def arguments(pipe: Any, call: Call) -> dict[str, Any]:
    """Return what is this generation's own of a call: conditions, rate, schedule."""
    own: dict[str, Any] = {"frame_rate": float(call.rate)}
    if call.kind.id == FIRST.id:
        if Task.FIRST_FRAME is call.task or call.head or call.first is not None:
            own["image"] = call.head[-1] if call.head else call.first
        return own
    if call.negative is not None:
        # The makers' value for guided runs of 0.9.7; without it guided pictures are too bright.
        own["guidance_rescale"] = 0.7
    if pipe.vae.config.timestep_conditioning:
        own["image_cond_noise_scale"] = DECODE_NOISE
    if is_distilled(call):
        own["timesteps"] = resampled(DISTILLED_TIMESTEPS, call.steps)
    conditions = _conditions(call)
    if conditions:
        own["conditions"] = conditions
    return own


def _conditions(call: Call) -> list[Any]:
    """Return the pictures of a call at their places, each a hard condition, in the order of the clip."""
    from diffusers.pipelines.ltx.pipeline_ltx_condition import LTXVideoCondition

    made: list[Any] = []
    if len(call.head) > 1:
        made.append(LTXVideoCondition(video=list(call.head), frame_index=0))
    elif call.head:
        made.append(LTXVideoCondition(image=call.head[0], frame_index=0))
    elif call.first is not None:
        made.append(LTXVideoCondition(image=call.first, frame_index=0, strength=call.first_strength))
    for place, picture in sorted(_placed(call, len(call.head) or len(made)).items()):
        made.append(LTXVideoCondition(image=picture, frame_index=place))
    return made


def _placed(call: Call, given: int) -> dict[int, Image]:
    """Return keyframes and the last frame by aligned place; of two at one place the later one counts."""
    placed = {
        aligned(frame, call.frames, given): picture
        for frame, picture in sorted(call.keyframes.items())
        if frame < call.frames
    }
    if call.last is not None:
        placed[call.frames - 1] = call.last
    return placed


def ready(pipe: Any, call: Call, latents: torch.Tensor, generator: torch.Generator) -> torch.Tensor:
    """Return what the decoder takes: `(1, channels, frames, height, width)`, denormalised, noise mixed in if it wants.

    Done right after the last step because the noise comes from the generator of the call, as it stands then: the
    result is bit for bit what the pipeline would decode.
    """
    from diffusers.utils.torch_utils import randn_tensor

    vae = pipe.vae
    if latents.ndim == 3:  # the older pipelines leave them packed
        latents = pipe._unpack_latents(
            latents,
            (call.frames - 1) // pipe.vae_temporal_compression_ratio + 1,
            call.size.height // pipe.vae_spatial_compression_ratio,
            call.size.width // pipe.vae_spatial_compression_ratio,
            pipe.transformer_spatial_patch_size,
            pipe.transformer_temporal_patch_size,
        )
    latents = pipe._denormalize_latents(latents, vae.latents_mean, vae.latents_std, vae.config.scaling_factor)
    if not vae.config.timestep_conditioning:
        return latents
    noise = randn_tensor(latents.shape, generator=generator, device=latents.device, dtype=latents.dtype)
    # In the tensors' own precision, as the pipeline does it: a Python number would round elsewhere.
    share = latents.new_tensor([DECODE_NOISE])[:, None, None, None, None]
    mixed: torch.Tensor = (1 - share) * latents + share * noise
    return mixed


def pixels(pipe: Any, latents: torch.Tensor) -> torch.Tensor:
    """Return `(1, rgb, frames, height, width)`, -1 ... 1, of latents that are `ready`."""
    vae = pipe.vae
    latents = latents.to(device=pipe._execution_device, dtype=vae.dtype)
    timestep = latents.new_tensor([DECODE_TIMESTEP]) if vae.config.timestep_conditioning else None
    decoded: torch.Tensor = vae.decode(latents, timestep, return_dict=False)[0]
    return decoded


def resampled(schedule: tuple[float, ...], steps: int) -> list[float]:
    """Return a schedule in another number of steps, from its first value to its last; one step is its first value.

    Why: a distilled model knows only the places it was taught; between them the straight line is the nearest.
    """
    if steps == len(schedule):
        return list(schedule)
    if steps <= 1:
        return [schedule[0]]
    made = []
    for step in range(steps):
        at = Fraction(step * (len(schedule) - 1), steps - 1)
        below = min(at.numerator // at.denominator, len(schedule) - 2)
        made.append(schedule[below] + float(at - below) * (schedule[below + 1] - schedule[below]))
    return made
