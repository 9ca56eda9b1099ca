"""Variations and the film: reads what they wish, lays one over another, and lays those of picked takes over the shots.

Every command breaks a film down through here, so that all of them see the film as it was picked.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from filmstudio.breakdown.vary import check_wish, vary
from filmstudio.errors import FilmstudioError, ProjectError, UsageError
from filmstudio.model.directive import DirectiveKind
from filmstudio.model.lock import Lock
from filmstudio.model.shots import ShotList, ShotSpec
from filmstudio.model.variation import PLAIN, Variation
from filmstudio.model.wish import Wish
from filmstudio.screenplay.directives import as_notation, read_wish
from filmstudio.screenplay.directives.keys import find_key
from filmstudio.studio.project import FilmLook, Project

_ADDS = frozenset({"keyframes", "loras"})


class ImpossiblePick(ProjectError):  # noqa: N818 - what is wrong, in the words of the message
    """A picked take was asked for something that the script leaves no room for (any more), like somebody renamed."""


class _Read(NamedTuple):
    wish: Wish
    problems: tuple[str, ...]
    key: frozenset[str]
    """All fields of the key that it says: who says `dur: 48f` takes `dur: 3s` back."""

    @property
    def said(self) -> frozenset[str]:
        """The fields that it says."""
        return frozenset(name for name in Wish.model_fields if getattr(self.wish, name) is not None)


def asked_variation(variation: Variation, wishes: Sequence[str] = ()) -> Variation:
    """Return a variation with wishes as the command line has them, each a pair of its own in the notation of the notes.

    Seed, engine and quality that a wish asks for become the variation's own, where it has none. Raises UsageError for
    what cannot be read, is said twice, or is nothing that one take can have.
    """
    text = as_notation("; ".join(wishes))
    asked, problems = read_wish(text, DirectiveKind.SHOT, lead=False)
    if problems:
        raise UsageError(f"--set: {'; '.join(problems)}", hint="docs/directives.md lists keys and values")
    try:
        check_wish(asked)
    except UsageError as error:
        raise UsageError(f"--set: {error.message}", hint=error.hint) from error
    own = {
        name: getattr(asked, name)
        for name in ("seed", "engine", "quality")
        if getattr(asked, name) is not None and getattr(variation, name) is None
    }
    kept = [part for part in filter(None, (part.strip() for part in text.split(";"))) if not _is_own(part)]
    return variation.model_copy(update={**own, "wishes": tuple(dict.fromkeys(kept))})


def laid_over(below: Variation, above: Variation) -> Variation:
    """Return what two variations ask together: the second is the stronger, key by key of the notation."""
    anew = frozenset[str]().union(*(_read(text).said | _read(text).key for text in above.wishes))
    kept = [text for text in below.wishes if not _read(text).said <= anew]
    engine_changes = above.engine is not None and above.engine != below.engine
    return Variation(
        seed=below.seed if above.seed is None else above.seed,
        wishes=(*kept, *above.wishes),
        engine=above.engine or below.engine,
        model=above.model or (None if engine_changes else below.model),
        quality=above.quality or below.quality,
    )


def wish_of(variation: Variation) -> Wish:
    """Return what a variation's wishes say, the last one the strongest. Raises UsageError for one that says nothing."""
    said: dict[str, object] = {}
    for text in variation.wishes:
        one = _read(text)
        if one.problems:
            raise UsageError(f"{text!r}: {'; '.join(one.problems)}", hint="docs/directives.md lists keys and values")
        for name in one.said:
            value, before = getattr(one.wish, name), said.get(name)
            said[name] = (*before, *value) if name in _ADDS and isinstance(before, tuple) and value else value
    return Wish.model_validate(said)


def picked_variations(lock: Lock | None) -> dict[str, Variation]:
    """Return what the takes in the film were asked for, by shot id, where it is anything: a plain pick asks nothing."""
    takes = lock.takes if lock else ()
    return {one.shot: one.variation for one in takes if one.picked and one.variation != PLAIN}


def vary_shots(shots: ShotList, variations: Mapping[str, Variation]) -> ShotList:
    """Return the film with variations laid over its shots, by shot id in any case; ids of no shot are passed over.

    Raises UsageError, naming the shot, for a wish that it cannot have.
    """
    if not variations:
        return shots
    by_id = {name.casefold(): one for name, one in variations.items()}
    people = {scene.number: scene.people for scene in shots.scenes}
    names = tuple(dict.fromkeys(name for scene in shots.scenes for name in scene.people))
    varied = tuple(
        _varied(shot, by_id[shot.id.casefold()], people.get(shot.scene, ()), names, opens=not index)
        if shot.id.casefold() in by_id
        else shot
        for index, shot in enumerate(shots.shots)
    )
    return shots.model_copy(update={"shots": varied})


def as_picked(shots: ShotList, lock: Lock | None, where: object) -> ShotList:
    """Return the film as it was picked; `where` is the lock's path. Raises ImpossiblePick for a pick that cannot be."""
    try:
        return vary_shots(shots, picked_variations(lock))
    except FilmstudioError as error:
        raise ImpossiblePick(
            f"{where}: what a picked take was asked for cannot be done any more: {error.message}",
            hint="take the pick back (filmstudio takes unpick SCRIPT SHOT) and shoot it anew (filmstudio reshoot)",
        ) from error


def with_models_of(variations: Mapping[str, Variation], project: Project, film: FilmLook) -> Project:
    """Return the project with the models that takes by other engines than the film's own were asked for.

    Raises ProjectError where two takes want one engine with two models: a film has one model for each engine.
    """
    models = dict(project.settings.models)
    asked: dict[str, str] = {}
    for shot, one in variations.items():
        if one.engine is None or one.model is None or one.engine == film.look.engine:
            continue
        if asked.setdefault(one.engine, one.model) != one.model:
            raise ProjectError(
                f"shot {shot}: its take is by the engine {one.engine!r} with the model {one.model}, and another shot's"
                f" with {asked[one.engine]}; a film has one model for each engine",
                hint=f"take a pick back: filmstudio takes unpick SCRIPT {shot}",
            )
        models[one.engine] = one.model
    if not asked:
        return project
    return project._replace(settings=project.settings.model_copy(update={"models": models}))


def _varied(
    shot: ShotSpec, variation: Variation, people: Sequence[str], names: Sequence[str], *, opens: bool
) -> ShotSpec:
    try:
        return vary(shot, variation, wish_of(variation), people=people, names=names, opens=opens)
    except UsageError as error:
        told = error.message if shot.id in error.message else f"shot {shot.id}: {error.message}"
        raise UsageError(told, hint=error.hint) from error


def _is_own(text: str) -> bool:
    said = _read(text).said
    return bool(said) and said <= {"seed", "engine", "quality"}


@lru_cache(maxsize=4096)
def _read(text: str) -> _Read:
    key = find_key(text.partition(":")[0].strip())
    wish, problems = read_wish(text, DirectiveKind.SHOT, lead=False)
    return _Read(wish, problems, frozenset(key.fields if key else ()))
