"""A picture on a terminal: every character is an upper half block, two pixels one above the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from rich.text import Text

_BLOCK = "\N{UPPER HALF BLOCK}"


def half_blocks(rgb: NDArray[np.uint8], columns: int, rows: int) -> Text:
    """Return a picture `(height, width, rgb)` as coloured text, at most `columns` wide and `rows` high.

    A character is about twice as high as wide, so that half of one is a square pixel. The picture is averaged down,
    never up.
    """
    from PIL import Image
    from rich.color import Color
    from rich.style import Style
    from rich.text import Text

    height, width = rgb.shape[:2]
    scale = min(columns / width, 2 * rows / height, 1.0)
    across, down = max(1, round(width * scale)), max(2, round(height * scale / 2) * 2)
    small = Image.fromarray(rgb, "RGB").resize((across, down), Image.Resampling.BOX).convert("RGB")
    pixels = small.tobytes()

    def colour(x: int, y: int) -> Color:
        at = 3 * (y * across + x)
        return Color.from_rgb(*pixels[at : at + 3])

    text = Text(no_wrap=True, end="")
    for y in range(0, down, 2):
        for x in range(across):
            text.append(_BLOCK, Style(color=colour(x, y), bgcolor=colour(x, y + 1)))
        text.append("\n" if y + 2 < down else "")
    return text
