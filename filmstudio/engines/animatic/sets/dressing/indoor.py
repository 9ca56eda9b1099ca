"""Dressing of interiors: what the action says stands in a room is put where there is space, the same spot each time.

Words are the breakdown's plain singular ones (`piano`, `hospital_bed`). What an archetype already has is not doubled,
and a room is never filled: what finds no free spot is left out.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.sets.archetype import Archetype
from filmstudio.engines.animatic.sets.dressing import animals
from filmstudio.engines.animatic.sets.dressing import indoor_hung as hung
from filmstudio.engines.animatic.sets.dressing import indoor_small as small
from filmstudio.engines.animatic.sets.dressing import indoor_stands as stands
from filmstudio.engines.animatic.sets.dressing import indoor_trades as trades
from filmstudio.engines.animatic.sets.dressing.indoor_home import DRAWERS as HOME
from filmstudio.engines.animatic.sets.interiors import machinery, seats, storage
from filmstudio.engines.animatic.sets.interiors.centre import said
from filmstudio.engines.animatic.sets.interiors.shell import reach
from filmstudio.engines.animatic.sets.interiors.swatches import OAK
from filmstudio.engines.animatic.sets.meaning import archetype_of
from filmstudio.engines.animatic.sets.scene import Scene

BACK_DEPTH, SET_DEPTH = 0.74, 0.94
"""Depths of the two flats that dressing is painted on: along the back wall, and beside the people."""
_WALL_Y, _BACK_FOOT, _SET_FOOT = 0.335, 0.768, 0.868
_BACK_SCALE = 0.86


class Where(StrEnum):
    """Where a thing belongs."""

    WALL = "wall"
    CEILING = "ceiling"
    BACK = "back"
    """On the floor, along the back wall."""
    BESIDE = "beside"
    """On the floor, beside the people."""
    TOP = "top"
    """On a table."""
    FLOOR = "floor"
    """Flat on the floor, under the people."""


@dataclass(frozen=True)
class Piece:
    """One word's thing: where it belongs, its width in units, and who draws it."""

    where: Where
    wide: float
    draw: Callable[[Canvas, Scene], None]


def _pieces(where: Where, drawers: dict[str, tuple[float, Callable[[Canvas, Scene], None]]]) -> dict[str, Piece]:
    return {word: Piece(where, wide, draw) for word, (wide, draw) in drawers.items()}


def _horse(canvas: Canvas, scene: Scene) -> None:
    animals.horse(canvas.at(0, 0.06, 0.42), scene, 1.0)


