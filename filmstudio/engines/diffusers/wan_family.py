"""What Wan does otherwise than other families: embeddings, conditions, two experts, noise levels, decoding."""

from __future__ import annotations

import html
from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from filmstudio.engines.diffusers.family import Call, Clip, Configs, Family, Latents, Loading, OnStep
from filmstudio.engines.diffusers.kind import Kind
from filmstudio.engines.diffusers.quiet import quiet
from filmstudio.engines.diffusers.wan_conditions import canvas
from filmstudio.engines.diffusers.wan_kinds import KINDS, SIZE_480
from filmstudio.engines.diffusers.wan_presets import PRESETS
from filmstudio.engines.diffusers.wan_recognise import WIDTH_1_3B, recognise, width
from filmstudio.errors import EngineError
from filmstudio.model.checkpoint import Task

if TYPE_CHECKING:
    from pathlib import Path

    import torch

    from filmstudio.engines.diffusers.family import Embeds

SHIFT = 5.0
"""How far the noise levels lean to the noisy side, for 720p (documentation of diffusers: 5 for 720p, 3 for 480p, which
the checkpoints have) and for models distilled to a few steps (LightX2V's own configurations)."""
FEW_STEPS = 8


class WanFamily(Family):
    """Wan: one text encoder, two VAEs, three pipelines, one or two transformers."""

    name = "wan"
    title = "Wan"
    kinds = KINDS
    presets = PRESETS
    slots = ("transformer", "transformer_2")

    def recognise(self, configs: Configs) -> Kind | None:
        """Return the kind by the transformer's own channels; raises ProjectError where parts contradict each other."""
        return recognise(configs)

    def lora_families(self, kind: Kind, configs: Configs) -> tuple[str, ...]:
        """Return the adapters that fit: those of 2.1 14B have the layers of one A14B expert, and work on both."""
        if kind.id == "wan-2.2-ti2v-5b":
            return ("wan-2.2-5b",)
        if kind.experts == 2:
            return ("wan-2.2-a14b", "wan-2.1-14b")
        return ("wan-2.1-1.3b",) if width(configs) <= WIDTH_1_3B else ("wan-2.1-14b",)

    def load(self, folder: Path, kind: Kind, task: Task, how: Loading, shared: Any = None) -> Any:
        """Return the pipeline for a task; the CLIP of 2.1 in float32, as the documentation of diffusers reads it."""
        pipe = super().load(folder, kind, task, how, shared)
        sees = pipe.components.get("image_encoder")
        if sees is not None and sees.dtype != (exact := _float32()):
            with quiet():
                again = type(sees).from_pretrained(
                    str(folder / "image_encoder"), dtype=exact, local_files_only=True, use_safetensors=True
                )
            pipe.register_modules(image_encoder=again.eval())
        return pipe

    def encode(self, pipe: Any, kind: Kind, text: str) -> Embeds:
        """Return the prompt's own tokens: the zeros that the pipeline fills up with are put back by `denoise`."""
        return {name: _without_padding(tensor) for name, tensor in super().encode(pipe, kind, text).items()}

    def count_tokens(self, tokenizer: Any, text: str) -> int:
        """Return how many tokens a text is after the cleaning that the pipelines do, the closing one included."""
        return super().count_tokens(tokenizer, cleaned(text))

    def arguments(self, pipe: Any, call: Call) -> dict[str, Any]:
        """Return conditions and the second expert's guidance. Raises EngineError for a condition it has no use for."""
        arguments = _vace(call) if _is_vace(call.kind) else _pictures(call)
        if call.kind.experts == 2:
            # diffusers refuses it where there is one expert.
            arguments["guidance_scale_2"] = call.guidance if call.guidance_low is None else call.guidance_low
        return arguments

    def denoise(self, pipe: Any, call: Call, on_step: OnStep) -> Latents:
        """Run the steps, with embeddings at the pipeline's own length and noise levels that suit size and steps."""
        own = pipe.scheduler
        filled = replace(
            call,
            embeds=_filled(call.embeds, call.kind.most_tokens),
            negative=None if call.negative is None else _filled(call.negative, call.kind.most_tokens),
        )
        pipe.scheduler = leaning(own, call)
        try:
            return super().denoise(pipe, filled, on_step)
        finally:
            pipe.scheduler = own

    def decode(self, pipe: Any, call: Call, latents: Latents) -> Clip:
        """Return the frames, without those that VACE puts before them for its references."""
        import torch

        vae = pipe.vae
        with torch.no_grad():
            video = latents.video[:, :, _reference_latents(call) :].to(device=pipe._execution_device, dtype=vae.dtype)
            mean, std = (
                torch.tensor(values).view(1, vae.config.z_dim, 1, 1, 1)
                for values in (vae.config.latents_mean, vae.config.latents_std)
            )
            # Divided by the inverse, as the pipelines do it: a product differs in the last bit.
            video = video / (1.0 / std.to(video)) + mean.to(video)
            made = vae.decode(video, return_dict=False)[0]
        return Clip(pipe.video_processor.postprocess_video(made, output_type="np")[0])


