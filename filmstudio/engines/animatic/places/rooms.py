"""The shell of a room in one-point perspective, its windows on the hour outside, and its light.

The order matters: walls and furniture are painted in their own colours, then one light map is laid over all of them
alike, then what shines by itself (panes, lamp shades, flames) is painted on top. Light is shape here: the window's
patch on the floor, the pool under a lamp.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import pairwise

from filmstudio.engines.animatic.places.canvas import Canvas
from filmstudio.engines.animatic.places.colour import Colour, Factors, Tint, between, hex_text, luminance, mix, scaled
from filmstudio.engines.animatic.places.painted import Light
from filmstudio.engines.animatic.places.pen import Pen, Point, arc, pen_on
from filmstudio.engines.animatic.places.scene import FLOOR_Y, PERSON, Scene
from filmstudio.engines.animatic.places.softness import LightMap, glow
from filmstudio.model.place import Side, TimeOfDay, Weather

EYE_Y = 0.50
"""Vanishing point of a room."""
WALL_FOOT_Y = 0.735
"""Where back wall and floor meet."""
_NEAR_Y = 0.765
METRE = 1.12 * PERSON / 1.7
"""Units per metre at the floor line: furniture is drawn in metres, a little large, as on a stage."""
ROOM_TINT = Tint((1.06, 1.04, 1.0), (0.62, 0.62, 0.70))
LAMP: Colour = (255, 212, 136)

_AMBIENT: dict[TimeOfDay, tuple[Factors, Factors]] = {
    TimeOfDay.DAWN: ((0.68, 0.61, 0.70), (0.66, 0.42, 0.36)),
    TimeOfDay.MORNING: ((0.96, 0.95, 0.95), (0.58, 0.52, 0.36)),
    TimeOfDay.DAY: ((1.02, 1.02, 1.03), (0.46, 0.44, 0.36)),
    TimeOfDay.AFTERNOON: ((0.94, 0.88, 0.82), (0.78, 0.56, 0.24)),
    TimeOfDay.DUSK: ((0.58, 0.48, 0.56), (0.95, 0.48, 0.16)),
    TimeOfDay.EVENING: ((0.42, 0.44, 0.60), (0.12, 0.18, 0.32)),
    TimeOfDay.NIGHT: ((0.32, 0.38, 0.56), (0.22, 0.33, 0.50)),
}
"""For each hour: the light everywhere in a room, and what a window adds where it falls."""


_DARK = (TimeOfDay.EVENING, TimeOfDay.NIGHT)
"""Hours in which clouds take little away, because the light comes from lamps."""


def ambient_in(scene: Scene) -> tuple[Factors, Factors]:
    """Return the light everywhere in a room and the light that a window adds, by hour and weather."""
    everywhere, window = _AMBIENT[scene.place.time]
    dim, beam = {
        Weather.CLEAR: (1.0, 1.0), Weather.WIND: (1.0, 0.9), Weather.CLOUDY: (0.92, 0.40), Weather.FOG: (0.90, 0.30),
        Weather.SNOW: (1.0, 0.50), Weather.RAIN: (0.80, 0.28), Weather.STORM: (0.66, 0.22),
    }[scene.place.weather]  # fmt: skip
    dim = 1 - (1 - dim) * (0.4 if scene.place.time in _DARK else 1.0)
    red, green, blue = (factor * dim for factor in everywhere)
    beam_red, beam_green, beam_blue = (factor * beam for factor in window)
    return (red, green, blue), (beam_red, beam_green, beam_blue)


def dimmed(light: Factors, gain: float) -> Factors:
    """Return the light made stronger or weaker by one factor."""
    red, green, blue = light
    return red * gain, green * gain, blue * gain


@dataclass
class Room:
    """A room in progress: `wall` is the shell, `floor` what stands at the back, `near` what stands beside people."""

    scene: Scene
    ceiling: float = 0.17
    lamplit: bool | None = None
    """Whether lamps burn; None lets the hour decide."""
    wall: Canvas = field(init=False)
    floor: Canvas = field(init=False)
    near: Canvas = field(init=False)
    light: LightMap = field(init=False)
    lamps_on: bool = field(init=False)
    _shining: list[Callable[[], None]] = field(init=False, default_factory=list)

    def __post_init__(self) -> None:
        self.wall, self.floor, self.near = (self.scene.canvas() for _ in range(3))
        self.ambient, self.beam = ambient_in(self.scene)
        self.lamps_on = self.scene.tone.lamps if self.lamplit is None else self.lamplit
        self.light = LightMap(self.scene.width, self.scene.height, self.ambient)

    @property
    def half(self) -> float:
        """Half the width of the back wall."""
        return self.scene.half * 0.80

    def pen(self, canvas: Canvas) -> Pen:
        """Return a pen for a picture-sized drawing in room colours."""
        return pen_on(canvas, ROOM_TINT)

    def stand(self, x: float, y: float = WALL_FOOT_Y + 0.012, *, flip: bool = False) -> Pen:
        """Return a pen in metres for a piece whose foot is at (x, y); x in shares of half the picture's width."""
        size = METRE * (y - EYE_Y) / (FLOOR_Y - EYE_Y) * self.scene.size
        return self.pen(self.near if y > _NEAR_Y else self.floor).at(x * self.scene.half, y, size, flip=flip)

    def later(self, shine: Callable[[], None]) -> None:
        """Paint this after the light has been laid: it shines by itself."""
        self._shining.append(shine)

    def lamp(
        self, x: float, y: float, reach: float = 0.5, power: float = 1.0, light: Factors = (0.80, 0.56, 0.26)
    ) -> None:
        """Let a lamp at (x, y) in pen units light the room, if lamps are on."""
        if self.lamps_on:
            strength: Factors = (light[0] * power, light[1] * power, light[2] * power)
            self.light.pool(x, y, reach, reach * 0.9, strength)

    def corner(self, side: int, y: float, edge: float) -> Point:
        """Return where the line from the vanishing point through the back corner at height y meets |x| = edge."""
        return side * edge, EYE_Y + (y - EYE_Y) * edge / self.half

    def shell(self, wall: Colour, floor: Colour, *, ceiling: Colour | None = None, dado: Colour | None = None) -> Pen:
        """Paint ceiling, floor, side walls and back wall; an optional dado is a darker band low on the walls."""
        pen, edge, half = self.pen(self.wall), self.scene.half + 0.02, self.half
        top = self.ceiling
        left_top, right_top = self.corner(-1, top, edge), self.corner(1, top, edge)
        left_foot, right_foot = self.corner(-1, WALL_FOOT_Y, edge), self.corner(1, WALL_FOOT_Y, edge)
        above = mix(wall, (255, 255, 255), 0.35) if ceiling is None else ceiling
        pen.rect(-edge, -0.02, edge, 0.5, above, 0.30)
        pen.poly(
            [(-half, WALL_FOOT_Y), (half, WALL_FOOT_Y), right_foot, (edge, 1.05), (-edge, 1.05), left_foot], floor, 0.6
        )
        lit = -self.scene.sun_side
        for side, upper, lower in ((-1, left_top, left_foot), (1, right_top, right_foot)):
            value = 0.62 if side == lit else 0.22
            pen.poly([upper, (side * half, top), (side * half, WALL_FOOT_Y), lower], wall, value)
            if dado is not None:
                mid = WALL_FOOT_Y - 0.16
                pen.poly(
                    [self.corner(side, mid, edge), (side * half, mid), (side * half, WALL_FOOT_Y), lower], dado, value
                )
            skirting = [self.corner(side, WALL_FOOT_Y - 0.018, edge), (side * half, WALL_FOOT_Y - 0.018),
                        (side * half, WALL_FOOT_Y), lower]  # fmt: skip
            pen.poly(skirting, mix(wall, (255, 255, 255), 0.4), value)
        pen.rect(-half, top, half, WALL_FOOT_Y, wall, 0.55)
        if dado is not None:
            pen.rect(-half, WALL_FOOT_Y - 0.16, half, WALL_FOOT_Y, dado, 0.55)
            pen.rect(-half, WALL_FOOT_Y - 0.168, half, WALL_FOOT_Y - 0.158, mix(dado, (255, 255, 255), 0.3), 0.6)
        pen.rect(-half, top, half, top + 0.012, mix(wall, (255, 255, 255), 0.4), 0.5)
        pen.rect(-half, WALL_FOOT_Y - 0.018, half, WALL_FOOT_Y, mix(wall, (255, 255, 255), 0.4), 0.4)
        return pen

    def boards(self, colour_: Colour) -> None:
        """Draw floor boards that run away from us."""
        pen = self.pen(self.wall)
        for index in range(-16, 17):
            x = index * 0.145
            far, near = (WALL_FOOT_Y - EYE_Y) / (FLOOR_Y - EYE_Y), (1.02 - EYE_Y) / (FLOOR_Y - EYE_Y)
            if abs(x * far) < self.half:
                pen.poly([(x * far - 0.001, WALL_FOOT_Y), (x * far + 0.001, WALL_FOOT_Y), (x * near + 0.002, 1.02),
                          (x * near - 0.002, 1.02)], colour_, 0.0, 0.55)  # fmt: skip

    def tiles(self, colour_: Colour) -> None:
        """Draw a floor of square tiles in two values."""
        pen = self.pen(self.wall)
        rows = [EYE_Y + (FLOOR_Y - EYE_Y) * scale for scale in (0.69, 0.76, 0.85, 0.96, 1.10, 1.29, 1.56)]
        for line, (far, near) in enumerate(pairwise(rows)):
            a, b = (far - EYE_Y) / (FLOOR_Y - EYE_Y), (near - EYE_Y) / (FLOOR_Y - EYE_Y)
            for index in range(-9, 9):
                if (index + line) % 2 and abs((index + 0.5) * 0.2 * a) < self.half * (a / 0.69):
                    x = index * 0.2
                    pen.poly([(x * a, max(far, WALL_FOOT_Y)), ((x + 0.2) * a, max(far, WALL_FOOT_Y)),
                              ((x + 0.2) * b, near), (x * b, near)], colour_, 0.45, 0.8)  # fmt: skip

    def finish(self, *, vignette: bool = True) -> None:
        """Lay the light over walls and furniture, then paint what shines."""
        if vignette:
            for side in (-1, 1):
                self.light.pool(side * self.scene.half * 1.05, 0.05, self.scene.half * 0.8, 0.5, (-0.16, -0.16, -0.13))
        self.light.apply(self.wall)
        self.light.apply(self.floor)
        self.light.apply(self.near)
        for shine in self._shining:
            shine()

    def painting(self, *, leaves: bool = False) -> list[tuple[Canvas, float]]:
        """Return the finished layers with their depths, on wish with a plant close to the lens in one corner."""
        layers = [(self.wall, 0.45), (self.floor, 0.7), (self.near, 0.95)]
        return [*layers, (self._leaves(), 1.35)] if leaves else layers

    def _leaves(self) -> Canvas:
        front = self.scene.canvas()
        side = -self.scene.sun_side
        dim = Tint(dimmed(self.ambient, 0.70), dimmed(self.ambient, 0.34))
        pen = pen_on(front, dim).at(side * self.scene.half, 1.0, self.scene.size, flip=side > 0)
        for x, y, turn in ((0.02, -0.13, 1.2), (0.09, -0.09, 0.7), (0.13, -0.03, 0.25), (-0.02, -0.16, 1.7)):
            pen.turned_ellipse(x, y, 0.11, 0.028, -turn, (84, 120, 80), 0.3 + turn * 0.2)
        return front

    def people_light(self) -> Light:
        """Return the light that people in this room stand in."""
        cool = scaled(mix((255, 255, 255), self.scene.tone.sky_middle, 0.25), self.ambient)
        if self.lamps_on:
            key = LAMP
        else:
            red, green, blue = (a + b for a, b in zip(self.ambient, self.beam, strict=True))
            key = scaled((250, 248, 244), (min(red, 1.0), min(green, 1.0), min(blue, 1.0)))
        level = luminance(cool)
        return Light(
            key=hex_text(key),
            ambient=hex_text(cool),
            strength=min(0.55, max(0.12, 0.66 - 0.62 * level)),
            direction=-0.6 * -self.scene.sun_side if not self.lamps_on else 0.45 * self.scene.sun_side,
            dark=level < 0.5,
        )


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
    if tone.sun_seen and tone.sun_height > 0.2:
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