PIECES: dict[str, Piece] = {
    **_pieces(
        Where.WALL,
        {
            "painting": (0.26, hung.painting), "photograph": (0.18, hung.photograph), "poster": (0.15, hung.poster),
            "map": (0.30, hung.chart), "flag": (0.25, hung.flag), "clock": (0.12, hung.clock),
            "mirror": (0.16, hung.mirror), "cross": (0.10, hung.cross), "dartboard": (0.14, hung.dartboard),
            "blackboard": (0.35, hung.blackboard), "shelf": (0.29, hung.shelf), "bars": (0.25, hung.window_bars),
            "curtain": (0.26, hung.curtain),
        },
    ),
    **_pieces(Where.CEILING, {"chandelier": (0.36, hung.chandelier), "birdcage": (0.14, hung.birdcage)}),
    **_pieces(
        Where.BACK,
        {
            "piano": (0.46, stands.piano), "jukebox": (0.22, stands.jukebox), "pinball": (0.27, stands.pinball),
            "safe": (0.19, stands.safe), "throne": (0.40, stands.throne), "toilet": (0.13, stands.toilet),
            "screen": (0.31, stands.screen), "dresser": (0.28, stands.dresser), "counter": (0.46, stands.counter),
            "refrigerator": (0.22, stands.refrigerator), "stove": (0.24, stands.stove),
            "bathtub": (0.60, stands.bathtub), "sink": (0.23, stands.sink), "console": (0.28, stands.arcade_monitor),
            "altar": (0.37, trades.altar), "hospital_bed": (0.62, trades.hospital_bed),
            "operating_table": (0.48, trades.operating_table), "loom": (0.38, trades.loom),
            "machine": (0.32, trades.machine), "pool_table": (0.58, trades.pool_table),
            "printing_press": (0.40, trades.printing_press), "pulpit": (0.25, trades.pulpit),
            "horse": (0.60, _horse), "vending_machine": (0.19, machinery.vending_machine),
            "washing_machine": (0.16, lambda canvas, scene: machinery.washers(canvas, scene, 1)),
            "skeleton": (0.13, trades.skeleton), "stage": (0.50, trades.stage), "ladder": (0.14, trades.ladder),
            "coffin": (0.56, trades.coffin), "monitor": (0.16, trades.monitor), "bar": (0.46, stands.counter),
            **HOME,
        },
    ),
    **_pieces(
        Where.BESIDE,
        {
            "desk": (0.38, stands.desk), "cradle": (0.26, stands.cradle), "crib": (0.32, stands.crib),
            "ottoman": (0.17, stands.ottoman), "anvil": (0.24, trades.anvil), "barrel": (0.17, trades.barrel),
            "crate": (0.20, trades.crate), "easel": (0.22, trades.easel), "microphone": (0.10, trades.microphone),
            "workbench": (0.44, trades.workbench),
            "chair": (0.13, lambda canvas, scene: seats.chair(canvas, scene, OAK)),
            "stool": (0.10, lambda canvas, scene: seats.stool(canvas, scene, OAK, high=0.14)),
            "table": (0.36, lambda canvas, scene: seats.table(canvas, scene, OAK, 0.34)),
            "plant": (0.24, storage.plant),
        },
    ),
    **_pieces(
        Where.TOP,
        {
            "phone": (0.10, small.phone), "radio": (0.13, small.radio), "typewriter": (0.14, small.typewriter),
            "computer": (0.18, small.computer), "gramophone": (0.15, small.gramophone), "globe": (0.10, small.globe),
            "vase": (0.10, small.vase), "bottle": (0.08, small.bottle), "candle": (0.09, small.candle),
            "lamp": (0.12, small.lamp), "television": (0.20, small.television), "aquarium": (0.21, small.aquarium),
        },
    ),
    **_pieces(Where.FLOOR, {"rug": (0.52, stands.rug)}),
}  # fmt: skip
"""What every indoor word of a script's dressing is drawn as."""

