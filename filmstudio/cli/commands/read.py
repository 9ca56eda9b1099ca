"""`filmstudio read`: what a screenplay was understood to be, and every remark on it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from filmstudio.cli import options
from filmstudio.cli.boundary import boundary

if TYPE_CHECKING:
    from collections.abc import Sequence

    from filmstudio.studio.script_report import Remark


def read(
    scripts: Annotated[list[Path], typer.Argument(help="The screenplay; with --check, any number of them.")],
    as_json: Annotated[bool, typer.Option("--json", help="The whole report as one JSON object.")] = False,
    check: Annotated[
        bool, typer.Option("--check", help="Print remarks only, one a line, and end with 3 on any error.")
    ] = False,
    strict: Annotated[bool, typer.Option("--strict", help="With --check: end with 3 on warnings too.")] = False,
    debug: options.Debug = False,
) -> None:
    """Say what was understood of a screenplay: scenes, pages, cast, places, and every remark on it."""
    with boundary(debug=debug, as_json=as_json):
        from filmstudio.errors import UsageError

        if strict and not check:
            raise UsageError("--strict belongs to --check", hint="filmstudio read SCRIPT --check --strict")
        if check:
            _check(scripts, as_json=as_json, strict=strict)
        elif len(scripts) > 1:
            raise UsageError("one script at a time is read", hint="several can be checked with --check")
        else:
            _report(scripts[0], as_json=as_json)


def _report(script: Path, *, as_json: bool) -> None:
    from filmstudio.studio.read_report import report_script

    report = report_script(script)
    if as_json:
        typer.echo(report.model_dump_json(indent=2))
    else:
        from filmstudio.cli.report_table import print_report

        print_report(report)
    _leave_on_errors(report.remarks, strict=False)


def _check(scripts: Sequence[Path], *, as_json: bool, strict: bool) -> None:
    from filmstudio.cli.printable import printable
    from filmstudio.errors import UsageError
    from filmstudio.studio.read_report import check_script

    remarks: list[Remark] = []
    missing: list[UsageError] = []
    for script in scripts:
        try:
            found = check_script(script)
        except UsageError as error:
            missing.append(error)
            continue
        remarks += found
        for remark in found:
            typer.echo(remark.model_dump_json() if as_json else printable(f"{remark.severity}: {remark.sentence}"))
    if missing:
        # The other files have been checked all the same.
        raise UsageError("\n".join(error.message for error in missing), hint=missing[0].hint)
    _leave_on_errors(remarks, strict=strict)


def _leave_on_errors(remarks: Sequence[Remark], *, strict: bool) -> None:
    from filmstudio.errors import ScriptError
    from filmstudio.model.diagnostic import Severity

    if any(strict or remark.severity is Severity.ERROR for remark in remarks):
        raise typer.Exit(ScriptError.exit_code)
