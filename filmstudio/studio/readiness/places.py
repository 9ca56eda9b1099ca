"""Are the places of a film ready: room on the disk, folders that can be written, a clock that tells the time?"""

from __future__ import annotations

import os
import secrets
import shutil
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path

from filmstudio.errors import FilmstudioError, ProjectError, UsageError
from filmstudio.model.capabilities import Capabilities
from filmstudio.model.plan import PlannedShot
from filmstudio.studio.cut import check_output
from filmstudio.studio.readiness.points import Point, stopped_by
from filmstudio.studio.shooting.disk_need import SOUND_BYTES_PER_S, picture_bytes, take_bytes
from filmstudio.takes.film_folder import FilmFolder

_SPARE_BYTES = 32 << 20
"""For records, subtitles and the file system itself."""
_FILES_PER_SHOT = 6
"""Master, sound, tail, segment, and their records."""
_SKEW_S = 120.0
"""So far a clock may be off: machines of one network differ a little, and some file systems round."""


class Space:
    """What a run will write."""

    def __init__(
        self, missing: Sequence[PlannedShot], shots: Sequence[PlannedShot], facts: dict[str, Capabilities]
    ) -> None:
        takes = sum(take_bytes(shot.job, facts[shot.job.engine].tail_frames) for shot in missing)
        pieces = sum(picture_bytes(shot.job) for shot in missing if _is_cut(shot))
        length_s = sum(float(shot.frames / shot.job.rate) for shot in shots)
        self.film = int(sum(picture_bytes(shot.job) for shot in shots)) + int(length_s * SOUND_BYTES_PER_S / 8)
        self.folder = int(takes + pieces + length_s * SOUND_BYTES_PER_S) + _SPARE_BYTES
        self.files = _FILES_PER_SHOT * len(missing) + 16


def space_points(space: Space, folder: Path, output: Path) -> Iterator[Point]:
    """Yield what is too full: the disk of the film's folder, of the film itself, or the table of files."""
    takes_at, film_at = existing(folder), existing(output.parent)
    if takes_at.stat().st_dev == film_at.stat().st_dev:
        needs = [(takes_at, folder, space.folder + space.film, "give another place with --folder and -o")]
    else:
        needs = [
            (takes_at, folder, space.folder, "give another place with --folder"),
            (film_at, output, space.film, "give another place with -o"),
        ]
    for at, place, needed, elsewhere in needs:
        free = shutil.disk_usage(at).free
        if free < needed:
            sentence = f"not enough disk space at {place}: {_mib(free)} free, about {_mib(needed)} needed"
            yield Point(sentence, f"free some space, or {elsewhere}", UsageError)
        elif free < 2 * needed and free - needed < (1 << 30):
            sentence = f"the disk at {place} will be nearly full: {_mib(free)} free, about {_mib(needed)} needed"
            yield Point(sentence, "free some space if the render stops")
    files = os.statvfs(takes_at)
    if files.f_files and files.f_favail < space.files:
        sentence = f"{folder}: the file system has room for {files.f_favail} files, about {space.files} are needed"
        yield Point(sentence, "delete files that nobody needs, or give another place with --folder", UsageError)


def writable_points(folder: FilmFolder, output: Path, lock: Path) -> Iterator[Point]:
    """Yield every place that cannot be written. Only a lock in such a place is no more than doubtful.

    Makes no folder: where the film's is not there yet, the nearest one above it is asked.
    """
    try:
        check_output(existing(output.parent) / output.name)
    except FilmstudioError as error:
        yield stopped_by(error)
    root = folder.root
    for place in (root, *_inner_folders(root)):
        if place.exists() and not place.is_dir():
            yield Point(f"{place} is a file, and a folder is needed there", "move it away", ProjectError)
        elif place.is_dir() and not may_write(place):
            yield Point(f"{place}: cannot be written{_whose(place)}", "change that, or give --folder", ProjectError)
    if not root.exists() and not may_write(existing(root)):
        at = existing(root)
        yield Point(f"{root} cannot be made: {at} cannot be written{_whose(at)}", "give --folder", UsageError)
    if lock.exists() and not os.access(lock, os.R_OK, effective_ids=_EFFECTIVE):
        yield Point(f"{lock}: cannot be read{_whose(lock)}", "give it to the one who renders", ProjectError)
    if not may_write(lock.parent):
        sentence = f"{lock} cannot be written{_whose(lock.parent)}, so that new shots keep their ids in this run only"
        yield Point(sentence, "make the script's folder writable, or work on a copy of it")


