"""`filmstudio takes unpick`: no take of a shot is chosen any more."""

from __future__ import annotations

from filmstudio.cli import options
from filmstudio.cli.boundary import boundary
from filmstudio.cli.commands.takes import arguments
from filmstudio.cli.commands.takes.tell import tell


def unpick(
    script: options.Script,
    shot: arguments.Shot,
    folder: options.Folder = None,
    as_json: options.Json = False,
    debug: options.Debug = False,
) -> None:
    """Leave a shot to the script again: none of its takes is picked."""
    with boundary(debug=debug, as_json=as_json):
        from filmstudio.studio.takes import decide
        from filmstudio.studio.takes.film import open_takes

        tell(decide.unpick(open_takes(script, folder), shot), as_json=as_json)
