from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest

from filmstudio.model.camera import Camera, CameraMove, Light, ShotSize, Stock
from filmstudio.model.checkpoint import CheckpointPin
from filmstudio.model.conditions import BoundLora, Reference, ReferenceKind
from filmstudio.model.diagnostic import SourceSpan
from filmstudio.model.guide import BoundGuide, GuidePass
from filmstudio.model.job import Continuation, Keyframe, Person, RenderJob, TimedLine
from filmstudio.model.look import Finish, Quality, Retime
from filmstudio.model.place import Era, Place, Side, TimeOfDay
from filmstudio.model.prompt import PartKind, PromptPart
from filmstudio.model.shots import Delivery, Expression, Facing, Line, Origin, Pose, Position, Role, StoryTime
from filmstudio.planning.why import Change, changes, compared_fields, why
from filmstudio.units import Resolution
from tests.unit.planning.sheets import LOOK, spec

A, B, C = "a" * 64, "b" * 64, "c" * 64


def person(name: str = "MARA", **more: Any) -> Person:
    base = Person(name=name, appearance=LOOK, position=Position.LEFT, facing=Facing.RIGHT, pose=Pose.STAND)
    return base.model_copy(update=more)


def timed(text: str = "Where is it?", **more: Any) -> TimedLine:
    base = TimedLine(
        speaker="MARA",
        text=text,
        delivery=Delivery.ON_SCREEN,
        colour="#aabbcc",
        start_frame=10,
        end_frame=40,
        mouth="BCD",
    )
    return base.model_copy(update=more)


def lora(**more: Any) -> BoundLora:
    return BoundLora(name="noir", family="wan-2.1-1.3b", sha256=A, weight=0.6).model_copy(update=more)


def face(sha256: str, person: str = "MARA") -> Reference:
    return Reference(kind=ReferenceKind.FACE, person=person, sha256=sha256)


JOB = RenderJob(
    engine="wan",
    engine_version="1",
    checkpoint=CheckpointPin(kind="wan-2.1-vace", digest=A),
    slate="12A",
    role=Role.SINGLE,
    camera=Camera(size=ShotSize.MEDIUM),
    place=Place(side=Side.INTERIOR, name="KITCHEN", time=TimeOfDay.DAY),
    people=(person(),),
    action="She waits.\nThe clock ticks.",
    lines=(timed(),),
    prompt=(PromptPart(kind=PartKind.ACTION, text="She waits."), PromptPart(kind=PartKind.PERSON, text="MARA: tall.")),
    negative="blur, text",
    references=(face(A),),
    keyframes=(Keyframe(frame=5, sha256=A),),
    continues=Continuation(after=A, shot="11C", frames=1),
    loras=(lora(),),
    seed=7,
    size=Resolution(1280, 720),
    rate=Fraction(24),
    frames=77,
)

OTHER: dict[str, tuple[object, str]] = {
    "engine": ("ltx", "engine wan to ltx"),
    "engine_version": ("2", "engine version 1 to 2"),
    "checkpoint": (CheckpointPin(kind="wan-2.2", digest=B), "model weights changed (wan-2.1-vace to wan-2.2)"),
    "quality": (Quality.DRAFT, "quality final to draft"),
    "slate": ("12B", "called 12B and was 12A"),
    "role": (Role.OVER_SHOULDER, "kind of shot single to over shoulder"),
    "camera": (Camera(size=ShotSize.MEDIUM, move=CameraMove.DOLLY_IN), "move static to dolly in"),
    "place": (Place(side=Side.INTERIOR, name="KITCHEN", time=TimeOfDay.NIGHT), "time of day day to night"),
    "people": ((person(pose=Pose.SIT),), "MARA's pose stand to sit"),
    "subject": ("the key", "subject unset to the key"),
    "action": ("She waits.\nThe clock stops.", "the action was edited"),
    "title": ("1943", "the words over the picture became '1943'"),
    "light": (Light.NEON, "light unset to neon"),
    "stock": (Stock.VHS, "stock unset to vhs"),
    "finish": (Finish.NOIR, "finish colour to noir"),
    "story_time": (StoryTime.DREAM, "story time present to dream"),
    "lines": ((timed("Where was it?"),), "MARA's line was edited"),
    "prompt": ((PromptPart(kind=PartKind.ACTION, text="She runs."), JOB.prompt[1]), "the action was edited"),
    "negative": ("blur", "negative 'text' is gone"),
    "references": ((face(B),), "MARA's anchor front.png changed"),
    "first_frame": (A, "first frame old.png is new"),
    "last_frame": (C, "last frame is new"),
    "keyframes": ((Keyframe(frame=5, sha256=C),), "keyframe at frame 5 old.png changed"),
    "control": (C, "clip to follow is new"),
    "guide": (BoundGuide(drawing=C, shows=GuidePass.DEPTH, strength=0.7), "led by the animatic's depth at 0.7"),
    "continues": (Continuation(after=B, shot="11C", frames=1), "goes on from 11C, which is new"),
    "loras": ((lora(weight=0.8),), "LoRA noir weight 0.6 to 0.8"),
    "steps": (30, "steps unset to 30"),
    "guidance": (5.5, "guidance unset to 5.5"),
    "sound": (True, "the engine makes its sound now"),
    "retime": (Retime.BLEND, "retiming motion to blend"),
    "seed": (9, "seed 7 to 9"),
    "size": (Resolution(640, 360), "size 1280x720 to 640x360"),
    "rate": (Fraction(25), "frame rate 24 to 25"),
    "frames": (98, "3.2 s became 4.1 s"),
}
"""Every field with another value, and what is said of it."""
NAMES = {B: "front.png", A: "old.png"}


