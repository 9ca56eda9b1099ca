"""LTX-2, 2.3 and 2.5: picture and sound in one model, keyframes, and references shown beside the clip.

What is peculiar to it: conditions are counted in latent frames, pictures are compressed as in training before they
are encoded, up to four forwards guide a step, and distilled models run on a schedule that must not be shifted.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from filmstudio.engines.diffusers.kind import Kind, Sampling
from filmstudio.engines.diffusers.ltx_sheet import reference_sheet
from filmstudio.engines.diffusers.ltx_video import is_distilled, resampled
from filmstudio.model.capabilities import Dialect
from filmstudio.model.checkpoint import Task
from filmstudio.model.look import Quality
from filmstudio.units import FrameGrid, Resolution

if TYPE_CHECKING:
    import torch

    from filmstudio.engines.diffusers.family import Call, Embeds

NEGATIVE = (
    "shaky, glitchy, low quality, worst quality, deformed, distorted, disfigured, motion smear, motion artifacts, "
    "fused fingers, bad anatomy, weird hand, ugly, transition, static"
)
"""From the examples of diffusers' page on LTX-2."""

DISTILLED_SIGMAS = (1.0, 0.99375, 0.9875, 0.98125, 0.975, 0.909375, 0.725, 0.421875)
"""Where the distilled models and adapters step: `DISTILLED_SIGMA_VALUES` of diffusers, from the makers' constants."""

SOUND_GUIDANCE = 7.0
"""How strongly the sound is guided wherever the picture is: the pipeline's default."""

GUIDED_PASSES = 4
"""Forwards for each guided step: two for the words, one without a layer, one with picture and sound kept apart."""

_SIZES = (
    Resolution(1280, 704),
    Resolution(1920, 1088),
    Resolution(1536, 1024),
    Resolution(1024, 576),
    Resolution(768, 512),
)


