"""Who somebody is, whatever they are called and whoever has a record."""

from __future__ import annotations

from pathlib import Path

from filmstudio.characters.identity import Identities
from filmstudio.characters.introductions import Introduction
from filmstudio.characters.lock_cast import lock_cast
from filmstudio.characters.store import Entry
from filmstudio.characters.store_names import slug_of
from filmstudio.model.cast import Cast
from filmstudio.model.character import AppearanceTags, CharacterRecord

NAMES = ("MARA", "O'NEIL", "ADA", "ÄRA", "MAN #2")


def entry(folder: str, name: str, *aliases: str) -> Entry:
    record = CharacterRecord.model_validate({"schema": "character/1", "name": name, "aliases": list(aliases)})
    return Entry(Path("characters", folder, "character.toml"), record)


def cast(*entries: Entry) -> Cast:
    return lock_cast([Introduction(name, AppearanceTags()) for name in NAMES], entries)


def seen_and_heard(film: Cast) -> list[object]:
    return [(member.appearance, member.voice) for member in film.members]


def test_a_new_record_changes_nobody() -> None:
    recorded = cast(*(entry(slug_of(name), name) for name in NAMES))
    assert seen_and_heard(recorded) == seen_and_heard(cast())


def test_another_name_changes_nobody() -> None:
    renamed = cast(entry("ada", "THE CAPTAIN", "ADA"))
    assert [member.name for member in renamed.members][2] == "THE CAPTAIN"
    assert seen_and_heard(renamed) == seen_and_heard(cast())


def test_two_people_are_never_twins_by_their_spelling() -> None:
    people = [Introduction(name, AppearanceTags()) for name in ("ÄRA", "ARA", "ARA!")]
    film = lock_cast(people, [])
    assert len({member.appearance.face for member in film.members}) == 3
    assert len({member.voice for member in film.members}) == 3


def test_who_has_a_folder_keeps_it_from_those_who_would_get_it() -> None:
    bob = entry("bob", "ROBERT")
    known = Identities([bob])
    assert known.of("BOB", None) == "bob-2"
    assert known.of("ROBERT", bob) == "bob"
