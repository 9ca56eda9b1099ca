"""`filmstudio character show`: everything that is decided of one person, with their portrait."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import typer

from filmstudio.cli.boundary import boundary
from filmstudio.cli.commands.character import options

if TYPE_CHECKING:
    from rich.console import Console

    from filmstudio.studio.characters.show import Shown

_PORTRAIT_COLUMNS = 44
_PORTRAIT_ROWS = 22
"""At most; a narrower or lower terminal gets a smaller one."""


def show(
    name: options.Name,
    store: options.Store = None,
    script: options.Script = None,
    as_json: options.Json = False,
    debug: options.Debug = False,
) -> None:
    """Show everything about a character; on a colour terminal with their portrait."""
    with boundary(debug=debug, as_json=as_json):
        from filmstudio.studio.characters.show import show_character
        from filmstudio.studio.characters.stores import open_stores

        shown = show_character(open_stores(store, script), name, script)
        if as_json:
            import json

            typer.echo(json.dumps(shown.as_json(), ensure_ascii=False))
        else:
            _print(shown)


def _print(shown: Shown) -> None:
    from rich.console import Console
    from rich.markup import escape
    from rich.table import Table

    from filmstudio.cli.printable import one_line, printable

    console = Console(highlight=False)
    record = shown.entry.record
    title = f"[bold cyan]{escape(one_line(record.name))}[/bold cyan]"
    console.print(f"{title}  [dim]{escape(printable(str(shown.entry.path)))}[/dim]", soft_wrap=True)
    _print_portrait(console, shown)
    table = Table(box=None, padding=(0, 1), pad_edge=False, show_header=False)
    table.add_column(style="dim", no_wrap=True)
    table.add_column(ratio=1, overflow="fold")
    for label, value in _facts(shown):
        table.add_row(label, escape(one_line(value)))
    console.print(table)
    for problem in shown.row.problems:
        console.print(f"[yellow]problem[/yellow] {escape(one_line(problem))}", soft_wrap=True)


def _print_portrait(console: Console, shown: Shown) -> None:
    if not console.is_terminal or console.color_system is None or console.no_color:
        return
    from filmstudio.cli.half_blocks import half_blocks
    from filmstudio.studio.characters.show import portrait

    picture = portrait(shown.entry)
    if picture is not None:
        columns = min(_PORTRAIT_COLUMNS, console.width)
        console.print(half_blocks(picture, columns, min(_PORTRAIT_ROWS, max(8, console.height - 6))))


def _facts(shown: Shown) -> Iterator[tuple[str, str]]:
    from filmstudio.cli.commands.character.list import scenes
    from filmstudio.studio.characters.show import appearance_words

    record, row = shown.entry.record, shown.row
    for label, value in (
        ("aliases", ", ".join(record.aliases)),
        ("description", record.description),
        ("appearance", appearance_words(record)),
        ("negative", record.negative),
        ("voice", row.voice or "chosen to fit"),
        ("seed", row.seed or "the film's"),
    ):
        if value:
            yield label, value
    for anchor in record.anchors:
        rights = ", ".join(filter(None, [anchor.licence, anchor.consent]))
        drawn = "drawn" if anchor.drawn else ""
        yield "anchor", "; ".join(filter(None, [f"{anchor.file} ({anchor.view})", drawn, anchor.source, rights]))
    for look in record.looks:
        worn = f"scenes {look.scenes}" if look.scenes else "where a note asks for it"
        files = ", ".join(picture.file for picture in look.references)
        tags = ", ".join(f"{key.replace('_', ' ')} {value}" for key, value in look.appearance if value is not None)
        yield "look", "; ".join(filter(None, [f"{look.name}: {worn}", look.description, tags, files]))
    for lora in record.loras:
        where = lora.file or f"{lora.hub} at {lora.revision}"
        expert = f"{lora.expert} noise" if lora.expert else ""
        triggers = f"triggers {', '.join(lora.triggers)}" if lora.triggers else ""
        yield "LoRA", "; ".join(filter(None, [f"{lora.family}: {where} at {lora.weight:g}", expert, triggers]))
    if row.scenes is not None:
        yield "script", f"{row.lines} lines, {row.words} words; scenes {scenes(row.scenes) or 'none'}"