_HAS: dict[Archetype, str] = {
    Archetype.KITCHEN: "counter cupboard stove refrigerator sink table chair curtain cabinet shelf lamp",
    Archetype.LIVING_ROOM: "sofa lamp rug curtain painting table armchair",
    Archetype.BEDROOM: "bed lamp curtain rug cabinet",
    Archetype.BATHROOM: "bathtub sink mirror stool",
    Archetype.OFFICE: "desk clock door cabinet computer typewriter lamp chair",
    Archetype.CORRIDOR: "door lamp",
    Archetype.STAIRWELL: "staircase lamp",
    Archetype.LIFT: "lamp",
    Archetype.PHONE_BOOTH: "phone phone_booth door lamp window",
    Archetype.LAMP_ROOM: "lamp console",
    Archetype.BAR: "bar counter stool bottle lamp table chair shelf",
    Archetype.DINER: "counter stool table lamp bench",
    Archetype.SHOP: "counter shelf door lamp",
    Archetype.HOSPITAL: "hospital_bed bed curtain monitor door chair",
    Archetype.CLASSROOM: "blackboard desk chair globe clock table door",
    Archetype.LIBRARY: "bookshelf ladder table lamp shelf rug",
    Archetype.CHURCH: "altar pew bench cross candle rug",
    Archetype.HALL: "chandelier curtain rug candle lamp",
    Archetype.CASTLE_HALL: "throne table chandelier candle rug lamp",
    Archetype.COURTROOM: "desk flag chair table microphone lamp",
    Archetype.MUSEUM: "painting statue vase bench lamp",
    Archetype.GYM: "bench clock lamp",
    Archetype.SWIMMING_POOL: "bench clock lamp",
    Archetype.GREENHOUSE: "plant table door lamp",
    Archetype.TERMINAL: "chair bench screen monitor sign lamp",
    Archetype.PLATFORM: "bench clock poster train sign lamp",
    Archetype.STAGE: "stage curtain",
    Archetype.CELL: "bars bed bench lamp",
    Archetype.LABORATORY: "counter table bottle shelf stool",
    Archetype.WORKSHOP: "workbench table bench lamp",
    Archetype.WAREHOUSE: "crate shelf lamp",
    Archetype.PARKING_GARAGE: "car lamp",
    Archetype.STABLE: "ladder lamp door",
    Archetype.ATTIC: "crate painting lamp",
    Archetype.CELLAR: "barrel bookshelf shelf lamp",
    Archetype.CABIN: "fireplace bed chair lamp rug curtain table",
    Archetype.TENT: "bed lamp rug",
    Archetype.SHIP: "bed table map lamp chair",
    Archetype.SPACESHIP: "console screen",
    Archetype.COCKPIT: "console screen monitor chair",
    Archetype.AIRCRAFT: "chair",
    Archetype.TRAIN: "bench table chair curtain lamp",
    Archetype.CAR: "mirror chair",
    Archetype.ROOM: "door chair table",
}
_TIGHT = frozenset(
    {Archetype.CAR, Archetype.LIFT, Archetype.PHONE_BOOTH, Archetype.COCKPIT, Archetype.AIRCRAFT, Archetype.TRAIN}
)
"""Where there is no room for furniture: only what hangs on a wall comes in."""
_SEATED = frozenset({Archetype.CAR, Archetype.COCKPIT, Archetype.PHONE_BOOTH})
"""Where not even a wall is free."""


def dress(scene: Scene, canvas_back: Canvas, canvas_set: Canvas) -> None:
    """Put the place's dressing into a painted interior: on its back wall's flat and on the one beside the people.

    Both canvases are in the units of the set. Nothing is painted over: a spot is free where the flats painted so far
    leave the wall, or the floor before it, uncovered.
    """
    archetype = archetype_of(scene.place)
    here = {*_HAS.get(archetype, "").split(), said(scene, archetype)}
    if archetype is not Archetype.STABLE:
        here.add("horse")  # Talked about: no horse stands in a parlour.
    wanted = [word for word in scene.place.dressing if word in PIECES and word not in here]
    if archetype in _TIGHT:
        wanted = [word for word in wanted if PIECES[word].where is Where.WALL and archetype not in _SEATED]
    if any(PIECES[word].where is Where.TOP for word in wanted):
        # Small things bring a table of their own: the one that they are said to stand on.
        wanted = [word for word in wanted if word not in ("table", "desk")]
    if not wanted:
        return
    spots = _Spots(scene)
    size = scene.narrow
    on_tables: list[str] = []
    for word in wanted:
        piece = PIECES[word]
        own = scene.aside(f"dressing {word}")
        if piece.where is Where.TOP:
            on_tables.append(word)
        elif piece.where is Where.FLOOR:
            piece.draw(canvas_back.at(0, 0.825, size), own)
        elif piece.where is Where.CEILING:
            piece.draw(canvas_back.at(0.12 * own.pick((-1, 1)) * size, 0.25, size), own)
        elif piece.where is Where.WALL:
            x = spots.find(piece.wide * size * 0.9, 0.24, 0.43, own, most=0.15)
            if x is not None:
                piece.draw(canvas_back.at(x, _WALL_Y, 0.9 * size), own)
        elif piece.where is Where.BACK:
            scale = _BACK_SCALE * size
            x = spots.find(piece.wide * scale, 0.50, 0.77, own)
            if x is not None:
                piece.draw(canvas_back.at(x, _BACK_FOOT, scale, flip=x > 0), own)
        else:
            _beside(canvas_set, spots, own, piece, size)
    if on_tables:
        _on_a_table(canvas_set, spots, scene, on_tables[:3], size)


