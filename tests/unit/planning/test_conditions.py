"""Conditions of a shot: bound for engines that read them, and only for those."""

from __future__ import annotations

from typing import Any

import pytest

from filmstudio.errors import ProjectError
from filmstudio.model.capabilities import Capabilities
from filmstudio.model.cast import Cast, Member, WornLook
from filmstudio.model.checkpoint import Task
from filmstudio.model.conditions import BoundLora, PinnedPicture, ReferenceKind, SeedRule
from filmstudio.model.job import RenderJob
from filmstudio.model.look import Look
from filmstudio.model.plan import Plan
from filmstudio.model.prompt import joined
from filmstudio.model.shots import Generation, Lora, Origin, Presence, ShotSpec
from filmstudio.planning.conditions import Material
from filmstudio.planning.plan_film import plan_film
from tests.unit.planning.sheets import DRAWS, ENGINE, cast_of, engines, recording, shot_list, spec

READS_ALL = ENGINE.model_copy(
    update={
        "tasks": (Task.REFERENCES, Task.FIRST_LAST),
        "most_references": 4,
        "reads_negative": True,
        "reads_sampling": True,
        "lora_families": ("wan-2.2-a14b",),
    }
)
FRONT = PinnedPicture(kind=ReferenceKind.FACE, file="anchors/front.png", sha256="a" * 64)
COAT = PinnedPicture(kind=ReferenceKind.LOOK, file="looks/coat.png", sha256="b" * 64)
OWN = BoundLora(name="ada_v1", person="ADA", family="wan-2.2-a14b", sha256="c" * 64, triggers=("ada tok",))
OTHERS = BoundLora(name="ada_ltx", person="ADA", family="ltx-2", sha256="d" * 64, triggers=("adaltx",))
INK = BoundLora(name="ink", family="wan-2.2-a14b", sha256="e" * 64, weight=0.5, triggers=("ink wash",))
DESCRIPTION = "40,  two  spaces;\nCAPITALS and a dot."


def ada(**more: Any) -> Member:
    look = cast_of("ADA").members[0].appearance.model_copy(update={"garment_colour": "#00ff00"})
    dressed = {
        "description": DESCRIPTION,
        "looks": (WornLook(name="coat", scenes=("2",), appearance=look, description="In a coat", references=(COAT,)),),
        "references": (FRONT,),
        "loras": (OWN, OTHERS),
        "negative": "hats",
    }
    return cast_of("ADA").members[0].model_copy(update=dressed | more)


def cast(**more: Any) -> Cast:
    return Cast(members=(ada(**more), *cast_of("BEN").members))


def plan(
    *shots: ShotSpec,
    who: Cast | None = None,
    engine: Capabilities = READS_ALL,
    material: Material | None = None,
    look: Look = Look(engine="test"),  # noqa: B008 - an immutable record
) -> Plan:
    return plan_film(
        shot_list(*shots),
        who or cast(),
        look,
        engines(engine),
        recording_of=lambda line: recording(1.0),
        mouths_of=lambda recording, frames, rate: "X" * frames,
        material=material or Material(),
    )


def job(shot: ShotSpec, **more: Any) -> RenderJob:
    return plan(shot, **more).shots[0].job


def test_the_people_in_frame_bring_their_conditions() -> None:
    bound = job(spec("1A"), material=Material(loras=(INK,)))
    assert [(one.kind.value, one.person, one.sha256[0]) for one in bound.references] == [("face", "ADA", "a")]
    assert bound.loras == (INK, OWN)
    assert bound.negative == "hats"
    nobody = job(spec("1A", people=()), material=Material(loras=(INK,)))
    assert (nobody.references, nobody.loras, nobody.negative) == ((), (INK,), "")


def test_a_look_is_bound_in_its_scenes_alone() -> None:
    usual, coat = (job(spec(shot)) for shot in ("1A", "2A"))
    assert [one.kind.value for one in coat.references] == ["face", "look"]
    assert "ADA: ada tok, In a coat." in joined(coat.prompt)
    assert f"ADA: ada tok, {DESCRIPTION}" in joined(usual.prompt)
    drawn = [job(spec(shot), engine=DRAWS).people[0].appearance.garment_colour for shot in ("1A", "2A")]
    assert (drawn[0] != "#00ff00", drawn[1]) == (True, "#00ff00")


def test_the_description_enters_every_prompt_byte_for_byte() -> None:
    for shot in (spec("1A"), spec("1B", action="She   waits."), spec("3A", people=(Presence(name="ADA"),) * 2)):
        assert DESCRIPTION in joined(job(shot).prompt)


def test_trigger_words_come_only_with_an_adapter_that_is_bound() -> None:
    assert joined(job(spec("1A"), material=Material(loras=(INK,))).prompt).startswith("Ink wash.")
    plain = job(spec("1A"), engine=ENGINE, material=Material(loras=(INK,)))
    assert "tok" not in joined(plain.prompt)
    assert "nk wash" not in joined(plain.prompt)
    assert "adaltx" not in joined(job(spec("1A")).prompt)


