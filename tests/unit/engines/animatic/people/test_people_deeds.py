"""Deeds: what an action's verbs make hands do, by whom, when, and without a jump."""

from __future__ import annotations

import itertools
import math
from collections.abc import Callable, Sequence

import pytest

from filmstudio.engines.animatic.people.deed_plans import DONE, TOLD, doing
from filmstudio.engines.animatic.people.deed_reading import deeds_of
from filmstudio.engines.animatic.people.deed_time import Doing, Doings
from filmstudio.engines.animatic.people.deeds import Deed, at_rest
from filmstudio.engines.animatic.people.plan import Plan, solved
from filmstudio.engines.animatic.people.poses import bones_of
from filmstudio.engines.animatic.people.proportions import proportions_of
from filmstudio.engines.animatic.people.skeleton import Motion
from filmstudio.model.cast import Appearance, Presentation
from filmstudio.model.job import Person
from filmstudio.model.shots import Facing, Pose, Position

_RATE = 24


@pytest.fixture
def cast(body_look: Callable[..., Appearance]) -> Callable[..., list[Person]]:
    """Give a function that puts ADA (a woman) and OTTO (a man) on stage, or one of them."""

    def make(*names: str, pose: Pose = Pose.STAND, holding: str = "") -> list[Person]:
        looks = {"ADA": Presentation.WOMAN, "OTTO": Presentation.MAN}
        return [
            Person(
                name=name, called=name.casefold(), appearance=body_look(presentation=looks[name]),
                position=Position.CENTER, facing=Facing.LEFT, pose=pose, holding=holding,
            )
            for name in names or tuple(looks)
        ]  # fmt: skip

    return make


@pytest.mark.parametrize(
    ("action", "deeds"),
    [
        ("A long pause. Otto pours two glasses.", {"OTTO": (Deed.POUR,)}),
        ("She switches off the lamp.", {"ADA": (Deed.SWITCH,)}),
        ("Otto, bald, a green cardigan, pushes the coins across the table. Ada wipes her eyes.",
         {"ADA": (Deed.WIPE,), "OTTO": (Deed.PUSH,)}),
        ("ADA takes the letter. She folds it once, and puts it away.", {"ADA": (Deed.TAKE, Deed.WORK, Deed.PUT)}),
        ("Otto slaps the table and nods.", {"OTTO": (Deed.STRIKE, Deed.NOD)}),
        ("They wave to the boat.", {"ADA": (Deed.WAVE,), "OTTO": (Deed.WAVE,)}),
        ("He raises his hands. The waves break. The wind slams the door.", {"OTTO": (Deed.HANDS_UP,)}),
        ("Otto's coat hangs on the door. His knife drops. Ada takes a deep breath.", {}),
        ("Toby throws the rope.", {}),
        ("", {}),
    ],
)  # fmt: skip
def test_a_verb_is_acted_by_whom_its_clause_begins_with(
    cast: Callable[..., list[Person]], action: str, deeds: dict[str, tuple[Deed, ...]]
) -> None:
    assert deeds_of(cast(holding="the letter"), action) == deeds


def test_who_has_another_name_in_a_record_is_meant_by_the_words_of_the_script(
    cast: Callable[..., list[Person]],
) -> None:
    (otto,) = cast("OTTO")
    people = [otto.model_copy(update={"name": "THE COLONEL"}), *cast("ADA")]
    assert deeds_of(people, "Otto pours two glasses.") == {"THE COLONEL": (Deed.POUR,)}
    assert deeds_of(people, "The maid pours two glasses.") == {}


def test_who_walks_or_lies_acts_no_deed_and_who_only_reaches_does_so_in_time(
    cast: Callable[..., list[Person]],
) -> None:
    assert deeds_of(cast("ADA", pose=Pose.WALK), "Ada waves.") == {}
    reaching = cast("ADA", pose=Pose.REACH)
    assert deeds_of(reaching, "") == {"ADA": (Deed.REACH,)}
    assert at_rest(reaching[0], (Deed.REACH,), "").pose is Pose.STAND


