from __future__ import annotations

import pytest

from filmstudio.errors import UsageError
from filmstudio.model.look import Look
from filmstudio.model.plan import Plan
from filmstudio.model.shots import TransitionKind
from filmstudio.planning.plan_film import plan_film
from filmstudio.studio.selection.choose import choose
from filmstudio.studio.selection.narrow import narrow
from tests.unit.planning.sheets import ENGINE, cast_of, engines, shot_list, spec


def select_shots(plan: Plan, wanted: str) -> Plan:
    return narrow(plan, choose(shot_list(*(shot.shot for shot in plan.shots)), wanted))


@pytest.fixture
def plan() -> Plan:
    ids = ["0A", "1A", "1B", "2A", "2B", "3A", "7-B.2A"]
    shots = [spec(shot, scene=shot[:-1]) for shot in ids]
    shots[3] = shots[3].model_copy(update={"transition_in": TransitionKind.DISSOLVE})
    return plan_film(
        shot_list(*shots),
        cast_of("ADA"),
        Look(engine="test"),
        engines(ENGINE),
        recording_of=lambda _line: None,
        mouths_of=lambda _recording, _frames, _rate: "",
    )


@pytest.mark.parametrize(
    ("wanted", "ids"),
    [
        ("2", ["2A", "2B"]),
        ("1-2", ["1A", "1B", "2A", "2B"]),
        ("1b-2a", ["1B", "2A"]),
        ("3, 0A", ["0A", "3A"]),
        ("7-B.2", ["7-B.2A"]),
        ("3-7-B.2A", ["3A", "7-B.2A"]),
        ("1B,1B,1", ["1A", "1B"]),
    ],
)
def test_scenes_shots_and_ranges(plan: Plan, wanted: str, ids: list[str]) -> None:
    assert [shot.shot.id for shot in select_shots(plan, wanted).shots] == ids


@pytest.mark.parametrize("wanted", ["9", "", ",", "2-1", "A-B", "1-", "-1"])
def test_what_names_nothing_is_refused(plan: Plan, wanted: str) -> None:
    with pytest.raises(UsageError):
        select_shots(plan, wanted)


def test_a_selection_keeps_every_key(plan: Plan) -> None:
    keys = {shot.shot.id: shot.job.key for shot in plan.shots}
    assert all(shot.job.key == keys[shot.shot.id] for shot in select_shots(plan, "1B-2A").shots)


def test_a_dissolve_needs_both_of_its_shots(plan: Plan) -> None:
    both = select_shots(plan, "1B-2A").shots
    assert both[0].tail_frames == 18
    assert both[1].shot.transition_in is TransitionKind.DISSOLVE
    (alone,) = select_shots(plan, "1B").shots
    assert alone.tail_frames == 0
    (incoming,) = select_shots(plan, "2A").shots
    assert incoming.shot.transition_in is TransitionKind.CUT
    apart = select_shots(plan, "1B,2B").shots
    assert apart[0].tail_frames == 0
