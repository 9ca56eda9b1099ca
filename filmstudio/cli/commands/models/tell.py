"""How a model that was added or fetched is told."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import typer

from filmstudio.cli.printable import printable

if TYPE_CHECKING:
    from filmstudio.studio.models.add import AddedModel


def tell_added(added: AddedModel, *, as_json: bool) -> None:
    """Print what is on the list now, and the command that comes next."""
    entry, facts = added
    if as_json:
        what = {"event": "added", **entry.as_json(), "facts": facts.as_json() if facts else None}
        typer.echo(json.dumps(what, ensure_ascii=False))
        return
    if facts is None:
        revision = f" at {entry.revision}" if entry.revision else ""
        typer.echo(printable(f"{entry.name} stands for {entry.repository}{revision} on the hub"))
        typer.echo(f"nothing is downloaded yet: filmstudio models fetch {entry.name}")
        return
    from rich.console import Console

    from filmstudio.cli.commands.models.facts_table import print_facts

    print_facts(Console(highlight=False), facts)
    typer.echo(f"\nnow: filmstudio render SCRIPT --engine {entry.engine} --model {entry.name}")
