"""In which size and at which rate a model makes a picture that the film wants in another."""

from __future__ import annotations

from fractions import Fraction
from itertools import product
from math import isqrt, log

from filmstudio.engines.diffusers.kind import Kind
from filmstudio.units import Resolution

_NEAR_ASPECT = Fraction(4, 100)
"""So much may be cropped to keep a size that the model was trained on: 832x480 for 16:9 loses 2.5 %."""
_NEAR_AREA = Fraction(3, 4)


def generation_size(wanted: Resolution, kind: Kind, scale: Fraction) -> Resolution:
    """Return the size that the model makes for a film of size `wanted`, both sides times `scale`.

    The film's own aspect, on the kind's multiples, at most as many pixels as the film has and the model makes well; a
    size that the model was trained on is kept where it is near. Upright pictures turn the trained sizes. A kind of
    fixed sizes makes the one that is nearest in aspect, whatever the scale.
    """
    if kind.fixed:
        aspect = Fraction(wanted.width, wanted.height)
        return min(kind.sizes, key=lambda size: (abs(log(Fraction(size.width, size.height) / aspect)), size))
    area = Fraction(min(wanted.width * wanted.height, kind.most_pixels)) * scale**2
    trained = _trained(wanted, kind, area) if scale == 1 else None
    return trained or _computed(wanted, kind.size_multiple, int(area))


def _trained(wanted: Resolution, kind: Kind, area: Fraction) -> Resolution | None:
    aspect = Fraction(wanted.width, wanted.height)
    turned = [
        Resolution(min(size), max(size)) if aspect < 1 else Resolution(max(size), min(size)) for size in kind.sizes
    ]
    near = [
        size
        for size in turned
        if abs(Fraction(size.width, size.height) / aspect - 1) <= _NEAR_ASPECT
        and area * _NEAR_AREA <= size.width * size.height <= area
    ]
    return max(near, key=lambda size: size.width * size.height, default=None)


def _computed(wanted: Resolution, multiple: int, area: int) -> Resolution:
    """Return the size on the multiples that is nearest in aspect and in area, never larger than `area` if it can be."""
    width = isqrt(max(1, area * wanted.width // wanted.height))
    height = isqrt(max(1, area * wanted.height // wanted.width))

    def around(side: int) -> tuple[int, int]:
        below = max(2, side // multiple) * multiple
        return below, below + multiple

    def badness(size: Resolution) -> tuple[bool, float]:
        aspect = abs(log(size.width * wanted.height / (size.height * wanted.width)))
        return size.width * size.height > area, aspect + abs(log(size.width * size.height / max(1, area))) / 2

    return min((Resolution(*sides) for sides in product(around(width), around(height))), key=badness)


def generation_rate(wanted: Fraction, kind: Kind) -> Fraction:
    """Return the rate that the model makes: the film's own, else the next one above, else its fastest."""
    if not kind.rates or wanted in kind.rates:
        return wanted
    return min((rate for rate in kind.rates if rate >= wanted), default=max(kind.rates))
