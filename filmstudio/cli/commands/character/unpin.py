"""`filmstudio character unpin`: takes one decision back."""

from __future__ import annotations

from typing import Annotated

import typer

from filmstudio.cli.boundary import boundary
from filmstudio.cli.commands.character import options
from filmstudio.cli.commands.character.tell import tell

_WHAT = ["look", "anchor", "lora", "voice", "seed", "alias", "appearance", "description", "negative"]


def _complete_what(incomplete: str) -> list[str]:
    return [what for what in _WHAT if what.startswith(incomplete)]


def unpin(
    name: options.Name,
    what: Annotated[
        str, typer.Argument(help=f"{', '.join(_WHAT)}.", show_default=False, autocompletion=_complete_what)
    ],
    which: Annotated[
        str | None,
        typer.Argument(
            help="Which look, anchor, LoRA or alias, where there are several; or one key of the voice.",
            show_default=False,
        ),
    ] = None,
    store: options.Store = None,
    as_json: options.Json = False,
    debug: options.Debug = False,
) -> None:
    """Take one decision back; its files stay where they are."""
    with boundary(debug=debug, as_json=as_json):
        from filmstudio.studio.characters.stores import open_stores
        from filmstudio.studio.characters.unpin import unpin as take_back

        tell(take_back(open_stores(store), name, what, which), as_json=as_json)
