"""A bar: bottles before a lit mirror to one side, the counter coming forward, three lamps, a dark corner to sit in."""

from __future__ import annotations

from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.key import Tone
from filmstudio.engines.animatic.paintbox.shapes import blob, polygon, rect, rounded
from filmstudio.engines.animatic.sets.archetype import Archetype
from filmstudio.engines.animatic.sets.dressing.indoor_stands import jukebox, pinball
from filmstudio.engines.animatic.sets.dressing.indoor_trades import barrel
from filmstudio.engines.animatic.sets.exteriors.named import by_name
from filmstudio.engines.animatic.sets.interiors import (
    floors,
    foreground,
    lamplight,
    lamps,
    openings,
    seats,
    shell,
    storage,
    surfaces,
)  # fmt: skip
from filmstudio.engines.animatic.sets.interiors.centre import centre
from filmstudio.engines.animatic.sets.interiors.nightlife import card_table, mirror_ball, slot_machines
from filmstudio.engines.animatic.sets.interiors.shell import Room
from filmstudio.engines.animatic.sets.interiors.swatches import (
    BRASS,
    NAVY,
    OAK,
    OLIVE,
    PAPER,
    RED,
    TEAL,
    WALNUT,
    WHITE,
    WINE,
)
from filmstudio.engines.animatic.sets.scene import Scene
from filmstudio.model.place import Era

_PLUGGED = frozenset({Era.FIFTIES, Era.SIXTIES, Era.SEVENTIES, Era.EIGHTIES, Era.NOW})
"""When a bar has machines."""

_GAMES = {"casino poker arcade": True}
"""Names of bars with machines and a card table."""


def paint_bar(scene: Scene) -> None:
    """Paint a bar."""
    wall, hand = scene.pick((WINE, TEAL, OLIVE, RED)), scene.pick((-1, 1))
    room = shell.enter(scene, wide=0.80, top=0.07, turn=0.10 * hand, lamps=0.7)
    size = scene.narrow
    x = room.x(0.5 - hand * 0.36)
    window = openings.sash(x - 0.10 * size, 0.24, x + 0.10 * size, 0.50, 2, 3)
    openings.look_out(room, [window])
    floor = floors.lay_floor(room, OAK)
    floors.boards(floor, room, OAK)
    openings.sunbeams(floor, room, [window])
    for share in (0.36, 0.66):
        lamplight.puddle(floor, scene, hand * shell.reach(scene) * share, 0.82 + 0.05 * share, 0.24 * size)
    back = shell.raise_walls(room, wall, holes=[window.shape], ceiling=WALNUT, ceiling_tone=Tone.DARK)
    surfaces.dado(back, room, WALNUT, 0.575, panels=True)
    openings.frame(back, room, window, WALNUT, tone=Tone.DARK)
    _back_bar(back, room, hand, size)
    _sign(back.at(room.x(0.5 - hand * 0.10), 0.27, 1.35 * size), scene)
    along = scene.flat(room.depth + 0.06)
    corner = along.at(room.x(0.5 - hand * 0.36), room.base + 0.03, 0.8 * size)
    company = centre(scene, Archetype.BAR, ("table", "table", "jukebox", "pinball"))
    if scene.place.era not in _PLUGGED:
        company = "table"
    if company == "jukebox":
        jukebox(corner.at(hand * 0.06, -0.02, 1.15), scene)
    elif by_name(scene, _GAMES, False):
        slot_machines(corner.at(hand * 0.02, 0, 1.1), scene)
    elif company == "pinball":
        pinball(corner.at(hand * 0.04, -0.01, 1.1, flip=hand > 0), scene)
    else:
        seats.round_table(corner, scene, WALNUT, 0.20)
        seats.chair(corner.at(-0.15 * hand, 0, 1, flip=hand < 0), scene, WINE)
    if by_name(scene, {"nightclub club disco discotheque": True}, False) and not scene.key.flames:
        mirror_ball(scene.flat(0.88), scene)
    beside = scene.flat(0.94)
    if by_name(scene, _GAMES, False):
        card_table(beside.at(-hand * shell.reach(scene) * 0.62, 0.875, 1.05 * size), scene)
    _counter(beside.at(0, 0, flip=hand < 0), scene, room.base, size)
    for share, drop, scale in ((0.40, 0.235, 0.72), (0.62, 0.20, 0.95), (0.93, 0.14, 1.2)):
        lamps.pendant(beside.at(hand * shell.reach(scene) * share, drop, scale * size), scene, BRASS, foot=0.36,
            spread=0.15)  # fmt: skip
    near = foreground.begin(room, -hand)
    scene.aside("front").pick((foreground.counter_end, foreground.chair_back, foreground.drape))(near, scene)


