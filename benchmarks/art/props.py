"""All props on one sheet: by day, by night, in pencil."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from PIL import Image

from filmstudio.engines.animatic.paintbox.affine import Affine
from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.colour import colour
from filmstudio.engines.animatic.paintbox.key import Tone
from filmstudio.engines.animatic.paintbox.keys import key_of
from filmstudio.engines.animatic.paintbox.shapes import rect
from filmstudio.engines.animatic.props.catalogue import THINGS
from filmstudio.model.look import Finish
from filmstudio.model.place import Place, Side, TimeOfDay

_CELL, _COLUMNS = 160, 12
_LIGHTS = ((TimeOfDay.DAY, Finish.COLOUR), (TimeOfDay.NIGHT, Finish.COLOUR), (TimeOfDay.DAY, Finish.INK))
_WALL = colour("#7a8a8f")


def sheet(folder: Path) -> list[Path]:
    """Draw the sheet into a folder and return its path."""
    rows = []
    for start in range(0, len(THINGS), _COLUMNS):
        for time, finish in _LIGHTS:
            key = key_of(Place(side=Side.INTERIOR, name="ROOM", time=time), 0, finish)
            cells = []
            for thing in THINGS[start : start + _COLUMNS]:
                unit = _CELL * 0.84
                view = Affine(a=unit, c=_CELL / 2, e=unit, f=_CELL / 2)
                canvas = Canvas(_CELL, _CELL, view, plain=finish is Finish.INK)
                canvas.fill(rect(-1, -1, 1, 1), key.paint(_WALL, Tone.MID))
                thing.draw(canvas, key)
                cells.append(canvas.pixels()[..., :3])
            cells += [np.zeros((_CELL, _CELL, 3), np.uint8)] * (_COLUMNS - len(cells))
            rows.append(np.hstack(cells))
    path = folder / "props.png"
    Image.fromarray(np.vstack(rows)).save(path)
    return [path]
