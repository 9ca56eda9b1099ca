"""Lays strips and rows on pages: what fits together stays together, and every page says again which scene it is in."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from filmstudio.model.shots import Scene, ShotList, ShotSpec
from filmstudio.review.shot_list_strip import HEADER_HEIGHT, Strip, lay_strip
from filmstudio.review.shot_list_table import Row, Table

BETWEEN_SCENES = 13.0


class PlacedStrip(NamedTuple):
    """A strip with its columns' names, so many points below the top of the page's body."""

    y: float
    strip: Strip
    again: bool


class PlacedRow(NamedTuple):
    """A row, so many points below the top of the page's body."""

    y: float
    row: Row


Item = PlacedStrip | PlacedRow


class Frame(NamedTuple):
    """The room for scenes, in points; the first page has a title above it."""

    width: float
    first: float
    others: float


class Pages(NamedTuple):
    """What stands on every page, and how much of the last one is used."""

    items: tuple[tuple[Item, ...], ...]
    last_used: float


def lay_pages(shots: ShotList, table: Table, frame: Frame) -> Pages:
    """Return the pages of a shot list; at least one. A row higher than a page gets one of its own."""
    pages: list[list[Item]] = [[]]
    used = 0.0

    def room() -> float:
        return (frame.first if len(pages) == 1 else frame.others) - used

    for scene, of_scene in _scenes(shots):
        strip = lay_strip(scene, of_scene, frame.width)
        rows = [table.row(shot) for shot in of_scene]
        head = strip.height + HEADER_HEIGHT
        gap = BETWEEN_SCENES if used else 0.0
        if used and gap + head + sum(row.height for row in rows[:2]) > room():
            pages.append([])
            used, gap = 0.0, 0.0
        pages[-1].append(PlacedStrip(used + gap, strip, again=False))
        used += gap + head
        for row in rows:
            if row.height > room() and isinstance(pages[-1][-1], PlacedRow):
                pages.append([PlacedStrip(0.0, strip, again=True)])
                used = head
            pages[-1].append(PlacedRow(used, row))
            used += row.height
    return Pages(tuple(tuple(page) for page in pages), used)


def _scenes(shots: ShotList) -> Iterator[tuple[Scene, tuple[ShotSpec, ...]]]:
    """Yield every scene with its shots in the order of the film; the title card opens the scene that follows it."""
    numbers = {scene.number for scene in shots.scenes}
    first = shots.scenes[0].number if shots.scenes else ""
    grouped: dict[str, list[ShotSpec]] = {}
    for shot in shots.shots:
        grouped.setdefault(shot.scene if shot.scene in numbers else first, []).append(shot)
    for scene in shots.scenes:
        if scene.number in grouped:
            yield scene, tuple(grouped[scene.number])
