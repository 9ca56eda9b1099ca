"""The LTX family: which generation and version a folder is, and what differs between them, behind one face."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from filmstudio.engines.diffusers import ltx2, ltx2_stages, ltx_video
from filmstudio.engines.diffusers.family import Call, Clip, Configs, Family, Latents, Loading, OnStep
from filmstudio.engines.diffusers.kind import Kind
from filmstudio.engines.diffusers.ltx_presets import PRESETS
from filmstudio.engines.diffusers.quiet import quiet
from filmstudio.errors import EngineError
from filmstudio.model.checkpoint import Task

if TYPE_CHECKING:
    from filmstudio.engines.diffusers.family import Embeds

_SILENT = frozenset(kind.id for kind in ltx_video.KINDS)
_PROMPT_PARTS = ("text_encoder", "tokenizer")
_FEWEST_STEPS = 2
"""With one, the scheduler divides nothing by nothing, and every pixel is NaN."""
_WIDE_HEADS = 128
"""Channels to an attention head of the 13 billion model; the one of 2 billion has 64."""


class LtxFamily(Family):
    """Both generations of LTX. Which of them a call is for stands in its kind."""

    name = "ltx"
    title = "LTX"
    kinds = (*ltx2.KINDS, *ltx_video.KINDS)
    presets = PRESETS
    slots = ("transformer", "connectors")
    beside = (ltx2_stages.FOLDER,)
    # 2.5 brings a second language model that rewrites prompts: ours are sent as they stand, so it is never read.
    encoders = (*_PROMPT_PARTS, "processor", "prompt_enhancer")

    def recognise(self, configs: Configs) -> Kind | None:
        """Return the kind by the transformer's class, then by what tells versions and distilled models apart."""
        transformer = configs.get("transformer", "_class_name")
        if transformer == "LTX2VideoTransformer3DModel":
            return _second_generation(configs)
        if transformer != "LTXVideoTransformer3DModel":
            return None
        if configs.get("scheduler", "use_dynamic_shifting"):
            return ltx_video.FIRST
        return ltx_video.DISTILLED if _says_distilled(configs) else ltx_video.CONDITIONED

    def lora_families(self, kind: Kind, configs: Configs) -> tuple[str, ...]:
        """Return the one family whose adapters fit the transformer."""
        if kind.id not in _SILENT:
            return ("ltx-2",)
        wide = configs.get("transformer", "attention_head_dim") == _WIDE_HEADS
        return ("ltx-video-13b",) if wide else ("ltx-video-2b",)

    def passes(self, kind: Kind, guidance: float) -> int:
        """Return the forwards for each step: guided LTX-2 asks for words, their opposite, without a layer, and deaf."""
        if not kind.guided or guidance <= 1:
            return 1
        return 2 if kind.id in _SILENT else ltx2.GUIDED_PASSES

    def load(self, folder: Path, kind: Kind, task: Task, how: Loading, shared: Any = None) -> Any:
        """Return the pipeline; the part for a second stage comes along where the folder has it and it is of use."""
        pipe = super().load(folder, kind, task, how, shared)
        if kind.id not in _SILENT:
            part = getattr(shared, ltx2_stages.FOLDER, None)
            if shared is None:
                with quiet():
                    part = ltx2_stages.read_upsampler(folder, how.precision)
            setattr(pipe, ltx2_stages.FOLDER, part)
        return pipe

    def load_encoders(self, folder: Path, kind: Kind, how: Loading) -> Any:
        """Return a pipeline that can encode prompts, without the language model that would rewrite them."""
        from filmstudio.engines.diffusers.loading import read_encoders

        return read_encoders(folder, kind.pipelines[Task.TEXT], how.precision, only=_PROMPT_PARTS)

    def encode(self, pipe: Any, kind: Kind, text: str) -> Embeds:
        """Return what a text becomes; of LTX-2 without the padding, which would be most of it."""
        made = super().encode(pipe, kind, text)
        return made if kind.id in _SILENT else ltx2.unpadded(made)

    def arguments(self, pipe: Any, call: Call) -> dict[str, Any]:
        """Return what is the generation's own of a call."""
        if call.kind.id in _SILENT:
            return ltx_video.arguments(pipe, call)
        device = pipe._execution_device
        texts = {name: tensor.to(device) for name, tensor in ltx2.padded(call.embeds, call.kind.most_tokens).items()}
        if call.negative is not None:
            unwanted = ltx2.padded(call.negative, call.kind.most_tokens)
            texts |= {f"negative_{name}": tensor.to(device) for name, tensor in unwanted.items()}
        return texts | ltx2.arguments(call)

    def denoise(self, pipe: Any, call: Call, on_step: OnStep) -> Latents:
        """Run the steps: of both stages where there are two. The video's latents are ready for the decoder."""
        if call.steps < _FEWEST_STEPS:
            raise EngineError(
                f"{call.kind.title} makes nothing in one step",
                hint="ask for two steps or more",
            )
        if call.kind.id in _SILENT:
            arguments = self._bound(pipe, call)
            made = self._run(pipe, arguments, on_step, 0, call.steps)
            return Latents(ltx_video.ready(pipe, call, made.frames, arguments["generator"]))
        if not ltx2_stages.has_second(pipe, call):
            made = self._run(pipe, self._bound(pipe, call), on_step, 0, call.steps)
            return Latents(made.frames, made.audio)
        total = call.steps + len(ltx2_stages.SECOND_SIGMAS)
        first = self._run(pipe, self._bound(pipe, ltx2_stages.halved(call)), on_step, 0, total)
        video = ltx2_stages.enlarged(pipe, first.frames)
        second = ltx2_stages.second_arguments(call, self._bound(pipe, call), video, first.audio)
        made = self._run(pipe, second, on_step, call.steps, total)
        return Latents(made.frames, made.audio)

    def decode(self, pipe: Any, call: Call, latents: Latents) -> Clip:
        """Return the frames, and the sound where the call wants it."""
        import torch

        silent = call.kind.id in _SILENT
        try:
            with torch.no_grad(), quiet():
                video = ltx_video.pixels(pipe, latents.video) if silent else ltx2.pixels(pipe, latents.video)
                frames = pipe.video_processor.postprocess_video(video, output_type="np")[0]
                if silent or not call.sound or latents.sound is None:
                    return Clip(frames)
                sound, rate_hz = ltx2.wave(pipe, latents.sound)
                return Clip(frames, sound.cpu().numpy(), rate_hz)
        finally:
            pipe.maybe_free_model_hooks()

    def _bound(self, pipe: Any, call: Call) -> dict[str, Any]:
        return {**self._shared(pipe, call), **self.arguments(pipe, call)}

    def _run(self, pipe: Any, arguments: dict[str, Any], on_step: OnStep, before: int, total: int) -> Any:
        """Call the pipeline for latents; `before` steps of `total` have been done by an earlier stage."""
        import torch

        def heard(done: int, _steps: int) -> None:
            on_step(before + done, total)

        with torch.no_grad(), quiet():
            try:
                with (
                    ltx2.unshifted(pipe, "sigmas" in arguments),
                    self.watched(pipe, arguments, heard, total),
                ):
                    return pipe(**arguments)
            finally:
                # After a raise nothing else takes offload hooks and step caches back to their beginning.
                pipe.maybe_free_model_hooks()


def _second_generation(configs: Configs) -> Kind:
    """Tell 2.0, 2.3 and 2.5 apart, and distilled models from the others: only those have a schedule without shift."""
    distilled = not configs.get("scheduler", "use_dynamic_shifting")
    head = configs.model.get("duration_head")
    newest = isinstance(head, list) and head[:1] not in ([], [None])
    if newest or str(configs.get("text_encoder", "model_type") or "").startswith("gemma4"):
        return ltx2.FIFTH_DISTILLED if distilled else ltx2.FIFTH
    if configs.get("connectors", "per_modality_projections"):
        return ltx2.THIRD_DISTILLED if distilled else ltx2.THIRD
    return ltx2.BASE_DISTILLED if distilled else ltx2.BASE


def _says_distilled(configs: Configs) -> bool:
    """Say whether LTX-Video is distilled, by what its configs say they were made from: nothing else differs."""
    said = [configs.model.get("_name_or_path"), configs.get("transformer", "_name_or_path")]
    return any("distilled" in name.lower() for name in said if isinstance(name, str))
