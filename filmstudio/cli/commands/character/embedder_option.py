"""The option of those verbs of `filmstudio character` that measure or compare faces."""

from __future__ import annotations

from typing import Annotated

import typer


def _complete(incomplete: str) -> list[str]:
    from filmstudio.studio.plugins import face_embedder_names

    return [name for name in face_embedder_names() if name.startswith(incomplete)]


Embedder = Annotated[
    str | None,
    typer.Option(
        help="Who measures faces, like dlib or opencv.",
        show_default="what is installed",
        metavar="NAME",
        autocompletion=_complete,
    ),
]
