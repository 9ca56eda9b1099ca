"""Small jobs for the tests of the drawing engine, as functions that tests ask for."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from filmstudio.engines.animatic.engine import AnimaticEngine
from filmstudio.model.camera import Camera, CameraMove, ShotSize
from filmstudio.model.cast import Appearance, Garment, Hair
from filmstudio.model.job import Person, RenderJob, TimedLine
from filmstudio.model.place import Place, Side, TimeOfDay
from filmstudio.model.shots import Delivery, Facing, Position, Role
from filmstudio.ports.engine import Stage
from filmstudio.units import Resolution

KITCHEN = Place(side=Side.INTERIOR, name="KITCHEN", time=TimeOfDay.DAY)


def _look(**changes: Any) -> Appearance:
    values: dict[str, Any] = {
        "skin": "#e2b28c",
        "hair": Hair.SHORT,
        "hair_colour": "#2b211c",
        "hat_colour": "#b5482f",
        "garment": Garment.COAT,
        "garment_colour": "#39506b",
        "trousers_colour": "#33363f",
        "accent_colour": "#d98e32",
    }
    return Appearance(**(values | changes))


def _person(name: str = "MARA", **changes: Any) -> Person:
    values: dict[str, Any] = {
        "appearance": _look(),
        "position": Position.CENTER,
        "facing": Facing.CAMERA,
        "pose": "stand",
    }
    return Person(name=name, **(values | changes))


def _line(text: str = "Hello.", **changes: Any) -> TimedLine:
    values: dict[str, Any] = {
        "speaker": "MARA",
        "delivery": Delivery.ON_SCREEN,
        "colour": "#d98e32",
        "start_frame": 2,
        "end_frame": 6,
    }
    return TimedLine(text=text, **(values | changes))


def _job(**changes: Any) -> RenderJob:
    camera = Camera(
        size=changes.pop("shot", ShotSize.MEDIUM),
        move=changes.pop("move", CameraMove.STATIC),
        **({"angle": changes.pop("angle")} if "angle" in changes else {}),
    )
    values: dict[str, Any] = {
        "engine": "animatic",
        "engine_version": "1",
        "slate": "1A",
        "role": Role.SINGLE,
        "camera": camera,
        "place": KITCHEN,
        "people": (_person(),),
        "seed": 7,
        "size": Resolution(320, 180),
        "rate": Fraction(24),
        "frames": 2,
    }
    return RenderJob(**(values | changes))


def _shoot(wanted: RenderJob) -> list[NDArray[np.uint8]]:
    with AnimaticEngine().open(Stage(), [wanted], lambda _progress: None) as opened:
        return list(opened.shoot(wanted, lambda _progress: None).frames)


@pytest.fixture
def make_look() -> Callable[..., Appearance]:
    return _look


@pytest.fixture
def make_person() -> Callable[..., Person]:
    return _person


@pytest.fixture
def make_line() -> Callable[..., TimedLine]:
    return _line


@pytest.fixture
def make_job() -> Callable[..., RenderJob]:
    return _job


@pytest.fixture
def shoot() -> Callable[[RenderJob], list[NDArray[np.uint8]]]:
    return _shoot
