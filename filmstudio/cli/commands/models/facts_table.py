"""What a model is, on a terminal."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from filmstudio.cli.printable import one_line, printable

if TYPE_CHECKING:
    from rich.console import Console

    from filmstudio.studio.models.facts import ModelFacts


def print_facts(console: Console, facts: ModelFacts) -> None:
    """Print what a model is, what it can make and on which terms."""
    from rich.markup import escape
    from rich.table import Table

    # Paths and digests stand on lines of their own: a table would fold them, and nobody could copy them.
    title = f"[bold cyan]{escape(printable(facts.name))}[/bold cyan]  " if facts.name else ""
    console.print(f"{title}[dim]{escape(printable(facts.folder))}[/dim]", soft_wrap=True)
    table = Table(box=None, padding=(0, 1), pad_edge=False, show_header=False)
    table.add_column(style="dim", no_wrap=True)
    table.add_column(ratio=1, overflow="fold")
    for label, value in _rows(facts):
        table.add_row(label, escape(one_line(value)))
    console.print(table)
    if facts.digest:
        console.print(f"[dim]sha256 of all files: {facts.digest}[/dim]", soft_wrap=True)


def _rows(facts: ModelFacts) -> Iterator[tuple[str, str]]:
    yield "is", f"{facts.kind}, for the engine {facts.engine}"
    if facts.repository:
        yield "from", f"{facts.repository}{f' at {facts.revision}' if facts.revision else ''}"
    for component in facts.components:
        if component.size_bytes:
            yield (
                component.name,
                f"{component.class_name}, {billions(component.parameters)}, {size(component.size_bytes)}",
            )
    for sentence in facts.makes:
        yield "can", sentence
    if facts.lora_families:
        yield "LoRAs", f"those for {', '.join(facts.lora_families)}"
    yield "licence", facts.licence
    if facts.licence_terms:
        yield "terms", facts.licence_terms


def size(size_bytes: int) -> str:
    """Return a size in words, in the decimal units that the hub and disks count in."""
    for unit, width in (("GB", 1e9), ("MB", 1e6), ("kB", 1e3)):
        if size_bytes >= width:
            return f"{size_bytes / width:.1f} {unit}"
    return f"{size_bytes} bytes"


def billions(parameters: int) -> str:
    """Return a number of parameters in words."""
    for unit, width in (("billion", 1e9), ("million", 1e6)):
        if parameters >= width:
            return f"{parameters / width:.2g} {unit} parameters"
    return f"{parameters} parameters"