def _float32() -> Any:
    import torch

    return torch.float32


def cleaned(text: str) -> str:
    """Return a prompt as the pipelines clean it before they read it, without importing them."""
    import ftfy

    unescaped = html.unescape(html.unescape(ftfy.fix_text(text)))
    return " ".join(unescaped.split())


def _is_vace(kind: Kind) -> bool:
    return Task.REFERENCES in kind.pipelines


def _vace(call: Call) -> dict[str, Any]:
    clip, mask = canvas(call)
    arguments: dict[str, Any] = {"video": clip, "mask": mask} if clip else {}
    latents = (call.frames - 1) // call.kind.temporal + 1
    if len(call.references) > latents:
        # diffusers fails in the middle of the call: it cuts the masks of references out of those of the clip.
        raise EngineError(
            f"{call.kind.title} cannot be shown {len(call.references)} references for {call.frames} frames",
            hint=f"for so short a clip: {latents} at most",
        )
    if call.references:
        arguments["reference_images"] = list(call.references)
    strength = call.control_strength * call.first_strength
    if strength != 1:
        arguments["conditioning_scale"] = strength
    return arguments


def _reference_latents(call: Call) -> int:
    """Return how many latent frames stand before the clip: VACE sees each reference as a frame of its own."""
    return len(call.references) if _is_vace(call.kind) else 0


def _pictures(call: Call) -> dict[str, Any]:
    """Return the first and the last frame. What this kind would ignore or fail on is refused, never dropped."""
    offers = call.kind.pipelines
    refused = [
        name
        for name, given in (
            ("reference pictures", call.references),
            ("keyframes", call.keyframes),
            ("a clip to follow", call.control),
            ("a last picture", () if call.task is Task.FIRST_LAST else (call.last,) if call.last else ()),
            (f"{len(call.head)} frames to go on from", call.head if len(call.head) > 1 else ()),
        )
        if given
    ]
    first = call.head[-1] if call.head else call.first
    if first is not None and call.task is Task.TEXT:
        refused.append("a first picture")
    if refused:
        raise EngineError(
            f"{call.kind.title} cannot be given {refused[0]} for {call.task.value.replace('_', ' ')}",
            hint=f"it can do: {', '.join(task.value for task in offers)}; a VACE model can do all of them",
        )
    if call.task is Task.TEXT:
        return {}
    if first is None:
        raise EngineError(f"{call.kind.title} needs a first picture", hint="give the shot one with `init:`")
    if call.task is not Task.FIRST_LAST:
        return {"image": first}
    if call.last is None:
        raise EngineError(f"{call.kind.title} needs a last picture too", hint="give the shot one with `last:`")
    return {"image": first, "last_image": call.last}


def _without_padding(tensor: torch.Tensor) -> torch.Tensor:
    """Return `(1, tokens, width)` without the rows of zeros at the end."""
    used = tensor[0].ne(0).any(dim=-1).nonzero()
    return tensor[:, : int(used[-1]) + 1 if len(used) else 1].clone()


def _filled(embeds: Mapping[str, torch.Tensor], tokens: int) -> dict[str, torch.Tensor]:
    """Return embeddings with zeros after their own tokens, as the pipeline itself fills them up."""
    from torch.nn.functional import pad

    return {name: pad(tensor, (0, 0, 0, tokens - tensor.shape[1])) for name, tensor in embeds.items()}


def leaning(scheduler: Any, call: Call) -> Any:
    """Return a scheduler for this call: the checkpoint's own, or one that leans as far as `SHIFT`."""
    large = call.size.width * call.size.height > 1.5 * SIZE_480.width * SIZE_480.height
    distilled = call.guidance <= 1 and call.steps <= FEW_STEPS
    name = "flow_shift" if "flow_shift" in scheduler.config else "shift"
    if not (large or distilled) or scheduler.config.get(name, SHIFT) >= SHIFT:
        return scheduler
    return type(scheduler).from_config(scheduler.config, **{name: SHIFT})
