"""`filmstudio render --watch`: which files decide about a film, and when one of them was changed.

The few files are looked at twice a second: that needs no library, and works on network disks, which tell nobody of
changes. A change counts when it has come to rest, so that a file that an editor is still writing is not read.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from filmstudio.errors import FilmstudioError
from filmstudio.studio.break_down import understand
from filmstudio.studio.lock import lock_path
from filmstudio.studio.project import Project, open_project

_LOOK_EVERY_S = 0.5
_AT_REST_S = 0.5
"""A file that nobody has touched for so long is saved."""
_GONE_S = 2.0
"""A file that is empty or gone for so long stays so: editors that write in place, or beside and rename, need less."""


class Seen(NamedTuple):
    """What tells that a file is the same as before."""

    size: int
    mtime_ns: int
    inode: int


Snapshot = Mapping[Path, Seen]


class Watch:
    """Looks at the files of a film. `now` and `sleep` are the clock that it goes by."""

    def __init__(
        self,
        script: Path,
        folder: Path | None = None,
        *,
        now: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self._script, self._folder, self._now, self._sleep = script, folder, now, sleep
        self._noted: frozenset[Path] = frozenset()
        """Pictures and clips that the notes name, as of the last script that could be read."""
        self._before: Snapshot = {}
        self._lock_known = False

    def begin(self) -> None:
        """Look at everything before a render reads it: what is changed from now on is made after it."""
        self._before = self._look()
        self._lock_known = False

    def lock_written(self) -> None:
        """Take the lock as it is now for the render's own: it pins ids before it shoots. The first word counts."""
        if self._lock_known:
            return
        self._lock_known = True
        path = lock_path(self._script)
        self._before = {**{one: seen for one, seen in self._before.items() if one != path}, **_seen([path])}

    def wait(self) -> tuple[Path, ...]:
        """Wait until something was changed since `begin` and has come to rest, and return what, by name.

        What an interrupt raises goes through.
        """
        while True:
            changed = self._settled()
            if changed:
                return changed
            self._sleep(_LOOK_EVERY_S)

    def _settled(self) -> tuple[Path, ...]:
        """Return what is changed now, once it has not changed again for a moment; nothing where all is as before."""
        last, since_s = self._look(), self._now()
        while changed := _differing(self._before, last):
            rest_s = _GONE_S if any(_is_lacking(path, last) for path in changed) else _AT_REST_S
            if self._now() - since_s >= rest_s:
                return changed
            self._sleep(min(rest_s, _LOOK_EVERY_S) / 4)
            again = self._look()
            if again != last:
                last, since_s = again, self._now()
        return ()

    def _look(self) -> Snapshot:
        script = self._script
        files = [script, script.parent / "film.toml", lock_path(script)]
        with suppress(FilmstudioError):  # a film.toml in the middle of an edit: its files are those of before
            project = open_project(script, folder=self._folder)
            files += _of_settings(project)
            self._noted = self._named_in_notes(project)
        return _seen([*files, *sorted(self._noted)])

    def _named_in_notes(self, project: Project) -> frozenset[Path]:
        """Return the files that the notes name; the script is read for it only where it was changed."""
        script = _seen([self._script])
        if script and script == {self._script: self._before.get(self._script)}:
            return self._noted
        try:
            shots = understand(project).shots
        except FilmstudioError:  # the render will say what is wrong with it
            return self._noted
        names = [name for note in shots.cast_notes for name in note.references]
        names += [name for shot in shots.shots for name in shot.generation.files]
        return frozenset(self._script.parent / name for name in names)


def _of_settings(project: Project) -> Iterator[Path]:
    """Yield the adapters that `film.toml` names and every file of the character stores."""
    yield from (project.script.parent / lora.file for lora in project.settings.loras if lora.file)
    for store in project.character_stores:
        for folder, folders, names in os.walk(store):
            folders.sort()
            yield from (Path(folder, name) for name in sorted(names) if not name.startswith("."))


def _seen(files: list[Path]) -> dict[Path, Seen]:
    found = {}
    for path in files:
        with suppress(OSError, ValueError):  # gone, or a name that no file can have: it is not there
            facts = path.stat()
            found[path] = Seen(facts.st_size, facts.st_mtime_ns, facts.st_ino)
    return found


def _differing(before: Snapshot, after: Snapshot) -> tuple[Path, ...]:
    return tuple(sorted(path for path in before.keys() | after.keys() if before.get(path) != after.get(path)))


def _is_lacking(path: Path, snapshot: Snapshot) -> bool:
    seen = snapshot.get(path)
    return seen is None or seen.size == 0
