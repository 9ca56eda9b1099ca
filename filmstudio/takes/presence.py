"""Who is at work in a film's folder: several renders may be, and each has a workspace of its own.

Why a lock and a note: a lock that the system holds for a process is free the moment that process dies, however it
dies. But there are file systems, network ones above all, on which locks always succeed or are known to one machine
only. So each render also writes who it is and until when it may be believed; that is read where its lock tells nothing.
"""

from __future__ import annotations

import errno
import os
import platform
import re
import shutil
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import Literal

from pydantic import Field, ValidationError

from filmstudio.digest import canonical_json
from filmstudio.errors import ProjectError, UsageError
from filmstudio.model.record import Record

UNFINISHED = ".unfinished"
"""The folder of all workspaces, in the film's."""
_GATE = "render.lock"
_GATE_S = 30.0
"""How long the gate may be held by others: they need milliseconds, so whoever holds it longer is stuck."""
_BELIEVED_S = 600.0
"""So long after its last sign a render of another machine is believed to be at work."""
_SIGN_EVERY_S = 60.0
_LOOSE_S = 600.0
"""A file without a workspace that is so old belongs to nobody any more: writing one takes milliseconds."""
_PART = re.compile(r"\.part-[0-9a-f]{16}(\.\w+)?")
"""What `media.safe_output` calls a file that it has not finished."""
_NO_LOCKS = (errno.ENOLCK, errno.ENOSYS, errno.ENOTSUP, errno.EOPNOTSUPP, errno.EINVAL)
"""What file systems that know no locks answer."""


class Owner(Record):
    """A render that is at work, as it says of itself."""

    schema_: Literal["owner/1"] = Field(default="owner/1", alias="schema")
    token: str
    host: str
    pid: int
    started: str
    """When the process began, in the system's own words: tells it from a later one of the same number. May be empty."""
    since_s: float
    """When it came, in seconds since 1970."""
    until_s: float
    """Until when it may be believed, in seconds since 1970."""


def workspace_of(root: Path, token: str) -> Path:
    """Return the workspace of a render."""
    return root / UNFINISHED / token


def folder_lost(root: Path) -> UsageError:
    """Return what is said where a film's folder is gone all at once: nobody's bug, and nothing of it can go on."""
    return UsageError(f"{root} was deleted or moved while filmstudio was at work in it", hint="give the command again")


@contextmanager
def gate(root: Path) -> Iterator[None]:
    """Keep everybody else from coming, going and taking leases, for the moment that the block takes.

    Raises ProjectError where somebody holds the gate and does not go on, UsageError where the folder is gone.
    """
    from filelock import FileLock, Timeout

    if not root.is_dir():  # a lock would make it anew, and hide what was lost
        raise folder_lost(root)
    lock = FileLock(root / _GATE)
    try:
        lock.acquire(timeout=_GATE_S, poll_interval=0.01)
    except Timeout as error:
        raise ProjectError(
            f"{root / _GATE} is held by a process that does not go on",
            hint="another render of this film is stopped, or of an older filmstudio: end it, or wait until it is done",
        ) from error
    except OSError as error:
        if error.errno not in _NO_LOCKS:
            raise
        yield  # the owners' notes must do
        return
    try:
        yield
    finally:
        lock.release()


@contextmanager
def present(root: Path, token: str) -> Iterator[None]:
    """Be at work in a film's folder: have a workspace, and be known as alive.

    What dead renders left is cleared, before and after.

    Raises OSError where the folder cannot be written, ProjectError as `gate` does.
    """
    workspace = workspace_of(root, token)
    since_s = time.time()
    with ExitStack() as stack:
        with gate(root):
            clear_dead(root)
            (workspace / "leases").mkdir(parents=True)
            stack.callback(_clear_at_last, root)
            stack.callback(shutil.rmtree, workspace, ignore_errors=True)
            stack.callback(_hold(workspace / "lock"))
            _sign(workspace, token, since_s)
        gone = threading.Event()
        keeping = threading.Thread(target=_keep_signing, args=(workspace, token, since_s, gone), daemon=True)
        keeping.start()
        stack.callback(keeping.join)
        stack.callback(gone.set)
        yield


