"""The shot list as a table on a terminal, scene by scene."""

from __future__ import annotations

from typing import TYPE_CHECKING

from filmstudio.cli.printable import one_line
from filmstudio.units import clock

if TYPE_CHECKING:
    from filmstudio.model.shots import ShotList, ShotSpec


def print_shot_table(shots: ShotList) -> None:
    """Print the shots under the headings of their scenes, and what they come to."""
    from rich.console import Console
    from rich.markup import escape
    from rich.table import Table

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
            title = escape(one_line(f"{scene}  {heading}"))
            table.add_row("", "", "", "", f"[dim]{title}[/dim]" if heading else "")
        people = one_line(", ".join(person.name for person in shot.people))
        length = f"{shot.duration_s:.1f}"
        table.add_row(escape(one_line(shot.id)), framing(shot), length, escape(people), escape(what(shot)))
    console.print(table)
    total = sum(shot.duration_s for shot in shots.shots)
    scenes = f"{len(shots.scenes)} scene{'' if len(shots.scenes) == 1 else 's'}"
    count = "1 shot" if len(shots.shots) == 1 else f"{len(shots.shots)} shots"
    console.print(f"\n{count} in {scenes}, about {clock(total)}", style="dim")


def framing(shot: ShotSpec) -> str:
    """Return size, role and move in a few words: `MS over shoulder dolly in`."""
    parts = [shot.camera.size.abbreviation, shot.role.value.replace("_", " ")]
    return " ".join(parts if shot.camera.move == "static" else [*parts, shot.camera.move.words])


def what(shot: ShotSpec) -> str:
    """Return what is seen and heard as one printable line."""
    spoken = " / ".join(f"{line.speaker}: {line.text}" for line in shot.lines)
    return one_line(" | ".join(filter(None, [(shot.action or shot.subject).strip(), spoken])))
