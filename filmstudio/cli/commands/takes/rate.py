"""`filmstudio takes rate`: how good a take is."""

from __future__ import annotations

from typing import Annotated

import typer

from filmstudio.cli import options
from filmstudio.cli.boundary import boundary
from filmstudio.cli.commands.takes import arguments
from filmstudio.cli.commands.takes.tell import tell


def rate(
    script: options.Script,
    shot: arguments.Shot,
    take: arguments.Number,
    stars: Annotated[int, typer.Argument(help="1 to 5; 0 takes the rating away.", min=0, max=5, show_default=False)],
    folder: options.Folder = None,
    as_json: options.Json = False,
    debug: options.Debug = False,
) -> None:
    """Give a take 1 to 5 stars."""
    with boundary(debug=debug, as_json=as_json):
        from filmstudio.studio.takes import decide
        from filmstudio.studio.takes.film import open_takes

        tell(decide.rate(open_takes(script, folder), shot, take, stars), as_json=as_json)
