"""Sheets of heads: expressions, mouths, hair, what is worn on a head, a line-up, one face in all keys and sizes.

`python -m benchmarks art --out FOLDER` draws them with all others.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from filmstudio.characters.appearance import bind_appearance
from filmstudio.engines.animatic.paintbox.affine import Affine
from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.key import Key, Tone
from filmstudio.engines.animatic.paintbox.keys import key_of
from filmstudio.engines.animatic.paintbox.shapes import blob, polygon, rect
from filmstudio.engines.animatic.people.head_acting import MOUTHS
from filmstudio.engines.animatic.people.head_view import (
    Acting,
    HeadView,
    draw_hair_behind,
    draw_head,
    neck_of,
    skin_of,
    tilt_of,
)
from filmstudio.model.cast import Age, Appearance, FacialHair, Hair, Hat, Presentation
from filmstudio.model.character import AppearanceTags
from filmstudio.model.look import Finish
from filmstudio.model.place import Mood, Place, Side, TimeOfDay, Weather
from filmstudio.model.shots import Expression

Pixels = NDArray[np.uint8]
_NAMES = (
    "ANNA BEN CLARA DAVID ELENA FRANK GRETA HUGO IRIS JACK KATE LEO MAYA NOAH OLGA PAUL ROSA SAM TARA VICTOR WANDA "
    "XAVIER YARA ZOE"
)  # fmt: skip
_VIEWS = ((0.0, False), (0.6, False), (1.0, False), (0.0, True))
"""Front, three-quarter, profile, back: turn, and whether it is seen from behind."""


def sheet(folder: Path) -> list[Path]:
    """Draw all sheets into a folder and return their paths."""
    pictures = {
        "faces_expressions": expressions(),
        "faces_mouths": mouths(),
        "faces_hair": hair(),
        "faces_worn": worn(),
        "faces_lineup": lineup(),
        "faces_keys": keys(),
        "faces_sizes": sizes(),
    }
    paths = []
    for name, picture in pictures.items():
        path = folder / f"{name}.png"
        cv2.imwrite(str(path), cv2.cvtColor(picture, cv2.COLOR_RGB2BGR))
        paths.append(path)
    return paths


def day(finish: Finish = Finish.COLOUR, time: TimeOfDay = TimeOfDay.DAY, mood: Mood = Mood.NEUTRAL) -> Key:
    """Return the key of a room, lit from the right."""
    return key_of(Place(side=Side.INTERIOR, name="ROOM", time=time, mood=mood), 2, finish)


def somebody(name: str, tags: AppearanceTags | None = None, others: Sequence[Appearance] = ()) -> Appearance:
    """Return a person as the studio casts them."""
    return bind_appearance(name, tags or AppearanceTags(), others)


def three() -> tuple[Appearance, Appearance, Appearance]:
    """Return a young woman, an old man and a dark-skinned child."""
    return (
        somebody("MARA", AppearanceTags(presentation=Presentation.WOMAN, hair=Hair.BOB, age=Age.YOUNG)),
        somebody("JONAH", AppearanceTags(presentation=Presentation.MAN, age=Age.OLD, skin="#d49f78")),
        somebody("KOFI", AppearanceTags(presentation=Presentation.MAN, hair=Hair.AFRO, skin="#5e3a26", age=Age.CHILD)),
    )


def head(view: HeadView, width: int, tall: float, height: int | None = None) -> Pixels:
    """Return one head `tall` pixels high over plain shoulders, `(height, width, rgb)` uint8."""
    rows = height or round(width * 1.1)
    key = view.key
    canvas = Canvas(width, rows, Affine(a=tall, c=width / 2, e=tall, f=rows * 0.47), plain=key.finish is Finish.INK)
    canvas.fill(rect(-9, -9, 9, 9), key.paint((150, 170, 175), Tone.MID, 0.55))
    draw_hair_behind(canvas, view)
    x, _, half = neck_of(view)
    canvas.fill(
        polygon((x - half, 0.0), (x + half, 0.0), (x + half, 0.8), (x - half, 0.8)), skin_of(view.look, key).shade
    )
    out = half * 3.6
    cloth = blob(
        (x - out, 0.66), (x - half, 0.43, 0.4), (x + half, 0.43, 0.4), (x + out, 0.66), (x + out, 3), (x - out, 3)
    )
    canvas.fill(cloth, key.paint((120, 74, 62), Tone.DARK))
    draw_head(canvas.at(0, 0, 1, tilt_of(view.acting)), view)
    return np.ascontiguousarray(canvas.pixels()[..., :3])


def grid(rows: Sequence[Sequence[HeadView]], width: int, tall: float) -> Pixels:
    """Return heads in rows."""
    return np.vstack([np.hstack([head(view, width, tall) for view in row]) for row in rows])


def expressions() -> Pixels:
    """Return sixteen expressions of three people."""
    acts = list(Expression)
    rows = []
    for who, yaw in zip(three(), (0.0, -0.6, 0.6), strict=True):
        for part in (acts[:8], acts[8:]):
            rows.append([HeadView(who, day(), yaw, acting=Acting(expression=one)) for one in part])
    return grid(rows, 170, 106)


def mouths() -> Pixels:
    """Return nine mouths in four expressions, and once in profile."""
    woman, man, _ = three()
    moods = (Expression.NEUTRAL, Expression.HAPPY, Expression.ANGRY, Expression.SAD)
    rows = [
        [HeadView(who, day(), yaw, acting=Acting(mouth=letter, expression=mood)) for letter in MOUTHS]
        for mood, who, yaw in zip(moods, (woman, woman, man, man), (0.0, 0.0, 0.0, 0.6), strict=True)
    ]
    rows.append([HeadView(woman, day(), 1.0, acting=Acting(mouth=letter)) for letter in MOUTHS])
    return grid(rows, 160, 112)


def hair() -> Pixels:
    """Return every hair on two people each, from four sides."""
    rows = []
    for index, style in enumerate(Hair):
        row = []
        for sex in (Presentation.WOMAN, Presentation.MAN):
            who = somebody(f"{sex.value} {index}", AppearanceTags(presentation=sex, hair=style))
            row += [HeadView(who, day(), yaw, away=away) for yaw, away in _VIEWS]
        rows.append(row)
    return grid(rows, 160, 80)


def worn() -> Pixels:
    """Return hats, beards and glasses from four sides."""
    rows = []
    for index, hat in enumerate(one for one in Hat if one is not Hat.NONE):
        row = []
        for sex, style in ((Presentation.WOMAN, Hair.LONG), (Presentation.MAN, Hair.SHORT)):
            tags = AppearanceTags(presentation=sex, hair=style, hat=hat, hat_colour="#b5483c")
            row += [HeadView(somebody(f"hat {sex.value} {index}", tags), day(), yaw, away=away) for yaw, away in _VIEWS]
        rows.append(row)
    beards = [one for one in FacialHair if one is not FacialHair.NONE]
    for index in range(6):
        row = []
        for side in (0, 1):
            tags = AppearanceTags(
                presentation=Presentation.MAN,
                hair=(Hair.SHORT, Hair.BALD, Hair.CURLY)[(index + side) % 3],
                facial_hair=beards[(index + 2 * side) % 3],
                glasses=(index + side) % 3 == 0,
                age=Age.OLD if index == 4 else Age.ADULT,
            )
            row += [HeadView(somebody(f"beard {index} {side}", tags), day(), yaw) for yaw in (0.0, 0.6, 1.0, -0.6)]
        rows.append(row)
    return grid(rows, 160, 80)


def lineup() -> Pixels:
    """Return twenty-four people as the studio casts them by name, a few of them old, children or in hats."""
    seen: list[Appearance] = []
    for index, name in enumerate(_NAMES.split()):
        tags = AppearanceTags(
            age={5: Age.OLD, 4: Age.CHILD}.get(index % 6) if index % 12 < 6 or index % 6 == 5 else None,
            glasses=True if index % 7 == 3 else None,
            hat=tuple(Hat)[1 + index % 5] if index % 9 == 7 else None,
        )
        seen.append(somebody(name, tags, seen))
    views = [HeadView(who, day(), (0.0, 0.6, 0.0, -0.6)[index % 4]) for index, who in enumerate(seen)]
    return grid([views[k : k + 8] for k in range(0, 24, 8)], 190, 118)


def keys() -> Pixels:
    """Return the same people in eight keys: day, golden hour, dusk, night, rain, eerie, ink and noir."""
    outside = Place(side=Side.EXTERIOR, name="ROAD", time=TimeOfDay.DAY, weather=Weather.RAIN)
    lights = (
        day(), day(time=TimeOfDay.GOLDEN_HOUR), day(time=TimeOfDay.DUSK), day(time=TimeOfDay.NIGHT), key_of(outside, 3),
        day(time=TimeOfDay.NIGHT, mood=Mood.EERIE), day(Finish.INK), day(Finish.NOIR),
    )  # fmt: skip
    people = (
        *three(),
        somebody("ODA", AppearanceTags(presentation=Presentation.WOMAN, hair=Hair.LONG, skin="#3f281d")),
        somebody("BO", AppearanceTags(presentation=Presentation.MAN, skin="#b97e58", facial_hair=FacialHair.BEARD)),
    )
    rows = [[HeadView(who, light, (0.0, 0.6, -0.6)[index % 3]) for light in lights] for index, who in enumerate(people)]
    return grid(rows, 190, 118)


def sizes() -> Pixels:
    """Return one head at 40, 80, 160 and 700 pixels."""
    who, _, child = three()
    acting = Acting(expression=Expression.TENDER, gaze=1)
    small = [head(HeadView(one, day(), 0.6, acting=acting), 190, tall, 240)
             for tall in (40, 80, 160) for one in (who, child)]  # fmt: skip
    column = np.vstack([np.hstack(small[k : k + 2]) for k in (0, 2, 4)])
    large = [head(HeadView(one, day(), yaw, acting=acting), 640, 700, column.shape[0])
             for one, yaw in ((who, 0.0), (child, 0.6))]  # fmt: skip
    return np.hstack([column, *large])
