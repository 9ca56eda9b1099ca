"""`filmstudio reshoot`: new takes of one shot or many, and the film cut again."""

from __future__ import annotations

import shlex
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from filmstudio.cli import options
from filmstudio.cli.boundary import boundary
from filmstudio.cli.typed import typed

if TYPE_CHECKING:
    from filmstudio.ports.reporter import Reporter
    from filmstudio.studio.reshooting.reshoot import ReshootRequest, ReshootSummary


def reshoot(
    script: options.Script,
    selection: Annotated[
        list[str],
        typer.Argument(
            help="Shots: 12A, 14-16, scene:3, cast:MARA, place:KITCHEN, stale, failed, unpicked, @FILE, -, '!12A'.",
            metavar="SHOT",
            show_default=False,
        ),
    ],
    takes: Annotated[int, typer.Option(help="New takes of each shot.")] = 1,
    seed: Annotated[
        int | None, typer.Option(help="Of the first new take; the next have the next ones.", min=0, max=(1 << 32) - 1)
    ] = None,
    wishes: Annotated[
        list[str] | None,
        typer.Option("--set", help='Ask this of the takes, like camera.move=push_in or "light: neon".'),
    ] = None,
    engine: Annotated[str | None, typer.Option(help="What makes these takes.")] = None,
    model: Annotated[str | None, typer.Option(help="Its weights: a name, or a folder.", metavar="NAME|DIR")] = None,
    quality: options.Quality = None,
    plain: Annotated[
        bool, typer.Option("--plain", help="Begin from the script again, not from the take in the film.")
    ] = False,
    same_seed: Annotated[
        bool, typer.Option("--same-seed", help="Make the takes in the film once more and compare bytes; keeps nothing.")
    ] = False,
    no_pick: Annotated[bool, typer.Option("--no-pick", help="Leave the film as it is.")] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only say what would be shot.")] = False,
    output: Annotated[Path | None, typer.Option("-o", "--output", help="The film, .mp4 or .mov.")] = None,
    size: options.Size = None,
    fps: options.Fps = None,
    jobs: Annotated[int | None, typer.Option("-j", "--jobs", min=1, max=256, help="Shots made at once.")] = None,
    vram: Annotated[
        str | None,
        typer.Option(help="Memory of the graphics card to use at most, like 8GB. [default: auto]", metavar="SIZE"),
    ] = None,
    device: Annotated[
        str | None, typer.Option(help="Where a model runs: cuda, cuda:1, mps or cpu. [default: the best]")
    ] = None,
    folder: options.Folder = None,
    as_json: options.Json = False,
    quiet: options.Quiet = False,
    debug: options.Debug = False,
) -> None:
    """Shoot new takes of shots, put the first of each into the film, and cut it again."""
    kept = "interrupted; every finished take is kept, and the same command goes on from there"
    with boundary(debug=debug, as_json=as_json, interrupted=kept):
        from filmstudio.cli.reporters import TerminalReporter, choose_reporter
        from filmstudio.studio.machine import Machine
        from filmstudio.studio.reshooting.asked_takes import asked_takes
        from filmstudio.studio.reshooting.reshoot import ReshootRequest

        asked = asked_takes(
            script, takes=takes, seed=seed, wishes=[typed(wish) for wish in wishes or ()],
            engine=engine, model=model, plain=plain, quality=options.overrides(quality=quality).quality,
        )  # fmt: skip
        request = ReshootRequest(
            script=script,
            selection=tuple(selection),
            asked=asked,
            pick=not no_pick,
            dry_run=dry_run,
            output=output,
            film=options.overrides(size=size, fps=fps),
            machine=Machine(jobs, options.vram_bytes(vram), device),
            folder=folder,
        )
        reporter = choose_reporter(as_json=as_json, quiet=quiet)
        given = {"--takes": takes != 1, "--no-pick": no_pick, "--dry-run": dry_run, "-o": output is not None}
        given |= {"--seed": seed is not None, "--set": bool(wishes), "--engine": engine is not None, "--plain": plain}
        given |= {"--model": model is not None, "--quality": quality is not None}
        try:
            if same_seed:
                _same(request, reporter, [flag for flag, on in given.items() if on], quiet=quiet)
            else:
                _new(request, reporter, quiet=quiet)
        finally:
            if isinstance(reporter, TerminalReporter):
                reporter.close()


def _new(request: ReshootRequest, reporter: Reporter, *, quiet: bool) -> None:
    from filmstudio.cli.reporters import JsonReporter
    from filmstudio.cli.reshoot_table import print_reshoot
    from filmstudio.errors import EngineError
    from filmstudio.studio.project import open_project
    from filmstudio.studio.reshooting.reshoot import reshoot as shoot_again
    from filmstudio.studio.seeing.run_status import kept_status

    root = open_project(request.script, folder=request.folder).folder
    if request.dry_run:
        summary = shoot_again(request, reporter)
    else:
        with kept_status(request.script, root, reporter) as keeper:
            summary = shoot_again(request, keeper)
            film = summary.film
            failed = [one for one in summary.takes if one.state == "failed"]
            keeper.came_to(
                film.reused if film else (),
                [one.shot for one in failed],
                [one.reason for one in failed],
                film.film if film else None,
            )
    if isinstance(reporter, JsonReporter):
        reporter.emit(event="summary", **summary.as_json())
    elif not quiet:
        print_reshoot(summary)
    if reasons := _reasons(summary):
        shots = summary.failed or (summary.film.failed if summary.film else ())
        again = shlex.join(["filmstudio", "reshoot", str(request.script), *shots])
        raise EngineError("\n  ".join(reasons), hint=f"the others are kept; to shoot just these again: {again}")


def _reasons(summary: ReshootSummary) -> list[str]:
    reasons = [f"shot {one.shot} take {one.take}: {one.reason}" for one in summary.takes if one.state == "failed"]
    if summary.film and summary.film.failed:
        reasons += summary.film.reasons
    return [f"{len(reasons)} of {len(summary.takes)} takes failed", *reasons] if reasons else []


def _same(request: ReshootRequest, reporter: Reporter, given: Sequence[str], *, quiet: bool) -> None:
    from filmstudio.cli.reporters import JsonReporter
    from filmstudio.cli.reshoot_table import print_compared
    from filmstudio.errors import EngineError, QualityStop, UsageError
    from filmstudio.studio.reshooting.same_seed import shoot_same

    if given:
        raise UsageError(
            f"--same-seed makes what is in the film once more, and {given[0]} asks for something else",
            hint=f"leave {given[0]} out",
        )
    summary = shoot_same(request, reporter)
    if isinstance(reporter, JsonReporter):
        reporter.emit(event="summary", **summary.as_json())
    elif not quiet:
        print_compared(summary)
    if failed := [one for one in summary.shots if one.failed]:
        raise EngineError("\n  ".join(f"shot {one.shot}: {one.failed}" for one in failed))
    if unequal := summary.unequal:
        what = f"shot{'s' * (len(unequal) > 1)} {', '.join(unequal)}"
        raise QualityStop(
            f"not the same bytes as in the vault: {what}",
            hint="other libraries or another device explain most differences; the takes in the film are untouched",
        )