def _beside(canvas: Canvas, spots: _Spots, scene: Scene, piece: Piece, size: float) -> None:
    x = spots.find(piece.wide * size, 0.66, 0.87, scene, middle=False)
    if x is not None:
        piece.draw(canvas.at(x, _SET_FOOT, size, flip=x > 0), scene)


def _on_a_table(canvas: Canvas, spots: _Spots, scene: Scene, words: Sequence[str], size: float) -> None:
    """Stand a table just wide enough for the small things, and them on it."""
    wide = sum(PIECES[word].wide for word in words) + 0.06
    x = spots.find(wide * size, 0.62, 0.87, scene.aside("dressing table"), middle=False)
    if x is None:
        return
    table = canvas.at(x, _SET_FOOT, size)
    seats.round_table(table, scene, OAK, wide)
    left = -wide / 2 + 0.03
    for word in words:
        piece = PIECES[word]
        piece.draw(table.at(left + piece.wide / 2, -0.180), scene.aside(f"dressing {word}"))
        left += piece.wide


class _Spots:
    """What of a painted room is still free."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        upright = [flat for flat in scene.flats() if flat.near is None and 0.5 < flat.depth < 1.2]
        wall, *others = upright or scene.flats()  # fmt: skip
        covered = wall.rgba[..., 3] < _HOLE
        covered[round(_SILL_Y * scene.height) :] = False
        for flat in others:
            covered |= flat.rgba[..., 3] > _SOLID
        self._covered: NDArray[np.bool_] = covered

    def find(
        self, wide: float, top: float, bottom: float, dice: Scene, *, middle: bool = True, most: float = 0.5
    ) -> float | None:
        """Return the middle of the freest spot of this width, its side by the dice; None where there is none.

        `middle` False keeps out of where people stand, `most` is how much of the spot may be covered. The spot is
        taken from then on.
        """
        scene, edge = self._scene, reach(self._scene) - wide / 2 - 0.01
        side = dice.pick((-1, 1))
        shares = (0.62, 0.85, 1.0, 0.36) if middle else (0.72, 0.90, 1.0)
        places = [turn * side * share * edge for share in shares for turn in (1, -1)]
        if edge <= 0.06:
            return None
        # In steps of a fifth, so that one picture size does not choose differently from another.
        best = min(places, key=lambda x: round(self._share(x, wide, top, bottom) * 5))
        if self._share(best, wide, top, bottom) > most:
            return None
        unit = scene.height
        left, right = self._columns(best, wide)
        self._covered[round(top * unit) : round(bottom * unit), left:right] = True
        return best

    def _columns(self, x: float, wide: float) -> tuple[int, int]:
        """Return the first and the last column of pixels of a spot."""
        half, unit = self._scene.half, self._scene.height
        return max(0, round((x - wide / 2 + half) * unit)), max(0, round((x + wide / 2 + half) * unit))

    def _share(self, x: float, wide: float, top: float, bottom: float) -> float:
        unit = self._scene.height
        left, right = self._columns(x, wide)
        part = self._covered[round(top * unit) : round(bottom * unit), left:right]
        return float(part.mean()) if part.size else 1.0


_SILL_Y = 0.60
"""Below this nothing is a window: the wall's flat ends where the floor begins."""
_SOLID, _HOLE = 230, 128
"""Alpha from which on something stands there (the light of a lamp never reaches it), and below which a wall is open."""
