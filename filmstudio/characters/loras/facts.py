"""What can be known of a LoRA without loading it."""

from __future__ import annotations

from enum import StrEnum
from typing import Literal

from pydantic import Field

from filmstudio.model.record import Record


class Family(StrEnum):
    """The base models that a LoRA can be for, as far as its tensors can tell them apart."""

    WAN_1_3B = "wan-2.1-1.3b"
    WAN_2_1_14B = "wan-2.1-14b"
    WAN_2_2_A14B = "wan-2.2-a14b"
    WAN_2_2_5B = "wan-2.2-5b"
    LTX_VIDEO_2B = "ltx-video-2b"
    LTX_VIDEO_13B = "ltx-video-13b"
    LTX_2 = "ltx-2"
    HUNYUAN_VIDEO = "hunyuan-video"
    HUNYUAN_VIDEO_1_5 = "hunyuan-video-1.5"
    COGVIDEOX_2B = "cogvideox-2b"
    COGVIDEOX_5B = "cogvideox-5b"
    FLUX = "flux"
    QWEN_IMAGE = "qwen-image"
    SD_1 = "stable-diffusion-1"
    SD_2 = "stable-diffusion-2"
    SD_3 = "stable-diffusion-3"
    SDXL = "sdxl"
    UNKNOWN = "unknown"

    @property
    def makes_video(self) -> bool:
        """Whether it is a family of video models; the others draw stills and fit no engine here."""
        return self not in _STILLS and self is not Family.UNKNOWN


_STILLS = (Family.FLUX, Family.QWEN_IMAGE, Family.SD_1, Family.SD_2, Family.SD_3, Family.SDXL)


class Expert(StrEnum):
    """Which half of a two-expert model a LoRA was trained for (Wan 2.2 A14B)."""

    HIGH = "high"
    LOW = "low"


class KeyStyle(StrEnum):
    """How the file names its tensors."""

    DIFFUSERS = "diffusers"
    """`transformer.blocks.0.attn1.to_q.lora_A.weight`"""
    ORIGINAL = "original"
    """The names of the model's own authors: `diffusion_model.blocks.0.self_attn.q.lora_A.weight`"""
    KOHYA = "kohya"
    """`lora_unet_blocks_0_self_attn_q.lora_down.weight`"""


class LoraFacts(Record):
    """The facts of one LoRA file."""

    schema_: Literal["lora/1"] = Field(default="lora/1", alias="schema")
    sha256: str
    size_bytes: int
    fits: tuple[Family, ...]
    """The families whose shapes it has: one, or several that share them (Wan 2.1 14B and 2.2 A14B), narrowed by what
    the metadata says; `(unknown,)` where none is recognised."""
    stated_base: str = ""
    """The base model in the words of the metadata; "" where it says nothing."""
    needs_picture: bool = False
    """True where it changes the layers that look at a first picture: for image-to-video models only."""
    expert: Expert | None = None
    expert_from: Literal["metadata", "file name"] | None = None
    style: KeyStyle
    ranks: tuple[int, ...]
    """Every rank in it, ascending; mostly one."""
    alpha: float | None = None
    """None where the file says none: then it is the rank, a scale of 1. The first of several."""
    modules: int
    """How many layers it changes."""
    targets: tuple[str, ...]
    """The kinds of layers, without their numbers, sorted."""
    blocks: int
    """How many numbered blocks it reaches: one more than the highest number."""
    dtypes: tuple[str, ...]
    trigger_words: tuple[str, ...] = ()
    """As the metadata gives them."""
    remarks: tuple[str, ...] = ()
    """Sentences for people: what a loader will drop, what the file leaves open."""
