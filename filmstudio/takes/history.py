"""How long takes took on this machine: one short line for each, kept for a person and not for a film.

A film's folder can be deleted, and a new film has none: what was learned there would be lost. The file is a hint and
nothing else. It may be deleted, cut or damaged at any time, and then a plan only knows less.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Literal

from pydantic import Field, ValidationError

from filmstudio.digest import canonical_json
from filmstudio.model.look import Quality
from filmstudio.model.record import Record
from filmstudio.model.take import Take

_MOST_BYTES = 1 << 20
"""Some 2,500 takes; when it is fuller the older half goes."""
_PATIENCE_S = 5.0


class TakeFigures(Record):
    """What one take cost."""

    schema_: Literal["take-figures/1"] = Field(default="take-figures/1", alias="schema")
    key: str
    """Of its job: a take that a ledger has as well counts once."""
    machine: tuple[str, ...] = ()
    """As the take has it: processor and cores tell whether the figures are of any use here."""
    engine: str
    checkpoint: str = ""
    """Digest of the weights; empty for engines that need none."""
    quality: Quality
    pixels: int = Field(gt=0)
    """Of one frame as the engine makes it."""
    frames: int = Field(gt=0)
    """As many as the engine makes, what is thrown away again included."""
    steps: int = Field(default=1, ge=1)
    passes: int = Field(default=1, ge=1)
    elapsed_s: float = Field(ge=0)
    peak_bytes: int | None = None
    """The most that the graphics card held."""
    stored_pixels: int = Field(gt=0)
    """Of all frames of the master together."""
    stored_bytes: int = Field(ge=0)
    """Picture, sound and last frames on disk."""


def figures_of(take: Take) -> TakeFigures:
    """Return what a take cost, as far as its record tells."""
    job, making = take.job, take.making
    route = making.route if making else None
    size = route.size if route else job.size
    made = sum(segment.frames for segment in route.segments) if route and route.segments else job.frames
    blobs = [blob for blob in (take.picture, take.sound, take.tail) if blob is not None]
    return TakeFigures(
        key=take.key,
        machine=take.machine,
        engine=job.engine,
        checkpoint=job.checkpoint.digest if job.checkpoint else "",
        quality=job.quality,
        pixels=size.width * size.height,
        frames=made,
        steps=(route.steps if route else None) or 1,
        passes=route.passes if route else 1,
        elapsed_s=take.elapsed_s,
        peak_bytes=making.peak_bytes if making else None,
        stored_pixels=job.size.width * job.size.height * job.frames,
        stored_bytes=sum(blob.size_bytes for blob in blobs),
    )


class History:
    """The takes of all films, one a line, oldest first. `path` need not exist, nor its folder."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def read(self) -> tuple[TakeFigures, ...]:
        """Return every line that can be read, oldest first."""
        return tuple(self._lines())

    def add(self, some: Iterable[TakeFigures]) -> None:
        """Append takes, whole lines only. Where nothing can be written, nothing is: a render never fails over it."""
        from filelock import FileLock, Timeout

        lines = "".join(canonical_json(one.as_json()) + "\n" for one in some).encode()
        if not lines:
            return
        with suppress(OSError, Timeout):
            self.path.parent.mkdir(parents=True, exist_ok=True)
            with FileLock(self.path.with_name(f"{self.path.name}.lock"), timeout=_PATIENCE_S):
                self._append(lines)
                self._shorten()

    def _append(self, lines: bytes) -> None:
        with self.path.open("ab") as stream:
            if stream.tell() and not _ends_a_line(self.path):
                lines = b"\n" + lines  # what a power cut has left of a line stands alone, and is passed over
            stream.write(lines)
            stream.flush()

    def _shorten(self) -> None:
        if self.path.stat().st_size <= _MOST_BYTES:
            return
        newest = self.path.read_bytes()[-_MOST_BYTES // 2 :].partition(b"\n")[2]
        temporary = self.path.with_name(f".{self.path.name}.{os.getpid()}")
        try:
            temporary.write_bytes(newest)
            temporary.replace(self.path)
        finally:
            temporary.unlink(missing_ok=True)

    def _lines(self) -> Iterator[TakeFigures]:
        try:
            lines = self.path.read_bytes()[-2 * _MOST_BYTES :].splitlines()
        except OSError:
            return
        for line in lines:
            # A line of another version, or the half of one, teaches nothing; there is nothing to repair.
            with suppress(ValidationError):
                yield TakeFigures.model_validate_json(line)


def _ends_a_line(path: Path) -> bool:
    with path.open("rb") as stream:
        stream.seek(-1, os.SEEK_END)
        return stream.read(1) == b"\n"
