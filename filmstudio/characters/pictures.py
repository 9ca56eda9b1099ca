"""Loads a picture that somebody gave us: PNG, JPEG or WebP, from any source, trusted in nothing.

Why: anchors come from the web, from phones and from packs of strangers. A file may claim a hundred thousand pixels,
end in the middle, or move. Each of these is one sentence with a way out, and never costs more memory than a picture
of the largest size allowed.
"""

from __future__ import annotations

import hashlib
import stat
import struct
import warnings
import zlib
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from filmstudio.characters.picture_header import BrokenHeader, PictureHeader, read_header
from filmstudio.errors import ProjectError

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from PIL.Image import Image

MOST_PIXELS = 50_000_000
"""Larger than a frame of the largest cinema camera; decoded to 150 MB."""
MOST_BYTES = 32 * 1024 * 1024
_ORIENTATION = 0x0112
"""The EXIF tag that says how the camera was held (CIPA DC-008)."""
_DAMAGES = (
    OSError,
    SyntaxError,
    ValueError,
    EOFError,
    LookupError,
    TypeError,
    AttributeError,
    ArithmeticError,
    RuntimeError,
    struct.error,
    zlib.error,
)
"""What Pillow's readers raise over damaged bytes. MemoryError is not among them: that is the machine's."""


@dataclass(frozen=True, eq=False)
class Picture:
    """A decoded picture, upright, in sRGB as the file has it."""

    rgb: NDArray[np.uint8]
    """`(height, width, rgb) uint8`, contiguous."""
    width: int
    height: int
    sha256: str
    """Of the file's bytes, 64 hex digits: what an anchor is pinned by."""
    kind: str
    """PNG, JPEG or WEBP."""


def load_picture(source: Path | bytes, *, name: str | None = None) -> Picture:
    """Return the picture of a file, or of bytes (then `name` stands for it in sentences).

    Transparent parts are laid over mid grey; a 16-bit picture keeps its upper 8 bits; a palette is resolved; the
    camera's orientation is applied. Raises ProjectError, with the path, for everything that is not one whole still
    picture of at most 50 megapixels and 32 MiB.
    """
    called = name or (str(source) if isinstance(source, Path) else "the picture")
    data = source if isinstance(source, bytes) else _read(source, called)
    if len(data) > MOST_BYTES:
        raise _too_heavy(called, len(data))
    try:
        header = read_header(data)
    except BrokenHeader as error:
        other_kind = "; a picture is" in str(error)
        way_out = "export it as PNG or JPEG" if other_kind else "copy or download it again"
        raise ProjectError(f"{called}: {error}", hint=way_out) from error
    _refuse(header, called)
    rgb = _decode(data, header, called)
    height, width = rgb.shape[:2]
    return Picture(rgb, width, height, hashlib.sha256(data).hexdigest(), header.kind)


def _read(path: Path, called: str) -> bytes:
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise ProjectError(f"{called}: is not a file", hint="give the path of a PNG, JPEG or WebP picture")
        if status.st_size > MOST_BYTES:
            raise _too_heavy(called, status.st_size)
        with path.open("rb") as stream:
            return stream.read(MOST_BYTES + 1)
    except (OSError, ValueError) as error:  # ValueError: a NUL in the path
        reason = (error.strerror if isinstance(error, OSError) else None) or "is not a path"
        raise ProjectError(f"{called}: {reason}", hint="check the path") from error


def _too_heavy(called: str, size: int) -> ProjectError:
    return ProjectError(
        f"{called}: is {size / 2**20:.1f} MiB; a picture may have {MOST_BYTES // 2**20}",
        hint="save it as a JPEG, or smaller",
    )


def _refuse(header: PictureHeader, called: str) -> None:
    width, height = header.width, header.height
    if not width or not height:
        raise ProjectError(f"{called}: says it is {width}x{height} pixels", hint="copy or download it again")
    if width * height > MOST_PIXELS:
        raise ProjectError(
            f"{called}: is {width}x{height} pixels, {width * height / 1e6:.0f} megapixels; "
            f"a picture may have {MOST_PIXELS // 1_000_000}",
            hint="scale it down, or crop it to the head and shoulders",
        )
    if header.moves:
        raise ProjectError(f"{called}: is an animation", hint="take one still out of it and give that")
    if header.for_print:
        raise ProjectError(
            f"{called}: is in CMYK, the colours of a printing press; on a screen its skin tones would be a guess",
            hint="convert it to RGB in a picture editor",
        )


def _decode(data: bytes, header: PictureHeader, called: str) -> NDArray[np.uint8]:
    import numpy as np
    from PIL import Image, ImageOps

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # damaged EXIF and odd profiles: remarks for a photographer, not for us
            with Image.open(BytesIO(data), formats=(header.kind,)) as opened:
                if opened.size != (header.width, header.height):
                    raise ValueError(f"its header says {header.width}x{header.height}, the picture is {opened.size}")
                opened.load()
                upright = ImageOps.exif_transpose(opened) if _is_turned(opened) else opened
                return np.ascontiguousarray(_flat(upright), dtype=np.uint8)
    except _DAMAGES as error:
        raise ProjectError(
            f"{called}: is damaged or cut off; the {header.kind.replace('WEBP', 'WebP')} picture in it cannot be read",
            hint="copy or download it again, or open it in a picture editor and save it anew",
        ) from error


def _is_turned(image: Image) -> bool:
    """Say whether the EXIF asks for a turn. A damaged EXIF asks for nothing: the pixels are whole without it."""
    try:
        return bool(image.getexif().get(_ORIENTATION, 1) in range(2, 9))
    except _DAMAGES:
        return False


def _flat(image: Image) -> Image:
    from PIL import Image as Images

    if image.mode.startswith("I"):  # 16-bit grey; colour of 16 bits has lost its lower half on reading
        image = image.convert("I").point(lambda level: level / 256).convert("L")
    if image.has_transparency_data:
        clear = image.convert("RGBA")
        ground = Images.new("RGBA", clear.size, (128, 128, 128, 255))
        return Images.alpha_composite(ground, clear).convert("RGB")
    return image.convert("RGB")
