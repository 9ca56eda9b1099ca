"""`filmstudio character`: the cast, from the terminal. The verbs are imported when they are asked for."""

from __future__ import annotations

from importlib import import_module
from typing import Any

import typer
from typer.core import TyperGroup

_VERBS = {
    "add": "add",
    "from-script": "from_script",
    "list": "list",
    "show": "show",
    "pin-face": "pin_face",
    "pin-look": "pin_look",
    "pin-lora": "pin_lora",
    "pin-voice": "pin_voice",
    "pin-seed": "pin_seed",
    "unpin": "unpin",
    "alias": "alias",
    "rename": "rename",
    "remove": "remove",
    "compare": "compare",
    "check": "check",
    "sheet": "sheet",
    "audition": "audition",
    "export": "export",
    "import": "import_pack",
}
"""What is typed, and the module and function of that name."""


class _Verbs(TyperGroup):
    """Twenty modules cost `--help` of everything else nothing."""

    # Contexts and commands are click's; typer carries its own copy of it in some versions, so they have no name here.

    def list_commands(self, ctx: Any) -> list[str]:
        return list(_VERBS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        verb = _VERBS.get(cmd_name)
        if verb is None:
            return None
        alone = typer.Typer(add_completion=False, pretty_exceptions_enable=False)
        module = import_module(f"{__name__}.{verb}")
        alone.command(cmd_name)(getattr(module, "list_" if verb == "list" else verb))  # `list` is Python's own
        return typer.main.get_command(alone)


character_app = typer.Typer(
    cls=_Verbs,
    no_args_is_help=True,
    help="The cast: who is in the film, how they look and sound.",
    context_settings={"help_option_names": ["-h", "--help"]},
)


@character_app.callback()
def _cast() -> None:
    """The cast: who is in the film, how they look and sound."""
