"""Focus: how soft each depth is. A thin lens blurs by the difference of inverse distances, times its aperture."""

from __future__ import annotations

from filmstudio.engines.animatic.camera.eye import Eye
from filmstudio.engines.animatic.camera.framing import Framing
from filmstudio.model.camera import Camera, Focus, LensKind

_SOFTNESS = 0.0070
"""Blur (the spread of a Gaussian, in heights of the picture) behind a close-up through its usual lens ..."""
_AT_MM, _AT_DIFFERENCE = 80.0, 1.97
"""... which this focal length and this difference of inverse distances stand for."""
_IN_PENCIL = 0.3
_MOST = 0.020
_STOPS = {Focus.DEEP: 0.10, Focus.MODERATE: 1.7, Focus.SHALLOW: 2.6}
_SHALLOW_LEAST, _RACK_LEAST = 0.0060, 0.0085
"""What somebody who asks for a shallow or a racking focus must at least see, at twice the people's distance."""


class DepthOfField:
    """The blur of one shot."""

    def __init__(self, camera: Camera, framing: Framing, *, racks: bool, drawn: bool = False) -> None:
        """`drawn`: in pencil, where far things are lines too and only a little softer."""
        self._eye: Eye = framing.eye
        stop = _STOPS.get(camera.focus, 1.0) if camera.focus is not None else 1.0
        self._least = _SHALLOW_LEAST if camera.focus is Focus.SHALLOW else 0.0
        if camera.lens_kind is LensKind.MACRO:
            stop, self._least = max(stop, 2.0), _RACK_LEAST
        if racks:
            stop, self._least = max(stop, 1.4), _RACK_LEAST
        if drawn and not racks:
            stop, self._least = stop * _IN_PENCIL, self._least * _IN_PENCIL
        mm = min(160.0, framing.lens_mm)
        self._strength = _SOFTNESS * stop * (mm / _AT_MM) ** 2 / _AT_DIFFERENCE

    @property
    def rack(self) -> float:
        """How soft people are once the focus has left them, in heights of the picture."""
        return _RACK_LEAST

    def blur(self, depth: float, focus: float = 1.0) -> float:
        """Return how soft a depth is, in heights of the picture, while another depth is in focus."""
        difference = abs(self._eye.nearness(depth) - self._eye.nearness(focus))
        least = self._least * min(1.0, abs(depth - focus) / 0.5)
        return min(_MOST, max(self._strength * difference, least))
