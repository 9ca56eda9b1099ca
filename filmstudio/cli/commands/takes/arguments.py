"""Arguments that the verbs of `filmstudio takes` share."""

from __future__ import annotations

from typing import Annotated

import typer

Shot = Annotated[str, typer.Argument(help="The shot, like 12A.", show_default=False)]
Number = Annotated[int, typer.Argument(help="The take's number on the slate.", min=1, show_default=False)]
