"""A cast of eight as the studio casts it by name alone: nobody is taken for somebody else."""

from __future__ import annotations

import itertools
import math
from collections.abc import Callable

import numpy as np
import pytest
from numpy.typing import NDArray

from filmstudio.characters.appearance import bind_appearance
from filmstudio.engines.animatic.paintbox.affine import place_at
from filmstudio.engines.animatic.paintbox.canvas import over
from filmstudio.engines.animatic.paintbox.colour import to_lch
from filmstudio.engines.animatic.paintbox.key import Key
from filmstudio.engines.animatic.people.figure import Figure
from filmstudio.engines.animatic.people.head_view import Acting
from filmstudio.engines.animatic.people.skeleton import Motion
from filmstudio.model.cast import Appearance
from filmstudio.model.character import AppearanceTags
from filmstudio.model.place import TimeOfDay
from filmstudio.model.shots import Facing, Pose

_CASTS = (
    ("MARA", "JONAS", "IDA", "TOBIAS", "WREN", "AGNES", "KOFI", "LENA"),
    ("ANNA", "BEN", "CARLA", "DAVID", "ELSA", "FRANK", "GRETA", "HUGO"),
    ("MOTHER", "DOCTOR", "CAPTAIN", "NINA", "OSCAR", "PAULA", "SAM", "VERA"),
)
_BANDS = ((0.0, 0.16), (0.16, 0.52), (0.52, 1.0))
"""Head, trunk and legs, as parts of the height."""


def _drawn(look: Appearance, key: Key) -> NDArray[np.uint8]:
    """Return somebody who stands, 120 pixels high times their own height, on a clear ground."""
    sheet = np.zeros((150, 160, 4), np.uint8)
    figure = Figure(look, Pose.STAND, Facing.CAMERA, key, place_at(80, 135, 120 * look.height), (0, 0, 160, 150))
    for part in figure.parts(Motion(), Acting()):
        x, y = part.sprite.x + round(part.dx), part.sprite.y + round(part.dy)
        rows, columns = part.sprite.rgba.shape[:2]
        cut = sheet[y : y + rows, x : x + columns]
        cut[...] = over(np.ascontiguousarray(cut), np.ascontiguousarray(part.sprite.rgba))
    return sheet


def _colours(picture: NDArray[np.uint8]) -> NDArray[np.float64]:
    """Return the mean OKLab of head, trunk and legs."""
    inside = picture[..., 3] > 128
    rows = np.flatnonzero(inside.any(axis=1))
    top, tall = int(rows[0]), int(rows[-1] - rows[0])
    means = []
    for start, end in _BANDS:
        band = slice(top + int(tall * start), top + int(tall * end))
        red, green, blue = (round(float(one)) for one in picture[band][inside[band]][:, :3].mean(axis=0))
        light, chroma, hue = to_lch((red, green, blue))
        means.append((light, chroma * math.cos(hue), chroma * math.sin(hue)))
    return np.array(means)


@pytest.mark.parametrize("names", _CASTS)
@pytest.mark.parametrize(("time", "apart"), [(TimeOfDay.DAY, 0.036), (TimeOfDay.NIGHT, 0.020)])
def test_the_nearest_two_of_a_cast_stay_apart(
    names: tuple[str, ...], time: TimeOfDay, apart: float, body_key: Callable[..., Key]
) -> None:
    """Two colours of OKLab that differ by 0.02 are told apart side by side."""
    looks: list[Appearance] = []
    for name in names:
        looks.append(bind_appearance(name, AppearanceTags(), looks))
    pictures = [_drawn(look, body_key(time)) for look in looks]
    colours, masks = [_colours(one) for one in pictures], [one[..., 3] > 128 for one in pictures]
    for one, two in itertools.combinations(range(len(names)), 2):
        distance = float(np.sqrt(((colours[one] - colours[two]) ** 2).sum() / 3))
        shared = float((masks[one] & masks[two]).sum() / (masks[one] | masks[two]).sum())
        assert distance > apart, (names[one], names[two])
        assert shared < 0.90, (names[one], names[two])
        # Who is like somebody in one thing is unlike them in the other.
        assert distance / 0.04 + (1 - shared) / 0.12 > 2.4, (names[one], names[two])
