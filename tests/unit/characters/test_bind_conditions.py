"""What a person brings along besides words, and the lock's line on it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from filmstudio.characters.bind_lock import locked_cast
from filmstudio.characters.introductions import Introduction
from filmstudio.characters.lock_cast import lock_cast
from filmstudio.characters.store import Entry
from filmstudio.model.cast import Member
from filmstudio.model.character import AppearanceTags, CharacterRecord
from filmstudio.model.conditions import SeedRule
from filmstudio.model.shots import CastNote, Lora

FULL: dict[str, Any] = {
    "schema": "character/1",
    "name": "MARA",
    "negative": "hats",
    "description": "67, grey braid",
    "anchor": [
        {"file": "anchors/front.png", "sha256": "a" * 64},
        {"file": "anchors/side.png", "sha256": "b" * 64, "view": "profile"},
    ],
    "look": [
        {"name": "coat", "scenes": "2", "references": [{"file": "looks/coat.png", "sha256": "c" * 64}]},
    ],
    "lora": [
        {"family": "wan-2.2-a14b", "expert": "high", "file": "loras/mara_v2.safetensors", "sha256": "d" * 64},
        {"family": "wan-2.2-a14b", "expert": "low", "file": "loras/mara_v2.safetensors", "sha256": "e" * 64},
        {"family": "ltx-2", "hub": "acme/mara:mara_ltx.safetensors", "revision": "4f2a", "triggers": ["mara tok"]},
    ],
    "seed": {"policy": "scene", "value": 9},
}


def mara(note: CastNote | None = None, pictures: dict[str, str] | None = None, **change: Any) -> Member:
    record = CharacterRecord.model_validate(FULL | change)
    people = [Introduction("MARA", AppearanceTags())]
    entry = Entry(Path("mara", "character.toml"), record)
    return lock_cast(people, [entry], (note,) if note else (), ["1", "2", "3"], pictures).members[0]


def parts(member: Member) -> dict[str, str]:
    from filmstudio.model.cast import Cast

    (line,) = locked_cast(Cast(members=(member,)))
    return {part.name: part.digest for part in line.parts}


def test_everything_of_the_record_is_bound() -> None:
    bound = mara()
    assert [(one.kind.value, one.sha256[0]) for one in bound.references] == [("face", "a"), ("face", "b")]
    assert [(one.name, one.person, one.expert) for one in bound.loras] == [
        ("mara_v2", "MARA", "high"),
        ("mara_v2", "MARA", "low"),
        ("mara_ltx", "MARA", None),
    ]
    assert bound.looks[0].references[0].sha256 == "c" * 64
    assert (bound.negative, bound.seed) == ("hats", SeedRule(policy="scene", value=9))


def test_a_note_is_stronger_than_the_record() -> None:
    note = CastNote(
        name="MARA", seed=5, loras=(Lora(name="Mara_V2", weight=0.4), Lora(name="ink")), negative="umbrellas", line=1
    )
    bound = mara(note)
    assert [lora.weight for lora in bound.loras] == [0.4, 0.4, 1.0]
    assert bound.wished_loras == (Lora(name="ink"),)
    assert (bound.negative, bound.seed) == ("umbrellas", SeedRule(policy="scene", value=5))
    assert mara(note, seed={}).seed == SeedRule(policy="fixed", value=5)


def test_a_picture_of_a_note_is_bound_where_it_is_there() -> None:
    note = CastNote(name="MARA", references=("ref/here.png", "ref/gone.png"), line=1)
    bound = mara(note, {"ref/here.png": "f" * 64})
    assert [(one.kind.value, one.file) for one in bound.references[2:]] == [("look", "ref/here.png")]


def test_the_lock_names_every_part() -> None:
    assert list(parts(mara())) == [
        "description",
        "appearance",
        "look coat",
        "anchor front.png",
        "anchor side.png",
        "lora mara_v2 (high)",
        "lora mara_v2 (low)",
        "lora mara_ltx",
        "negative",
        "voice",
        "seed",
    ]


def test_two_files_of_one_name_are_two_parts() -> None:
    twins = [{"file": "a/front.png", "sha256": "a" * 64}, {"file": "b/front.png", "sha256": "b" * 64}]
    assert {"anchor a/front.png", "anchor b/front.png"} <= set(parts(mara(anchor=twins)))


def test_a_changed_part_and_no_other_has_another_digest() -> None:
    anchors = [FULL["anchor"][0] | {"sha256": "9" * 64}, FULL["anchor"][1]]
    before, after = parts(mara()), parts(mara(anchor=anchors))
    assert [name for name in before if before[name] != after[name]] == ["anchor front.png"]
    look = [FULL["look"][0] | {"scenes": "3"}]
    after = parts(mara(look=look))
    assert [name for name in before if before[name] != after[name]] == ["look coat"]
