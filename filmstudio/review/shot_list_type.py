"""Type for the printed shot list: any script, on any machine, from the fonts that travel with the package.

Latin, Greek and Cyrillic are embedded as real text, so that the page can be searched and copied from; HarfBuzz cuts
regular and bold out of the variable font. The other scripts need shaping or fonts that PDF libraries cannot embed
(CJK is no TrueType): their letters are drawn as outlines.
"""

from __future__ import annotations

import io
import unicodedata
from functools import lru_cache
from importlib.resources import files
from itertools import groupby
from typing import NamedTuple

import uharfbuzz as hb
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from filmstudio.media.reading_order import in_order_of_sight
from filmstudio.media.typeface import has_glyph
from filmstudio.review.shot_list_pen import OutlinePen

_TEXT_FAMILY = "NotoSans"
_CJK = "cjk"
_JAPANESE, _KOREAN, _CHINESE = 0, 1, 2
_UNITS = 1000
"""Outlines are measured in thousandths of the size."""
_WEIGHTS = {False: 400, True: 700}


class _Stretch(NamedTuple):
    """Text of one font and one direction, in reading order."""

    text: str
    family: str
    rtl: bool


class Style(NamedTuple):
    """How a text is set. `size` in points, `ink` as red, green, blue from 0 to 1."""

    size: float
    bold: bool = False
    ink: tuple[float, float, float] = (0.1, 0.1, 0.12)


def width(text: str, style: Style) -> float:
    """Return the width of a line in points."""
    return _width_1000(text, style.bold) * style.size / _UNITS


def draw(canvas: Canvas, x: float, y: float, text: str, style: Style) -> float:
    """Set one line with its baseline at `y`; return the x behind it."""
    canvas.setFillColorRGB(*style.ink)
    for stretch in _stretches(text):
        if _is_plain(stretch):
            canvas.setFont(_embedded(style.bold), style.size)
            canvas.drawString(x, y, stretch.text)
        else:
            _draw_outlines(canvas, x, y, stretch, style)
        x += _stretch_width(stretch, style.bold) * style.size / _UNITS
    return x


def _is_plain(stretch: _Stretch) -> bool:
    """Real text; brackets of a line that is read from the right are mirrored by the shaper and drawn."""
    return stretch.family == _TEXT_FAMILY and not stretch.rtl


@lru_cache(maxsize=16384)
def _width_1000(text: str, bold: bool) -> float:
    return sum(_stretch_width(stretch, bold) for stretch in _stretches(text))


def _stretch_width(stretch: _Stretch, bold: bool) -> float:
    if _is_plain(stretch):
        return float(pdfmetrics.stringWidth(stretch.text, _embedded(bold), _UNITS))
    return float(sum(position.x_advance for position in _shaped(stretch, bold).glyph_positions))


@lru_cache(maxsize=4096)
def _stretches(text: str) -> tuple[_Stretch, ...]:
    """Return the stretches of a line as they stand from left to right; letters that no font has are left out."""
    found: list[_Stretch] = []
    for run in in_order_of_sight(unicodedata.normalize("NFC", text)):
        letters = []
        family = _TEXT_FAMILY
        for char in run.text:
            attached = char.isspace() or unicodedata.category(char) in ("Mn", "Mc", "Me", "Cf")
            # A stop of another script stays in that script's font; plain ones are better as text.
            stays = attached or (not char.isalnum() and not char.isascii() and has_glyph(char, family))
            own = family if stays else _family_of(char)
            if own is not None and (char.isprintable() or family != _TEXT_FAMILY):
                family = own
                letters.append((own, char))
        parts = [
            _Stretch("".join(char for _, char in group), name, run.rtl)
            for name, group in groupby(letters, key=lambda letter: letter[0])
        ]
        found.extend(reversed(parts) if run.rtl else parts)
    return tuple(found)


@lru_cache(maxsize=1)
def _families() -> tuple[str, ...]:
    names = (item.name.removesuffix("[wght].ttf") for item in files("manimgx_fonts").iterdir())
    others = sorted(name for name in names if name.startswith("Noto") and not name.endswith((".py", "-Italic")))
    return (_TEXT_FAMILY, *(name for name in others if name not in (_TEXT_FAMILY, "NotoEmoji")), _CJK, "NotoEmoji")


@lru_cache(maxsize=8192)
def _family_of(char: str) -> str | None:
    return next((family for family in _families() if has_glyph(char, family)), None)


@lru_cache(maxsize=2)
def _embedded(bold: bool) -> str:
    """Register the embedded font of a weight, once, and return its name."""
    face = hb.Face(hb.Blob.from_file_path(str(files("manimgx_fonts") / f"{_TEXT_FAMILY}[wght].ttf")))
    wanted = hb.SubsetInput()
    wanted.keep_everything()
    wanted.pin_axis_location(face, "wght", _WEIGHTS[bold])
    name = f"{_TEXT_FAMILY}-{'Bold' if bold else 'Regular'}"
    font = TTFont(name, io.BytesIO(wanted.subset(face).blob.data))
    font.face.name = name.encode()  # both weights bear the variable font's name, by which a PDF would take them for one
    pdfmetrics.registerFont(font)
    return name


@lru_cache(maxsize=64)
def _font(family: str, bold: bool, face: int) -> hb.Font:
    if family == _CJK:
        blob = hb.Blob.from_file_path(str(files("manimgx_fonts_cjk") / "NotoSansCJK-VF.otf.ttc"))
        font = hb.Font(hb.Face(blob, face))
    else:
        font = hb.Font(hb.Face(hb.Blob.from_file_path(str(files("manimgx_fonts") / f"{family}[wght].ttf"))))
    font.scale = (_UNITS, _UNITS)
    font.set_variations({"wght": _WEIGHTS[bold]})
    return font


def _font_of(stretch: _Stretch, bold: bool) -> hb.Font:
    face = _CHINESE
    if any("\u3040" <= char <= "\u30ff" for char in stretch.text):
        face = _JAPANESE
    elif any("\uac00" <= char <= "\ud7af" for char in stretch.text):
        face = _KOREAN
    return _font(stretch.family, bold, face if stretch.family == _CJK else 0)


def _shaped(stretch: _Stretch, bold: bool) -> hb.Buffer:
    buffer = hb.Buffer()
    buffer.add_str(stretch.text)
    buffer.guess_segment_properties()
    buffer.direction = "rtl" if stretch.rtl else "ltr"
    hb.shape(_font_of(stretch, bold), buffer, {})
    return buffer


def _draw_outlines(canvas: Canvas, x: float, y: float, stretch: _Stretch, style: Style) -> None:
    buffer = _shaped(stretch, style.bold)
    font = _font_of(stretch, style.bold)
    scale = style.size / _UNITS
    path = canvas.beginPath()
    for info, place in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
        pen = OutlinePen(path, x + place.x_offset * scale, y + place.y_offset * scale, scale)
        font.draw_glyph_with_pen(info.codepoint, pen)
        x += place.x_advance * scale
    canvas.drawPath(path, stroke=0, fill=1, fillMode=1)
