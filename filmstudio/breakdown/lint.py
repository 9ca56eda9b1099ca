"""Remarks about the plan that save a render: what the writer probably did not want."""

from __future__ import annotations

from filmstudio.breakdown.beats import Beat
from filmstudio.breakdown.draft import Draft
from filmstudio.breakdown.durations import LONGEST_SHOT_S
from filmstudio.breakdown.scenes import Division
from filmstudio.model.diagnostic import Diagnostic, Severity


def empty_scene(scene: Division, beats: list[Beat]) -> list[Diagnostic]:
    """Remark on a heading under which nothing happens: it becomes one shot of the place."""
    if scene.heading is None or beats:
        return []
    message = f"Nothing happens in scene {scene.number}; it becomes a single shot of the place."
    return [Diagnostic(code="empty-scene", severity=Severity.WARNING, message=message, span=scene.span)]


def long_sentence(slate: str, draft: Draft) -> list[Diagnostic]:
    """Remark on a sentence that no shot can hold and that has no place to cut."""
    if draft.seconds <= LONGEST_SHOT_S or not draft.spans:
        return []
    message = (
        f"Shot {slate} would last {draft.seconds:.0f} s and is held to {LONGEST_SHOT_S:.0f} s; "
        "shorter sentences would let it be cut."
    )
    return [Diagnostic(code="long-sentence", severity=Severity.WARNING, message=message, span=draft.spans[0])]
