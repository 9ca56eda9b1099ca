"""The lens in front of the camera: how much of the place it takes in, how deep it is sharp, how far depths part.

A framing keeps its people as large as the shot size says; a wide lens then stands nearer and shows more of the place
behind them, a long one brings the place closer. That is gentle here: a painting is flat.
"""

from __future__ import annotations

from dataclasses import replace

from filmstudio.engines.animatic.canvas import Affine, place_at
from filmstudio.engines.animatic.framing import Framing
from filmstudio.engines.animatic.lens import Lens
from filmstudio.model.camera import Camera, Focus, LensKind
from filmstudio.units import Resolution

_NORMAL_MM = 50.0
_GENTLY, _MORE_GENTLY = 0.30, 0.11
"""How the set grows with the focal length, as an exponent: behind close people, and behind whole figures."""
_SHALLOW, _MODERATE, _MACRO = 0.0075, 0.0016, 0.0095
"""Blur behind the people, in picture heights."""


def through_glass(framing: Framing, camera: Camera, size: Resolution) -> Framing:
    """Return the framing as the shot's lens and focus see it; the same one where nothing was said."""
    longer = 1.0 if camera.lens_mm is None else camera.lens_mm / _NORMAL_MM
    painting, depth_gain = framing.painting, 1.0
    if longer != 1.0:
        grown = min(1.7, max(0.72, longer**_GENTLY)) if framing.close else min(1.3, max(0.88, longer**_MORE_GENTLY))
        # The floor under whole figures stays under their feet; close people keep what is behind their eyes.
        across, down = (size.width / 2, size.height * 0.4) if framing.close else framing.stage(0.0, 0.0)
        around = place_at(across, down, grown).after(Affine(c=-across, f=-down))
        painting, depth_gain = around.after(painting), min(1.22, max(0.55, longer**-0.35))
    behind, before = _blurs(framing.blur_px, longer, camera, size.height)
    if (painting, behind, before) == (framing.painting, framing.blur_px, framing.front_blur_px):
        return framing
    return replace(framing, painting=painting, blur_px=behind, front_blur_px=before, depth_gain=depth_gain)


def travelled(lens: Lens, framing: Framing) -> Lens:
    """Return the camera at a moment with the depth of this lens."""
    if framing.depth_gain == 1.0 or lens.parallax == 0.0:
        return lens
    return replace(lens, parallax=lens.parallax * framing.depth_gain)


def _blurs(behind: float, longer: float, camera: Camera, height: int) -> tuple[float, float]:
    """Return how soft the set is behind and before the people, in pixels."""
    if camera.lens_kind is LensKind.MACRO:
        return _MACRO * height, _MACRO * height
    if camera.focus is Focus.DEEP:
        return 0.0, 0.0
    if camera.focus is Focus.SHALLOW:
        soft = max(behind * 2.0, _SHALLOW * height) * min(1.6, max(0.7, longer**0.5))
        return soft, soft
    if camera.focus is Focus.MODERATE:
        return _MODERATE * height, 0.0
    long_glass = 0.0011 * height * max(0.0, min(3.0, longer - 1.0))
    return behind * min(1.6, max(0.5, longer**0.7)) + long_glass, 0.0
