"""HunyuanVideo 1.0 text to video, and FramePack, which makes clips of any length from a picture with the same parts.

1.0's image to video is left out: its text encoder reads the picture together with the prompt, so that prompts could
not be encoded before pictures are known. FramePack begins with a picture and needs no such thing.
"""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from filmstudio.engines.diffusers.family import Call, Clip, Configs, Family, Latents, OnStep
from filmstudio.engines.diffusers.hunyuan_15 import ENCODERS, decoded, first_picture
from filmstudio.engines.diffusers.hunyuan_kinds import (
    FRAMEPACK,
    KEPT_FRAMES,
    KINDS_10,
    SECTION_FRAMES,
    TEXT,
    WINDOW,
)
from filmstudio.engines.diffusers.kind import Kind
from filmstudio.engines.diffusers.loading import pipeline_class
from filmstudio.engines.diffusers.quiet import quiet
from filmstudio.errors import ProjectError

if TYPE_CHECKING:
    from filmstudio.engines.diffusers.family import Embeds


class Hunyuan10(Family):
    """The 1.0 generation; a part of `HunyuanFamily`."""

    name = "hunyuan"
    title = "HunyuanVideo 1.0"
    kinds = KINDS_10
    encoders = ENCODERS

    def recognise(self, configs: Configs) -> Kind | None:
        """Go by the transformer's class and its channels.

        Raises ProjectError for image-to-video checkpoints of 1.0, and for a FramePack transformer without its parts.
        """
        made = configs.get("transformer", "_class_name")
        if made == "HunyuanVideoFramepackTransformer3DModel":
            if not configs.parts.get("image_encoder"):
                raise ProjectError(
                    "this FramePack has no image_encoder to see its first picture with",
                    hint="its weights are published as a transformer alone: put it into a folder with the parts of "
                    "hunyuanvideo-community/HunyuanVideo and the image encoder of lllyasviel/flux_redux_bfl",
                )
            return FRAMEPACK
        if made != "HunyuanVideoTransformer3DModel":
            return None
        channels = configs.get("transformer", "in_channels"), configs.get("transformer", "out_channels")
        if channels[0] != channels[1] or configs.get("transformer", "image_condition_type"):
            raise ProjectError(
                "image-to-video checkpoints of HunyuanVideo 1.0 are not supported: they read the picture with the text",
                hint="use HunyuanVideo 1.5 image-to-video or FramePack: `filmstudio models list`",
            )
        return TEXT

    def lora_families(self, kind: Kind, configs: Configs) -> tuple[str, ...]:
        """FramePack has 1.0's layers: adapters load into both, and are made for text to video."""
        return ("hunyuan-video",)

    def encode(self, pipe: Any, kind: Kind, text: str) -> Embeds:
        """Return what LLaMA makes of the text, its mask, and CLIP's summary of the first 77 tokens."""
        import torch

        with torch.no_grad(), quiet():
            embeds, pooled, mask = pipe.encode_prompt(prompt=text, max_sequence_length=kind.most_tokens)
        return {
            "prompt_embeds": embeds.cpu(),
            "pooled_prompt_embeds": pooled.cpu(),
            "prompt_attention_mask": mask.cpu(),
        }

    def count_tokens(self, tokenizer: Any, text: str) -> int:
        """Count what LLaMA reads after the instruction, of which the pipeline cuts a fixed number of tokens off."""
        signature = inspect.signature(pipeline_class("HunyuanVideoPipeline").encode_prompt)
        template = signature.parameters["prompt_template"].default
        return len(tokenizer(template["template"].format(text))["input_ids"]) - int(template["crop_start"])

    def arguments(self, pipe: Any, call: Call) -> dict[str, Any]:
        """Return FramePack's pictures and sections; the guidance goes in as the pipelines' own number for it."""
        begins = first_picture(call)
        if call.kind is not FRAMEPACK:
            return {}
        return {
            "image": begins,
            "last_image": call.last,
            "latent_window_size": WINDOW,
            "num_frames": sections(call.frames) * SECTION_FRAMES,
        }

    @contextmanager
    def watched(self, pipe: Any, arguments: dict[str, Any], on_step: OnStep, steps: int) -> Iterator[None]:
        """Count steps over all sections: FramePack's pipeline begins anew with each."""
        total = steps
        if "latent_window_size" in arguments:
            total = steps * (arguments["num_frames"] // SECTION_FRAMES)
        done = 0

        def heard(_pipe: Any, _index: int, _timestep: Any, _tensors: dict[str, Any]) -> dict[str, Any]:
            nonlocal done
            done += 1
            on_step(done, total)
            return {}

        arguments["callback_on_step_end"] = heard
        yield

    def denoise(self, pipe: Any, call: Call, on_step: OnStep) -> Latents:
        """Run the steps. FramePack gives all that there was after every section: the last is the clip."""
        made = super().denoise(pipe, call, on_step)
        return Latents(made.video[-1]) if call.kind is FRAMEPACK else made

    def decode(self, pipe: Any, call: Call, latents: Latents) -> Clip:
        """Return the frames."""
        if call.kind is not FRAMEPACK:
            return Clip(decoded(pipe, latents.video))
        return Clip(_decoded_in_sections(pipe, latents.video, sections(call.frames)))


def sections(frames: int) -> int:
    """Return how many sections give so many frames."""
    return max(1, -(-(frames - 1) // KEPT_FRAMES))


def _decoded_in_sections(pipe: Any, latents: Any, count: int) -> Any:
    """Decode FramePack's clip as its pipeline does: from the end, two sections at a time, faded over one another.

    The clip was made from its end, so what there was after each section is the tail of the whole.
    """
    import torch

    with torch.no_grad(), quiet():
        scaled = latents.to(pipe._execution_device, pipe.vae.dtype) / pipe.vae.config.scaling_factor
        video = None
        for section in range(1, count + 1):
            # The last section is the clip's beginning, and has the first picture before it.
            opening = 1 if section == count else 0
            there = scaled[:, :, scaled.shape[2] - section * WINDOW - opening :]
            if video is None:
                video = pipe.vae.decode(there, return_dict=False)[0]
                continue
            piece = pipe.vae.decode(there[:, :, : 2 * WINDOW + opening], return_dict=False)[0]
            video = pipe._soft_append(piece, video, SECTION_FRAMES)
        return pipe.video_processor.postprocess_video(video, output_type="np")[0]
