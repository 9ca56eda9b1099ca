"""What the script itself says of ids, numbers and seeds, and what is written into the shots."""

from __future__ import annotations

from collections.abc import Mapping

from filmstudio.breakdown.identity.keep_ids import Kept, keep_ids
from filmstudio.digest import seed_from
from filmstudio.model.lock import Lock
from filmstudio.model.shots import Generation, Origin, ShotList, ShotSpec
from tests.unit.breakdown import identity_drafts as drafts

Update = Mapping[str, object]


def _film(notes: Mapping[str, Update] | None = None, text: str = drafts.FIRST) -> ShotList:
    """The film with fields of some shots changed, as notes in the script would; shots are known by their opening."""
    shots = drafts.shot_list(text)
    notes = notes or {}
    return shots.model_copy(
        update={
            "shots": tuple(shot.model_copy(update=dict(notes.get(drafts.opening(shot), {}))) for shot in shots.shots)
        }
    )


def _wish(name: str, line: int = 9) -> Update:
    return {"id": name, "origins": (Origin(field="id", source=f"script:{line}"),)}


def _skipping(film: ShotList, opening: str) -> ShotList:
    """The film as the breakdown hands it over when a note skips this shot: the letters close up behind it."""
    skipped = next(shot for shot in film.shots if drafts.opening(shot) == opening)
    names = iter([shot.id for shot in film.shots if shot.scene == skipped.scene])
    return film.model_copy(
        update={
            "shots": tuple(
                shot.model_copy(update={"id": next(names)}) if shot.scene == skipped.scene else shot
                for shot in film.shots
                if shot is not skipped
            ),
            "left_out": (*film.left_out, skipped),
        }
    )


def _id(kept: Kept, opening: str) -> str:
    return _shot(kept.shots, opening).id


def _shot(film: ShotList, opening: str) -> ShotSpec:
    return next(shot for shot in (*film.shots, *film.left_out) if drafts.opening(shot) == opening)


def _origin(shot: ShotSpec, field: str) -> str | None:
    return next((origin.source for origin in shot.origins if origin.field == field), None)


# Wishes


def test_a_wished_id_wins_over_the_rule_and_over_the_lock() -> None:
    wished = keep_ids(_film({"Two carts": _wish("HERO")}), None, 1)
    assert _id(wished, "Two carts") == "HERO"
    assert _origin(_shot(wished.shots, "Two carts"), "id") == "script:9"
    locked = keep_ids(_film(), None, 1)
    renamed = keep_ids(_film({"Two carts": _wish("HERO")}), locked.lock, 1)
    assert _id(renamed, "Two carts") == "HERO"
    assert [(one.was, one.now) for one in renamed.changes.renamed] == [("2B", "HERO")]
    assert "2B" in [shot.id for shot in renamed.lock.retired], "its old id is not given to another"
    seed = drafts.seeds(locked)["2B"]
    assert drafts.seeds(renamed)["HERO"] == seed, "a new name is no new picture"


def test_a_wish_that_is_gone_leaves_its_id() -> None:
    wished = keep_ids(_film({"Two carts": _wish("HERO")}), None, 1)
    after = keep_ids(_film(), wished.lock, 1)
    assert _id(after, "Two carts") == "HERO"
    assert after.changes.is_empty


def test_the_second_of_two_equal_wishes_is_refused() -> None:
    kept = keep_ids(_film({"Two carts": _wish("X9"), "A boat": _wish("x9", line=31)}), None, 1)
    assert _id(kept, "Two carts") == "X9"
    assert _id(kept, "A boat") == "3C"
    (remark,) = kept.shots.diagnostics
    assert (remark.code, remark.span.line) == ("duplicate-shot-id", 31)
    assert "3C" in remark.message
    assert _origin(_shot(kept.shots, "A boat"), "id") == "rule:slate"


def test_a_wish_for_anothers_locked_id_is_refused() -> None:
    locked = keep_ids(_film(), None, 1)
    kept = keep_ids(_film({"A boat": _wish("1A")}), locked.lock, 1)
    assert _id(kept, "Ines opens") == "1A"
    assert _id(kept, "A boat") == "3C"
    assert [remark.code for remark in kept.shots.diagnostics] == ["duplicate-shot-id"]
    assert _origin(_shot(kept.shots, "A boat"), "id") == "lock"


def test_without_a_lock_a_wish_takes_the_slate_and_its_shot_gets_another() -> None:
    kept = keep_ids(_film({"They will": _wish("2A")}), None, 1)
    assert [_id(kept, opening) for opening in ("White heaps", "Two carts", "They will")] == ["2B0", "2B", "2A"]
    assert not kept.shots.diagnostics


