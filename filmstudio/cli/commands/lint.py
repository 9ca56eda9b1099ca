"""`filmstudio lint`: what a director would ask about the shot list before anything is rendered."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from filmstudio.cli import options
from filmstudio.cli.boundary import boundary

if TYPE_CHECKING:
    from collections.abc import Sequence

    from filmstudio.studio.script_report import Remark


def lint(
    script: options.Script,
    engine: options.Engine = None,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object per remark, for machines.")] = False,
    strict: Annotated[bool, typer.Option("--strict", help="End with 3 on any remark.")] = False,
    debug: options.Debug = False,
) -> None:
    """Look through the shots for what would jar, take too long, or not be done by the engine."""
    with boundary(debug=debug, as_json=as_json):
        from filmstudio.errors import ScriptError
        from filmstudio.model.diagnostic import Severity
        from filmstudio.studio.lint import lint_script

        scenes = lint_script(script, options.overrides(engine=engine))
        found = [remark for scene in scenes for remark in scene.remarks]
        if as_json:
            for remark in found:
                typer.echo(remark.model_dump_json())
        else:
            for scene in scenes:
                _print_scene(scene.heading, scene.remarks)
            typer.echo(f"{len(found)} remark{'' if len(found) == 1 else 's'}" if found else "nothing to remark")
        if any(strict or remark.severity is Severity.ERROR for remark in found):
            raise typer.Exit(ScriptError.exit_code)


def _print_scene(heading: str, remarks: Sequence[Remark]) -> None:
    from rich.console import Console
    from rich.markup import escape

    from filmstudio.cli.printable import one_line, printable
    from filmstudio.model.diagnostic import Severity

    console = Console(highlight=False)
    console.print(f"[bold]{escape(one_line(heading))}[/bold]")
    for remark in remarks:
        place, message = f"{remark.file}:{remark.line}:{remark.column}:", f"{remark.message} [{remark.code}]"
        if remark.severity is Severity.ERROR:
            message = f"error: {message}"
        console.print(f"[dim]{escape(printable(place))}[/dim] {escape(printable(message))}", soft_wrap=True)
    console.print()
