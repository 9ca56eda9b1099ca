"""Chapters: the scenes of the script, for people who jump through a film and for the table of contents of a player."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from filmstudio.model.plan import PlannedShot
from filmstudio.model.shots import Scene
from filmstudio.model.timeline import Chapter


def lay_chapters(shots: Sequence[PlannedShot], scenes: Iterable[Scene], title: str) -> tuple[Chapter, ...]:
    """Return a chapter for every run of shots of one scene, from its first frame on, named by number and heading.

    What stands in no scene is named by the film's `title` at its head; behind the story it is `Credits`. None for a
    film of one chapter, which is none.
    """
    headings = {scene.number: f"{scene.number} {scene.heading}".strip() for scene in scenes}
    chapters: list[Chapter] = []
    position = 0
    for scene, group in groupby(shots, key=lambda planned: planned.shot.scene):
        name = headings.get(scene) or (("Credits" if headings else scene) if chapters else title)
        chapters.append(Chapter(start_frame=position, title=name))
        position += sum(planned.frames for planned in group)
    return tuple(chapters) if len(chapters) > 1 else ()
