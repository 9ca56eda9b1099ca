"""A damaged film is rendered again: what is damaged must be told, made anew, and never be seen in the film."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from random import Random

from filmstudio.cli.reporters import QuietReporter
from filmstudio.errors import FilmstudioError
from filmstudio.studio.machine import Machine
from filmstudio.studio.project import Overrides
from filmstudio.studio.render import RenderRequest, RenderSummary, render
from filmstudio.units import Resolution
from tests.soak.damage import DAMAGES, Kept, files_of
from tests.soak.whole import faults

_TOLD = ("picture", "recording", "segment", "sound", "tail", "ledger/takes", "ledger/lines", "ledger/segments")
"""Kinds whose damage is told. A film that somebody has touched is cut again, and its record counts for nothing."""


class Heard(QuietReporter):
    """Keeps the warnings."""

    def __init__(self) -> None:
        self.warnings: list[str] = []

    def warn(self, message: str) -> None:
        """Keep the warning."""
        self.warnings.append(message)


class Mended:
    """A finished film, to be damaged again and again."""

    def __init__(self, script: Path, overrides: Overrides | None = None) -> None:
        self._script = script
        self._overrides = overrides or Overrides(size=Resolution(192, 108), rate=Fraction(12))
        summary, _ = self.render()
        assert summary.film and not summary.failed, summary
        self.film = Path(summary.film)
        self.root = script.with_suffix(".film")
        self._whole = self.film.read_bytes()
        self._lock = script.with_suffix(".lock").read_bytes()

    def render(self) -> tuple[RenderSummary, list[str]]:
        """Render in this process; return the summary and the warnings."""
        heard = Heard()
        request = RenderRequest(self._script, overrides=self._overrides, machine=Machine(jobs=1))
        return render(request, heard), heard.warnings

    def wrong_after(self, kept: Kept, damage: str, random: Random) -> Iterator[str]:
        """Damage a file, render, and yield what is wrong then. The film is taken away, so that it must be cut again."""
        before = kept.path.read_bytes()
        DAMAGES[damage](random, kept.path)
        changed = not kept.path.exists() or kept.path.read_bytes() != before
        if kept.kind != "film":
            self.film.unlink()
        try:
            summary, warnings = self.render()
        except FilmstudioError as error:
            yield f"{damage} of {kept.kind} {kept.path.name}: the render ends with: {error.message}"
            return
        except Exception as error:  # noqa: BLE001 - any other is what this looks for
            yield f"{damage} of {kept.kind} {kept.path.name}: a bug of ours: {type(error).__name__}: {error}"
            return
        if summary.failed:
            yield f"{damage} of {kept.kind} {kept.path.name}: shots failed: {summary.reasons}"
        elif self.film.read_bytes() != self._whole:
            yield f"{damage} of {kept.kind} {kept.path.name}: another film was made"
        told = any(kept.path.name in warning and "damaged" in warning for warning in warnings)
        if changed and damage != "delete" and kept.kind in _TOLD and not told:
            yield f"{damage} of {kept.kind} {kept.path.name}: it was not told: {warnings}"
        if self._script.with_suffix(".lock").read_bytes() != self._lock:
            yield f"{damage} of {kept.kind} {kept.path.name}: the lock has changed"
        for fault in faults(self.root, {self.film: self._whole}):
            yield f"{damage} of {kept.kind} {kept.path.name}: afterwards {fault}"
        shutil.rmtree(self.root / "quarantine", ignore_errors=True)

    def files(self) -> list[Kept]:
        """Return every file of the folder."""
        return files_of(self.root)
