"""`filmstudio character pin-look`: what somebody wears, or how old they are, in some of the scenes."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from filmstudio.cli.boundary import boundary
from filmstudio.cli.commands.character import options
from filmstudio.cli.commands.character.tell import tell


def pin_look(
    name: options.Name,
    look: Annotated[str, typer.Argument(help="What the look is called, such as coat.", show_default=False)],
    scenes: Annotated[str | None, typer.Option(help='Where it is worn, like "1-12, 40".')] = None,
    description: Annotated[
        str | None, typer.Option("--description", "-d", help="Takes the place of the character's in these scenes.")
    ] = None,
    garment: Annotated[str | None, typer.Option(help="coat, dress, suit ...: the main piece of clothing.")] = None,
    garment_colour: Annotated[str | None, typer.Option(help="A colour's name, or #rrggbb.")] = None,
    hair: Annotated[str | None, typer.Option(help="short, long, bun ...")] = None,
    hat: Annotated[str | None, typer.Option(help="none, cap, beanie ...")] = None,
    age: Annotated[str | None, typer.Option(help="child, young, adult or old.")] = None,
    tag: Annotated[
        list[str] | None, typer.Option(help="Any other tag of a record, like glasses=true.", metavar="KEY=VALUE")
    ] = None,
    reference: Annotated[
        list[Path] | None, typer.Option(help="A picture of the clothes; it is copied into the store.", metavar="FILE")
    ] = None,
    store: options.Store = None,
    script: Annotated[
        Path | None, typer.Option("--script", help="Warn of scenes that this screenplay has not.", metavar="FILE")
    ] = None,
    as_json: options.Json = False,
    debug: options.Debug = False,
) -> None:
    """Pin a look for some scenes, or change one; what is not given stays as it is."""
    with boundary(debug=debug, as_json=as_json):
        from filmstudio.studio.characters.pin_look import LookWish
        from filmstudio.studio.characters.pin_look import pin_look as pin
        from filmstudio.studio.characters.stores import open_stores

        said = {"garment": garment, "garment_colour": garment_colour, "hair": hair, "hat": hat, "age": age}
        tags = {key: value for key, value in said.items() if value is not None} | _pairs(tag or [])
        wish = LookWish(scenes, description, tags, reference or (), script)
        tell(pin(open_stores(store, script), name, look, wish), as_json=as_json)


def _pairs(tags: list[str]) -> dict[str, str]:
    from filmstudio.errors import UsageError

    for tag in tags:
        if "=" not in tag:
            raise UsageError(f"--tag {tag!r} has no value", hint="write KEY=VALUE, like --tag glasses=true")
    return {key.strip(): value.strip() for key, _, value in (tag.partition("=") for tag in tags)}
