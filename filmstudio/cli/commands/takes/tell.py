"""Prints what was decided: sentences for people, one JSON object for machines."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import typer

from filmstudio.cli.json_line import json_line
from filmstudio.cli.printable import printable

if TYPE_CHECKING:
    from filmstudio.studio.takes.decide import Decided


def tell(decided: Decided, *, as_json: bool) -> None:
    """Print a decision; what may surprise goes to stderr."""
    if as_json:
        typer.echo(json_line(decided))
        return
    for sentence in decided.did:
        typer.echo(printable(sentence))
    for warning in decided.warnings:
        sys.stderr.write(printable(f"warning: {warning}") + "\n")
