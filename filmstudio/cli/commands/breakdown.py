"""`filmstudio breakdown`: the shot list of a screenplay, before anything is rendered."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from filmstudio.cli import options
from filmstudio.cli.boundary import boundary

if TYPE_CHECKING:
    from filmstudio.model.shots import ShotList, ShotSpec


def breakdown(
    script: options.Script,
    as_json: Annotated[bool, typer.Option("--json", help="The whole shot list as one JSON object.")] = False,
    as_csv: Annotated[bool, typer.Option("--csv", help="One row a shot, for a spreadsheet.")] = False,
    debug: options.Debug = False,
) -> None:
    """Print the shot list of a screenplay without rendering anything."""
    with boundary(debug=debug, as_json=as_json):
        from filmstudio.cli.reporters import QuietReporter
        from filmstudio.errors import UsageError
        from filmstudio.studio.break_down import break_down_script

        if as_json and as_csv:
            raise UsageError("--json and --csv cannot be had at once", hint="choose one")
        shots = break_down_script(script, QuietReporter()).shots
        if as_json:
            typer.echo(shots.model_dump_json(indent=2))
        elif as_csv:
            typer.echo(_csv(shots), nl=False)
        else:
            _print_table(shots)


_COLUMNS = ("shot", "scene", "role", "size", "angle", "move", "seconds", "place", "time", "people", "what", "line")


def _row(shot: ShotSpec) -> tuple[str, ...]:
    return tuple(_printable(cell) for cell in _cells(shot))


def _printable(text: str) -> str:
    """A script must not steer the terminal that prints it."""
    return "".join(char if char.isprintable() else "\N{REPLACEMENT CHARACTER}" for char in text)


def _cells(shot: ShotSpec) -> tuple[str, ...]:
    spoken = " / ".join(f"{line.speaker}: {' '.join(line.text.split())}" for line in shot.lines)
    action = " ".join((shot.action or shot.subject).split())
    return (
        shot.id,
        shot.scene,
        shot.role.value,
        shot.camera.size.abbreviation,
        shot.camera.angle.value,
        shot.camera.move.value,
        f"{shot.duration_s:.1f}",
        shot.place.name,
        shot.place.time.value,
        ", ".join(person.name for person in shot.people),
        " | ".join(filter(None, [action, spoken])),
        str(shot.spans[0].line) if shot.spans else "",
    )


def _csv(shots: ShotList) -> str:
    import csv
    import io

    stream = io.StringIO(newline="")
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(_COLUMNS)
    # A cell that begins like a formula would be run by a spreadsheet; a quote keeps it text.
    writer.writerows(
        ["'" + cell if cell.startswith(("=", "+", "@", "-")) else cell for cell in _row(shot)] for shot in shots.shots
    )
    return stream.getvalue()


def _print_table(shots: ShotList) -> None:
    from rich.console import Console
    from rich.markup import escape
    from rich.table import Table

    from filmstudio.units import clock

    console = Console(highlight=False)
    headings = {scene.number: scene.heading for scene in shots.scenes}
    table = Table(box=None, padding=(0, 1), pad_edge=False)
    table.add_column("shot", style="bold", no_wrap=True)
    table.add_column("framing", no_wrap=True)
    table.add_column("s", justify="right", no_wrap=True)
    table.add_column("people", style="cyan")
    table.add_column("what", ratio=1, overflow="fold")
    scene = None
    for shot in shots.shots:
        if shot.scene != scene:
            scene = shot.scene
            heading = headings.get(scene, "")
            title = escape(_printable(f"{scene}  {heading}"))
            table.add_row("", "", "", "", f"[dim]{title}[/dim]" if heading else "")
        row = _row(shot)
        framing = " ".join(
            [row[3], row[2].replace("_", " ")] + ([shot.camera.move.words] if row[5] != "static" else [])
        )
        table.add_row(row[0], framing, row[6], escape(row[9]), escape(row[10]))
    console.print(table)
    total = sum(shot.duration_s for shot in shots.shots)
    console.print(f"\n{len(shots.shots)} shots in {len(shots.scenes)} scenes, about {clock(total)}", style="dim")
