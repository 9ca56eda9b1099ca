"""`filmstudio character remove`: takes somebody out of the store."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import typer

from filmstudio.cli.boundary import boundary
from filmstudio.cli.commands.character import options
from filmstudio.cli.commands.character.tell import tell

if TYPE_CHECKING:
    from filmstudio.characters.store import Entry


def remove(
    name: options.Name,
    store: options.Store = None,
    yes: options.Yes = False,
    force: options.Force = False,
    as_json: options.Json = False,
    debug: options.Debug = False,
) -> None:
    """Remove a character and every file of theirs; refused while a script near the store has cues of theirs."""
    with boundary(debug=debug, as_json=as_json, interrupted="interrupted: nothing was removed"):
        from filmstudio.studio.characters.remove import may_remove, remove_character
        from filmstudio.studio.characters.stores import open_stores

        entry = may_remove(open_stores(store), name, force=force)
        if not yes:
            _ask(entry)
        tell(remove_character(entry), as_json=as_json)


def _ask(entry: Entry) -> None:
    """Raise UsageError where nobody can answer, or the answer is no."""
    from filmstudio.cli.printable import printable
    from filmstudio.errors import UsageError
    from filmstudio.studio.characters.remove import files_of

    if not sys.stdin.isatty():
        raise UsageError(f"{entry.record.name} is not removed: nobody is there to ask", hint="give --yes")
    typer.echo(printable(f"{entry.folder}: {', '.join(files_of(entry))}"), err=True)
    if not typer.confirm(printable(f"Delete {entry.record.name} with all that?"), err=True):
        raise UsageError(f"{entry.record.name} stays")
