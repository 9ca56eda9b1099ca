"""Heads: that they act, keep to their square, stay one person, and are the same bytes each time."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from itertools import combinations, pairwise, product

import numpy as np
import pytest
from numpy.typing import NDArray

from filmstudio.engines.animatic.paintbox.affine import Affine
from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.colour import to_lch
from filmstudio.engines.animatic.paintbox.key import Key
from filmstudio.engines.animatic.paintbox.keys import key_of
from filmstudio.engines.animatic.people.head_acting import MOUTHS
from filmstudio.engines.animatic.people.head_tones import tones_of
from filmstudio.engines.animatic.people.head_view import (
    Acting,
    HeadView,
    draw_hair_behind,
    draw_head,
    eye_of,
    hair_of,
    neck_of,
    skin_of,
    tilt_of,
)
from filmstudio.model.cast import Age, Appearance, FacialHair, Garment, Hair, Hat, Presentation
from filmstudio.model.look import Finish
from filmstudio.model.place import Mood, Place, Side, TimeOfDay
from filmstudio.model.shots import Expression

Pixels = NDArray[np.uint8]
VIEWS = ((0.0, False), (0.3, False), (-0.6, False), (1.0, False), (0.0, True), (-0.5, True))
SKINS = ("#f0cdb2", "#d49f78", "#976142", "#6f4630", "#3f281d")


@lru_cache
def day(finish: Finish = Finish.COLOUR, time: TimeOfDay = TimeOfDay.DAY) -> Key:
    return key_of(Place(side=Side.EXTERIOR, name="FIELD", time=time), 2, finish)


def somebody(**more: object) -> Appearance:
    base = Appearance(
        presentation=Presentation.WOMAN, skin="#d49f78", hair=Hair.BOB, hair_colour="#241f20", hat_colour="#b5483c",
        garment=Garment.COAT, garment_colour="#3f6a8f", trousers_colour="#2f3440", accent_colour="#e8c46a", face=11,
    )  # fmt: skip
    return base.model_copy(update=more)


def drawn(view: HeadView, px: float = 60.0, *, behind: bool = False) -> Pixels:
    """Return the head on a transparent square of 2.5 heads, `(side, side, rgba)`."""
    side = round(px * 2.5)
    canvas = Canvas(side, side, Affine(a=px, c=side / 2, e=px, f=side / 2), plain=view.key.finish is Finish.INK)
    if behind:
        draw_hair_behind(canvas, view)
    draw_head(canvas, view)
    return canvas.pixels()


def changed(one: Pixels, other: Pixels) -> int:
    """Return how many pixels differ so that it is seen."""
    return int((np.abs(one.astype(int) - other.astype(int)).max(axis=2) > 40).sum())


@pytest.mark.parametrize(
    ("who", "yaw"),
    [
        (somebody(), 0.0),
        (somebody(age=Age.OLD, presentation=Presentation.MAN, hair=Hair.SHORT, hair_colour="#c4c2be"), 0.6),
        (somebody(skin="#3f281d", hair=Hair.AFRO, presentation=Presentation.MAN, age=Age.CHILD), -0.6),
    ],
)
def test_no_two_expressions_are_alike_in_a_small_head(who: Appearance, yaw: float) -> None:
    heads = {one: drawn(HeadView(who, day(), yaw, acting=Acting(expression=one))) for one in Expression}
    for (first, a), (second, b) in combinations(heads.items(), 2):
        assert changed(a, b) >= 12, f"{first} and {second} look alike"


def test_an_expression_is_eased_in() -> None:
    heads = [
        drawn(HeadView(somebody(), day(), acting=Acting(expression=Expression.SURPRISED, strength=step)))
        for step in range(4)
    ]
    neutral = drawn(HeadView(somebody(), day()))
    assert (heads[0] == neutral).all()
    ways = [changed(neutral, head) for head in heads]
    assert ways == sorted(ways)
    assert len(set(ways)) == 4


def test_every_expression_speaks_with_its_own_mouth() -> None:
    for letter in set(MOUTHS) - {"X"}:
        angry, happy = (
            drawn(HeadView(somebody(hair=Hair.BUN), day(), acting=Acting(mouth=letter, expression=one)))[75:115, 45:105]
            for one in (Expression.ANGRY, Expression.HAPPY)
        )
        assert changed(angry, happy) >= 12, letter


@pytest.mark.parametrize("yaw", [0.0, 0.6, 1.0])
def test_all_mouths_differ_and_quiet_speech_moves_less_than_a_shout(yaw: float) -> None:
    mouths = {one: drawn(HeadView(somebody(), day(), yaw, acting=Acting(mouth=one)), 120.0) for one in MOUTHS}
    for (first, a), (second, b) in combinations(mouths.items(), 2):
        assert changed(a, b) > 0, (first, second)
    assert changed(mouths["A"], mouths["X"]) < changed(mouths["B"], mouths["X"]) < changed(mouths["D"], mouths["X"])


def test_a_blink_closes_the_eyes() -> None:
    who = somebody(skin="#6f4630")
    white = np.array(tones_of(who, day()).white)
    seen = [
        int(
            (
                np.abs(drawn(HeadView(who, day(), acting=Acting(lids=lids)), 120.0)[..., :3] - white).max(axis=2) < 6
            ).sum()
        )
        for lids in (0, 1, 2)
    ]
    assert seen[0] > seen[1] > seen[2] == 0


@pytest.mark.parametrize("yaw", [0.0, 0.6, -0.6, 1.0, -1.0])
def test_eyes_follow_in_the_picture_whichever_way_the_head_is_turned(yaw: float) -> None:
    def ink(gaze: int) -> NDArray[np.float64]:
        view = HeadView(somebody(hair=Hair.BUN), day(), yaw, acting=Acting(gaze=gaze))
        return np.asarray(255.0 - drawn(view, 200.0)[200:300, :, :3].mean(axis=2), np.float64)

    def middle(weights: NDArray[np.float64]) -> float:
        across = weights.sum(axis=0)
        return float((across * np.arange(across.size)).sum() / across.sum())

    for left, right in ((-2, 0), (0, 2)):
        # What differs between two gazes is where the pupils have come from and where they have gone.
        moved = ink(right) - ink(left)
        assert middle(np.clip(moved, 0, None)) > middle(np.clip(-moved, 0, None)) + 2


def test_heads_keep_to_their_square() -> None:
    """A figure draws a head on a square of 2.5 heads: what reaches its edge would be cut."""
    for (hair, hat), (yaw, away) in product(product(Hair, Hat), VIEWS):
        who = somebody(hair=hair, hat=hat, face=3, facial_hair=FacialHair.BEARD)
        alpha = drawn(HeadView(who, day(), yaw, away=away), 36.0)[..., 3]
        assert alpha[45, 45] == 255
        border = np.concatenate([alpha[0], alpha[-1], alpha[:, 0], alpha[:, -1]])
        assert border.max() == 0, (hair, hat, yaw, away)


@pytest.mark.parametrize(("yaw", "away"), [(0.0, False), (1.0, False), (0.0, True)])
def test_hair_is_a_silhouette(yaw: float, away: bool) -> None:
    masks = {
        hair: drawn(HeadView(somebody(hair=hair), day(), yaw, away=away), 48.0, behind=True)[..., 3] > 127
        for hair in Hair
    }
    for (first, a), (second, b) in combinations(masks.items(), 2):
        apart = int((a ^ b).sum()) / int((a | b).sum())
        assert apart > 0.004, f"{first} and {second} have one outline"


def test_two_people_of_one_style_differ_and_one_person_does_not() -> None:
    first, second = somebody(face=1), somebody(face=2)
    assert changed(drawn(HeadView(first, day())), drawn(HeadView(second, day()))) > 40
    other_coat = first.model_copy(update={"garment": Garment.SUIT, "garment_colour": "#ffffff"})
    assert (drawn(HeadView(first, day())) == drawn(HeadView(other_coat, day()))).all()


@pytest.mark.parametrize("finish", list(Finish))
@pytest.mark.parametrize("time", [TimeOfDay.DAY, TimeOfDay.GOLDEN_HOUR, TimeOfDay.NIGHT])
def test_skins_stay_apart_and_features_are_seen_on_all_of_them(finish: Finish, time: TimeOfDay) -> None:
    key = day(finish, time)
    levels = [to_lch(skin_of(somebody(skin=skin), key).light)[0] for skin in SKINS]
    assert levels == sorted(levels, reverse=True)
    assert all(a - b > 0.008 for a, b in pairwise(levels))
    for skin in SKINS:
        who = somebody(skin=skin)
        tones, paints = tones_of(who, key), skin_of(who, key)
        light, shade = to_lch(paints.light)[0], to_lch(paints.shade)[0]
        assert light - shade > 0.03
        assert light - to_lch(tones.ink)[0] > 0.06
        assert to_lch(tones.teeth)[0] > light - 0.02
        assert to_lch(paints.rim)[0] > light


@pytest.mark.parametrize("time", list(TimeOfDay))
def test_dark_skin_never_goes_grey(time: TimeOfDay) -> None:
    for skin in SKINS[2:]:
        paints = skin_of(somebody(skin=skin), day(time=time))
        assert to_lch(paints.light)[1] > 0.025
        assert to_lch(paints.shade)[1] > 0.025


def test_a_brow_is_seen_on_every_skin() -> None:
    for skin, hair in product(SKINS, ("#241f20", "#7c4a2c", "#c79b58", "#dedbd5")):
        who = somebody(skin=skin, hair_colour=hair)
        apart = to_lch(hair_of(who, day()).brow)[0] - to_lch(skin_of(who, day()).light)[0]
        assert abs(apart) > 0.05, (skin, hair)


def test_a_head_is_drawn_the_same_each_time_and_when_mirrored() -> None:
    who = somebody(hair=Hair.BALD)
    view = HeadView(who, day(), 0.6, acting=Acting(expression=Expression.ANGRY, mouth="C"))
    assert (drawn(view, 120.0) == drawn(view, 120.0)).all()
    other = HeadView(who, replace(day(), side=-day().side), -0.6, acting=view.acting)
    assert changed(drawn(view)[:, ::-1], drawn(other)) < 60


def test_a_plain_canvas_has_no_bristles_but_all_shapes() -> None:
    ink = drawn(HeadView(somebody(), day(Finish.INK)), 160.0)
    colours = np.unique(ink[ink[..., 3] == 255][:, :3], axis=0)
    flat = drawn(HeadView(somebody(), day()), 160.0)
    assert len(colours) < len(np.unique(flat[flat[..., 3] == 255][:, :3], axis=0))
    assert len(colours) > 8


def test_a_head_says_where_neck_and_eyes_are() -> None:
    left, right = HeadView(somebody(), day(), -0.6), HeadView(somebody(), day(), 0.6)
    assert eye_of(left)[0] == -eye_of(right)[0] < 0
    assert neck_of(left)[0] == -neck_of(right)[0] > 0
    assert 0.1 < neck_of(right)[2] < 0.25
    assert tilt_of(Acting()) == 0
    assert tilt_of(Acting(expression=Expression.TENDER)) != 0
    assert tilt_of(Acting(expression=Expression.TENDER, strength=0)) == 0


@pytest.mark.parametrize("mood", list(Mood))
def test_the_shade_of_skin_is_never_violet(mood: Mood) -> None:
    for time, side, skin in product(TimeOfDay, Side, SKINS):
        key = key_of(Place(side=side, name="ROOM", time=time, mood=mood), 3)
        _, chroma, hue = to_lch(skin_of(somebody(skin=skin), key).shade)
        assert 0.40 < hue < 1.40, (time, side, skin)
        assert chroma > 0.012
