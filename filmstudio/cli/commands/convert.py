"""`filmstudio convert`: a script from one format into another."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from filmstudio.cli import options
from filmstudio.cli.boundary import boundary


def convert(
    script: Annotated[Path, typer.Argument(help="The script: .fountain, .fdx, .highland ...", show_default=False)],
    output: Annotated[Path, typer.Argument(help="The new file: .fountain or .fdx.", show_default=False)],
    force: Annotated[bool, typer.Option("--force", help="Overwrite the new file if it is there already.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="What was converted as one JSON object.")] = False,
    debug: options.Debug = False,
) -> None:
    """Convert a script between formats; what does not survive is said."""
    with boundary(debug=debug, as_json=as_json):
        from filmstudio.cli.printable import printable
        from filmstudio.cli.reporters import QuietReporter
        from filmstudio.studio.convert import convert_script

        converted = convert_script(script, output, force=force)
        reporter = QuietReporter()
        for remark in converted.remarks:
            reporter.warn(printable(remark.sentence(converted.source)))
        if as_json:
            typer.echo(converted.model_dump_json(indent=2))
        else:
            counts = ", ".join(
                f"{count} {name}{'' if count == 1 else 's'}"
                for count, name in (
                    (converted.scenes, "scene"),
                    (converted.elements, "element"),
                    (converted.notes, "note"),
                )
            )
            typer.echo(printable(f"{converted.output}: {counts}"))
