"""Full-size models with random weights, built where they work: time and memory are those of real ones, pictures not.

The sizes are those of the published configs (Wan-AI, Lightricks on the Hugging Face hub). Nothing is read from a disk.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from filmstudio.engines.diffusers.family import Family
from filmstudio.engines.diffusers.kind import Kind

_WAN: dict[str, Any] = {
    "patch_size": (1, 2, 2),
    "attention_head_dim": 128,
    "in_channels": 16,
    "out_channels": 16,
    "text_dim": 4096,
    "freq_dim": 256,
    "cross_attn_norm": True,
    "qk_norm": "rms_norm_across_heads",
    "eps": 1e-6,
    "rope_max_seq_len": 1024,
}
_WAN_SIZES: Mapping[str, dict[str, Any]] = {
    "wan-1.3b": {"num_attention_heads": 12, "ffn_dim": 8960, "num_layers": 30},
    "wan-5b": {
        "num_attention_heads": 24,
        "ffn_dim": 14336,
        "num_layers": 30,
        "in_channels": 48,
        "out_channels": 48,
    },
    "wan-14b": {"num_attention_heads": 40, "ffn_dim": 13824, "num_layers": 40},
    "tiny": {
        "num_attention_heads": 2,
        "attention_head_dim": 12,
        "ffn_dim": 32,
        "num_layers": 2,
        "text_dim": 32,
        "rope_max_seq_len": 128,
    },
}
_WAN_VAES: Mapping[str, dict[str, Any]] = {
    "wan-5b": {
        "base_dim": 160,
        "decoder_base_dim": 256,
        "z_dim": 48,
        "dim_mult": [1, 2, 4, 4],
        "num_res_blocks": 2,
        "temperal_downsample": [False, True, True],
        "is_residual": True,
        "in_channels": 12,
        "out_channels": 12,
        "patch_size": 2,
        "scale_factor_temporal": 4,
        "scale_factor_spatial": 16,
        "latents_mean": [0.0] * 48,
        "latents_std": [1.0] * 48,
    },
    "tiny": {
        "base_dim": 8,
        "z_dim": 16,
        "dim_mult": [1, 1, 1, 1],
        "num_res_blocks": 1,
        "temperal_downsample": [False, True, True],
    },
}
_LTX_13B = {"num_attention_heads": 32, "attention_head_dim": 128, "cross_attention_dim": 4096, "num_layers": 48}
_KINDS = {
    "wan-1.3b": "wan-2.1-t2v-1.3b",
    "wan-5b": "wan-2.2-ti2v-5b",
    "wan-14b": "wan-2.1-t2v",
    "ltx-13b": "ltx-video",
    "ltx-2": "ltx-2",
    "tiny": "wan-2.1-t2v",
}
NAMES = tuple(_KINDS)


@dataclass(slots=True)
class Model:
    """A model in memory, and how filmstudio knows it."""

    name: str
    family: Family
    kind: Kind
    pipe: Any

    def embeds(self, seed: int) -> dict[str, Any]:
        """Return random numbers in the shape of an encoded prompt: what it says does not matter for time."""
        import torch

        generator = torch.Generator().manual_seed(seed)
        tokens = self.kind.most_tokens
        if self.name.startswith("ltx-2"):
            config = self.pipe.connectors.config
            width = config.caption_channels * config.text_proj_in_factor
        else:
            config = self.pipe.transformer.config
            width = config.caption_channels if self.name.startswith("ltx") else config.text_dim
        made = {"prompt_embeds": torch.randn(1, tokens, width, generator=generator)}
        if self.name.startswith("ltx"):
            made["prompt_attention_mask"] = torch.ones(1, tokens, dtype=torch.int64)
        return {name: self._typed(tensor) for name, tensor in made.items()}

    def _typed(self, tensor: Any) -> Any:
        return tensor.to(self.pipe.transformer.dtype) if tensor.is_floating_point() else tensor


def build(name: str, device: str, precision: str = "bfloat16") -> Model:
    """Build a model on a device: `meta` counts its numbers without making any."""
    import torch

    torch.manual_seed(0)
    ground = _Ground(device, precision)
    pipe = _wan(name, ground) if name in _WAN_SIZES else _ltx(name, ground)
    pipe.set_progress_bar_config(disable=True)
    family = _family(name)
    kind = next(kind for kind in family.kinds if kind.id == _KINDS[name])
    return Model(name, family, kind, pipe)


def _family(name: str) -> Family:
    if name in _WAN_SIZES:
        from filmstudio.engines.diffusers.wan_family import WanFamily

        return WanFamily()
    from filmstudio.engines.diffusers.ltx_family import LtxFamily

    return LtxFamily()


class _Ground(NamedTuple):
    """Where models are made. Schedulers are not: they keep their numbers in main memory."""

    device: str
    precision: str

    def exact(self, make: Callable[[], Any]) -> Any:
        """Make a VAE or what turns latents into sound, in float32, as filmstudio reads them."""
        import torch

        with torch.device(self.device):
            return make().eval()

    def random(self, make: Callable[[], Any]) -> Any:
        """Make a model in its precision from the start: in float32 first, the large ones would not fit."""
        import torch

        usual = torch.get_default_dtype()
        torch.set_default_dtype(getattr(torch, self.precision))
        try:
            model = self.exact(make)
        finally:
            torch.set_default_dtype(usual)
        for parameter in model.parameters():
            if not parameter.is_meta:
                torch.nn.init.normal_(parameter, std=0.02)
        return model


def _wan(name: str, ground: _Ground) -> Any:
    library = _library("diffusers")
    transformer = ground.random(lambda: library.WanTransformer3DModel(**_WAN | _WAN_SIZES[name]))
    vae = ground.exact(lambda: library.AutoencoderKLWan(**_WAN_VAES.get(name, {})))
    scheduler = library.UniPCMultistepScheduler(
        prediction_type="flow_prediction", use_flow_sigmas=True, num_train_timesteps=1000, flow_shift=3.0
    )
    return library.WanPipeline(
        tokenizer=None,
        text_encoder=None,
        vae=vae,
        transformer=transformer,
        scheduler=scheduler,
        expand_timesteps=name == "wan-5b",
    )


def _ltx(name: str, ground: _Ground) -> Any:
    library = _library("diffusers")
    if name == "ltx-13b":
        return library.LTXConditionPipeline(
            tokenizer=None,
            text_encoder=None,
            vae=ground.exact(library.AutoencoderKLLTXVideo),
            transformer=ground.random(lambda: library.LTXVideoTransformer3DModel(**_LTX_13B)),
            scheduler=library.FlowMatchEulerDiscreteScheduler(),
        )
    parts, sound = _library("diffusers.pipelines.ltx2"), _library("diffusers.pipelines.ltx2.vocoder")
    return library.LTX2Pipeline(
        tokenizer=None,
        text_encoder=None,
        vae=ground.exact(library.AutoencoderKLLTX2Video),
        audio_vae=ground.exact(library.AutoencoderKLLTX2Audio),
        vocoder=ground.exact(sound.LTX2Vocoder),
        connectors=ground.random(parts.LTX2TextConnectors),
        transformer=ground.random(library.LTX2VideoTransformer3DModel),
        scheduler=library.FlowMatchEulerDiscreteScheduler(
            use_dynamic_shifting=True,
            base_shift=0.95,
            max_shift=2.05,
            base_image_seq_len=1024,
            max_image_seq_len=4096,
            shift_terminal=0.1,
        ),
    )


def _library(name: str) -> Any:
    """Return a module without its types: diffusers declares most of these without any."""
    return importlib.import_module(name)
