"""The pictures of `docs/animatic-style.md`; `python -m benchmarks art --pictures` draws them anew."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from benchmarks.art.faces_sheet import expressions
from benchmarks.art.people import cast
from filmstudio.engines.animatic.engine import AnimaticEngine
from filmstudio.engines.animatic.stills import stills_of
from filmstudio.model.camera import Camera, CameraMove, ShotSize
from filmstudio.model.cast import Appearance
from filmstudio.model.job import Person, RenderJob
from filmstudio.model.look import Finish
from filmstudio.model.place import Era, Place, Side, TimeOfDay, Weather
from filmstudio.model.shots import Facing, Pose, Position, Role
from filmstudio.units import Resolution

Pixels = NDArray[np.uint8]

FOLDER = Path(__file__).parents[2] / "docs" / "pictures"
_SIZE = Resolution(1280, 720)
_PLACES = (
    ("OLD TOWN - STREET", Side.EXTERIOR, TimeOfDay.DUSK, Weather.RAIN, Era.FIFTIES),
    ("FOREST", Side.EXTERIOR, TimeOfDay.DAWN, Weather.FOG, Era.NOW),
    ("STATION - PLATFORM", Side.EXTERIOR, TimeOfDay.NIGHT, Weather.CLEAR, Era.NOW),
    ("DESERT ROAD", Side.EXTERIOR, TimeOfDay.GOLDEN_HOUR, Weather.CLEAR, Era.SIXTIES),
    ("HARBOUR", Side.EXTERIOR, TimeOfDay.MORNING, Weather.CLEAR, Era.NOW),
    ("MOUNTAIN PASS", Side.EXTERIOR, TimeOfDay.DAY, Weather.SNOW, Era.NOW),
    ("ROOFTOP", Side.EXTERIOR, TimeOfDay.EVENING, Weather.CLEAR, Era.NOW),
    ("MARKET", Side.EXTERIOR, TimeOfDay.DAY, Weather.CLEAR, Era.NOW),
    ("RUINS", Side.EXTERIOR, TimeOfDay.DUSK, Weather.STORM, Era.NOW),
)
_ROOMS = (
    ("KITCHEN", TimeOfDay.MORNING, Era.NOW),
    ("BAR", TimeOfDay.NIGHT, Era.FORTIES),
    ("CHURCH", TimeOfDay.AFTERNOON, Era.NOW),
    ("TRAIN COMPARTMENT", TimeOfDay.DUSK, Era.VICTORIAN),
    ("LABORATORY", TimeOfDay.EVENING, Era.NOW),
    ("SPACESHIP BRIDGE", TimeOfDay.NIGHT, Era.FUTURE),
)
_MOVES = (CameraMove.DOLLY_IN, CameraMove.ZOOM_IN, CameraMove.DOLLY_ZOOM, CameraMove.TRUCK_RIGHT, CameraMove.CRANE_UP)


def draw_pictures(folder: Path = FOLDER) -> list[Path]:
    """Draw all pictures of the page into a folder and return their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    lighthouse = [_place("LIGHTHOUSE", Side.EXTERIOR, time) for time in TimeOfDay]
    pictures = {
        "places": _grid([_still(_shot(_place(*one))) for one in _PLACES], 3),
        "hours": _grid([_still(_shot(place, people=())) for place in lighthouse], 4),
        "finishes": _grid([_still(_talk(finish)) for finish in (Finish.COLOUR, Finish.INK, Finish.NOIR)], 3),
        "interiors": _grid(
            [_still(_shot(_place(name, Side.INTERIOR, time, era=era))) for name, time, era in _ROOMS], 3
        ),
        "moves": _grid([frame for move in _MOVES for frame in _move(move)], 3),
        "cast": _cast_sheet(),
        "expressions": expressions(),
    }
    return [_saved(folder / f"animatic-{name}.jpg", picture) for name, picture in pictures.items()]


def _place(name: str, side: Side, time: TimeOfDay, weather: Weather = Weather.CLEAR, era: Era = Era.NOW) -> Place:
    return Place(side=side, name=name, time=time, weather=weather, era=era)


def _people() -> tuple[Person, ...]:
    looks = cast()
    return (
        _person("MARA", looks[0], Position.LEFT, Facing.RIGHT, Pose.WALK),
        _person("KOFI", looks[6], Position.RIGHT, Facing.LEFT, Pose.STAND),
    )


def _person(name: str, look: Appearance, position: Position, facing: Facing, pose: Pose) -> Person:
    return Person(name=name, appearance=look, position=position, facing=facing, pose=pose)


def _shot(
    place: Place,
    size: ShotSize = ShotSize.WIDE,
    move: CameraMove = CameraMove.STATIC,
    people: tuple[Person, ...] | None = None,
    finish: Finish = Finish.COLOUR,
) -> RenderJob:
    return RenderJob(
        engine="animatic",
        engine_version=AnimaticEngine().capabilities().version,
        slate="1A",
        role=Role.MASTER,
        camera=Camera(size=size, move=move),
        place=place,
        people=_people() if people is None else people,
        finish=finish,
        seed=7,
        size=_SIZE,
        rate=Fraction(24),
        frames=72,
    )


def _talk(finish: Finish) -> RenderJob:
    place = _place("BAR", Side.INTERIOR, TimeOfDay.NIGHT, era=Era.FORTIES)
    return _shot(place, ShotSize.MEDIUM, finish=finish)


def _move(move: CameraMove) -> list[Pixels]:
    job = _shot(_place("OLD TOWN - STREET", Side.EXTERIOR, TimeOfDay.GOLDEN_HOUR), ShotSize.FULL, move)
    return list(stills_of(job, (0, 36, 71), words=False))


def _still(job: RenderJob) -> Pixels:
    return next(iter(stills_of(job, (36,), words=False)))


def _cast_sheet() -> Pixels:
    """Return eight people in one line, whole, then nearer, then as heads."""
    place = _place("FIELD", Side.EXTERIOR, TimeOfDay.MORNING)
    rows = []
    for size in (ShotSize.FULL, ShotSize.MEDIUM, ShotSize.CLOSE_UP):
        cells = []
        for name, look in enumerate(cast()):
            person = _person(str(name), look, Position.CENTER, Facing.CAMERA if name % 2 else Facing.RIGHT, Pose.STAND)
            job = _shot(place, size, people=(person,)).model_copy(update={"size": Resolution(360, 480)})
            cells.append(_still(job))
        rows.append(np.hstack(cells))
    return np.vstack(rows)


def _grid(pictures: list[Pixels], columns: int) -> Pixels:
    gap = np.full((pictures[0].shape[0], 12, 3), 250, np.uint8)
    rows = []
    for start in range(0, len(pictures), columns):
        cells = [part for picture in pictures[start : start + columns] for part in (picture, gap)][:-1]
        row = np.hstack(cells)
        rows += [row, np.full((12, row.shape[1], 3), 250, np.uint8)]
    return np.vstack(rows[:-1])


def _saved(path: Path, picture: Pixels, width: int = 1400) -> Path:
    image = Image.fromarray(picture)
    if image.width > width:
        image = image.resize((width, round(image.height * width / image.width)), Image.Resampling.LANCZOS)
    image.save(path, quality=84, optimize=True)
    return path
