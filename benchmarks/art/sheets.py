"""Draws every contact sheet there is, one after another."""

from __future__ import annotations

import importlib
from pathlib import Path

_SHEETS = ("exteriors", "interiors", "people", "faces_sheet", "props", "moves")


def draw_sheets(folder: Path, only: tuple[str, ...] = ()) -> list[Path]:
    """Draw the sheets, all or those named, into a folder; return their paths. Raises SystemExit for an unknown one."""
    unknown = sorted(set(only) - set(_SHEETS))
    if unknown:
        raise SystemExit(f"no such sheet: {', '.join(unknown)}; there are {', '.join(_SHEETS)}")
    folder.mkdir(parents=True, exist_ok=True)
    drawn: list[Path] = []
    for name in only or _SHEETS:
        drawn += importlib.import_module(f"benchmarks.art.{name}").sheet(folder)
    return drawn
