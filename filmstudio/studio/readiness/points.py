"""What a look at the machine before a render finds: one sentence a point, with the way out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from filmstudio.errors import FilmstudioError
from filmstudio.ports.reporter import Reporter


class Point(NamedTuple):
    """Something that stops a render, or that is only doubtful."""

    sentence: str
    way_out: str
    stops: type[FilmstudioError] | None = None
    """The kind of error that it is; None for what is only doubtful."""

    @property
    def told(self) -> str:
        """Sentence and way out; of one that fills a page, what it begins with."""
        first = self.way_out.partition("\n")[0].rstrip(":")
        return f"{self.sentence}; {first}" if first else self.sentence


def stopped_by(error: FilmstudioError) -> Point:
    """Return an error of another part as a point."""
    return Point(error.message, error.hint or "", type(error))


def refuse(points: Sequence[Point], reporter: Reporter) -> None:
    """Warn of what is doubtful; raise what stops the render, all of it in one error, of the kind of the first."""
    for point in points:
        if point.stops is None:
            reporter.warn(point.told)
    stopping = [point for point in points if point.stops is not None]
    if not stopping:
        return
    first = stopping[0]
    kind = first.stops or FilmstudioError
    if len(stopping) == 1:
        raise kind(first.sentence, hint=first.way_out or None)
    raise kind(
        "\n  ".join([f"{len(stopping)} things stop this render before it begins:", *(one.told for one in stopping)]),
        hint="nothing was made; `filmstudio render --check` looks again without rendering",
    )
