"""How the engines will go about a film: every compromise in sentences, before a second of work is paid for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from filmstudio.errors import EngineError
from filmstudio.model.plan import Plan
from filmstudio.model.route import Route
from filmstudio.ports.reporter import Reporter
from filmstudio.studio.film_engines import FilmEngines
from filmstudio.wording import few

_MOST_NAMED = 4


def film_routes(plan: Plan, engines: FilmEngines) -> dict[str, Route]:
    """Return the route of every shot, by shot id; one that its engine refuses has none, and fails when it is made."""
    routes = {}
    for shot in plan.shots:
        bound = engines.bound[shot.job.engine]
        try:
            routes[shot.shot.id] = bound.engine.plan(shot.job, bound.checkpoint)
        except EngineError:
            continue
    return routes


def tell_routes(plan: Plan, engines: FilmEngines, reporter: Reporter) -> None:
    """Say every compromise once, with the shots that it concerns."""
    for sentence in compromises(film_routes(plan, engines)):
        reporter.say(sentence)


def compromises(routes: Mapping[str, Route]) -> Iterable[str]:
    """Yield one sentence for each compromise, in the order of the film: `shots 1A, 1B and 7 more: ...`."""
    shots: dict[str, list[str]] = {}
    for shot, route in routes.items():
        for downgrade in route.downgrades:
            shots.setdefault(downgrade, []).append(shot)
    for downgrade, concerned in shots.items():
        if len(concerned) == len(routes) > 1:
            yield f"all shots: {downgrade}"
            continue
        yield f"shot{'s' * (len(concerned) > 1)} {few(concerned, _MOST_NAMED)}: {downgrade}"
