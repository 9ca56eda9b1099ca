"""Marks: the two or three shapes that make a cut-out a coat, a suit or an apron. Collars, openings, belts, buttons."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.colour import Colour
from filmstudio.engines.animatic.paintbox.shapes import Shape, circle
from filmstudio.engines.animatic.people.pigments import Dyes
from filmstudio.engines.animatic.people.trunk import Trunk
from filmstudio.model.cast import Garment


@dataclass(frozen=True, slots=True)
class Wearing:
    """What marks are drawn on."""

    canvas: Canvas
    trunk: Trunk
    dyes: Dyes
    away: bool
    """Seen from behind: only what goes all round is drawn."""
    variant: bool
    """The second way of wearing it."""

    def lay(self, shape: Shape | None, colour: Colour) -> None:
        """Paint a mark, if there is one to be seen."""
        if shape is not None:
            self.canvas.fill(shape, colour)


def draw_marks(garment: Garment, wearing: Wearing) -> None:
    """Draw what marks a garment, over the trunk."""
    _MARKS[garment](wearing)


def _buttons(wearing: Wearing, heights: tuple[float, ...], side: float, size: float) -> None:
    for height in heights:
        if wearing.trunk.faces(height, side):
            x, y = wearing.trunk.front(height, side)
            wearing.lay(circle(x, y, size), wearing.dyes.accent.lit)


def _throat(wearing: Wearing, low: float, wide: float = 0.30) -> None:
    """Draw the skin of an open neck."""
    top = wearing.trunk.top
    mark = wearing.trunk.mark((top, -wide), (top + 0.045, -wide), (low, 0.0), (top + 0.045, wide), (top, wide))
    wearing.lay(mark, wearing.dyes.skin.shade)


def _shirt(wearing: Wearing) -> None:
    trunk, dyes = wearing.trunk, wearing.dyes
    if not wearing.variant:
        wearing.lay(trunk.band(trunk.hem - 0.055, trunk.hem), dyes.shoes.lit)
    if wearing.away:
        wearing.lay(trunk.band(-0.04, 0.035), dyes.garment.shade)
        return
    _throat(wearing, 0.16)
    for side in (-1, 1):
        wearing.lay(trunk.mark((-0.05, side * 0.40), (0.03, side * 0.62), (0.17, side * 0.30), (0.02, side * 0.14)),
                    dyes.garment.shade)  # fmt: skip
    wearing.lay(
        trunk.mark((0.16, -0.035), (0.16, 0.035), (trunk.hem - 0.05, 0.03), (trunk.hem - 0.05, -0.03)),
        dyes.garment.shade,
    )


def _jumper(wearing: Wearing) -> None:
    trunk, dyes = wearing.trunk, wearing.dyes
    if wearing.variant:
        wearing.lay(trunk.band(0.62, 0.76, 0.018), dyes.accent.lit)
    else:
        wearing.lay(trunk.band(0.33, 0.385, 0.018), dyes.accent.lit)
        wearing.lay(trunk.band(0.425, 0.455, 0.018), dyes.accent.lit)
    wearing.lay(trunk.band(trunk.hem - 0.10, trunk.hem), dyes.garment.shade)
    wearing.lay(trunk.band(-0.11, 0.045, 0.016), dyes.garment.shade if wearing.away else dyes.garment.lit)


def _jacket(wearing: Wearing) -> None:
    trunk, dyes = wearing.trunk, wearing.dyes
    wearing.lay(trunk.band(trunk.hem - 0.07, trunk.hem), dyes.garment.shade)
    if wearing.away:
        wearing.lay(trunk.band(-0.05, 0.05), dyes.garment.shade)
        return
    hem = trunk.hem
    if wearing.variant:
        # Closed up to the chin, a flap on the chest.
        wearing.lay(trunk.mark((0.02, -0.02), (0.02, 0.045), (hem, 0.045), (hem, -0.02)), dyes.garment.shade)
        wearing.lay(trunk.mark((0.30, 0.26), (0.30, 0.66), (0.37, 0.64), (0.37, 0.28)), dyes.accent.lit)
        wearing.lay(trunk.band(-0.10, 0.035, 0.014), dyes.garment.lit)
        wearing.lay(trunk.mark((-0.10, 0.02), (-0.10, 0.52), (0.05, 0.62), (0.05, 0.02)), dyes.garment.shade)
        return
    wearing.lay(
        trunk.mark((-0.04, -0.40), (-0.04, 0.40), (0.3, 0.28), (hem, 0.20), (hem, -0.16), (0.3, -0.24)), dyes.accent.lit
    )
    _throat(wearing, 0.11, 0.36)
    for side in (-1, 1):
        wearing.lay(trunk.mark((-0.06, side * 0.42), (0.05, side * 0.70), (0.20, side * 0.58), (0.30, side * 0.26),
                               (0.06, side * 0.26)), dyes.garment.shade)  # fmt: skip


def _coat(wearing: Wearing) -> None:
    trunk, dyes = wearing.trunk, wearing.dyes
    if wearing.away:
        wearing.lay(trunk.mark((1.3, 0.0), (trunk.hem, 0.10), (trunk.hem, -0.10)), dyes.garment.shade)
        wearing.lay(trunk.band(-0.09, 0.06, 0.0), dyes.garment.shade)
        if wearing.variant:
            wearing.lay(trunk.band(0.61, 0.69, 0.010), dyes.garment.shade)
        return
    wearing.lay(
        trunk.mark((0.34, 0.02), (1.0, 0.05), (trunk.hem, 0.22), (trunk.hem, 0.0), (1.0, 0.0)), dyes.garment.shade
    )
    wearing.lay(trunk.mark((-0.07, -0.62), (-0.07, 0.62), (0.16, 0.30), (0.26, 0.0), (0.16, -0.30)), dyes.accent.lit)
    for side in (-1, 1):
        wearing.lay(trunk.mark((-0.13, side * 0.80), (0.06, side * 0.80), (0.24, side * 0.62), (0.40, side * 0.04),
                               (0.06, side * 0.34)), dyes.garment.shade if side < 0 else dyes.garment.lit)  # fmt: skip
    if wearing.variant:
        wearing.lay(trunk.band(0.61, 0.69, 0.010), dyes.garment.shade)
        wearing.lay(trunk.mark((0.60, -0.05), (0.60, 0.12), (0.705, 0.12), (0.705, -0.05)), dyes.accent.lit)
    else:
        _buttons(wearing, (0.52, 0.74, 0.96), -0.20, 0.0085)


def _oilskin(wearing: Wearing) -> None:
    trunk, dyes = wearing.trunk, wearing.dyes
    if not wearing.away:
        hem = trunk.hem
        slit = trunk.mark((0.10, 0.06), (1.0, 0.08), (hem, 0.16), (hem, 0.08), (1.0, 0.02), (0.10, -0.02))
        wearing.lay(slit, dyes.garment.shade)
        for height in (0.26, 0.52, 0.78):
            wearing.lay(trunk.mark((height, -0.20), (height, 0.26), (height + 0.035, 0.26), (height + 0.035, -0.20)),
                        dyes.accent.lit)  # fmt: skip
    wearing.lay(trunk.band(-0.13, 0.075, 0.022), dyes.garment.shade)
    wearing.lay(trunk.band(-0.13, 0.03, 0.020), dyes.garment.lit)


def _dress(wearing: Wearing) -> None:
    trunk, dyes = wearing.trunk, wearing.dyes
    wearing.lay(trunk.band(0.61, 0.675, 0.008), dyes.accent.lit)
    for side, wide in ((-0.52, 0.16), (0.26, 0.12)):
        wearing.lay(trunk.mark((1.06, side), (trunk.hem - 0.003, side + wide), (trunk.hem - 0.003, side - wide)),
                    dyes.garment.shade)  # fmt: skip
    if not wearing.away:
        _throat(wearing, 0.20, 0.60)


def _suit(wearing: Wearing) -> None:
    trunk, dyes = wearing.trunk, wearing.dyes
    if wearing.away:
        wearing.lay(trunk.mark((1.0, 0.03), (trunk.hem, 0.08), (trunk.hem, -0.02)), dyes.garment.shade)
        wearing.lay(trunk.band(-0.07, -0.01, 0.0), dyes.linen.shade)
        return
    wearing.lay(trunk.mark((-0.06, -0.44), (-0.06, 0.44), (0.04, 0.44), (0.56, 0.0), (0.04, -0.44)), dyes.linen.lit)
    tie = ((0.03, -0.10), (0.03, 0.10), (0.10, 0.06), (0.40, 0.10), (0.54, 0.0), (0.40, -0.10), (0.10, -0.06))
    wearing.lay(trunk.mark(*tie), dyes.accent.lit)
    for side in (-1, 1):
        wearing.lay(trunk.mark((-0.03, side * 0.50), (0.10, side * 0.74), (0.24, side * 0.60), (0.62, side * -0.02),
                               (0.05, side * 0.36)), dyes.garment.shade)  # fmt: skip
    if trunk.hem > 1.05:
        # In a lap there is no slit.
        wearing.lay(trunk.mark((0.62, 0.0), (trunk.hem, -0.06), (trunk.hem, 0.10)), dyes.garment.shade)
    _buttons(wearing, (0.68,), -0.10, 0.007)


def _uniform(wearing: Wearing) -> None:
    trunk, dyes = wearing.trunk, wearing.dyes
    wearing.lay(trunk.band(0.66, 0.74), dyes.shoes.lit)
    wearing.lay(trunk.band(-0.09, 0.02), dyes.accent.lit)
    for side in (-1, 1):
        wearing.lay(trunk.mark((0.05, side * 0.50), (0.10, side * 0.98), (0.15, side * 0.98), (0.11, side * 0.50)),
                    dyes.accent.lit)  # fmt: skip
    if wearing.away:
        return
    wearing.lay(trunk.mark((0.06, -0.02), (0.64, -0.02), (0.64, 0.03), (0.06, 0.03)), dyes.garment.shade)
    for row in (-0.26, 0.26):
        _buttons(wearing, (0.22, 0.38, 0.54), row, 0.008)


def _apron(wearing: Wearing) -> None:
    trunk, dyes = wearing.trunk, wearing.dyes
    if wearing.away:
        wearing.lay(trunk.band(0.60, 0.64), dyes.garment.lit)
        x, y = trunk.back(0.64, 0.0)
        for side in (-1, 1):
            wearing.canvas.line([(x, y), (x + side * 0.030, y + 0.075)], [0.016, 0.012], dyes.garment.lit)
        return
    _throat(wearing, 0.12)
    for side in (-1, 1):
        wearing.lay(trunk.mark((-0.02, side * 0.52), (0.04, side * 0.66), (0.30, side * 0.62), (0.30, side * 0.50)),
                    dyes.garment.shade)  # fmt: skip


_MARKS: dict[Garment, Callable[[Wearing], None]] = {
    Garment.SHIRT: _shirt, Garment.JUMPER: _jumper, Garment.JACKET: _jacket, Garment.COAT: _coat,
    Garment.OILSKIN: _oilskin, Garment.DRESS: _dress, Garment.SUIT: _suit, Garment.UNIFORM: _uniform,
    Garment.APRON: _apron,
}  # fmt: skip
