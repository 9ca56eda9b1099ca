"""Contact sheets of all interiors: four lights, and ink and noir, each with a plain figure to see the scale by."""

from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from filmstudio.engines.animatic.paintbox.affine import Affine
from filmstudio.engines.animatic.paintbox.canvas import Canvas, over
from filmstudio.engines.animatic.paintbox.key import Key, Tone
from filmstudio.engines.animatic.paintbox.shapes import blob, ellipse
from filmstudio.engines.animatic.sets.archetype import Archetype
from filmstudio.engines.animatic.sets.build import build_set
from filmstudio.engines.animatic.sets.interiors.painters import INTERIORS
from filmstudio.engines.animatic.sets.stage_set import StageSet
from filmstudio.model.look import Finish
from filmstudio.model.place import Place, Side, TimeOfDay

Pixels = NDArray[np.uint8]

WIDTH, HEIGHT = 1106, 518
"""Of a painting; a wide framing shows the middle 1/1.44 by 1/1.2 of it."""
LIGHTS = (TimeOfDay.DAY, TimeOfDay.GOLDEN_HOUR, TimeOfDay.DUSK, TimeOfDay.NIGHT)
_ROWS_A_PAGE = 7


def figures(key: Key, width: int, height: int) -> Pixels:
    """Return two plain people, a dark and a light one, as a layer of the painting's size."""
    canvas = Canvas(width, height, Affine(a=height, c=width / 2, e=height))
    for x, tone, local in ((-0.14, Tone.DARK, (60, 50, 80)), (0.16, Tone.LIGHT, (225, 190, 160))):
        one, paint = canvas.at(x, 0.84), key.paint(local, tone)
        one.fill(ellipse(0, -0.385, 0.028, 0.035), paint)
        body = blob(
            (-0.055, -0.33), (0, -0.345), (0.055, -0.33), (0.05, -0.18, 0.4), (0.04, 0, 0), (0.006, 0, 0),
            (0, -0.17, 0), (-0.006, 0, 0), (-0.04, 0, 0), (-0.05, -0.18, 0.4),
        )  # fmt: skip
        one.fill(body, paint)
    return canvas.pixels()


def composed(painted: StageSet, frame: int = 7, rate: float = 24.0) -> Pixels:
    """Return a set with the figures in it, as a still camera sees it: `(height, width, rgb)`."""
    height, width = painted.flats[0].rgba.shape[:2]
    layers = [(flat.depth, 0, 0, flat.rgba) for flat in painted.flats]
    for mover in painted.movers:
        patch = mover.at(frame, rate)
        if patch is not None:
            index = max(k for k, layer in enumerate(layers) if layer[0] <= mover.depth or k == 0)
            layers.insert(index + 1, (mover.depth, patch.left, patch.top, patch.rgba))
    nearer = [k for k, layer in enumerate(layers) if layer[0] >= 1]
    layers.insert(nearer[0] if nearer else len(layers), (1.0, 0, 0, figures(painted.key, width, height)))
    picture = np.zeros((height, width, 4), np.uint8)
    for _, left, top, rgba in layers:
        tall, wide = rgba.shape[:2]
        part = picture[top : top + tall, left : left + wide]
        part[...] = over(part, rgba)
    return picture[..., :3]


def shown(picture: Pixels) -> Pixels:
    """Return what a wide framing shows of a painting."""
    height, width = picture.shape[:2]
    tall, wide = round(height / 1.2), round(width / 1.44)
    top, left = (height - tall) // 2, (width - wide) // 2
    return np.ascontiguousarray(picture[top : top + tall, left : left + wide])


def still(kind: Archetype, time: TimeOfDay, finish: Finish = Finish.COLOUR) -> Pixels:
    """Return one archetype at one hour in one finish."""
    place = Place(side=Side.INTERIOR, name=kind.value.upper(), time=time)
    return shown(composed(build_set(place, WIDTH, HEIGHT, 1, finish)))


def sheet(folder: Path) -> list[Path]:
    """Write the contact sheets into a folder; returns their paths. Takes about half a minute on one core."""
    folder.mkdir(parents=True, exist_ok=True)
    rows = [np.hstack([still(kind, time) for time in LIGHTS]) for kind in INTERIORS]
    pages = [np.vstack(rows[start : start + _ROWS_A_PAGE]) for start in range(0, len(rows), _ROWS_A_PAGE)]
    finishes = [
        np.hstack([still(kind, TimeOfDay.DAY, Finish.INK), still(kind, TimeOfDay.NIGHT, Finish.NOIR)])
        for kind in INTERIORS
    ]
    pairs = [np.hstack(finishes[k : k + 2]) for k in range(0, len(finishes) - 1, 2)]
    named = [(f"interiors_{index + 1}.png", page) for index, page in enumerate(pages)]
    named += [(f"interiors_finishes_{k + 1}.png", np.vstack(pairs[k * 8 : k * 8 + 8])) for k in range(2)]
    paths = []
    for name, page in named:
        small = cv2.resize(page, None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA)
        path = folder / name
        cv2.imwrite(str(path), cv2.cvtColor(np.asarray(small, np.uint8), cv2.COLOR_RGB2BGR))
        paths.append(path)
    return paths
