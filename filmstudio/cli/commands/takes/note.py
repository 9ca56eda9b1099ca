"""`filmstudio takes note`: what somebody thinks of a take."""

from __future__ import annotations

from typing import Annotated

import typer

from filmstudio.cli import options
from filmstudio.cli.boundary import boundary
from filmstudio.cli.commands.takes import arguments
from filmstudio.cli.commands.takes.tell import tell
from filmstudio.cli.typed import typed


def note(
    script: options.Script,
    shot: arguments.Shot,
    take: arguments.Number,
    text: Annotated[str, typer.Argument(help='What you think of it; "" takes the note away.', show_default=False)],
    folder: options.Folder = None,
    as_json: options.Json = False,
    debug: options.Debug = False,
) -> None:
    """Write a note on a take; it stands in SCRIPT's .lock."""
    with boundary(debug=debug, as_json=as_json):
        from filmstudio.studio.takes import decide
        from filmstudio.studio.takes.film import open_takes

        tell(decide.note(open_takes(script, folder), shot, take, typed(text)), as_json=as_json)