def clock_points(folder: Path, files: Iterable[Path]) -> Iterator[Point]:
    """Yield a clock that is behind its files, and a file system whose clock is another than this machine's."""
    now_s = time.time()
    late = [(path, path.stat().st_mtime - now_s) for path in files if path.exists()]
    ahead = [(path, by_s) for path, by_s in late if by_s > _SKEW_S]
    if ahead:
        path, by_s = max(ahead, key=lambda one: one[1])
        more = f" and {len(ahead) - 1} more" if len(ahead) > 1 else ""
        yield Point(
            f"{path}{more} was changed {_span(by_s)} in the future",
            "set this machine's clock if it is behind, or touch the file: what was changed when is told by these times",
        )
    by_s = _clock_of(existing(folder)) - now_s
    if abs(by_s) > _SKEW_S:
        where = "ahead of" if by_s > 0 else "behind"
        yield Point(
            f"the clock of the disk at {folder} is {_span(abs(by_s))} {where} this machine's",
            "set the clocks of both machines, above all where several render one film",
        )


def existing(place: Path) -> Path:
    """Return a place, or the nearest folder above it that is there."""
    place = place.absolute()
    return next((at for at in (place, *place.parents) if at.exists()), Path("/"))


_EFFECTIVE = os.access in os.supports_effective_ids


def may_write(folder: Path) -> bool:
    """Say whether files can be made in a folder."""
    return os.access(folder, os.W_OK | os.X_OK, effective_ids=_EFFECTIVE)


def _inner_folders(root: Path) -> Iterator[Path]:
    """Yield the folders in a film's that a render writes into."""
    for name in ("ledger", "vault"):
        yield root / name
        with suppress(OSError):
            yield from sorted(Path(entry.path) for entry in os.scandir(root / name) if not entry.is_file())


def _whose(place: Path) -> str:
    """Say who a place belongs to, where that is somebody else."""
    owner = place.stat().st_uid
    if owner == os.geteuid():
        return ""
    with suppress(ImportError, KeyError):
        import pwd

        return f" (it belongs to {pwd.getpwuid(owner).pw_name})"
    return f" (it belongs to user {owner})"


def _clock_of(folder: Path) -> float:
    """Return what time it is for a folder's file system; this machine's where nothing can be written there."""
    probe = folder / f".{secrets.token_hex(8)}.clock"
    try:
        probe.touch()
        return probe.stat().st_mtime
    except OSError:
        return time.time()
    finally:
        with suppress(OSError):
            probe.unlink()


def _is_cut(shot: PlannedShot) -> bool:
    """Say whether a piece of the shot is encoded once more for the film."""
    return bool(shot.tail_frames or shot.shot.transition_in.overlaps or shot.frames != shot.job.frames)


def _mib(size_bytes: int) -> str:
    return f"{size_bytes / (1 << 30):.1f} GiB" if size_bytes >= 10 << 30 else f"{(size_bytes >> 20) + 1} MiB"


def _span(seconds: float) -> str:
    """Return a length of time in words: `3 hours`."""
    for name, length_s in (("day", 86400), ("hour", 3600), ("minute", 60)):
        if seconds >= length_s:
            count = int(seconds / length_s)
            return f"{count} {name}{'s' * (count > 1)}"
    return f"{int(seconds)} seconds"