def test_two_shots_can_swap_ids() -> None:
    locked = keep_ids(_film(), None, 1)
    kept = keep_ids(_film({"White heaps": _wish("2B"), "Two carts": _wish("2A")}), locked.lock, 1)
    assert (_id(kept, "White heaps"), _id(kept, "Two carts")) == ("2B", "2A")
    assert not kept.shots.diagnostics
    assert not kept.lock.retired


def test_a_wish_may_take_the_id_of_a_shot_that_is_gone() -> None:
    locked = keep_ids(_film(), None, 1)
    text = drafts.FIRST.replace("Two carts wait without horses, their shafts lying in the brine.\n\n", "")
    cut = keep_ids(_film(text=text), locked.lock, 1)
    assert [shot.id for shot in cut.lock.retired] == ["2B"]
    kept = keep_ids(_film({"They will": _wish("2b")}, text), cut.lock, 1)
    assert _id(kept, "They will") == "2b"
    assert [shot.id for shot in kept.lock.retired] == ["2C"]
    back = keep_ids(_film({"They will": _wish("2b")}), kept.lock, 1)
    assert _id(back, "Two carts") == "2A1"


# Skipped shots


def test_a_skipped_shot_keeps_its_id_and_seed_and_comes_back() -> None:
    locked = keep_ids(_film(), None, 1)
    skipping = keep_ids(_skipping(_film(), "Two carts"), locked.lock, 1)
    (skipped,) = skipping.shots.left_out
    assert skipped.id == "2B"
    assert [(line.id, line.left_out) for line in skipping.changes.dropped] == [("2B", True)]
    assert [shot.id for shot in skipping.lock.shots if shot.left_out] == ["2B"]
    assert not skipping.lock.retired
    assert "2C They will" in drafts.ids(skipping)
    again = keep_ids(_skipping(_film(), "Two carts"), skipping.lock, 1)
    assert again.changes.is_empty
    assert again.lock == skipping.lock
    back = keep_ids(_film(), again.lock, 1)
    assert drafts.ids(back) == drafts.ids(locked)
    assert drafts.seeds(back) == drafts.seeds(locked)
    assert [(line.id, line.returned) for line in back.changes.added] == [("2B", True)]


def test_a_shot_that_is_skipped_from_the_first_is_named_between_its_neighbours() -> None:
    first = keep_ids(_skipping(_film(), "Two carts"), None, 1)
    assert first.shots.left_out[0].id == "2A1"
    assert first.shots.left_out[0].id not in drafts.ids(first)


# Scene numbers and set-ups


def test_a_number_in_the_script_wins_and_ids_stay() -> None:
    locked = drafts.keep(drafts.FIRST)
    film = _film()
    chapel = film.scenes[2].model_copy(update={"number": "40", "numbered": True})
    renumbered = film.model_copy(
        update={
            "scenes": (*film.scenes[:2], chapel, film.scenes[3].model_copy(update={"number": "3"})),
            "shots": tuple(
                shot.model_copy(update={"scene": {"3": "40", "4": "3"}.get(shot.scene, shot.scene)})
                for shot in film.shots
            ),
        }
    )
    kept = keep_ids(renumbered, locked.lock, 1)
    assert [scene.number for scene in kept.shots.scenes] == ["1", "2", "40", "4"]
    assert drafts.ids(kept) == drafts.ids(locked)
    assert [(one.was, one.now) for one in kept.changes.renumbered] == [("3", "40")]
    assert {shot.scene for shot in kept.shots.shots if shot.id.startswith("3")} == {"40"}


def test_set_ups_begin_with_the_final_number() -> None:
    locked = drafts.keep(drafts.FIRST)
    kept = drafts.keep(drafts.SECOND, locked.lock)
    assert {shot.setup.split("/")[0] for shot in kept.shots.shots} == {"A1", "1", "2", "2A", "3", "4", "5"}
    assert all(shot.setup.startswith(f"{shot.scene}/") for shot in kept.shots.shots)
    before = {shot.id: shot.setup for shot in locked.shots.shots}
    assert {shot.id: shot.setup for shot in kept.shots.shots if shot.id in before} == before


# Seeds and origins


def test_the_first_seeds_are_drawn_from_film_seed_and_id() -> None:
    kept = drafts.keep(drafts.FIRST, seed=7)
    assert drafts.seeds(kept) == {shot.id: seed_from("shot", 7, shot.id) for shot in kept.shots.shots}
    assert {_origin(shot, "generation.seed") for shot in kept.shots.shots} == {"rule:seed"}
    assert {_origin(shot, "id") for shot in kept.shots.shots} == {"rule:slate"}


