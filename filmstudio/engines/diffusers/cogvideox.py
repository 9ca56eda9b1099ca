"""CogVideoX: text to video and image to video. All that the studio knows of the family is in this one file.

A further family is made in the same way: kinds (what its checkpoints can do), presets (where they are), and a class
that says how a checkpoint is recognised, what its pipeline is called with, and how its latents become frames.
"""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from typing import Any

from filmstudio.engines.diffusers.engine import DiffusersEngine
from filmstudio.engines.diffusers.family import Call, Clip, Configs, Family, Latents, Loading
from filmstudio.engines.diffusers.kind import Kind, Sampling
from filmstudio.errors import EngineError
from filmstudio.model.checkpoint import Preset, Task
from filmstudio.model.look import Quality
from filmstudio.units import FrameGrid, Resolution

SIZE = Resolution(720, 480)

TEXT = Kind(
    id="cogvideox-t2v",
    title="CogVideoX text-to-video",
    pipelines={Task.TEXT: "CogVideoXPipeline"},
    # The pipeline checks nothing: 13 frames come out as 16. Of these lengths alone as many come out as were asked.
    grid=FrameGrid(step=8, offset=1, minimum=9, maximum=49),
    size_multiple=16,  # 8 pixels to a latent, 2 latents to a patch
    sizes=(SIZE,),
    most_pixels=SIZE.width * SIZE.height,
    rates=(Fraction(8),),
    sampling={
        Quality.DRAFT: Sampling(12, 6.0, scale=Fraction(2, 3)),
        Quality.PREVIEW: Sampling(25, 6.0),
        Quality.FINAL: Sampling(50, 6.0),
    },
    most_tokens=226,
)
IMAGE = replace(
    TEXT,
    id="cogvideox-i2v",
    title="CogVideoX image-to-video",
    pipelines={Task.FIRST_FRAME: "CogVideoXImageToVideoPipeline"},
    # Its positions were learned at 720x480: it refuses every other size.
    fixed=True,
    heads=(1,),
)


def _preset(size: str, kind: Kind, parameters_b: float, vram: str, time: str, licence: str, terms: str) -> Preset:
    repository = f"THUDM/CogVideoX-{size}"
    return Preset(
        name=f"cogvideox-{size.lower()}",
        engine="cogvideox",
        kind=kind.id,
        repository=repository,
        summary=f"6 s at 720x480, 8 frames a second, {'from a picture' if kind is IMAGE else 'from words'}",
        parameters_b=parameters_b,
        vram=vram,
        time=time,
        licence=licence,
        licence_terms=terms,
        sources=(f"https://huggingface.co/{repository}", "parameters counted from the published configs"),
    )


_TERMS = "Its makers' own licence limits commercial use; its text was not read for this list: read it first."


class CogVideoXFamily(Family):
    """CogVideoX 2b and 5b; loading, prompts, steps and adapters are as in every family."""

    name = "cogvideox"
    title = "CogVideoX"
    kinds = (TEXT, IMAGE)
    presets = (
        _preset("2b", TEXT, 1.694, "12.5 GB in 16 bits", "about 90 s for a clip on an A100", "Apache-2.0", ""),
        _preset("5b", TEXT, 5.570, "20.7 GB in 16 bits", "about 200 s for a clip on an A100", "CogVideoX", _TERMS),
        _preset("5b-I2V", IMAGE, 5.570, "", "", "CogVideoX", _TERMS),
    )

    def recognise(self, configs: Configs) -> Kind | None:
        """Go by the transformer: a picture's latents need twice the channels. 1.5 (`patch_size_t`) is another kind."""
        if configs.get("transformer", "_class_name") != "CogVideoXTransformer3DModel":
            return None
        if configs.get("transformer", "patch_size_t") is not None:
            return None
        channels = configs.get("transformer", "in_channels"), configs.get("transformer", "out_channels")
        return {1: TEXT, 2: IMAGE}.get(channels[0] // channels[1]) if all(map(_counts, channels)) else None

    def lora_families(self, kind: Kind, configs: Configs) -> tuple[str, ...]:
        """By the width: 30 heads are 2b, 48 are 5b."""
        heads = configs.get("transformer", "num_attention_heads")
        return ("cogvideox-5b",) if _counts(heads) and heads > 30 else ("cogvideox-2b",)

    def load(self, folder: Path, kind: Kind, task: Task, how: Loading, shared: Any = None) -> Any:
        """Load as ever, with the VAE in the transformer's precision: the pipeline hands it pictures in that alone."""
        pipe = super().load(folder, kind, task, how, shared)
        pipe.vae.to(pipe.transformer.dtype)
        return pipe

    def arguments(self, pipe: Any, call: Call) -> dict[str, Any]:
        """Hand over the picture that the clip begins with. Raises EngineError for a size that it never learned."""
        if call.task is Task.TEXT:
            return {}
        begins = call.head[-1] if call.head else call.first
        if begins is None:
            raise EngineError(f"{call.kind.title} makes a shot from its first picture, and this shot has none")
        learned = pipe.transformer.config
        only = Resolution(learned.sample_width * call.kind.spatial, learned.sample_height * call.kind.spatial)
        if learned.use_learned_positional_embeddings and call.size != only:
            raise EngineError(
                f"this {call.kind.title} makes pictures of {only} alone, not of {call.size}",
                hint=f"give the film another shape (`--size {only}`), or choose another model",
            )
        return {"image": begins}

    def decode(self, pipe: Any, call: Call, latents: Latents) -> Clip:
        """Return the frames; the pipeline's own method knows that time stands before channels in its latents."""
        import torch

        with torch.no_grad():
            video = pipe.decode_latents(latents.video.to(pipe._execution_device, pipe.vae.dtype))
        return Clip(pipe.video_processor.postprocess_video(video, output_type="np")[0])


class CogVideoXEngine(DiffusersEngine):
    """The engine `cogvideox`: what the entry point names."""

    family = CogVideoXFamily()


def _counts(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value > 0
