"""The shell of a room in one-point perspective, its windows on the hour outside, and its light.

The order matters: walls and furniture are painted in their own colours, then one light map is laid over all of them
alike, then what shines by itself (panes, lamp shades, flames) is painted on top. Light is shape here: the window's
patch on the floor, the pool under a lamp.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import pairwise

from filmstudio.engines.animatic.places.canvas import Canvas
from filmstudio.engines.animatic.places.colour import Colour, Factors, Tint, hex_text, luminance, mix, scaled
from filmstudio.engines.animatic.places.painted import Light
from filmstudio.engines.animatic.places.pen import Pen, Point, pen_on
from filmstudio.engines.animatic.places.scene import FLOOR_Y, PERSON, Scene
from filmstudio.engines.animatic.places.softness import LightMap
from filmstudio.model.place import TimeOfDay, Weather

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
    _sun_claimed: bool = field(init=False, default=False)
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
            self.light.pool(x, y, reach, reach * 0.9, dimmed(light, power * self._lamp_share))

    @property
    def _lamp_share(self) -> float:
        """How much a burning lamp adds: all in the dark, little by daylight."""
        return min(1.0, max(0.2, 1.45 - self.ambient[1]))

    def claim_sun(self) -> bool:
        """Return True the first time: only one window shows the sun or the moon."""
        first, self._sun_claimed = not self._sun_claimed, True
        return first

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
        red, green, blue = (min(a + b, 1.0) for a, b in zip(self.ambient, self.beam, strict=True))
        key = scaled((250, 248, 244), (red, green, blue))
        if self.lamps_on:
            key = mix(key, LAMP, self._lamp_share)
        level = luminance(cool)
        return Light(
            key=hex_text(key),
            ambient=hex_text(cool),
            strength=min(0.55, max(0.12, 0.66 - 0.62 * level)),
            direction=-0.6 * -self.scene.sun_side if not self.lamps_on else 0.45 * self.scene.sun_side,
            dark=level < 0.5,
        )
