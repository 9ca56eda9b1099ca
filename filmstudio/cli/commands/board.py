"""`filmstudio board`: the film as a storyboard."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated, TypeVar

import typer

from filmstudio.cli import options
from filmstudio.cli.boundary import boundary

_Choice = TypeVar("_Choice", bound=StrEnum)


def board(
    script: options.Script,
    output: Annotated[
        Path | None,
        typer.Option(
            "-o", "--output", help="A .pdf, .png or .html file. [default: SCRIPT-board.pdf in the film's folder]"
        ),
    ] = None,
    shots: options.Shots = None,
    source: Annotated[
        str, typer.Option("--from", help="Where pictures come from: animatic (drawn) or takes.", metavar="SOURCE")
    ] = "animatic",
    panels: Annotated[
        str | None,
        typer.Option(
            help="Pictures of a shot: first, key or all (first, middle, last). [default: key; all of takes]",
            metavar="WHICH",
        ),
    ] = None,
    finish: Annotated[str, typer.Option(help="How it is drawn: ink, colour or noir.", metavar="FINISH")] = "ink",
    columns: Annotated[int | None, typer.Option(min=1, max=12, help="Panels side by side.")] = None,
    paper: Annotated[str, typer.Option(help="Of a .pdf: a4 or letter.", metavar="PAPER")] = "a4",
    engine: options.Engine = None,
    model: options.Model = None,
    quality: options.Quality = None,
    size: options.Size = None,
    fps: options.Fps = None,
    seed: options.Seed = None,
    wishes: options.Set = None,
    folder: options.Folder = None,
    as_json: Annotated[bool, typer.Option("--json", help="What was made, as one JSON object.")] = False,
    debug: options.Debug = False,
) -> None:
    """Draw a storyboard for the crew: panels with arrows, lens, length, action and dialogue."""
    with boundary(debug=debug, as_json=as_json):
        import json
        import sys

        from filmstudio.cli.printable import printable
        from filmstudio.cli.reporters import LineReporter, QuietReporter
        from filmstudio.model.look import Finish
        from filmstudio.studio.boards.make_board import make_board
        from filmstudio.studio.boards.request import BoardRequest, Panels, Paper, Source
        from filmstudio.wording import few

        request = BoardRequest(
            script=script,
            output=output,
            shots=shots,
            source=_one_of("--from", source, Source),
            panels=None if panels is None else _one_of("--panels", panels, Panels),
            finish=_one_of("--finish", finish, Finish),
            columns=columns,
            letter=_one_of("--paper", paper, Paper) is Paper.LETTER,
            overrides=options.overrides(engine, size, fps, seed, wishes, model, quality),
            folder=folder,
        )
        made = make_board(request, QuietReporter() if as_json else LineReporter())
        if as_json:
            typer.echo(json.dumps(made.as_json(), ensure_ascii=False))
            return
        if made.not_shot:
            sys.stderr.write(printable(f"not shot yet, and drawn: {few(made.not_shot, 12)}") + "\n")
        typer.echo(printable(str(made.output)))


def _one_of(flag: str, text: str, kind: type[_Choice]) -> _Choice:
    """Return the term that somebody typed, in any case. Raises UsageError with the nearest one."""
    from difflib import get_close_matches

    from filmstudio.errors import UsageError

    known = [one.value for one in kind]
    wanted = text.strip().casefold()
    if wanted == "color":
        wanted = "colour"
    if wanted in known:
        return kind(wanted)
    near = get_close_matches(wanted[:60], known, n=1, cutoff=0.5)
    raise UsageError(
        f"{flag}: there is no {text!r}", hint=f"did you mean {near[0]}?" if near else f"known: {', '.join(known)}"
    )
