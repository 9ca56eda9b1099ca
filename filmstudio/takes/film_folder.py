"""The film's folder, `<script stem>.film/`: everything the studio made, which can be deleted and made again."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filmstudio.errors import ProjectError, UsageError
from filmstudio.takes.ledger import Ledger
from filmstudio.takes.vault import Vault


class FilmFolder:
    """Vault, ledger and workspace of one film."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.vault = Vault(root)
        self.ledger = Ledger(root)
        self.workspace = root / ".unfinished"
        """For unfinished files, on the same file system as the vault; emptied when a render begins."""

    @contextmanager
    def opened(self) -> Iterator[None]:
        """Create the folder, keep other renders out of it and clear what a killed one left unfinished.

        Raises UsageError where it cannot be written, ProjectError where another render is at work in it.
        """
        from filelock import FileLock, Timeout

        try:
            self.root.mkdir(parents=True, exist_ok=True)
            if not any(self.root.iterdir()):  # ours alone: a folder that a person already uses is never hidden
                (self.root / ".gitignore").write_text("*\n", encoding="utf-8")
            lock = FileLock(self.root / "render.lock")
            lock.acquire(timeout=0)
        except Timeout as error:
            raise ProjectError(
                f"{self.root}: another render is at work here", hint="wait until it is done, or stop it"
            ) from error
        except OSError as error:
            raise UsageError(
                f"{self.root}: cannot be written: {error.strerror}",
                hint="give another place for takes and film with --folder",
            ) from error
        try:
            shutil.rmtree(self.workspace, ignore_errors=True)
            self.workspace.mkdir(exist_ok=True)
            for unfinished in self.root.glob(".part-*"):  # a film that a killed render was writing
                if re.fullmatch(r"\.part-[0-9a-f]{16}(\.\w+)?", unfinished.name):
                    unfinished.unlink(missing_ok=True)
            yield
        finally:
            shutil.rmtree(self.workspace, ignore_errors=True)
            lock.release()

    def free_bytes(self) -> int:
        """Return the free space where the film will lie."""
        return shutil.disk_usage(self.root).free
