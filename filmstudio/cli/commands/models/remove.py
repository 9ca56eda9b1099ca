"""`filmstudio models remove`: forgets a model."""

from __future__ import annotations

import json
import sys
from typing import Annotated

import typer

from filmstudio.cli.boundary import boundary
from filmstudio.cli.commands.models import options


def remove(
    name: Annotated[
        str, typer.Argument(help="A name of the list.", show_default=False, autocompletion=options.complete_registered)
    ],
    files: Annotated[
        bool, typer.Option("--files", help="Delete what `fetch` downloaded, too; never a folder that you gave.")
    ] = False,
    yes: options.Yes = False,
    as_json: options.Json = False,
    debug: options.Debug = False,
) -> None:
    """Forget a model; its files stay where they are unless you say --files."""
    with boundary(debug=debug, as_json=as_json):
        from filmstudio.cli.printable import printable
        from filmstudio.studio.models.remove import may_remove, remove_model

        entry = may_remove(name, files=files)
        if files and not yes:
            _ask(entry.folder)
        removed = remove_model(entry, files=files)
        if as_json:
            what = {"event": "removed", "name": name, "deleted": removed.deleted, "stays": removed.stays}
            typer.echo(json.dumps(what, ensure_ascii=False))
            return
        typer.echo(f"{name} is forgotten")
        if removed.deleted:
            typer.echo(printable(f"deleted: {removed.deleted}"))
        if removed.stays:
            typer.echo(printable(f"its files stay: {removed.stays}"))


def _ask(folder: str) -> None:
    """Raise UsageError where nobody can answer, or the answer is no."""
    from filmstudio.cli.printable import printable
    from filmstudio.errors import UsageError

    if not sys.stdin.isatty():
        raise UsageError(f"{folder} is not deleted: nobody is there to ask", hint="give --yes")
    if not typer.confirm(printable(f"Delete {folder} with everything in it?"), err=True):
        raise UsageError(f"{folder} stays, and so does its name")
