"""What walls are covered with: stripes, tiles, boards, bricks, stone, panels. Patterns keep to clusters or a dado."""

from __future__ import annotations

from filmstudio.engines.animatic.paintbox.brushes import Brush
from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.colour import Colour
from filmstudio.engines.animatic.paintbox.key import Tone
from filmstudio.engines.animatic.paintbox.shapes import Shape, polygon, rect
from filmstudio.engines.animatic.sets.interiors.shell import FAR, Room
from filmstudio.model.place import Era

OLD = frozenset({Era.ANCIENT, Era.MEDIEVAL})
PAPERED = frozenset({Era.VICTORIAN, Era.TWENTIES, Era.FORTIES})
PATTERNED = frozenset({Era.FIFTIES, Era.SIXTIES, Era.SEVENTIES})


def stripes(canvas: Canvas, room: Room, wall: Shape, local: Colour, *, tone: Tone = Tone.MID,
    pitch: float = 0.07) -> None:  # fmt: skip
    """Paint striped wallpaper: the wall's own colour a step into the shade."""
    paint = room.scene.paint(local, tone, lit=False)
    with canvas.inside(wall) as inner:
        x = room.left + pitch * 0.4
        while x < room.right:
            inner.fill(rect(x, room.top, x + pitch * 0.42, room.base), paint, 0.42)
            x += pitch


def dado(canvas: Canvas, room: Room, local: Colour, y: float, *, tone: Tone = Tone.DARK, panels: bool = False) -> None:
    """Cover all walls below `y` in a second colour, with a rail; `panels` adds upright joints."""
    scene = room.scene
    for side in (-1, 1):
        lit = side != scene.key.side
        canvas.fill(room.side(side, 1, FAR, y, room.base), scene.paint(local, tone, lit=lit))
        canvas.fill(room.side(side, 1, FAR, y - 0.008, y), scene.paint(local, tone, lit=False))
    canvas.fill(rect(room.left, y, room.right, room.base), scene.paint(local, tone))
    canvas.fill(rect(room.left, y - 0.008, room.right, y), scene.paint(local, tone, lit=False))
    if panels:
        x = room.left + 0.02
        while x < room.right - 0.03:
            wide = scene.roll(0.07, 0.11)
            canvas.fill(rect(x, y + 0.02, min(x + wide, room.right - 0.02), room.base - 0.03),
                        scene.paint(local, tone, lit=False), 0.55)  # fmt: skip
            x += wide + 0.02


