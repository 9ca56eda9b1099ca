"""Leases: what one render has in hand, so that another that works beside it makes something else meanwhile.

A lease is an empty file in the workspace of the render that holds it, so it ends with the render, however that ends.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from filmstudio.takes.presence import Owner, gate, is_alive, read_owner, workspace_of, workspaces

_LOOK_EVERY_S = 0.1


class Leases:
    """The leases of a film. `token` is the render's that takes them: it must be present in the folder."""

    def __init__(self, root: Path, token: str) -> None:
        self._root = root
        self._own = workspace_of(root, token)

    def take(self, name: str) -> bool:
        """Take something in hand. False: another render that is at work has it.

        `name` is a file name: a key, or a key with a word before it. Taking twice is the same as taking once.
        """
        mine = _lease(self._own, name)
        if mine.exists():
            return True
        with gate(self._root):
            if self._holding(name) is not None:
                return False
            mine.touch()
        return True

    def holder(self, name: str) -> Owner | None:
        """Return the other render that has something in hand, None where there is none."""
        with gate(self._root):
            space = self._holding(name)
            return read_owner(space) if space else None

    def release(self, name: str) -> None:
        """Give something out of hand; what was not in hand is left alone."""
        _lease(self._own, name).unlink(missing_ok=True)

    @contextmanager
    def held(self, name: str, waiting: Callable[[], None] = lambda: None) -> Iterator[None]:
        """Have something in hand for the time of a block, however long others have it before; `waiting` hears it."""
        if not self.take(name):
            waiting()
            while not self.take(name):
                time.sleep(_LOOK_EVERY_S)
        try:
            yield
        finally:
            self.release(name)

    def _holding(self, name: str) -> Path | None:
        """Return the workspace of another living render that has something in hand. The gate must be held."""
        others = (space for space in workspaces(self._root) if space != self._own and _lease(space, name).exists())
        return next((space for space in others if is_alive(space)), None)


def _lease(workspace: Path, name: str) -> Path:
    return workspace / "leases" / name
