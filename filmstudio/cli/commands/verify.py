"""`filmstudio verify`: is everything that was shot still as it was left?"""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from filmstudio.cli import options
from filmstudio.cli.boundary import boundary
from filmstudio.cli.json_line import json_line

if TYPE_CHECKING:
    from filmstudio.studio.verify import Damage, Verified


def verify(
    script: options.Script,
    folder: options.Folder = None,
    as_json: options.Json = False,
    debug: options.Debug = False,
) -> None:
    """Read every file of the vault and every record; what is damaged is set aside. Ends with 4 if something was."""
    with boundary(debug=debug, as_json=as_json, interrupted="interrupted; what was found so far is set aside"):
        from filmstudio.cli.commands.models.progress import shown_progress
        from filmstudio.errors import ProjectError
        from filmstudio.studio.takes.film import open_takes
        from filmstudio.studio.verify import verify_film

        film = open_takes(script, folder)
        with shown_progress(as_json=as_json) as hear:
            found = verify_film(film, hear)
        if as_json:
            typer.echo(json_line(found))
        else:
            _print(found)
        if found.damaged:
            raise typer.Exit(ProjectError.exit_code)


def _print(found: Verified) -> None:
    from filmstudio.cli.printable import printable

    again: dict[str, None] = {}
    for damage in found.damaged:
        typer.echo(printable(sentence(damage)))
        if damage.again:
            again[damage.again] = None
    if again:
        typer.echo("to make it again:")
        for command in again:
            typer.echo(printable(f"  {command}"))
    if found.old:
        count = f"{len(found.old)} record{'s' * (len(found.old) > 1)}"
        typer.echo(f"{count} of an earlier filmstudio cannot be used; what is needed of them is made again")
    if found.unnamed:
        files = f"{found.unnamed} file{'s' * (found.unnamed > 1)}"
        typer.echo(f"{files} that nothing names any more; filmstudio takes prune frees the space")
    wrong = f"{len(found.damaged)} damaged" if found.damaged else "all whole"
    read = f"{found.files} files ({found.read_bytes / 1e6:.1f} MB) and {found.records} records read"
    typer.echo(f"{read}: {wrong}")


def sentence(damage: Damage) -> str:
    """Return what is wrong in words: whose it is, what has happened, where it lies."""
    whose = f"shot {damage.shot}" if damage.shot else ""
    if damage.take is not None:
        whose += f", take {damage.take}"
    if damage.in_film is False:
        whose += " (not in the film)"
    happened = f"is gone from {damage.path}" if damage.missing else f"is damaged; it lies in {damage.path} now"
    return f"{whose + ': ' if whose else ''}{'its' if whose else 'a'} {damage.what} {happened}"
