"""Words for lens, focus, view, light and stock in a paragraph: `85MM ON`, `IN SILHOUETTE`, `FROM BEHIND`.

Rule: prose uses nearly all of these words too (`by candlelight`, `out of focus`), so that they count in capitals only,
or with the word that makes them technical (`85mm lens`, `shallow focus`, `shot on Super 8`).
"""

from __future__ import annotations

import re
from typing import NamedTuple, TypeVar

from filmstudio.model.camera import Focus, LensKind, Light, Stock, View

_T = TypeVar("_T")


class Optics(NamedTuple):
    """From which side, through which glass and how sharp. None where nobody says."""

    view: View | None = None
    lens_mm: float | None = None
    lens_kind: LensKind | None = None
    focus: Focus | None = None


class CameraWords(NamedTuple):
    """What the words of one paragraph ask for, beside size, angle and move."""

    optics: Optics = Optics()
    light: Light | None = None
    stock: Stock | None = None


WIDE_LENS_MM = 24.0
LONG_LENS_MM = 135.0
"""What `WIDE LENS` and `LONG LENS` mean on a full-frame sensor: the usual wide angle, the usual short telephoto."""
_MILLIMETRES = re.compile(
    r"(?<![\w.])(\d{1,4}(?:\.\d)?) ?(?:MM(?= (?:ON|LENS|OF|CLOSE)|[.:,]| -|$)|mm lens\b)", re.MULTILINE
)
_SHORTEST_MM, _LONGEST_MM = 4.0, 2000.0
_LENSES = ((WIDE_LENS_MM, r"WIDE(?:[ -]ANGLE)? LENS|(?i:wide[- ]angle lens)"),
           (LONG_LENS_MM, r"LONG LENS|TELEPHOTO|(?i:telephoto lens|through a long lens)"))  # fmt: skip
_VIEWS = (
    (View.THREE_QUARTER, r"THREE[- ]QUARTER(?: (?:VIEW|PROFILE|ANGLE))?"),
    (View.PROFILE, r"(?:IN )?PROFILE(?= SHOT|[ .:,]|$)"),
    (View.REAR, r"FROM BEHIND|REAR VIEW|BACK VIEW"),
    (View.SELFIE, r"SELFIE(?: (?:SHOT|ANGLE))?"),
    (View.FRONT, r"FRONTAL(?: SHOT)?|FRONT VIEW|HEAD-ON|FROM THE FRONT"),
)
_KINDS = (
    (LensKind.MACRO, r"MACRO(?= LENS| SHOT| ON| OF|:|\.)|(?i:macro lens)"),
    (LensKind.ANAMORPHIC, r"ANAMORPHIC|(?i:anamorphic lens)"),
    (LensKind.VINTAGE, r"VINTAGE LENS|(?i:vintage lens)"),
    (LensKind.FISHEYE, r"FISH-?EYE(?: LENS)?|(?i:fish-?eye lens)"),
    (LensKind.TINY_PLANET, r"TINY PLANET"),
)
_FOCUS = (
    (Focus.SHALLOW, r"SHALLOW (?:FOCUS|DEPTH OF FIELD)|(?i:shallow (?:focus|depth of field))"),
    (Focus.MODERATE, r"MODERATE (?:FOCUS|DEPTH OF FIELD)"),
    (Focus.DEEP, r"DEEP FOCUS|(?i:deep focus)"),
)
_LIGHTS = (
    (Light.SILHOUETTE, r"(?:IN )?SILHOUETTED?"),
    (Light.BACKLIGHT, r"BACK-?LIT|BACK-?LIGHT|RIM LIGHT"),
    (Light.HIGH_KEY, r"HIGH[- ]KEY"),
    (Light.LOW_KEY, r"LOW[- ]KEY|CHIAROSCURO"),
    (Light.SOFT, r"SOFT LIGHT"),
    (Light.HARD, r"HARD LIGHT"),
    (Light.WINDOW, r"WINDOW LIGHT"),
    (Light.PRACTICALS, r"PRACTICALS"),
    (Light.NEON, r"NEON LIGHT|(?:LIT BY|IN) NEON"),
    (Light.OVERHEAD, r"TOP LIGHT|OVERHEAD LIGHT"),
    (Light.UNDERLIGHT, r"UNDER-?LIT|UNDER-?LIGHT"),
    (Light.SOFT_CROSS, r"CROSS LIGHT"),
    (Light.REMBRANDT, r"REMBRANDT"),
    (Light.FIRELIGHT, r"FIRELIGHT|CANDLELIGHT"),
    (Light.MOONLIGHT, r"MOONLIGHT"),
    (Light.OVERCAST, r"OVERCAST"),
    (Light.FLUORESCENT, r"FLUORESCENT(?: LIGHT)?"),
    (Light.GOLDEN_HOUR, r"GOLDEN HOUR|MAGIC HOUR"),
    (Light.BLUE_HOUR, r"BLUE HOUR"),
)
_STOCKS = (
    (Stock.BLACK_AND_WHITE, r"(?:IN )?BLACK[- ](?:AND|&)[- ]WHITE|B&W|B/W|(?i:shot in black and white)"),
    (Stock.SUPER_8, r"SUPER[- ]?8(?:MM)?(?= (?:FILM|FOOTAGE)|[.:,]|$)|(?i:super[- ]?8 (?:film|footage))"),
    (Stock.FILM_16MM, r"16 ?MM (?:FILM|FOOTAGE)|(?i:16 ?mm (?:film|footage))"),
    (Stock.FILM_35MM, r"35 ?MM (?:FILM|FOOTAGE)|(?i:35 ?mm (?:film|footage))"),
    (Stock.VHS, r"VHS|(?i:vhs (?:tape|footage))"),
    (Stock.DV, r"DV (?:FOOTAGE|CAM)|(?i:camcorder footage)"),
    (Stock.DIGITAL, r"DIGITAL VIDEO"),
)


