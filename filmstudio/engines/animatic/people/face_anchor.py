"""A photographed face as a poster of itself: three values, flat colours, dry edges, in the colours of a key.

Why: a face that a person pinned is shown among drawn ones; on one sheet both should be of one hand. Nothing is measured
or recognised here: where the face is has been found before.
"""

from __future__ import annotations

from collections.abc import Sequence

import cv2
import numpy as np
from numpy.typing import NDArray

from filmstudio.engines.animatic.paintbox.brushes import Brush, bristles
from filmstudio.engines.animatic.paintbox.colour import Colour, colour
from filmstudio.engines.animatic.paintbox.key import Key, Tone

Pixels = NDArray[np.uint8]
Mask = NDArray[np.bool_]
_WALL = colour("#f1ead9")
_TALL = 480
"""Height at which values are cut: fewer pixels lose the eyes, more keep pores."""
_TINTS = 5
"""How many local colours a picture is reduced to."""
_NOSE = 2
"""Which landmark the nose is: a plane, no detail."""
_FAR = 1 << 14
"""Pixels: landmarks beyond are of no picture."""
_DRY = 20.0
"""How far bristles move the border between two values, in steps of 255."""
_VALUES = ((Tone.DEEP, 0.05), (Tone.DARK, 0.17), (Tone.MID, 0.46), (Tone.LIGHT, 1.0))
"""The share of the face's pixels up to which each value reaches, darkest first. DEEP is for pupils, brows and lips."""


def stylised_anchor(
    picture: Pixels,
    box: tuple[int, int, int, int],
    landmarks: Sequence[tuple[float, float]],
    key: Key,
) -> Pixels:
    """Return a picture with a face as a cut-paper portrait, `(height, width, rgb)` uint8.

    It is as large as the picture, but never lower than 480 pixels: a small one is worked on enlarged.

    `box` is the face's left, top, width and height in pixels, `landmarks` its eyes, nose and corners of the mouth
    (as many as were found): around them edges stay fine. The same picture gives the same bytes.
    """
    height, width = picture.shape[:2]
    scale = _TALL / height
    small = (max(8, round(width * scale)), _TALL)
    left, top, wide, tall = (round(value * scale) for value in box)
    cv2.setNumThreads(1)
    way = cv2.INTER_AREA if scale < 1 else cv2.INTER_CUBIC
    rgb = np.asarray(cv2.resize(np.ascontiguousarray(picture), small, interpolation=way), np.uint8)
    flat = np.asarray(cv2.pyrMeanShiftFiltering(rgb, 7, 16, maxLevel=1), np.uint8)
    person = _person(flat, (left, top, wide, tall))
    fine = _near(small, [(x * scale, y * scale) for x, y in landmarks], tall)
    values = _values(rgb, flat, fine, _oval(small, (left, top, wide, tall)))
    tints, names = _tints(flat, person)
    out = np.empty((small[1], small[0], 3), np.uint8)
    out[:] = key.paint(_WALL, Tone.LIGHT)
    for index, local in enumerate(tints):
        for step, (tone, _) in enumerate(_VALUES):
            out[person & (names == index) & (values == step)] = key.paint(local, tone)
    if height <= _TALL:
        return out
    large = cv2.resize(out, (width, height), interpolation=cv2.INTER_CUBIC)
    return np.asarray(cv2.medianBlur(large, 5) if height > 2 * _TALL else large, np.uint8)


