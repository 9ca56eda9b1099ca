"""`filmstudio takes diff`: in what two takes of a shot differ."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from filmstudio.cli import options
from filmstudio.cli.boundary import boundary
from filmstudio.cli.commands.takes import arguments
from filmstudio.cli.json_line import json_line

if TYPE_CHECKING:
    from filmstudio.studio.takes.diff import Difference, TakeDiff


def diff(
    script: options.Script,
    shot: arguments.Shot,
    take: arguments.Number,
    other: Annotated[int, typer.Argument(help="The take that it is compared with.", min=1, show_default=False)],
    folder: options.Folder = None,
    as_json: options.Json = False,
    debug: options.Debug = False,
) -> None:
    """Tell in what two takes of a shot differ: what went in, how it was made, and whether the pictures are equal."""
    with boundary(debug=debug, as_json=as_json):
        from filmstudio.studio.takes.diff import diff_takes
        from filmstudio.studio.takes.film import open_takes

        found = diff_takes(open_takes(script, folder), shot, take, other)
        if as_json:
            typer.echo(json_line(found))
        else:
            _print(found)


def _print(found: TakeDiff) -> None:
    from filmstudio.cli.printable import printable

    one, other = found.takes
    typer.echo(printable(f"shot {found.shot}, take {one} and take {other}"))
    for number, asked in zip(found.takes, found.asked, strict=True):
        if asked:
            typer.echo(printable(f"  asked of take {number}: {', '.join(asked)}"))
    _print_list("what went in", found.inputs, "the same: one job, made twice")
    _print_list("how it was made", found.making, "the same")
    pictures = "equal, byte for byte" if found.same_picture else "not equal"
    sound = "" if found.same_sound is None else f"; sound {'equal' if found.same_sound else 'not equal'}"
    latents = "" if found.same_latents is None else f"; latents {'equal' if found.same_latents else 'not equal'}"
    typer.echo(f"pictures: {pictures}{sound}{latents}")


def _print_list(heading: str, differences: Sequence[Difference], none: str) -> None:
    from filmstudio.cli.printable import printable

    if not differences:
        typer.echo(f"{heading}: {none}")
        return
    typer.echo(f"{heading}:")
    for difference in differences:
        typer.echo(printable(f"  {difference.words}"))
