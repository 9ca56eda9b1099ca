"""How a scene is known again: each test leaves the matching only one way to do it."""

from __future__ import annotations

from filmstudio.breakdown.identity.keep_ids import Kept, keep_ids
from filmstudio.model.lock import Lock
from tests.unit.breakdown import identity_drafts as drafts


def _scene(heading: str, *paragraphs: str) -> str:
    return "\n\n".join([heading, *paragraphs]) + "\n\n"


def _numbers(kept: Kept) -> list[tuple[str, str]]:
    return [(scene.number, scene.heading) for scene in kept.shots.scenes]


ORCHARD = "Wasps crawl over the windfalls under the oldest of the pear trees."
CELLAR = "Rows of bottles stand in sand, each with a year chalked on its belly."
STABLE = "A grey mare with one white ear sleeps on her feet in the far box."
WIND = "The wind lifts the curtain before the open window and lets it fall."
ATTIC = "A rocking horse without a head faces the round window in the gable."


def test_by_all_its_words() -> None:
    # Words that stand in several scenes say nothing of any: only heading and words together do.
    garden, kitchen = _scene("EXT. GARDEN - DAY", "A beat."), _scene("INT. KITCHEN - DAY", "A beat.")
    hall = _scene("INT. HALL - DAY", "A beat.")
    first = drafts.keep(garden + kitchen + hall)
    second = drafts.keep(hall + garden + kitchen, first.lock)
    assert _numbers(second) == [("3", "INT. HALL - DAY"), ("1", "EXT. GARDEN - DAY"), ("2", "INT. KITCHEN - DAY")]
    assert [shot.id for shot in second.shots.shots] == ["3A", "1A", "2A"]


def test_by_the_shots_that_it_shares() -> None:
    # It moved, has another heading, and half of it is new.
    one = _scene("EXT. ORCHARD - DAY", ORCHARD, CELLAR)
    two = _scene("INT. HOUSE - DAY", ATTIC)
    first = drafts.keep(one + two)
    second = drafts.keep(two + _scene("INT. VAULT - NIGHT", STABLE, CELLAR), first.lock)
    assert _numbers(second) == [("2", "INT. HOUSE - DAY"), ("1", "INT. VAULT - NIGHT")]
    assert [shot.id for shot in second.shots.shots] == ["2A", "1B0", "1B"]


def test_a_single_shot_that_moves_takes_no_number_along() -> None:
    one = _scene("EXT. ORCHARD - DAY", ORCHARD)
    two = _scene("INT. HOUSE - DAY", ATTIC)
    lines = [f"Bottle number {n} is opened, tasted and poured out on the stones." for n in range(6)]
    first = drafts.keep(one + two)
    second = drafts.keep(two + _scene("INT. VAULT - NIGHT", *lines, ORCHARD), first.lock)
    assert _numbers(second) == [("2", "INT. HOUSE - DAY"), ("3", "INT. VAULT - NIGHT")]
    assert [shot.id for shot in second.shots.shots if shot.scene == "3"][-1] == "1A"


def test_by_the_number_in_the_script() -> None:
    def numbered(text: str, lock: Lock | None) -> Kept:
        film = drafts.shot_list(text)
        scenes = tuple(scene.model_copy(update={"numbered": True}) for scene in film.scenes)
        return keep_ids(film.model_copy(update={"scenes": scenes}), lock, 1)

    first = numbered(_scene("EXT. ORCHARD - DAY #7#", ORCHARD) + _scene("INT. HOUSE - DAY #8#", ATTIC), None)
    second = numbered(_scene("INT. HOUSE - DAY #8#", ATTIC) + _scene("EXT. QUARRY - NIGHT #7#", CELLAR), first.lock)
    assert not second.changes.added_scenes
    assert [(one.number, one.was, one.now) for one in second.changes.headings] == [
        ("7", "EXT. ORCHARD - DAY", "EXT. QUARRY - NIGHT")
    ]
    assert [shot.id for shot in second.shots.shots] == ["8A", "7B"]


def test_by_its_heading_in_its_place() -> None:
    first = drafts.keep(_scene("EXT. ORCHARD - DAY", ORCHARD) + _scene("INT. HOUSE - DAY", ATTIC))
    rewritten = _scene("INT. SHED - DAY", "Nobody.") + _scene("EXT. ORCHARD - DAY", CELLAR)
    second = drafts.keep(rewritten + _scene("INT. HOUSE - DAY", ATTIC), first.lock)
    assert _numbers(second) == [("A1", "INT. SHED - DAY"), ("1", "EXT. ORCHARD - DAY"), ("2", "INT. HOUSE - DAY")]
    assert [shot.id for shot in second.shots.shots] == ["A1A", "1B", "2A"]


def test_by_alike_words_in_its_place() -> None:
    first = drafts.keep(_scene("EXT. ORCHARD - DAY", ORCHARD) + _scene("INT. HOUSE - DAY", ATTIC))
    rewritten = _scene("EXT. OLD ORCHARD - DUSK", ORCHARD.replace("crawl over the windfalls", "eat the windfalls"))
    second = drafts.keep(_scene("INT. SHED - DAY", CELLAR) + rewritten + _scene("INT. HOUSE - DAY", ATTIC), first.lock)
    assert [number for number, _ in _numbers(second)] == ["A1", "1", "2"]
    assert [shot.id for shot in second.shots.shots] == ["A1A", "1A", "2A"]
    assert [line.id for line in second.changes.changed] == ["1A"]


def test_equal_words_in_another_order_stay_in_their_scene() -> None:
    first = drafts.keep(_scene("INT. HALL - DAY", WIND, ATTIC, WIND, CELLAR, STABLE))
    second = drafts.keep(_scene("INT. HALL - DAY", ATTIC, CELLAR, STABLE, WIND, WIND), first.lock)
    assert sorted(shot.id for shot in second.shots.shots) == sorted(shot.id for shot in first.shots.shots)
    assert not second.changes.added
    assert second.changes.moved


def test_a_number_that_the_script_takes_is_not_kept_for_another() -> None:
    first = drafts.keep(_scene("EXT. ORCHARD - DAY", ORCHARD) + _scene("INT. HOUSE - DAY", ATTIC))
    film = drafts.shot_list(
        _scene("INT. VAULT - DAY #1#", CELLAR)
        + _scene("EXT. ORCHARD - DAY", ORCHARD)
        + _scene("INT. HOUSE - DAY", ATTIC)
    )
    vault = film.scenes[0].model_copy(update={"numbered": True})
    second = keep_ids(film.model_copy(update={"scenes": (vault, *film.scenes[1:])}), first.lock, 1)
    assert [number for number, _ in _numbers(second)] == ["1", "1A", "2"]
    assert [shot.id for shot in second.shots.shots] == ["1B", "1A", "2A"]
    assert [(one.was, one.now) for one in second.changes.renumbered] == [("1", "1A")]
