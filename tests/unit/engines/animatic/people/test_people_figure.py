"""Figures: drawings that are kept, cut to the window, and joints that lie where the drawing is."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from filmstudio.engines.animatic.paintbox.affine import place_at
from filmstudio.engines.animatic.paintbox.key import Key
from filmstudio.engines.animatic.people.figure import Figure
from filmstudio.engines.animatic.people.head_view import Acting
from filmstudio.engines.animatic.people.joints import NAMES
from filmstudio.engines.animatic.people.seats import Seat
from filmstudio.engines.animatic.people.skeleton import BREATHS, STRIDES, Motion
from filmstudio.model.cast import Appearance, Garment
from filmstudio.model.look import Finish
from filmstudio.model.place import TimeOfDay
from filmstudio.model.shots import Facing, Pose


def test_equal_moments_are_drawn_once_and_equal_figures_are_equal(body_figure: Callable[..., Figure]) -> None:
    one, two = body_figure(), body_figure()
    assert one.body(Motion(breath=1)) is one.body(Motion(breath=1))
    assert one.head(Acting()) is one.head(Acting(), Motion(breath=2))
    assert np.array_equal(one.body(Motion(breath=1)).rgba, two.body(Motion(breath=1)).rgba)


def test_a_figure_forgets_what_it_has_no_room_for(body_figure: Callable[..., Figure]) -> None:
    figure = body_figure(kept_bytes=1)
    first = figure.body(Motion(breath=0))
    for breath in range(1, 5):
        figure.body(Motion(breath=breath))
    again = figure.body(Motion(breath=0))
    assert again is not first
    assert np.array_equal(again.rgba, first.rgba)


@pytest.mark.parametrize("facing", list(Facing))
@pytest.mark.parametrize("garment", list(Garment))
def test_every_garment_is_drawn_from_every_side(
    facing: Facing, garment: Garment, body_figure: Callable[..., Figure], body_look: Callable[..., Appearance]
) -> None:
    sprite = body_figure(Pose.SIT, facing, look=body_look(garment=garment)).body(Motion())
    colours = np.unique(sprite.rgba[sprite.rgba[..., 3] == 255][:, :3], axis=0, return_counts=True)[1]
    assert (colours > 60).sum() >= 5, "cloth, its shade, trousers, skin and shoes are flat areas"


def test_pixels_are_premultiplied_and_inside_the_window(body_figure: Callable[..., Figure]) -> None:
    for pose in (Pose.STAND, Pose.RUN, Pose.LIE):
        for part in body_figure(pose, Facing.LEFT).parts(Motion(), Acting()):
            rgba = part.sprite.rgba
            assert (rgba[..., :3].max(axis=2).astype(int) <= rgba[..., 3].astype(int) + 1).all()
            assert part.sprite.x >= 0
            assert part.sprite.y >= 0
            assert part.sprite.x + rgba.shape[1] <= 300
            assert part.sprite.y + rgba.shape[0] <= 300


def test_somebody_beside_the_window_costs_one_clear_pixel(
    body_look: Callable[..., Appearance], body_key: Callable[..., Key]
) -> None:
    figure = Figure(body_look(), Pose.STAND, Facing.LEFT, body_key(), place_at(900, 280, 240), (0, 0, 300, 300))
    assert figure.body(Motion()).rgba.shape == (1, 1, 4)
    assert not figure.joints(Motion()).visible


@pytest.mark.parametrize("pose", [Pose.STAND, Pose.WALK, Pose.REACH, Pose.SIT, Pose.LIE, Pose.RUN])
def test_joints_lie_on_the_drawing(pose: Pose, body_figure: Callable[..., Figure]) -> None:
    figure = body_figure(pose, Facing.RIGHT)
    joints = figure.joints(Motion(stride=STRIDES // 16))
    drawn = np.zeros((300, 300), bool)
    for part in figure.parts(Motion(stride=STRIDES // 16), Acting()):
        x, y = part.sprite.x + round(part.dx), part.sprite.y + round(part.dy)
        rows, columns = part.sprite.rgba.shape[:2]
        drawn[y : y + rows, x : x + columns] |= part.sprite.rgba[..., 3] > 128
    assert set(joints.points) == set(NAMES)
    for name in ("neck", "right_hip", "right_knee", "right_elbow", "nose", "left_knee"):
        x, y = (round(value) for value in joints.points[name])
        assert drawn[max(0, y - 3) : y + 4, max(0, x - 3) : x + 4].any(), name


def test_right_and_left_are_the_persons_own(body_figure: Callable[..., Figure]) -> None:
    before = body_figure(facing=Facing.CAMERA).joints(Motion())
    behind = body_figure(facing=Facing.AWAY).joints(Motion())
    assert before.points["right_shoulder"][0] < before.points["left_shoulder"][0]
    assert behind.points["right_shoulder"][0] > behind.points["left_shoulder"][0]
    assert "nose" in before.visible
    assert "nose" not in behind.visible


def test_the_far_ear_is_hidden_in_a_profile(body_figure: Callable[..., Figure]) -> None:
    seen = body_figure(Pose.WALK, Facing.RIGHT).joints(Motion()).seen()
    assert "right_ear" in seen
    assert "left_ear" not in seen


def test_the_head_moves_with_the_body_and_not_with_the_face(body_figure: Callable[..., Figure]) -> None:
    figure = body_figure()
    assert figure.head_shift(Motion()) == pytest.approx((0.0, 0.0))
    assert figure.head_shift(Motion(breath=BREATHS - 1))[1] < -0.2
    falling = body_figure(Pose.FALL, Facing.RIGHT)
    assert falling.head_shift(Motion(step=24))[1] > 150


def test_what_is_held_changes_the_hand_and_follows_it(body_figure: Callable[..., Figure]) -> None:
    empty, holding = body_figure(Pose.HOLD, Facing.RIGHT), body_figure(Pose.HOLD, Facing.RIGHT, holding="the lantern")
    x, y = holding.hand_px(Motion())
    assert x > 150
    assert 100 < y < 220
    assert not np.array_equal(empty.body(Motion()).rgba, holding.body(Motion()).rgba)


def test_arms_round_a_partner_are_laid_last(body_figure: Callable[..., Figure]) -> None:
    parts = body_figure(Pose.EMBRACE, Facing.RIGHT).parts(Motion(), Acting())
    assert [part.over for part in parts] == [False, False, True]
    assert [part.over for part in body_figure(facing=Facing.AWAY).parts(Motion(), Acting())] == [False, False]


@pytest.mark.parametrize(
    ("time", "finish"), [(TimeOfDay.NIGHT, Finish.COLOUR), (TimeOfDay.DAY, Finish.INK), (TimeOfDay.NIGHT, Finish.NOIR)]
)
def test_finishes_keep_the_silhouette(
    time: TimeOfDay, finish: Finish, body_figure: Callable[..., Figure], body_key: Callable[..., Any]
) -> None:
    day = body_figure().body(Motion())
    other = body_figure(key=body_key(time, finish), plain=finish is Finish.INK).body(Motion())
    assert (other.x, other.y) == (day.x, day.y)
    assert ((other.rgba[..., 3] > 128) != (day.rgba[..., 3] > 128)).mean() < 0.01
    if finish is not Finish.COLOUR:
        opaque = other.rgba[other.rgba[..., 3] == 255][:, :3].astype(int)
        assert (opaque.max(axis=1) - opaque.min(axis=1)).max() < 12


def test_the_shadow_falls_away_from_the_light(body_figure: Callable[..., Figure], body_key: Callable[..., Key]) -> None:
    sprite = body_figure().shadow()
    middle = sprite.x + sprite.rgba.shape[1] / 2
    assert (middle - 150) * body_key().side < 0
    assert sprite.y > 260


def test_a_figure_out_of_focus_has_soft_edges(body_figure: Callable[..., Figure]) -> None:
    sharp, soft = body_figure().body(Motion()), body_figure(defocus_px=3.0).body(Motion())
    part = [float(((one.rgba[..., 3] > 20) & (one.rgba[..., 3] < 235)).mean()) for one in (sharp, soft)]
    assert part[1] > 2 * part[0]


def test_rows_behind_are_hazier_and_keep_their_silhouette(
    body_figure: Callable[..., Figure], body_key: Callable[..., Key]
) -> None:
    near, back = body_figure().body(Motion()), body_figure(far=0.5).body(Motion())
    assert np.array_equal(near.rgba[..., 3], back.rgba[..., 3])
    solid = near.rgba[..., 3] == 255
    air = np.array(body_key().air)
    before, after = (np.abs(one.rgba[solid][:, :3].astype(int) - air).mean() for one in (near, back))
    assert after < 0.8 * before


def test_who_sits_outdoors_has_no_chair(body_figure: Callable[..., Figure]) -> None:
    inside, outside = (body_figure(Pose.SIT, Facing.LEFT, seat=one).body(Motion()) for one in (Seat.CHAIR, Seat.BLOCK))
    assert not np.array_equal(inside.rgba, outside.rgba)


@pytest.mark.parametrize("pose", [Pose.SIT, Pose.WALK, Pose.CROUCH, Pose.LIE])
def test_a_long_coat_covers_the_thighs(
    pose: Pose, body_figure: Callable[..., Figure], body_look: Callable[..., Appearance]
) -> None:
    look = body_look(garment=Garment.COAT, garment_colour="#20a020", trousers_colour="#c01010")
    figure = body_figure(pose, Facing.RIGHT, look=look)
    sprite, joints = figure.body(Motion(stride=STRIDES // 16)), figure.joints(Motion(stride=STRIDES // 16)).points
    for side in ("right", "left"):
        (hx, hy), (kx, ky) = joints[f"{side}_hip"], joints[f"{side}_knee"]
        x, y = round(hx + (kx - hx) * 0.45) - sprite.x, round(hy + (ky - hy) * 0.45) - sprite.y
        red, green, _, alpha = sprite.rgba[y, x].astype(int)
        assert alpha == 255
        assert red < green or red > 200, "cloth of the coat, or a hand on it"


@pytest.mark.parametrize("thing", ["the rifle", "the umbrella", "the letter", "the suitcase", "the telephone"])
@pytest.mark.parametrize("pose", [Pose.STAND, Pose.LIE])
def test_what_a_hand_holds_is_drawn_whole(thing: str, pose: Pose, body_figure: Callable[..., Figure]) -> None:
    """A drawing that ends where its sprite was cut off would have a straight edge there."""
    holds = body_figure(pose, Facing.RIGHT, holding=thing)
    left, top, right, low = holds._reach(holds._bones(Motion()))
    sprite = holds.body(Motion())
    rows, columns = sprite.rgba.shape[:2]
    assert sprite.x > 150 + 240 * left and sprite.y > 280 + 240 * top
    assert sprite.x + columns < 150 + 240 * right and sprite.y + rows < 280 + 240 * low


def test_only_what_is_looked_at_is_held_up_by_who_lies(body_figure: Callable[..., Figure]) -> None:
    bare, reads, sleeps = (
        body_figure(Pose.LIE, Facing.RIGHT, holding=one).body(Motion()) for one in ("", "the old letter", "the rifle")
    )
    assert np.array_equal(bare.rgba, sleeps.rgba)
    assert reads.rgba.shape[0] > bare.rgba.shape[0] + 30
