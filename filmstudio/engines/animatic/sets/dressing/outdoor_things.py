"""Which drawing answers to which word outdoors. Each stands at its canvas's origin; unit: a person's height there."""

from __future__ import annotations

from collections.abc import Callable

from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.sets.dressing import animals, outdoor_machines
from filmstudio.engines.animatic.sets.dressing import outdoor_large as big
from filmstudio.engines.animatic.sets.dressing import outdoor_small as own
from filmstudio.engines.animatic.sets.dressing.outdoor_stable import hitching_rail, trough
from filmstudio.engines.animatic.sets.exteriors import (
    barns,
    beacons,
    broken_stones,
    graves,
    stalls,
    street_things,
    tents,
    vehicles,
    vessels,
)
from filmstudio.engines.animatic.sets.exteriors.pigments import LEAF, ROCK
from filmstudio.engines.animatic.sets.exteriors.ridges import boulder
from filmstudio.engines.animatic.sets.exteriors.trees import Tree, plant
from filmstudio.engines.animatic.sets.scene import Scene

Drawer = Callable[[Canvas, Scene, float], None]
"""`(canvas, scene, depth)`: the depth only says how much air lies before the thing."""


def _tree(canvas: Canvas, scene: Scene, depth: float) -> None:
    kind = scene.pick((Tree.ROUND, Tree.TIERED, Tree.POPLAR))
    plant(canvas, scene, [(0, 0, 2.1, kind)], depth=depth, local=LEAF)


def _bush(canvas: Canvas, scene: Scene, depth: float) -> None:
    plant(canvas, scene, [(0, 0, 0.55, Tree.BUSH)], depth=depth, local=LEAF)


def _rock(canvas: Canvas, scene: Scene, depth: float) -> None:
    boulder(canvas, scene, 0, 0, 0.8, 0.7, depth, local=ROCK)


def _car(canvas: Canvas, scene: Scene, depth: float) -> None:
    vehicles.car(canvas, scene, depth, scene.pick(vehicles.CAR_COLOURS), flip=scene.chance(0.5))


def _train(canvas: Canvas, scene: Scene, depth: float) -> None:
    vehicles.train(canvas.at(-5.5, 0), scene, depth, scene.pick(vehicles.CAR_COLOURS), cars=3)


def _lighthouse(canvas: Canvas, scene: Scene, depth: float) -> None:
    beacons.tower(canvas.at(0, 0, 3.2), scene, depth)


def _boat(canvas: Canvas, scene: Scene, depth: float) -> None:
    vessels.rowing_boat(canvas.at(0, 0, 1.9), scene, depth, scene.pick(vehicles.CAR_COLOURS))


def _helicopter(canvas: Canvas, scene: Scene, depth: float) -> None:
    outdoor_machines.helicopter(canvas.at(0, 0, 0.8), scene, depth)


def _ship(canvas: Canvas, scene: Scene, depth: float) -> None:
    vessels.ship(canvas.at(0, 0, 2.2), scene, depth)


def _ruin(canvas: Canvas, scene: Scene, depth: float) -> None:
    broken_stones.broken_arch(canvas.at(0, 0, 0.8), scene, depth)


LARGE: dict[str, Drawer] = {
    "barn": barns.barn,
    "billboard": street_things.billboard,
    "bus": vehicles.bus,
    "crane": big.crane,
    "ferris_wheel": big.ferris_wheel,
    "lighthouse": _lighthouse,
    "neon_sign": big.neon_sign,
    "plane": big.plane,
    "ruin": _ruin,
    "ship": _ship,
    "spaceship": big.spaceship,
    "tower": big.tower,
    "train": _train,
    "truck": vehicles.truck,
    "windmill": big.windmill,
    "carriage": vehicles.cart,
    "wagon": vehicles.cart,
}
"""What stands behind the people."""

SMALL: dict[str, Drawer] = {
    "anchor": own.anchor,
    "barrel": own.barrel,
    "bench": street_things.bench,
    "bicycle": vehicles.bicycle,
    "boat": _boat,
    "bonfire": own.fire,
    "bush": _bush,
    "campfire": own.fire,
    "cannon": outdoor_machines.cannon,
    "car": _car,
    "cart": vehicles.cart,
    "clothesline": own.clothesline,
    "crate": stalls.crate,
    "cross": own.cross,
    "dumpster": outdoor_machines.dumpster,
    "fence": own.fence,
    "flag": own.flagpole,
    "fountain": street_things.fountain,
    "gate": own.gate,
    "grave": graves.grave,
    "helicopter": _helicopter,
    "hitching_post": hitching_rail,
    "horse": animals.horse,
    "hydrant": street_things.hydrant,
    "ladder": own.ladder,
    "mailbox": street_things.mailbox,
    "motorcycle": vehicles.motorcycle,
    "phone_booth": street_things.phone_booth,
    "rock": _rock,
    "scarecrow": own.scarecrow,
    "sign": street_things.sign,
    "stall": stalls.stall,
    "statue": street_things.statue,
    "streetlamp": street_things.lamp,
    "swing": own.swing,
    "tent": tents.tent,
    "tractor": vehicles.tractor,
    "traffic_light": street_things.traffic_light,
    "tree": _tree,
    "trough": trough,
    "umbrella": own.parasol,
    "wall": own.wall,
    "well": own.well,
    "wheelbarrow": own.wheelbarrow,
}
"""What stands beside them."""
