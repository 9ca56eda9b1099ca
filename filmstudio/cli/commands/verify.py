"""`filmstudio verify`: is everything that was shot still as it was left, and is a film what it says it is?"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from filmstudio.cli import options
from filmstudio.cli.boundary import boundary
from filmstudio.cli.json_line import json_line

if TYPE_CHECKING:
    from filmstudio.studio.provenance.findings import FilmCheck
    from filmstudio.studio.verify import Damage, Verified

Verifiable = Annotated[
    Path,
    typer.Argument(
        help="A screenplay, whose takes are held against their digests; or a finished film: .mp4, .mov.",
        metavar="SCRIPT|FILM",
        show_default=False,
    ),
]
Trust = Annotated[
    Path | None,
    typer.Option("--trust", help="Certificates (PEM) that may sign a film; content credentials of others are a fault."),
]


def verify(
    what: Verifiable,
    trust: Trust = None,
    folder: options.Folder = None,
    as_json: options.Json = False,
    debug: options.Debug = False,
) -> None:
    """Check everything that was shot, or one finished film. Ends with 4 if something is wrong.

    Of a script, every file of the vault and every record is read; what is damaged is set aside. Of a film, frames,
    timing, colours, sound and loudness are measured, and it is held against its record, the sheet beside it and its
    content credentials; nothing is changed.
    """
    with boundary(debug=debug, as_json=as_json, interrupted="interrupted; what was found so far is set aside"):
        from filmstudio.cli.commands.models.progress import shown_progress
        from filmstudio.errors import ProjectError, UsageError
        from filmstudio.studio.provenance.check_film import check_film, is_film
        from filmstudio.studio.takes.film import open_takes
        from filmstudio.studio.verify import verify_film

        if is_film(what):
            check = check_film(what, anchors=trust, folder=folder)
            if as_json:
                typer.echo(json_line(check))
            else:
                _print_check(check)
            if check.faults:
                raise typer.Exit(ProjectError.exit_code)
            return
        if trust is not None:
            raise UsageError("--trust is for a finished film", hint="filmstudio verify FILM.mp4 --trust anchors.pem")
        script = what
        film = open_takes(script, folder)
        with shown_progress(as_json=as_json) as hear:
            found = verify_film(film, hear)
        if as_json:
            typer.echo(json_line(found))
        else:
            _print(found)
        if found.damaged:
            raise typer.Exit(ProjectError.exit_code)


def _print_check(check: FilmCheck) -> None:
    """Print a line for everything that was looked at, faults last, so that they are seen."""
    from filmstudio.cli.printable import printable
    from filmstudio.studio.provenance.findings import Verdict

    marks = {Verdict.GOOD: "  ok ", Verdict.NOTE: "note ", Verdict.FAULT: "FAULT"}
    for verdict in marks:
        for one in check.findings:
            if one.verdict is verdict:
                typer.echo(printable(f"{marks[verdict]} {one.about.value + ':':13}{one.sentence}"))
    count = len(check.faults)
    wrong = f"{count} thing{'s are' if count > 1 else ' is'} wrong" if count else "nothing is wrong"
    typer.echo(printable(f"{check.file}: {wrong}"))


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