def _clear_at_last(root: Path) -> None:
    """Clear what renders have left that died beside this one: the next may have nothing to do, and not come here."""
    with suppress(OSError, ProjectError, UsageError), gate(root):
        clear_dead(root)


def renders(root: Path) -> tuple[Owner, ...]:
    """Return the renders that are at work in a film's folder, the longest at work first. The gate must be held."""
    owners = [owner for space in workspaces(root) if is_alive(space) and (owner := read_owner(space))]
    return tuple(sorted(owners, key=lambda owner: (owner.since_s, owner.token)))


def is_alive(workspace: Path) -> bool:
    """Say whether the render whose workspace this is still works. The gate must be held."""
    if not workspace.is_dir():
        return False
    free = _try_lock(workspace / "lock")
    if free is False:
        return True
    owner = read_owner(workspace)  # nobody holds the lock: dead, or its lock is not to be seen from here
    if owner is None:
        return False
    if owner.host != platform.node():
        return time.time() < owner.until_s
    return _runs(owner)


def read_owner(workspace: Path) -> Owner | None:
    """Return who a workspace belongs to, None where that cannot be read."""
    try:
        return Owner.model_validate_json((workspace / "owner.json").read_bytes())
    except (OSError, ValidationError):
        return None


def clear_dead(root: Path) -> None:
    """Remove what dead renders left unfinished; never what belongs to a living one. The gate must be held."""
    spaces = {space: is_alive(space) for space in workspaces(root)}
    for space, alive in spaces.items():
        if not alive:
            shutil.rmtree(space, ignore_errors=True)
    oldest_s = time.time() - _LOOSE_S
    for loose in (root / UNFINISHED).glob("*"):
        with suppress(OSError):
            if loose.is_file() and loose.stat().st_mtime < oldest_s:
                loose.unlink()
    if not any(spaces.values()):
        for part in root.glob(".part-*"):  # a film that a killed render was writing
            if _PART.fullmatch(part.name):
                part.unlink(missing_ok=True)


def workspaces(root: Path) -> list[Path]:
    """Return the workspaces of all renders, dead ones too."""
    return sorted(path for path in (root / UNFINISHED).glob("[0-9a-f]*") if len(path.name) == 16 and path.is_dir())


def _try_lock(path: Path) -> bool | None:
    """Say whether a lock is free, None where the file system has no locks."""
    from filelock import FileLock, Timeout

    lock = FileLock(path)
    try:
        lock.acquire(timeout=0)
    except Timeout:
        return False
    except OSError:
        return None
    lock.release()
    return True


def _hold(path: Path) -> Callable[[], object]:
    """Lock a file for as long as this process lives; returns what unlocks it."""
    from filelock import FileLock

    lock = FileLock(path)
    try:
        lock.acquire(timeout=_GATE_S)
    except OSError as error:
        if error.errno not in _NO_LOCKS:
            raise
    return lock.release


def _keep_signing(workspace: Path, token: str, since_s: float, gone: threading.Event) -> None:
    while not gone.wait(_SIGN_EVERY_S):
        with suppress(OSError):  # a full disk, a folder that was deleted: the lock still tells
            _sign(workspace, token, since_s)


def _sign(workspace: Path, token: str, since_s: float) -> None:
    pid = os.getpid()
    owner = Owner(
        token=token,
        host=platform.node(),
        pid=pid,
        started=_started(pid),
        since_s=since_s,
        until_s=time.time() + _BELIEVED_S,
    )
    fresh = workspace / "owner.new"
    fresh.write_text(canonical_json(owner.as_json()) + "\n", encoding="utf-8")
    fresh.replace(workspace / "owner.json")


def _runs(owner: Owner) -> bool:
    """Say whether a process of this machine is still the one that signed."""
    try:
        os.kill(owner.pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        pass  # somebody else's, but there
    started = _started(owner.pid)
    return started == owner.started if started and owner.started else time.time() < owner.until_s


def _started(pid: int) -> str:
    """Return when a process began, as the kernel counts; empty where it does not say (Linux does)."""
    try:
        # The program's name stands in brackets and may hold anything; the twentieth word after it is the time.
        return Path(f"/proc/{pid}/stat").read_text(encoding="ascii", errors="replace").rpartition(")")[2].split()[19]
    except (OSError, IndexError):
        return ""
