"""Writes final numbers, ids, set-ups and seeds into a shot list, each with its origin."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from filmstudio.breakdown.identity.draft_film import DraftShot
from filmstudio.model.lock import LockedShot
from filmstudio.model.shots import Generation, Origin, ShotList, ShotSpec

_LOCK = "lock"
SLATE_RULE = "rule:slate"
"""Origin of an id that nobody gave: scene number and letter, or a name between two others."""
SEED_RULE = "rule:seed"
"""Origin of a seed that nobody gave: drawn from the film's seed and the shot's id."""

_NOBODY_ASKED = Generation()
_ID_ORIGINS = {source: Origin(field="id", source=source) for source in (_LOCK, SLATE_RULE)}
_SEED_ORIGINS = {source: Origin(field="generation.seed", source=source) for source in (_LOCK, SEED_RULE)}


class Given(NamedTuple):
    """A shot with what it was given; `old` is the lock's entry that it was found in."""

    shot: DraftShot
    scene: str
    id: str
    seed: int
    old: LockedShot | None
    seed_kept: bool


def write_ids(film: ShotList, numbers: Mapping[str, str], given: Sequence[Given]) -> ShotList:
    """Return the film with what its shots were given. `numbers` maps the breakdown's scene numbers to the final ones.

    `given` holds all shots, skipped ones too, scene by scene; each list keeps the order that the breakdown gave it.
    """
    shots, left_out = list(film.shots), list(film.left_out)
    called = {one.shot.spec.id: one.id for one in given if not one.shot.left_out}
    for one in given:
        (left_out if one.shot.left_out else shots)[one.shot.place] = _finish(one, numbers)
    return film.model_copy(
        update={
            "scenes": tuple(
                scene.model_copy(update={"number": numbers[scene.number]})
                if numbers[scene.number] != scene.number
                else scene
                for scene in film.scenes
            ),
            "shots": tuple(shots),
            "left_out": tuple(left_out),
            "cast_notes": tuple(
                note.model_copy(update={"scene": numbers[note.scene]}) if note.scene in numbers else note
                for note in film.cast_notes
            ),
            "music": tuple(cue.model_copy(update={"shot": called.get(cue.shot, cue.shot)}) for cue in film.music),
        }
    )


def _finish(given: Given, numbers: Mapping[str, str]) -> ShotSpec:
    spec = given.shot.spec
    generation = spec.generation
    ours = {"id"} if given.shot.wished_id != given.id else set()
    added = [_ID_ORIGINS[_LOCK if given.old and given.old.id == given.id else SLATE_RULE]] if ours else []
    if generation.seed is None:
        # A copy of an empty record costs more than a new one, and nearly all of them are empty.
        drawn = {"seed": given.seed}
        generation = Generation(**drawn) if generation == _NOBODY_ASKED else generation.model_copy(update=drawn)
        ours.add("generation.seed")
        added.append(_SEED_ORIGINS[_LOCK if given.seed_kept else SEED_RULE])
    origins = [origin for origin in spec.origins if origin.field not in ours] + added
    return spec.model_copy(
        update={
            "id": given.id,
            "scene": given.scene,
            "setup": _setup(spec.setup, numbers),
            "generation": generation,
            "origins": tuple(sorted(origins, key=_field)),
        }
    )


def _setup(setup: str, numbers: Mapping[str, str]) -> str:
    head, slash, rest = setup.partition("/")
    return f"{numbers.get(head, head)}/{rest}" if slash else setup


def _field(origin: Origin) -> str:
    return origin.field
