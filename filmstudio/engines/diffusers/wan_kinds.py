"""Every kind of Wan checkpoint that the studio can use, and its limits.

Lengths are 4k+1 frames: the VAE packs four frames into one after the first. Up to 2.1 and in both A14B models clips
were 81 frames at 16 a second, in TI2V-5B 121 at 24. Steps and guidance are those of the makers' own scripts
(Wan-Video/Wan2.1 `generate.py` and README, Wan-Video/Wan2.2 `wan/configs/*.py`).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction

from filmstudio.engines.diffusers.kind import Kind, Sampling
from filmstudio.engines.diffusers.wan_words import DIALECT, NEGATIVE
from filmstudio.model.checkpoint import Task
from filmstudio.model.look import Quality
from filmstudio.units import FrameGrid, Resolution

SIZE_480 = Resolution(832, 480)
SIZE_720 = Resolution(1280, 720)
SIZE_704 = Resolution(1280, 704)
"""Of TI2V-5B, whose sides are multiples of 32: diffusers floors 720 to 704 with no more than a warning."""

TOKENS = 512
"""`max_sequence_length` of the pipelines' calls."""


def _sampling(
    steps: int, guidance: float, low: float | None = None, draft: Fraction = Fraction(2, 3)
) -> Mapping[Quality, Sampling]:
    """Return the makers' steps for the final, half of them for a preview, a quarter for a smaller draft."""
    return {
        Quality.DRAFT: Sampling(-(-steps // 4), guidance, low, draft),
        Quality.PREVIEW: Sampling(-(-steps // 2), guidance, low),
        Quality.FINAL: Sampling(steps, guidance, low),
    }


VACE_TASKS = (
    Task.TEXT,
    Task.FIRST_FRAME,
    Task.FIRST_LAST,
    Task.KEYFRAMES,
    Task.REFERENCES,
    Task.EXTEND,
    Task.CONTROL,
)

T2V = Kind(
    id="wan-2.1-t2v",
    title="Wan 2.1 T2V 14B",
    pipelines={Task.TEXT: "WanPipeline"},
    grid=FrameGrid(4, 1, 5, 81),
    size_multiple=16,
    sizes=(SIZE_480, SIZE_720),
    most_pixels=SIZE_720.width * SIZE_720.height,
    rates=(Fraction(16),),
    sampling=_sampling(50, 5.0),
    most_tokens=TOKENS,
    negative=NEGATIVE,
    caches=True,
    dialect=DIALECT,
)

T2V_1_3B = replace(
    T2V,
    id="wan-2.1-t2v-1.3b",
    title="Wan 2.1 T2V 1.3B",
    # The README of Wan 2.1: 480p alone, and guidance 6 for this size.
    sizes=(SIZE_480,),
    most_pixels=SIZE_480.width * SIZE_480.height,
    sampling=_sampling(50, 6.0),
)

I2V = replace(
    T2V,
    id="wan-2.1-i2v",
    title="Wan 2.1 I2V 14B",
    # With a last picture too, its CLIP embeds two pictures where the transformer has places for one, and it fails.
    pipelines={Task.FIRST_FRAME: "WanImageToVideoPipeline"},
    sampling=_sampling(40, 5.0),
    heads=(1,),
)

FLF2V = replace(
    T2V,
    id="wan-2.1-flf2v",
    title="Wan 2.1 FLF2V 14B",
    # Its transformer has places for two pictures: with the first alone it fails, so it cannot go on from a shot.
    pipelines={Task.FIRST_LAST: "WanImageToVideoPipeline"},
    sizes=(SIZE_720, SIZE_480),
)

VACE = replace(
    T2V,
    id="wan-2.1-vace",
    title="Wan 2.1 VACE 14B",
    pipelines=dict.fromkeys(VACE_TASKS, "WanVACEPipeline"),
    # One to three work best. diffusers fails where there are more references than latent frames: three need 9 frames.
    grid=FrameGrid(4, 1, 9, 81),
    most_references=3,
    # `conditioning_scale` weighs what its second branch adds, whatever that was shown.
    weighs_first=True,
    one_strength=True,
    most_keyframes=8,
    # Heads fill whole latents: 1 + 4k frames. Nine carry the motion on; one carries the picture alone.
    heads=(9, 5, 1),
    # FirstBlockCache runs, with an error ten times that of the other pipelines.
    caches=False,
)

VACE_1_3B = replace(
    VACE,
    id="wan-2.1-vace-1.3b",
    title="Wan 2.1 VACE 1.3B",
    sizes=T2V_1_3B.sizes,
    most_pixels=T2V_1_3B.most_pixels,
)

TI2V_5B = Kind(
    id="wan-2.2-ti2v-5b",
    title="Wan 2.2 TI2V 5B",
    # A last picture is ignored by diffusers without a word: this kind offers none.
    pipelines={Task.TEXT: "WanPipeline", Task.FIRST_FRAME: "WanImageToVideoPipeline"},
    grid=FrameGrid(4, 1, 5, 121),
    size_multiple=32,
    sizes=(SIZE_704,),
    most_pixels=SIZE_704.width * SIZE_704.height,
    rates=(Fraction(24),),
    sampling=_sampling(50, 5.0, draft=Fraction(1, 2)),
    most_tokens=TOKENS,
    spatial=16,
    negative=NEGATIVE,
    heads=(1,),
    caches=True,
    dialect=DIALECT,
)

T2V_A14B = replace(
    T2V,
    id="wan-2.2-t2v-a14b",
    title="Wan 2.2 T2V A14B",
    sizes=(SIZE_720, SIZE_480),
    # `sample_guide_scale = (3.0, 4.0)  # low noise, high noise`.
    sampling=_sampling(40, 4.0, 3.0),
    experts=2,
)

I2V_A14B = replace(
    T2V_A14B,
    id="wan-2.2-i2v-a14b",
    title="Wan 2.2 I2V A14B",
    pipelines=dict.fromkeys((Task.FIRST_FRAME, Task.FIRST_LAST), "WanImageToVideoPipeline"),
    sampling=_sampling(40, 3.5, 3.5),
    heads=(1,),
)

VACE_A14B = replace(
    VACE,
    id="wan-2.2-vace-a14b",
    title="Wan 2.2 VACE-Fun A14B",
    sizes=T2V_A14B.sizes,
    sampling=_sampling(50, 5.0, 5.0),
    experts=2,
)

KINDS = (VACE, VACE_1_3B, T2V, T2V_1_3B, I2V, FLF2V, TI2V_5B, T2V_A14B, I2V_A14B, VACE_A14B)
"""VACE first: it answers the most conditions."""
