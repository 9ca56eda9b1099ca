"""Lays two sequences side by side: what is the same in the same order, and what stands between.

All of it is close to linear, so that a rewritten feature film is matched while one looks.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Container, Iterator, Mapping, Sequence
from itertools import pairwise

from filmstudio.breakdown.identity.likeness import likeness

_CHUNK = 32
"""Longer stretches of changed items are compared piece by piece: all with all would be quadratic."""


def in_order(old: Sequence[str], new: Sequence[str]) -> list[tuple[int, int]]:
    """Return pairs `(old index, new index)` of equal items, rising in both.

    The k-th of several equal items is taken for the k-th, so the result is the longest common subsequence wherever
    items are unique, and a common subsequence everywhere.
    """
    shorter = min(len(old), len(new))
    head = 0
    while head < shorter and old[head] == new[head]:
        head += 1
    tail = 0
    while tail < shorter - head and old[-1 - tail] == new[-1 - tail]:
        tail += 1
    waiting: dict[str, list[int]] = {}
    for index in range(len(old) - tail - 1, head - 1, -1):
        waiting.setdefault(old[index], []).append(index)
    met = [(places.pop(), index) for index in range(head, len(new) - tail) if (places := waiting.get(new[index]))]
    middle = [met[place] for place in longest_rising([before for before, _ in met])]
    ends = range(tail, 0, -1)
    return [(i, i) for i in range(head)] + middle + [(len(old) - i, len(new) - i) for i in ends]


def longest_rising(values: Sequence[int]) -> list[int]:
    """Return the places of a longest strictly rising subsequence (patience sorting, n log n)."""
    if all(one < other for one, other in pairwise(values)):
        return list(range(len(values)))
    tops: list[int] = []
    top_places: list[int] = []
    below: list[int] = []
    for place, value in enumerate(values):
        pile = bisect_left(tops, value)
        below.append(top_places[pile - 1] if pile else -1)
        if pile == len(tops):
            tops.append(value)
            top_places.append(place)
        else:
            tops[pile], top_places[pile] = value, place
    rising = []
    place = top_places[-1] if top_places else -1
    while place >= 0:
        rising.append(place)
        place = below[place]
    return rising[::-1]


def free_stretches(
    old: Sequence[int], new: Sequence[int], pairs: Mapping[int, int], taken: Container[int]
) -> list[tuple[list[int], list[int]]]:
    """Return what is unpaired on both sides between neighbours that are paired in order.

    `pairs` maps new items to old ones; `taken` are all old ones that are paired, here or elsewhere.
    """
    if all(item in pairs for item in new):
        return []
    place = {item: index for index, item in enumerate(old)}
    met = [(place[pairs[item]], index) for index, item in enumerate(new) if pairs.get(item) in place]
    anchors = [met[index] for index in longest_rising([before for before, _ in met])]
    stretches = []
    from_old = from_new = 0
    for at_old, at_new in [*anchors, (len(old), len(new))]:
        gap_old = [item for item in old[from_old:at_old] if item not in taken]
        gap_new = [item for item in new[from_new:at_new] if item not in pairs]
        if gap_old and gap_new:
            stretches.append((gap_old, gap_new))
        from_old, from_new = at_old + 1, at_new + 1
    return stretches


def pair_alike(
    old: Sequence[frozenset[str]], new: Sequence[frozenset[str]], at_least: float
) -> Iterator[tuple[int, int]]:
    """Yield pairs `(old index, new index)`, rising in both, that together are most alike, none below `at_least`."""
    chunks = -(-max(len(old), len(new)) // _CHUNK)
    for chunk in range(chunks):
        i, j = chunk * len(old) // chunks, chunk * len(new) // chunks
        i_end, j_end = (chunk + 1) * len(old) // chunks, (chunk + 1) * len(new) // chunks
        for before, after in _best_pairs(old[i:i_end], new[j:j_end], at_least):
            yield i + before, j + after


def _best_pairs(
    old: Sequence[frozenset[str]], new: Sequence[frozenset[str]], at_least: float
) -> Iterator[tuple[int, int]]:
    alike = [[likeness(one, other) for other in new] for one in old]
    best = [[0.0] * (len(new) + 1) for _ in range(len(old) + 1)]
    for i in range(len(old) - 1, -1, -1):
        row, below = best[i], best[i + 1]
        for j in range(len(new) - 1, -1, -1):
            together = alike[i][j] + below[j + 1] if alike[i][j] >= at_least else 0.0
            row[j] = max(together, row[j + 1], below[j])
    i = j = 0
    while i < len(old) and j < len(new):
        if alike[i][j] >= at_least and best[i][j] == alike[i][j] + best[i + 1][j + 1]:
            yield i, j
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            i += 1
        else:
            j += 1
