"""The objects of insert shots."""

from __future__ import annotations

import itertools

import numpy as np
import pytest
from numpy.typing import NDArray

from filmstudio.engines.animatic.places.painted import Light
from filmstudio.engines.animatic.props.draw import draw_prop, props_in

DAY = Light(key="#fff4e0", ambient="#9aa4c0", strength=0.2, direction=0.5, dark=False)
NIGHT = Light(key="#8fa0d0", ambient="#2c3660", strength=0.5, direction=0.5, dark=True)
SUBJECTS = (
    "lamp", "lantern", "candle", "match", "cup", "bottle", "letter", "envelope", "photograph", "book", "map", "ticket",
    "newspaper",
    "key", "coin", "ring", "knife", "sword", "hammer", "wrench", "clock", "watch", "compass", "door handle",
    "switch", "wheel", "phone", "telephone", "radio", "camera", "screen", "suitcase", "umbrella", "rope", "flower",
    "boat", "hand", "eyes",
)  # fmt: skip


def drawn(subject: str, light: Light = DAY) -> NDArray[np.uint8]:
    picture = draw_prop(subject, 160, 90, light)
    assert picture is not None
    return picture


@pytest.mark.parametrize("subject", SUBJECTS)
def test_every_prop_stands_in_the_middle_on_transparent_ground(subject: str) -> None:
    picture = draw_prop(subject, 320, 180, DAY)
    assert picture is not None
    assert picture.shape == (180, 320, 4)
    assert picture.dtype == np.uint8
    solid = picture[..., 3] > 250
    rows, columns = np.nonzero(solid)
    assert 0.25 < (rows.max() - rows.min()) / 180 < 0.72
    assert abs((columns.max() + columns.min()) / 2 - 160) < 24
    assert not picture[0, :, 3].any()
    assert not picture[:, 0, 3].any()
    assert len(np.unique(picture[solid][:, :3], axis=0)) > 3


def test_no_two_props_look_alike() -> None:
    pictures = [drawn(subject) for subject in SUBJECTS]
    assert not any(np.array_equal(a, b) for a, b in itertools.combinations(pictures, 2))


def test_the_light_falls_on_it_and_the_drawing_repeats() -> None:
    day, night = drawn("cup"), drawn("cup", NIGHT)
    left = drawn("cup", Light("#fff4e0", "#9aa4c0", 0.2, -0.5, dark=False))
    assert np.array_equal(day, drawn("the cup"))
    assert night[night[..., 3] > 250][:, :3].mean() < day[day[..., 3] > 250][:, :3].mean() - 30
    mirrored, straight = left[:, ::-1].astype(int), left.astype(int)
    assert np.abs(mirrored - day).mean() < np.abs(straight - day).mean()


@pytest.mark.parametrize(("width", "height"), [(90, 160), (40, 40), (200, 50)])
def test_any_shape_of_picture(width: int, height: int) -> None:
    picture = draw_prop("umbrella", width, height, DAY)
    assert picture is not None
    assert picture.shape == (height, width, 4)
    assert picture[..., 3].any()


@pytest.mark.parametrize("subject", ["", "a dragon", "monkey", "keyboardist", "東京"])
def test_an_unknown_subject_is_none(subject: str) -> None:
    assert draw_prop(subject, 160, 90, DAY) is None


def test_the_head_of_the_subject_decides() -> None:
    assert np.array_equal(drawn("A PHOTOGRAPH OF THE BOAT"), drawn("photograph"))
    assert np.array_equal(drawn("the boat's key"), drawn("key"))
    assert np.array_equal(drawn("the dust on the clock"), drawn("clock"))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("She turns the brass KEY. The lamp dies; the key falls.", ("key", "lamp")),
        ("Two letters under a pocket watch", ("letter", "pocket watch")),
        ("Nothing here. A monkey.", ()),
        ("", ()),
    ],
)
def test_props_are_found_in_a_text(text: str, found: tuple[str, ...]) -> None:
    assert props_in(text) == found
