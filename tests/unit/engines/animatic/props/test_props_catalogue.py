"""Words find their thing, every thing can be drawn in every finish, and no two look alike."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest
from numpy.typing import NDArray

from filmstudio.breakdown.hand_words import fits_a_hand
from filmstudio.engines.animatic.paintbox.affine import Affine
from filmstudio.engines.animatic.paintbox.canvas import Canvas
from filmstudio.engines.animatic.paintbox.key import Key
from filmstudio.engines.animatic.paintbox.keys import key_of
from filmstudio.engines.animatic.props.catalogue import THINGS, thing_for, things_in
from filmstudio.engines.animatic.props.show import draw_held, draw_insert
from filmstudio.engines.animatic.props.thing import Thing
from filmstudio.model.look import Finish
from filmstudio.model.place import Era, Place, Side, TimeOfDay


def _key(time: TimeOfDay = TimeOfDay.DAY, finish: Finish = Finish.COLOUR) -> Key:
    return key_of(Place(side=Side.INTERIOR, name="ROOM", time=time), 0, finish)


def _drawn(thing: Thing, key: Key) -> np.ndarray[tuple[int, ...], np.dtype[np.uint8]]:
    canvas = Canvas(64, 64, Affine(a=56, c=32, e=56, f=32), plain=key.finish is Finish.INK)
    thing.draw(canvas, key)
    return canvas.pixels()


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("the brass key", "key"),
        ("THE LETTER", "letter"),
        ("a photograph of the boat", "photograph"),
        ("two walkie talkies", "radio"),
        ("the car keys", "key"),
        ("her knives", "knife"),
        ("some matches", "match"),
        ("the gun in her hand", "gun"),
        ("an old pocket watch", "watch"),
    ],
)
def test_a_phrase_means_what_stands_at_its_head(words: str, named: str) -> None:
    """The last known word before `of`, `in`, `on` decides; plurals and two-word names are known."""
    thing = thing_for(words)
    assert thing is not None
    assert named in thing.words.split()


def test_words_that_mean_nothing_drawable() -> None:
    """No thing is better than a wrong one."""
    assert thing_for("the silence between them") is None
    assert thing_for("") is None
    assert things_in("Mara takes the letter, folds the letters, and lights a candle.") == ("letter", "candle")


def test_no_word_means_two_things() -> None:
    """Every word stands in the catalogue once."""
    words = [word for thing in THINGS for word in thing.words.split()]
    assert len(words) == len(set(words))
    assert len(THINGS) >= 60


@pytest.mark.parametrize("finish", list(Finish))
@pytest.mark.parametrize("time", [TimeOfDay.DAY, TimeOfDay.NIGHT])
def test_everything_fills_its_box(time: TimeOfDay, finish: Finish) -> None:
    """A drawing is seen, is not a block, and hardly leaves its box."""
    key = _key(time, finish)
    for thing in THINGS:
        alpha = _drawn(thing, key)[..., 3]
        assert 0.03 < (alpha > 128).mean() < 0.85, thing.words
        rows, columns = np.nonzero(alpha > 200)
        assert max(np.ptp(rows), np.ptp(columns)) > 36, thing.words


def test_no_two_things_look_alike() -> None:
    """The nearest two still differ in an eighth of what they cover."""
    key = _key()
    drawn = {thing.words: _drawn(thing, key).astype(np.int16) for thing in THINGS}
    for one, other in combinations(drawn, 2):
        differs = np.abs(drawn[one] - drawn[other]).max(axis=2) > 48
        covered = (drawn[one][..., 3] > 128) | (drawn[other][..., 3] > 128)
        assert differs[covered].mean() > 0.125, (one, other)


def test_an_insert_fills_the_frame_and_is_always_the_same() -> None:
    """Premultiplied, close, the same bytes; upright frames too; unknown words give nothing."""
    for width, height in ((320, 180), (90, 160)):
        first = draw_insert("the brass key", _key(), width, height)
        again = draw_insert("the brass key", _key(), width, height)
        assert first is not None
        assert again is not None
        assert np.array_equal(first, again)
        assert (first[..., :3] <= first[..., 3:]).all()
        rows, columns = np.nonzero(first[..., 3] > 200)
        assert np.ptp(rows) > 0.5 * height or np.ptp(columns) > 0.5 * width
    assert draw_insert("the silence", _key(), 320, 180) is None


def test_what_people_take_up_in_screenplays_has_a_drawing() -> None:
    """Every word that fits a hand is a thing that a hand can hold."""
    for word in _USUAL.split():
        thing = thing_for(f"the {word}")
        assert thing is not None, word
        assert thing.carried, word
        assert fits_a_hand(f"the {word}"), word


_USUAL = """
apple axe bag bat blanket book bottle bow broom bucket camera can candle cane cigarette coin crown cup envelope
fan fish flashlight flower fork glass gun hammer hat helmet jar jug key knife lamp lantern letter map mask menu
mirror net oar pan pen phone photograph pillow pot receipt rifle ring rod rope saw scarf scissors scroll shell
shield shovel spear stick suitcase sword thermos towel tray trumpet umbrella vase wallet whip whistle
"""


def test_a_rifle_is_no_revolver() -> None:
    """A long gun is long, and has words of its own."""
    long, short = thing_for("the old rifle"), thing_for("a revolver")
    assert long is thing_for("her shotgun")
    assert long is not None
    assert short is not None
    assert long.draw is not short.draw
    assert long.height > 2 * short.height


def test_a_torch_is_a_flame_before_there_was_power() -> None:
    """The same word, drawn in a castle and in a street of today."""
    named = thing_for("the torch")
    assert named is not None
    place = Place(side=Side.INTERIOR, name="ROOM", time=TimeOfDay.NIGHT)
    today, then = (key_of(place.model_copy(update={"era": era}), 0) for era in (Era.NOW, Era.MEDIEVAL))
    assert named.in_light_of(today) is named
    assert named.in_light_of(then) is thing_for("a burning torch")


def test_writing_in_a_hand_is_never_mirrored() -> None:
    """What is on paper reads the same in either hand; a gun points the other way."""

    def held(words: str, *, flip: bool) -> NDArray[np.int16]:
        canvas = Canvas(160, 160, Affine(a=500, c=80, e=500, f=80))
        assert draw_held(words, canvas, _key(), flip=flip)
        rgba = canvas.pixels()
        rows, columns = np.nonzero(rgba[..., 3] > 200)
        return rgba[rows.min() : rows.max() + 1, columns.min() : columns.max() + 1, :3].astype(np.int16)

    def unlike(one: NDArray[np.int16], other: NDArray[np.int16]) -> float:
        tall, wide = (min(one.shape[k], other.shape[k]) for k in (0, 1))
        return float(np.abs(one[:tall, :wide] - other[:tall, :wide]).mean())

    for words, reads in (("the newspaper", True), ("the gun", False)):
        right, left = held(words, flip=False), held(words, flip=True)
        as_written, mirrored = unlike(right, left), unlike(right[:, ::-1], left)
        assert (as_written < mirrored) is reads, words


def test_what_is_held_lies_at_the_hand() -> None:
    """The grip is where the hand is; what nobody can hold is not drawn."""
    for flip in (False, True):
        canvas = Canvas(100, 100, Affine(a=300, c=50, e=300, f=50))
        assert draw_held("the letter", canvas, _key(), flip=flip)
        alpha = canvas.pixels()[..., 3]
        assert alpha[46:54, 46:54].max() == 255
    canvas = Canvas(100, 100, Affine(a=300, c=50, e=300, f=50))
    assert not draw_held("the doorknob", canvas, _key())
    assert not canvas.pixels().any()
