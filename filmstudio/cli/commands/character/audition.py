"""`filmstudio character audition`: a few seconds of film with one character."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from filmstudio.cli import options as film_options
from filmstudio.cli.boundary import boundary
from filmstudio.cli.commands.character import options

if TYPE_CHECKING:
    from filmstudio.studio.render import RenderSummary


def audition(
    name: options.Name,
    line: Annotated[
        str | None, typer.Option("--line", help="What is said.", show_default="a line of our own", metavar="TEXT")
    ] = None,
    look: Annotated[str | None, typer.Option("--look", help="In this look of the record.", metavar="NAME")] = None,
    output: Annotated[
        Path | None, typer.Option("-o", "--output", help="An .mp4 or .mov file.", show_default="NAME-audition.mp4")
    ] = None,
    engine: film_options.Engine = None,
    size: film_options.Size = None,
    seed: film_options.Seed = None,
    store: options.Store = None,
    as_json: options.Json = False,
    quiet: film_options.Quiet = False,
    debug: options.Debug = False,
) -> None:
    """Film the character in four framings, with a spoken line, as the film's engine will have them."""
    with boundary(debug=debug, as_json=as_json):
        from filmstudio.cli.printable import printable
        from filmstudio.cli.reporters import choose_reporter, told
        from filmstudio.studio.characters.audition import USUAL_LINE, AuditionRequest
        from filmstudio.studio.characters.audition import audition as make_audition
        from filmstudio.studio.characters.stores import open_stores
        from filmstudio.units import clock

        reporter = choose_reporter(as_json=as_json, quiet=quiet)
        said = film_options.overrides(engine=engine, size=size, seed=seed)
        request = AuditionRequest(name, USUAL_LINE if line is None else line, look, output, said)

        def show(made: RenderSummary) -> None:
            typer.echo(printable(f"{made.film}  ({clock(made.seconds)}, {len(made.rendered)} shots)"))

        told(lambda heard: make_audition(open_stores(store), request, heard), reporter, show, quiet=quiet)
