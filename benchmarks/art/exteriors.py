"""Contact sheets of every place outdoors: four lights, weather, ages, finishes, and what the script may set there.

`python -m benchmarks art exteriors` draws them; each picture is cropped to a wide framing and has a standing figure for
scale. They are drawn to be looked at, large and as thumbnails.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from filmstudio.engines.animatic.paintbox.brushes import Brush, bristles
from filmstudio.engines.animatic.paintbox.canvas import over
from filmstudio.engines.animatic.paintbox.key import Tone
from filmstudio.engines.animatic.paintbox.shapes import ellipse, polygon
from filmstudio.engines.animatic.sets.archetype import Archetype
from filmstudio.engines.animatic.sets.build import build_set
from filmstudio.engines.animatic.sets.exteriors.painters import EXTERIORS
from filmstudio.engines.animatic.sets.scene import FLOOR_Y, PERSON, Scene
from filmstudio.engines.animatic.sets.stage_set import StageSet
from filmstudio.model.look import Finish
from filmstudio.model.place import Era, Mood, Place, Side, TimeOfDay, Weather

Pixels = NDArray[np.uint8]

_WIDTH, _HEIGHT = 480, 270
_SET_WIDTH, _SET_HEIGHT = round(_WIDTH * 1.44), round(_HEIGHT * 1.2)
_LIGHTS = (TimeOfDay.DAY, TimeOfDay.GOLDEN_HOUR, TimeOfDay.DUSK, TimeOfDay.NIGHT)
_MOODS = (Mood.JOYFUL, Mood.MELANCHOLY, Mood.EERIE, Mood.BLEAK)
_NAMES = {Archetype.OUTDOORS: "SOMEWHERE", Archetype.SPACE: "MOON", Archetype.SEA: "OCEAN"}
_UNKNOWN = ("ELSEWHERE", "THE OLD PLACE", "QUORN", "BRACK", "TAMSIN GREEN", "WHERE THEY MET")
_DRESSINGS = (
    ("well", "windmill", "scarecrow"), ("ferris_wheel", "swing", "umbrella"), ("tower", "gate", "bicycle"),
    ("crane", "anchor", "barrel"), ("plane", "motorcycle", "sign"), ("lighthouse", "flag", "clothesline"),
)  # fmt: skip


def sheet(folder: Path) -> list[Path]:
    """Draw all sheets of exteriors into a folder and return their paths."""
    places = [_place(kind) for kind in EXTERIORS]
    half = (len(places) + 1) // 2
    weathers = (Weather.RAIN, Weather.STORM, Weather.SNOW, Weather.FOG, Weather.WIND)
    some = [_place(kind) for kind in (Archetype.STREET, Archetype.FOREST, Archetype.LIGHTHOUSE, Archetype.VILLAGE)]
    eras = (Era.MEDIEVAL, Era.VICTORIAN, Era.FRONTIER, Era.FIFTIES, Era.NOW, Era.FUTURE)
    town = [_place(kind) for kind in (Archetype.STREET, Archetype.SQUARE, Archetype.ROOFTOP, Archetype.STATION)]
    rows: dict[str, list[list[tuple[Place, Finish]]]] = {
        "exteriors_1": [[(_at(one, light), Finish.COLOUR) for light in _LIGHTS] for one in places[:half]],
        "exteriors_2": [[(_at(one, light), Finish.COLOUR) for light in _LIGHTS] for one in places[half:]],
        "exteriors_weather": [
            [(_at(one, time, weather), Finish.COLOUR) for weather in weathers]
            for one in some for time in (TimeOfDay.DAY, TimeOfDay.DUSK)
        ],
        "exteriors_finishes": [
            [(_at(one, time), finish) for finish in (Finish.INK, Finish.NOIR) for time in _LIGHTS[::3]]
            for one in [*some, *town[1:], _place(Archetype.HARBOUR), _place(Archetype.DESERT)]
        ],
        "exteriors_eras": [[(_at(one, TimeOfDay.DUSK, era=era), Finish.COLOUR) for era in eras] for one in town],
        "exteriors_unknown": [
            [(_at(_named(name), light), Finish.COLOUR) for light in (TimeOfDay.MORNING, TimeOfDay.EVENING)]
            for name in _UNKNOWN
        ],
        "exteriors_moods": [
            [(_at(one, TimeOfDay.DUSK, mood=mood), Finish.COLOUR) for mood in _MOODS]
            for one in some
        ],
        "exteriors_dressed": [
            [(_at(_named("A MEADOW").model_copy(update={"dressing": tuple(sorted(words))}), light), Finish.COLOUR)
             for light in (TimeOfDay.DAY, TimeOfDay.DUSK)]
            for words in _DRESSINGS
        ],
    }  # fmt: skip
    return [
        _written(folder / f"{name}.png", [[picture(*one) for one in row] for row in table])
        for name, table in rows.items()
    ]


def _named(name: str) -> Place:
    return Place(side=Side.EXTERIOR, name=name, time=TimeOfDay.DAY)


def _place(kind: Archetype) -> Place:
    return _named(_NAMES.get(kind, kind.value.upper()))


def _at(
    place: Place, time: TimeOfDay, weather: Weather = Weather.CLEAR, *, era: Era = Era.NOW, mood: Mood = Mood.NEUTRAL
) -> Place:
    return place.model_copy(update={"time": time, "weather": weather, "era": era, "mood": mood})


def picture(place: Place, finish: Finish) -> Pixels:
    """Return a place as a wide framing shows it, `(height, width, rgb)`, with a figure, movers, weather and grain."""
    built = build_set(place, _SET_WIDTH, _SET_HEIGHT, 1, finish)
    whole = _composed(built, _figure(place, finish))
    left, top = (_SET_WIDTH - _WIDTH) // 2, (_SET_HEIGHT - _HEIGHT) // 2
    shown = np.ascontiguousarray(whole[top : top + _HEIGHT, left : left + _WIDTH])
    if built.weather is not None:
        falling = built.weather(30, 24.0, _WIDTH, _HEIGHT)
        shown = shown if falling is None else over(shown, falling)
    grain = bristles(_WIDTH, _HEIGHT, Brush.SPONGE, scale=0.5, seed=3).astype(np.float32)[..., None] / 255 - 0.5
    return np.clip(shown[..., :3] * (1 + 0.05 * grain) + 2 * grain, 0, 255).astype(np.uint8)


def _composed(built: StageSet, figure: Pixels) -> Pixels:
    """Lay flats and movers far to near, the figure before all that is not nearer than people."""
    whole: Pixels | None = None
    stands = False
    for index, flat in enumerate(built.flats):
        if not stands and flat.near is None and flat.depth > 1 and whole is not None:
            whole, stands = over(whole, figure), True
        whole = flat.rgba.copy() if whole is None else over(whole, flat.rgba)
        after = built.flats[index + 1].depth if index + 1 < len(built.flats) else 9.0
        for mover in built.movers:
            patch = mover.at(30, 24.0) if flat.depth <= mover.depth < after else None
            if patch is not None:
                tall, wide = patch.rgba.shape[:2]
                part = whole[patch.top : patch.top + tall, patch.left : patch.left + wide]
                part[...] = over(part, patch.rgba)
    if whole is None:
        raise ValueError("a set without flats")
    return whole if stands else over(whole, figure)


def _figure(place: Place, finish: Finish) -> Pixels:
    """Return a plain standing figure, left of the middle."""
    scene = Scene(place, _SET_WIDTH, _SET_HEIGHT, 1, finish)
    canvas = scene.aside_canvas()
    body = canvas.at(-0.12, FLOOR_Y, PERSON)
    coat, dark = scene.paint((190, 120, 70), Tone.MID), scene.paint((50, 50, 70), Tone.DARK)
    body.fill(polygon((-0.1, 0), (-0.015, 0), (0, -0.45), (0.02, 0), (0.1, 0), (0.11, -0.5), (-0.11, -0.5)), dark)
    body.fill(polygon((-0.13, -0.42), (0.13, -0.42), (0.12, -0.82), (-0.12, -0.82)), coat)
    body.fill(ellipse(0, -0.91, 0.065, 0.085), scene.paint((220, 180, 150), Tone.LIGHT))
    return canvas.pixels()


def _written(path: Path, rows: Sequence[Sequence[Pixels]]) -> Path:
    """Write pictures in rows, with a margin of paper between them."""
    gap, columns = 8, max(len(row) for row in rows)
    sheet = np.full((len(rows) * (_HEIGHT + gap) + gap, columns * (_WIDTH + gap) + gap, 3), 244, np.uint8)
    for y, row in enumerate(rows):
        for x, one in enumerate(row):
            top, left = gap + y * (_HEIGHT + gap), gap + x * (_WIDTH + gap)
            sheet[top : top + _HEIGHT, left : left + _WIDTH] = one
    if not cv2.imwrite(str(path), cv2.cvtColor(sheet, cv2.COLOR_RGB2BGR)):
        raise OSError(f"cannot write {path}")
    return path
