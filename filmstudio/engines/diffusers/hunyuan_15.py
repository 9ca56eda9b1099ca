"""HunyuanVideo 1.5: text to video and image to video, 480p and 720p.

Its pipelines differ from all others in diffusers: nobody is told of a step, guidance is an object beside the model,
adapters go into the transformer itself, and a picture decides the size of the clip. All four are bridged here.
"""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from filmstudio.engines.diffusers.family import Call, Clip, Configs, Family, Latents, Loading, OnStep
from filmstudio.engines.diffusers.hunyuan_kinds import KINDS_15
from filmstudio.engines.diffusers.kind import Kind
from filmstudio.engines.diffusers.loading import at_rest, hide_progress_bars, pipeline_class
from filmstudio.engines.diffusers.quiet import quiet
from filmstudio.errors import EngineError, ProjectError
from filmstudio.model.checkpoint import Task
from filmstudio.model.conditions import BoundLora

if TYPE_CHECKING:
    from filmstudio.engines.diffusers.family import Embeds

ENCODERS = ("text_encoder", "tokenizer", "text_encoder_2", "tokenizer_2")
"""Qwen2.5-VL reads the prompt, ByT5 the words in quotes that shall be legible in the picture."""

INSTRUCTION_TOKENS = 108
"""The pipeline puts an instruction before every prompt and cuts so many tokens off again
(`prompt_template_encode_start_idx`)."""

_EMBEDS = ("prompt_embeds", "prompt_embeds_mask", "prompt_embeds_2", "prompt_embeds_mask_2")


class Hunyuan15(Family):
    """The 1.5 generation; a part of `HunyuanFamily`."""

    name = "hunyuan"
    title = "HunyuanVideo 1.5"
    kinds = KINDS_15
    encoders = ENCODERS

    def recognise(self, configs: Configs) -> Kind | None:
        """Go by the transformer: its task, its target size, and how it was distilled.

        Raises ProjectError for an image-to-video model whose folder cannot look at pictures.
        """
        if configs.get("transformer", "_class_name") != "HunyuanVideo15Transformer3DModel":
            return None
        task = "i2v" if configs.get("transformer", "task_type") == "i2v" else "t2v"
        if task == "i2v" and not configs.parts.get("image_encoder"):
            raise ProjectError(
                "this HunyuanVideo 1.5 makes video from a picture, but its folder has no image_encoder to see it with",
                hint="fetch the whole folder of the image-to-video model again, not the transformer alone",
            )
        target = configs.get("transformer", "target_size")
        size = "720p" if isinstance(target, int) and target >= 960 else "480p"
        made = "-step-distilled" if configs.get("transformer", "use_meanflow") is True else ""
        if not made and configs.get("guider", "guidance_scale") == 1:
            made = "-distilled"
        return next(kind for kind in KINDS_15 if kind.id == f"hunyuan-1.5-{size}-{task}{made}")

    def lora_families(self, kind: Kind, configs: Configs) -> tuple[str, ...]:
        """There is one size of 1.5."""
        return ("hunyuan-video-1.5",)

    def load_encoders(self, folder: Path, kind: Kind, how: Loading) -> Any:
        """Return the text-to-video pipeline with encoders alone: image-to-video encodes texts just so.

        Its constructor asks the VAE for the number of channels, and fails on None: it gets one without weights,
        which is taken out again. Can go when diffusers asks `getattr(self, "vae", None)`, as it does for the others.
        """
        import torch

        vae: Any = import_module("diffusers").AutoencoderKLHunyuanVideo15
        hide_progress_bars()
        with quiet():
            with torch.device("meta"):
                hollow = vae.from_config(vae.load_config(str(folder), subfolder="vae", local_files_only=True))
            pipe = pipeline_class("HunyuanVideo15Pipeline").from_pretrained(
                str(folder),
                vae=hollow,
                transformer=None,
                dtype=getattr(torch, how.precision),
                local_files_only=True,
                use_safetensors=True,
            )
        pipe.register_modules(vae=None)
        return at_rest(pipe)

    def encode(self, pipe: Any, kind: Kind, text: str) -> Embeds:
        """Return the embeddings of both encoders and their masks."""
        import torch

        with torch.no_grad(), quiet():
            made = pipe.encode_prompt(prompt=text)
        return {name: tensor.cpu() for name, tensor in zip(_EMBEDS, made, strict=True)}

    def count_tokens(self, tokenizer: Any, text: str) -> int:
        """Count what Qwen reads after the instruction, the marks of the chat around the text included."""
        encode = inspect.signature(pipeline_class("HunyuanVideo15Pipeline")._get_mllm_prompt_embeds)
        messages = [
            {"role": "system", "content": encode.parameters["system_message"].default},
            {"role": "user", "content": text or " "},
        ]
        read = tokenizer.apply_chat_template(messages, add_generation_prompt=True, tokenize=True, return_dict=True)
        return len(read["input_ids"]) - INSTRUCTION_TOKENS

    def arguments(self, pipe: Any, call: Call) -> dict[str, Any]:
        """Set guidance beside the model, and hand over the picture that the clip begins with."""
        guidance = 1.0 if call.negative is None else call.guidance
        with quiet():
            pipe.guider = pipe.guider.new(guidance_scale=guidance)
        begins = first_picture(call)
        return {} if begins is None else {"image": begins}

    @contextmanager
    def watched(self, pipe: Any, arguments: dict[str, Any], on_step: OnStep, steps: int) -> Iterator[None]:
        """Hear steps from the scheduler, the one thing that is called once for each; let the picture keep its size.

        Why the size: the pipeline looks for a bucket near the picture's shape, by ratios that were rounded to five
        digits, so that even a picture of a bucket's very size (480x848) can come out in another.
        """
        scheduler, done = pipe.scheduler, 0
        step = scheduler.step

        def heard(*given: Any, **named: Any) -> Any:
            nonlocal done
            made = step(*given, **named)
            done += 1
            on_step(done, steps)
            return made

        def as_it_is(height: int, width: int, **_target: int) -> tuple[int, int]:
            return height, width

        scheduler.step = heard
        if "image" in arguments:
            pipe.video_processor.calculate_default_height_width = as_it_is
        try:
            yield
        finally:
            # Both stand in front of the classes' own methods, and are all that the objects hold of that name.
            vars(scheduler).pop("step", None)
            vars(pipe.video_processor).pop("calculate_default_height_width", None)

    def decode(self, pipe: Any, call: Call, latents: Latents) -> Clip:
        """Return the frames."""
        return Clip(decoded(pipe, latents.video))

    def add_lora(self, pipe: Any, lora: BoundLora, file: Path, adapter: str) -> None:
        """Load an adapter into the transformer: the pipeline has no methods for it.

        Raises EngineError where no layer of the file is one of the transformer's: diffusers would only log that.
        """
        from safetensors.torch import load_file

        read = {spelled(name): tensor for name, tensor in load_file(str(file)).items()}
        alphas = {name: float(tensor) for name, tensor in read.items() if name.endswith(".alpha")}
        tensors = {name: tensor for name, tensor in read.items() if name not in alphas}
        modules = {f"transformer.{name}" for name, _module in pipe.transformer.named_modules()}
        strange = sorted(name for name in tensors if name.partition(".lora_")[0] not in modules)
        if strange or not tensors:
            raise EngineError(
                f"the LoRA {file.name} names layers that HunyuanVideo 1.5 does not have in diffusers"
                + (f", such as {strange[0][:80]}" if strange else ""),
                hint="convert it to the diffusers names (transformer_blocks.0.attn.to_q ...) with its trainer",
            )
        try:
            with quiet():
                pipe.transformer.load_lora_adapter(
                    tensors, adapter_name=adapter, prefix="transformer", network_alphas=alphas or None
                )
        except (RuntimeError, ValueError, KeyError, TypeError) as error:
            raise EngineError(
                f"the LoRA {file.name} cannot be loaded into this model: {str(error).splitlines()[0][:200]}",
                hint="`filmstudio character pin-lora` says for which family it was trained",
            ) from error


