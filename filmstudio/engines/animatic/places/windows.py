"""Windows, seen from inside: the hour and the weather outside, and the light they let fall across the floor."""

from __future__ import annotations

import math

from filmstudio.engines.animatic.places.colour import Colour, Factors, between, mix, scaled
from filmstudio.engines.animatic.places.pen import Pen, arc, pen_on
from filmstudio.engines.animatic.places.rooms import (
    WALL_FOOT_Y,
    Room,
)
from filmstudio.engines.animatic.places.scene import Scene
from filmstudio.engines.animatic.places.softness import glow
from filmstudio.model.place import Side


def sky_through(room: Room, pen: Pen, left: float, top: float, right: float, bottom: float) -> None:
    """Paint what a rectangular opening shows: sky in bands, land, sun or moon, and the weather on the pane."""
    scene, tone = room.scene, room.scene.tone
    wide, tall = right - left, bottom - top
    bands = 14
    for index in range(bands):
        share = index / (bands - 1)
        low = mix(tone.sky_middle, tone.sky_low, max(0.0, share * 2 - 1))
        shade = mix(tone.sky_top, tone.sky_middle, share * 2) if share < 0.5 else low
        y = top + tall * index / bands
        pen.rect(left, y, right, min(y + tall / bands * 1.08, bottom), shade)
    if tone.sun_seen and tone.sun_height > 0.2 and room.claim_sun():
        size = min(wide, tall) * 0.09
        x, y = left + wide * (0.5 + 0.22 * scene.sun_side), top + tall * 0.26
        pen.ellipse(x, y, size * 2.2, size * 2.2, mix(tone.sky_middle, tone.sun, 0.3), opacity=0.4)
        pen.ellipse(x, y, size, size, tone.sun)
    land = tone.tint(0.7)((104, 128, 108), 0.4)
    pen.poly([(left, bottom - tall * 0.20), (left + wide * 0.30, bottom - tall * 0.30),
        (left + wide * 0.62, bottom - tall * 0.21),
              (right, bottom - tall * 0.27), (right, bottom), (left, bottom)], land)  # fmt: skip
    near = tone.tint(0.3)((92, 118, 84), 0.35)
    pen.poly([(left, bottom - tall * 0.08), (left + wide * 0.5, bottom - tall * 0.13), (right, bottom - tall * 0.06),
              (right, bottom), (left, bottom)], (226, 232, 242) if scene.snowy else near)  # fmt: skip
    if tone.stars:
        for index in range(7):
            x, y = left + wide * (0.07 + 0.137 * index), top + tall * (0.12 + 0.35 * ((index * 37) % 10) / 10)
            pen.ellipse(x, y, tall * 0.006, tall * 0.006, (226, 234, 255), opacity=0.8)
    if scene.wet:
        for index in range(16):
            x, y = left + wide * ((index * 0.317 + 0.05) % 1), top + tall * ((index * 0.193) % 0.8)
            pen.poly([(x, y), (x + wide * 0.008, y), (x - wide * 0.012, y + tall * 0.16),
                (x - wide * 0.018, y + tall * 0.16)],
                     (214, 226, 240), opacity=0.45)  # fmt: skip
    if scene.snowy:
        for index in range(22):
            x, y = left + wide * ((index * 0.317 + 0.05) % 1), top + tall * ((index * 0.193 + 0.02) % 0.94)
            pen.ellipse(x, y, tall * 0.012, tall * 0.012, (250, 252, 255), opacity=0.9)


