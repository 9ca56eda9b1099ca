"""Options that several commands share, and how their texts become values."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from filmstudio.errors import UsageError

if TYPE_CHECKING:
    from filmstudio.studio.project import Overrides

Script = Annotated[Path, typer.Argument(help="The screenplay, a .fountain file.", show_default=False)]
Engine = Annotated[str | None, typer.Option(help="What makes the pictures. [default: the film's, else animatic]")]
Size = Annotated[str | None, typer.Option(help="Picture size, like 1280x720.", metavar="WxH")]
Fps = Annotated[str | None, typer.Option(help="Frame rate, like 24, 25 or 23.976.", metavar="RATE")]
Shots = Annotated[str | None, typer.Option(help="Only these scenes or shots, like 3,5-8,12B.", metavar="LIST")]
Folder = Annotated[Path | None, typer.Option(help="Where takes and film are kept. [default: SCRIPT's name with .film]")]
Json = Annotated[bool, typer.Option("--json", help="One JSON object per line, for machines.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Only warnings and errors.")]
Debug = Annotated[bool, typer.Option("--debug", help="Show where an error comes from.")]


def overrides(engine: str | None, size: str | None, fps: str | None) -> Overrides:
    """Return what the command line decides. Raises UsageError for a size or rate that cannot be read."""
    from filmstudio.studio.project import Overrides
    from filmstudio.units import parse_frame_rate, parse_resolution

    rate: Fraction | None = None
    try:
        resolution = parse_resolution(size) if size is not None else None
    except ValueError as error:
        raise UsageError(f"--size: {error}") from error
    try:
        rate = parse_frame_rate(fps) if fps is not None else None
    except ValueError as error:
        raise UsageError(f"--fps: {error}") from error
    return Overrides(engine, resolution, rate)
