"""Every rule of `lint` finds what it is for, and is silent one step before it."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest

from filmstudio.breakdown.lint import lint
from filmstudio.breakdown.lint_rules import RULES, Rule
from filmstudio.model.camera import Camera, CameraMove, Light, ShotSize
from filmstudio.model.capabilities import Capabilities, Control, Handling
from filmstudio.model.checkpoint import Task
from filmstudio.model.diagnostic import Severity, SourceSpan
from filmstudio.model.guide import Guide, GuidePass
from filmstudio.model.look import Finish
from filmstudio.model.place import Place, Side, TimeOfDay
from filmstudio.model.shots import (
    DurationSource,
    Facing,
    Generation,
    Line,
    Origin,
    Position,
    Presence,
    Role,
    Scene,
    ShotList,
    ShotSpec,
    TransitionKind,
)

PLACE = Place(side=Side.INTERIOR, name="KITCHEN", time=TimeOfDay.DAY)
DRAWS = Capabilities(name="test", version="1", reads_prompt=False)
RATE = Fraction(24)


def at(line: int) -> SourceSpan:
    return SourceSpan(line=line, column=1, end_line=line, end_column=9)


def seen(name: str, position: Position = Position.CENTER, facing: Facing = Facing.CAMERA) -> Presence:
    return Presence(name=name, position=position, facing=facing)


LEFT_RIGHT = (seen("ADA", Position.LEFT, Facing.RIGHT), seen("BEN", Position.RIGHT, Facing.LEFT))
RIGHT_LEFT = (seen("BEN", Position.LEFT, Facing.RIGHT), seen("ADA", Position.RIGHT, Facing.LEFT))


def says(text: str, speaker: str = "ADA") -> tuple[Line, ...]:
    return (Line(speaker=speaker, text=text, span=at(1)),)


def shot(number: int, size: ShotSize = ShotSize.MEDIUM, **more: object) -> ShotSpec:
    base = ShotSpec(
        id=f"1{chr(64 + number)}",
        scene="1",
        role=Role.ACTION,
        camera=Camera(size=size),
        place=PLACE,
        action="Something happens.",
        duration_s=3.0,
        spans=(at(number * 10),),
    )
    return base.model_copy(update=more)


def codes(
    *shots: ShotSpec, engine: Capabilities = DRAWS, people: tuple[str, ...] = ("ADA", "BEN"), eighths: int = 0
) -> list[str]:
    scene = Scene(number="1", heading="INT. KITCHEN - DAY", place=PLACE, people=people, eighths=eighths, span=at(5))
    film = ShotList(source="x.fountain", title="X", scenes=(scene,), shots=shots)
    found = lint(film, engine, RATE)
    assert all(remark.severity is Severity.WARNING for remark in found)
    assert all(remark.message.endswith(".") and "  " not in remark.message for remark in found)
    return [remark.code for remark in found]


def test_a_good_pair_of_shots_is_silent() -> None:
    assert codes(shot(1, people=LEFT_RIGHT), shot(2, ShotSize.CLOSE_UP, people=(seen("ADA"),))) == []


def test_people_who_change_sides_cross_the_line() -> None:
    first = shot(1, ShotSize.WIDE, people=LEFT_RIGHT)
    second = shot(2, ShotSize.MEDIUM, people=RIGHT_LEFT)
    assert codes(first, second) == ["crossing-the-line"]
    neutral = shot(2, ShotSize.CLOSE_UP, people=(seen("ADA"),))
    assert codes(first, neutral, second.model_copy(update={"id": "1C"})) == []
    assert codes(first, second.model_copy(update={"across_line": True})) == []
    assert codes(first, second.model_copy(update={"transition_in": TransitionKind.DISSOLVE})) == []
    moving = Camera(size=ShotSize.MEDIUM, move=CameraMove.ORBIT_LEFT)
    assert "crossing-the-line" not in codes(first, second.model_copy(update={"camera": moving}))


def test_two_who_talk_look_at_each_other() -> None:
    ada = shot(1, people=(seen("ADA", facing=Facing.RIGHT),), lines=says("Where?"))
    ben = shot(2, people=(seen("BEN", facing=Facing.RIGHT),), lines=says("Here.", "BEN"))
    assert codes(ada, ben) == ["crossing-the-line"]
    assert codes(ada, ben, people=("ADA", "BEN", "CAT")) == []
    elsewhere = PLACE.model_copy(update={"name": "TELEPHONE BOX"})
    assert codes(ada, ben.model_copy(update={"place": elsewhere})) == []
    assert codes(ada, ben.model_copy(update={"people": (seen("BEN", facing=Facing.LEFT),)})) == []


def test_the_same_picture_twice() -> None:
    first, second = shot(1, people=LEFT_RIGHT), shot(2, people=LEFT_RIGHT)
    assert codes(first, second) == ["same-picture-twice"]
    assert codes(first, second.model_copy(update={"transition_in": TransitionKind.JUMP_CUT})) == []
    assert codes(shot(1), shot(2)) == []  # nobody can say what a shot of the place shows


def test_one_step_of_size_on_the_same_person_jumps() -> None:
    talk: dict[str, Any] = {"people": (seen("ADA"),), "action": "", "lines": says("Where is it?")}
    near = shot(1, ShotSize.MEDIUM, **talk)
    assert codes(near, shot(2, ShotSize.MEDIUM_CLOSE_UP, **talk)) == ["jump"]
    assert codes(near, shot(2, ShotSize.CLOSE_UP, **talk)) == []
    assert codes(near, shot(2, ShotSize.MEDIUM_CLOSE_UP, **{**talk, "action": "She turns."})) == []


def test_four_shots_of_one_size_and_person_are_monotonous() -> None:
    talk = [
        shot(
            number, ShotSize.CLOSE_UP, people=(seen("ADA"),), lines=says("And?"), transition_in=TransitionKind.JUMP_CUT
        )
        for number in range(1, 5)
    ]
    assert codes(*talk) == ["shot-monotony"]
    assert codes(*talk[:3]) == []


def test_somebody_who_is_not_in_the_scene() -> None:
    first = shot(1, people=(seen("ADA"), seen("STRANGER")))
    again = shot(2, ShotSize.WIDE, people=(seen("STRANGER"),))
    assert codes(first, again) == ["unknown-character"]


def test_more_people_than_the_engine_keeps_apart() -> None:
    crowd = shot(1, people=(seen("ADA"), seen("BEN")))
    assert codes(crowd, engine=DRAWS.model_copy(update={"most_people": 1})) == ["too-many-people"]
    assert codes(crowd, engine=DRAWS.model_copy(update={"most_people": 2})) == []


def test_a_written_length_that_is_too_short_for_its_words() -> None:
    talk = shot(1, lines=says("One two three four five six seven eight nine ten."), duration_s=2.0)
    written = talk.model_copy(update={"duration_source": DurationSource.SCRIPT})
    assert codes(written) == ["line-longer-than-shot"]
    assert codes(talk) == []
    assert codes(written.model_copy(update={"duration_s": 6.0})) == []


def test_a_shot_longer_than_the_engines_longest() -> None:
    short_breath = DRAWS.model_copy(update={"longest_frames": 49})
    assert codes(shot(1), engine=short_breath) == ["long-shot"]
    assert codes(shot(1, duration_s=2.0), engine=short_breath) == []
    # Its own rate counts: 49 frames are more than three seconds at 16 a second.
    slow = short_breath.model_copy(update={"native_rates": (Fraction(16),)})
    assert codes(shot(1), engine=slow) == []
    assert codes(shot(1, duration_s=3.1), engine=slow) == ["long-shot"]


def test_a_shot_that_is_over_at_once() -> None:
    assert codes(shot(1, duration_s=0.5)) == ["short-shot"]
    assert codes(shot(1, duration_s=0.5, role=Role.MONTAGE)) == []


def test_a_scene_in_which_nothing_happens() -> None:
    assert codes(shot(1, action="")) == ["empty-scene"]


def test_a_sentence_longer_than_any_shot() -> None:
    assert codes(shot(1, action="word " * 60, duration_s=12.0)) == ["long-sentence"]
    assert codes(shot(1, action="word " * 40, duration_s=10.1)) == []


def test_a_scene_that_plays_far_from_its_pages() -> None:
    assert codes(shot(1), eighths=8) == ["scene-length-against-page"]  # 3 s against a minute
    assert codes(shot(1), eighths=4) == []
    assert codes(shot(1, duration_s=31.0), eighths=8) == []
    assert codes(shot(1, duration_s=121.0), eighths=8) == ["scene-length-against-page"]


def test_a_wish_that_the_engine_does_not_fulfil_is_said_once() -> None:
    asked: dict[str, Any] = {"light": Light.NEON, "origins": (Origin(field="light", source="title-page:3"),)}
    shots = [shot(1, **asked), shot(2, ShotSize.WIDE, **asked)]
    assert codes(*shots) == ["wish-not-served"]
    near = Handling(field="light", term="neon", how=Control.NEAREST, detail="two colours")
    assert codes(*shots, engine=DRAWS.model_copy(update={"handles": (near,)})) == ["wish-not-served"]
    for how in (Control.NATIVE, Control.PROMPT):
        answered = near.model_copy(update={"how": how})
        assert codes(*shots, engine=DRAWS.model_copy(update={"handles": (answered,)})) == []


def test_what_a_rule_chose_is_no_wish() -> None:
    assert codes(shot(1, light=Light.NEON, origins=(Origin(field="light", source="rule:night"),))) == []


def test_settings_that_only_a_generating_engine_reads() -> None:
    asked = shot(1, generation=Generation(steps=30, seed=4))
    assert codes(asked) == ["generation-not-used"]
    assert codes(asked, engine=DRAWS.model_copy(update={"reads_prompt": True})) == []


def test_a_finish_is_for_engines_that_draw() -> None:
    noir = shot(1, finish=Finish.NOIR)
    assert codes(noir, engine=DRAWS.model_copy(update={"draws": True})) == []
    assert codes(noir, engine=DRAWS.model_copy(update={"reads_prompt": True, "draws": False})) == ["wish-not-served"]


def test_a_drawing_that_no_engine_follows() -> None:
    model = DRAWS.model_copy(update={"reads_prompt": True, "draws": False})
    for shows, task in ((GuidePass.POSE, Task.CONTROL), (GuidePass.FIRST, Task.FIRST_FRAME)):
        asked = shot(1, generation=Generation(guide=Guide(shows=shows)))
        assert codes(asked) == ["generation-not-used"]
        assert codes(asked, engine=model) == ["guide-not-followed"]
        assert codes(asked, engine=model.model_copy(update={"tasks": (task,)})) == []


def test_remarks_come_in_the_order_of_the_script_and_point_into_it() -> None:
    first = shot(1, duration_s=0.5)
    second = shot(2, ShotSize.WIDE, people=(seen("STRANGER"),), spans=())
    scene = Scene(number="1", heading="INT. KITCHEN - DAY", place=PLACE, span=at(5))
    found = lint(ShotList(source="x", title="X", scenes=(scene,), shots=(first, second)), DRAWS, RATE)
    assert [(remark.code, remark.span.line) for remark in found] == [("unknown-character", 5), ("short-shot", 10)]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_every_rule_says_what_it_means(rule: Rule) -> None:
    assert rule.meaning.endswith(".")
    assert rule.find.__doc__


def test_codes_are_given_once() -> None:
    assert len({rule.code for rule in RULES}) == len(RULES)