def tiles(canvas: Canvas, room: Room, shape: Shape, local: Colour, *, size: float = 0.05,
    tone: Tone = Tone.LIGHT) -> None:  # fmt: skip
    """Cover a part of the back wall with tiles; a few are a shade off."""
    scene = room.scene
    left, top, right, bottom = shape.bounds()
    joint = scene.paint(local, tone, lit=False)
    with canvas.inside(shape) as inner:
        inner.fill(shape, scene.paint(local, tone))
        rows, columns = int((bottom - top) / size) + 1, int((right - left) / size) + 1
        for _ in range(rows * columns // 14):
            x, y = left + int(scene.roll(0, columns)) * size, top + int(scene.roll(0, rows)) * size
            inner.fill(rect(x, y, x + size, y + size), joint, 0.6)
        for k in range(1, rows):
            inner.fill(rect(left, top + k * size - 0.0015, right, top + k * size + 0.0015), joint)
        for k in range(1, columns):
            inner.fill(rect(left + k * size - 0.0015, top, left + k * size + 0.0015, bottom), joint)


def planks(canvas: Canvas, room: Room, wall: Shape, local: Colour, *, level: bool = False, tone: Tone = Tone.MID,
           pitch: float = 0.07) -> None:  # fmt: skip
    """Seam a wall into boards, upright or (`level`) lying."""
    scene = room.scene
    shade = scene.paint(local, tone, lit=False)
    left, top, right, bottom = wall.bounds()
    with canvas.inside(wall) as inner:
        at, end = (top, bottom) if level else (left, right)
        while at < end:
            wide = pitch * scene.roll(0.8, 1.25)
            dark = scene.chance(0.22)
            if level:
                inner.fill(rect(left, at, right, at + (wide if dark else 0.005)), shade, 0.55 if dark else 1)
            else:
                inner.fill(rect(at, top, at + (wide if dark else 0.0035), bottom), shade, 0.55 if dark else 1)
            at += wide


def blocks(canvas: Canvas, room: Room, shape: Shape, local: Colour, *, high: float = 0.05, tone: Tone = Tone.MID,
           share: float = 0.30) -> None:  # fmt: skip
    """Show bricks or stones in clusters, and leave the rest of the wall plain."""
    scene = room.scene
    left, top, right, bottom = shape.bounds()
    shade, light = scene.paint(local, tone, lit=False), scene.paint(local, Tone.LIGHT if tone is Tone.MID else Tone.MID)
    centres = [(scene.roll(left, right), scene.roll(top, bottom)) for _ in range(4)]
    with canvas.inside(shape) as inner:
        y, row = top, 0
        while y < bottom:
            x = left - high * (row % 2)
            while x < right:
                wide = high * scene.roll(1.7, 2.4)
                near = min((x - cx) ** 2 + ((y - cy) * 1.4) ** 2 for cx, cy in centres) ** 0.5
                dice = scene.roll()
                if dice < share * max(0.1, 1.5 - near * 5):
                    inner.fill(
                        polygon((x + 0.004, y + 0.004), (x + wide - 0.003, y + 0.003),
                                (x + wide - 0.004, y + high - 0.003), (x + 0.003, y + high - 0.004)),
                        light if dice < share * 0.16 else shade, 0.75,
                    )  # fmt: skip
                x += wide
            y += high
            row += 1


def rough(canvas: Canvas, room: Room, shape: Shape, local: Colour, *, tone: Tone = Tone.LIGHT,
    coverage: float = 0.3) -> None:  # fmt: skip
    """Sponge plaster or damp over a wall, strongest low down on the shaded side."""
    scene = room.scene
    left, top, right, bottom = shape.bounds()
    far = left if scene.key.side > 0 else right
    canvas.brush(shape, scene.paint(local, tone), brush=Brush.SPONGE, coverage=coverage,
                 fade=((far, bottom), (left + right - far, top)), seed=scene.look % 53)  # fmt: skip


def panels(canvas: Canvas, room: Room, local: Colour, *, tone: Tone = Tone.MID, strips: bool = True) -> None:
    """Cover the back wall with clean panels and, between two of them, strips of light."""
    scene = room.scene
    shade = scene.paint(local, tone, lit=False)
    xs = [room.x(share) for share in (0.0, 0.17, 0.42, 0.60, 0.86, 1.0)]
    for x in xs[1:-1]:
        canvas.fill(rect(x - 0.003, room.top, x + 0.003, room.base), shade)
    canvas.fill(rect(room.left, 0.36, room.right, 0.366), shade)
    if strips:
        glow = scene.paint((190, 235, 235), Tone.GLOW)
        for x in (xs[1], xs[4]):
            canvas.fill(rect(x - 0.007, room.top + 0.03, x + 0.007, room.base - 0.05), glow)


def dress_wall(canvas: Canvas, room: Room, wall: Shape, local: Colour, *, tone: Tone = Tone.MID) -> None:
    """Cover a wall as its time would: stone, boards, striped paper, panels of light, or plain paint."""
    era = room.scene.place.era
    dice = room.scene.aside("wall").roll()
    if era in OLD:
        blocks(canvas, room, wall, local, high=0.06, tone=tone, share=0.34)
    elif era is Era.FRONTIER:
        planks(canvas, room, wall, local, tone=tone)
    elif era is Era.FUTURE:
        panels(canvas, room, local, tone=tone)
    elif era in PAPERED or (era in PATTERNED and dice < 0.7) or dice < 0.34:
        stripes(canvas, room, wall, local, tone=tone, pitch=0.05 + 0.05 * dice)
