"""Tells from its configs what a folder of Wan weights is.

Why not from the pipeline's name in `model_index.json`: diffusers loads any folder as any pipeline, and the mistake
shows at the first step, in a convolution. The transformer's own channels decide.
"""

from __future__ import annotations

from typing import Any

from filmstudio.engines.diffusers import wan_kinds
from filmstudio.engines.diffusers.family import Configs
from filmstudio.engines.diffusers.kind import Kind
from filmstudio.errors import ProjectError

WIDTH_1_3B = 1536
"""Attention heads times their width: 12 x 128. The 5B has 3072, the 14B and A14B have 5120."""

_PLAIN = "WanTransformer3DModel"
_VACE = "WanVACETransformer3DModel"
_ANIMATE = "WanAnimateTransformer3DModel"


def recognise(configs: Configs) -> Kind | None:
    """Return the kind of a checkpoint, None where it is no Wan that the studio knows.

    Raises ProjectError for one whose parts contradict one another.
    """
    found = configs.get("transformer", "_class_name")
    if found == _ANIMATE:
        raise ProjectError(
            "this is Wan-Animate, which needs a driving video with pose and face; the studio does not use it",
            hint="for characters from pictures: `filmstudio models list` shows wan2.1-vace-1.3b and others",
        )
    if found not in (_PLAIN, _VACE):
        return None
    kind = _kind(configs, vace=found == _VACE)
    if kind is not None:
        _agree(configs, kind)
    return kind


def width(configs: Configs) -> int:
    """Return the transformer's width, 0 where its config does not say."""
    heads, each = (configs.get("transformer", key) for key in ("num_attention_heads", "attention_head_dim"))
    return heads * each if isinstance(heads, int) and isinstance(each, int) else 0


def _kind(configs: Configs, *, vace: bool) -> Kind | None:
    channels = configs.get("transformer", "in_channels")
    two = _two_experts(configs)
    small = width(configs) == WIDTH_1_3B
    if vace:
        if channels != 16:
            return None
        return wan_kinds.VACE_A14B if two else wan_kinds.VACE_1_3B if small else wan_kinds.VACE
    if channels == 16:
        return wan_kinds.T2V_A14B if two else wan_kinds.T2V_1_3B if small else wan_kinds.T2V
    if channels == 36 and configs.get("transformer", "image_dim") is not None:
        return wan_kinds.FLF2V if configs.get("transformer", "pos_embed_seq_len") is not None else wan_kinds.I2V
    if channels == 36:
        return wan_kinds.I2V_A14B if two else None
    return wan_kinds.TI2V_5B if channels == 48 else None


def _two_experts(configs: Configs) -> bool:
    """Say whether there are two, and a noise level where one hands over to the other."""
    second = configs.get("transformer_2", "_class_name") is not None
    boundary = configs.model.get("boundary_ratio") is not None
    if boundary and not second:
        raise ProjectError(
            "one of the two experts of this Wan 2.2 is missing: there is no `transformer_2`",
            hint="`filmstudio models fetch` completes it; the folder needs `transformer` and `transformer_2`",
        )
    if second and not boundary:
        raise ProjectError(
            "model_index.json names two experts of Wan 2.2, but not at which noise one hands over to the other",
            hint="set `boundary_ratio` in it: 0.875 for T2V and VACE, 0.9 for I2V",
        )
    return second


def _agree(configs: Configs, kind: Kind) -> None:
    """Raise ProjectError where other parts are those of another Wan."""
    every_token = configs.model.get("expand_timesteps") is True
    if every_token != (kind is wan_kinds.TI2V_5B):
        raise ProjectError(
            f"the transformer is that of {kind.title}, but `expand_timesteps` in model_index.json is "
            f"{str(every_token).lower()}: only TI2V 5B has it true",
            hint="take model_index.json from the model's own repository",
        )
    if kind.experts == 2:
        first, second = (_shape(configs, part) for part in ("transformer", "transformer_2"))
        if first != second:
            raise ProjectError(
                f"the two experts are not of one model: {first} and {second}",
                hint="take `transformer` and `transformer_2` from the same repository",
            )
    latent, packs = configs.get("vae", "z_dim"), configs.get("transformer", "out_channels")
    if latent is not None and latent != packs:
        raise ProjectError(
            f"the VAE packs pictures into {latent} channels, the transformer makes {packs}: they are of two Wans",
            hint="TI2V 5B needs the VAE of Wan 2.2 (48 channels), every other Wan that of 2.1 (16 channels)",
        )


def _shape(configs: Configs, part: str) -> tuple[Any, ...]:
    return tuple(configs.get(part, key) for key in ("_class_name", "in_channels", "num_attention_heads", "num_layers"))
