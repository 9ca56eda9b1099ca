"""`filmstudio contact-sheet`: the shots of a rendered film on one picture."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from filmstudio.cli import options
from filmstudio.cli.boundary import boundary


def contact_sheet(
    script: options.Script,
    output: Annotated[Path | None, typer.Option("-o", "--output", help="The picture, .png or .jpg.")] = None,
    columns: Annotated[int, typer.Option(min=1, max=20, help="Shots side by side.")] = 4,
    width: Annotated[int, typer.Option(min=200, max=8000, help="Of the whole picture, in pixels.")] = 1600,
    engine: options.Engine = None,
    model: options.Model = None,
    quality: options.Quality = None,
    size: options.Size = None,
    fps: options.Fps = None,
    seed: options.Seed = None,
    wishes: options.Set = None,
    shots: options.Shots = None,
    folder: options.Folder = None,
    debug: options.Debug = False,
) -> None:
    """Draw one still of each rendered shot on one sheet."""
    with boundary(debug=debug):
        from filmstudio.cli.reporters import QuietReporter
        from filmstudio.studio.contact_sheet import SheetRequest, make_contact_sheet

        said = options.overrides(engine, size, fps, seed, wishes, model, quality)
        request = SheetRequest(script, output, columns, width, said, shots, folder)
        typer.echo(make_contact_sheet(request, QuietReporter()))
