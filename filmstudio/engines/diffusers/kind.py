"""A Kind: checkpoints that are used alike, and what they can do. Pure data: one entry of a family's table."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from typing import NamedTuple

from filmstudio.model.capabilities import Dialect
from filmstudio.model.checkpoint import Task
from filmstudio.model.look import Quality
from filmstudio.units import FrameGrid, Resolution


class Sampling(NamedTuple):
    """How a quality is made."""

    steps: int
    guidance: float
    guidance_low: float | None = None
    """Of the second expert, where there are two; None for the same."""
    scale: Fraction = Fraction(1)
    """Of both sides, of the model's own size."""


@dataclass(frozen=True, slots=True)
class Kind:
    """What holds for every checkpoint of the kind. Lengths are in frames at the model's own rate."""

    id: str
    """`wan-2.1-vace`: stands in jobs and in the list of models; never changes its meaning."""
    title: str
    """For people: `Wan 2.1 VACE`."""
    pipelines: Mapping[Task, str]
    """The class of diffusers that does a task: `{Task.TEXT: "WanPipeline"}`. Its keys are the kind's tasks, but
    SOUND, which `sound` says."""
    grid: FrameGrid
    """Lengths of one clip; `maximum` is what the model was trained for."""
    size_multiple: int
    sizes: tuple[Resolution, ...]
    """Those it was trained on, the usual one first; upright pictures turn them."""
    most_pixels: int
    """Width times height of the largest picture that it makes well."""
    rates: tuple[Fraction, ...]
    """Frame rates it was trained at; empty for any."""
    sampling: Mapping[Quality, Sampling]
    most_tokens: int
    """As the pipeline's call defaults it."""
    spatial: int = 8
    """Pixels of a side to one latent."""
    temporal: int = 4
    """Frames to one latent, after the first."""
    negative: str = ""
    """What its makers say must not be seen, with the source in a comment."""
    most_references: int = 0
    reference_adapter: str = ""
    """A word in the name of the LoRA without which it copies references instead of reading them: `ic-lora`."""
    control_adapter: tuple[str, ...] = ()
    """Words in the name of the LoRA without which it follows no clip; empty where it follows one by itself."""
    most_control_strength: float = 2.0
    """How strongly a clip to follow works at most; 1 is what it was trained with."""
    weighs_first: bool = False
    """True where a first frame can be held to less than wholly."""
    one_strength: bool = False
    """True where one strength holds for a clip to follow, references and pictures alike."""
    most_keyframes: int = 0
    keyframe_step: int = 1
    """Keyframes stand on every so-manieth frame alone, counted from a clip's first."""
    heads: tuple[int, ...] = ()
    """With so many frames of what was before it can begin, the best first: `(9, 1)`; empty where it cannot go on."""
    sound_rate_hz: int | None = None
    """None for silent models; 0 where only the checkpoint's own config says."""
    experts: int = 1
    """Two for Wan's A14B: both are loaded, one after the other is used."""
    caches: bool = False
    """True where FirstBlockCache is known to work."""
    fixed: bool = False
    """True where it makes just the sizes listed, never turned or scaled."""
    guided: bool = True
    """False for distilled models, which are not shown what must not be seen; nor do they take a guidance, unless ..."""
    embedded_guidance: bool = False
    """True where they were distilled to take it as a number beside the time step, in the one pass that there is."""
    dialect: Dialect = field(default_factory=Dialect)
    camera_native: Mapping[str, str] = field(default_factory=dict)
    """Camera moves that a parameter of the pipeline does, by term id."""