def test_somebody_seen_from_behind_shows_no_face() -> None:
    bound = job(spec("2A", people=(Presence(name="ADA", shoulder=True), Presence(name="BEN"))))
    assert [one.kind.value for one in bound.references] == ["look"]


def test_what_a_shot_asks_for_is_bound() -> None:
    asked = Generation(
        steps=30,
        guidance=4.5,
        references=("ref/a.png",),
        first_frame="ref/b.png",
        negative="rain, hats",
        loras=(Lora(name="INK", weight=0.2),),
    )
    bound = job(
        spec("1A", generation=asked),
        material=Material(loras=(INK,), pictures={"ref/a.png": "1" * 64, "ref/b.png": "2" * 64}),
    )
    assert (bound.steps, bound.guidance, bound.first_frame) == (30, 4.5, "2" * 64)
    assert (bound.references[0].kind, bound.references[0].sha256) == (ReferenceKind.SHOT, "1" * 64)
    assert bound.negative == "rain, hats"
    assert [lora.weight for lora in bound.loras] == [0.2, 1.0]


@pytest.mark.parametrize(
    ("asked", "sentence"),
    [
        (Generation(references=("gone.png",)), "shot 1A asks for the picture 'gone.png', which is not there"),
        (Generation(first_frame="gone.png"), "shot 1A asks for the picture 'gone.png'"),
        (Generation(last_frame="gone.png"), "shot 1A asks for the picture 'gone.png'"),
        (Generation(loras=(Lora(name="ghost"),)), "shot 1A asks for the LoRA 'ghost', which nothing pins"),
    ],
)
def test_what_is_asked_for_and_not_there_is_refused(asked: Generation, sentence: str) -> None:
    with pytest.raises(ProjectError, match=sentence):
        job(spec("1A", generation=asked))


def test_an_adapter_for_another_model_is_left_aside_with_a_sentence() -> None:
    made = plan(spec("1A", generation=Generation(loras=(Lora(name="ada_ltx"),))))
    assert made.snapped == ("the LoRA 'ada_ltx' is for ltx-2: the engine 'test' leaves it aside",)
    assert made.shots[0].job.loras == (OWN,)


def test_a_note_on_a_person_may_ask_for_an_adapter_of_the_film() -> None:
    bound = job(spec("1A"), who=cast(wished_loras=(Lora(name="ink", weight=1.5),)), material=Material(loras=(INK,)))
    assert [lora.weight for lora in bound.loras] == [1.5, 1.0]


def test_an_engine_that_reads_nothing_keeps_its_keys_whatever_is_pinned() -> None:
    draws = DRAWS
    asked = spec("1A", generation=Generation(seed=1))
    bare = job(asked, who=Cast(members=cast_of("ADA", "BEN").members), engine=draws)
    full = job(asked, engine=draws, material=Material(loras=(INK,), pictures={"x": "1" * 64}))
    assert full.key == bare.key


def test_an_engine_is_not_said_to_leave_aside_what_it_reads() -> None:
    asked = Generation(steps=9, guidance=1.0, negative="x", loras=(Lora(name="ada_v1"),), references=("r",))
    pictures = Material(pictures={"r": "1" * 64})
    assert plan(spec("1A", generation=asked), material=pictures).snapped == ()
    assert len(plan(spec("1A", generation=asked), engine=ENGINE).snapped) == 5


def seeds(policy: str, *shots: ShotSpec, value: int = 7) -> list[int]:
    rule = SeedRule.model_validate({"policy": policy, "value": value})
    return [planned.job.seed for planned in plan(*shots, who=cast(seed=rule)).shots]


def from_lock(shot: str, source: str = "lock", **more: Any) -> ShotSpec:
    origin = (Origin(field="generation.seed", source=source),)
    return spec(shot, generation=Generation(seed=int(shot[0]) * 100 + ord(shot[1])), origins=origin, **more)


def test_the_policies_of_the_person_who_leads() -> None:
    shots = [from_lock(shot) for shot in ("1A", "1B", "2A")]
    assert seeds("fixed", *shots) == [7, 7, 7]
    first, second, third = seeds("scene", *shots)
    assert first == second != third
    assert len(set(seeds("shot", *shots))) == 3
    assert not set(seeds("shot", *shots)) & set(seeds("shot", *shots, value=8))


def test_others_shots_keep_the_films_seeds() -> None:
    lead = (Presence(name="BEN"), Presence(name="ADA"))
    over = (Presence(name="BEN", shoulder=True), Presence(name="ADA"))
    shots = [from_lock("1A", people=lead), from_lock("1B", people=()), from_lock("1C", people=over)]
    assert seeds("fixed", *shots) == [165, 166, 7]


@pytest.mark.parametrize(
    ("source", "stands"),
    [("script:12", True), ("cli", True), ("film.toml", False), ("title-page:3", False), ("rule:seed", False)],
)
def test_a_shots_own_seed_and_the_command_lines_are_stronger_than_a_persons(source: str, stands: bool) -> None:
    assert seeds("fixed", from_lock("1A", source)) == [165 if stands else 7]
