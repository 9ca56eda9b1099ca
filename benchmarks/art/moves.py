"""Contact sheets of the camera: every move in three frames, every size, angle and lens, and the finishes."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from pathlib import Path
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from filmstudio.engines.animatic.stills import stills_of
from filmstudio.media.typeface import set_line
from filmstudio.model.camera import Camera, CameraAngle, CameraMove, Focus, Light, ShotSize
from filmstudio.model.cast import Age, Appearance, FacialHair, Garment, Hair, Hat, Presentation
from filmstudio.model.job import Person, RenderJob
from filmstudio.model.look import Finish
from filmstudio.model.place import Place, Side, TimeOfDay
from filmstudio.model.shots import Facing, Pose, Position, Role
from filmstudio.units import Resolution

Pixels = NDArray[np.uint8]

_SIZE = Resolution(640, 360)
_FRAMES = 72
_SHOWN = (0, 36, 71)
STREET = Place(side=Side.EXTERIOR, name="HARBOUR STREET", time=TimeOfDay.GOLDEN_HOUR)
KITCHEN = Place(side=Side.INTERIOR, name="KITCHEN", time=TimeOfDay.DAY)


def sheet(folder: Path) -> list[Path]:
    """Write the sheets of the camera into a folder and return them."""
    folder.mkdir(parents=True, exist_ok=True)
    sheets = {
        "moves.png": _sheet([_row(move.words, _job(move=move), _SHOWN) for move in CameraMove], 2),
        "sizes.png": _sheet([_row(size.value, _job(size=size, place=KITCHEN), (30,)) for size in ShotSize], 4),
        "angles.png": _sheet([
            _row(f"{angle.value} {size.value}", _job(size=size, angle=angle), (30,))
            for angle in CameraAngle for size in (ShotSize.WIDE, ShotSize.MEDIUM)
        ], 4),
        "lenses.png": _sheet([
            _row(f"{mm:g} mm {size.value}", _job(size=size, lens_mm=mm), (30,))
            for size in (ShotSize.FULL, ShotSize.MEDIUM_CLOSE_UP) for mm in (18.0, 35.0, 85.0, 200.0)
        ], 4),
        "focus.png": _sheet([
            *(_row(f"focus {focus.value}", _job(focus=focus, size=ShotSize.MEDIUM), (30,)) for focus in Focus),
            _row("over the shoulder", _over_shoulder(), (30,)),
        ], 4),
        "finishes.png": _sheet([
            _row(f"{finish.value} {size.value}", _job(size=size, finish=finish, place=place), (30,))
            for finish in Finish for size, place in ((ShotSize.WIDE, STREET), (ShotSize.MEDIUM_CLOSE_UP, KITCHEN))
        ], 2),
        "lights.png": _sheet([_row(light.value, _job(light=light, place=KITCHEN), (30,)) for light in Light], 4),
    }  # fmt: skip
    for name, picture in sheets.items():
        cv2.imwrite(str(folder / name), cv2.cvtColor(picture, cv2.COLOR_RGB2BGR))
    return [folder / name for name in sheets]


def _job(**changes: Any) -> RenderJob:
    camera = {name: changes.pop(name) for name in ("size", "move", "angle", "lens_mm", "focus") if name in changes}
    values: dict[str, Any] = {
        "engine": "animatic", "engine_version": "3", "slate": "1A", "role": Role.TWO_SHOT, "place": STREET,
        "camera": Camera(**({"size": ShotSize.FULL} | camera)), "people": (_mara(), _isaac()), "seed": 7,
        "size": _SIZE, "rate": Fraction(24), "frames": _FRAMES,
    }  # fmt: skip
    return RenderJob(**(values | changes))


def _over_shoulder() -> RenderJob:
    near = _isaac().model_copy(update={"shoulder": True})
    return _job(size=ShotSize.MEDIUM_CLOSE_UP, role=Role.OVER_SHOULDER, people=(_mara(), near))


def _mara() -> Person:
    look = Appearance(
        presentation=Presentation.WOMAN, skin="#e2b28c", hair=Hair.BUN, hair_colour="#2b211c", hat_colour="#b5482f",
        garment=Garment.JUMPER, garment_colour="#b5482f", trousers_colour="#33363f", accent_colour="#d98e32",
    )  # fmt: skip
    return Person(name="MARA", appearance=look, position=Position.LEFT, facing=Facing.RIGHT, pose=Pose.WALK)


def _isaac() -> Person:
    look = Appearance(
        age=Age.OLD, presentation=Presentation.MAN, skin="#8a5a3a", hair=Hair.SHORT, hair_colour="#dddddd",
        facial_hair=FacialHair.BEARD, hat=Hat.CAP, hat_colour="#39506b", garment=Garment.OILSKIN,
        garment_colour="#d8a93a", trousers_colour="#33363f", accent_colour="#d98e32",
    )  # fmt: skip
    return Person(name="ISAAC", appearance=look, position=Position.RIGHT, facing=Facing.LEFT, pose=Pose.STAND)


def _row(label: str, job: RenderJob, frames: Sequence[int]) -> Pixels:
    """Return frames side by side under their name."""
    pictures = list(stills_of(job, frames, words=False))
    row = np.hstack([cv2.resize(one, (426, 240), interpolation=cv2.INTER_AREA) for one in pictures])
    strip = np.full((28, row.shape[1], 3), 245, np.uint8)
    words = set_line(label, 16, 600)[:24, : row.shape[1] - 8]
    strip[2 : 2 + words.shape[0], 6 : 6 + words.shape[1]] -= (words[..., None] * 0.85).astype(np.uint8)
    return np.asarray(np.vstack([strip, row]), np.uint8)


def _sheet(rows: Sequence[Pixels], columns: int) -> Pixels:
    filled = [*rows, *(np.full_like(rows[0], 245) for _ in range(-len(rows) % columns))]
    lines = [np.hstack(filled[start : start + columns]) for start in range(0, len(filled), columns)]
    return np.asarray(np.vstack(lines), np.uint8)
