"""Reads and changes the list of models. Two commands at once wait for one another; a person's comments stay."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from filmstudio.errors import ProjectError, UsageError
from filmstudio.media.safe_output import write_whole
from filmstudio.toml_sheet import read_toml_sheet
from filmstudio.weights.entry import ModelEntry, ModelList

if TYPE_CHECKING:
    from tomlkit import TOMLDocument

_HINT = "correct it by hand, or move it away and add the models again: their weights stay where they are"
_ELSEWHERE = "name another folder in the environment variable FILMSTUDIO_HOME"
_EMPTY = """# The models that filmstudio knows on this machine: `filmstudio models list`.
schema = "models/1"
"""
_PATIENCE_S = 20.0


class Registry:
    """The list of models in a person's folder."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self.path = home / "models.toml"

    def entries(self) -> tuple[ModelEntry, ...]:
        """Return every model by name; none where there is no list yet. Raises ProjectError for a broken list."""
        try:
            sheet = read_toml_sheet(self.path, ModelList, hint=_HINT)
        except FileNotFoundError:
            return ()
        except ProjectError as error:
            raise ProjectError(error.message, hint=error.hint or _HINT) from error
        return tuple(sorted(sheet.model, key=lambda entry: entry.name))

    def find(self, name: str) -> ModelEntry | None:
        """Return the model of a name, or None."""
        return next((entry for entry in self.entries() if entry.name == name), None)

    def put(self, entry: ModelEntry) -> None:
        """Add a model, or replace the one of its name. Raises ProjectError where the list cannot be changed."""
        self._change(lambda document: _put(document, entry))

    def drop(self, name: str) -> None:
        """Forget a model; one that is not there is forgotten already."""
        self._change(lambda document: _drop(document, name))

    def _change(self, change: Callable[[TOMLDocument], None]) -> None:
        import tomlkit
        from tomlkit.exceptions import TOMLKitError

        with self._alone():
            self.entries()  # a broken list is told in its own words, and left as it is
            text = self.path.read_text(encoding="utf-8") if self.path.exists() else _EMPTY
            try:
                document = tomlkit.parse(text)
                change(document)
                text = tomlkit.dumps(document)
            except TOMLKitError as error:
                raise ProjectError(f"{self.path}: cannot be changed as it stands: {error}", hint=_HINT) from error
            try:
                write_whole(self.path, text.encode())
            except UsageError as error:
                raise ProjectError(error.message, hint=_ELSEWHERE) from error

    @contextmanager
    def _alone(self) -> Iterator[None]:
        from filelock import FileLock, Timeout

        try:
            self.home.mkdir(parents=True, exist_ok=True)
            lock = FileLock(self.home / "models.lock")
            lock.acquire(timeout=_PATIENCE_S)
        except Timeout as error:
            raise ProjectError(
                f"{self.path}: is being changed by another command", hint="try again when it is done"
            ) from error
        except OSError as error:
            raise ProjectError(
                f"{self.home}: cannot be written: {error.strerror}",
                hint=_ELSEWHERE,
            ) from error
        try:
            yield
        finally:
            lock.release()


def _put(document: TOMLDocument, entry: ModelEntry) -> None:
    import tomlkit

    values = entry.model_dump(mode="json", exclude_defaults=True)
    rows: Any = document.get("model")
    if rows is None:
        document.add(tomlkit.nl())
        rows = tomlkit.aot()
        document.add("model", rows)
    for row in rows:
        if row.get("name") == entry.name:
            for key in [key for key in row if key not in values]:
                del row[key]
            for key, value in values.items():
                if row.get(key) != value:
                    row[key] = value
            return
    table = tomlkit.inline_table() if isinstance(rows, tomlkit.items.Array) else tomlkit.table()
    for key, value in values.items():
        table[key] = value
    rows.append(table)


def _drop(document: TOMLDocument, name: str) -> None:
    rows: Any = document.get("model")
    if rows is None:
        return
    for index in range(len(rows) - 1, -1, -1):
        if rows[index].get("name") == name:
            del rows[index]
    if not len(rows):
        del document["model"]
