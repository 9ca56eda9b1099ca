"""Finds the shots of a new draft among those of the lock, by the words they carry.

From sure to likely: the same words in the same scene and order; the same words anywhere in the film; the words of a
shot that an earlier draft had; alike words between the same neighbours. Each shot is found once.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from filmstudio.breakdown.identity.alignment import free_stretches, in_order, pair_alike
from filmstudio.breakdown.identity.draft_film import DraftScene
from filmstudio.breakdown.identity.likeness import word_set
from filmstudio.breakdown.identity.locked_film import LockedFilm

_ALIKE = 0.4
"""Likeness from which a shot between the same neighbours is the same shot with other words."""


def match_shots(locked: LockedFilm, draft: Sequence[DraftScene], scenes: Mapping[int, int]) -> dict[int, int]:
    """Return which old shot each new one is: place among all the draft's shots to index in `locked.shots`.

    `scenes` is what `match_scenes` found.
    """
    matching = _Matching(locked, draft)
    for after, before in sorted(scenes.items()):
        matching.match_in_scene(locked.scenes[before].shots, draft[after])
    matching.match_anywhere()
    matching.match_returned()
    for after, before in sorted(scenes.items()):
        matching.match_alike(locked.scenes[before].shots, draft[after])
    return matching.pairs


class _Matching:
    def __init__(self, locked: LockedFilm, draft: Sequence[DraftScene]) -> None:
        self.pairs: dict[int, int] = {}
        self._locked = locked
        self._old = [shot.content for shot in locked.shots]
        self._new = [shot for scene in draft for shot in scene.shots]
        self._taken: set[int] = set()

    def match_in_scene(self, old: Sequence[int], scene: DraftScene) -> None:
        found = in_order([self._old[index] for index in old], [shot.content for shot in scene.shots])
        for before, after in found:
            self._pair(scene.first + after, old[before])
        if len(found) < min(len(old), len(scene.shots)):
            self._pair_equal(old, range(scene.first, scene.first + len(scene.shots)), several=True)

    def match_anywhere(self) -> None:
        self._pair_equal(range(self._locked.living), range(len(self._new)), several=False)

    def match_returned(self) -> None:
        # The latest first: it is the draft that somebody wants back.
        retired = range(len(self._old) - 1, self._locked.living - 1, -1)
        self._pair_equal(retired, range(len(self._new)), several=True)

    def match_alike(self, old: Sequence[int], scene: DraftScene) -> None:
        new = range(scene.first, scene.first + len(scene.shots))
        for gap_old, gap_new in free_stretches(old, new, self.pairs, self._taken):
            words = [word_set(self._locked.shots[before].gist) for before in gap_old]
            for before, after in pair_alike(words, [word_set(self._new[index].gist) for index in gap_new], _ALIKE):
                self._pair(gap_new[after], gap_old[before])

    def _pair_equal(self, old: Iterable[int], new: Iterable[int], *, several: bool) -> None:
        """Pair what is free and has the same content: only what is unique on both sides, or `several` in order."""
        before: dict[str, list[int]] = defaultdict(list)
        for index in old:
            if index not in self._taken:
                before[self._old[index]].append(index)
        after: dict[str, list[int]] = defaultdict(list)
        for index in new:
            if index not in self.pairs and self._new[index].content in before:
                after[self._new[index].content].append(index)
        for content, places in after.items():
            if several or len(places) == len(before[content]) == 1:
                for place, found in zip(places, before[content], strict=False):
                    self._pair(place, found)

    def _pair(self, after: int, before: int) -> None:
        self.pairs[after] = before
        self._taken.add(before)