def test_every_field_of_a_job_has_words() -> None:
    assert compared_fields() == set(RenderJob.model_fields)
    assert set(OTHER) == set(RenderJob.model_fields) - {"schema_"}  # whose value is always the same


@pytest.mark.parametrize("field", OTHER)
def test_each_field_is_told_alone_in_the_words_of_a_director(field: str) -> None:
    value, words = OTHER[field]
    names = {"references": {B: "front.png"}, "checkpoint": {}}.get(field, NAMES)
    old = JOB.model_copy(update={"checkpoint": None}) if field == "slate" else JOB  # a model draws no slate
    new = old.model_copy(update={field: value})
    assert new.key != old.key
    told = changes(old, new, names=names)
    assert [change.words for change in told] == [words]
    assert told[0].field.partition(".")[0] == field


def test_jobs_of_one_key_differ_in_nothing_that_is_told() -> None:
    silent = JOB.model_copy(update={"lines": (), "references": (), "loras": ()})
    renamed = silent.model_copy(update={"people": (person("MARA VOSS"),)})
    assert silent.key == renamed.key
    assert changes(silent, renamed) == ()
    elsewhere = JOB.model_copy(update={"continues": Continuation(after=A, shot="11D", frames=1)})
    assert changes(JOB, elsewhere) == ()


def test_a_difference_without_words_of_its_own_is_not_passed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("filmstudio.planning.why._COMPARED", {})
    assert changes(JOB, JOB.model_copy(update={"seed": 9})) == (Change("job", "something else in its job changed"),)


