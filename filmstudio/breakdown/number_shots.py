"""Gives shots their slates: letters in order, but for those whose note says `id`.

Rule: a shot that is left out takes no letter of the scene; it gets one behind those of the shots that stay.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from filmstudio.breakdown.draft import Draft
from filmstudio.breakdown.rules import written
from filmstudio.breakdown.slates import slate
from filmstudio.model.diagnostic import Diagnostic, Severity
from filmstudio.model.place import Place
from filmstudio.model.shots import ShotSpec


class ShotNumbers:
    """The ids of a film: the first shot that asks for one gets it, and no other shot has it."""

    def __init__(self, drafts: Sequence[Draft]) -> None:
        self.remarks: list[Diagnostic] = []
        """About ids that two shots ask for."""
        self._wished: dict[str, Draft] = {}
        for draft in drafts:
            self._claim(draft)
        self._given = set(self._wished)

    def finish(self, drafts: Sequence[Draft], scene: str, place: Place) -> tuple[list[ShotSpec], list[ShotSpec]]:
        """Return the shots of a scene, those that are seen and those that are left out."""
        free = self._free(scene)
        seen = [self._finish(draft, free, scene, place) for draft in drafts if not draft.skipped]
        return seen, [self._finish(draft, free, scene, place) for draft in drafts if draft.skipped]

    def _finish(self, draft: Draft, free: Iterator[str], scene: str, place: Place) -> ShotSpec:
        wished = draft.wished_id
        mine = wished if wished and self._wished.get(wished.casefold()) is draft else ""
        if mine and draft.call:
            draft.decided(written(draft.call.line("id")), "id")
        return draft.complete(mine or next(free), scene, place)

    def _free(self, scene: str) -> Iterator[str]:
        index = 0
        while True:
            name = slate(scene, index)
            if name.casefold() not in self._given:
                self._given.add(name.casefold())
                yield name
            index += 1

    def _claim(self, draft: Draft) -> None:
        wished = draft.wished_id
        if not wished or draft.call is None:
            return
        owner = self._wished.setdefault(wished.casefold(), draft)
        if owner is draft:
            return
        first = owner.call.span.line if owner.call else 0
        message = f"The id {wished} is given to the shot on line {first} already; this one gets the next free letter."
        self.remarks.append(
            Diagnostic(code="duplicate-shot-id", severity=Severity.WARNING, message=message, span=draft.call.span)
        )
