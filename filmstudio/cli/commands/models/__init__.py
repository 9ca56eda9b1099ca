"""`filmstudio models`: weights on this machine. The verbs are imported when they are asked for."""

from __future__ import annotations

from importlib import import_module
from typing import Any

import typer
from typer.core import TyperGroup

_VERBS = {"list": "list_", "add": "add", "check": "check", "fetch": "fetch", "remove": "remove"}
"""What is typed, and its function, in the module of that name."""


class _Verbs(TyperGroup):
    """The modules cost `--help` of everything else nothing."""

    # Contexts and commands are click's; typer carries its own copy of it in some versions, so they have no name here.

    def list_commands(self, ctx: Any) -> list[str]:
        return list(_VERBS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        function = _VERBS.get(cmd_name)
        if function is None:
            return None
        alone = typer.Typer(add_completion=False, pretty_exceptions_enable=False)
        alone.command(cmd_name)(getattr(import_module(f"{__name__}.{cmd_name}"), function))
        return typer.main.get_command(alone)


_HELP = "Models on this machine: the weights that engines like wan, ltx and hunyuan work with."

models_app = typer.Typer(
    cls=_Verbs,
    no_args_is_help=True,
    help=_HELP,
    epilog="The animatic engine needs none of them. docs/models.md explains the rest.",
    context_settings={"help_option_names": ["-h", "--help"]},
)


@models_app.callback(help=_HELP)
def _models() -> None:
    """The callback makes it a group; its help is the group's."""
