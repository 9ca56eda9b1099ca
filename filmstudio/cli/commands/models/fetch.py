"""`filmstudio models fetch`: downloads a model, after asking."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from filmstudio.cli.boundary import boundary
from filmstudio.cli.commands.models import options

if TYPE_CHECKING:
    from filmstudio.studio.models.fetch import Fetching


def fetch(
    model: Annotated[
        str,
        typer.Argument(
            help="A published model, or a name that was added.",
            metavar="NAME[@REVISION]",
            show_default=False,
            autocompletion=options.complete_fetchable,
        ),
    ],
    yes: options.Yes = False,
    as_json: options.Json = False,
    debug: options.Debug = False,
) -> None:
    """Download a model, or go on where a download ended: licence and size are told first, and you are asked."""
    go_on = f"interrupted: what has arrived is kept; go on with: filmstudio models fetch {model}"
    with boundary(debug=debug, as_json=as_json, interrupted=go_on):
        from filmstudio.cli.commands.models.progress import shown_progress
        from filmstudio.cli.commands.models.tell import tell_added
        from filmstudio.studio.models.fetch import begin_fetch, fetch_model

        fetching = begin_fetch(model)
        if fetching.missing:
            _tell(fetching)
            if not yes:
                _ask(fetching)
        elif not as_json:
            typer.echo("every file is here already", err=True)
        with shown_progress(as_json=as_json) as hear:
            added = fetch_model(fetching, hear)
        tell_added(added, as_json=as_json)


def _tell(fetching: Fetching) -> None:
    from filmstudio.cli.commands.models.facts_table import size
    from filmstudio.cli.printable import one_line, printable

    entry, found = fetching.entry, fetching.listing
    count = f"{len(fetching.missing)} of {len(fetching.files)} files"
    lines = [
        f"{entry.name}: {found.repository} at {found.commit}",
        f"  download  {size(fetching.left_bytes)} ({count}) into {entry.folder}",
        f"  licence   {fetching.licence}",
    ]
    if fetching.licence_terms:
        lines.append(f"            {one_line(fetching.licence_terms)}")
    if found.gated:
        lines.append("            its makers want their terms accepted on its page, and a login")
    if fetching.preset is not None and fetching.preset.vram:
        lines.append(f"  memory    {fetching.preset.vram} (as published)")
    for line in lines:
        typer.echo(printable(line), err=True)


def _ask(fetching: Fetching) -> None:
    """Raise UsageError where nobody can answer, or the answer is no."""
    from filmstudio.errors import UsageError

    if not sys.stdin.isatty():
        raise UsageError(
            f"{fetching.entry.name} is not downloaded: nobody is there to ask",
            hint=f"{fetching.command} --yes accepts the licence and the size",
        )
    if not typer.confirm("Download it under this licence?", err=True):
        raise UsageError(f"{fetching.entry.name} is not downloaded")
