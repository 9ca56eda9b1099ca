"""People for the tests of bodies, as functions that tests ask for."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from filmstudio.engines.animatic.paintbox.affine import place_at
from filmstudio.engines.animatic.paintbox.key import Key
from filmstudio.engines.animatic.paintbox.keys import key_of
from filmstudio.engines.animatic.people.figure import Figure
from filmstudio.model.cast import Age, Appearance, Build, Garment, Hair, Presentation
from filmstudio.model.look import Finish
from filmstudio.model.place import Place, Side, TimeOfDay
from filmstudio.model.shots import Facing, Pose


def _look(**changes: Any) -> Appearance:
    values: dict[str, Any] = {
        "skin": "#d49f78",
        "hair": Hair.SHORT,
        "hair_colour": "#3a2a22",
        "hat_colour": "#2f3440",
        "garment": Garment.JACKET,
        "garment_colour": "#3f6a8f",
        "trousers_colour": "#4a4038",
        "accent_colour": "#e8c46a",
        "face": 7,
    }
    return Appearance(**(values | changes))


def _key(time: TimeOfDay = TimeOfDay.DAY, finish: Finish = Finish.COLOUR) -> Key:
    return key_of(Place(side=Side.EXTERIOR, name="FIELD", time=time), 3, finish)


def _figure(pose: Pose = Pose.STAND, facing: Facing = Facing.CAMERA, **changes: Any) -> Figure:
    look, key = changes.pop("look", None) or _look(), changes.pop("key", None) or _key()
    return Figure(look, pose, facing, key, place_at(150, 280, 240), (0, 0, 300, 300), **changes)


@pytest.fixture
def body_look() -> Callable[..., Appearance]:
    """Give a function that makes an appearance, with changes."""
    return _look


@pytest.fixture
def body_key() -> Callable[..., Key]:
    """Give a function that makes the key of an hour and a finish."""
    return _key


@pytest.fixture
def body_figure() -> Callable[..., Figure]:
    """Give a function that makes a figure 240 pixels high in a window of 300 by 300, feet at (150, 280)."""
    return _figure


@pytest.fixture
def bodies() -> tuple[Appearance, ...]:
    """Give one person of every age and build, a woman and a man in turn."""
    people = []
    for number, age in enumerate(Age):
        for step, build in enumerate(Build):
            presentation = Presentation.WOMAN if (number + step) % 2 else Presentation.MAN
            people.append(_look(age=age, build=build, presentation=presentation, face=31 * number + step))
    return tuple(people)
