"""What a family of models must say, and what all families share: loading, prompts, adapters, steps, decoding.

Why a class to inherit from: pipelines of diffusers differ in a handful of places (names of embeddings, how conditions
are handed over, who hears a step, how latents are decoded). A family overrides those, and nothing else.
torch and diffusers are imported inside the methods that need them: asking a family anything else loads nothing.
"""

from __future__ import annotations

import inspect
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from filmstudio.engines.diffusers.kind import Kind
from filmstudio.engines.diffusers.quiet import quiet
from filmstudio.model.checkpoint import Preset, Task
from filmstudio.model.conditions import BoundLora
from filmstudio.units import Resolution

if TYPE_CHECKING:
    import numpy as np
    import torch
    from numpy.typing import NDArray
    from PIL.Image import Image

    Embeds = Mapping[str, torch.Tensor]
    """What a text became: tensors by the name that the pipeline's call gives them (`prompt_embeds`, ...), without
    `negative_`; on the CPU, batch of one."""

OnStep = Callable[[int, int], None]
"""Hears (steps done, steps in all); may raise to stop at once."""


class Configs(NamedTuple):
    """What the JSON files of a checkpoint say; nothing of it is trusted."""

    model: Mapping[str, Any]
    """`model_index.json`."""
    parts: Mapping[str, Mapping[str, Any]]
    """`config.json` (or `scheduler_config.json` ...) of every component, by the component's name."""

    def get(self, part: str, key: str) -> Any:
        """Return one value of a component's config, None where there is none."""
        return self.parts.get(part, {}).get(key)


class Loading(NamedTuple):
    """How a checkpoint is read."""

    precision: str = "float32"
    """Of the transformer and the text encoder: `bfloat16`, `float16`, `float32`."""


@dataclass(slots=True)
class Call:
    """One segment with everything bound: what a pipeline is called with. Pictures have the size of the call."""

    kind: Kind
    task: Task
    size: Resolution
    rate: Fraction
    frames: int
    steps: int
    guidance: float
    guidance_low: float | None
    seed: int
    embeds: Embeds
    negative: Embeds | None
    """None where the call is not guided."""
    head: Sequence[Image] = ()
    """Frames that it goes on from, oldest first: the clip's first `len(head)` frames shall show them."""
    first: Image | None = None
    last: Image | None = None
    keyframes: Mapping[int, Image] = field(default_factory=dict)
    """By frame of this clip, at the model's own rate."""
    references: Sequence[Image] = ()
    """People and things, cut out on white where they could be; in their own sizes."""
    control: Sequence[Image] = ()
    """A clip to follow, one picture for each frame."""
    control_strength: float = 1.0
    """How strongly it works: 0 not at all, 1 as the model was trained, 2 at most."""
    first_strength: float = 1.0
    """How strongly the first frame works, where it can be held to less than wholly."""
    control_scale: int = 1
    """So many times smaller the model is shown the clip, as the adapter that follows it was trained."""
    sound: bool = False


@dataclass(slots=True)
class Latents:
    """What a call made, not yet decoded."""

    video: torch.Tensor
    sound: torch.Tensor | None = None


class Clip(NamedTuple):
    """What decoding gives."""

    frames: NDArray[np.float32]
    """`(frames, height, width, rgb)`, 0 ... 1."""
    sound: NDArray[np.float32] | None = None
    """`(samples, channels)`, -1 ... 1, as the model gave it: not yet cut or filled to the length of the picture."""
    sound_rate_hz: int = 0


