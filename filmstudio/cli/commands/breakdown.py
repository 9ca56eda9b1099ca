"""`filmstudio breakdown`: the shot list of a screenplay, before anything is rendered."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from filmstudio.cli import options
from filmstudio.cli.boundary import boundary

if TYPE_CHECKING:
    from filmstudio.studio.break_down import Breakdown
    from filmstudio.studio.project import Project


def breakdown(
    script: options.Script,
    explain: Annotated[
        str | None, typer.Option("--explain", metavar="SHOT", help="Where every value of a shot came from.")
    ] = None,
    diff: Annotated[bool, typer.Option("--diff", help="What has changed since the ids were pinned.")] = False,
    lock: Annotated[
        bool, typer.Option("--lock", help="Pin ids and seeds in SCRIPT's .lock, as a render does.")
    ] = False,
    locked: options.Locked = False,
    output: Annotated[
        Path | None, typer.Option("-o", "--output", help="Write the shot list: .pdf, .csv or .json.")
    ] = None,
    letter: Annotated[bool, typer.Option("--letter", help="The .pdf on US letter instead of A4.")] = False,
    seed: options.Seed = None,
    wishes: options.Set = None,
    as_json: Annotated[bool, typer.Option("--json", help="What would be printed, as one JSON object.")] = False,
    as_csv: Annotated[bool, typer.Option("--csv", help="One row a shot, for a spreadsheet.")] = False,
    debug: options.Debug = False,
) -> None:
    """Print the shot list of a screenplay without rendering anything."""
    with boundary(debug=debug, as_json=as_json):
        from filmstudio.cli.reporters import QuietReporter
        from filmstudio.errors import UsageError
        from filmstudio.studio.break_down import break_down_script
        from filmstudio.studio.locked import accept, refuse_unlocked
        from filmstudio.studio.project import open_project

        asked = {"--explain": explain is not None, "--diff": diff, "--csv": as_csv, "-o": output is not None}
        given = [flag for flag, on in asked.items() if on]
        if len(given) > 1:
            raise UsageError(f"{' and '.join(given)} cannot be had at once", hint="choose one")
        if as_json and (as_csv or output is not None):
            raise UsageError(f"--json and {given[0]} cannot be had at once", hint="choose one")
        if letter and (output is None or output.suffix.lower() != ".pdf"):
            raise UsageError("--letter is for a shot list on paper", hint="add -o shots.pdf")
        reporter = QuietReporter()
        project = open_project(script, options.overrides(seed=seed, wishes=wishes))
        result = break_down_script(project, reporter)
        if lock and locked:
            raise UsageError("--lock and --locked cannot be had at once", hint="choose one")
        if locked:
            refuse_unlocked(project, result)
        elif lock:
            accept(project, result, reporter)
        if explain is not None:
            _explain(project, result, explain, as_json=as_json)
        elif diff:
            _diff(result, as_json=as_json)
        elif output is not None:
            from filmstudio.studio.shot_list import export_shot_list

            export_shot_list(result.shots, output, letter=letter)
            typer.echo(output)
        else:
            _list(result, as_json=as_json, as_csv=as_csv)


def _list(result: Breakdown, *, as_json: bool, as_csv: bool) -> None:
    from filmstudio.studio.shot_list import shot_list_csv, shot_list_json

    if as_json:
        typer.echo(shot_list_json(result.shots), nl=False)
    elif as_csv:
        typer.echo(shot_list_csv(result.shots), nl=False)
    else:
        from filmstudio.cli.shot_table import print_shot_table

        print_shot_table(result.shots)


def _explain(project: Project, result: Breakdown, wanted: str, *, as_json: bool) -> None:
    from filmstudio.studio.explain_shot import explain_shot
    from filmstudio.studio.selection.narrow import find_shot

    shot = find_shot(result.shots, wanted)
    rows = explain_shot(project, result, shot)
    if as_json:
        import json

        fields = [row._asdict() for row in rows]
        typer.echo(json.dumps({"schema": "explained/1", "shot": shot.id, "fields": fields}, ensure_ascii=False))
    else:
        from filmstudio.cli.explained_table import print_explained

        print_explained(shot, rows)


def _diff(result: Breakdown, *, as_json: bool) -> None:
    if as_json:
        typer.echo(result.changes.model_dump_json())
    else:
        from filmstudio.cli.changes_table import print_changes

        print_changes(result.changes, result.shots)
