"""Draws what leads shots, before the engine that follows it begins: found again where it was drawn already."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from filmstudio.model.guide import BoundGuide
from filmstudio.model.job import RenderJob
from filmstudio.model.plan import PlannedShot
from filmstudio.ports.engine import Stage
from filmstudio.ports.reporter import Reporter
from filmstudio.studio.passes.kinds import Pass
from filmstudio.studio.passes.side_by_side import Drawing, draw_side_by_side
from filmstudio.studio.shooting.disk_faults import disk_blamed
from filmstudio.takes.drawn_passes import PASSES, DrawnPass
from filmstudio.takes.film_folder import FilmFolder

_WHAT = "drawing what leads shots"
_LOST = "the drawing that led it is not there any more, and the script does not draw it so now"


class DrawnGuides(NamedTuple):
    """What leads shots, and who is led by nothing."""

    files: Mapping[str, Path]
    """By `BoundGuide.name`, as the stage has them."""
    failed: Mapping[str, str]
    """Job key -> the sentence that says why its drawing is not there."""


def draw_guides(shots: Iterable[PlannedShot], folder: FilmFolder, reporter: Reporter, workers: int = 1) -> DrawnGuides:
    """Return the drawn passes that lead shots; what is missing or damaged is drawn, each pass once, `workers` at once.

    One that cannot be drawn fails the shots that it leads, and only those. Raises UsageError for a full disk. The
    folder must be open. Interrupted, it leaves whole passes alone.
    """
    led: dict[str, list[PlannedShot]] = {}
    for shot in shots:
        if shot.job.guide is not None:
            led.setdefault(shot.job.guide.name, []).append(shot)
    files: dict[str, Path] = {}
    failed: dict[str, str] = {}
    ahead: list[tuple[BoundGuide, RenderJob, Path]] = []
    for name, some in led.items():
        guide = some[0].job.guide
        assert guide is not None  # noqa: S101 - only those are among them
        if (lies := _found(guide, folder)) is not None:
            files[name] = lies
        elif (drawing := _drawing_of(guide, some)) is None:
            failed |= {one.job.key: _LOST for one in some}
        else:
            suffix = Path(Pass.of(guide.shows).file_name).suffix
            ahead.append((guide, drawing, folder.workspace / f"{name}{suffix}"))
    total, done = sum(drawing.frames for _, drawing, _ in ahead), [0] * len(ahead)

    def hear(number: int, frames: int) -> None:
        done[number] = frames
        reporter.opening("animatic", _WHAT, sum(done), total)

    drawings = [Drawing(drawing, {Pass.of(guide.shows): place}) for guide, drawing, place in ahead]
    with disk_blamed(folder), closing(draw_side_by_side(drawings, workers, hear)) as ends:
        for number, error in ends:
            guide, drawing, place = ahead[number]
            if error is None:
                files[guide.name] = _kept(guide, drawing, place, folder)
            else:
                failed |= {one.job.key: error.message for one in led[guide.name]}
    if ahead:
        reporter.opening("animatic", _WHAT, total, total)
    return DrawnGuides(files, failed)


def with_guides(stages: Mapping[str, Stage], engines: Iterable[str], files: Mapping[str, Path]) -> dict[str, Stage]:
    """Return the stages of engines, those that are there and empty ones, each with the drawn passes."""
    found = {name: stages.get(name, Stage()) for name in dict.fromkeys(engines)}
    if not files:
        return found
    return {name: replace(stage, files={**stage.files, **files}) for name, stage in found.items()}


def _found(guide: BoundGuide, folder: FilmFolder) -> Path | None:
    """Return where a pass lies that was drawn before, every byte of it read; None where it is not whole."""
    drawn = folder.ledger.find(PASSES, guide.name, DrawnPass)
    if drawn is None or not folder.vault.is_sound(drawn.clip):
        return None
    return folder.vault.locate(drawn.clip)


def _kept(guide: BoundGuide, drawing: RenderJob, place: Path, folder: FilmFolder) -> Path:
    """Take a drawn pass into the vault and the ledger, and return where it lies."""
    clip = folder.vault.put(place)
    frames = 1 if Pass.of(guide.shows).is_still else drawing.frames
    record = DrawnPass(key=guide.name, drawing=guide.drawing, shows=guide.shows, clip=clip, frames=frames)
    folder.ledger.enter(PASSES, guide.name, record)
    return folder.vault.locate(clip)


def _drawing_of(guide: BoundGuide, shots: Iterable[PlannedShot]) -> RenderJob | None:
    """Return the drawing that a guide names, None where the script does not draw any of its shots so any more."""
    drawings = (shot.drawing for shot in shots if shot.drawing is not None)
    return next((drawing for drawing in drawings if drawing.key == guide.drawing), None)
