"""Focal lengths by name, and what a focal length looks like in words."""

from __future__ import annotations

from typing import NamedTuple

from filmstudio.model.vocabulary.lookup import normal_form

SHORTEST_MM, LONGEST_MM = 4.0, 2000.0
"""As `model.camera.Camera.lens_mm` bounds them; for a full-frame sensor."""

_LONGEST_NUMBER = 8

NAMED_MM = {
    "ultra wide": 14.0,
    "super wide": 14.0,
    "wide": 24.0,
    "wide angle": 24.0,
    "normal": 50.0,
    "standard": 50.0,
    "portrait": 85.0,
    "long": 135.0,
    "tele": 135.0,
    "telephoto": 135.0,
    "super tele": 300.0,
}
"""What `long lens` means where nobody gives a number."""


class _Reach(NamedTuple):
    up_to_mm: float
    words: str


_WORDS = (
    _Reach(18, "ultra-wide lens"),
    _Reach(30, "wide-angle lens"),
    _Reach(43, "slightly wide lens"),
    _Reach(60, "normal lens"),
    _Reach(105, "portrait lens"),
    _Reach(LONGEST_MM, "telephoto lens, compressed background"),
)


def find_focal_length(text: str) -> float | None:
    """Return the millimetres of `85mm`, `85 mm`, `85` or `long lens`; None where the text is none of these.

    Any number is returned: whether a lens of that length exists is the caller's question.
    """
    words = normal_form(text).removesuffix(" lens")
    if words in NAMED_MM:
        return NAMED_MM[words]
    number = words.removesuffix("mm").strip()
    digits = number.replace(".", "", 1)
    written = digits.isascii() and digits.isdigit() and len(number) <= _LONGEST_NUMBER
    return float(number) if written and not text.strip().startswith("-") else None


def focal_length_prompt(lens_mm: float) -> str:
    """Return a focal length as a model that reads English is asked for it: `85mm portrait lens`."""
    reach = next((reach for reach in _WORDS if lens_mm < reach.up_to_mm), _WORDS[-1])
    return f"{lens_mm:g}mm {reach.words}"
