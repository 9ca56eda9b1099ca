"""Who wears what in which scene."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from filmstudio.characters.introductions import Introduction
from filmstudio.characters.lock_cast import lock_cast
from filmstudio.characters.store import Entry
from filmstudio.model.cast import Age, Cast, Garment, Hat
from filmstudio.model.character import AppearanceTags, CharacterRecord
from filmstudio.model.shots import CastNote

SCENES = ["1", "2", "3", "4"]
NOBODY = AppearanceTags()


def record(name: str = "BOB", **more: Any) -> CharacterRecord:
    return CharacterRecord.model_validate({"schema": "character/1", "name": name} | more)


def cast(*records: CharacterRecord, notes: tuple[CastNote, ...] = (), names: tuple[str, ...] = ("BOB", "ANN")) -> Cast:
    entries = [Entry(Path(one.name.lower()) / "character.toml", one) for one in records]
    return lock_cast([Introduction(name, NOBODY) for name in names], entries, notes, SCENES)


COAT = {"name": "coat", "scenes": "2-3", "description": "a long red coat"}
BOB = record(description="50, bald, green cardigan, a cap", look=[COAT])


def test_a_look_is_worn_in_its_scenes_and_nowhere_else() -> None:
    worn = [cast(BOB).person("BOB", scene).name for scene in SCENES]
    assert worn == ["", "coat", "coat", ""]
    assert cast(BOB).person("bob", "2").description == "a long red coat"
    assert cast(BOB).person("BOB", "1").description == "50, bald, green cardigan, a cap"


def test_the_first_of_two_looks_for_a_scene_is_worn() -> None:
    both = record(look=[COAT, {"name": "suit", "scenes": "1-4"}])
    assert [cast(both).person("BOB", scene).name for scene in SCENES] == ["suit", "coat", "coat", "suit"]


def test_a_look_keeps_the_person_and_changes_the_clothes() -> None:
    usual, coat = cast(BOB).person("BOB", "1").appearance, cast(BOB).person("BOB", "2").appearance
    same = ("skin", "hair", "hair_colour", "age", "height", "build", "facial_hair", "accent_colour")
    assert [getattr(coat, key) for key in same] == [getattr(usual, key) for key in same]
    assert (usual.garment, usual.hat) == (Garment.JUMPER, Hat.CAP)
    assert (coat.garment, coat.hat) == (Garment.COAT, Hat.NONE)
    assert coat.garment_colour != usual.garment_colour


def test_what_the_record_decides_by_key_holds_in_every_look() -> None:
    decided = record(look=[COAT], appearance={"hat": "beanie", "trousers_colour": "#010203"})
    coat = cast(decided).person("BOB", "2").appearance
    assert (coat.hat, coat.trousers_colour) == (Hat.BEANIE, "#010203")


def test_a_look_of_another_age_is_bound_to_that_age() -> None:
    young = record(description="70, grey hair", look=[{"name": "boy", "scenes": "4", "appearance": {"age": "child"}}])
    then, now = cast(young).person("BOB", "4").appearance, cast(young).person("BOB", "1").appearance
    assert (then.age, now.age) == (Age.CHILD, Age.OLD)
    assert then.height < now.height
    assert cast(young).person("BOB", "4").description == "70, grey hair"


def test_a_note_that_names_a_look_puts_it_on_for_the_whole_film() -> None:
    asked = cast(BOB, notes=(CastNote(name="BOB", look="Coat", line=1),))
    assert {asked.person("BOB", scene).description for scene in SCENES} == {"a long red coat"}
    assert asked.person("BOB", "1").appearance == cast(BOB).person("BOB", "2").appearance


def test_a_note_that_describes_a_look_is_stronger_than_all_looks() -> None:
    said = cast(BOB, notes=(CastNote(name="BOB", look="a white apron", line=1),))
    assert {said.person("BOB", scene).description for scene in SCENES} == {"a white apron"}
    assert said.person("BOB", "2").appearance.garment is Garment.APRON


@pytest.mark.parametrize(
    "change",
    [
        {"appearance": {"garment_colour": "#b5483c", "accent_colour": "#e8c46a", "hair_colour": "#241f20"}},
        {"description": "a long blue coat"},
        {"look": [COAT | {"description": "a yellow raincoat"}]},
    ],
)
def test_a_change_to_one_record_changes_nobody_else(change: dict[str, Any]) -> None:
    names = ("BOB", "ANN", "EVE", "KIM", "LEO")
    before, after = cast(record(), names=names), cast(record(**change), names=names)
    assert after.members[0] != before.members[0]
    assert after.members[1:] == before.members[1:]


def test_a_note_under_a_heading_dresses_for_that_scene_alone() -> None:
    plain = cast(BOB)
    noted = cast(BOB, notes=(CastNote(name="BOB", scene="3", look="a white apron", line=9),))
    assert noted.person("BOB", "3").appearance.garment is Garment.APRON
    assert noted.person("BOB", "3").description == "a white apron"
    assert all(noted.person("BOB", scene) == plain.person("BOB", scene) for scene in ("1", "2", "4"))
    asked = cast(BOB, notes=(CastNote(name="BOB", scene="4", look="COAT", line=9),))
    assert asked.person("BOB", "4").appearance == plain.person("BOB", "2").appearance
    assert asked.person("BOB", "4").name == "coat in scene 4"


def test_a_note_of_a_scene_is_stronger_than_one_of_the_film() -> None:
    film = CastNote(name="BOB", look="a white apron", line=1)
    noted = cast(BOB, notes=(film, CastNote(name="BOB", scene="2", look="coat", line=9)))
    worn = [noted.person("BOB", scene).appearance.garment for scene in SCENES]
    assert worn == [Garment.APRON, Garment.COAT, Garment.APRON, Garment.APRON]


def test_somebody_without_a_record_is_dressed_by_a_note_of_a_scene() -> None:
    noted = cast(notes=(CastNote(name="ANN", scene="2", look="a red coat", line=9),))
    assert noted.person("ANN", "2").appearance.garment is Garment.COAT
    assert noted.person("ANN", "1").name == ""


def test_no_look_changes_the_face() -> None:
    aged = {"name": "then", "scenes": "1", "description": "20, long red hair", "appearance": {"age": "young"}}
    bob = cast(record(description="50, bald, green cardigan", look=[aged, COAT]))
    faces = {bob.person("BOB", scene).appearance.face for scene in SCENES}
    assert faces == {cast().member("BOB").appearance.face}
    assert faces != {bob.member("ANN").appearance.face}
