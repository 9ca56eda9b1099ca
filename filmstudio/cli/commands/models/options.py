"""Options that the verbs of `filmstudio models` share, and the names that the shell completes."""

from __future__ import annotations

from typing import Annotated

import typer


def complete_registered(incomplete: str) -> list[str]:
    """Return the names on the list that begin as typed, for the shell. Never raises."""
    from filmstudio.errors import FilmstudioError
    from filmstudio.studio.models.known import registry

    try:
        known = [entry.name for entry in registry().entries()]
    except (FilmstudioError, OSError):
        return []  # a shell that is asked for words must not be answered with an error
    return [name for name in known if name.startswith(incomplete)]


def complete_fetchable(incomplete: str) -> list[str]:
    """Return the published names and those on the list that begin as typed, for the shell. Never raises."""
    from filmstudio.errors import FilmstudioError
    from filmstudio.studio.models.engines import all_presets

    try:
        published = [preset.name for preset in all_presets() if preset.name.startswith(incomplete)]
    except (FilmstudioError, OSError):
        published = []
    return sorted({*published, *complete_registered(incomplete)})


Json = Annotated[bool, typer.Option("--json", help="JSON for machines, one object a line.")]
Yes = Annotated[bool, typer.Option("--yes", "-y", help="Do not ask.")]
Debug = Annotated[bool, typer.Option("--debug", help="Show where an error comes from.")]
