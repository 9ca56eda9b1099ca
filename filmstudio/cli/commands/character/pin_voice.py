"""`filmstudio character pin-voice`: how somebody sounds."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from filmstudio.cli.boundary import boundary
from filmstudio.cli.commands.character import options
from filmstudio.cli.commands.character.tell import tell


def pin_voice(
    name: options.Name,
    voice: Annotated[
        str | None, typer.Argument(help="A voice of the voice engine, such as heart.", show_default=False)
    ] = None,
    engine: Annotated[str | None, typer.Option(help="What speaks. [default: hibari]")] = None,
    pitch: Annotated[float | None, typer.Option(help="0.4 to 2; 1 is the voice as it is.")] = None,
    formant: Annotated[float | None, typer.Option(help="0.6 to 1.5; below 1 is a larger body.")] = None,
    pace: Annotated[float | None, typer.Option(help="0.5 to 2; below 1 is slower.")] = None,
    reference: Annotated[
        Path | None, typer.Option(help="A WAV of the voice, copied into the store for voices that can imitate one.")
    ] = None,
    store: options.Store = None,
    as_json: options.Json = False,
    debug: options.Debug = False,
) -> None:
    """Pin a voice, its pitch, its body or its pace; what is not given stays as it is."""
    with boundary(debug=debug, as_json=as_json):
        from filmstudio.studio.characters.pin_voice import VoiceWish
        from filmstudio.studio.characters.pin_voice import pin_voice as pin
        from filmstudio.studio.characters.stores import open_stores

        wish = VoiceWish(voice, engine, pitch, formant, pace, reference)
        tell(pin(open_stores(store), name, wish), as_json=as_json)
