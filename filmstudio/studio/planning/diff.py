"""A plan held against the film as it was last cut: what joined, what changed, what moved and what is gone."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence

from filmstudio.model.plan import Plan
from filmstudio.studio.planning.last_cut import CutRecord, CutShot, cut_shots
from filmstudio.studio.planning.report import ChangedShot, Moved, ShotWords, SinceCut, Trimmed


def since_cut(plan: Plan, cut: CutRecord, why: Mapping[str, tuple[str, ...]], renamed: Mapping[str, str]) -> SinceCut:
    """Return what differs from the last cut.

    `why` says by job key in what a shot differs from the one before, `renamed` by a shot's id what it was called then.
    """
    rate = float(plan.look.rate)
    before = {one.id: one for one in cut.shots}
    was_called = {one.shot.id: renamed.get(one.shot.id, one.shot.id) for one in plan.shots}
    now = {was_called[one.id]: one for one in cut_shots(plan)}
    both = [name for name in now if name in before]
    return SinceCut(
        added=tuple(ShotWords(shot=one.id, gist=one.gist) for name, one in now.items() if name not in before),
        changed=tuple(
            ChangedShot(shot=now[name].id, why=why.get(now[name].key) or ("another take of it is used",))
            for name in both
            if now[name].key != before[name].key
        ),
        trimmed=tuple(
            Trimmed(shot=now[name].id, words=words)
            for name in both
            if now[name].key == before[name].key and (words := _trimmed(before[name], now[name], rate))
        ),
        moved=tuple(_moved(both, [name for name in before if name in now], now)),
        dropped=tuple(ShotWords(shot=one.id, gist=one.gist) for name, one in before.items() if name not in now),
    )


def _trimmed(was: CutShot, now: CutShot, rate: float) -> str:
    if was.frames != now.frames:
        return f"{was.frames / rate:.1f} s on screen became {now.frames / rate:.1f} s"
    return "joined to its neighbours otherwise" if was.transitions != now.transitions else ""


def _moved(now: Sequence[str], before: Sequence[str], shots: Mapping[str, CutShot]) -> Iterator[Moved]:
    """Yield the fewest shots whose moving makes the old order the new one."""
    place = {name: index for index, name in enumerate(before)}
    stay = _longest_rising([place[name] for name in now])
    in_film = list(shots)
    behind = dict(zip(in_film[1:], in_film, strict=False))
    for name in now:
        if place[name] not in stay:
            after = behind.get(name)
            yield Moved(shot=shots[name].id, after=shots[after].id if after else "")


def _longest_rising(numbers: Sequence[int]) -> set[int]:
    """Return the longest rising subsequence, found by patience sorting."""
    tops: list[int] = []
    piles: list[int] = []
    for number in numbers:
        pile = bisect_left(tops, number)
        tops[pile : pile + 1] = [number]
        piles.append(pile)
    rising: set[int] = set()
    wanted = len(tops) - 1
    for number, pile in zip(reversed(numbers), reversed(piles), strict=True):
        if pile == wanted and (not rising or number < min(rising)):
            rising.add(number)
            wanted -= 1
    return rising
