"""`filmstudio takes reject`: a take that nobody wants."""

from __future__ import annotations

from typing import Annotated

import typer

from filmstudio.cli import options
from filmstudio.cli.boundary import boundary
from filmstudio.cli.commands.takes import arguments
from filmstudio.cli.commands.takes.tell import tell


def reject(
    script: options.Script,
    shot: arguments.Shot,
    take: arguments.Number,
    undo: Annotated[bool, typer.Option("--undo", help="Take the rejection back.")] = False,
    folder: options.Folder = None,
    as_json: options.Json = False,
    debug: options.Debug = False,
) -> None:
    """Say that a take is no good: `takes prune --rejected` throws it away."""
    with boundary(debug=debug, as_json=as_json):
        from filmstudio.studio.takes import decide
        from filmstudio.studio.takes.film import open_takes

        tell(decide.reject(open_takes(script, folder), shot, take, undo=undo), as_json=as_json)
