"""People are themselves: everything about a figure follows from the appearance, and from nothing else."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from filmstudio.engines.animatic.canvas import Affine, Canvas, place_at
from filmstudio.engines.animatic.figures.figure import Figure
from filmstudio.engines.animatic.figures.headview import Acting
from filmstudio.engines.animatic.figures.skeleton import Motion
from filmstudio.engines.animatic.figures.traits import traits_of
from filmstudio.engines.animatic.palette import Toner, luminance, readable
from filmstudio.engines.animatic.places.painted import Light
from filmstudio.model.cast import Age
from filmstudio.model.shots import Facing, Pose

Make = Callable[..., Any]

_DAYLIGHT = Light(key="#fff2dc", ambient="#c9d3e2", strength=0.2, direction=-0.5, dark=False)
_MOONLIGHT = Light(key="#9db4e8", ambient="#26324f", strength=0.6, direction=0.5, dark=True)


def _figure(look: Any, light: Light = _DAYLIGHT) -> Figure:
    return Figure(look, Pose.STAND, Facing.CAMERA, Toner.of(light), place_at(150, 390, 380), (0, 0, 300, 400))


def test_the_same_appearance_is_drawn_byte_for_byte_the_same(make_look: Make) -> None:
    one, other = _figure(make_look()), _figure(make_look())
    for first, second in (
        (one.body(Motion(breath=2)), other.body(Motion(breath=2))),
        (one.head(Acting(mouth=2)), other.head(Acting(mouth=2))),
    ):
        assert (first.x, first.y) == (second.x, second.y)
        assert first.rgba.tobytes() == second.rgba.tobytes()


def test_drawing_other_moments_in_between_changes_nothing(make_look: Make) -> None:
    figure = _figure(make_look())
    before = figure.head(Acting()).rgba.copy()
    for mouth in range(4):
        for gaze in (-2, 0, 2):
            figure.head(Acting(mouth=mouth, gaze=gaze, lids=mouth % 3))
    assert (figure.head(Acting()).rgba == before).all()


def test_faces_differ_even_where_the_description_is_alike(make_look: Make) -> None:
    faces = {traits_of(make_look(face=value)) for value in range(12)}
    assert len(faces) == 12


def test_children_have_larger_heads_for_their_height(make_look: Make) -> None:
    assert traits_of(make_look(age=Age.CHILD)).head > traits_of(make_look()).head * 1.1


def test_sprites_are_premultiplied(make_look: Make) -> None:
    rgba = _figure(make_look(), _MOONLIGHT).body(Motion()).rgba
    assert (rgba[..., :3] <= rgba[..., 3:]).all()
    assert (rgba[..., 3] == 255).any()


def test_the_night_tints_people_cool_and_dark(make_look: Make) -> None:
    day = _figure(make_look()).head(Acting()).rgba.reshape(-1, 4).astype(float)
    night = _figure(make_look(), _MOONLIGHT).head(Acting()).rgba.reshape(-1, 4).astype(float)
    red, blue = (day[:, 0].sum() / day[:, 2].sum(), night[:, 0].sum() / night[:, 2].sum())
    assert night[:, :3].sum() / night[:, 3].sum() < 0.85 * day[:, :3].sum() / day[:, 3].sum()
    assert blue < red


def test_a_shape_lands_where_the_view_puts_it() -> None:
    canvas = Canvas(40, 30, Affine(a=10, c=20, e=10, f=15))
    canvas.ellipse(0.5, -0.5, 0.4, 0.4, (255, 0, 0))
    rows, columns = np.nonzero(canvas.pixels()[..., 3] > 127)
    assert abs(columns.mean() - 24.5) < 0.6
    assert abs(rows.mean() - 9.5) < 0.6
    assert abs(rows.size - np.pi * 16) < 6


def test_a_map_and_its_inverse_cancel() -> None:
    view = place_at(3, -2, 1.7, 33)
    assert np.allclose(view.inverse().after(view).matrix(), Affine().matrix())


def test_any_accent_becomes_readable_on_dark() -> None:
    for colour in ((0, 0, 0), (10, 10, 160), (120, 0, 0), (250, 250, 250)):
        assert luminance(readable(colour)) >= 0.6


def test_clothes_hair_and_colours_change_no_face(make_look: Make) -> None:
    plain = traits_of(make_look(face=7))
    assert traits_of(make_look(face=7, garment_colour="#112233", hat_colour="#445566", hair_colour="#778899")) == plain
    assert traits_of(make_look(face=8)) != plain
