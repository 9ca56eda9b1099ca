"""`filmstudio doctor`: what is installed, and what each missing thing would give."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from filmstudio.cli import options
from filmstudio.cli.boundary import boundary

if TYPE_CHECKING:
    from filmstudio.studio.doctor import Finding


def doctor(
    folder: Annotated[Path, typer.Argument(help="Where films would lie.", exists=True, file_okay=False)] = Path(),
    as_json: options.Json = False,
    debug: options.Debug = False,
) -> None:
    """Say what is installed and what each missing thing would give."""
    with boundary(debug=debug, as_json=as_json):
        from filmstudio.errors import MissingTool
        from filmstudio.studio.doctor import Health, examine

        findings = examine(folder)
        if as_json:
            import json

            for finding in findings:
                typer.echo(json.dumps(finding.as_json(), ensure_ascii=False))
        else:
            _print_table(findings)
        broken = [finding for finding in findings if finding.health is Health.BROKEN]
        if broken:
            raise MissingTool(
                f"films cannot be made here: {', '.join(finding.part for finding in broken)}",
                hint="; ".join(finding.remedy for finding in broken if finding.remedy) or None,
            )


def _print_table(findings: tuple[Finding, ...]) -> None:
    from rich.console import Console
    from rich.markup import escape
    from rich.table import Table

    marks = {"ok": "[green]ok[/green]", "missing": "[yellow]not here[/yellow]", "broken": "[red]broken[/red]"}
    table = Table(box=None, padding=(0, 1), pad_edge=False)
    for name in ("part", "", "found", "gives", "get it with"):
        table.add_column(name, overflow="fold")
    for finding in findings:
        table.add_row(
            finding.part,
            marks[finding.health.value],
            escape(finding.detail),
            escape(finding.gives),
            escape(finding.remedy),
        )
    Console(highlight=False).print(table)
