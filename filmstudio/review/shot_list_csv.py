"""The shot list as a table for spreadsheets: one row a shot."""

from __future__ import annotations

import csv
import io

from filmstudio.model.camera import Camera
from filmstudio.model.shots import ShotList, ShotSpec
from filmstudio.review.shot_list_cells import lens, one_line, pages, script_line, words

COLUMNS = (
    "shot", "scene", "role", "size", "angle", "move", "seconds", "place", "time", "people", "what", "line",
    "lens", "speed", "view", "transition", "eighths", "setup", "seed", "title",
)  # fmt: skip
"""New columns are added at the end, so that a sheet that was built on an older one goes on working."""


def shot_list_csv(shots: ShotList) -> str:
    """Return the table with a row of names; lines end with a newline, as every spreadsheet reads them.

    A character that would steer a terminal is replaced, and a cell that begins like a formula gets a quote before it,
    so that a spreadsheet shows it and does not run it.
    """
    eighths = {scene.number: pages(scene.eighths) for scene in shots.scenes}
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows([_safe(cell) for cell in shot_cells(shot, eighths.get(shot.scene, ""))] for shot in shots.shots)
    return stream.getvalue()


def shot_cells(shot: ShotSpec, eighths: str = "") -> tuple[str, ...]:
    """Return the cells of one shot in the order of `COLUMNS`; `eighths` is the length of its scene on paper."""
    spoken = " / ".join(f"{line.speaker}: {one_line(line.text)}" for line in shot.lines)
    camera: Camera = shot.camera
    seed = shot.generation.seed
    return (
        shot.id,
        shot.scene,
        shot.role.value,
        camera.size.abbreviation,
        camera.angle.value,
        camera.move.value,
        f"{shot.duration_s:.1f}",
        shot.place.name,
        shot.place.time.value,
        ", ".join(person.name for person in shot.people),
        " | ".join(filter(None, [one_line(shot.action or shot.subject), spoken])),
        script_line(shot),
        lens(camera),
        words(camera.speed),
        words(camera.view or ""),
        _transition_names(shot),
        eighths,
        shot.setup,
        "" if seed is None else str(seed),
        one_line(shot.title),
    )


def _transition_names(shot: ShotSpec) -> str:
    """The names of the vocabulary, `dissolve` or `fade_in/fade_out`; a plain cut is empty."""
    kinds = (shot.transition_in.value, shot.transition_out.value)
    return "/".join(kind for kind in kinds if kind != "cut")


def _safe(cell: str) -> str:
    shown = "".join(char if char.isprintable() else "\N{REPLACEMENT CHARACTER}" for char in cell)
    return "'" + shown if shown.startswith(("=", "+", "@", "-")) else shown
