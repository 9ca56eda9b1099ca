"""`filmstudio character pin-seed`: where the shots that somebody leads get their seeds."""

from __future__ import annotations

from typing import Annotated

import typer

from filmstudio.cli.boundary import boundary
from filmstudio.cli.commands.character import options
from filmstudio.cli.commands.character.tell import tell

_POLICIES = ["fixed", "scene", "shot", "film"]


def _complete_policy(incomplete: str) -> list[str]:
    return [policy for policy in _POLICIES if policy.startswith(incomplete)]


def pin_seed(
    name: options.Name,
    policy: Annotated[
        str,
        typer.Argument(
            help="fixed (the same in every shot), scene, shot, or film (as every other shot).",
            show_default=False,
            autocompletion=_complete_policy,
        ),
    ],
    number: Annotated[
        int | None, typer.Argument(help="The seed. [default: one that follows from the name]", show_default=False)
    ] = None,
    store: options.Store = None,
    as_json: options.Json = False,
    debug: options.Debug = False,
) -> None:
    """Pin the seed of the shots that a character leads."""
    with boundary(debug=debug, as_json=as_json):
        from filmstudio.studio.characters.pin_seed import pin_seed as pin
        from filmstudio.studio.characters.stores import open_stores

        tell(pin(open_stores(store), name, policy, number), as_json=as_json)
