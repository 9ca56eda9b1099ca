"""Prints what a verb has done: sentences for people, one JSON object a line for machines."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from filmstudio.studio.characters.change import Change


def tell(change: Change, *, as_json: bool) -> None:
    """Print a change and what it will have rendered again; warnings go to stderr."""
    from filmstudio.cli.printable import printable

    if as_json:
        import json

        typer.echo(json.dumps(change.as_json(), ensure_ascii=False))
        return
    for sentence in (*change.did, *change.consequences):
        typer.echo(printable(sentence))
    for warning in change.warnings:
        sys.stderr.write(printable(f"warning: {warning}") + "\n")
