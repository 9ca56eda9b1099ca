"""Options that the verbs of `filmstudio character` share, and the names that the shell completes."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

_DEFAULT_STORES = "[default: those of film.toml, else ./characters and ../characters]"


def complete_names(ctx: typer.Context, incomplete: str) -> list[str]:
    """Return the names and folder names in the stores that begin as typed, for the shell. Never raises."""
    from filmstudio.characters.store_names import names_in
    from filmstudio.errors import FilmstudioError
    from filmstudio.studio.characters.stores import open_stores

    try:
        known = names_in(open_stores(ctx.params.get("store"), ctx.params.get("script")).folders)
    except (FilmstudioError, OSError, ValueError):
        return []  # a shell that is asked for words must not be answered with an error
    return [name for name in known if name.casefold().startswith(incomplete.casefold())]


Name = Annotated[
    str,
    typer.Argument(
        help="The character: its name, an alias, or its folder.", show_default=False, autocompletion=complete_names
    ),
]
Names = Annotated[
    list[str] | None,
    typer.Argument(help="Only these characters.", show_default=False, autocompletion=complete_names),
]
Store = Annotated[
    Path | None,
    typer.Option("--store", help=f"The folder with the characters. {_DEFAULT_STORES}", metavar="DIR"),
]
Script = Annotated[
    Path | None,
    typer.Option("--script", help="Count scenes and lines in this screenplay; its stores are used.", metavar="FILE"),
]
Json = Annotated[bool, typer.Option("--json", help="JSON for machines, one object a line.")]
Yes = Annotated[bool, typer.Option("--yes", "-y", help="Do not ask.")]
Force = Annotated[bool, typer.Option("--force", help="Even where there is a good reason not to.")]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Say what would be done; write nothing.")]
Debug = Annotated[bool, typer.Option("--debug", help="Show where an error comes from.")]
