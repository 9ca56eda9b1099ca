"""Which takes may go: a rule, and what no rule may touch. Pure; `studio/takes/prune.py` throws them away."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import NamedTuple


class PruneRule(NamedTuple):
    """What a person wants to be rid of. The empty rule names no take."""

    keep: int | None = None
    """All but so many of each shot: the best rated first, then the newest."""
    rejected: bool = False
    """Rejected ones, however good the others are."""
    older_than_s: float | None = None
    """Those that were made longer ago. With `keep`, a take goes only where both say so."""

    @property
    def names_takes(self) -> bool:
        """It may throw takes away, and not only what nothing names."""
        return self.keep is not None or self.rejected or self.older_than_s is not None


class KeptTake(NamedTuple):
    """A take as a rule sees it."""

    shot: str
    number: int | None
    """None for one without a slate."""
    key: str
    made_s: float
    """Seconds since 1970."""
    rating: int = 0
    """0 for none."""
    rejected: bool = False


def takes_to_go(
    takes: Iterable[KeptTake], rule: PruneRule, needed: Collection[str], now_s: float
) -> tuple[KeptTake, ...]:
    """Return the takes that a rule names, but none whose key is needed: by the film, by a pick, by a render at work."""
    by_shot: dict[str, list[KeptTake]] = {}
    for take in takes:
        by_shot.setdefault(take.shot.casefold(), []).append(take)
    gone = []
    for some in by_shot.values():
        named = _named(some, rule, now_s)
        gone += [take for take in some if take.key not in needed and take in named]
    return tuple(gone)


def _named(takes: Sequence[KeptTake], rule: PruneRule, now_s: float) -> set[KeptTake]:
    """Return the takes of one shot that a rule names."""
    best_first = sorted(takes, key=_best)
    says = []
    if rule.keep is not None:
        says.append(set(best_first[rule.keep :]))
    if rule.older_than_s is not None:
        says.append({take for take in takes if now_s - take.made_s > rule.older_than_s})
    named = set.intersection(*says) if says else set()
    return named | {take for take in takes if rule.rejected and take.rejected}


def _best(take: KeptTake) -> tuple[object, ...]:
    return (take.rejected, -take.rating, -take.made_s, -(take.number or 0), take.key)
