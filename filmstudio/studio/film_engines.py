"""Which engine makes which shot, and with which weights: decided once, before anything is planned."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from filmstudio.model.capabilities import Capabilities
from filmstudio.model.checkpoint import Checkpoint
from filmstudio.model.lock import LockedModel
from filmstudio.model.look import Look
from filmstudio.model.shots import Role, ShotSpec
from filmstudio.planning.engine_of import TITLES_BY, PlanningEngine
from filmstudio.ports.engine import Engine, Hear
from filmstudio.studio.models.find import find_checkpoint
from filmstudio.studio.models.known import ignore
from filmstudio.studio.plugins import find_engine
from filmstudio.studio.project import FilmLook, Project, usual_look


class BoundEngine(NamedTuple):
    """An engine with the weights that it works with."""

    engine: Engine
    checkpoint: Checkpoint | None
    capabilities: Capabilities

    @property
    def planning(self) -> PlanningEngine:
        """What planning knows of it."""
        return PlanningEngine(self.capabilities, self.checkpoint.pin if self.checkpoint else None)


class FilmEngines(NamedTuple):
    """Every engine that a film is made with."""

    look: Look
    """The film's look, with the size that the film's engine makes best where nobody said one."""
    bound: Mapping[str, BoundEngine]

    @property
    def main(self) -> BoundEngine:
        """The film's own."""
        return self.bound[self.look.engine]

    @property
    def planning(self) -> Mapping[str, PlanningEngine]:
        """What planning knows of them, by name."""
        return {name: one.planning for name, one in self.bound.items()}

    @property
    def locked(self) -> tuple[LockedModel, ...]:
        """The weights as the lock pins them."""
        return tuple(
            LockedModel(engine=name, name=one.checkpoint.name, kind=one.checkpoint.kind, digest=one.checkpoint.digest)
            for name, one in self.bound.items()
            if one.checkpoint is not None
        )


def film_engines(
    project: Project, film: FilmLook, shots: Iterable[ShotSpec], *, weights: bool = True, hear: Hear = ignore
) -> FilmEngines:
    """Find every engine that the film asks for, and its weights.

    With `weights` False an engine stands without them: enough to cast and to lock a film, on a machine that will not
    render it. `hear` hears of weights that are read for the first time. Raises UsageError for an engine that is none,
    MissingTool for weights or libraries that are not there, ProjectError for weights that cannot be used.
    """
    shots = tuple(shots)
    main = _bound(project, film, film.look.engine, weights=weights, hear=hear)
    bound = {film.look.engine: main}
    facts = main.capabilities
    if facts.reads_prompt:  # an engine that draws makes a preview of every shot itself
        for name in dict.fromkeys(shot.generation.engine for shot in shots):
            if name and name not in bound:
                bound[name] = _bound(project, film, name, weights=weights, hear=hear)
    writes_no_cards = not facts.draws_titles and any(shot.role is Role.TITLE for shot in shots)
    if writes_no_cards or not facts.draws:  # what is drawn may lead a shot, also one that only a take asks it for
        bound.setdefault(TITLES_BY, _bound(project, film, TITLES_BY, weights=weights, hear=hear))
    return FilmEngines(usual_look(film, facts), bound)


def _bound(project: Project, film: FilmLook, name: str, *, weights: bool, hear: Hear) -> BoundEngine:
    engine = find_engine(name)
    facts = engine.capabilities()
    if not facts.needs_checkpoint or not weights:
        return BoundEngine(engine, None, facts)
    asked = film.model if name == film.look.engine and film.model else project.settings.models.get(name)
    checkpoint = find_checkpoint(name, asked, beside=project.script.parent, hear=hear)
    return BoundEngine(engine, checkpoint, engine.capabilities(checkpoint))
