"""Tells from names and sizes of layers which base models a LoRA fits.

The sizes are those of the released checkpoints (hidden width, number of blocks): Wan 1.3B 1536 and 30, 14B 5120 and
40, 5B 3072 and 30; LTX-Video 2B 2048 and 28, 13B 4096 and 48; LTX-2 4096 and 48 with sound beside it; HunyuanVideo
3072 with 20 double and 40 single blocks, 1.5 2048 with 54; FLUX 3072 with 19 and 38; CogVideoX 1920 and 3072.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from filmstudio.characters.loras.facts import Family
from filmstudio.characters.loras.layers import Layer

_NUMBERED = re.compile(r"(?:^|[._])(\w*?(?:blocks|layers))[._](\d+)[._]")
_WAN = re.compile(
    r"(?:lora_unet_|lora_transformer_)?(?:vace_)?blocks[._]\d+[._]"
    r"(?:self_attn|cross_attn|ffn|attn1|attn2|before_proj|after_proj|proj_in|proj_out).*"
)
_WAN_HEAD = re.compile(
    r"(?:lora_unet_|lora_transformer_)?(?:patch_embedding|text_embedding|time_embedding|time_projection|condition_embedder"
    r"|head[._]head|img_emb|proj_out).*"
)
_UNET = re.compile(
    r"(?:lora_unet_|lora_)?(?:down_blocks|up_blocks|mid_block|input_blocks|middle_block|output_blocks)[._].*"
)
_TEXT_ENCODER = re.compile(r"lora_te\d?_.*|text_encoder(?:_2)?\..*|text_model\..*")
_WAN_WIDTHS = {
    1536: (Family.WAN_1_3B,),
    5120: (Family.WAN_2_1_14B, Family.WAN_2_2_A14B),
    3072: (Family.WAN_2_2_5B,),
}
_SD_WIDTHS = {768: Family.SD_1, 1024: Family.SD_2, 2048: Family.SDXL}
"""By what cross-attention takes from the text encoder."""


class Shape(NamedTuple):
    """What the names and sizes say."""

    fits: tuple[Family, ...]
    needs_picture: bool
    blocks: int


def recognise(layers: Iterable[Layer]) -> Shape:
    """Return the families whose shapes these layers have; `(UNKNOWN,)` for none."""
    body = [layer for layer in layers if not _TEXT_ENCODER.fullmatch(layer.module)]
    highest = _highest(body)
    fits: tuple[Family, ...] = ()
    for rule in (_wan, _unet, _hunyuan_or_flux, _plain_transformer):
        fits = fits or rule(body)
    picture = bool(fits) and fits[0].value.startswith("wan") and any(_sees_picture(layer.module) for layer in body)
    return Shape(fits or (Family.UNKNOWN,), picture, max(highest.values(), default=-1) + 1)


def _sees_picture(module: str) -> bool:
    return bool(re.search(r"[._](?:k_img|v_img|add_k_proj|add_v_proj)$|img_emb|image_embedder", module))


def _highest(layers: Iterable[Layer]) -> dict[str, int]:
    found: dict[str, int] = {}
    for layer in layers:
        match = _NUMBERED.search(layer.module)
        if match:
            kind = match[1].removeprefix("lora_unet_").removeprefix("lora_transformer_")
            found[kind] = max(found.get(kind, -1), int(match[2]))
    return found


def _widths(layers: Iterable[Layer], ends: str) -> set[int]:
    pattern = re.compile(rf".*(?:{ends})")
    return {layer.takes for layer in layers if pattern.fullmatch(layer.module)}


def _wan(layers: list[Layer]) -> tuple[Family, ...]:
    mine = [layer for layer in layers if _WAN.fullmatch(layer.module)]
    if not mine or any(not (_WAN.fullmatch(each.module) or _WAN_HEAD.fullmatch(each.module)) for each in layers):
        return ()
    # The width of the stream: what queries take, or the smaller side of any other layer.
    widths = _widths(mine, r"self_attn[._][qkv]|attn1[._]to_[qkv]|cross_attn[._]q|attn2[._]to_q")
    widths = widths or {min(layer.takes, layer.gives) for layer in mine}
    return _WAN_WIDTHS.get(widths.pop(), ()) if len(widths) == 1 else ()


def _unet(layers: list[Layer]) -> tuple[Family, ...]:
    mine = [layer for layer in layers if _UNET.fullmatch(layer.module)]
    if not mine:
        return ()
    widths = _widths(mine, r"attn2[._](?:processor[._])?to_[kv](?:_lora)?")
    families = {_SD_WIDTHS[width] for width in widths if width in _SD_WIDTHS}
    return (families.pop(),) if len(families) == 1 else (Family.SD_1, Family.SD_2, Family.SDXL)


def _hunyuan_or_flux(layers: list[Layer]) -> tuple[Family, ...]:
    names = [layer.module for layer in layers]
    joint = re.compile(r".*(?:double_blocks|single_blocks|single_transformer_blocks)[._]\d+[._].*")
    if not any(joint.fullmatch(name) for name in names):
        return ()
    streams = _widths(layers, r"img_attn[._]?(?:qkv|q)|(?:attn[._]to_[qkv])|linear1|txt_attn[._]?(?:qkv|q)")
    highest = _highest(layers)
    double = max(highest.get("double_blocks", -1), highest.get("transformer_blocks", -1))
    single = max(highest.get("single_blocks", -1), highest.get("single_transformer_blocks", -1))
    if streams == {2048} and single < 0:
        return (Family.HUNYUAN_VIDEO_1_5,)
    if streams - {3072}:
        return ()
    if any(
        re.search(r"img_attn_(?:qkv|proj)|txt_attn_(?:qkv|proj)|img_mlp[._]fc|txt_mlp[._]fc", name) for name in names
    ):
        # kohya's underscores make FLUX's img_attn.qkv look the same: there only the counts decide.
        kohya = any(name.startswith("lora_") for name in names)
        if not kohya or any("fc1" in name or "fc2" in name for name in names):
            return (Family.HUNYUAN_VIDEO,)
    if double >= 19 or single >= 38:
        return (Family.HUNYUAN_VIDEO,)
    if double == 18 or single == 37 or any(re.search(r"img_attn\.(?:qkv|proj)|img_mlp\.[02]", name) for name in names):
        return (Family.FLUX,)
    return (Family.FLUX, Family.HUNYUAN_VIDEO)


def _plain_transformer(layers: list[Layer]) -> tuple[Family, ...]:
    """Families whose blocks are all called `transformer_blocks`."""
    highest = _highest(layers)
    if "transformer_blocks" not in highest:
        return ()
    names = [layer.module for layer in layers]
    if any(re.search(r"audio_|_to_audio|audio_to_video|video_to_audio", name) for name in names):
        return (Family.LTX_2,)
    one = _widths(layers, r"attn1[._]to_[qkv]|attn2[._]to_q")
    both = _widths(layers, r"attn[._](?:to_[qkv]|add_[qkv]_proj)")
    blocks = highest["transformer_blocks"] + 1
    if len(one) == 1 and not both:
        return {
            2048: (Family.LTX_VIDEO_2B,),
            4096: (Family.LTX_VIDEO_13B, Family.LTX_2),
            1920: (Family.COGVIDEOX_2B,),
            3072: (Family.COGVIDEOX_5B,),
        }.get(one.pop(), ())
    if len(both) == 1 and not one:
        width = both.pop()
        if width == 3072 and blocks <= 20:
            return (Family.FLUX, Family.HUNYUAN_VIDEO, Family.QWEN_IMAGE)
        return {
            2048: (Family.HUNYUAN_VIDEO_1_5,),
            3072: (Family.QWEN_IMAGE,),
            1536: (Family.SD_3,),
            2432: (Family.SD_3,),
        }.get(width, ())
    return ()
