"""Pictures and clips by content, the best first; adapters where they are for something."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest

from filmstudio.characters.bind_conditions import bind_conditions, bind_loras
from filmstudio.errors import ProjectError
from filmstudio.model.camera import Camera, CameraMove, ShotSize
from filmstudio.model.capabilities import Capabilities
from filmstudio.model.cast import Cast, WornLook
from filmstudio.model.character import AnchorView, CharacterRecord, FaceAnchor, FilmLora
from filmstudio.model.checkpoint import Task
from filmstudio.model.conditions import BoundLora, PinnedPicture, ReferenceKind
from filmstudio.model.job import RenderJob
from filmstudio.model.look import Look, Quality
from filmstudio.model.plan import Plan
from filmstudio.model.prompt import joined
from filmstudio.model.shots import Generation, Lora, PictureAt, Presence, ShotSpec
from filmstudio.planning.conditions import Material
from filmstudio.planning.plan_film import plan_film
from tests.unit.planning.sheets import ENGINE, LOOK, cast_of, engines, shot_list, spec

READS = ENGINE.model_copy(
    update={
        "tasks": (Task.REFERENCES, Task.KEYFRAMES, Task.CONTROL),
        "most_references": 9,
        "most_keyframes": 2,
        "lora_families": ("wan-2.1-14b",),
        "reads_sampling": True,
        "reads_negative": True,
    }
)
FILES = {name: f"{index:064x}" for index, name in enumerate(("a.png", "b.png", "c.png", "walk.mp4"), 1)}


def picture(kind: ReferenceKind, name: str) -> PinnedPicture:
    return PinnedPicture(kind=kind, file=name, sha256=name.rjust(64, "0"))


def cast() -> Cast:
    members = []
    for member in cast_of("ADA", "BEN").members:
        initial = member.name[0].lower()
        faces = [picture(ReferenceKind.FACE, f"{initial}{view}") for view in ("front", "side")]
        worn = WornLook(scenes=("1",), appearance=LOOK, references=(picture(ReferenceKind.LOOK, f"{initial}coat"),))
        members.append(member.model_copy(update={"references": tuple(faces), "looks": (worn,)}))
    return Cast(members=tuple(members))


def plan(shot: ShotSpec, engine: Capabilities = READS, look: Look | None = None, loras: tuple[Any, ...] = ()) -> Plan:
    return plan_film(
        shot_list(shot),
        cast(),
        look or Look(engine="test"),
        engines(engine),
        recording_of=lambda _: None,
        mouths_of=lambda *_: "",
        material=Material(loras=bind_loras(loras), pictures=FILES),
    )


def job(shot: ShotSpec, **more: Any) -> RenderJob:
    return plan(shot, **more).shots[0].job


def shown(shot: ShotSpec, most: int = 9) -> list[str]:
    found = job(shot, engine=READS.model_copy(update={"most_references": most})).references
    return [one.sha256.lstrip("0") for one in found]


PAIR = (Presence(name="ADA"), Presence(name="BEN"))


def test_references_are_shared_fairly_the_best_of_everybody_first() -> None:
    both = spec("1A", people=PAIR)
    everything = ["afront", "bfront", "acoat", "bcoat", "aside", "bside"]
    for most in range(1, 7):
        assert shown(both, most) == everything[:most]
    assert shown(spec("1A")) == ["afront", "acoat", "aside"]


def test_the_shots_own_pictures_stand_first_and_who_is_in_front_before_who_is_not() -> None:
    over = (Presence(name="ADA", shoulder=True), Presence(name="BEN"))
    asked = Generation(references=("a.png",))
    assert shown(spec("1A", people=over, generation=asked)) == ["1", "bfront", "acoat", "bcoat", "bside"]


def test_somebody_seen_twice_is_shown_once() -> None:
    assert shown(spec("1A", people=(Presence(name="ADA"),) * 2)) == ["afront", "acoat", "aside"]


def test_pictures_that_the_engine_is_not_shown_are_told_of() -> None:
    made = plan(spec("1A", people=PAIR), READS.model_copy(update={"most_references": 2}))
    assert made.snapped == (
        "the engine 'test' is shown 2 reference pictures of a shot: shot 1A has more, and the best were taken",
    )
    assert plan(spec("1A")).snapped == ()


def test_faces_are_pinned_the_front_first() -> None:
    anchors = [
        FaceAnchor(file=f"{view.value}.png", sha256="a" * 64, view=view)
        for view in (AnchorView.PROFILE, AnchorView.THREE_QUARTER, AnchorView.FRONT)
    ]
    record = CharacterRecord.model_validate({"schema": "character/1", "name": "ADA", "anchor": anchors})
    found = bind_conditions("ADA", record, None, {}).references
    assert [one.file for one in found] == ["front.png", "three_quarter.png", "profile.png"]


def test_pictures_and_clips_are_bound_by_content() -> None:
    asked = Generation(
        first_frame="a.png",
        last_frame="b.png",
        control="walk.mp4",
        keyframes=(PictureAt(at_frames=50, file="a.png"), PictureAt(at_s=1.5, file="c.png")),
    )
    assert asked.files == ("a.png", "b.png", "c.png", "walk.mp4")
    bound = job(spec("1A", generation=asked))
    assert (bound.first_frame, bound.last_frame, bound.control) == tuple(
        FILES[name] for name in ("a.png", "b.png", "walk.mp4")
    )
    assert [(one.frame, one.sha256) for one in bound.keyframes] == [(36, FILES["c.png"]), (50, FILES["a.png"])]
    at_25 = job(spec("1A", generation=asked), look=Look(engine="test", rate=Fraction(25)))
    assert [one.frame for one in at_25.keyframes] == [38, 50]
    blind = job(spec("1A", generation=asked), engine=ENGINE)
    assert (blind.first_frame, blind.last_frame, blind.control, blind.keyframes) == ("", "", "", ())


def keyed(*keyframes: PictureAt) -> ShotSpec:
    return spec("1A", generation=Generation(keyframes=keyframes))


def test_keyframes_that_do_not_fit_are_left_aside_with_a_sentence() -> None:
    late = plan(keyed(PictureAt(at_s=1, file="a.png"), PictureAt(at_s=3, file="b.png")))
    assert late.snapped == ("shot 1A: the keyframe at 3s is behind the shot's end and is left aside",)
    crowd = plan(keyed(*(PictureAt(at_frames=at, file="a.png") for at in (30, 10, 20))))
    assert [one.frame for one in crowd.shots[0].job.keyframes] == [10, 20]
    assert crowd.snapped == ("shot 1A: the keyframe at 30f is left aside: the engine takes 2",)
    with pytest.raises(ProjectError, match="the keyframe at 24f stands at frame 24, where another is"):
        plan(keyed(PictureAt(at_s=1, file="a.png"), PictureAt(at_frames=24, file="b.png")))
    with pytest.raises(ProjectError, match=r"asks for the clip 'gone\.mp4'"):
        plan(spec("1A", generation=Generation(control="gone.mp4")))


PUSH = FilmLora(family="wan-2.1-14b", file="push.safetensors", moves=("push in", "dolly_out"), triggers=("pushcam",))
FAST = FilmLora(family="wan-2.1-14b", file="fast.safetensors", steps=4)
INK = FilmLora(family="wan-2.1-14b", file="ink.safetensors", triggers=("ink wash",))
LORAS = (PUSH, FAST, INK)


def used(quality: Quality = Quality.FINAL, move: CameraMove = CameraMove.STATIC, **more: Any) -> list[BoundLora]:
    shot = spec("1A", camera=Camera(size=ShotSize.MEDIUM, move=move), **more)
    return list(job(shot, look=Look(engine="test", quality=quality), loras=LORAS).loras)


def test_an_adapter_of_a_move_works_in_shots_with_that_move() -> None:
    assert [lora.name for lora in used()] == ["ink"]
    for move in (CameraMove.DOLLY_IN, CameraMove.DOLLY_OUT):
        (push, _) = used(move=move)
        assert (push.name, push.moves) == ("push", (CameraMove.DOLLY_IN, CameraMove.DOLLY_OUT))
    assert [lora.name for lora in used(move=CameraMove.PAN_LEFT)] == ["ink"]
    still = job(spec("1A"), loras=LORAS)
    assert "ushcam" not in joined(still.prompt)


def test_an_adapter_that_saves_steps_works_in_drafts_and_previews() -> None:
    for quality in (Quality.DRAFT, Quality.PREVIEW):
        assert [(lora.name, lora.steps) for lora in used(quality)] == [("fast", 4), ("ink", None)]
    # A shot's own quality is stronger than the film's.
    assert [lora.name for lora in used(generation=Generation(quality=Quality.DRAFT))] == ["fast", "ink"]
    always = FAST.model_copy(update={"quality": tuple(Quality)})
    assert [lora.name for lora in job(spec("1A"), loras=(always,)).loras] == ["fast"]


def test_where_an_adapter_is_used_is_no_part_of_a_job() -> None:
    both = [
        job(spec("1A"), loras=(FAST.model_copy(update={"quality": q}),)) for q in (tuple(Quality), (Quality.FINAL,))
    ]
    assert both[0].key == both[1].key


def test_an_adapter_that_is_turned_off_is_not_there() -> None:
    off = spec("1A", generation=Generation(loras=(Lora(name="ink", weight=0),)))
    assert job(off, loras=(INK,)).key == job(spec("1A")).key


@pytest.mark.parametrize("move", ["fly away", ""])
def test_a_move_that_is_none_is_refused_with_the_nearest(move: str) -> None:
    with pytest.raises(ValueError, match="is no move of the camera; the nearest is"):
        FilmLora.model_validate({"family": "ltx-2", "file": "x.safetensors", "moves": [move]})


def test_what_must_not_be_seen_is_said_once_and_the_makers_words_last() -> None:
    asked = spec("1A", generation=Generation(negative="rain, Hats, rain"))
    makers = READS.model_copy(update={"negative": "过曝，blurry，hats"})
    assert job(asked, engine=makers).negative == "rain, 过曝，blurry，hats"
    assert job(spec("1A"), engine=makers).negative == "过曝，blurry，hats"
    assert job(asked).negative == "rain, Hats"
