"""The one place that turns errors into sentences and exit codes."""

from __future__ import annotations

import json
import os
import sys
import tempfile
import traceback
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import NoReturn

import typer

from filmstudio import __version__
from filmstudio.errors import INTERRUPTED_EXIT_CODE, FilmstudioError, InternalError, disk_error, is_disks_fault

BROKEN_PIPE_EXIT_CODE = 141
"""As shells report a program that was ended by SIGPIPE: what it was asked for may not have been made."""


@contextmanager
def boundary(*, debug: bool, as_json: bool = False, interrupted: str = "interrupted") -> Iterator[None]:
    """Run a command's body; every exception leaves as one sentence on stderr and an exit code."""
    try:
        yield
    except FilmstudioError as error:
        if debug:
            traceback.print_exc()
        _print_error(error, as_json)
        raise typer.Exit(error.exit_code) from None
    except KeyboardInterrupt:
        sys.stderr.write(f"\n{interrupted}\n")
        raise typer.Exit(INTERRUPTED_EXIT_CODE) from None
    except BrokenPipeError:
        # The reader of our output has gone (`| head`): there is nobody left to tell.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise typer.Exit(BROKEN_PIPE_EXIT_CODE) from None
    except (typer.Exit, typer.Abort):
        raise
    except Exception as error:  # noqa: BLE001 - the last net: a bug of ours is reported as one
        if not is_disks_fault(error):
            _report_bug(error, debug, as_json)
        fault = disk_error(error)
        _print_error(fault, as_json)
        raise typer.Exit(fault.exit_code) from None


def _report_bug(error: Exception, debug: bool, as_json: bool) -> NoReturn:
    if debug:
        traceback.print_exc()
    try:
        report = f"please send {_write_report()} with the script, if you can"
    except OSError:  # no room even for that
        report = "please send what --debug prints"
    internal = InternalError(
        f"internal error: {type(error).__name__}: {error}", hint=f"this is a bug of filmstudio; {report}"
    )
    _print_error(internal, as_json)
    raise typer.Exit(internal.exit_code) from None


def _print_error(error: FilmstudioError, as_json: bool) -> None:
    if as_json:
        line = {"event": "error", "message": error.message, "hint": error.hint, "exit_code": error.exit_code}
        # A full disk, a reader that has gone or no output at all may be the very error: standard error has it still.
        with suppress(OSError, AttributeError):
            sys.stdout.write(json.dumps(line, ensure_ascii=False) + "\n")
            sys.stdout.flush()
    sys.stderr.write(f"error: {error.message}\n")
    if error.hint:
        sys.stderr.write(f"       {error.hint}\n")


def _write_report() -> Path:
    handle, name = tempfile.mkstemp(prefix="filmstudio-report-", suffix=".txt")
    with os.fdopen(handle, "w", encoding="utf-8") as stream:
        stream.write(f"filmstudio {__version__}, Python {sys.version}\n{sys.platform}\n\n{traceback.format_exc()}")
    return Path(name)
