"""Options that several commands share, and how their texts become values."""

from __future__ import annotations

import re
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from filmstudio.cli.typed import typed
from filmstudio.errors import UsageError

if TYPE_CHECKING:
    from filmstudio.model.look import Quality as QualityValue
    from filmstudio.studio.project import Overrides

Script = Annotated[
    Path, typer.Argument(help="The screenplay: .fountain, .fdx, .txt, .highland or .fadein.", show_default=False)
]
Engine = Annotated[str | None, typer.Option(help="What makes the pictures. [default: the film's, else animatic]")]
Model = Annotated[
    str | None,
    typer.Option(help="The engine's weights: a name of `filmstudio models list`, or a folder.", metavar="NAME|DIR"),
]
Quality = Annotated[
    str | None, typer.Option(help="How much work goes into a shot: draft, preview or final.", metavar="QUALITY")
]
Size = Annotated[str | None, typer.Option(help="Picture size, like 1280x720.", metavar="WxH")]
Fps = Annotated[str | None, typer.Option(help="Frame rate, like 24, 25 or 23.976.", metavar="RATE")]
Shots = Annotated[
    str | None,
    typer.Option(
        help="Only these scenes or shots, like 3,5-8,12B; also cast:MARA, place:KITCHEN, stale, !4.", metavar="LIST"
    ),
]
Seed = Annotated[int | None, typer.Option(help="The film's seed: every shot draws its own from it.", min=0)]
Set = Annotated[
    list[str] | None,
    typer.Option("--set", help='Ask this of every shot, over its notes, like "lens: 35mm" or camera.move=push_in.'),
]
Folder = Annotated[Path | None, typer.Option(help="Where takes and film are kept. [default: SCRIPT's name with .film]")]
Locked = Annotated[
    bool, typer.Option("--locked", help="Refuse to go on if ids, seeds or the cast are not as in SCRIPT's .lock.")
]
Json = Annotated[bool, typer.Option("--json", help="One JSON object per line, for machines.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Only warnings and errors.")]
Debug = Annotated[bool, typer.Option("--debug", help="Show where an error comes from.")]


def overrides(
    engine: str | None = None,
    size: str | None = None,
    fps: str | None = None,
    seed: int | None = None,
    wishes: list[str] | None = None,
    model: str | None = None,
    quality: str | None = None,
) -> Overrides:
    """Return what the command line decides. Raises UsageError for a value that cannot be read."""
    from filmstudio.model.directive import DirectiveKind
    from filmstudio.screenplay.directives import as_notation, read_wish
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
    if seed is not None and seed >= 1 << 32:
        raise UsageError(f"--seed: {seed} is too large", hint="a seed is a number from 0 to 4294967295")
    shot, problems = read_wish(as_notation("; ".join(typed(wish) for wish in wishes or ())), DirectiveKind.SCENE)
    if problems:
        raise UsageError(f"--set: {'; '.join(problems)}", hint="docs/directives.md lists keys and values")
    effort = _quality(quality)
    if effort is not None and shot.quality is None:  # stronger than a note, as everything on the command line
        shot = shot.model_copy(update={"quality": effort})
    return Overrides(engine, resolution, rate, seed, shot, _from_here(model), effort)


def _from_here(model: str | None) -> str | None:
    """Return a folder that was typed as seen from where it was typed; a name stays a name."""
    if model is None:
        return None
    folder = Path(model).expanduser()
    typed_as_path = len(Path(model).parts) > 1 or model.startswith((".", "~"))
    return str(folder.absolute()) if typed_as_path or (folder / "model_index.json").is_file() else model


def _quality(text: str | None) -> QualityValue | None:
    from filmstudio.model.look import Quality as Value

    known = [quality.value for quality in Value]
    if text is not None and text.casefold() not in known:
        raise UsageError(f"--quality: there is no quality {text!r}", hint=f"known qualities: {', '.join(known)}")
    return None if text is None else Value(text.casefold())


def vram_bytes(text: str | None) -> int | None:
    """Read `auto`, `8GB`, `11.5 GiB` or `8000MB`; None for `auto`. Raises UsageError with a sentence."""
    cleaned = (text or "auto").strip().casefold()
    if cleaned == "auto":
        return None
    match = re.fullmatch(r"(\d{1,4}(?:\.\d{1,3})?|\d{1,7}(?=\s*m))\s*(gb|gib|g|mb|mib|m)", cleaned)
    if not match or not float(match[1]):
        raise UsageError(f"--vram: {text!r} is no size of memory", hint="write auto, or like 8GB or 11.5GB")
    # A card is sold by binary gigabytes, whatever the box says.
    return int(float(match[1]) * (1 << (30 if match[2][0] == "g" else 20)))