def _back_bar(canvas: Canvas, room: Room, hand: int, size: float) -> None:
    """Build shelves of bottles before a mirror that glows at night."""
    scene = room.scene
    a, b = room.x(0.5 + hand * 0.16), room.x(0.5 + hand * 0.46)
    left, right = min(a, b), max(a, b)
    canvas.fill(rect(left - 0.02, 0.13, right + 0.02, 0.585), scene.paint(WALNUT, Tone.DEEP))
    mirror = scene.key.lamp if scene.key.lamps else scene.paint(PAPER, Tone.LIGHT, lit=False)
    canvas.fill(rounded(left, 0.155, right, 0.555, 0.02), mirror, 0.85)
    canvas.fill(polygon((left - 0.035, 0.13), (left - 0.01, 0.095), (right + 0.01, 0.095), (right + 0.035, 0.13)),
        scene.paint(WALNUT, Tone.DARK))  # fmt: skip
    for foot, high in ((0.275, 0.085), (0.40, 0.095), (0.535, 0.10)):
        storage.bottles(canvas, scene, left + 0.012, right - 0.012, foot, high * max(0.8, size))
        canvas.fill(rect(left, foot, right, foot + 0.012), scene.paint(WALNUT, Tone.DARK))


def _counter(canvas: Canvas, scene: Scene, base: float, size: float) -> None:
    """Bring the counter forward along the right side, with stools before it."""
    far, near = shell.reach(scene) * 0.36, shell.reach(scene) * 0.86
    top = base - 0.165
    body = polygon((far, top + 0.03), (near, 0.74), (near + 0.9, 0.80), (near + 0.9, 1.5), (near - 0.05, 1.5),
        (near, 0.955), (far, base + 0.012))  # fmt: skip
    front = WALNUT if scene.key.flames else NAVY
    canvas.fill(body, scene.paint(front, Tone.DARK))
    for k in range(1, 5):
        share = (k / 5) ** 1.25
        x = far + (near - far) * share
        y0, y1 = top + 0.03 + (0.74 - top - 0.03) * share, base + 0.012 + (0.955 - base - 0.012) * share
        canvas.fill(polygon((x, y0 + 0.02), (x + 0.010, y0 + 0.022), (x + 0.010, y1 - 0.01), (x, y1 - 0.012)),
            scene.paint(front, Tone.DEEP))  # fmt: skip
    canvas.fill(polygon((far - 0.012, top + 0.012), (far + 0.12, top), (near + 1.0, 0.66), (near + 1.0, 0.80),
        (near + 0.0, 0.725)), scene.paint(BRASS, Tone.LIGHT))  # fmt: skip
    canvas.fill(polygon((far - 0.012, top + 0.012), (near, 0.725), (near + 1.0, 0.80), (near + 1.0, 0.83),
        (near, 0.75), (far - 0.01, top + 0.034)), scene.paint(WALNUT, Tone.MID))  # fmt: skip
    for share in (0.30, 0.66):
        x = far + (near - far) * share - 0.055 * size
        stool = canvas.at(x, base + 0.06 + 0.16 * share, (0.78 + 0.35 * share) * size)
        if scene.key.flames:
            barrel(stool, scene)
        else:
            seats.stool(stool, scene, RED)
    glass = canvas.at(far + (near - far) * 0.55, 0.665, size)
    glass.fill(blob((-0.02, -0.05, 0), (0.02, -0.05, 0), (0.012, 0, 0), (-0.012, 0, 0)),
        scene.paint(WHITE, Tone.LIGHT), 0.8)  # fmt: skip


def _sign(canvas: Canvas, scene: Scene) -> None:
    """Hang the accent: a neon shape, or a board with a tankard where there is no neon yet."""
    accent = scene.key.accent
    if scene.key.flames:
        canvas.fill(rounded(-0.06, -0.05, 0.06, 0.05, 0.02), scene.paint(WALNUT, Tone.DEEP))
        canvas.fill(rounded(-0.022, -0.028, 0.018, 0.03, 0.006), accent)
        return
    if scene.key.lamps:
        canvas.glow(0, 0, 0.17, 0.13, accent, 0.5)
    canvas.line([(-0.07, 0.03), (-0.07, -0.04), (0.0, -0.055), (0.07, -0.04), (0.07, 0.03)], 0.009, accent)
    canvas.fill(blob((-0.026, -0.02, 0), (0.026, -0.02, 0), (0.004, 0.012), (0.004, 0.034, 0), (-0.004, 0.034, 0),
        (-0.004, 0.012)), accent)  # fmt: skip
    canvas.fill(rect(-0.018, 0.034, 0.018, 0.040), accent)