def window(
    room: Room, x: float, top: float, wide: float, tall: float, *, frame: Colour = (226, 216, 200), bars: int = 1,
    curtain: Colour | None = None, arched: bool = False,
) -> None:  # fmt: skip
    """Put a window into the back wall; its light falls across the floor. Position in pen units, x its middle."""
    left, right, bottom = x - wide / 2, x + wide / 2, top + tall
    room.pen(room.wall).rect(
        left - 0.016, top - 0.016, right + 0.016, bottom + 0.016, mix(frame, (60, 50, 50), 0.2), 0.3
    )

    def shine() -> None:
        pen = pen_on(room.wall)
        sky_through(room, pen, left, top, right, bottom)
        tint = mix(scaled(frame, room.ambient), frame, 0.15)
        thick = 0.010
        for part in ((left - thick, top, left, bottom), (right, top, right + thick, bottom)):
            pen.rect(*part, tint)
        pen.rect(left - thick, top - thick, right + thick, top, tint)
        pen.rect(left - thick * 2, bottom, right + thick * 2, bottom + thick * 1.8, mix(tint, (255, 255, 255), 0.12))
        for bar in range(1, bars + 1):
            bar_x = left + wide * bar / (bars + 1)
            pen.rect(bar_x - 0.0035, top, bar_x + 0.0035, bottom, tint)
        pen.rect(left, top + tall * 0.42, right, top + tall * 0.42 + 0.006, tint)
        if arched:
            shade = mix(scaled(frame, room.ambient), (0, 0, 0), 0.25)
            for side in (-1, 1):
                edge = x + side * wide / 2
                pen.poly([(edge, top), (x, top), (x + side * wide * 0.26, top + tall * 0.05),
                          (x + side * wide * 0.42, top + tall * 0.14), (edge, top + tall * 0.26)], shade)  # fmt: skip
        if curtain is not None:
            _curtains(pen, room, left, top, right, bottom, scaled(curtain, room.ambient))
        glow(room.wall, x, top + tall * 0.5, wide * 0.9, tall * 0.8, mix(room.scene.tone.sky_low, (255, 255, 255), 0.2),
             min(0.5, sum(room.beam) * 0.16))  # fmt: skip

    room.later(shine)
    slant = -room.scene.sun_side * 0.22
    patch_top, patch_bottom = WALL_FOOT_Y + 0.03, 0.93
    middle, gap = x, wide * 0.05
    for near, far in ((left, middle - gap), (middle + gap, right)):
        spread = 1.45
        room.light.shape([(near + slant * 0.35, patch_top), (far + slant * 0.35, patch_top),
                          (far * spread + slant, patch_bottom), (near * spread + slant, patch_bottom)],
                         room.beam, 0.010)  # fmt: skip
    soft: Factors = (room.beam[0] * 0.35, room.beam[1] * 0.35, room.beam[2] * 0.35)
    room.light.pool(x, top + tall, wide * 1.5, 0.5, soft)


def porthole(room: Room, x: float, y: float, radius: float) -> None:
    """Put a round window with a heavy brass ring into the back wall, (x, y) its middle in pen units."""
    room.pen(room.wall).ellipse(x + 0.004, y + 0.006, radius * 1.52, radius * 1.52, (40, 32, 34), 0.3)

    def shine() -> None:
        pen = pen_on(room.wall)
        sky_through(room, pen, x - radius, y - radius, x + radius, y + radius)
        brass = scaled((206, 164, 88), between(room.ambient, (1.0, 1.0, 1.0), 0.25))
        pen.line(arc(x, y, radius * 1.24, radius * 1.24, 0.0, 1.0, 48), radius * 0.50, mix(brass, (30, 20, 20), 0.35))
        pen.line(arc(x, y, radius * 1.30, radius * 1.30, 0.0, 1.0, 48), radius * 0.20, brass)
        for turn in range(8):
            angle = math.tau * (turn + 0.5) / 8
            pen.ellipse(x + math.cos(angle) * radius * 1.24, y + math.sin(angle) * radius * 1.24, radius * 0.07,
                        radius * 0.07, mix(brass, (255, 255, 255), 0.4))  # fmt: skip

    room.later(shine)
    slant = -room.scene.sun_side * 0.14
    patch = arc(x * 1.2 + slant, 0.83, radius * 1.7, radius * 0.7, 0.0, 1.0, 24)
    room.light.shape(patch, room.beam, 0.012)


def _curtains(pen: Pen, room: Room, left: float, top: float, right: float, bottom: float, cloth: Colour) -> None:
    wide = right - left
    light = mix(cloth, room.scene.tone.sky_low, 0.22)
    for side, edge in ((-1, left), (1, right)):
        outer, inner = edge + side * wide * 0.16, edge - side * wide * 0.10
        pen.poly([(outer, top - 0.025), (inner, top - 0.025), (edge - side * wide * 0.02, bottom - 0.05),
                  (edge - side * wide * 0.05, bottom + 0.05), (outer, bottom + 0.05)], cloth)  # fmt: skip
        for fold in (0.3, 0.7):
            x = outer + (inner - outer) * fold
            pen.poly([(x, top - 0.02), (x + side * 0.010, top - 0.02), (x + side * 0.012, bottom + 0.05),
                      (x - side * 0.002, bottom + 0.05)], light, opacity=0.7)  # fmt: skip
    pen.rect(left - wide * 0.20, top - 0.034, right + wide * 0.20, top - 0.024, mix(cloth, (30, 20, 20), 0.5))


def opening(room: Room) -> None:
    """Open the whole back wall to the outside: a place that is inside and outside at once."""
    wide, top = room.half * 1.25, room.ceiling + 0.05
    window(room, 0.0, top, wide, WALL_FOOT_Y - top - 0.004, bars=3, frame=(196, 178, 152))


def is_open(scene: Scene) -> bool:
    """Whether the place is inside and outside at once."""
    return scene.place.side is Side.BOTH
