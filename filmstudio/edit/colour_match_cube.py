"""A correction becomes a 3-D table of colours (`.cube`), which the encoder applies to every pixel.

Skin is guarded: people forgive a wall its shade and never a green face. Within the hues of skin of all complexions a
colour keeps its own hue but for a few degrees, whatever the correction would make of it.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from filmstudio.edit.colour_match_oklab import from_oklab, to_oklab
from filmstudio.model.timeline import Correction

EDGE = 33
"""Points on each edge of the table: what grading programs write."""
SKIN_HUE = 60.0
"""Degrees in OKLab around which skin lies: the tones of the Monk Skin Tone Scale and the two skin patches of the
ColorChecker are between 43 and 78."""
_SKIN_REACH = 36.0
"""Degrees from there at which the guard has ended; it is whole up to half of that."""
MOST_TURN = 3.0
"""Degrees that the hue of skin turns at most."""
_SKIN_CHROMA = (0.01, 0.02, 0.16, 0.22)
"""The guard comes between the first two and ends between the last two: grey has no hue, and a red coat is no skin."""


def corrected(lab: NDArray[np.float64], correction: Correction) -> NDArray[np.float64]:
    """Return colours `(..., L a b)` corrected, skin guarded."""
    changed = lab * np.array(correction.gain) + np.array(correction.offset)
    # Black stays black and white white: an offset would show as a veil.
    held = np.clip(np.minimum(lab[..., :1], 1 - lab[..., :1]) / 0.12, 0.0, 1.0)
    changed = lab + (changed - lab) * held
    return _with_own_skin(lab, changed)


def _with_own_skin(lab: NDArray[np.float64], changed: NDArray[np.float64]) -> NDArray[np.float64]:
    hue, chroma = np.arctan2(lab[..., 2], lab[..., 1]), np.hypot(lab[..., 1], lab[..., 2])
    away = np.abs(_turned(hue - np.radians(SKIN_HUE)))
    near = np.clip((np.radians(_SKIN_REACH) - away) / np.radians(_SKIN_REACH / 2), 0.0, 1.0)
    low, full, ends, gone = _SKIN_CHROMA
    coloured = np.clip((chroma - low) / (full - low), 0.0, 1.0) * np.clip((gone - chroma) / (gone - ends), 0.0, 1.0)
    guard = near * coloured
    turn = _turned(np.arctan2(changed[..., 2], changed[..., 1]) - hue)
    kept = hue + np.clip(turn, -np.radians(MOST_TURN), np.radians(MOST_TURN))
    saturation = np.hypot(changed[..., 1], changed[..., 2])
    guarded = np.stack([changed[..., 0], saturation * np.cos(kept), saturation * np.sin(kept)], axis=-1)
    return np.asarray(changed + (guarded - changed) * guard[..., None], np.float64)


def _turned(angle: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return an angle as the shortest turn, -pi ... pi."""
    return np.asarray((angle + np.pi) % (2 * np.pi) - np.pi, np.float64)


def cube_text(correction: Correction) -> str:
    """Return the table as text of the `.cube` format (Adobe, 2013): full-range display RGB, red running fastest."""
    steps = np.linspace(0.0, 1.0, EDGE)
    blue, green, red = np.meshgrid(steps, steps, steps, indexing="ij")
    points = np.stack([red, green, blue], axis=-1).reshape(-1, 3)
    values = from_oklab(corrected(to_oklab(points), correction))
    return "\n".join([f"LUT_3D_SIZE {EDGE}", *("{:.6f} {:.6f} {:.6f}".format(*row) for row in values.tolist()), ""])