class Family(ABC):
    """One family of models. Stateless: everything loaded lives in the pipelines that it is handed."""

    name: str
    """The engine's name: `wan`."""
    title: str
    kinds: tuple[Kind, ...]
    presets: tuple[Preset, ...] = ()
    version: str = "1"
    """Raise it when the same job would give other pixels."""
    slots: tuple[str, ...] = ("transformer",)
    """Components that adapters go into."""
    encoders: tuple[str, ...] = ("text_encoder", "tokenizer")
    """Components that only prompts need: freed before the first step."""

    beside: tuple[str, ...] = ()
    """Folders beside the index's components that are loaded where they are there: a latent upsampler."""
    attention: tuple[str, ...] = ("native",)
    """Attention backends of diffusers that give this family good pictures, best first; `native` is torch's own."""

    # -- asked without torch ------------------------------------------------------------------------------------

    @abstractmethod
    def recognise(self, configs: Configs) -> Kind | None:
        """Return the kind of a checkpoint, from its configs alone; None where it is not of this family."""

    def lora_families(self, kind: Kind, configs: Configs) -> tuple[str, ...]:
        """Return the families of adapters that fit, by the transformer's size, as `characters.loras` names them."""
        return ()

    def passes(self, kind: Kind, guidance: float) -> int:
        """Return the forwards of the transformer for each step: two where words and their opposite are both asked."""
        return 2 if kind.guided and guidance > 1 else 1

    # -- with torch ---------------------------------------------------------------------------------------------

    def load(self, folder: Path, kind: Kind, task: Task, how: Loading, shared: Any = None) -> Any:
        """Return the pipeline for a task, without its encoders, on the CPU.

        `shared` is a pipeline of the same checkpoint for another task: its parts are used again, never copied.
        """
        from filmstudio.engines.diffusers.loading import read_pipeline, share

        if shared is not None:
            return share(kind.pipelines[task], shared)
        return read_pipeline(folder, kind.pipelines[task], how.precision, without=self.encoders)

    def load_encoders(self, folder: Path, kind: Kind, how: Loading) -> Any:
        """Return a pipeline that can only encode prompts: no transformer, no VAE."""
        from filmstudio.engines.diffusers.loading import read_encoders

        return read_encoders(folder, next(iter(kind.pipelines.values())), how.precision, only=self.encoders)

    def encode(self, pipe: Any, kind: Kind, text: str) -> Embeds:
        """Return what a text becomes, on the CPU.

        For pipelines whose `encode_prompt` returns `(embeds, negative)` or `(embeds, mask, negative, mask)`.
        """
        import torch

        with torch.no_grad():
            made = pipe.encode_prompt(
                prompt=text, do_classifier_free_guidance=False, max_sequence_length=kind.most_tokens
            )
        names = ("prompt_embeds", "prompt_attention_mask")[: len(made) // 2]
        return {name: tensor.cpu() for name, tensor in zip(names, made, strict=False)}

    def count_tokens(self, tokenizer: Any, text: str) -> int:
        """Return how many tokens a text is, special ones included, as this family's prompts are templated."""
        return len(tokenizer(text)["input_ids"])

    @abstractmethod
    def arguments(self, pipe: Any, call: Call) -> dict[str, Any]:
        """Return the keyword arguments that are this family's own: conditions, guidance, rate.

        Shared ones (embeddings, size, frames, steps, generator, output type, step callback) are added by `denoise`;
        what stands here replaces them. Of the shared ones, those that the pipeline's call does not know are left out.
        """

    def denoise(self, pipe: Any, call: Call, on_step: OnStep) -> Latents:
        """Run the steps. What `on_step` raises goes through, and the pipeline stays usable."""
        import torch

        arguments = {**self._shared(pipe, call), **self.arguments(pipe, call)}
        with torch.no_grad(), quiet():
            try:
                with self.watched(pipe, arguments, on_step, call.steps):
                    made = pipe(**arguments)
            finally:
                # After a raise nothing else takes offload hooks and step caches back to their beginning.
                pipe.maybe_free_model_hooks()
        return Latents(made.frames, getattr(made, "audio", None))

    def _shared(self, pipe: Any, call: Call) -> dict[str, Any]:
        """Return the arguments that every family's call has, on the device where the pipeline works."""
        import torch

        # diffusers has no public name for the device that offloaded models work on.
        device = pipe._execution_device
        arguments: dict[str, Any] = {name: tensor.to(device) for name, tensor in call.embeds.items()}
        if call.negative is not None:
            arguments |= {f"negative_{name}": tensor.to(device) for name, tensor in call.negative.items()}
        usual: dict[str, Any] = {
            "width": call.size.width,
            "height": call.size.height,
            "num_frames": call.frames,
            "num_inference_steps": call.steps,
            "guidance_scale": call.guidance,
            "max_sequence_length": call.kind.most_tokens,
            # The same noise on every device.
            "generator": torch.Generator("cpu").manual_seed(call.seed),
            "output_type": "latent",
        }
        known = inspect.signature(type(pipe).__call__).parameters
        return arguments | {name: value for name, value in usual.items() if name in known}

    @contextmanager
    def watched(self, pipe: Any, arguments: dict[str, Any], on_step: OnStep, steps: int) -> Iterator[None]:
        """Make the pipeline tell `on_step`, by its callback argument; a family without one overrides this."""

        def heard(_pipe: Any, index: int, _timestep: Any, _tensors: dict[str, Any]) -> dict[str, Any]:
            on_step(index + 1, steps)
            return {}

        arguments["callback_on_step_end"] = heard
        yield

    @abstractmethod
    def decode(self, pipe: Any, call: Call, latents: Latents) -> Clip:
        """Return frames and sound, the same as the pipeline's own decoding would give."""

    def add_lora(self, pipe: Any, lora: BoundLora, file: Path, adapter: str) -> None:
        """Load an adapter under a name into the slot it is for; `weigh` then says how strongly it works.

        Where there are two experts, one that says neither goes into both. Raises EngineError where it does not fit.
        """
        from filmstudio.engines.diffusers.adapters import add_to_pipeline

        two = getattr(pipe, "transformer_2", None) is not None
        if lora.expert != "low" or not two:
            add_to_pipeline(pipe, file, adapter)
        if lora.expert != "high" and two:
            add_to_pipeline(pipe, file, adapter, load_into_transformer_2=True)

    def weigh(self, pipe: Any, weights: Mapping[str, float]) -> None:
        """Let just these adapters work, with these weights; none for none. Never fuses."""
        from filmstudio.engines.diffusers.adapters import weigh_components

        weigh_components(pipe, self.slots, weights)
