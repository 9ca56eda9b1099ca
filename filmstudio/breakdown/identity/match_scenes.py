"""Finds the scenes of a new draft among those of the lock: which is which after a rewrite.

From sure to likely: the same words; many of the same shots; the number that the script gives; the same heading in the
same place; alike words in the same place. Each scene is found once.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from filmstudio.breakdown.folding import fold
from filmstudio.breakdown.identity.alignment import free_stretches, in_order, pair_alike
from filmstudio.breakdown.identity.draft_film import DraftScene
from filmstudio.breakdown.identity.likeness import word_set
from filmstudio.breakdown.identity.locked_film import LockedFilm, OldScene

_ENOUGH_SHARED = 0.4
"""Twice the shared shots over all shots of both: half of a scene that was split has 0.67, a third 0.5."""
_ALIKE = 0.4
"""Likeness of headings and words from which a scene counts as rewritten and not as another one."""


def match_scenes(locked: LockedFilm, draft: Sequence[DraftScene]) -> dict[int, int]:
    """Return which old scene each new one is: index in `draft` to index in `locked.scenes`."""
    matching = _Matching(locked, draft)
    matching.match_title()
    matching.match_same_words()
    matching.match_shared_shots()
    matching.match_written_numbers()
    matching.match_headings()
    matching.match_alike()
    return matching.pairs


class _Matching:
    def __init__(self, locked: LockedFilm, draft: Sequence[DraftScene]) -> None:
        self.pairs: dict[int, int] = {}
        self._locked = locked
        self._old = locked.scenes
        self._new = draft
        self._taken: set[int] = set()
        self._living = [index for index, scene in enumerate(self._old) if not scene.gone]

    def match_title(self) -> None:
        by_number = {self._old[index].number: index for index in self._living if not self._old[index].content}
        for index, scene in enumerate(self._new):
            if not scene.listed and scene.number in by_number:
                self._pair(index, by_number[scene.number])

    def match_same_words(self) -> None:
        # The title's scene has no words of its own: it is matched already, and nothing else has its content.
        old = [self._old[index].content for index in self._living]
        listed = [index for index, scene in enumerate(self._new) if scene.listed]
        for before, after in in_order(old, [self._new[index].content for index in listed]):
            self._pair(listed[after], self._living[before])
        # Moved ones, then ones that were cut and are back; the latest of several is meant.
        for gone in (False, True):
            waiting = {
                scene.content: index
                for index, scene in enumerate(self._old)
                if scene.gone is gone and index not in self._taken and scene.content
            }
            for index in listed:
                if index not in self.pairs and (found := waiting.pop(self._new[index].content, None)) is not None:
                    self._pair(index, found)

    def match_shared_shots(self) -> None:
        homes: dict[str, list[int]] = defaultdict(list)
        for before, old in enumerate(self._old):
            if before not in self._taken:
                for index in old.shots:
                    homes[self._locked.shots[index].content].append(before)
        shared: Counter[tuple[int, int]] = Counter()
        met: Counter[str] = Counter()
        free = [index for index in range(len(self._new)) if index not in self.pairs and self._new[index].listed]
        for after in free:
            met.update(shot.content for shot in self._new[after].shots)
        for after in free:
            for shot in self._new[after].shots:
                # What several scenes share (`A beat.`) says nothing of either.
                if met[shot.content] == 1 and len(homes[shot.content]) == 1:
                    shared[after, homes[shot.content][0]] += 1
        ranked = sorted((self._rank(after, before, count), after, before) for (after, before), count in shared.items())
        for _, after, before in ranked:
            if after not in self.pairs and before not in self._taken:
                sizes = len(self._new[after].shots) + len(self._old[before].shots)
                known = self._same_heading(after, before) or self._same_number(after, before)
                if known or 2 * shared[after, before] / sizes >= _ENOUGH_SHARED:
                    self._pair(after, before)

    def match_written_numbers(self) -> None:
        by_number = {scene.number.casefold(): index for index, scene in enumerate(self._old) if not scene.gone}
        for after, scene in enumerate(self._new):
            before = by_number.get(scene.number.casefold()) if scene.numbered and scene.listed else None
            if before is not None and after not in self.pairs and before not in self._taken:
                self._pair(after, before)

    def match_headings(self) -> None:
        for old, new in self._stretches():
            headings = [_heading(self._old[before].heading) for before in old]
            for before, after in in_order(headings, [_heading(self._new[index].heading) for index in new]):
                self._pair(new[after], old[before])

    def match_alike(self) -> None:
        for old, new in self._stretches():
            words = [self._words_before(self._old[before]) for before in old]
            for before, after in pair_alike(words, [_words_now(self._new[index]) for index in new], _ALIKE):
                self._pair(new[after], old[before])

    def _stretches(self) -> list[tuple[list[int], list[int]]]:
        return free_stretches(self._living, range(len(self._new)), self.pairs, self._taken)

    def _words_before(self, scene: OldScene) -> frozenset[str]:
        return word_set(" ".join([scene.heading, *(self._locked.shots[shot].gist for shot in scene.shots)]))

    def _rank(self, after: int, before: int, shared: int) -> tuple[bool, bool, bool, int]:
        unlike = not self._same_heading(after, before)
        return (not self._same_number(after, before), unlike, self._old[before].gone, -shared)

    def _same_number(self, after: int, before: int) -> bool:
        new = self._new[after]
        return new.numbered and new.number.casefold() == self._old[before].number.casefold()

    def _same_heading(self, after: int, before: int) -> bool:
        return _heading(self._new[after].heading) == _heading(self._old[before].heading)

    def _pair(self, after: int, before: int) -> None:
        self.pairs[after] = before
        self._taken.add(before)


def _words_now(scene: DraftScene) -> frozenset[str]:
    return word_set(" ".join([scene.heading, *(shot.gist for shot in scene.shots)]))


def _heading(text: str) -> str:
    return " ".join(fold(text).split())
