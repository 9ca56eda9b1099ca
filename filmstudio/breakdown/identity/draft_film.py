"""A new draft, laid out for matching: every scene with all its shots in script order, skipped ones too."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import NamedTuple

from filmstudio.breakdown.identity.content import Words, content_of, gist_of, scene_content, words_of
from filmstudio.model.shots import Scene, ShotList, ShotSpec


class DraftShot(NamedTuple):
    """A shot of the new draft; `place` is that in its list, the film's shots or those that a note skips."""

    spec: ShotSpec
    place: int
    words: Words
    content: str
    left_out: bool
    wish_line: int | None
    """The line of the note that gives it an id, None where there is none."""

    @property
    def gist(self) -> str:
        """The beginning of its words."""
        return gist_of(self.spec)

    @property
    def wished_id(self) -> str | None:
        """The id that the script's note gives it, or None."""
        return None if self.wish_line is None else self.spec.id


@dataclass(frozen=True, slots=True)
class DraftScene:
    """A scene of the new draft. `first` is the place of its first shot among all of the film's, skipped ones too."""

    number: str
    numbered: bool
    heading: str
    content: str
    shots: tuple[DraftShot, ...]
    first: int
    listed: bool
    """False for the title card's: it has shots and no heading."""


def draft_scenes(film: ShotList) -> list[DraftScene]:
    """Return the film's scenes in order. Shots of a scene that is not listed (the title card) come first."""
    shots: dict[str, list[DraftShot]] = {}
    skipped: dict[str, list[DraftShot]] = {}
    listed: dict[str, Scene | None] = {scene.number: scene for scene in film.scenes}
    for place, spec in enumerate(film.shots):
        shots.setdefault(spec.scene, []).append(_shot(spec, place, left_out=False))
    for place, spec in enumerate(film.left_out):
        skipped.setdefault(spec.scene, []).append(_shot(spec, place, left_out=True))
    ahead: dict[str, Scene | None] = {number: None for number in (*shots, *skipped) if number not in listed}
    scenes = []
    first = 0
    for number, scene in (ahead | listed).items():
        members = _in_script_order(shots.get(number, []), skipped.get(number, []))
        heading = scene.heading if scene else ""
        scenes.append(
            DraftScene(
                number=number,
                numbered=scene is None or scene.numbered,
                heading=heading,
                content=scene_content(heading, (member.words for member in members)),
                shots=tuple(members),
                first=first,
                listed=scene is not None,
            )
        )
        first += len(members)
    return scenes


def _shot(spec: ShotSpec, place: int, *, left_out: bool) -> DraftShot:
    words = words_of(spec)
    return DraftShot(spec, place, words, content_of(spec, words), left_out, _wish_line(spec))


def _wish_line(spec: ShotSpec) -> int | None:
    for origin in spec.origins:
        if origin.field == "id" and origin.source.startswith("script:"):
            line = origin.source.removeprefix("script:")
            return int(line) if line.isdecimal() else 1
    return None


def _in_script_order(shots: Sequence[DraftShot], skipped: Sequence[DraftShot]) -> list[DraftShot]:
    """Return both in one list: a skipped shot stands behind the last shot that begins before it."""
    if not skipped:
        return list(shots)
    reached = list(accumulate((_beginning(shot.spec) for shot in shots), max))
    after: dict[int, list[DraftShot]] = {}
    for shot in sorted(skipped, key=lambda one: _beginning(one.spec)):
        after.setdefault(bisect_right(reached, _beginning(shot.spec)), []).append(shot)
    merged = list(after.get(0, []))
    for index, shot in enumerate(shots, start=1):
        merged += [shot, *after.get(index, [])]
    return merged


def _beginning(spec: ShotSpec) -> tuple[int, int]:
    return (spec.spans[0].line, spec.spans[0].column) if spec.spans else (0, 0)
