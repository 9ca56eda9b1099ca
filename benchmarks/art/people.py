"""Sheets of people: poses, gaits, a cast in three sizes, garments. Drawn to be looked at.

`python -m benchmarks.art.people OUT` writes PNG files into the folder OUT.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from filmstudio.characters.appearance import bind_appearance
from filmstudio.engines.animatic.paintbox.affine import place_at
from filmstudio.engines.animatic.paintbox.key import Key, Tone
from filmstudio.engines.animatic.paintbox.keys import key_of
from filmstudio.engines.animatic.people.figure import Figure
from filmstudio.engines.animatic.people.head_view import Acting
from filmstudio.engines.animatic.people.skeleton import STEPS, STRIDES, Motion
from filmstudio.engines.animatic.sprites import lay
from filmstudio.model.cast import Age, Appearance, Build, Garment, Hat, Presentation
from filmstudio.model.character import AppearanceTags
from filmstudio.model.look import Finish
from filmstudio.model.place import Place, Side, TimeOfDay
from filmstudio.model.shots import Facing, Pose

Pixels = NDArray[np.uint8]

CAST = ("MARA", "JONAS", "IDA", "TOBIAS", "WREN", "AGNES", "KOFI", "LENA")
TAGS = {
    "MARA": AppearanceTags(garment=Garment.OILSKIN, presentation=Presentation.WOMAN, hat=Hat.NONE),
    "JONAS": AppearanceTags(age=Age.OLD, garment=Garment.JUMPER, presentation=Presentation.MAN),
    "IDA": AppearanceTags(age=Age.CHILD, garment=Garment.DRESS),
    "TOBIAS": AppearanceTags(build=Build.BROAD, garment=Garment.APRON, presentation=Presentation.MAN),
    "WREN": AppearanceTags(age=Age.YOUNG, garment=Garment.JACKET, hat=Hat.BEANIE),
    "AGNES": AppearanceTags(age=Age.OLD, build=Build.BROAD, garment=Garment.COAT, presentation=Presentation.WOMAN),
    "KOFI": AppearanceTags(build=Build.SLIM, garment=Garment.SUIT, presentation=Presentation.MAN),
    "LENA": AppearanceTags(garment=Garment.UNIFORM, presentation=Presentation.WOMAN),
}


def cast(tags: dict[str, AppearanceTags] | None = None) -> list[Appearance]:
    """Return eight people: as described by `TAGS`, or (an empty dict) as the studio casts them by name alone."""
    looks: list[Appearance] = []
    for name in CAST:
        looks.append(bind_appearance(name, (TAGS if tags is None else tags).get(name, AppearanceTags()), looks))
    return looks


def key(time: TimeOfDay = TimeOfDay.DAY, finish: Finish = Finish.COLOUR) -> Key:
    """Return the key of an hour on an open field."""
    return key_of(Place(side=Side.EXTERIOR, name="FIELD", time=time), 3, finish)


def figure_on(
    sheet: Pixels, look: Appearance, pose: Pose, facing: Facing, x: float, floor: float, tall: float, paint: Key,
    motion: Motion | None = None, acting: Acting | None = None, holding: str = "",
) -> None:  # fmt: skip
    """Draw somebody `tall` pixels high on a sheet, feet at (x, floor)."""
    window = (0, 0, sheet.shape[1], sheet.shape[0])
    figure = Figure(look, pose, facing, paint, place_at(x, floor, tall), window,
                    plain=paint.finish is Finish.INK, holding=holding)  # fmt: skip
    lay(sheet, figure.shadow())
    for part in figure.parts(motion or Motion(), acting or Acting()):
        lay(sheet, part.sprite, round(part.dx), round(part.dy))


def paper(width: int, height: int, paint: Key, tall: float = 0.0) -> Pixels:
    """Return an empty sheet in the key's own ground colours."""
    sheet = np.empty((height, width, 3), np.uint8)
    sheet[:] = paint.sky[2]
    if tall:
        rows = int(tall)
        for top in range(rows - rows // 9, height, rows):
            sheet[top : top + rows // 9] = paint.paint((196, 170, 130), Tone.MID, 0.7)
    return sheet


def poses_sheet(who: Iterable[Appearance], paint: Key, *, black: bool = False) -> Pixels:
    """Return every pose from four sides, one column each."""
    looks, tall, wide = list(who), 250, 220
    poses, facings = list(Pose), (Facing.CAMERA, Facing.LEFT, Facing.RIGHT, Facing.AWAY)
    sheet = paper(wide * len(poses), (tall + 40) * 4, paint, tall + 40)
    if black:
        sheet[:] = 255
    for row, facing in enumerate(facings):
        for column, pose in enumerate(poses):
            look = looks[column % len(looks)]
            motion = Motion(stride=STRIDES // 16, step={Pose.FALL: STEPS // 2, Pose.TURN: STEPS}.get(pose, 0))
            x, floor, held = wide * (column + 0.5), (tall + 40) * (row + 1) - 14, "lamp" if pose is Pose.HOLD else ""
            figure_on(sheet, look, pose, facing, x, floor, tall * look.height, paint, motion, holding=held)
    if black:
        sheet[sheet.min(axis=2) < 250] = 0
    return sheet


def gait_sheet(look: Appearance, paint: Key) -> Pixels:
    """Return a walk and a run in sixteen drawings, from the side, and the walk towards us."""
    tall, wide = 260, 170
    rows = ((Pose.WALK, Facing.RIGHT), (Pose.RUN, Facing.RIGHT), (Pose.WALK, Facing.CAMERA), (Pose.CLIMB, Facing.LEFT))
    sheet = paper(wide * 16, (tall + 30) * len(rows), paint, tall + 30)
    for row, (pose, facing) in enumerate(rows):
        for stride in range(16):
            figure_on(sheet, look, pose, facing, wide * (stride + 0.5), (tall + 30) * (row + 1) - 16, tall, paint,
                      Motion(stride=stride * STRIDES // 16))  # fmt: skip
    return sheet


def in_time_sheet(look: Appearance, paint: Key) -> Pixels:
    """Return a fall, a turn, and the gestures of speech, from their first drawing to the last."""
    tall, wide = 260, 190
    rows = [
        [(Pose.FALL, Facing.RIGHT, Motion(step=step)) for step in range(0, STEPS + 1, 2)],
        [(Pose.TURN, Facing.RIGHT, Motion(step=step)) for step in range(0, STEPS + 1, 2)],
        [(Pose.STAND, Facing.LEFT, Motion(gesture=level, beat=beat)) for beat in (0, 1, 2) for level in (0, 2, 3, 5)],
    ]
    sheet = paper(wide * 13, (tall + 30) * 3, paint, tall + 30)
    for row, moments in enumerate(rows):
        for column, (pose, facing, motion) in enumerate(moments):
            figure_on(
                sheet, look, pose, facing, wide * (column + 0.5), (tall + 30) * (row + 1) - 16, tall, paint, motion
            )
    return sheet


def cast_sheet(looks: list[Appearance], paint: Key) -> Pixels:
    """Return a cast in three sizes and as black silhouettes."""
    wide = 230
    sheet = paper(wide * len(looks), 340 + 150 + 90 + 340, paint)
    for column, look in enumerate(looks):
        x = wide * (column + 0.5)
        figure_on(
            sheet, look, Pose.STAND, Facing.CAMERA if column % 2 else Facing.LEFT, x, 325, 300 * look.height, paint
        )
        figure_on(sheet, look, Pose.STAND, Facing.CAMERA, x - 50, 480, 120 * look.height, paint)
        figure_on(
            sheet, look, Pose.WALK, Facing.RIGHT, x + 30, 480, 120 * look.height, paint, Motion(stride=STRIDES // 16)
        )
        figure_on(sheet, look, Pose.STAND, Facing.CAMERA, x, 570, 60 * look.height, paint)
        part = sheet[580:, wide * column : wide * (column + 1)]
        blank = np.full_like(part, 255)
        figure_on(blank, look, Pose.STAND, Facing.CAMERA, wide / 2, 325, 300 * look.height, paint)
        part[...] = np.where(blank.min(axis=2, keepdims=True) < 250, 30, 245)
    return sheet


def garments_sheet(paint: Key) -> Pixels:
    """Return every garment on three builds, from four sides."""
    base = cast({})
    tall, wide = 250, 160
    garments = list(Garment)
    sides = (Facing.CAMERA, Facing.RIGHT, Facing.AWAY)
    sheet = paper(wide * len(garments) * 2, (tall + 40) * 3, paint, tall + 40)
    for row, facing in enumerate(sides):
        for column, garment in enumerate(garments):
            for half, (build, presentation) in enumerate(
                ((Build.SLIM, Presentation.WOMAN), (Build.BROAD, Presentation.MAN))
            ):
                look = base[(column + half) % 8].model_copy(
                    update={"garment": garment, "build": build, "presentation": presentation, "age": Age.ADULT}
                )
                pose = Pose.WALK if row == 1 and half else Pose.STAND
                figure_on(
                    sheet,
                    look,
                    pose,
                    facing,
                    wide * (column * 2 + half + 0.5),
                    (tall + 40) * (row + 1) - 14,
                    tall,
                    paint,
                )
    return sheet


def main(folder: str) -> None:
    """Write all sheets."""
    out = Path(folder)
    out.mkdir(parents=True, exist_ok=True)
    day, looks = key(), cast()
    sheets = {
        "poses": poses_sheet(looks, day),
        "poses_black": poses_sheet(looks, day, black=True),
        "gaits": gait_sheet(looks[6], day),
        "in_time": in_time_sheet(looks[4], day),
        "cast_day": cast_sheet(looks, day),
        "cast_night": cast_sheet(looks, key(TimeOfDay.NIGHT)),
        "cast_default": cast_sheet(cast({}), day),
        "cast_ink": cast_sheet(looks, key(finish=Finish.INK)),
        "cast_noir": cast_sheet(looks, key(TimeOfDay.NIGHT, Finish.NOIR)),
        "garments": garments_sheet(day),
    }
    for name, sheet in sheets.items():
        cv2.imwrite(str(out / f"{name}.png"), cv2.cvtColor(sheet, cv2.COLOR_RGB2BGR))


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "art")
