"""People in frame: more than the engine keeps apart, or nobody of this scene."""

from __future__ import annotations

from collections.abc import Iterator

from filmstudio.breakdown.lint_reel import Reel, remark_in
from filmstudio.model.diagnostic import Diagnostic


def unknown_character(reel: Reel) -> Iterator[Diagnostic]:
    """Somebody is in frame who is nowhere among the people of the scene."""
    for part in reel.scenes:
        known = {name.casefold() for name in part.scene.people}
        for shot in part.shots:
            for person in shot.people:
                if person.name.casefold() not in known:
                    known.add(person.name.casefold())
                    message = f"{person.name} is in frame in {shot.id}, but not in scene {part.scene.number}."
                    yield remark_in("unknown-character", message, shot, part.scene)


def too_many_people(reel: Reel) -> Iterator[Diagnostic]:
    """More people in one frame than the engine keeps apart."""
    most = reel.engine.most_people
    for part in reel.scenes:
        for shot in part.shots:
            if len(shot.people) > most:
                message = (
                    f"Shot {shot.id} has {len(shot.people)} people in frame; the engine {reel.engine.name} keeps "
                    f"{most} apart."
                )
                yield remark_in("too-many-people", message, shot, part.scene)
