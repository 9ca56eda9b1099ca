"""`filmstudio status`: how far a render is that goes on elsewhere, or what the last one came to."""

from __future__ import annotations

import shlex
from collections.abc import Iterator
from datetime import datetime
from itertools import starmap
from typing import TYPE_CHECKING

import typer

from filmstudio.cli import options
from filmstudio.cli.boundary import boundary

if TYPE_CHECKING:
    from filmstudio.studio.seeing.run_status import RunStatus
    from filmstudio.studio.seeing.status import FilmStatus

_MOST_FAILURES = 10
_WORDS = {
    "done": "is done",
    "failed": "failed",
    "stopped": "was stopped",
    "died": "ended without a word: it was killed, or the machine went down",
}


def status(
    script: options.Script,
    folder: options.Folder = None,
    as_json: options.Json = False,
    debug: options.Debug = False,
) -> None:
    """Say whether a render of a film is at work and how far it is, or what the last one came to."""
    with boundary(debug=debug, as_json=as_json):
        from filmstudio.studio.seeing.status import film_status

        found = film_status(script, folder)
        if as_json:
            import json

            typer.echo(json.dumps(found.as_json(), ensure_ascii=False))
            return
        for line in _told(found):
            typer.echo(line)


def _told(found: FilmStatus) -> Iterator[str]:
    from filmstudio.cli.printable import one_line

    for run in found.running:
        yield f"a render is at work: process {run.pid} on {run.host}, since {_time(run.since)}"
        yield from starmap(_line, _figures(run))
    if found.others:
        yield f"{found.others} render{'s are' * (found.others > 1) or ' is'} at work and getting ready"
    if found.running or found.others:
        return
    last = found.last
    if last is None:
        yield f"no render of {one_line(found.script)} has made anything here yet"
        return
    yield f"no render is at work; the last one, of {_time(last.since)} to {_time(last.at)}, {_WORDS[last.state]}"
    yield from starmap(_line, _figures(last))
    if last.state != "done":
        yield f"this goes on from there: {shlex.join(['filmstudio', 'render', '--', found.script])}"


def _figures(run: RunStatus) -> Iterator[tuple[str, str]]:
    from filmstudio.cli.live import stage_name
    from filmstudio.units import clock

    at_work = run.state == "running"
    counts = [f"{len(run.done)} made"]
    counts += [f"{len(run.running)} running"] * bool(run.running and at_work)
    counts += [f"{run.reused} reused"] * bool(run.reused) + [f"{len(run.failed)} failed"] * bool(run.failed)
    of = f" of {run.shots}" if at_work and run.shots is not None else ""
    yield "shots", ", ".join([counts[0] + of, *counts[1:]])
    if at_work and run.stage:
        left = f", about {clock(run.left_s)} left" if run.left_s is not None else ""
        yield stage_name(run.stage).lower(), f"{int(100 * run.share)} %{left}, as of {_time(run.at)}"
    if at_work:
        for one in run.running:
            note = f", {one.note}" if one.note else ""
            yield f"shot {one.shot}", f"{int(100 * one.frames / one.total)} %{note}, for {clock(one.seconds)}"
    for shot, reason in [*run.failed.items()][:_MOST_FAILURES]:
        yield "failed", f"shot {shot}: {reason}"
    if len(run.failed) > _MOST_FAILURES:
        yield "failed", f"and {len(run.failed) - _MOST_FAILURES} more"
    if run.film:
        yield "film", run.film
    if run.warning and not run.failed and run.state != "stopped":  # how a stop is meant is no news after it
        yield "warning", run.warning
    if run.error and not run.failed:
        yield "error", run.error


def _line(name: str, text: str) -> str:
    from filmstudio.cli.printable import one_line

    return f"  {one_line(name):<12} {one_line(text)}"


def _time(text: str) -> str:
    """Return a time of the record as the clock on the wall shows it; the day too, where it is not today's."""
    then = datetime.fromisoformat(text).astimezone()
    today = datetime.now().astimezone().date()
    return then.strftime("%H:%M:%S" if then.date() == today else "%Y-%m-%d %H:%M:%S")