@pytest.mark.parametrize(
    ("was", "now", "words"),
    [
        ({"frames": 77}, {"frames": 78}, ["77 frames became 78"]),
        ({"frames": 48}, {"frames": 50, "rate": Fraction(25)}, ["frame rate 24 to 25"]),
        ({"frames": 48}, {"frames": 75, "rate": Fraction(25)}, ["frame rate 24 to 25", "2.0 s became 3.0 s"]),
        ({}, {"engine": "ltx", "engine_version": "9", "checkpoint": None}, ["engine wan to ltx"]),
        (
            {},
            {"checkpoint": CheckpointPin(kind="wan-2.1-vace", digest=B)},
            ["model weights changed (wan-2.1-vace, other bytes)"],
        ),
        ({}, {"continues": None}, ["does not go on from 11C any more"]),
        ({"continues": None}, {}, ["goes on from 11C now"]),
        ({}, {"continues": Continuation(after=B, shot="11D", frames=1)}, ["goes on from 11D, not 11C"]),
        ({}, {"continues": Continuation(after=A, shot="11C", frames=9)}, ["goes on from 9 frames of 11C, not 1"]),
        ({}, {"loras": ()}, ["LoRA noir is not used any more"]),
        ({"loras": ()}, {}, ["LoRA noir is used now"]),
        ({}, {"loras": (lora(sha256=B),)}, ["LoRA noir has other bytes"]),
        ({}, {"loras": (lora(triggers=("x",)),)}, ["LoRA noir has other triggers"]),
        ({}, {"references": (face(A), face(B))}, ["MARA's anchor is new"]),
        ({"references": (face(A), face(B))}, {}, ["MARA's anchor is gone"]),
        (
            {"references": (face(A), face(B))},
            {"references": (face(B), face(A))},
            ["the reference pictures stand in another order"],
        ),
        ({}, {"people": (person(), person("LEV"))}, ["LEV is in frame now"]),
        ({}, {"people": ()}, ["MARA is not in frame any more"]),
        ({}, {"people": (person("LEV"),)}, ["MARA became LEV"]),
        (
            {"lines": ()},
            {"lines": (), "people": (person("LEV", pose=Pose.SIT),)},
            ["LEV's pose stand to sit"],
        ),
        (
            {"people": (person(), person("LEV"))},
            {"people": (person("LEV"), person())},
            ["the people stand in another order"],
        ),
        (
            {},
            {"people": (person(appearance=LOOK.model_copy(update={"garment_colour": "#000000", "face": 3})),)},
            ["MARA's garment colour #a04030 to #000000", "MARA's face is another"],
        ),
        (
            {},
            {"people": (person(expression=Expression.ANGRY, holding="the brass key"),)},
            ["MARA's face neutral to angry", "MARA holds the brass key now"],
        ),
        ({"people": (person(holding="a lamp"),)}, {}, ["MARA holds a lamp no more"]),
        (
            {"place": JOB.place.model_copy(update={"dressing": ("lamp", "neon_sign")})},
            {"place": JOB.place.model_copy(update={"dressing": ("lamp", "piano"), "era": Era.TWENTIES})},
            ["era now to 1920s", "piano is in the set now", "neon sign is in the set no more"],
        ),
        (
            {},
            {"lines": (timed(expression=Expression.IN_PAIN),)},
            ["MARA's face while speaking neutral to in pain"],
        ),
        (
            {"guide": BoundGuide(drawing=A, shows=GuidePass.POSE, strength=1)},
            {"guide": BoundGuide(drawing=B, shows=GuidePass.POSE, strength=1)},
            ["the drawing that leads it changed"],
        ),
        ({"guide": BoundGuide(drawing=A, shows=GuidePass.POSE, strength=1)}, {}, ["not led by the animatic any more"]),
        ({}, {"lines": (timed(mouth="DD"),)}, ["MARA's line is spoken otherwise"]),
        ({}, {"lines": (timed(start_frame=12, end_frame=42),)}, ["MARA's line comes later"]),
        ({}, {"lines": (timed(colour="#000000"),)}, ["MARA's captions have another colour"]),
        ({}, {"lines": ()}, ["a line of MARA is gone"]),
        ({}, {"negative": "text, blur"}, ["the negative says the same in another order"]),
        ({}, {"prompt": JOB.prompt[::-1]}, ["the prompt says the same in another order"]),
        (
            {},
            {"prompt": (JOB.prompt[0], PromptPart(kind=PartKind.PERSON, text="MARA: small."))},
            ["MARA's description changed"],
        ),
    ],
)
def test_what_a_field_differs_in(was: dict[str, Any], now: dict[str, Any], words: list[str]) -> None:
    old = JOB.model_copy(update=was)
    assert [change.words for change in changes(old, JOB.model_copy(update=now))] == words


def _spanned(first: int, last: int) -> SourceSpan:
    return SourceSpan(first, 1, last, 20)


SHOT = spec(
    "12A",
    action="She waits.\nThe clock stops.",
    lines=(Line(speaker="MARA", text="Where is it?", span=_spanned(91, 91)),),
    spans=(_spanned(88, 89), _spanned(91, 91)),
)


def test_the_scripts_own_words_are_told_by_their_lines() -> None:
    new = JOB.model_copy(update={"action": "She waits.\nThe clock stops."})
    assert why(JOB, new, SHOT) == ("line 89 edited",)
    both = new.model_copy(update={"lines": (timed("Where was it?"),), "frames": 98})
    assert why(JOB, both, SHOT) == ("lines 89, 91 edited", "3.2 s became 4.1 s")
    told = JOB.model_copy(update={"prompt": (PromptPart(kind=PartKind.ACTION, text="She runs."), JOB.prompt[1])})
    assert why(JOB, told, SHOT) == ("lines 88-89 edited",)


def test_words_whose_place_is_not_known_are_told_without_it() -> None:
    new = JOB.model_copy(update={"action": "She leaves."})
    assert why(JOB, new, SHOT.model_copy(update={"spans": ()})) == ("the action was edited",)


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ("script:12", " (line 12)"),
        ("title-page:3", " (title page, line 3)"),
        ("film.toml", " (film.toml)"),
        ("cli", " (the command line)"),
        ("rule:coverage", ""),
        ("lock", ""),
    ],
)
def test_who_decided_a_value_is_said_where_it_was_a_person(source: str, told: str) -> None:
    origins = (Origin(field="camera.move", source=source), Origin(field="generation.seed", source=source))
    shot = SHOT.model_copy(update={"origins": origins})
    new = JOB.model_copy(update={"camera": Camera(size=ShotSize.MEDIUM, move=CameraMove.DOLLY_IN), "seed": 9})
    assert why(JOB, new, shot) == (f"move static to dolly in{told}", f"seed 7 to 9{told}")