def test_who_holds_a_telephone_has_it_at_the_ear_while_somebody_speaks(cast: Callable[..., list[Person]]) -> None:
    phoning = cast("ADA", holding="the old telephone")
    assert deeds_of(phoning, "", speaking=True) == {"ADA": (Deed.LISTEN,)}
    assert deeds_of(phoning, "Ada lifts the receiver.") == {"ADA": (Deed.TAKE, Deed.LISTEN)}
    assert deeds_of(phoning, "Ada stands still.") == {}
    assert deeds_of(cast("ADA", holding="the lamp"), "", speaking=True) == {}


def test_who_pours_has_something_to_pour_from(cast: Callable[..., list[Person]]) -> None:
    ada = cast("ADA")[0]
    assert at_rest(ada, (Deed.POUR,), "Ada pours the tea.").holding == "the teapot"
    assert at_rest(ada, (Deed.POUR,), "Ada pours two glasses.").holding == "the bottle"
    assert at_rest(ada, (Deed.WAVE,), "Ada waves.") == ada


def _played(deeds: Sequence[Deed], length_s: float) -> list[Doing]:
    doings = Doings(deeds, length_s)
    return [doings.at(frame / _RATE) for frame in range(round(length_s * _RATE))]


def test_a_hand_is_empty_before_it_takes_and_after_it_lets_go() -> None:
    taken = _played([Deed.OPEN, Deed.TAKE], 4.0)
    assert [bare for _, _, bare in taken] == sorted((bare for _, _, bare in taken), reverse=True)
    assert taken[0][2] and not taken[-1][2]
    assert all(deed is Deed.TAKE and act >= TOLD for deed, act, bare in taken if not bare)
    thrown = [bare for _, _, bare in _played([Deed.THROW], 3.0)]
    assert thrown == sorted(thrown) and not thrown[0] and thrown[-1]
    assert not any(bare for _, _, bare in _played([Deed.POUR, Deed.WAVE], 4.0))


def test_a_deed_without_time_is_seen_in_its_telling_moment_from_the_start() -> None:
    assert {act for _, act, _ in _played([Deed.GIVE], 0.8)} == {TOLD}
    assert {deed for deed, _, _ in _played([Deed.OPEN, Deed.KNOCK, Deed.TAKE], 1.4)} == {Deed.TAKE}


@pytest.mark.parametrize("length_s", [1.2, 2.6, 5.0])
def test_no_deed_makes_a_hand_jump(length_s: float) -> None:
    for deeds in ([Deed.OPEN, Deed.TAKE, Deed.LISTEN], [Deed.WORK, Deed.PUSH], [Deed.POUR], [Deed.NOD, Deed.KNOCK]):
        told = [(deed, act) for deed, act, _ in _played(deeds, length_s)]
        hands = [
            [(arm.out, arm.down, arm.fwd) for arm in doing(Plan(), deed, act, 0, sideways=False).arms]
            for deed, act in told
            if deed is not None
        ]
        for before, after in itertools.pairwise(hands):
            # A third of an arm in a frame is as fast as a hand is ever moved here.
            assert max(math.dist(one, two) for one, two in zip(before, after, strict=True)) < 0.34


@pytest.mark.parametrize("deed", list(Deed))
def test_every_deed_shows_and_ends_where_it_began(deed: Deed, body_look: Callable[..., Appearance]) -> None:
    build = proportions_of(body_look())
    rest, told, done = (solved(doing(Plan(), deed, act, 0, sideways=False), build) for act in (0, TOLD, DONE))
    assert rest == done
    seen = [*zip(rest.wrists, told.wrists, strict=True), (rest.head, told.head)]
    moved = max(math.dist(one, two) for one, two in seen)
    assert moved > 0.05 or abs(rest.head_pitch - told.head_pitch) > 8 or abs(rest.head_turn - told.head_turn) > 8


def test_hands_of_who_sits_at_a_table_are_never_under_it(body_look: Callable[..., Appearance]) -> None:
    table = 0.40
    for deed in (None, Deed.WORK, Deed.PUSH, Deed.LIFT):
        for held in (False, True):
            motion = Motion(deed=deed, act=TOLD)
            bones = bones_of(body_look(), Pose.SIT, Facing.RIGHT, motion, held=held, table=table)
            assert max(wrist[1] for wrist in bones.wrists) < -table + 0.03
    free = bones_of(body_look(), Pose.SIT, Facing.RIGHT, Motion())
    assert max(wrist[1] for wrist in free.wrists) > -table
