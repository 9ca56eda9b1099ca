"""`filmstudio cut`: the film as it is cut from what is there, and the same as a file for an editing program."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from filmstudio.cli import options
from filmstudio.cli.boundary import boundary

if TYPE_CHECKING:
    from filmstudio.studio.conforming.hand_over import Media


def cut(
    script: options.Script,
    output: Annotated[
        list[Path] | None,
        typer.Option("-o", "--output", help="Write the cut here, by ending: .json or an editor's format. Repeatable."),
    ] = None,
    media: Annotated[
        str, typer.Option(help="Files beside an editor's format: copy, link (hard links) or prores.", metavar="HOW")
    ] = "copy",
    match: Annotated[
        float | None, typer.Option(min=0, max=1, help="How far colours are matched within a scene, 0 to 1.")
    ] = None,
    engine: options.Engine = None,
    model: options.Model = None,
    quality: options.Quality = None,
    size: options.Size = None,
    fps: options.Fps = None,
    seed: options.Seed = None,
    wishes: options.Set = None,
    shots: options.Shots = None,
    folder: options.Folder = None,
    as_json: Annotated[bool, typer.Option("--json", help="The cut as one JSON object.")] = False,
    debug: options.Debug = False,
) -> None:
    """Lay the film from the takes that are there: timecodes, takes, transitions, sounds, and what is not shot yet."""
    with boundary(debug=debug, as_json=as_json):
        from filmstudio.cli.json_line import json_line
        from filmstudio.cli.reporters import LineReporter, QuietReporter
        from filmstudio.studio.conforming.hand_over import edit_suffixes
        from filmstudio.studio.cutting.lay_cut import CutRequest, lay_cut
        from filmstudio.studio.cutting.report import report_on_cut
        from filmstudio.studio.cutting.write_cut import check_places, write_cut

        places = tuple(output or ())
        check_places(places)
        beside = _media(media)
        # Who takes the edit over gets every sound, and takes whose bytes are whole.
        handed_over = any(place.suffix.lower() in edit_suffixes() for place in places)
        request = CutRequest(
            script=script,
            overrides=options.overrides(engine, size, fps, seed, wishes, model, quality),
            shots=shots,
            folder=folder,
            match=match,
            read=handed_over,
            make=handed_over,
        )
        reporter = QuietReporter() if as_json else LineReporter()
        laid = lay_cut(request, reporter)
        written = write_cut(laid, places, reporter, media=beside)
        report = report_on_cut(laid)
        if as_json:
            typer.echo(json_line(report))
            return
        from filmstudio.cli.cut_table import print_cut

        print_cut(report, written)


def _media(text: str) -> Media:
    """Return how media is handed over. Raises UsageError that names the ways."""
    from filmstudio.errors import UsageError
    from filmstudio.studio.conforming.hand_over import Media

    known = [one.value for one in Media]
    if text.strip().casefold() not in known:
        raise UsageError(f"--media: there is no {text!r}", hint=f"known: {', '.join(known)}")
    return Media(text.strip().casefold())
