"""`filmstudio render`: a screenplay becomes a film."""

from __future__ import annotations

import shlex
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from filmstudio.cli import options
from filmstudio.cli.boundary import BROKEN_PIPE_EXIT_CODE, boundary

if TYPE_CHECKING:
    from filmstudio.ports.reporter import Reporter
    from filmstudio.studio.render import RenderRequest, RenderSummary

_Given = Sequence[tuple[str, object]]
"""Flags with their values, None for those that were not given and True for those without a value."""


class _Asked(NamedTuple):
    """What the command line asks for."""

    request: RenderRequest
    reporter: Reporter
    given: _Given
    as_json: bool
    quiet: bool
    debug: bool


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
    check: Annotated[bool, typer.Option("--check", help="Look whether all is ready for a render, and stop.")] = False,
    watch: Annotated[
        bool, typer.Option("--watch", help="Render, then wait for changes and render again what they change.")
    ] = False,
    as_json: options.Json = False,
    quiet: options.Quiet = False,
    debug: options.Debug = False,
) -> None:
    """Make the film of a screenplay. A second render makes only what has changed."""
    given: _Given = (
        ("-o", output),
        ("--engine", engine),
        ("--model", model),
        ("--quality", quality),
        ("--jobs", jobs),
        ("--vram", vram),
        ("--device", device),
        ("--size", size),
        ("--fps", fps),
        ("--seed", seed),
        *(("--set", wish) for wish in wishes or ()),
        ("--folder", folder),
        ("--subtitles", subtitles or None),
        ("--locked", locked or None),
        ("--shots", shots),
    )
    with boundary(debug=debug, as_json=as_json, interrupted=_interrupted(script, given)):
        from filmstudio.cli.reporters import JsonReporter, choose_reporter
        from filmstudio.errors import UsageError
        from filmstudio.studio.machine import Machine
        from filmstudio.studio.render import RenderRequest

        if check and watch:
            raise UsageError("--check looks once, --watch goes on looking", hint="give one of them")
        said = options.overrides(engine, size, fps, seed, wishes, model, quality)
        machine = Machine(jobs, options.vram_bytes(vram), device)
        request = RenderRequest(script, output, said, shots, machine, folder, subtitles, locked)
        reporter = choose_reporter(as_json=as_json, quiet=quiet)
        asked = _Asked(request, reporter, given, as_json, quiet, debug)
        if isinstance(reporter, JsonReporter):
            reporter.start(script)
        if check:
            _check(asked)
        elif not watch:
            _render(asked)
    if watch:
        _watch(asked)


def _check(asked: _Asked) -> None:
    from filmstudio.cli.reporters import JsonReporter
    from filmstudio.studio.readiness.check_render import check_render

    check_render(asked.request, asked.reporter)
    if isinstance(asked.reporter, JsonReporter):
        asked.reporter.emit(event="checked")
    elif not asked.quiet:
        typer.echo("all is ready: nothing stands in the way of this render")


def _watch(asked: _Asked) -> None:
    """Render and wait for changes until Ctrl-C. Errors of a render are told, and the watch goes on.

    A first render that was asked for wrongly (a script that is not there, a size that cannot be made) ends it.
    """
    from filmstudio.cli.reporters import JsonReporter, choose_reporter
    from filmstudio.errors import INTERRUPTED_EXIT_CODE, UsageError
    from filmstudio.studio.seeing.watch import Watch

    request, reporter = asked.request, asked.reporter
    interrupted = _interrupted(request.script, asked.given)
    look = Watch(request.script, request.folder)
    ending = {INTERRUPTED_EXIT_CODE, BROKEN_PIPE_EXIT_CODE, UsageError.exit_code}
    while True:
        try:
            with boundary(debug=asked.debug, as_json=asked.as_json, interrupted=interrupted):
                look.begin()
                _render(asked, look.lock_written)
        except typer.Exit as ended:
            if ended.exit_code in ending:
                raise
        ending.discard(UsageError.exit_code)
        with boundary(debug=asked.debug, as_json=asked.as_json, interrupted="the watch has ended"):
            look.lock_written()
            if isinstance(reporter, JsonReporter):
                reporter.emit(event="waiting")
            else:
                reporter.say("waiting for changes; Ctrl-C ends")
            changed = [str(path) for path in look.wait()]
            reporter = choose_reporter(as_json=asked.as_json, quiet=asked.quiet)  # one that counts from the beginning
            asked = asked._replace(reporter=reporter)
            if isinstance(reporter, JsonReporter):
                reporter.emit(event="changed", files=changed)
            else:
                reporter.say(f"changed: {', '.join(changed)}")


def _render(asked: _Asked, at_work: Callable[[], None] = lambda: None) -> None:
    """Render once and print what came of it. Raises EngineError where shots failed."""
    from filmstudio.cli.reporters import JsonReporter, TerminalReporter
    from filmstudio.errors import EngineError
    from filmstudio.studio.project import open_project
    from filmstudio.studio.render import render as make_film
    from filmstudio.studio.seeing.run_status import kept_status

    request, reporter = asked.request, asked.reporter
    root = open_project(request.script, folder=request.folder).folder
    try:
        with kept_status(request.script, root, reporter, at_work) as keeper:
            summary = make_film(request, keeper)
            keeper.came_to(summary.reused, summary.failed, summary.reasons, summary.film)
    finally:
        if isinstance(reporter, TerminalReporter):
            reporter.close()
    if isinstance(reporter, JsonReporter):
        reporter.emit(event="summary", **summary.as_json())
    elif not asked.quiet:
        _print_table(summary)
    if summary.failed:
        again = [one for one in asked.given if one[0] != "--shots"] + [("--shots", ",".join(summary.failed))]
        raise EngineError(
            f"{len(summary.failed)} of {len(summary.failed + summary.rendered + summary.reused)} shots failed\n  "
            + "\n  ".join(summary.reasons),
            hint=f"the others are kept; to shoot just these again: {_again(request.script, again)}",
        )


def _interrupted(script: Path, given: _Given) -> str:
    return f"interrupted; every finished shot is kept, and this goes on from there: {_again(script, given)}"


def _again(script: Path, given: _Given) -> str:
    """The command that was given, for a shell."""
    words: list[str] = []
    for flag, value in given:
        if value is not None:
            words += [flag] if value is True else [flag, str(value)]
    return shlex.join(["filmstudio", "render", *words, "--", str(script)])


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
