"""What every kind of HunyuanVideo checkpoint can do: 1.5 in twelve variants, 1.0, and FramePack."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from filmstudio.engines.diffusers.kind import Kind, Sampling
from filmstudio.model.capabilities import Dialect
from filmstudio.model.checkpoint import Task
from filmstudio.model.look import Quality
from filmstudio.units import FrameGrid, Resolution

# The makers' prompt rewriters: without a stated camera this sentence; text to video in English, image to video in
# Chinese with their dictionary of camera phrases, and no word of light that was not asked for.
_PLAIN_VIEW = "The shot is at an eye-level angle with the main subject."
_TEXT_DIALECT = Dialect(plain_view=_PLAIN_VIEW)
_IMAGE_DIALECT = Dialect(plain_view=_PLAIN_VIEW, terms="hunyuan", light=False)

_GRID = FrameGrid(step=4, offset=1, minimum=5, maximum=121)

# All are buckets of the pipeline's own list (`generate_crop_size_list`) at the target of their class, 640 and 960.
_SIZES_480 = (Resolution(848, 480), Resolution(736, 544), Resolution(640, 640), Resolution(976, 416))
_SIZES_720 = (Resolution(1280, 720), Resolution(1104, 832), Resolution(960, 960), Resolution(1472, 624))


def _sampling(steps: int, guidance: float) -> dict[Quality, Sampling]:
    return {
        Quality.DRAFT: Sampling(max(4, steps // 4), guidance, scale=Fraction(1, 2)),
        Quality.PREVIEW: Sampling(max(4, steps // 2), guidance),
        Quality.FINAL: Sampling(steps, guidance),
    }


def _text(target: str, sizes: tuple[Resolution, ...]) -> Kind:
    return Kind(
        id=f"hunyuan-1.5-{target}-t2v",
        title=f"HunyuanVideo 1.5 {target} text-to-video",
        pipelines={Task.TEXT: "HunyuanVideo15Pipeline"},
        grid=_GRID,
        size_multiple=16,
        sizes=sizes,
        most_pixels=max(size.width * size.height for size in sizes),
        rates=(Fraction(24),),
        # 50 steps and a guidance of 6: the pipeline's default and the guider of the published folders.
        sampling=_sampling(50, 6.0),
        most_tokens=1000,
        spatial=16,
        dialect=_TEXT_DIALECT,
    )


def _image(text: Kind) -> Kind:
    return replace(
        text,
        id=text.id.replace("t2v", "i2v"),
        title=text.title.replace("text-", "image-"),
        pipelines={Task.FIRST_FRAME: "HunyuanVideo15ImageToVideoPipeline"},
        heads=(1,),
        dialect=_IMAGE_DIALECT,
    )


def _distilled(kind: Kind) -> Kind:
    """Return the kind without guidance: half the work for every step."""
    return replace(
        kind, id=f"{kind.id}-distilled", title=f"{kind.title}, distilled", sampling=_sampling(50, 1.0), guided=False
    )


def _few_steps(kind: Kind) -> Kind:
    """Return the kind that was distilled to 8 or 12 steps (4 are possible), as its makers recommend."""
    steps = {Quality.DRAFT: 4, Quality.PREVIEW: 8, Quality.FINAL: 12}
    return replace(
        kind,
        id=f"{kind.id}-step-distilled",
        title=f"{kind.title}, distilled to few steps",
        sampling={
            quality: Sampling(count, 1.0, scale=Fraction(1, 2) if quality is Quality.DRAFT else Fraction(1))
            for quality, count in steps.items()
        },
        guided=False,
    )


_TEXT = (_text("480p", _SIZES_480), _text("720p", _SIZES_720))
_PLAIN = (*_TEXT, *map(_image, _TEXT))
KINDS_15 = (*_PLAIN, *map(_distilled, _PLAIN), *map(_few_steps, _PLAIN))

WINDOW = 9
"""FramePack's latent frames to one section, the pipeline's default (`latent_window_size`)."""

SECTION_FRAMES = (WINDOW - 1) * 4 + 1
"""The pipeline makes one section for every so many frames asked for ..."""

KEPT_FRAMES = WINDOW * 4
"""... and each gives so many: n sections are `36 n + 1` frames, whatever was asked."""

EMBEDDED_GUIDANCE = 6.0
"""1.0 was distilled to take its guidance as a number beside the time step: the pipeline's default."""

FRAMEPACK_GUIDANCE = 10.0
"""The same for FramePack, as its makers' own demonstration sets it."""

TEXT = Kind(
    id="hunyuan-1.0-t2v",
    title="HunyuanVideo 1.0 text-to-video",
    pipelines={Task.TEXT: "HunyuanVideoPipeline"},
    grid=FrameGrid(step=4, offset=1, minimum=5, maximum=129),
    size_multiple=16,
    sizes=(Resolution(1280, 720), Resolution(1104, 832), Resolution(960, 960)),
    most_pixels=1280 * 720,
    rates=(Fraction(24),),
    sampling={
        Quality.DRAFT: Sampling(15, EMBEDDED_GUIDANCE, scale=Fraction(1, 2)),
        Quality.PREVIEW: Sampling(25, EMBEDDED_GUIDANCE),
        Quality.FINAL: Sampling(50, EMBEDDED_GUIDANCE),
    },
    most_tokens=256,
    # Registered in diffusers; on a tiny checkpoint it repeats, survives a stop, and leaves nothing behind.
    caches=True,
    guided=False,
    embedded_guidance=True,
)

FRAMEPACK = Kind(
    id="hunyuan-framepack",
    title="FramePack (HunyuanVideo 1.0)",
    pipelines={
        Task.FIRST_FRAME: "HunyuanVideoFramepackPipeline",
        Task.FIRST_LAST: "HunyuanVideoFramepackPipeline",
    },
    # No maximum: memory does not grow with length, and the end is made first so that it does not drift.
    grid=FrameGrid(step=KEPT_FRAMES, offset=1, minimum=KEPT_FRAMES + 1),
    size_multiple=16,
    # From the makers' own list of buckets, which is of one class: 640.
    sizes=(Resolution(832, 480), Resolution(704, 544), Resolution(640, 608), Resolution(960, 416)),
    most_pixels=960 * 416,
    rates=(Fraction(30),),
    sampling={
        Quality.DRAFT: Sampling(8, FRAMEPACK_GUIDANCE, scale=Fraction(1, 2)),
        Quality.PREVIEW: Sampling(15, FRAMEPACK_GUIDANCE),
        Quality.FINAL: Sampling(25, FRAMEPACK_GUIDANCE),
    },
    most_tokens=256,
    heads=(1,),
    guided=False,
    embedded_guidance=True,
    # The picture brings its light with it.
    dialect=Dialect(light=False),
)

KINDS_10 = (TEXT, FRAMEPACK)
