"""Type: sets one line of text in any script with fonts and a shaper that travel with the package.

Why not the system's fonts, and not the usual text library: layout must not differ between machines, and that library
opens the system's FriBiDi where there is one. HarfBuzz shapes the letters (joins Arabic, stacks Devanagari) and draws
their outlines; each letter is set in the first font that has it, and a letter that no font has is left out.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from importlib.resources import files
from typing import NamedTuple

import numpy as np
import uharfbuzz as hb
from numpy.typing import NDArray

from filmstudio.media.reading_order import in_order_of_sight

_CJK = "cjk"
_FAMILIES = (
    "NotoSans", "NotoSansHebrew", "NotoSansArabic", "NotoSansArmenian", "NotoSansGeorgian", "NotoSansDevanagari",
    "NotoSansBengali", "NotoSansGurmukhi", "NotoSansGujarati", "NotoSansOriya", "NotoSansTamil", "NotoSansTelugu",
    "NotoSansKannada", "NotoSansMalayalam", "NotoSansSinhala", "NotoSansThai", "NotoSansLao", "NotoSansMyanmar",
    "NotoSansKhmer", "NotoSansEthiopic", _CJK, "NotoSansSymbols", "NotoEmoji",
)  # fmt: skip
_JAPANESE, _KOREAN, _CHINESE = 0, 1, 2
"""Faces of the CJK collection: the same characters, drawn as each country writes them."""
_UNITS_PER_PX = 64
"""Positions are whole 64ths of a pixel."""
ASCENT, DESCENT = 1.08, 0.34
"""Room above and below the baseline, in units of the size; it holds every script of the fonts."""


class _FontRun(NamedTuple):
    text: str
    family: str
    face: int
    rtl: bool


class _Glyph(NamedTuple):
    font: hb.Font
    number: int
    x: int
    y: int


def width_of(text: str, size_px: int, weight: int = 400) -> float:
    """Return the width in pixels that a text takes."""
    return _shaped(text, size_px, weight)[1] / _UNITS_PER_PX


def set_line(text: str, size_px: int, weight: int = 400) -> NDArray[np.uint8]:
    """Return the coverage of one line, `(height, width)` uint8; the baseline is at `ASCENT * size_px`."""
    glyphs, advance = _shaped(text, size_px, weight)
    width, height = -(-advance // _UNITS_PER_PX) + 3, round((ASCENT + DESCENT) * size_px)
    baseline = round(ASCENT * size_px)
    pen = hb.RasterDraw()
    pen.scale_factor = (_UNITS_PER_PX, _UNITS_PER_PX)
    for glyph in glyphs:
        pen.transform = (1, 0, 0, 1, glyph.x + _UNITS_PER_PX, glyph.y)
        pen.draw_glyph(glyph.font, glyph.number)
    pen.extents = hb.RasterExtents(0, baseline - height, width, height, width)
    image = pen.render()
    if image is None or not glyphs:
        return np.zeros((height, max(1, width)), np.uint8)
    extents = image.extents
    rows = np.frombuffer(image.buffer, np.uint8).reshape(extents.height, extents.stride)
    return np.ascontiguousarray(rows[::-1, : extents.width])  # HarfBuzz counts rows from the bottom


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
        for cluster in _clusters(word):
            if current and width_of(current + cluster, size_px, weight) > limit_px:
                lines.append(current)
                current = ""
            current += cluster
    return [*lines, current] if current else lines


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


def letters_without_font(text: str) -> str:
    """Return the letters of a text that no bundled font can draw; they are left out of the picture."""
    return "".join(char for char in text if _family_of(char) is None)


def has_glyph(char: str, family: str) -> bool:
    """Return whether a font has a letter of its own for a character (not the box that stands for a missing one)."""
    return _font(family, 16, 400, _CHINESE).get_nominal_glyph(ord(char)) is not None


@lru_cache(maxsize=1024)
def _shaped(text: str, size_px: int, weight: int) -> tuple[tuple[_Glyph, ...], int]:
    """Return the glyphs of a line with their places, and its length, in 64ths of a pixel."""
    glyphs: list[_Glyph] = []
    x = 0
    for run in _font_runs(text):
        font = _font(run.family, size_px, weight, run.face)
        buffer = hb.Buffer()
        buffer.add_str(run.text)
        buffer.guess_segment_properties()
        buffer.direction = "rtl" if run.rtl else "ltr"
        hb.shape(font, buffer, {})
        for info, place in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
            glyphs.append(_Glyph(font, info.codepoint, x + place.x_offset, place.y_offset))
            x += place.x_advance
    return tuple(glyphs), x


def _font_runs(text: str) -> Iterator[_FontRun]:
    """Yield stretches of one font and one direction as they stand from left to right."""
    face = _face_of(text)
    for directed in in_order_of_sight(text):
        parts: list[_FontRun] = []
        for cluster in _clusters(directed.text):
            drawn = "".join(char for char in cluster if _family_of(char) is not None or not char.isprintable())
            family = _family_of(cluster[0])
            if family is None or not drawn:
                continue
            if parts and (parts[-1].family == family or cluster.isspace()):
                parts[-1] = parts[-1]._replace(text=parts[-1].text + drawn)
            else:
                parts.append(_FontRun(drawn, family, face, directed.rtl))
        yield from reversed(parts) if directed.rtl else parts


def _clusters(text: str) -> list[str]:
    """Return letters with the marks that belong to them: marks, joiners and vowel signs stay with their letter."""
    parts: list[str] = []
    for char in text:
        if parts and (unicodedata.category(char) in ("Mn", "Mc", "Me", "Cf")):
            parts[-1] += char
        else:
            parts.append(char)
    return parts


def _face_of(text: str) -> int:
    if any("\u3040" <= char <= "\u30ff" for char in text):
        return _JAPANESE
    return _KOREAN if any("\uac00" <= char <= "\ud7af" for char in text) else _CHINESE


@lru_cache(maxsize=8192)
def _family_of(char: str) -> str | None:
    if char.isspace():
        return _FAMILIES[0]
    return next((family for family in _FAMILIES if has_glyph(char, family)), None)


@lru_cache(maxsize=64)
def _face(family: str, face: int) -> hb.Face:
    if family == _CJK:
        return hb.Face(hb.Blob.from_file_path(str(files("manimgx_fonts_cjk") / "NotoSansCJK-VF.otf.ttc")), face)
    return hb.Face(hb.Blob.from_file_path(str(files("manimgx_fonts") / f"{family}[wght].ttf")))


@lru_cache(maxsize=256)
def _font(family: str, size_px: int, weight: int, face: int) -> hb.Font:
    font = hb.Font(_face(family, face if family == _CJK else 0))
    font.scale = (size_px * _UNITS_PER_PX, size_px * _UNITS_PER_PX)
    font.set_variations({"wght": weight})
    return font
