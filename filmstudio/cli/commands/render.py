"""`filmstudio render`: a screenplay becomes a film."""

from __future__ import annotations

import shlex
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from filmstudio.cli import options
from filmstudio.cli.boundary import boundary

if TYPE_CHECKING:
    from filmstudio.studio.render import RenderSummary


def render(
    script: options.Script,
    output: Annotated[Path | None, typer.Option("-o", "--output", help="The film, .mp4 or .mov.")] = None,
    engine: options.Engine = None,
    model: options.Model = None,
    quality: options.Quality = None,
    size: options.Size = None,
    fps: options.Fps = None,
    seed: options.Seed = None,
    wishes: options.Set = None,
    shots: options.Shots = None,
    jobs: Annotated[int | None, typer.Option("-j", "--jobs", min=1, max=256, help="Shots made at once.")] = None,
    vram: Annotated[
        str | None,
        typer.Option(help="Memory of the graphics card to use at most, like 8GB. [default: auto]", metavar="SIZE"),
    ] = None,
    device: Annotated[
        str | None, typer.Option(help="Where a model runs: cuda, cuda:1, mps or cpu. [default: the best]")
    ] = None,
    folder: options.Folder = None,
    subtitles: Annotated[bool, typer.Option("--subtitles", help="Also write an .srt file beside the film.")] = False,
    locked: options.Locked = False,
    as_json: options.Json = False,
    quiet: options.Quiet = False,
    debug: options.Debug = False,
) -> None:
    """Make the film of a screenplay. A second render makes only what has changed."""
    kept = "interrupted; every finished shot is kept, and the same command goes on from there"
    with boundary(debug=debug, as_json=as_json, interrupted=kept):
        from filmstudio.cli.reporters import JsonReporter, TerminalReporter, choose_reporter
        from filmstudio.errors import EngineError
        from filmstudio.studio.machine import Machine
        from filmstudio.studio.render import RenderRequest
        from filmstudio.studio.render import render as make_film

        reporter = choose_reporter(as_json=as_json, quiet=quiet)
        said = options.overrides(engine, size, fps, seed, wishes, model, quality)
        machine = Machine(jobs, options.vram_bytes(vram), device)
        request = RenderRequest(script, output, said, shots, machine, folder, subtitles, locked)
        try:
            summary = make_film(request, reporter)
        finally:
            if isinstance(reporter, TerminalReporter):
                reporter.close()
        if isinstance(reporter, JsonReporter):
            reporter.emit(event="summary", **summary.as_json())
        elif not quiet:
            _print_table(summary)
        if summary.failed:
            given: list[tuple[str, object]] = [
                ("-o", output),
                ("--engine", engine),
                ("--model", model),
                ("--quality", quality),
                ("--vram", vram),
                ("--device", device),
                ("--size", size),
                ("--fps", fps),
                ("--seed", seed),
                *(("--set", wish) for wish in wishes or ()),
                ("--folder", folder),
                ("--shots", ",".join(summary.failed)),
            ]
            raise EngineError(
                f"{len(summary.failed)} of {len(summary.failed + summary.rendered + summary.reused)} shots failed\n  "
                + "\n  ".join(summary.reasons),
                hint=f"the others are kept; to shoot just these again: {_again(script, given, locked=locked)}",
            )


def _again(script: Path, given: Sequence[tuple[str, object]], *, locked: bool) -> str:
    """The command that was given, for a shell."""
    words = [word for flag, value in given if value is not None for word in (flag, str(value))]
    return shlex.join(["filmstudio", "render", *words, *(["--locked"] * locked), "--", str(script)])


def _print_table(summary: RenderSummary) -> None:
    from rich.console import Console
    from rich.table import Table

    from filmstudio.units import clock

    table = Table(show_header=False, box=None, padding=(0, 2, 0, 0))
    table.add_column(style="dim")
    table.add_column()
    count = len(summary.rendered) + len(summary.reused) + len(summary.failed)
    made = f"{len(summary.rendered)} rendered, {len(summary.reused)} reused"
    table.add_row("shots", f"{count}: {made}" + (f", {len(summary.failed)} failed" if summary.failed else ""))
    table.add_row("length", f"{clock(summary.seconds)} ({summary.frames} frames)")
    console = Console(highlight=False, soft_wrap=True)
    console.print(table)
    if summary.film:
        console.print("film   ", summary.film, style="bold", markup=False)
