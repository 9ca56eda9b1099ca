"""`filmstudio models check`: what is in a folder of weights, and is it whole?"""

from __future__ import annotations

import json
from typing import Annotated

import typer

from filmstudio.cli.boundary import boundary
from filmstudio.cli.commands.models import options


def check(
    model: Annotated[
        str,
        typer.Argument(
            help="A name of the list, or a folder.",
            metavar="NAME|FOLDER",
            show_default=False,
            autocompletion=options.complete_registered,
        ),
    ],
    deep: Annotated[bool, typer.Option("--deep", help="Read every byte and hold it against what was added.")] = False,
    as_json: options.Json = False,
    debug: options.Debug = False,
) -> None:
    """Say what a model is, and whether it is whole; ends with 4 where it is not."""
    with boundary(debug=debug, as_json=as_json):
        from rich.console import Console
        from rich.markup import escape

        from filmstudio.cli.commands.models.facts_table import print_facts
        from filmstudio.cli.commands.models.progress import shown_progress
        from filmstudio.cli.printable import printable
        from filmstudio.errors import ProjectError
        from filmstudio.studio.models.check import check_model

        with shown_progress(as_json=as_json) as hear:
            found = check_model(model, deep=deep, hear=hear)
        if as_json:
            typer.echo(json.dumps({"event": "check", **found.as_json(), "whole": found.whole}, ensure_ascii=False))
        else:
            console = Console(highlight=False)
            if found.facts is not None:
                print_facts(console, found.facts)
            else:
                console.print(escape(printable(found.folder)), soft_wrap=True)
            for sentence in found.errors:
                console.print(f"[red]error[/red] {escape(printable(sentence))}", soft_wrap=True)
            for sentence in found.notes:
                console.print(f"[yellow]note[/yellow] {escape(printable(sentence))}", soft_wrap=True)
            if found.hint:
                console.print(f"  [dim]{escape(printable(found.hint))}[/dim]", soft_wrap=True)
            if found.whole:
                console.print("whole" + (": every byte is as it was added" if found.read else ""))
        if not found.whole:
            raise typer.Exit(ProjectError.exit_code)