def test_another_film_seed_draws_every_seed_anew() -> None:
    first = drafts.keep(drafts.THIRD, drafts.keep(drafts.FIRST).lock)
    other = drafts.keep(drafts.THIRD, first.lock, seed=2)
    assert other.lock.seed == 2
    assert {shot.id: shot.seed for shot in (*other.lock.shots, *other.lock.retired)} == {
        shot.id: seed_from("shot", 2, shot.id) for shot in (*first.lock.shots, *first.lock.retired)
    }
    assert other.changes.is_empty
    assert drafts.keep(drafts.THIRD, other.lock, seed=1).lock == first.lock


def test_a_seed_of_the_script_stands_and_one_of_the_lock_waits_behind_it() -> None:
    asked: Update = {
        "generation": Generation(seed=404),
        "origins": (Origin(field="generation.seed", source="script:12"),),
    }
    first = keep_ids(_film({"Two carts": asked}), None, 1)
    shot = _shot(first.shots, "Two carts")
    assert (shot.generation.seed, _origin(shot, "generation.seed")) == (404, "script:12")
    after = keep_ids(_film(), first.lock, 1)
    shot = _shot(after.shots, "Two carts")
    assert (shot.generation.seed, _origin(shot, "generation.seed")) == (seed_from("shot", 1, "2B"), "lock")


def test_a_seed_that_somebody_wrote_into_the_lock_is_kept() -> None:
    lock = drafts.keep(drafts.FIRST).lock
    picked = tuple(shot.model_copy(update={"seed": 11}) if shot.id == "2B" else shot for shot in lock.shots)
    kept = drafts.keep(drafts.SECOND, lock.model_copy(update={"shots": picked}))
    assert drafts.seeds(kept)["2B"] == 11


def test_origins_stay_sorted_and_single() -> None:
    origins = (Origin(field="camera.size", source="rule:x"), Origin(field="id", source="rule:y"))
    kept = keep_ids(_film({"Two carts": {"origins": origins}}), None, 1)
    fields = [origin.field for origin in _shot(kept.shots, "Two carts").origins]
    assert fields == ["camera.size", "generation.seed", "id"]


# Edges


def test_a_film_without_shots_has_an_empty_lock() -> None:
    empty = ShotList(source="x", title="X", scenes=(), shots=())
    kept = keep_ids(empty, None, 1)
    assert kept.lock == Lock(seed=1)
    assert keep_ids(empty, kept.lock, 1).changes.is_empty


def test_a_title_card_stays_the_title_card() -> None:
    titled = "Title: The Salt Ledger\nAuthor: A. Writer\n\n"
    first = drafts.keep(titled + drafts.FIRST)
    assert first.shots.shots[0].id == "0A"
    second = drafts.keep(titled.replace("Salt Ledger", "Salt Ledgers") + drafts.SECOND, first.lock)
    assert second.shots.shots[0].id == "0A"
    changed = [(line.id, line.fields) for line in second.changes.changed]
    assert changed == [("0A", ("action",)), ("0B", ("action",))]  # the end credits are such a card too
    without = drafts.keep(drafts.SECOND, second.lock)
    assert [line.id for line in without.changes.dropped] == ["0A", "0B"]
    assert drafts.keep(titled + drafts.SECOND, without.lock).shots.shots[0].scene == "0"


def test_framing_alone_is_no_change() -> None:
    first = drafts.keep(drafts.FIRST)
    film = _film()
    reframed = film.model_copy(
        update={
            "shots": tuple(
                shot.model_copy(update={"camera": film.shots[0].camera, "people": (), "duration_s": 9.0})
                for shot in film.shots
            )
        }
    )
    kept = keep_ids(reframed, first.lock, 1)
    assert kept.changes.is_empty
    assert kept.lock == first.lock


def test_alike_changes_in_a_long_stretch_keep_their_ids() -> None:
    paragraphs = [f"The keeper lights lamp number {n} and writes {n * 37} in the book of hours." for n in range(90)]
    first = drafts.keep("INT. TOWER - NIGHT\n\n" + "\n\n".join(paragraphs))
    second = drafts.keep("INT. TOWER - NIGHT\n\n" + "\n\n".join(f"Slowly {one}" for one in paragraphs), first.lock)
    assert len(first.shots.shots) == 90
    assert [shot.id for shot in second.shots.shots] == [shot.id for shot in first.shots.shots]
    assert len(second.changes.changed) == 90
