"""`filmstudio takes prune`: frees space by rule."""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING, Annotated

import typer

from filmstudio.cli import options
from filmstudio.cli.boundary import boundary
from filmstudio.cli.json_line import json_line

if TYPE_CHECKING:
    from filmstudio.studio.takes.prune import Pruned

_SECONDS = {"h": 3600.0, "d": 86_400.0, "w": 7 * 86_400.0}
_MOST_NAMED = 12


def prune(
    script: options.Script,
    keep: Annotated[
        int | None,
        typer.Option(min=0, help="All but so many of each shot: the best rated stay, then the newest.", metavar="N"),
    ] = None,
    rejected: Annotated[bool, typer.Option("--rejected", help="The rejected ones.")] = False,
    older_than: Annotated[
        str | None,
        typer.Option(
            help="Those made longer ago, like 30d, 12h or 8w; with --keep, only where both say so.", metavar="AGE"
        ),
    ] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Say what would go; remove nothing.")] = False,
    folder: options.Folder = None,
    as_json: options.Json = False,
    debug: options.Debug = False,
) -> None:
    """Throw takes away by rule, never a picked one nor one that the film needs; without a rule, only leavings."""
    with boundary(debug=debug, as_json=as_json, interrupted="interrupted: what is gone is gone, the rest is whole"):
        import time

        from filmstudio.studio.takes.film import open_takes
        from filmstudio.studio.takes.prune import prune as prune_takes
        from filmstudio.takes.prune import PruneRule

        rule = PruneRule(keep, rejected, _age_s(older_than))
        pruned = prune_takes(open_takes(script, folder), rule, now_s=time.time(), dry_run=dry_run)
        if as_json:
            typer.echo(json_line(pruned))
        else:
            _print(pruned)


def _age_s(text: str | None) -> float | None:
    """Read `30d`. Raises UsageError."""
    from filmstudio.errors import UsageError

    if text is None:
        return None
    match = re.fullmatch(r"(\d{1,5})\s*([hdw])", text.strip().casefold())
    if not match:
        raise UsageError(f"--older-than: {text!r} is no age", hint="write hours, days or weeks, like 12h, 30d or 8w")
    return int(match[1]) * _SECONDS[match[2]]


def _print(pruned: Pruned) -> None:
    from filmstudio.cli.printable import printable

    would = "would be " if pruned.dry_run else ""
    count = len(pruned.takes)
    if count:
        named = ", ".join(f"{take.shot} {take.take}" if take.take else take.shot for take in pruned.takes[:_MOST_NAMED])
        more = f" and {count - _MOST_NAMED} more" if count > _MOST_NAMED else ""
        typer.echo(printable(f"takes: {named}{more}"))
    for what, files in pruned.others.items():
        typer.echo(f"{what}: {files}")
    takes = f"{count} {'take' if count == 1 else 'takes'} {would}thrown away"
    freed = f"{pruned.freed_bytes / 1e6:.1f} MB {'would be ' if pruned.dry_run else ''}freed"
    typer.echo(f"{takes}, {freed}; {pruned.kept} {'take is' if pruned.kept == 1 else 'takes are'} kept")
    for remark in pruned.remarks:
        sys.stderr.write(printable(remark) + "\n")
