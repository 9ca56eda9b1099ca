"""`filmstudio character pin-lora`: an adapter that knows a person."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from filmstudio.cli.boundary import boundary
from filmstudio.cli.commands.character import options


class Half(StrEnum):
    """As `characters.loras.facts.Expert`, which loads more than a command line needs."""

    HIGH = "high"
    LOW = "low"


def pin_lora(
    name: options.Name,
    source: Annotated[
        str,
        typer.Argument(
            help="A .safetensors file, or org/name@revision:file.safetensors on a hub.",
            show_default=False,
            metavar="FILE_OR_HUB",
        ),
    ],
    family: Annotated[
        str | None, typer.Option(help="The model it was trained on, like wan-2.2-a14b.", show_default="as read")
    ] = None,
    expert: Annotated[Half | None, typer.Option(help="Of wan-2.2-a14b: high or low.", show_default="as read")] = None,
    weight: Annotated[float | None, typer.Option(help="How strongly it works, -4 to 4.", show_default="1")] = None,
    trigger: Annotated[
        list[str] | None, typer.Option(help="Words it was trained to answer to.", show_default="as read")
    ] = None,
    copy: Annotated[bool, typer.Option("--copy", help="Copy a file from elsewhere into the store.")] = False,
    store: options.Store = None,
    as_json: options.Json = False,
    debug: options.Debug = False,
) -> None:
    """Pin a LoRA: its header is read and says what it is for; nothing of it is run or fetched."""
    with boundary(debug=debug, as_json=as_json, interrupted="interrupted; the record is as it was"):
        from filmstudio.characters.loras.facts import Expert
        from filmstudio.cli.commands.character.tell import tell
        from filmstudio.studio.characters.pin_lora import LoraWish
        from filmstudio.studio.characters.pin_lora import pin_lora as pin
        from filmstudio.studio.characters.stores import open_stores

        half = Expert(expert.value) if expert else None
        done = pin(open_stores(store), name, source, LoraWish(family, half, weight, tuple(trigger or ()), copy))
        if as_json:
            import json

            typer.echo(json.dumps(done.as_json(), ensure_ascii=False))
        else:
            tell(done.change, as_json=False)
