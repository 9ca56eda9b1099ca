"""`filmstudio character pin-face`: a picture that says who somebody is."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from filmstudio.cli.boundary import boundary
from filmstudio.cli.commands.character import options
from filmstudio.cli.commands.character.embedder_option import Embedder


class View(StrEnum):
    """As `model.character.AnchorView`, typed with a hyphen."""

    FRONT = "front"
    THREE_QUARTER = "three-quarter"
    PROFILE = "profile"


def pin_face(
    name: options.Name,
    picture: Annotated[Path, typer.Argument(help="A PNG, JPEG or WebP picture; a copy is pinned.", show_default=False)],
    view: Annotated[View | None, typer.Option(help="From where it shows the face.", show_default="as measured")] = None,
    face: Annotated[int | None, typer.Option(help="Which of several faces: 1 is the largest.", metavar="N")] = None,
    source: Annotated[str | None, typer.Option(help="Where the picture comes from.")] = None,
    licence: Annotated[str | None, typer.Option(help="Under which licence it is used.")] = None,
    consent: Annotated[str | None, typer.Option(help="Who agreed that this face is used.")] = None,
    drawn: Annotated[
        bool, typer.Option("--drawn", help="It is drawn or stylised: the face measure is then not applicable.")
    ] = False,
    embedder: Embedder = None,
    force: options.Force = False,
    store: options.Store = None,
    as_json: options.Json = False,
    debug: options.Debug = False,
) -> None:
    """Pin a picture of somebody's face, measured first: refused where it could not say who they are."""
    with boundary(debug=debug, as_json=as_json, interrupted="interrupted; the record is as it was"):
        from filmstudio.cli.commands.character.tell import tell
        from filmstudio.model.character import AnchorView
        from filmstudio.studio.characters.pin_face import FaceWish
        from filmstudio.studio.characters.pin_face import pin_face as pin
        from filmstudio.studio.characters.stores import open_stores

        chosen = AnchorView(view.value.replace("-", "_")) if view else None
        wish = FaceWish(chosen, face, source, licence, consent, drawn, embedder, force)
        done = pin(open_stores(store), name, picture, wish)
        if as_json:
            import json

            typer.echo(json.dumps(done.as_json(), ensure_ascii=False))
        else:
            tell(done.change, as_json=False)
