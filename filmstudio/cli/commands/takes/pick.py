"""`filmstudio takes pick`: the take of a shot that is in the film."""

from __future__ import annotations

from filmstudio.cli import options
from filmstudio.cli.boundary import boundary
from filmstudio.cli.commands.takes import arguments
from filmstudio.cli.commands.takes.tell import tell


def pick(
    script: options.Script,
    shot: arguments.Shot,
    take: arguments.Number,
    folder: options.Folder = None,
    as_json: options.Json = False,
    debug: options.Debug = False,
) -> None:
    """Put a take into the film; the choice stands in SCRIPT's .lock."""
    with boundary(debug=debug, as_json=as_json):
        from filmstudio.studio.takes import decide
        from filmstudio.studio.takes.film import open_takes

        tell(decide.pick(open_takes(script, folder), shot, take), as_json=as_json)
