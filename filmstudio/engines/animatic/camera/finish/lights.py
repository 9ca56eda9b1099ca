"""The lights that a shot may ask for, as a grade and a few simple shapes over the finished picture."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from filmstudio.engines.animatic.camera.finish.grading import Factors, LightShapes, Step, coloured, glowing
from filmstudio.engines.animatic.paintbox.key import Key
from filmstudio.model.camera import Light
from filmstudio.units import Resolution

_AFTER_DARK = 0.45
"""How much of what a light takes away is left in a place that is painted dark."""

Shapes = Callable[[LightShapes], None]
"""Lays light."""


class Lighting(NamedTuple):
    """One light: colours, how bright all is that no shape reaches, and shapes."""

    saturation: float = 1.0
    gain: Factors = (1.0, 1.0, 1.0)
    contrast: float = 1.0
    gamma: float = 1.0
    lift: float = 0.0
    ambient: Factors = (1.0, 1.0, 1.0)
    shapes: Shapes | None = None
    flicker: float = 0.0
    glow: float = 0.0


def light_steps(light: Light, size: Resolution, key: Key, seed: int, *, coloured_: bool = True) -> list[Step]:
    """Return the steps of a light in a place of this key: from its side, and less dark where it is dark already.

    Without `coloured_` the light is as bright, and white: pencil and noir have no hue to give.
    """
    lighting = LIGHTS[light] if coloured_ else _white(LIGHTS[light])
    steps = [coloured(lighting.saturation, lighting.gain, lighting.contrast, lighting.gamma, lighting.lift)]
    if lighting.shapes is not None:
        left = _AFTER_DARK if key.dark else 0.0
        red, green, blue = (part + (1 - part) * left if part < 1 else part for part in lighting.ambient)
        ambient = (red, green, blue)
        shapes = (LightShapes if coloured_ else _WhiteShapes)(size, ambient, 1.0 if key.side > 0 else 0.0)
        lighting.shapes(shapes)
        steps.append(shapes.step(lighting.flicker, seed))
    if lighting.glow:
        steps.append(glowing(lighting.glow, 0.05))
    return steps


class _WhiteShapes(LightShapes):
    """Light without colour."""

    def add(self, share: NDArray[np.float32], light: Factors) -> None:
        """Add light by a share, as bright as it is and white."""
        super().add(share, _grey(light))


def _white(lighting: Lighting) -> Lighting:
    return lighting._replace(saturation=1.0, gain=_grey(lighting.gain), ambient=_grey(lighting.ambient))


def _grey(factors: Factors) -> Factors:
    level = 0.299 * factors[0] + 0.587 * factors[1] + 0.114 * factors[2]
    return level, level, level


def _pool(x: float, y: float, across: float, down: float, light: Factors) -> Shapes:
    return lambda shapes: shapes.pool(x, y, across, down, light)


def _window(shapes: LightShapes) -> None:
    shapes.pool(shapes.side, 0.35, 0.55, 0.8, (0.50, 0.47, 0.40))
    for pane in (0.0, 0.17):
        near, far = 0.12 + pane, 0.30 + pane
        corners = ((near, 0.12), (near + 0.13, 0.10), (far + 0.17, 0.86), (far, 0.90))
        shapes.beam(tuple((x if shapes.side < 0.5 else 1 - x, y) for x, y in corners), (0.45, 0.42, 0.34), 0.003)


def _hard(shapes: LightShapes) -> None:
    corners = ((0.0, 0.0), (0.66, 0.0), (0.40, 1.0), (0.0, 1.0))
    shapes.beam(tuple((x if shapes.side < 0.5 else 1 - x, y) for x, y in corners), (0.44, 0.42, 0.37), 0.003)


def _practicals(shapes: LightShapes) -> None:
    for x, y in ((0.16, 0.36), (0.86, 0.42)):
        shapes.pool(x, y, 0.24, 0.34, (0.95, 0.68, 0.34))
    shapes.pool(0.5, 0.62, 0.5, 0.5, (0.22, 0.16, 0.08))


def _neon(shapes: LightShapes) -> None:
    shapes.cut(np.clip(1 - shapes.x * 1.5, 0, 1), (0.66, 0.02, 0.52))
    shapes.cut(np.clip(shapes.x * 1.5 - 0.5, 0, 1), (0.00, 0.52, 0.72))


def _cross(shapes: LightShapes) -> None:
    for x in (0.05, 0.95):
        shapes.pool(x, 0.35, 0.42, 0.75, (0.44, 0.42, 0.39))


def _rembrandt(shapes: LightShapes) -> None:
    shapes.pool(0.30 + 0.40 * shapes.side, 0.30, 0.30, 0.50, (0.85, 0.72, 0.52))


def _golden(shapes: LightShapes) -> None:
    shapes.pool(shapes.side, 0.46, 0.75, 0.60, (0.34, 0.22, 0.05))


def _behind(shapes: LightShapes) -> None:
    shapes.pool(0.35 + 0.30 * shapes.side, 0.22, 0.42, 0.55, (0.62, 0.55, 0.40))


LIGHTS: dict[Light, Lighting] = {
    Light.SOFT: Lighting(contrast=0.84, lift=0.03, ambient=(0.94, 0.94, 0.94),
                         shapes=_pool(0.5, 0.36, 0.6, 0.7, (0.14, 0.13, 0.11)), glow=0.08),
    Light.HARD: Lighting(contrast=1.18, ambient=(0.56, 0.57, 0.63), shapes=_hard),
    Light.HIGH_KEY: Lighting(saturation=0.96, gain=(1.16, 1.15, 1.13), contrast=0.90, gamma=0.84, lift=0.05, glow=0.06),
    Light.LOW_KEY: Lighting(contrast=1.22, ambient=(0.17, 0.17, 0.21),
                            shapes=_pool(0.5, 0.40, 0.26, 0.42, (0.85, 0.79, 0.68))),
    Light.BACKLIGHT: Lighting(contrast=1.05, ambient=(0.74, 0.74, 0.78), shapes=_behind, glow=0.28),
    Light.SILHOUETTE: Lighting(contrast=1.05, ambient=(0.92, 0.88, 0.84), shapes=_behind, glow=0.22),
    Light.WINDOW: Lighting(ambient=(0.58, 0.60, 0.66), shapes=_window),
    Light.PRACTICALS: Lighting(ambient=(0.46, 0.43, 0.46), shapes=_practicals, glow=0.10),
    Light.NEON: Lighting(saturation=0.72, contrast=1.1, ambient=(0.34, 0.28, 0.46), shapes=_neon, glow=0.18),
    Light.OVERHEAD: Lighting(contrast=1.12, ambient=(0.34, 0.34, 0.38),
                             shapes=_pool(0.5, 0.02, 0.40, 0.85, (1.00, 0.96, 0.86))),
    Light.UNDERLIGHT: Lighting(contrast=1.1, ambient=(0.38, 0.38, 0.44),
                               shapes=_pool(0.5, 1.05, 0.50, 0.62, (1.02, 0.90, 0.64))),
    Light.SOFT_CROSS: Lighting(contrast=0.96, ambient=(0.74, 0.74, 0.76), shapes=_cross),
    Light.REMBRANDT: Lighting(contrast=1.12, gain=(1.03, 0.99, 0.93), ambient=(0.32, 0.30, 0.31),
                              shapes=_rembrandt),
    Light.FIRELIGHT: Lighting(saturation=0.85, ambient=(0.42, 0.25, 0.17),
                              shapes=_pool(0.5, 0.86, 0.58, 0.75, (1.10, 0.62, 0.22)), flicker=0.13, glow=0.12),
    Light.MOONLIGHT: Lighting(saturation=0.42, contrast=1.06, ambient=(0.30, 0.38, 0.56),
                              shapes=_pool(0.62, 0.16, 0.60, 0.70, (0.24, 0.32, 0.46))),
    Light.OVERCAST: Lighting(saturation=0.66, gain=(0.96, 0.99, 1.04), contrast=0.80, lift=0.03),
    Light.FLUORESCENT: Lighting(saturation=0.80, gain=(0.92, 1.06, 0.95), contrast=0.96, ambient=(0.86, 0.88, 0.86),
                                shapes=_pool(0.5, 0.0, 0.9, 0.55, (0.22, 0.26, 0.23)), flicker=0.025),
    Light.GOLDEN_HOUR: Lighting(gain=(1.08, 0.96, 0.76), contrast=1.02, ambient=(0.86, 0.80, 0.76), shapes=_golden,
                                glow=0.10),
    Light.BLUE_HOUR: Lighting(saturation=0.62, gain=(0.62, 0.76, 1.08), contrast=0.98,
                              ambient=(0.80, 0.82, 0.86), shapes=_pool(0.5, 0.55, 0.9, 0.25, (0.18, 0.12, 0.06))),
}  # fmt: skip
