"""`filmstudio models add`: a folder or a repository of the hub gets a name."""

from __future__ import annotations

from typing import Annotated

import typer

from filmstudio.cli.boundary import boundary
from filmstudio.cli.commands.models import options


def add(
    name: Annotated[str, typer.Argument(help="What to call it, like wan-1.3b.", show_default=False)],
    source: Annotated[
        str,
        typer.Argument(
            help="A folder in the layout of diffusers, or ORGANISATION/NAME[@REVISION] on the hub.",
            metavar="FOLDER|HUB-ID",
            show_default=False,
        ),
    ],
    as_json: options.Json = False,
    debug: options.Debug = False,
) -> None:
    """Give weights a name. Every file of a folder is read once; nothing is downloaded."""
    with boundary(debug=debug, as_json=as_json, interrupted="interrupted: the list of models is as it was"):
        from filmstudio.cli.commands.models.progress import shown_progress
        from filmstudio.cli.commands.models.tell import tell_added
        from filmstudio.studio.models.add import add_model

        with shown_progress(as_json=as_json) as hear:
            added = add_model(name, source, hear)
        tell_added(added, as_json=as_json)
