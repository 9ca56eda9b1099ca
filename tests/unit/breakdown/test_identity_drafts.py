"""A script is rewritten eight times, and every shot that is still there is still called what it was called."""

from __future__ import annotations

import pytest

from filmstudio.breakdown.identity.keep_ids import Kept
from tests.unit.breakdown import identity_drafts as drafts


@pytest.fixture(scope="module")
def history() -> list[Kept]:
    return drafts.history()


OFFICE = ["1A Ines opens", "1B Every page", "1C Somebody has", "1D Bruno stands", "1E The gate", "1F Ines shuts"]
PANS = ["2A White heaps", "2B Two carts", "2C They will", "2D Ines kneels"]
CHAPEL = ["3A The priest", "3B I did", "3C A boat"]
FERRY = ["4A The ferry", "4B Ines throws"]


def _numbers(kept: Kept) -> list[str]:
    return [scene.number for scene in kept.shots.scenes]


def test_the_first_draft_is_slated_in_order(history: list[Kept]) -> None:
    first = history[0]
    assert drafts.ids(first) == OFFICE + PANS + CHAPEL + FERRY
    assert _numbers(first) == ["1", "2", "3", "4"]
    assert [line.id for line in first.changes.added] == [shot.id for shot in first.shots.shots]


def test_new_scenes_get_numbers_between_and_leave_the_others_alone(history: list[Kept]) -> None:
    second = history[1]
    assert _numbers(second) == ["A1", "1", "2", "2A", "3", "4", "5"]
    assert drafts.ids(second) == [
        "A1A A lorry",
        *OFFICE,
        *PANS,
        "2A-A Ropes hang",
        "2A-B A boy",
        *CHAPEL,
        *FERRY,
        "5A Women queue",
    ]
    assert [line.id for line in second.changes.added] == ["A1A", "2A-A", "2A-B", "5A"]
    assert [scene.number for scene in second.changes.added_scenes] == ["A1", "2A", "5"]
    assert not second.changes.moved
    assert len(second.changes.kept) == 15


def test_a_cut_speech_leaves_its_slate_and_new_lines_get_one_between(history: list[Kept]) -> None:
    third = history[2]
    assert [one for one in drafts.ids(third) if one.startswith("1")] == [
        "1A Ines opens",
        "1B Every page",
        "1D Bruno stands",
        "1D1 Rain drips",
        "1E The gate",
        "1F Ines shuts",
    ]
    assert [one for one in drafts.ids(third) if one.startswith("4")] == [*FERRY, "4C Gulls follow"]
    assert [line.id for line in third.changes.dropped] == ["1C"]
    assert [line.id for line in third.changes.added] == ["1D1", "4C"]
    assert not third.changes.changed
    assert [shot.id for shot in third.lock.retired] == ["1C"]


def test_scenes_in_another_order_keep_numbers_and_ids(history: list[Kept]) -> None:
    fourth = history[3]
    assert _numbers(fourth) == ["A1", "1", "3", "2", "2A", "4", "5"]
    assert [(scene.number, scene.after) for scene in fourth.changes.moved_scenes] == [("3", "1")]
    assert not fourth.changes.moved, "a scene that moves as a whole is told once"
    assert not fourth.changes.added
    assert not fourth.changes.dropped


def test_other_words_are_the_same_shot_while_they_are_alike(history: list[Kept]) -> None:
    fifth = history[4]
    (changed,) = fifth.changes.changed
    assert (changed.id, changed.fields) == ("1B", ("action",))
    assert changed.was.startswith("Every page after March")
    assert changed.gist.startswith("Every single page after the tenth of March")
    assert drafts.ids(fifth)[6] == "1G Outside the", "nothing alike stands here any more: a new shot"
    assert [line.id for line in fifth.changes.dropped] == ["1F"]


def test_a_split_scene_keeps_its_number_and_all_ids(history: list[Kept]) -> None:
    sixth = history[5]
    assert _numbers(sixth) == ["A1", "1", "3", "2", "A2A", "2A", "4", "5"]
    scenes = {f"{shot.id} {drafts.opening(shot)}": shot.scene for shot in sixth.shots.shots}
    assert [scenes[one] for one in PANS] == ["2", "2", "A2A", "A2A"]
    assert [(line.id, line.from_scene, line.scene) for line in sixth.changes.moved] == [
        ("2C", "2", "A2A"),
        ("2D", "2", "A2A"),
    ]


def test_a_renamed_heading_is_the_same_scene(history: list[Kept]) -> None:
    sixth = history[5]
    (heading,) = sixth.changes.headings
    assert (heading.number, heading.was, heading.now) == ("4", "EXT. FERRY - EVENING", "EXT. COAL BARGE - DUSK")
    assert [shot.id for shot in sixth.shots.shots if shot.scene == "4"] == ["4A", "4B", "4C"]


def test_a_cut_scene_comes_back_with_its_number_and_ids(history: list[Kept]) -> None:
    seventh, eighth = history[6], history[7]
    assert [scene.number for scene in seventh.changes.dropped_scenes] == ["3", "2A"]
    assert [scene.number for scene in seventh.lock.retired_scenes] == ["3", "2A"]
    assert _numbers(eighth) == ["A1", "1", "2", "A2A", "4", "5", "3"]
    assert drafts.ids(eighth)[-3:] == CHAPEL
    assert [(line.id, line.returned) for line in eighth.changes.added] == [("3A", True), ("3B", True), ("3C", True)]
    assert [scene.number for scene in eighth.lock.retired_scenes] == ["2A"]


def test_a_cut_speech_comes_back_with_its_id(history: list[Kept]) -> None:
    ninth = history[8]
    assert [one for one in drafts.ids(ninth) if one.startswith("1")] == [
        "1A0 The stove",
        "1A Ines opens",
        "1B Every single",
        "1C Somebody has",
        "1D Bruno stands",
        "1D1 Rain drips",
        "1E The gate",
        "1G Outside the",
    ]
    assert [(line.id, line.returned) for line in ninth.changes.added] == [("1A0", False), ("1C", True)]


def test_seeds_go_with_their_shots_through_all_drafts(history: list[Kept]) -> None:
    ever: dict[str, int | None] = {}
    for kept in history:
        for name, seed in drafts.seeds(kept).items():
            assert ever.setdefault(name, seed) == seed


@pytest.mark.parametrize("draft", range(len(drafts.DRAFTS)))
def test_the_same_draft_again_changes_nothing(history: list[Kept], draft: int) -> None:
    kept = history[draft]
    again = drafts.keep(drafts.DRAFTS[draft], kept.lock)
    assert again.changes.is_empty
    assert again.lock.model_dump_json() == kept.lock.model_dump_json()
    assert drafts.ids(again) == drafts.ids(kept)


def test_only_white_space_changes_nothing() -> None:
    first = drafts.keep(drafts.FIRST)
    airy = drafts.FIRST.replace("weak lamp and", "weak  lamp\nand").replace("\nINT.", "\n\n\nINT.")
    again = drafts.keep(airy, first.lock)
    assert again.changes.is_empty
    assert again.lock == first.lock