def _oval(small: tuple[int, int], box: tuple[int, int, int, int], grow: float = 1.0) -> Mask:
    left, top, wide, tall = box
    mask = np.zeros((small[1], small[0]), np.uint8)
    centre = (left + wide // 2, top + tall // 2)
    cv2.ellipse(mask, centre, (max(1, round(wide * 0.44 * grow)), max(1, round(tall * 0.52 * grow))), 0, 0, 360, 1, -1)
    return np.asarray(mask > 0)


def _person(flat: Pixels, box: tuple[int, int, int, int]) -> Mask:
    """Return who is cut out: a head and shoulders around the face, by the colours inside against those outside."""
    rows, columns = flat.shape[:2]
    left, top, wide, tall = box
    middle = left + wide // 2
    small = (columns, rows)
    guess = np.full((rows, columns), cv2.GC_PR_BGD, np.uint8)
    guess[_oval(small, box, 1.65)] = cv2.GC_PR_FGD
    bust = _bust(small, (left, top, wide, tall))
    guess[bust] = cv2.GC_PR_FGD
    guess[: max(2, top - round(tall * 0.75))] = cv2.GC_BGD
    guess[_oval(small, box, 0.95)] = cv2.GC_FGD
    inside = (guess == cv2.GC_FGD) | (guess == cv2.GC_PR_FGD)
    if inside.all() or not inside.any():
        return np.ones((rows, columns), np.bool_)
    cv2.setRNGSeed(1)
    model, other = np.zeros((1, 65), np.float64), np.zeros((1, 65), np.float64)
    cv2.grabCut(flat, guess, (0, 0, 1, 1), model, other, 3, cv2.GC_INIT_WITH_MASK)
    # Clothes are of many colours, some of them the wall's: the middle of the bust is cut by hand.
    found = np.where((guess == cv2.GC_FGD) | (guess == cv2.GC_PR_FGD) | _bust(small, box, 0.62), 255, 0).astype(
        np.uint8
    )
    soft = cv2.GaussianBlur(found, (0, 0), max(1.0, tall * 0.022))
    cut = np.asarray(soft > 127, np.uint8)
    count, names, stats, _ = cv2.connectedComponentsWithStats(cut)
    at = names[min(rows - 1, max(0, top + tall // 2)), min(columns - 1, max(0, middle))]
    return np.asarray(names == at) if count > 1 and at and stats[at, cv2.CC_STAT_AREA] else np.asarray(cut > 0)


def _bust(small: tuple[int, int], box: tuple[int, int, int, int], broad: float = 1.0) -> Mask:
    """Return neck and shoulders below a face, as far as the picture reaches."""
    left, top, wide, tall = box
    middle, chin = left + wide / 2, top + tall
    corners = (
        (-0.34, -0.10), (0.34, -0.10), (0.36, 0.22), (0.62, 0.34), (1.30, 0.56), (1.62, 1.10), (1.75, 3.0),
        (-1.75, 3.0),
        (-1.62, 1.10), (-1.30, 0.56), (-0.62, 0.34), (-0.36, 0.22),
    )  # fmt: skip
    mask = np.zeros((small[1], small[0]), np.uint8)
    cv2.fillPoly(mask, [np.array([(middle + x * wide * broad, chin + y * tall) for x, y in corners], np.int32)], 1)
    return np.asarray(mask > 0)


def _near(small: tuple[int, int], marks: Sequence[tuple[float, float]], tall: int) -> NDArray[np.float32]:
    """Return 1 close to the eyes and the mouth and 0 far from them."""
    mask = np.zeros((small[1], small[0]), np.float32)
    found = [mark for index, mark in enumerate(marks) if index != _NOSE]
    if len(marks) > _NOSE + 2:
        # Both corners of the mouth were found: what lies between them is as telling.
        found.append(((marks[-2][0] + marks[-1][0]) / 2, (marks[-2][1] + marks[-1][1]) / 2))
    elif len(marks) > _NOSE:
        found += _mouth(marks)
    for x, y in found:
        if max(abs(x), abs(y)) < _FAR:
            cv2.circle(mask, (round(x), round(y)), max(2, round(tall * 0.13)), 1.0, -1)
    return np.asarray(cv2.GaussianBlur(mask, (0, 0), max(1.0, tall * 0.04)), np.float32)


def _mouth(marks: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
    """Return where a mouth is, left, middle and right, from the eyes and the nose above it."""
    (x0, y0), (x1, y1), (nx, ny) = marks[: _NOSE + 1]
    middle = nx + (nx - (x0 + x1) / 2) * 0.75, ny + (ny - (y0 + y1) / 2) * 0.75
    across = (x1 - x0) * 0.36, (y1 - y0) * 0.36
    return [(middle[0] + side * across[0], middle[1] + side * across[1]) for side in (-1, 0, 1)]


def _values(rgb: Pixels, flat: Pixels, fine: NDArray[np.float32], face: Mask) -> NDArray[np.intp]:
    """Return the value of every pixel, as an index into `_VALUES`."""
    exact = cv2.GaussianBlur(cv2.cvtColor(rgb, cv2.COLOR_RGB2LAB)[..., 0], (0, 0), 1.1).astype(np.float32)
    calm = cv2.GaussianBlur(cv2.cvtColor(flat, cv2.COLOR_RGB2LAB)[..., 0], (0, 0), 3.2).astype(np.float32)
    hairs = bristles(rgb.shape[1], rgb.shape[0], Brush.DRY, scale=0.55, degrees=62, seed=5).astype(np.float32)
    light = exact * fine + (calm + (hairs / 255 - 0.5) * np.float32(_DRY)) * (1 - fine)
    inside = np.sort(light[face] if face.any() else light, axis=None)
    edges = [float(inside[min(inside.size - 1, int(share * inside.size))]) for _, share in _VALUES[:-1]]
    return np.asarray(np.digitize(light, sorted(edges)))


def _tints(flat: Pixels, person: Mask) -> tuple[list[Colour], NDArray[np.intp]]:
    """Return the few local colours of a person, and which of them every pixel has."""
    lab = cv2.GaussianBlur(cv2.cvtColor(flat, cv2.COLOR_RGB2LAB), (0, 0), 2.5).astype(np.float32)
    lab[..., 0] *= 0.45
    some = lab[person][::7]
    if len(some) < _TINTS:
        some = lab.reshape(-1, 3)
    order = np.argsort(some[:, 0] * 0.5 + some[:, 1] + some[:, 2] * 0.7, kind="stable")
    picks = some[order[np.linspace(0, len(order) - 1, _TINTS).astype(int)]]
    labels = np.argmin(((some[:, None] - picks[None]) ** 2).sum(axis=2), axis=1).astype(np.int32)
    stop = (cv2.TERM_CRITERIA_EPS + cv2.TERM_CRITERIA_MAX_ITER, 24, 0.2)
    cv2.setRNGSeed(1)
    _, _, centres = cv2.kmeans(some, _TINTS, labels.reshape(-1, 1), stop, 1, cv2.KMEANS_USE_INITIAL_LABELS)
    names = np.argmin(((lab[:, :, None] - centres[None, None]) ** 2).sum(axis=3), axis=2)
    whole = np.array(centres, np.float32)
    whole[:, 0] /= 0.45
    back = cv2.cvtColor(np.clip(np.round(whole), 0, 255).astype(np.uint8)[None], cv2.COLOR_LAB2RGB)[0]
    return [(int(r), int(g), int(b)) for r, g, b in back], np.asarray(names)
