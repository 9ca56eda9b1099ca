"""`filmstudio takes show`: the takes of one shot on one picture, to choose from."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from filmstudio.errors import UsageError
from filmstudio.model.take import Take
from filmstudio.studio.takes.film import FilmTakes
from filmstudio.studio.takes.listing import TakeRow, list_takes
from filmstudio.takes.ledger import TAKES


class TakeSheet(NamedTuple):
    """Where the sheet lies, and what is to be said of it."""

    output: Path
    remarks: tuple[str, ...]


def draw_takes(
    film: FilmTakes, wanted: str, numbers: Sequence[int], output: Path | None, *, frames: int, width: int
) -> TakeSheet:
    """Draw a shot's takes (`numbers`: only these) and return where the sheet lies.

    A take whose file is damaged is left out, and told. Raises UsageError where there is nothing to show.
    """
    from filmstudio.review.take_sheet import TakeStrip, draw_take_sheet

    shot = film.shot_id(wanted)
    for number in numbers:
        film.find(shot, number)
    rows = [row for row in list_takes(film, [shot]).rows if not numbers or row.take in numbers]
    strips, remarks = [], []
    for row in rows:
        take = film.folder.ledger.find(TAKES, row.key, Take)
        if take is None or not film.folder.vault.is_sound(take.picture):
            remarks.append(f"take {row.take} of shot {shot} is not on the sheet: its footage is not there")
            continue
        strips.append(
            TakeStrip(
                number=row.take,
                master=film.folder.vault.locate(take.picture),
                frames=take.frames,
                rate=take.job.rate,
                state=_state(row),
                chosen=row.picked or bool(row.in_film),
                rejected=row.rejected,
                rating=row.rating or 0,
                words=tuple(_words(row)),
                note=row.note,
            )
        )
    if not strips:
        raise UsageError(f"there is no take of shot {shot} to show", hint="filmstudio render shoots it")
    named = re.sub(r"[^\w.-]+", "_", shot)[:60]
    target = output or film.folder.root / f"{film.project.script.stem}-takes-{named}.png"
    draw_take_sheet(f"{film.project.script.stem}   shot {shot}", strips, target, frames=frames, width=width)
    return TakeSheet(target, tuple(remarks))


def _state(row: TakeRow) -> str:
    words = ("in film" if row.in_film else "", "picked" if row.picked else "rejected" if row.rejected else "")
    return ", ".join(filter(None, words))


def _words(row: TakeRow) -> list[str]:
    maker = f"{row.engine} {row.model}".strip() + (f", {row.quality.value}" if row.quality else "")
    return [*row.differs, maker, *([] if any(one.startswith("seed ") for one in row.differs) else [f"seed {row.seed}"])]