def first_picture(call: Call) -> Any:
    """Return the picture that a clip begins with, None for text to video.

    Raises EngineError where there is none for a task that needs one, and for conditions that the pipeline would ignore.
    """
    begins = call.head[-1] if call.head else call.first
    strange = {
        "reference pictures": call.references,
        "keyframes": call.keyframes,
        "a clip to follow": call.control,
        "a first picture": call.task is Task.TEXT and begins is not None,
        "a last picture": call.task is not Task.FIRST_LAST and call.last is not None,
        f"{len(call.head)} frames to go on from": len(call.head) > 1,
    }
    for what, given in strange.items():
        if given:
            raise EngineError(f"{call.kind.title} cannot be given {what} for {call.task.value.replace('_', ' ')}")
    if call.task is not Task.TEXT and begins is None:
        raise EngineError(
            f"{call.kind.title} makes a shot from its first picture, and this shot has none",
            hint="give the shot a picture with `init:`",
        )
    if call.task is Task.FIRST_LAST and call.last is None:
        raise EngineError(f"{call.kind.title} was promised a last picture, and this shot has none")
    return begins


def spelled(name: str) -> str:
    """Return a tensor's name as the transformer's loader wants it: trainers have their own prefixes and sides."""
    for prefix in ("base_model.model.", "diffusion_model."):
        name = name.removeprefix(prefix)
    name = name.replace(".lora_down.", ".lora_A.").replace(".lora_up.", ".lora_B.")
    return name if name.startswith("transformer.") else f"transformer.{name}"


def decoded(pipe: Any, latents: Any) -> Any:
    """Return frames `(frames, height, width, rgb)` 0 ... 1, as the pipelines of all generations decode."""
    import torch

    with torch.no_grad(), quiet():
        scaled = latents.to(pipe._execution_device, pipe.vae.dtype) / pipe.vae.config.scaling_factor
        video = pipe.vae.decode(scaled, return_dict=False)[0]
        return pipe.video_processor.postprocess_video(video, output_type="np")[0]
