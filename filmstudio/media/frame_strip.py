"""The last frames of a take, one below the other in one PNG: what a shot that goes on from it begins with.

Why not from the master: that is scaled, retimed and compressed for the film, and a chain of shots would drift with
every link. Here every pixel is as the engine made it, in a file that any viewer opens.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from filmstudio.errors import EngineError
from filmstudio.media.safe_output import safe_output

if TYPE_CHECKING:
    from filmstudio.model.footage import Frame

_COMPRESSION = 4
"""zlib's level: half the time of the usual 6 for files of the same size (nine 832x480 pictures with grain: 5 MB)."""


def write_strip(frames: Sequence[Frame], path: Path) -> None:
    """Write frames of one size to a PNG file, the first on top: all of it or nothing.

    Raises ValueError for no frames or frames of several sizes, UsageError if the file cannot be written.
    """
    import numpy as np
    from PIL import Image

    with safe_output(path) as temporary:
        picture = Image.fromarray(np.concatenate(frames))
        picture.save(temporary, format="PNG", compress_level=_COMPRESSION)


def read_strip(path: Path, count: int) -> list[Frame]:
    """Return the `count` frames of a strip, the first first, each `(height, width, rgb)` uint8.

    Raises EngineError if the file is no strip of so many frames.
    """
    import numpy as np
    from PIL.PngImagePlugin import PngImageFile

    try:
        # Not Image.open, which warns of large pictures: this one is the studio's own, known by its digest.
        with PngImageFile(path) as picture:
            if picture.mode != "RGB" or count < 1 or picture.height % count:
                raise EngineError(f"{path.name} does not hold {count} frames")
            strip = np.asarray(picture)
    except (OSError, SyntaxError, ValueError) as error:
        raise EngineError(f"{path.name} cannot be read as a picture: {error}") from error
    return list(np.split(strip, count))
