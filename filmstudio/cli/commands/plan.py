"""`filmstudio plan`: what a render would do, why, and what it would cost."""

from __future__ import annotations

from typing import Annotated

import typer

from filmstudio.cli import options
from filmstudio.cli.boundary import boundary


def plan(
    script: options.Script,
    selection: Annotated[
        list[str] | None,
        typer.Argument(help="Only these shots, as with --shots.", metavar="[SELECTION]...", show_default=False),
    ] = None,
    diff: Annotated[
        bool, typer.Option("--diff", help="What has changed since the film was last cut: added, moved, dropped ...")
    ] = False,
    lines: Annotated[
        bool, typer.Option("--lines", help="Every line: heard from what, how long, how said; and names for recordings.")
    ] = False,
    engine: options.Engine = None,
    model: options.Model = None,
    quality: options.Quality = None,
    size: options.Size = None,
    fps: options.Fps = None,
    seed: options.Seed = None,
    wishes: options.Set = None,
    shots: options.Shots = None,
    jobs: Annotated[int | None, typer.Option("-j", "--jobs", min=1, max=256, help="Shots made at once.")] = None,
    folder: options.Folder = None,
    as_json: Annotated[bool, typer.Option("--json", help="The whole plan as one JSON object.")] = False,
    debug: options.Debug = False,
) -> None:
    """Say which shots a render would make and why, which it would use again, and what that would cost."""
    with boundary(debug=debug, as_json=as_json):
        from filmstudio.cli.reporters import LineReporter, QuietReporter
        from filmstudio.errors import UsageError
        from filmstudio.studio.machine import Machine
        from filmstudio.studio.planning.plan import PlanRequest
        from filmstudio.studio.planning.plan import plan as plan_film

        if selection and shots is not None:
            raise UsageError("shots are given twice", hint="name them behind the script, or with --shots")
        chosen = selection or shots
        if diff and lines:
            raise UsageError("--diff and --lines are two tables", hint="ask for one of them")
        if diff and chosen is not None:
            raise UsageError("--diff compares whole films", hint="leave the selection away")
        request = PlanRequest(
            script=script,
            overrides=options.overrides(engine, size, fps, seed, wishes, model, quality),
            shots=chosen,
            folder=folder,
            machine=Machine(jobs),
            said_by="SELECTION" if selection else "--shots",
        )
        report = plan_film(request, QuietReporter() if as_json else LineReporter())
        if as_json:
            import json

            typer.echo(json.dumps(report.as_json(), ensure_ascii=False))
            return
        from filmstudio.cli.plan_table import print_plan, print_since_cut

        if lines:
            from filmstudio.cli.lines_table import print_lines

            print_lines(report)
        elif diff:
            print_since_cut(report)
        else:
            print_plan(report)
