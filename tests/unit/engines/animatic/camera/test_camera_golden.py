"""A dozen frames, looked at once and kept: whoever changes how a film looks sees it here.

`pytest --update-golden` draws them anew; look at them before they are kept. The tolerance is that of an eye: pictures
may differ by a rounding here and there, not by a shape or a colour.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from filmstudio.engines.animatic.camera.reel import Reel
from filmstudio.model.camera import Camera, CameraAngle, CameraMove, Light, ShotSize
from filmstudio.model.cast import Age, FacialHair, Garment, Hair, Hat, Presentation
from filmstudio.model.look import Finish
from filmstudio.model.place import Place, Side, TimeOfDay, Weather
from filmstudio.model.shots import Expression, Facing, Pose, Position, Role

Make = Callable[..., Any]
Pixels = NDArray[np.uint8]

GOLDEN = Path(__file__).parents[4] / "golden" / "animatic"
_MEAN, _MOST = 0.012, 0.10
"""How far colours may be apart in OKLab (black to white is 1): on average, and anywhere after a small blur."""
_BLUR = 9

COAST = Place(side=Side.EXTERIOR, name="LIGHTHOUSE", time=TimeOfDay.DUSK)
STREET = Place(side=Side.EXTERIOR, name="HARBOUR STREET", time=TimeOfDay.GOLDEN_HOUR)
STORM = Place(side=Side.EXTERIOR, name="HARBOUR STREET", time=TimeOfDay.NIGHT, weather=Weather.STORM)
KITCHEN = Place(side=Side.INTERIOR, name="KITCHEN", time=TimeOfDay.DAY)
LAMP_ROOM = Place(side=Side.INTERIOR, name="LAMP ROOM", time=TimeOfDay.NIGHT)

FRAMES: dict[str, tuple[int, dict[str, Any]]] = {
    "title": (40, {"role": Role.TITLE, "subject": "THE LAST LAMP", "action": "a film in nine shots", "place": COAST}),
    "wide_walk": (12, {"camera": Camera(size=ShotSize.WIDE), "place": COAST, "poses": (Pose.WALK, Pose.STAND)}),
    "two_shot": (6, {"camera": Camera(size=ShotSize.MEDIUM), "place": KITCHEN, "says": "Is that you, at this hour?"}),
    "close_up": (0, {"camera": Camera(size=ShotSize.CLOSE_UP), "place": LAMP_ROOM, "alone": Expression.AFRAID}),
    "over_shoulder": (0, {"camera": Camera(size=ShotSize.MEDIUM_CLOSE_UP), "place": STREET, "shoulder": True}),
    "insert": (0, {"role": Role.INSERT, "subject": "the brass key", "place": LAMP_ROOM}),
    "ink": (0, {"camera": Camera(size=ShotSize.FULL), "place": STREET, "finish": Finish.INK}),
    "noir": (0, {"camera": Camera(size=ShotSize.FULL), "place": STORM, "finish": Finish.NOIR}),
    "orbit_ends": (47, {"camera": Camera(size=ShotSize.MEDIUM, move=CameraMove.ORBIT_RIGHT), "place": STREET}),
    "dolly_ends": (47, {"camera": Camera(size=ShotSize.WIDE, move=CameraMove.DOLLY_IN), "place": COAST}),
    "high_angle": (0, {"camera": Camera(size=ShotSize.FULL, angle=CameraAngle.HIGH), "place": STREET}),
    "lit_by_practicals": (0, {"camera": Camera(size=ShotSize.FULL), "place": KITCHEN, "light": Light.PRACTICALS}),
}  # fmt: skip


@pytest.mark.parametrize("name", list(FRAMES))
def test_frames_look_as_they_were_kept(
    make_job: Make, make_person: Make, make_look: Make, make_line: Make, request: pytest.FixtureRequest, name: str
) -> None:
    index, asked = FRAMES[name]
    asked = dict(asked)
    poses = asked.pop("poses", (Pose.STAND, Pose.SIT))
    mara = make_person(
        position=Position.LEFT, facing=Facing.RIGHT, pose=poses[0], expression=asked.pop("alone", Expression.NEUTRAL),
        appearance=make_look(presentation=Presentation.WOMAN, hair=Hair.BUN, garment=Garment.JUMPER,
                             garment_colour="#b5482f", face=3),
    )  # fmt: skip
    isaac = make_person(
        "ISAAC", position=Position.RIGHT, facing=Facing.LEFT, pose=poses[1], shoulder=asked.pop("shoulder", False),
        appearance=make_look(age=Age.OLD, skin="#7a4c33", hair_colour="#d8d4cc", facial_hair=FacialHair.BEARD,
                             hat=Hat.CAP, garment=Garment.OILSKIN, garment_colour="#d8a93a", face=11),
    )  # fmt: skip
    people = (mara,) if name == "close_up" else (mara, isaac)
    said = asked.pop("says", "")
    lines = (make_line(said, start_frame=0, end_frame=40, mouth="XCDBEFAGHX" * 4),) if said else ()
    job = make_job(**({"people": people, "lines": lines, "frames": 48} | asked))
    _compared(Reel(job).frame(index), GOLDEN / f"{name}.png", update=request.config.getoption("--update-golden"))


def test_the_tolerance_is_an_eyes() -> None:
    picture = np.full((180, 320, 3), (90, 120, 150), np.uint8)
    noisy = picture + np.random.Generator(np.random.PCG64(1)).integers(0, 3, picture.shape, dtype=np.uint8)
    moved = picture.copy()
    moved[60:90, 100:130] = (150, 120, 90)
    assert _apart(picture, noisy)[0] < _MEAN
    assert _apart(picture, noisy)[1] < _MOST
    assert _apart(picture, moved)[1] > _MOST


def _compared(picture: Pixels, path: Path, *, update: bool) -> None:
    if update:
        path.parent.mkdir(parents=True, exist_ok=True)
        cv2.imwrite(str(path), cv2.cvtColor(picture, cv2.COLOR_RGB2BGR))
        return
    assert path.exists(), f"{path} is missing: run pytest --update-golden and look at it"
    kept = cv2.imread(str(path))
    assert kept is not None
    mean, most = _apart(np.asarray(cv2.cvtColor(kept, cv2.COLOR_BGR2RGB), np.uint8), picture)
    assert mean < _MEAN, f"{path.name} differs by {mean:.3f} on average"
    assert most < _MOST, f"{path.name} differs by {most:.3f} somewhere"


def _apart(one: Pixels, other: Pixels) -> tuple[float, float]:
    """Return how far two pictures are apart: on average, and at most once both are blurred."""
    assert one.shape == other.shape
    first, second = _oklab(one), _oklab(other)
    mean = np.linalg.norm(first - second, axis=2).mean()
    soft = [cv2.blur(each, (_BLUR, _BLUR)) for each in (first, second)]
    return float(mean), float(np.linalg.norm(soft[0] - soft[1], axis=2).max())


def _oklab(picture: Pixels) -> NDArray[np.float64]:
    """Return a picture in OKLab (the matrices of Ottosson, 2020)."""
    coded = picture.astype(np.float64) / 255
    light = np.where(coded <= 0.04045, coded / 12.92, ((coded + 0.055) / 1.055) ** 2.4)
    to_lms = np.array(
        [[0.4122214708, 0.5363325363, 0.0514459929], [0.2119034982, 0.6806995451, 0.1073969566],
         [0.0883024619, 0.2817188376, 0.6299787005]]
    )  # fmt: skip
    to_lab = np.array(
        [[0.2104542553, 0.7936177850, -0.0040720468], [1.9779984951, -2.4285922050, 0.4505937099],
         [0.0259040371, 0.7827717662, -0.8086757660]]
    )  # fmt: skip
    return np.asarray(np.cbrt(light @ to_lms.T) @ to_lab.T)
