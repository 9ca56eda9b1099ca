"""Decides every shot's id: the one that its note wishes for, else the lock's, else a new one between its neighbours."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from filmstudio.breakdown.identity.draft_film import DraftScene, DraftShot
from filmstudio.breakdown.identity.locked_film import LockedFilm
from filmstudio.breakdown.identity.slate_names import name_shots
from filmstudio.model.diagnostic import Diagnostic, Severity, SourceSpan


class Ids(NamedTuple):
    """The ids of all shots of a draft, skipped ones too, and what cannot be as wished."""

    ids: tuple[str, ...]
    diagnostics: tuple[Diagnostic, ...]


def give_ids(
    draft: Sequence[DraftScene], numbers: Sequence[str], locked: LockedFilm | None, found: Mapping[int, int]
) -> Ids:
    """Return an id for every shot, unique (in any case) over the film and over all that the lock ever gave.

    `numbers` are the scenes' final numbers; `found` maps shots to `locked.shots`. Without a lock the breakdown's own
    slates stand, and only what a note takes away is named anew.
    """
    shots = [shot for scene in draft for shot in scene.shots]
    if locked is None:
        settled = [None if shot.left_out else shot.spec.id for shot in shots]
    else:
        settled = [locked.shots[found[index]].id if index in found else None for index in range(len(shots))]
    granted = _Granted(shots, settled)
    # A lock's ids stand against a new wish; before there is one, nobody's work depends on a slate.
    if locked is None:
        granted.grant_wishes()
        granted.grant_settled()
    else:
        granted.grant_settled(skip_wished=True)
        granted.grant_wishes()
        granted.grant_settled()
    ever = granted.taken | ({shot.id.casefold() for shot in locked.shots} if locked else set())
    ids: list[str] = []
    for scene, number in zip(draft, numbers, strict=True):
        names = granted.ids[scene.first : scene.first + len(scene.shots)]
        ids += name_shots(number, names, ever.__contains__) if None in names else (name for name in names if name)
        ever.update(name.casefold() for name, old in zip(ids[scene.first :], names, strict=True) if old is None)
    return Ids(tuple(ids), tuple(_clash(shots[index], ids[index]) for index in granted.refused))


class _Granted:
    def __init__(self, shots: Sequence[DraftShot], settled: Sequence[str | None]) -> None:
        self.ids: list[str | None] = [None] * len(shots)
        self.taken: set[str] = set()
        self.refused: list[int] = []
        self._settled = settled
        self._wishes = {index: wish for index, shot in enumerate(shots) if (wish := shot.wished_id) is not None}

    def grant_settled(self, *, skip_wished: bool = False) -> None:
        for index, settled in enumerate(self._settled):
            if settled is not None and not (skip_wished and index in self._wishes):
                self._grant(index, settled)

    def grant_wishes(self) -> None:
        self.refused = [index for index, wish in self._wishes.items() if not self._grant(index, wish)]

    def _grant(self, index: int, wanted: str) -> bool:
        if self.ids[index] is not None:
            return False
        if wanted.casefold() in self.taken:
            return False
        self.ids[index] = wanted
        self.taken.add(wanted.casefold())
        return True


def _clash(shot: DraftShot, given: str) -> Diagnostic:
    line = shot.wish_line or 1
    return Diagnostic(
        code="duplicate-shot-id",
        severity=Severity.WARNING,
        message=f"{shot.spec.id} is the id of another shot already; this one is called {given}.",
        span=SourceSpan(line=line, column=1, end_line=line, end_column=1),
    )
