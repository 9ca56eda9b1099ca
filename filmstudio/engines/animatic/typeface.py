"""Type: sets one line of text in any script with the fonts that travel with the package.

Why not system fonts: layout must not differ between machines. Each letter is set in the first font that has it, so
no script shows empty boxes; a letter that no font has is left out.
"""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from filmstudio.engines.animatic.script_order import in_order_of_sight
from filmstudio.engines.animatic.sprites import Pixels

_CJK = "cjk"
_FAMILIES = (
    "NotoSans", "NotoSansHebrew", "NotoSansArabic", "NotoSansArmenian", "NotoSansGeorgian", "NotoSansDevanagari",
    "NotoSansBengali", "NotoSansGurmukhi", "NotoSansGujarati", "NotoSansOriya", "NotoSansTamil", "NotoSansTelugu",
    "NotoSansKannada", "NotoSansMalayalam", "NotoSansSinhala", "NotoSansThai", "NotoSansLao", "NotoSansMyanmar",
    "NotoSansKhmer", "NotoSansEthiopic", _CJK, "NotoSansSymbols", "NotoEmoji",
)  # fmt: skip
_JAPANESE, _KOREAN, _CHINESE = 0, 1, 2
_PROBE_PX = 24
_ABSENT = "\U0010fffe"
ASCENT, DESCENT = 1.08, 0.34
"""Room above and below the baseline, in units of the size; it holds every script of the fonts."""


def width_of(text: str, size_px: int, weight: int = 400) -> float:
    """Return the width in pixels that `set_line` needs for a text."""
    return sum(_font(family, size_px, weight, face).getlength(run) for run, family, face in _runs(text))


def set_line(text: str, size_px: int, weight: int = 400) -> Pixels:
    """Return the coverage of one line, `(height, width)` uint8; the baseline is at `ASCENT * size_px`."""
    runs = _runs(text)
    width = sum(_font(family, size_px, weight, face).getlength(run) for run, family, face in runs)
    picture = Image.new("L", (max(1, int(width) + 3), round((ASCENT + DESCENT) * size_px)), 0)
    pen, x = ImageDraw.Draw(picture), 1.0
    for run, family, face in runs:
        font = _font(family, size_px, weight, face)
        pen.text((x, round(ASCENT * size_px)), run, fill=255, font=font, anchor="ls")
        x += font.getlength(run)
    return np.asarray(picture, np.uint8)


def wrap(text: str, size_px: int, limit_px: float, weight: int = 400) -> list[str]:
    """Break a text into lines of at most `limit_px`: between words, or between letters where a word is too long."""
    lines: list[str] = []
    current = ""
    for word in text.split():
        joined = f"{current} {word}" if current else word
        if width_of(joined, size_px, weight) <= limit_px:
            current = joined
            continue
        if current:
            lines.append(current)
        current = ""
        for char in word:
            if current and width_of(current + char, size_px, weight) > limit_px:
                lines.append(current)
                current = ""
            current += char
    return [*lines, current] if current else lines


def letters_without_font(text: str) -> str:
    """Return the letters of a text that no bundled font can draw; they are left out of the picture."""
    return "".join(char for char in in_order_of_sight(text) if _family_of(char) is None)


def balanced(text: str, size_px: int, limit_px: float, weight: int = 400) -> list[str]:
    """Break a text like `wrap`, then narrow the limit while that costs no line: rows of like length, no lone word."""
    rows = wrap(text, size_px, limit_px, weight)
    narrower = limit_px
    while len(rows) > 1:
        narrower *= 0.94
        tried = wrap(text, size_px, narrower, weight)
        if len(tried) > len(rows) or max(width_of(row, size_px, weight) for row in tried) > narrower:
            return rows
        rows = tried
    return rows


@lru_cache(maxsize=2048)
def _runs(text: str) -> tuple[tuple[str, str, int], ...]:
    """Return stretches of one font each: `(letters, family, face of the CJK collection)`."""
    face = _face_of(text)
    runs: list[tuple[str, str, int]] = []
    for char in in_order_of_sight(text):
        family = _family_of(char)
        if family is None:
            continue
        if runs and (runs[-1][1] == family or char.isspace()):
            runs[-1] = (runs[-1][0] + char, runs[-1][1], face)
        else:
            runs.append((char, family, face))
    return tuple(runs)


def _face_of(text: str) -> int:
    if any("\u3040" <= char <= "\u30ff" for char in text):
        return _JAPANESE
    return _KOREAN if any("\uac00" <= char <= "\ud7af" for char in text) else _CHINESE


@lru_cache(maxsize=8192)
def _family_of(char: str) -> str | None:
    if char.isspace():
        return _FAMILIES[0]
    for family in _FAMILIES:
        if has_glyph(char, family):
            return family
    return None


def has_glyph(char: str, family: str) -> bool:
    """Return whether a font has a letter of its own for a character (not the box that stands for a missing one)."""
    font = _font(family, _PROBE_PX, 400, _CHINESE)
    mask = font.getmask(char)
    return (mask.size, bytes(mask)) != _box(family)


@lru_cache(maxsize=64)
def _box(family: str) -> tuple[tuple[int, int], bytes]:
    mask = _font(family, _PROBE_PX, 400, _CHINESE).getmask(_ABSENT)
    return mask.size, bytes(mask)


@lru_cache(maxsize=256)
def _font(family: str, size_px: int, weight: int, face: int) -> ImageFont.FreeTypeFont:
    if family == _CJK:
        path, index = files("manimgx_fonts_cjk") / "NotoSansCJK-VF.otf.ttc", face
    else:
        path, index = files("manimgx_fonts") / f"{family}[wght].ttf", 0
    font = ImageFont.truetype(str(path), size_px, index=index, layout_engine=ImageFont.Layout.BASIC)
    font.set_variation_by_axes([weight])
    return font
