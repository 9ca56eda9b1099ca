"""The prompt of a shot on a terminal: every part with its source, what does not fit, and how the shot would be made."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from filmstudio.cli.printable import one_line
from filmstudio.cli.shot_table import framing

if TYPE_CHECKING:
    from filmstudio.model.route import Route
    from filmstudio.model.shots import ShotSpec
    from filmstudio.studio.prompt import ShownPrompt

_STYLES = {"rule": "dim", "script": "green", "title-page": "green", "film.toml": "yellow", "cli": "yellow"}


def print_prompt(shot: ShotSpec, shown: ShownPrompt) -> None:
    """Print one shot's prompt, the negative, the count of tokens and the route."""
    from rich.console import Console
    from rich.markup import escape
    from rich.table import Table

    console = Console(highlight=False)
    by = f"{shown.engine} {shown.checkpoint}".strip()
    console.print(f"[bold]{escape(one_line(shot.id))}[/bold]  {framing(shot)}  [dim]{escape(one_line(by))}[/dim]")
    if not shown.reads_prompt:
        console.print(f"The engine {shown.engine} draws and reads no prompt.", style="dim")
    table = Table(box=None, padding=(0, 1), pad_edge=False)
    table.add_column("part", no_wrap=True, style="cyan")
    table.add_column("told", ratio=3, overflow="fold")
    table.add_column("from", ratio=1, overflow="fold")
    for part in shown.parts:
        text, source = escape(one_line(part.text)), escape(one_line(part.source))
        style = _STYLES.get(part.source.partition(":")[0], "")
        told = f"[dim strike]{text}[/dim strike] [red]no room[/red]" if part.left_out else text
        table.add_row(part.kind.value.replace("_", " "), told, f"[{style}]{source}[/{style}]" if style else source)
    if shown.negative:
        table.add_row("negative", escape(one_line(shown.negative)), "", style="dim")
    if shown.parts:
        console.print(table)
        console.print(_count(shown), style="red" if shown.too_long else "dim")
    for line in _route(shown):
        console.print(escape(one_line(line)))
    console.print()


def _count(shown: ShownPrompt) -> str:
    about = "" if shown.counted else "about "
    limit = "" if shown.most_tokens is None else f" of {shown.most_tokens}"
    how = "" if shown.counted else ", an estimate: the model's own tokenizer is not at hand"
    cut = "; too long even so: the encoder cuts the end off" if shown.too_long else ""
    return f"{about}{shown.tokens}{limit} tokens{how}{cut}"


def _route(shown: ShownPrompt) -> Iterator[str]:
    if shown.refused:
        yield f"cannot be made: {shown.refused}"
    if shown.route is not None:
        yield from _made(shown.route, shown)
        for downgrade in shown.route.downgrades:
            yield f"but {downgrade}"


def _made(route: Route, shown: ShownPrompt) -> Iterator[str]:
    rate = float(route.rate)
    pieces = f" in {len(route.segments)} pieces" if len(route.segments) > 1 else ""
    steps = "" if route.steps is None else f", {route.steps} steps"
    guidance = "" if route.guidance is None else f", guidance {route.guidance:g}"
    yield f"made at {route.size}, {route.frames} frames at {rate:g} a second{pieces}{steps}{guidance}"
    if shown.reads_prompt:
        known = ", ".join(route.conditions) or "words alone"
        yield f"from {known}" + (f", going on from {shown.continues}" if shown.continues else "")
    detail = f": {route.camera_detail}" if route.camera_detail else ""
    yield f"camera by {route.camera.value}{detail}"
