"""Pictures that a shot begins with, ends with or is shown: opened safely, turned upright, in size."""

from __future__ import annotations

import warnings
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from filmstudio.errors import EngineError
from filmstudio.units import Resolution

if TYPE_CHECKING:
    from fractions import Fraction

    from PIL.Image import Image

    from filmstudio.model.footage import Frame

_MOST_PIXELS = 50_000_000
_LONGEST_SIDE_PX = 2048
"""No model sees more of a reference; a larger one only costs memory."""
_FORMATS = ("PNG", "JPEG", "WEBP")


def open_picture(path: Path) -> Image:
    """Return a picture as RGB, turned as its camera was held, transparency on white.

    Raises EngineError for what is no PNG, JPEG or WebP picture, is damaged, or has more than 50 million pixels.
    """
    import PIL.Image
    from PIL import ImageOps

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with PIL.Image.open(path, formats=_FORMATS) as picture:
                width, height = picture.size
                if width * height <= _MOST_PIXELS:
                    return _on_white(ImageOps.exif_transpose(picture))
    except PIL.Image.DecompressionBombError as error:
        raise _too_large(path, "far too many") from error
    # Decoders of damaged files raise whatever they like, SyntaxError among it.
    except Exception as error:
        raise EngineError(
            f"the picture {path.name} cannot be read", hint="open it and save it again as PNG or JPEG"
        ) from error
    raise _too_large(path, f"{width}x{height}")


def _too_large(path: Path, pixels: str) -> EngineError:
    return EngineError(
        f"the picture {path.name} has {pixels} pixels", hint=f"save it with at most {_MOST_PIXELS // 1_000_000} million"
    )


def _on_white(picture: Image) -> Image:
    import PIL.Image

    if picture.mode.startswith("I"):
        # Sixteen bits of grey: Pillow itself would cut off all above the darkest 256 steps.
        return picture.convert("I").point(lambda grey: grey * (1 / 257)).convert("RGB")
    if picture.mode in ("RGBA", "LA", "PA") or "transparency" in picture.info:
        layer = picture.convert("RGBA")
        ground = PIL.Image.new("RGBA", layer.size, "white")
        return PIL.Image.alpha_composite(ground, layer).convert("RGB")
    return picture.convert("RGB")


def as_reference(path: Path) -> Image:
    """Return a reference in its own shape, at most 2048 pixels along its longer side."""
    picture = open_picture(path)
    picture.thumbnail((_LONGEST_SIDE_PX, _LONGEST_SIDE_PX))
    return picture


def covering(picture: Image, size: Resolution) -> Image:
    """Return a picture of exactly `size`: scaled until it covers it, what stands over cut off on both sides alike."""
    from PIL import Image, ImageOps

    if picture.size == tuple(size):
        return picture
    return ImageOps.fit(picture, (size.width, size.height), method=Image.Resampling.LANCZOS)


def from_frames(frames: Iterable[Frame], size: Resolution) -> list[Image]:
    """Return frames `(height, width, rgb) uint8` as pictures of `size`."""
    from PIL import Image

    return [covering(Image.fromarray(frame), size) for frame in frames]


def clip_pictures(path: Path, start: int, frames: int, rate: Fraction, size: Resolution) -> list[Image]:
    """Return pictures of a clip to follow, from frame `start` on, counted at `rate`.

    Before its beginning it stands still, and one that is too short stands still at its end. Raises ProjectError where
    it cannot be read.
    """
    from filmstudio.media.clips import read_clip

    early = min(max(0, -start), frames)
    found = read_clip(
        path, first=max(0, start), count=max(1, frames - early), rate=rate, most_pixels=size.width * size.height
    )
    shown = [*found[:1] * early, *found, *found[-1:] * frames][:frames]
    return from_frames(shown, size)
