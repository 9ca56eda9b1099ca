"""`filmstudio animatic`: the drawn film, or its passes as clips: for compositing, and for models that follow them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from filmstudio.cli import options
from filmstudio.cli.boundary import boundary

if TYPE_CHECKING:
    from filmstudio.studio.passes.write_passes import PassesSummary


def animatic(
    script: options.Script,
    passes: Annotated[
        str | None,
        typer.Option(
            help="Write these of every shot: depth, mask, pose, edges, picture, first, last, or all.", metavar="LIST"
        ),
    ] = None,
    output: Annotated[
        Path | None,
        typer.Option("-o", "--output", help="The folder for the passes; without --passes the film, .mp4 or .mov."),
    ] = None,
    size: options.Size = None,
    fps: options.Fps = None,
    seed: options.Seed = None,
    wishes: options.Set = None,
    shots: options.Shots = None,
    jobs: Annotated[int | None, typer.Option("-j", "--jobs", min=1, max=256, help="Shots drawn at once.")] = None,
    folder: options.Folder = None,
    as_json: options.Json = False,
    quiet: options.Quiet = False,
    debug: options.Debug = False,
) -> None:
    """Draw the film, whatever engine it is for; with --passes its depth, mattes, poses and lines as clips.

    Passes lie in a folder for each shot, pixel for pixel and frame for frame as it is drawn, with a passes.json beside
    them. Those that are there already are kept.
    """
    if passes is None:
        from filmstudio.cli.commands.render import render

        if not (as_json or quiet):
            typer.echo("no --passes: the film itself is drawn, as `filmstudio render --engine animatic` does", err=True)
        render(
            script,
            output,
            engine="animatic",
            size=size,
            fps=fps,
            seed=seed,
            wishes=wishes,
            shots=shots,
            jobs=jobs,
            folder=folder,
            as_json=as_json,
            quiet=quiet,
            debug=debug,
        )
        return
    again = "interrupted; every finished shot is kept, and the same command goes on from there"
    with boundary(debug=debug, as_json=as_json, interrupted=again):
        from filmstudio.cli.reporters import JsonReporter, choose_reporter, told
        from filmstudio.errors import EngineError
        from filmstudio.studio.machine import Machine
        from filmstudio.studio.passes.kinds import read_passes
        from filmstudio.studio.passes.write_passes import PassesRequest
        from filmstudio.studio.passes.write_passes import write_passes as write

        said = options.overrides(size=size, fps=fps, seed=seed, wishes=wishes)
        request = PassesRequest(script, read_passes(passes), output, said, shots, folder, Machine(jobs))
        reporter = choose_reporter(as_json=as_json, quiet=quiet)
        if isinstance(reporter, JsonReporter):
            reporter.emit(event="start", schema="passes-events/1", script=str(script))
        summary = told(lambda heard: write(request, heard), reporter, _print, quiet=quiet)
        if summary.failed:
            raise EngineError(
                f"{len(summary.failed)} shots could not be drawn\n  " + "\n  ".join(summary.reasons),
                hint="the others are kept; the same command draws just these again",
            )


def _print(summary: PassesSummary) -> None:
    shots = f"{len(summary.drawn)} drawn, {len(summary.kept)} kept"
    typer.echo(f"shots   {shots}{f', {len(summary.failed)} failed' if summary.failed else ''}")
    typer.echo(f"files   {summary.files} of {summary.frames} frames")
    typer.echo(f"passes  {summary.folder}")
