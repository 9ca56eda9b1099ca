"""What people of one shot do to one another: a chase is no collision, an embrace needs two."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from filmstudio.engines.animatic.people.together import together
from filmstudio.model.cast import Appearance
from filmstudio.model.job import Person
from filmstudio.model.shots import Facing, Pose, Position

Pair = Callable[..., tuple[Person, Person]]


@pytest.fixture
def pair(body_look: Callable[..., Appearance]) -> Pair:
    """Give a function that puts LIN at the left and VOSS at the right, turned to each other."""

    def make(lin: Pose, voss: Pose) -> tuple[Person, Person]:
        look = body_look()
        return (
            Person(name="LIN", called="lin", appearance=look, position=Position.LEFT, facing=Facing.RIGHT, pose=lin),
            Person(
                name="BIG VOSS", called="voss", appearance=look, position=Position.RIGHT, facing=Facing.LEFT, pose=voss
            ),
        )

    return make


@pytest.mark.parametrize(
    ("action", "leader"),
    [("Lin runs. Voss runs after her.", "LIN"), ("Voss chases Lin.", "LIN"), ("Lin follows Voss.", "BIG VOSS")],
)
def test_who_is_chased_runs_ahead_and_both_run_the_same_way(pair: Pair, action: str, leader: str) -> None:
    lin, voss = together(pair(Pose.RUN, Pose.RUN), action)
    first, second = (lin, voss) if leader == "LIN" else (voss, lin)
    assert first.facing is second.facing
    ahead = Position.RIGHT if first.facing is Facing.RIGHT else Position.LEFT
    assert first.position is ahead and second.position is not ahead


@pytest.mark.parametrize("action", ["They run towards each other.", "Lin and Voss collide."])
def test_who_meets_runs_to_the_other(pair: Pair, action: str) -> None:
    assert together(pair(Pose.RUN, Pose.RUN), action) == pair(Pose.RUN, Pose.RUN)


def test_who_talks_stays_turned_to_the_other(pair: Pair) -> None:
    for poses in ((Pose.STAND, Pose.STAND), (Pose.RUN, Pose.STAND), (Pose.WALK, Pose.WALK)):
        assert together(pair(*poses), "Lin looks at Voss.") == pair(*poses)


def test_arms_go_round_nobody_who_embraces_nobody(pair: Pair) -> None:
    assert together(pair(Pose.EMBRACE, Pose.CROUCH), "")[0].pose is Pose.STAND
    assert together(pair(Pose.EMBRACE, Pose.EMBRACE), "") == pair(Pose.EMBRACE, Pose.EMBRACE)
    assert together(pair(Pose.EMBRACE, Pose.STAND)[:1], "")[0].pose is Pose.EMBRACE
