"""`filmstudio assemble`: the film, from takes that are there, as everything that somebody needs it as."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from filmstudio.cli import options
from filmstudio.cli.boundary import boundary

if TYPE_CHECKING:
    from filmstudio.studio.delivering.request import AssembleSummary


def assemble(
    script: options.Script,
    deliver: Annotated[
        str, typer.Option(help="What to make: web, master, prores, vertical, subs, stems.", metavar="LIST")
    ] = "web",
    output: Annotated[
        Path | None, typer.Option("-o", "--output", help="The folder for it. [default: the film's]", metavar="FOLDER")
    ] = None,
    loudness: Annotated[
        str | None, typer.Option(help="web, broadcast, cinema or LUFS like -18. [default: web]", metavar="TARGET")
    ] = None,
    stems: Annotated[bool, typer.Option("--stems", help="Stems too: the same as stems in --deliver.")] = False,
    match: Annotated[
        float | None, typer.Option(min=0, max=1, help="How far colours are matched within a scene, 0 to 1.")
    ] = None,
    burn_in: Annotated[bool, typer.Option("--burn-in", help="Subtitles in the picture, not as a track.")] = False,
    sdh: Annotated[bool, typer.Option("--sdh", help="Subtitles say who speaks, how, and what else is heard.")] = False,
    codec: Annotated[str, typer.Option(help="Of the master: hevc or av1.", metavar="CODEC")] = "hevc",
    editing: Annotated[str, typer.Option(help="For editing: prores or dnxhr.", metavar="CODEC")] = "prores",
    sign: Annotated[
        Path | None, typer.Option(help="Sign the films with this certificate (PEM).", metavar="CERTIFICATE")
    ] = None,
    key: Annotated[Path | None, typer.Option(help="The certificate's key (PEM).", metavar="KEY")] = None,
    engine: options.Engine = None,
    model: options.Model = None,
    quality: options.Quality = None,
    size: options.Size = None,
    fps: options.Fps = None,
    seed: options.Seed = None,
    wishes: options.Set = None,
    folder: options.Folder = None,
    as_json: options.Json = False,
    quiet: options.Quiet = False,
    debug: options.Debug = False,
) -> None:
    """Make deliverables from the takes that are there; unchanged ones are not made again."""
    with boundary(debug=debug, as_json=as_json, interrupted="interrupted; what was finished is kept"):
        from filmstudio.cli.reporters import JsonReporter, choose_reporter, told
        from filmstudio.studio.delivering.assemble import assemble_film
        from filmstudio.studio.delivering.request import (
            AssembleRequest,
            Deliverable,
            parse_codec,
            parse_deliver,
            parse_editing,
            parse_loudness,
        )

        asked = parse_deliver(deliver)
        if stems and Deliverable.STEMS not in asked:
            asked = (*asked, Deliverable.STEMS)
        request = AssembleRequest(
            script=script,
            deliver=asked,
            output=output,
            overrides=options.overrides(engine, size, fps, seed, wishes, model, quality),
            folder=folder,
            loudness=parse_loudness(loudness) if loudness is not None else None,
            match=match,
            burn_in=burn_in,
            sdh=sdh,
            codec=parse_codec(codec),
            editing=parse_editing(editing),
            certificate=sign,
            key=key,
        )
        reporter = choose_reporter(as_json=as_json, quiet=quiet)
        if isinstance(reporter, JsonReporter):
            reporter.start(script)
        told(lambda heard: assemble_film(request, heard), reporter, _print, quiet=quiet)


def _print(summary: AssembleSummary) -> None:
    from filmstudio.cli.printable import printable

    for one in summary.delivered:
        loud = f", {one.loudness_lufs:.1f} LUFS" if one.loudness_lufs is not None else ""
        how = "new" if one.new else "as it was"
        typer.echo(f"{one.deliverable.value:<9} {how}, {one.size_bytes / 1e6:.1f} MB{loud}")
        for path in one.files:
            typer.echo(printable(f"          {path}"))
