"""The film's folder, `<script stem>.film/`: everything the studio made, which can be deleted and made again."""

from __future__ import annotations

import secrets
import shutil
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from filmstudio.errors import FilmstudioError, UsageError
from filmstudio.takes.leases import Leases
from filmstudio.takes.ledger import Ledger
from filmstudio.takes.presence import Owner, folder_lost, gate, present, renders, workspace_of
from filmstudio.takes.vault import Vault


class FilmFolder:
    """Vault, ledger and leases of one film, and the workspace of one render that is at work on it.

    `token` names that render, for its worker processes; without one it is another render.
    """

    def __init__(self, root: Path, token: str | None = None) -> None:
        self.root = root
        self.token = token or secrets.token_hex(8)
        self.workspace = workspace_of(root, self.token)
        """For unfinished files, on the same file system as the vault; gone when the render ends, however it does."""
        self.vault = Vault(root)
        self.ledger = Ledger(root, self.workspace)
        self.leases = Leases(root, self.token)

    @contextmanager
    def opened(self) -> Iterator[None]:
        """Create the folder, be at work in it and clear what dead renders left unfinished.

        Others may be at work in it at the same time. Raises UsageError where it cannot be written, and where it was
        deleted or moved in the middle of the block, whatever came of that.
        """
        with ExitStack() as stack:
            try:
                self.root.mkdir(parents=True, exist_ok=True)
                self._hide()
                stack.enter_context(present(self.root, self.token))
            except OSError as error:
                raise UsageError(
                    f"{self.root}: cannot be written: {error.strerror}",
                    hint="give another place for takes and film with --folder",
                ) from error
            try:
                yield
            except (OSError, FilmstudioError) as error:
                # Somebody may make the workspace's folder again, but nobody its lock.
                if (self.workspace / "lock").exists():
                    raise
                raise folder_lost(self.root) from error

    def _hide(self) -> None:
        """Keep makings out of the user's git; a folder that a person already uses is not ours to hide."""
        ignored = self.root / ".gitignore"
        inside = {path.name for path in self.root.iterdir()}
        if not inside or (ignored.name in inside and not ignored.stat().st_size):  # empty: killed while it was written
            ignored.write_text("*\n", encoding="utf-8")

    def others(self) -> tuple[Owner, ...]:
        """Return the renders that are at work here and are not this one, the longest at work first."""
        if not self.root.is_dir():
            return ()
        with gate(self.root):
            return tuple(owner for owner in renders(self.root) if owner.token != self.token)

    def free_bytes(self) -> int:
        """Return the free space where the film will lie."""
        return shutil.disk_usage(self.root).free
