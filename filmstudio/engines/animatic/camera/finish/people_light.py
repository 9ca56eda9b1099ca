"""The key that people are painted in where a shot asks for a light of its own."""

from __future__ import annotations

from dataclasses import replace

from filmstudio.engines.animatic.paintbox.key import Key
from filmstudio.model.camera import Light

_LEFT: dict[Light, tuple[float, float]] = {Light.SILHOUETTE: (0.22, 0.25), Light.BACKLIGHT: (0.62, 0.85)}
"""How much of the values, and of the colours, is left on people who stand against the light."""


def people_key(key: Key, light: Light | None) -> Key:
    """Return the key of people in a light; the place's own where nobody asked for another."""
    if light not in _LEFT:
        return key
    value, chroma = _LEFT[light]
    bright, mid, dark, deep = key.values
    # A silhouette is one dark shape: its values come together as they fall.
    spread = 1.0 if value > 0.5 else 0.35
    middle = dark * value
    values = tuple(middle + (one * value - middle) * spread for one in (bright, mid, dark, deep))
    return replace(key, values=(values[0], values[1], values[2], values[3]), chroma=key.chroma * chroma)