def _compiled(table: tuple[tuple[_T, str], ...]) -> tuple[tuple[_T, re.Pattern[str]], ...]:
    return tuple((value, re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.MULTILINE)) for value, words in table)


_VIEW_PATTERNS, _KIND_PATTERNS, _FOCUS_PATTERNS = _compiled(_VIEWS), _compiled(_KINDS), _compiled(_FOCUS)
_LENS_PATTERNS, _LIGHT_PATTERNS, _STOCK_PATTERNS = _compiled(_LENSES), _compiled(_LIGHTS), _compiled(_STOCKS)
_TECHNICAL = re.compile(r"[A-Z]{2}|B&W|B/W|(?i:lens|focus|depth of field|shot in|footage|film|tape)")
"""What every pattern here needs somewhere in the text: most paragraphs have none of it."""
_QUOTED = re.compile(r"[\"“«][^\"”»\n]*[\"”»]")


def read_camera_words(text: str) -> CameraWords:
    """Return what a paragraph says of lens, focus, view, light and stock. Words in quotation marks are only read."""
    shown = _QUOTED.sub("", text)
    if _TECHNICAL.search(shown) is None:
        return CameraWords()
    millimetres = _MILLIMETRES.search(shown)
    length = float(millimetres[1]) if millimetres else _first(_LENS_PATTERNS, shown)
    if length is not None and not _SHORTEST_MM <= length <= _LONGEST_MM:
        length = None
    return CameraWords(
        Optics(_first(_VIEW_PATTERNS, shown), length, _first(_KIND_PATTERNS, shown), _first(_FOCUS_PATTERNS, shown)),
        _first(_LIGHT_PATTERNS, shown),
        _first(_STOCK_PATTERNS, shown),
    )


def _first(patterns: tuple[tuple[_T, re.Pattern[str]], ...], text: str) -> _T | None:
    return next((value for value, pattern in patterns if pattern.search(text)), None)
