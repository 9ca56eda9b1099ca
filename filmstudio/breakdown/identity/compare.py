"""Tells what a rewrite did: which shots are new, changed, moved, gone, or as they were."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from filmstudio.breakdown.identity.alignment import longest_rising
from filmstudio.breakdown.identity.changes import (
    AddedShot,
    ChangedHeading,
    ChangedShot,
    Changes,
    DroppedShot,
    MovedScene,
    MovedShot,
    Renamed,
    SceneLine,
    ShotLine,
)
from filmstudio.breakdown.identity.content import changed_fields
from filmstudio.breakdown.identity.draft_film import DraftScene
from filmstudio.breakdown.identity.locked_film import LockedFilm
from filmstudio.breakdown.identity.write_ids import Given
from filmstudio.model.lock import LockedShot


def compare(
    locked: LockedFilm | None,
    draft: Sequence[DraftScene],
    numbers: Sequence[str],
    given: Sequence[Given],
    scenes: Mapping[int, int],
    found: Mapping[int, int],
) -> Changes:
    """Return the changes from the locked draft to this one; without a lock everything is new.

    `scenes` and `found` are what was matched: new scene to old scene, new shot to old shot.
    """
    if locked is None:
        added = tuple(AddedShot(**_line(one)) for one in given if not one.shot.left_out)
        return Changes(added=added, added_scenes=_new_scenes(draft, numbers, {}))
    comparison = _Comparison(
        locked, draft, given, {n: o for n, o in scenes.items() if not locked.scenes[o].gone}, found
    )
    comparison.sort_shots()
    return Changes(
        added=tuple(comparison.added),
        changed=tuple(comparison.changed),
        moved=tuple(comparison.moved),
        dropped=comparison.dropped(),
        kept=tuple(comparison.kept),
        renamed=tuple(
            Renamed(was=one.old.id, now=one.id, gist=one.shot.gist) for one in given if one.old and one.old.id != one.id
        ),
        renumbered=comparison.renumbered(numbers),
        headings=comparison.headings(numbers),
        added_scenes=_new_scenes(draft, numbers, comparison.scenes),
        dropped_scenes=comparison.dropped_scenes(),
        moved_scenes=comparison.moved_scenes(numbers),
    )


class _Comparison:
    """Puts every shot on one of the lists. `scenes` maps new scenes to those of the last draft only."""

    def __init__(
        self,
        locked: LockedFilm,
        draft: Sequence[DraftScene],
        given: Sequence[Given],
        scenes: Mapping[int, int],
        found: Mapping[int, int],
    ) -> None:
        self.scenes = scenes
        self.added: list[AddedShot] = []
        self.changed: list[ChangedShot] = []
        self.moved: list[MovedShot] = []
        self.kept: list[ShotLine] = []
        self._locked = locked
        self._draft = draft
        self._given = given
        self._found = found

    def sort_shots(self) -> None:
        for number, scene in enumerate(self._draft):
            home = self._locked.scenes[self.scenes[number]].number if number in self.scenes else None
            indices = range(scene.first, scene.first + len(scene.shots))
            unmoved = self._in_order(indices)
            for index in indices:
                one, before = self._given[index], self._before(index)
                if one.shot.left_out:
                    continue
                if before is None:
                    self.added.append(AddedShot(**_line(one), returned=one.old is not None))
                elif before.content != one.shot.content:
                    fields = changed_fields(before.content, one.shot.content, one.shot.spec)
                    self.changed.append(ChangedShot(**_line(one), was=before.gist, fields=fields))
                elif before.scene != home or index not in unmoved:
                    self.moved.append(MovedShot(**_line(one), from_scene=before.scene, after=self._after(index)))
                else:
                    self.kept.append(ShotLine(id=one.id, scene=one.scene, gist=before.gist))

    def _in_order(self, indices: Sequence[int]) -> set[int]:
        """Return those shots of a scene that follow each other as they did, wherever the scene itself stands now."""
        stayed = [index for index in indices if not self._given[index].shot.left_out and self._before(index)]
        return {stayed[place] for place in longest_rising([self._found[index] for index in stayed])}

    def dropped(self) -> tuple[DroppedShot, ...]:
        now = {old: self._given[new].shot.left_out for new, old in self._found.items()}
        return tuple(
            DroppedShot(id=shot.id, scene=shot.scene, gist=shot.gist, left_out=index in now)
            for index, shot in enumerate(self._locked.shots[: self._locked.living])
            if not shot.left_out and now.get(index, True)
        )

    def renumbered(self, numbers: Sequence[str]) -> tuple[Renamed, ...]:
        was = {number: self._locked.scenes[old].number for number, old in self.scenes.items()}
        return tuple(
            Renamed(was=was[index], now=numbers[index], gist=scene.heading)
            for index, scene in enumerate(self._draft)
            if index in was and was[index] != numbers[index]
        )

    def headings(self, numbers: Sequence[str]) -> tuple[ChangedHeading, ...]:
        was = {number: self._locked.scenes[old].heading for number, old in self.scenes.items()}
        return tuple(
            ChangedHeading(number=numbers[index], was=was[index], now=scene.heading)
            for index, scene in enumerate(self._draft)
            if index in was and was[index] != scene.heading
        )

    def moved_scenes(self, numbers: Sequence[str]) -> tuple[MovedScene, ...]:
        matched = sorted(self.scenes)
        stayed = {matched[place] for place in longest_rising([self.scenes[number] for number in matched])}
        return tuple(
            MovedScene(
                number=numbers[index],
                heading=scene.heading,
                after=next((numbers[at] for at in range(index - 1, -1, -1) if self._draft[at].listed), ""),
            )
            for index, scene in enumerate(self._draft)
            if index in self.scenes and index not in stayed and scene.listed
        )

    def dropped_scenes(self) -> tuple[SceneLine, ...]:
        kept = set(self.scenes.values())
        return tuple(
            SceneLine(number=scene.number, heading=scene.heading)
            for index, scene in enumerate(self._locked.scenes)
            if not scene.gone and scene.content and index not in kept
        )

    def _after(self, index: int) -> str:
        """Return the id of the shot in front of one in the film."""
        return next((one.id for one in reversed(self._given[:index]) if not one.shot.left_out), "")

    def _before(self, index: int) -> LockedShot | None:
        """Return the shot of the last draft's film that this one is; None where it was skipped, or not there."""
        old = self._found.get(index)
        shot = self._locked.shots[old] if old is not None and old < self._locked.living else None
        return None if shot is None or shot.left_out else shot


def _line(one: Given) -> dict[str, str]:
    return {"id": one.id, "scene": one.scene, "gist": one.shot.gist}


def _new_scenes(
    draft: Sequence[DraftScene], numbers: Sequence[str], scenes: Mapping[int, int]
) -> tuple[SceneLine, ...]:
    return tuple(
        SceneLine(number=numbers[index], heading=scene.heading)
        for index, scene in enumerate(draft)
        if scene.listed and index not in scenes
    )