def _kind(id: str, title: str, *, steps: int, guided: bool = True) -> Kind:
    """Return a version of the model: they differ in schedule and guidance alone."""
    half = Fraction(1, 2)
    sampling: Mapping[Quality, Sampling] = (
        {
            Quality.FINAL: Sampling(steps, 3.0),
            Quality.PREVIEW: Sampling(steps // 2, 3.0),
            Quality.DRAFT: Sampling(steps // 3, 3.0, scale=half),
        }
        if guided
        else {
            Quality.FINAL: Sampling(steps, 1.0),
            Quality.PREVIEW: Sampling(steps, 1.0),
            Quality.DRAFT: Sampling(steps, 1.0, scale=half),
        }
    )
    with_pictures = (
        Task.FIRST_FRAME, Task.FIRST_LAST, Task.KEYFRAMES, Task.REFERENCES, Task.EXTEND, Task.CONTROL
    )  # fmt: skip
    return Kind(
        id=id,
        title=title,
        pipelines={
            Task.TEXT: "LTX2Pipeline",
            # Without references it is the pipeline with conditions, bit for bit; with them both go together.
            **dict.fromkeys(with_pictures, "LTX2InContextPipeline"),
        },
        # Trained up to 20 seconds: the bounds of the model's own guess of a length.
        grid=FrameGrid(step=8, offset=1, minimum=9, maximum=481),
        # The second stage of distilled models doubles a size that must itself be a multiple of 32.
        size_multiple=32 if guided else 64,
        sizes=_SIZES,
        most_pixels=1920 * 1088,
        rates=(),
        sampling=sampling,
        most_tokens=1024,
        spatial=32,
        temporal=8,
        negative=NEGATIVE if guided else "",
        most_references=6,
        # The makers' in-context adapters have it in their files' names: `...-ic-lora-ingredients`.
        reference_adapter="ic-lora",
        # And those for clips say what they are led by: `...-ic-lora-depth-control`, `...-ic-lora-union-control`.
        control_adapter=("ic-lora", "control"),
        most_control_strength=1.0,
        weighs_first=True,
        most_keyframes=8,
        heads=(9, 17, 1),
        sound_rate_hz=0,
        guided=guided,
        dialect=Dialect(quotes_lines=True),
    )


BASE = _kind("ltx-2", "LTX-2", steps=40)
BASE_DISTILLED = _kind("ltx-2-distilled", "LTX-2 distilled", steps=8, guided=False)
THIRD = _kind("ltx-2.3", "LTX-2.3", steps=30)
THIRD_DISTILLED = _kind("ltx-2.3-distilled", "LTX-2.3 distilled", steps=8, guided=False)
FIFTH = _kind("ltx-2.5", "LTX-2.5", steps=30)
FIFTH_DISTILLED = _kind("ltx-2.5-distilled", "LTX-2.5 distilled", steps=8, guided=False)
KINDS = (BASE, BASE_DISTILLED, THIRD, THIRD_DISTILLED, FIFTH, FIFTH_DISTILLED)


def compression(kind: Kind) -> int:
    """Return the H.264 CRF at which single pictures are compressed before they are encoded, as in training.

    Always handed over: with the text encoder freed the pipeline can no longer tell 2.5 (18) from the others (33).
    """
    return 18 if kind.id.startswith("ltx-2.5") else 33


def latent_index(frame: int) -> Any:
    """Return the place of a frame of the clip in latent frames, as conditions are counted.

    The first latent holds one frame and every other one eight. The pipeline turns the index back into a frame by
    `(index - 1) * 8 + 1`; a fraction brings the picture to its very frame, where a whole number would put a last
    frame seven frames before the end. Eighths are exact in binary. (Any: diffusers writes int, and reckons with both.)
    """
    if frame == 0:
        return 0
    whole, rest = divmod(frame - 1, 8)
    return whole + 1 if rest == 0 else whole + 1 + rest / 8


def arguments(call: Call) -> dict[str, Any]:
    """Return what is this generation's own of a call: conditions, rate, guidance, schedule."""
    own: dict[str, Any] = {
        "frame_rate": float(call.rate),
        # The versions after 2.0 were trained with each medium knowing how noisy the other is.
        "use_cross_timestep": call.kind.id not in (BASE.id, BASE_DISTILLED.id),
        **_guidance(call),
    }
    if is_distilled(call):
        own["sigmas"] = resampled(DISTILLED_SIGMAS, call.steps)
    conditions = _conditions(call)
    if conditions:
        own["conditions"] = conditions
    shown = _shown(call)
    if shown:
        own["reference_conditions"] = shown
    scaled = call.kind.spatial * call.control_scale
    if call.control and not (call.size.width % scaled or call.size.height % scaled):
        own["reference_downscale_factor"] = call.control_scale
    return own


def _shown(call: Call) -> list[Any]:
    """Return the clips that the model is shown beside its own: the one to follow, and a sheet of the references.

    A clip that is too short stands still at its end, as long as the call.
    """
    from diffusers.pipelines.ltx2.pipeline_ltx2_ic_lora import LTX2ReferenceCondition

    shown = []
    if call.control:
        follows = [*call.control, *[call.control[-1]] * call.frames][: call.frames]
        shown.append(LTX2ReferenceCondition(frames=follows, strength=call.control_strength))
    if call.references:
        sheet = reference_sheet(call.references, call.size)
        shown.append(LTX2ReferenceCondition(frames=[sheet] * call.frames))
    return shown


def _guidance(call: Call) -> dict[str, Any]:
    """Return the four guidances of picture and sound; all off where the call is not guided.

    Both twins are always named: a sound's value that is left out or 0 falls back to the picture's.
    """
    if call.negative is None or call.guidance <= 1:
        off = {"guidance_scale": 1.0, "stg_scale": 0.0, "modality_scale": 1.0, "guidance_rescale": 0.0}
        return {
            **off,
            **{f"audio_{name}": value for name, value in off.items()},
            "spatio_temporal_guidance_blocks": None,
        }
    return {
        "guidance_scale": call.guidance,
        "stg_scale": 1.0,
        "modality_scale": 3.0,
        "guidance_rescale": 0.7,
        "audio_guidance_scale": SOUND_GUIDANCE,
        "audio_stg_scale": 1.0,
        "audio_modality_scale": 3.0,
        "audio_guidance_rescale": 0.7,
        # The layer that the makers perturb: 29 in 2.0, 28 from 2.3 on (the pipeline's own documentation).
        "spatio_temporal_guidance_blocks": [29 if call.kind.id == BASE.id else 28],
    }


def _conditions(call: Call) -> list[Any]:
    """Return the pictures of a call at their places. What stands at 0 replaces the first latents, the rest is added."""
    from diffusers.pipelines.ltx2.pipeline_ltx2_condition import LTX2VideoCondition

    crf = compression(call.kind)
    made: list[Any] = []
    if call.head:
        made.append(LTX2VideoCondition(frames=list(call.head), index=0, crf=crf))
    elif call.first is not None:
        made.append(LTX2VideoCondition(frames=call.first, index=0, strength=call.first_strength, crf=crf))
    for frame, picture in sorted(call.keyframes.items()):
        if frame < call.frames and (frame > 0 or not made):
            made.append(LTX2VideoCondition(frames=picture, index=latent_index(frame), crf=crf))
    if call.last is not None:
        made.append(LTX2VideoCondition(frames=call.last, index=latent_index(call.frames - 1), crf=crf))
    return made


def unpadded(embeds: Embeds) -> Embeds:
    """Return a text without its padding, which stands on the left: of 1024 tokens a prompt has perhaps 150.

    Why: the real encoder gives 376 KB for each token in bfloat16, so that a padded prompt has 385 MB.
    """
    tokens = int(embeds["prompt_attention_mask"].sum())
    return {name: tensor[:, -tokens:].clone() for name, tensor in embeds.items()}


def padded(embeds: Embeds, tokens: int) -> dict[str, torch.Tensor]:
    """Return a text with its padding again, as zeros: the connectors mask it."""
    import torch

    made = {}
    for name, tensor in embeds.items():
        missing = tokens - tensor.shape[1]
        made[name] = torch.cat([tensor.new_zeros(tensor.shape[0], missing, *tensor.shape[2:]), tensor], dim=1)
    return made


@contextmanager
def unshifted(pipe: Any, sigmas: bool) -> Iterator[None]:
    """Let the schedule be used as it is given: the scheduler of a model that is not distilled would shift it."""
    scheduler = pipe.scheduler
    if not sigmas or not (scheduler.config.use_dynamic_shifting or scheduler.config.shift_terminal):
        yield
        return
    pipe.scheduler = type(scheduler).from_config(scheduler.config, use_dynamic_shifting=False, shift_terminal=None)
    try:
        yield
    finally:
        pipe.scheduler = scheduler


def pixels(pipe: Any, latents: torch.Tensor) -> torch.Tensor:
    """Return `(1, rgb, frames, height, width)`, -1 ... 1, of denormalised latents."""
    vae = pipe.vae
    latents = latents.to(device=pipe._execution_device, dtype=vae.dtype)
    # No published decoder is told a timestep; one that were would be told 0, as the pipeline does.
    timestep = latents.new_zeros(1) if vae.config.timestep_conditioning else None
    decoded: torch.Tensor = vae.decode(latents, timestep, return_dict=False)[0]
    return decoded


def wave(pipe: Any, latents: torch.Tensor) -> tuple[torch.Tensor, int]:
    """Return the sound, `(samples, channels)`, -1 ... 1, and its rate in Hz by the vocoder's own config."""
    latents = latents.to(device=pipe._execution_device, dtype=pipe.audio_vae.dtype)
    spectrum = pipe.audio_vae.decode(latents, return_dict=False)[0]
    sound = pipe.vocoder(spectrum.to(pipe.vocoder.dtype))[0].float().clamp(-1, 1).T
    return sound, int(pipe.vocoder.config.output_sampling_rate)
