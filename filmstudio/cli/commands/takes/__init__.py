"""`filmstudio takes`: what was shot, and which of it is in the film. The verbs are imported when they are asked for."""

from __future__ import annotations

from difflib import get_close_matches
from importlib import import_module
from pathlib import Path
from typing import Any

import typer
from typer.core import TyperGroup

_VERBS = {
    "list": "list",
    "show": "show",
    "pick": "pick",
    "unpick": "unpick",
    "reject": "reject",
    "rate": "rate",
    "note": "note",
    "diff": "diff",
    "prune": "prune",
}
"""What is typed, and the module of that name; its function is called like it, `list_` for the one that Python has."""
_USUAL = "list"


class _Verbs(TyperGroup):
    """`filmstudio takes SCRIPT` is `filmstudio takes list SCRIPT`."""

    # Contexts and commands are click's; typer carries its own copy of it in some versions, so they have no name here.

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        if args and args[0] not in _VERBS and args[0] not in ("-h", "--help"):
            self._doubt(ctx, args)
            args = [_USUAL, *args]
        return super().parse_args(ctx, args)

    def _doubt(self, ctx: Any, args: list[str]) -> None:
        """Refuse a verb that was mistyped: it would be taken for a script that is not there."""
        near = get_close_matches(args[0], [*_VERBS], n=1)
        if near and not Path(args[0]).exists():
            ctx.fail(f"There is no verb {args[0]!r}; did you mean {near[0]!r}?")

    def list_commands(self, ctx: Any) -> list[str]:
        return [*_VERBS]  # not list(): once the module of that verb is imported, the name stands for it here

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        verb = _VERBS.get(cmd_name)
        if verb is None:
            return None
        alone = typer.Typer(add_completion=False, pretty_exceptions_enable=False)
        module = import_module(f"{__name__}.{verb}")
        alone.command(cmd_name)(getattr(module, "list_" if verb == "list" else verb))
        return typer.main.get_command(alone)


takes_app = typer.Typer(
    cls=_Verbs,
    no_args_is_help=True,
    help="The takes: what was shot, side by side, and which of it is in the film.",
    context_settings={"help_option_names": ["-h", "--help"]},
)


@takes_app.callback()
def _takes() -> None:
    """The takes: what was shot, and which of it is in the film. `takes SCRIPT` lists them."""
