"""Answers remembered in the film's folder for as long as nothing that they were read from has changed.

Why: reading a feature, breaking it down and planning it takes a second or two, and most of the time nothing has changed
since the last answer. A memo is pure: it holds what the same question gave, under a seal of everything that was read
(see `seal`). Where anything is in doubt there is no memo, and the question is answered anew. All of it can be deleted.
"""

from __future__ import annotations

import hashlib
import json
import time
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from copy import copy
from pathlib import Path
from typing import Any, Generic, NamedTuple, TypeVar

from pydantic import Field, ValidationError

from filmstudio.digest import digest
from filmstudio.errors import UsageError
from filmstudio.media.safe_output import write_whole
from filmstudio.model.record import Record
from filmstudio.studio.lock import lock_path
from filmstudio.studio.planning import seal
from filmstudio.studio.project import Overrides, Project
from filmstudio.takes.sealed import record_bytes
from filmstudio.units import rate_text

MEMOS = "memos"
"""The folder in the film's."""
_MOST_MEMOS = 16
"""One for each question (engine, size, wishes ...); the ones that were asked longest ago go."""
_FRESH_NS = 2_000_000_000
"""A file that was written so shortly before it was read may be written again without its times telling."""

_R = TypeVar("_R", bound=Record)


class Said(NamedTuple):
    """A sentence that belongs to an answer."""

    warning: bool
    words: str


class _Sheet(Record):
    """A memo as it lies on disk."""

    decisions: str
    makings: str
    files: str
    watched: tuple[str, ...]
    """Files that the answer was read from besides: pictures, adapters, weights, plugins, the film."""
    said: tuple[tuple[bool, str], ...]
    answer: str
    """The answer's own JSON."""
    digest: str = Field(pattern=r"^[0-9a-f]{64}$")
    """Over everything else: what a disk has damaged is no memo."""


class Kept(NamedTuple, Generic[_R]):
    """An answer that still holds, and the sentences that were said with it."""

    answer: _R
    said: tuple[Said, ...]


class Memo:
    """The memory of one question about one film. Seals what people decided at once, before anything is read."""

    def __init__(self, project: Project, question: str, asked: Mapping[str, Any]) -> None:
        self._project = project
        self._ask(question, asked)
        self._begun_ns = time.time_ns()
        try:
            self._code = seal.seal_of_code()
            self._unlocked = seal.seal_of_decisions(project, but_lock=True)
            self._lock = seal.content(lock_path(project.script))
        except seal.TooManyFiles:
            self._code = ""
        self.look()

    def look(self) -> None:
        """Seal what was made as it is now: what an answer that is kept later was read from."""
        try:
            self._makings = seal.seal_of_makings(self._project.folder) if self._code else ""
        except seal.TooManyFiles:
            self._code = self._makings = ""

    def also(self, question: str, asked: Mapping[str, Any]) -> Memo:
        """Return the memory of another question about the same film, sealed at the same moment."""
        other = copy(self)
        other._ask(question, asked)
        return other

    def _ask(self, question: str, asked: Mapping[str, Any]) -> None:
        project = self._project
        self._path = project.folder / MEMOS / f"{question}-{digest(asked)[:16]}.json"
        self._asked = digest([question, asked, str(project.script.absolute()), str(project.folder.absolute())])

    def recall(self, sheet: type[_R]) -> Kept[_R] | None:
        """Return the answer that was kept, None where there is none or where anything has changed since."""
        if not self._code:
            return None
        try:
            kept = _Sheet.model_validate_json(record_bytes(self._path))
            if kept.digest != _digest(kept) or kept.decisions != self._decisions(self._lock):
                return None
            if kept.makings != self._makings or kept.files != _files(kept.watched):
                return None
            return Kept(sheet.model_validate_json(kept.answer), tuple(Said(*one) for one in kept.said))
        except (OSError, ValidationError, seal.TooManyFiles):
            return None

    def keep(
        self,
        answer: Record,
        said: Sequence[Said],
        watched: Iterable[Path],
        *,
        seen: Iterable[Path] = (),
        lock_written: bytes | None = None,
    ) -> bool:
        """Remember an answer, and return whether that could be done.

        `watched` are the files that it was read from and that only the reading could name, `seen` those of which
        nothing counts but that they are still as they are. A file that was changed
        while it was read, or just before, makes it impossible to say what was read: then nothing is kept. The lock may
        have changed into `lock_written` meanwhile, if the answer is the same with either; what was made must be as
        `look` has last seen it. A folder that is not there is not made for a memo.
        """
        read = set(watched)
        paths = sorted(read.union(seen))
        if not self._code or not self._project.folder.is_dir():
            return False
        try:
            lock = seal.content(lock_path(self._project.script))
            written = None if lock_written is None else hashlib.sha256(lock_written).hexdigest()
            if lock not in (self._lock, written) or seal.changed_since(read, self._begun_ns - _FRESH_NS):
                return False
            if seal.seal_of_decisions(self._project, but_lock=True) != self._unlocked:
                return False
            if seal.seal_of_makings(self._project.folder) != self._makings:
                return False
            sheet = _Sheet(
                decisions=self._decisions(lock),
                makings=self._makings,
                files=_files(map(str, paths)),
                watched=tuple(map(str, paths)),
                said=tuple((one.warning, one.words) for one in said),
                answer=answer.model_dump_json(),
                digest="0" * 64,
            )
        except (OSError, seal.TooManyFiles):
            return False
        return self._write(sheet.model_copy(update={"digest": _digest(sheet)}))

    def _decisions(self, lock: str) -> str:
        return digest([self._asked, self._code, self._unlocked, lock])

    def _write(self, sheet: _Sheet) -> bool:
        with suppress(OSError, UsageError):  # where nothing can be remembered, the next question is answered anew
            self._path.parent.mkdir(exist_ok=True)
            write_whole(self._path, json.dumps(sheet.as_json(), ensure_ascii=False).encode())
            memos = sorted(self._path.parent.glob("*.json"), key=lambda path: path.stat().st_mtime_ns)
            for path in memos[:-_MOST_MEMOS]:
                path.unlink(missing_ok=True)
            return True
        return False


def asked_of(said: Overrides) -> dict[str, Any]:
    """Return what the command line decides, for the question of a memo."""
    return {
        "engine": said.engine,
        "size": str(said.size) if said.size else None,
        "rate": rate_text(said.rate) if said.rate else None,
        "seed": said.seed,
        "shot": said.shot.model_dump(mode="json"),
        "model": said.model,
        "quality": said.quality.value if said.quality else None,
    }


def _files(paths: Iterable[str]) -> str:
    return seal.seal_of_files(map(Path, paths))


def _digest(sheet: _Sheet) -> str:
    return digest(sheet.model_dump(mode="json", exclude={"digest"}))
