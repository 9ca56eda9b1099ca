"""What a rewrite did to the shots, in lines for a terminal."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from filmstudio.cli.printable import one_line

if TYPE_CHECKING:
    from filmstudio.breakdown.identity.changes import Changes
    from filmstudio.model.shots import ShotList


def print_changes(changes: Changes, shots: ShotList) -> None:
    """Print scenes, then shots, one a line: `+` added, `~` changed, `>` moved, `-` dropped."""
    from rich.console import Console
    from rich.markup import escape

    console = Console(highlight=False, soft_wrap=True)
    if changes.is_empty:
        console.print(f"nothing has changed: {len(changes.kept)} shots keep their ids")
        return
    for style, line in _lines(changes):
        console.print(escape(one_line(line)), style=style)
    counts = (
        (len(changes.added), "added"),
        (len(changes.changed), "changed"),
        (len(changes.moved), "moved"),
        (len(changes.dropped), "dropped"),
        (len(changes.kept), "kept"),
    )
    told = ", ".join(f"{count} {name}" for count, name in counts if count)
    console.print(f"\n{len(shots.shots)} shots: {told}", style="dim")


def _lines(changes: Changes) -> Iterator[tuple[str, str]]:
    for scene in changes.added_scenes:
        yield "green", f"+ scene {scene.number}  {scene.heading}"
    for heading in changes.headings:
        yield "yellow", f"~ scene {heading.number}  {heading.was} is now {heading.now}"
    for renamed in changes.renumbered:
        yield "yellow", f"~ scene {renamed.was} is now {renamed.now}  {renamed.gist}"
    for one in changes.moved_scenes:
        yield "cyan", f"> scene {one.number}  {_place('scene ', one.after)}: {one.heading}"
    for scene in changes.dropped_scenes:
        yield "red", f"- scene {scene.number}  {scene.heading}"
    for renamed in changes.renamed:
        yield "yellow", f"~ {renamed.was} is now {renamed.now}  {renamed.gist}"
    for added in changes.added:
        yield "green", f"+ {added.id}  {'back: ' if added.returned else ''}{added.gist}"
    for changed in changes.changed:
        was = f"  (was: {changed.was})" if changed.was != changed.gist else ""
        yield "yellow", f"~ {changed.id}  {', '.join(changed.fields)}: {changed.gist}{was}"
    for moved in changes.moved:
        if moved.from_scene != moved.scene:
            yield "cyan", f"> {moved.id}  from scene {moved.from_scene} to {moved.scene}: {moved.gist}"
        else:
            yield "cyan", f"> {moved.id}  {_place('', moved.after)}: {moved.gist}"
    for dropped in changes.dropped:
        yield "red", f"- {dropped.id}  {'left out by a note: ' if dropped.left_out else ''}{dropped.gist}"


def _place(what: str, after: str) -> str:
    return f"now behind {what}{after}" if after else "now at the beginning"
