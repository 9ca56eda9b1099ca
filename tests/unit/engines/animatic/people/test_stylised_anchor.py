"""A pinned photograph as a poster, and the portraits of the casting sheet."""

from __future__ import annotations

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from filmstudio.engines.animatic.paintbox.colour import to_lch
from filmstudio.engines.animatic.people.face_anchor import stylised_anchor
from filmstudio.engines.animatic.people.portrait import Shows, casting_key, draw_portrait
from filmstudio.model.cast import Age, Appearance, Garment, Hair, Hat
from filmstudio.model.look import Finish
from filmstudio.model.shots import Facing
from filmstudio.units import Resolution

Pixels = NDArray[np.uint8]
BOX, MARKS = (75, 60, 90, 120), ((100, 105), (140, 105), (120, 130), (104, 150), (136, 150))


def photograph() -> Pixels:
    """Return something like a face before a wall, with shading and noise."""
    picture = np.full((320, 240, 3), (150, 170, 190), np.uint8)
    cv2.ellipse(picture, (120, 300), (110, 90), 0, 0, 360, (60, 80, 50), -1)
    cv2.rectangle(picture, (100, 160), (140, 240), (190, 140, 115), -1)
    cv2.ellipse(picture, (120, 95), (60, 72), 0, 0, 360, (60, 40, 30), -1)
    cv2.ellipse(picture, (120, 122), (45, 60), 0, 0, 360, (225, 175, 150), -1)
    for x in (100, 140):
        cv2.circle(picture, (x, 105), 6, (30, 20, 20), -1)
    cv2.ellipse(picture, (120, 150), (16, 5), 0, 0, 360, (150, 60, 60), -1)
    shade = np.linspace(1.05, 0.72, 240)[None, :, None]
    noise = np.random.Generator(np.random.PCG64(4)).normal(0, 5, picture.shape)
    return np.clip(picture * shade + noise, 0, 255).astype(np.uint8)


def test_a_photograph_becomes_a_few_flat_colours_and_stays_a_face() -> None:
    picture = photograph()
    poster = stylised_anchor(picture, BOX, MARKS, casting_key())
    assert poster.shape == (480, 360, 3), "a small picture is worked on enlarged"
    assert (poster == stylised_anchor(picture, BOX, MARKS, casting_key())).all()
    colours, counts = np.unique(poster.reshape(-1, 3), axis=0, return_counts=True)
    assert np.sort(counts)[-20:].sum() > 0.75 * counts.sum(), "most of a poster is in twenty colours"
    assert len(colours) < len(np.unique(picture.reshape(-1, 3), axis=0)) / 3

    def light(x: int, y: int) -> float:
        x, y = x * 3 // 2, y * 3 // 2
        red, green, blue = (int(c) for c in poster[y - 1 : y + 2, x - 1 : x + 2].mean(axis=(0, 1)))
        return to_lch((red, green, blue))[0]

    assert light(100, 105) < light(100, 125) - 0.2, "the eye is dark on a light cheek"
    assert light(150, 130) < light(90, 130) + 0.02, "the light still comes from the left"
    wall = poster[10, 10]
    assert (poster[60:450, 8] == wall).all(axis=1).mean() > 0.5, "behind a person there is paper"


def test_a_large_picture_keeps_its_size() -> None:
    large = np.kron(photograph(), np.ones((2, 2, 1), np.uint8))
    box, marks = tuple(2 * side for side in BOX), [(2 * x, 2 * y) for x, y in MARKS]
    assert stylised_anchor(large, (box[0], box[1], box[2], box[3]), marks, casting_key()).shape == (640, 480, 3)


def test_a_poster_takes_the_colours_of_its_key() -> None:
    grey = stylised_anchor(photograph(), BOX, MARKS, casting_key(Finish.NOIR)).astype(int)
    assert (grey.max(axis=2) - grey.min(axis=2)).max() <= 6


@pytest.mark.parametrize("box", [(-40, -30, 90, 120), (200, 280, 90, 120), (0, 0, 240, 320), (10, 10, 1, 1)])
def test_a_face_that_reaches_over_the_edge_is_no_error(box: tuple[int, int, int, int]) -> None:
    picture = photograph()
    assert stylised_anchor(picture, box, MARKS[:3], casting_key()).shape == (480, 360, 3)


def actor(**more: object) -> Appearance:
    base = Appearance(
        skin="#d49f78", hair=Hair.BOB, hair_colour="#241f20", hat_colour="#2f3440", garment=Garment.COAT,
        garment_colour="#3f6a8f", trousers_colour="#2f3440", accent_colour="#e8c46a",
    )  # fmt: skip
    return base.model_copy(update=more)


@pytest.mark.parametrize("who", [actor(), actor(age=Age.CHILD, height=0.66), actor(height=1.15, hat=Hat.BRIMMED)])
def test_a_whole_figure_stands_free_in_its_picture(who: Appearance) -> None:
    size = Resolution(198, 465)
    picture = draw_portrait(who, Shows.FIGURE, Facing.CAMERA, size)
    assert picture.shape == (465, 198, 3)
    edges = np.concatenate([picture[:4].reshape(-1, 3), picture[:, :2].reshape(-1, 3), picture[:, -2:].reshape(-1, 3)])
    assert edges.min() > 150
    assert picture.min() < 90, "somebody stands there"


def test_eyes_are_at_one_height_in_all_heads() -> None:
    size = Resolution(240, 300)
    rows = []
    for who in (actor(hair=Hair.BALD), actor(hair=Hair.BALD, age=Age.CHILD, height=0.66)):
        picture = draw_portrait(who, Shows.HEAD, Facing.CAMERA, size).astype(int)
        band = picture[105:180, 60:180].max(axis=2) < 90
        rows.append(float(np.nonzero(band)[0].mean()) + 105)
    assert abs(rows[0] - rows[1]) < 12
