"""`filmstudio character export`: characters with all their media in one file."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from filmstudio.cli.boundary import boundary
from filmstudio.cli.commands.character import options


def export(
    names: options.Names = None,
    output: Annotated[
        Path | None, typer.Option("-o", "--output", help="The pack, a .fscast file.", show_default="NAME.fscast")
    ] = None,
    without_loras: Annotated[
        bool, typer.Option("--without-loras", help="Leave LoRA files out; the records still name them.")
    ] = False,
    store: options.Store = None,
    as_json: options.Json = False,
    debug: options.Debug = False,
) -> None:
    """Pack characters with their pictures, LoRAs and licences into one file."""
    with boundary(debug=debug, as_json=as_json):
        import json

        from filmstudio.cli.printable import printable
        from filmstudio.studio.characters.export import export_characters
        from filmstudio.studio.characters.sheet_words import counted
        from filmstudio.studio.characters.stores import open_stores

        done = export_characters(open_stores(store), names or (), output, with_loras=not without_loras)
        if as_json:
            typer.echo(json.dumps(done.as_json(), ensure_ascii=False))
            return
        who = ", ".join(character.name for character in done.manifest.characters)
        size = f"{done.size_bytes / 2**20:.1f} MiB" if done.size_bytes >= 1 << 20 else f"{done.size_bytes >> 10} KiB"
        typer.echo(printable(f"{done.pack}: {who} ({counted(len(done.manifest.files), 'file')}, {size})"))
        for warning in done.warnings:
            sys.stderr.write(printable(f"warning: {warning}") + "\n")
