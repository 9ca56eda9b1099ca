"""`filmstudio conform`: the film from an edit that came back."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from filmstudio.cli import options
from filmstudio.cli.boundary import boundary

if TYPE_CHECKING:
    from filmstudio.studio.conforming.conform_edit import ConformSummary


def conform(
    edit: Annotated[
        Path, typer.Argument(help="The edit: .otio, .otioz, .xml (FCP7), .fcpxml or .edl.", show_default=False)
    ],
    script: options.Script,
    output: Annotated[Path | None, typer.Option("-o", "--output", help="The film, .mp4 or .mov.")] = None,
    only_plan: Annotated[
        bool, typer.Option("--plan", help="Say what the film would be and what cannot be followed, and stop.")
    ] = False,
    engine: options.Engine = None,
    model: options.Model = None,
    quality: Annotated[
        str | None,
        typer.Option(
            help="final: shoot drafts that the edit uses again at full quality. [default: the takes as they are]"
        ),
    ] = None,
    size: options.Size = None,
    fps: options.Fps = None,
    seed: options.Seed = None,
    wishes: options.Set = None,
    folder: options.Folder = None,
    as_json: options.Json = False,
    quiet: options.Quiet = False,
    debug: options.Debug = False,
) -> None:
    """Make the film from an edit that came back: reordered, trimmed, with other transitions and sounds moved."""
    with boundary(debug=debug, as_json=as_json, interrupted="interrupted; the film as it was is still in its place"):
        from filmstudio.cli.reporters import JsonReporter, choose_reporter, told
        from filmstudio.errors import UsageError
        from filmstudio.model.look import Quality
        from filmstudio.studio.conforming.conform_edit import ConformRequest, at_quality, conform_edit

        if quality not in (None, "final"):
            raise UsageError(
                f"--quality: an edit is finished at final quality, not at {quality!r}", hint="--quality final"
            )
        said = options.overrides(engine, size, fps, seed, wishes, model)
        final = at_quality(said, Quality.FINAL) if quality else None
        request = ConformRequest(edit, script, output, said, folder, final, only_plan=only_plan)
        reporter = choose_reporter(as_json=as_json, quiet=quiet)
        if isinstance(reporter, JsonReporter):
            reporter.start(script)
        told(lambda heard: conform_edit(request, heard), reporter, _print, quiet=quiet)


def _print(summary: ConformSummary) -> None:
    from filmstudio.cli.printable import printable
    from filmstudio.units import clock

    for remark in summary.remarks:
        typer.echo(printable(f"not followed: {remark}"))
    same = "the cut as it was handed over" if summary.unchanged else "a cut of its own"
    typer.echo(f"{summary.clips} clips, {clock(summary.seconds)} ({summary.frames} frames): {same}")
    if summary.rendered:
        typer.echo(printable(f"shot again at final quality: {', '.join(summary.rendered)}"))
    elif summary.below_final:
        typer.echo(
            printable(f"below final quality: {', '.join(summary.below_final)}; --quality final shoots them again")
        )
    if summary.film:
        typer.echo(printable(f"film  {summary.film}"))
