"""The command table. Nothing heavy is imported here or in any command's module: `--help` answers in a blink."""

from __future__ import annotations

import io
import signal
import sys
from typing import Annotated

import typer

from filmstudio import __version__
from filmstudio.cli.commands.animatic import animatic
from filmstudio.cli.commands.assemble import assemble
from filmstudio.cli.commands.board import board
from filmstudio.cli.commands.breakdown import breakdown
from filmstudio.cli.commands.character import character_app
from filmstudio.cli.commands.conform import conform
from filmstudio.cli.commands.contact_sheet import contact_sheet
from filmstudio.cli.commands.convert import convert
from filmstudio.cli.commands.cut import cut
from filmstudio.cli.commands.doctor import doctor
from filmstudio.cli.commands.lint import lint
from filmstudio.cli.commands.models import models_app
from filmstudio.cli.commands.plan import plan
from filmstudio.cli.commands.prompt import prompt
from filmstudio.cli.commands.read import read
from filmstudio.cli.commands.render import render
from filmstudio.cli.commands.reshoot import reshoot
from filmstudio.cli.commands.status import status
from filmstudio.cli.commands.takes import takes_app
from filmstudio.cli.commands.verify import verify
from filmstudio.cli.commands.vocabulary import vocabulary

app = typer.Typer(
    name="filmstudio",
    help="From a screenplay to a film on your own machine.",
    epilog="Start with: filmstudio render scripts_examples/the_last_lamp.fountain",
    no_args_is_help=True,
    add_completion=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command("read")(read)
app.command("breakdown")(breakdown)
app.command("lint")(lint)
app.command("prompt")(prompt)
app.command("plan")(plan)
app.command("render")(render)
app.command("cut")(cut)
app.command("assemble")(assemble)
app.command("conform")(conform)
app.command("reshoot")(reshoot)
app.command("animatic")(animatic)
app.command("status")(status)
app.command("board")(board)
app.command("contact-sheet")(contact_sheet)
app.add_typer(takes_app, name="takes")
app.command("verify")(verify)
app.add_typer(character_app, name="character")
app.add_typer(models_app, name="models")
app.command("convert")(convert)
app.command("vocabulary")(vocabulary)
app.command("doctor")(doctor)


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"filmstudio {__version__}")
        raise typer.Exit


@app.callback()
def _top(
    version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version and stop.")
    ] = False,
) -> None:
    """From a screenplay to a film on your own machine."""


def main() -> None:
    """Run the command line; the process ends with the exit code of `filmstudio.errors`."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # a terminal that knows no 王 gets its code, not an error
    if "--json" in sys.argv and isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")  # JSON is UTF-8 in every locale
    for ending in (signal.SIGTERM, signal.SIGHUP):
        if signal.getsignal(ending) is not signal.SIG_IGN:  # `nohup` means it
            signal.signal(ending, _leave)
    app()


def _leave(_signum: int, _frame: object) -> None:
    """End as Ctrl-C does: encoders are stopped, unfinished files are removed, and the exit code is the same."""
    raise KeyboardInterrupt
