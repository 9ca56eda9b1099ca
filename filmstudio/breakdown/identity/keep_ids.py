"""Gives a new draft's scenes and shots the numbers, ids and seeds that they had before.

Why: a shot that keeps its id and seed keeps its take, its notes and its name on every list, however often the script
is rewritten around it. Pure: the same shot list and lock give the same bytes.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from filmstudio.breakdown.identity.changes import Changes
from filmstudio.breakdown.identity.compare import compare
from filmstudio.breakdown.identity.draft_film import DraftScene, DraftShot, draft_scenes
from filmstudio.breakdown.identity.give_ids import give_ids
from filmstudio.breakdown.identity.locked_film import LockedFilm, locked_film
from filmstudio.breakdown.identity.match_scenes import match_scenes
from filmstudio.breakdown.identity.match_shots import match_shots
from filmstudio.breakdown.identity.scene_numbers import number_scenes
from filmstudio.breakdown.identity.write_ids import Given, write_ids
from filmstudio.digest import seed_from
from filmstudio.model.lock import Lock, LockedScene, LockedShot
from filmstudio.model.shots import ShotList


class Kept(NamedTuple):
    """The film with its final ids, the lock that keeps them, and what the rewrite has changed."""

    shots: ShotList
    lock: Lock
    changes: Changes


def keep_ids(shots: ShotList, lock: Lock | None, seed: int) -> Kept:
    """Return a shot list with final scene numbers, ids, set-ups and seeds, and its lock. Never raises.

    `shots` is what the breakdown made, `lock` what the last draft left (None for the first), `seed` the film's.

    * Scenes: a number in the script wins; else the lock's; a new scene gets one between its neighbours.
    * Ids: a note's wish wins; else the lock's, also where the shot has moved to another scene; a new shot gets one
      between its neighbours. Ids of shots that are gone are not given to others, and come back with their words.
      A wish for an id that another shot has is refused with `duplicate-shot-id`.
    * Seeds: where nobody asked for one, the lock's while the film's seed is the same, else drawn from film seed and id.
    """
    draft = draft_scenes(shots)
    locked = None if lock is None else locked_film(lock)
    scenes = match_scenes(locked, draft) if locked else {}
    found = match_shots(locked, draft, scenes) if locked else {}
    numbers = _numbers(draft, locked, scenes)
    ids = give_ids(draft, numbers, locked, found)
    # With another film seed every seed is drawn anew; so are those of retired shots, or one would come back odd.
    old_seeds = lock is not None and lock.seed == seed
    given: list[Given] = []
    for scene, number in zip(draft, numbers, strict=True):
        for index, shot in enumerate(scene.shots, scene.first):
            old = locked.shots[found[index]] if locked and index in found else None
            given.append(_give(shot, number, ids.ids[index], old, seed, old_seed=old_seeds))
    finished = write_ids(shots, {scene.number: number for scene, number in zip(draft, numbers, strict=True)}, given)
    return Kept(
        shots=finished.model_copy(update={"diagnostics": finished.diagnostics + ids.diagnostics}),
        lock=Lock(
            seed=seed,
            scenes=tuple(
                LockedScene(number=number, content=scene.content, gist=scene.heading)
                for scene, number in zip(draft, numbers, strict=True)
                if scene.listed
            ),
            shots=tuple(_locked(one) for one in given),
            retired=_retired(locked, given, None if old_seeds else seed),
            retired_scenes=_retired_scenes(lock, numbers),
        ),
        changes=compare(locked, draft, numbers, given, scenes, found),
    )


def _give(shot: DraftShot, scene: str, name: str, old: LockedShot | None, seed: int, *, old_seed: bool) -> Given:
    if old and old_seed:
        return Given(shot, scene, name, old.seed, old, seed_kept=True)
    return Given(shot, scene, name, seed_from("shot", seed, name), old, seed_kept=False)


def _numbers(draft: Sequence[DraftScene], locked: LockedFilm | None, scenes: Mapping[int, int]) -> list[str]:
    if locked is None:
        return [scene.number for scene in draft]
    written = {scene.number.casefold() for scene in draft if scene.numbered}
    numbers: list[str | None] = []
    for index, scene in enumerate(draft):
        old = locked.scenes[scenes[index]].number if index in scenes else None
        numbers.append(scene.number if scene.numbered else None if old and old.casefold() in written else old)
    title = sum(not scene.listed for scene in draft)
    used = {scene.number for scene in locked.scenes} | {shot.scene for shot in locked.shots}
    return [scene.number for scene in draft[:title]] + number_scenes(
        numbers[title:], used | {scene.number for scene in draft[:title]}
    )


def _locked(given: Given) -> LockedShot:
    shot, old = given.shot, given.old
    same = old and (old.id, old.scene, old.seed, old.content) == (given.id, given.scene, given.seed, shot.content)
    if old and same and old.left_out == shot.left_out:
        return old
    return LockedShot(
        id=given.id,
        scene=given.scene,
        seed=given.seed,
        content=shot.content,
        gist=shot.gist,
        left_out=shot.left_out,
    )


def _retired(locked: LockedFilm | None, given: Sequence[Given], new_seed: int | None) -> tuple[LockedShot, ...]:
    """All ids that were ever given and that no shot has now: earlier drafts' first, then those of the last one."""
    if locked is None:
        return ()
    in_film = {one.id.casefold() for one in given}
    gone = [
        shot
        for shot in (*locked.shots[locked.living :], *locked.shots[: locked.living])
        if shot.id.casefold() not in in_film
    ]
    retired = []
    for shot in gone:
        seed = shot.seed if new_seed is None else seed_from("shot", new_seed, shot.id)
        if shot.left_out or seed != shot.seed:
            shot = shot.model_copy(update={"left_out": False, "seed": seed})
        retired.append(shot)
    return tuple(retired)


def _retired_scenes(lock: Lock | None, numbers: Sequence[str]) -> tuple[LockedScene, ...]:
    if lock is None:
        return ()
    in_film = {number.casefold() for number in numbers}
    return tuple(scene for scene in (*lock.retired_scenes, *lock.scenes) if scene.number.casefold() not in in_film)
