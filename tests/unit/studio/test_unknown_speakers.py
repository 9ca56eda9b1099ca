"""Speakers whom no store knows."""

from __future__ import annotations

from pathlib import Path

from filmstudio.characters.store import Entry
from filmstudio.model.cast import Cast
from filmstudio.model.character import CharacterRecord
from filmstudio.studio.unknown_speakers import unknown_speakers
from tests.unit.planning.sheets import cast_of, line, shot_list, spec

SCRIPT = Path("low tide.fountain")
MARA = Entry(
    Path("characters/mara/character.toml"),
    CharacterRecord.model_validate({"schema": "character/1", "name": "MARA", "aliases": ["OLD MARA"]}),
)


def remarks(*speakers: str, recorded: tuple[str, ...] = ("MARA",), entries: tuple[Entry, ...] = (MARA,)) -> list[str]:
    members = cast_of(*speakers).members
    cast = Cast(members=tuple(one.model_copy(update={"recorded": one.name in recorded}) for one in members))
    shots = shot_list(spec(lines=tuple(line(speaker=name) for name in speakers)))
    return list(unknown_speakers(shots, cast, entries, SCRIPT))


def test_a_cast_that_is_known_is_not_spoken_of() -> None:
    assert remarks("MARA") == []


def test_without_a_store_nobody_is_missed() -> None:
    assert remarks("ADA", "BEN", recorded=(), entries=()) == []


def test_a_film_that_only_shares_a_store_is_asked_about_misspelled_names_alone() -> None:
    assert remarks("OTTO", "LEV", recorded=()) == []
    (remark,) = remarks("OTTO", "MARRA", recorded=())
    assert remark.startswith("MARRA speaks")


def test_a_misspelled_name_is_told_with_the_command_that_makes_it_an_alias() -> None:
    (remark,) = remarks("MARA", "MARRA")
    assert remark == (
        "MARRA speaks and has no record: did you mean MARA? "
        "Then: filmstudio character alias MARA MARRA --store characters; "
        "else: filmstudio character add MARRA --script 'low tide.fountain'"
    )


def test_one_new_name_gets_the_command_that_adds_it() -> None:
    (remark,) = remarks("MARA", "MRS. O'BRIEN")
    assert remark.startswith("MRS. O'BRIEN speaks and has no record; to add one: filmstudio character add 'MRS. O'")


def test_many_new_names_are_one_sentence() -> None:
    (remark,) = remarks("MARA", "ADA", "BEN", "KIM", "LEO", "UWE", "ZOE")
    assert remark == (
        "ADA, BEN, KIM, LEO and 2 more speak and have no record; to add them: "
        "filmstudio character from-script 'low tide.fountain'"
    )


def test_crowds_are_nobody() -> None:
    assert remarks("MARA", "MAN #2", "ALL", "1ST NURSE", "CROWD") == []
