"""Boards for the tests, with pictures that are there."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import cv2
import numpy as np

from filmstudio.review.board import Board, BoardScene, Panel, Speech
from filmstudio.review.board_marks import Mark, arrow, straight

RED_BGR = (30, 40, 200)


def picture(folder: Path, name: str = "red", aspect: float = 16 / 9) -> Path:
    """A red JPEG of that shape."""
    path = folder / f"{name}.jpg"
    if not path.exists():
        path.write_bytes(cv2.imencode(".jpg", np.full((90, round(90 * aspect), 3), RED_BGR, np.uint8))[1].tobytes())
    return path


MARKS: tuple[Mark, ...] = (arrow(straight((0.3, 0.9), (0.9, 0.9)), 0.04),)


def panel(folder: Path, shot: str = "1A", **more: Any) -> Panel:
    """A panel with everything that one has."""
    base = Panel(
        shot=shot,
        scene=shot[:-1],
        part="",
        size="MCU",
        camera="low angle · 85 mm · dolly in",
        time="3.2 s · 77 f",
        action="Nora puts the kettle on and waits.",
        speeches=(Speech("NORA (V.O.)", "Nobody came.", "softly"),),
        remarks="window · fade out",
        picture=picture(folder),
        marks=MARKS,
        alt=f"Shot {shot}. Nora in the kitchen.",
        people=("NORA",),
    )
    return base._replace(**more)


def board(*scenes: tuple[tuple[Panel, ...], ...], aspect: float = 16 / 9, title: str = "LOW TIDE") -> Board:
    """A board of scenes, each of shots, each of panels."""
    made = tuple(
        BoardScene(str(number), f"INT. KITCHEN {number} — DAY", "3/8 pp · 0:12 · 2 shots", "NORA, LEV", shots)
        for number, shots in enumerate(scenes, 1)
    )
    return Board(title, "written by Anna Berg", ("1 scene", "2 shots", "0:12 min"), aspect, made)
