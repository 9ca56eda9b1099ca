"""`filmstudio takes show`: the takes of a shot on one picture."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from filmstudio.cli import options
from filmstudio.cli.boundary import boundary
from filmstudio.cli.commands.takes import arguments


def show(
    script: options.Script,
    shot: arguments.Shot,
    takes: Annotated[
        list[int] | None, typer.Argument(help="Only these takes, by number.", min=1, show_default=False)
    ] = None,
    output: Annotated[
        Path | None,
        typer.Option("-o", "--output", help="The picture, .png or .jpg. [default: in the film's folder]"),
    ] = None,
    frames: Annotated[int, typer.Option(min=1, max=12, help="Pictures of each take.")] = 4,
    width: Annotated[int, typer.Option(min=300, max=8000, help="Of the whole picture, in pixels.")] = 1600,
    folder: options.Folder = None,
    debug: options.Debug = False,
) -> None:
    """Draw a shot's takes below each other, the same moments side by side."""
    with boundary(debug=debug):
        from filmstudio.cli.printable import printable
        from filmstudio.studio.takes.film import open_takes
        from filmstudio.studio.takes.sheet import draw_takes

        sheet = draw_takes(open_takes(script, folder), shot, takes or [], output, frames=frames, width=width)
        for remark in sheet.remarks:
            sys.stderr.write(printable(f"warning: {remark}") + "\n")
        typer.echo(sheet.output)
