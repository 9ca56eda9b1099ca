"""Reads a script file into a Screenplay, or says in one sentence why it cannot be read."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from filmstudio.errors import ScriptError, UsageError
from filmstudio.model.diagnostic import Diagnostic, Severity
from filmstudio.model.screenplay import Screenplay
from filmstudio.ports.reporter import Reporter
from filmstudio.studio.plugins import find_reader

_LIMIT_BYTES = 64 << 20


def load_screenplay(script: Path) -> Screenplay:
    """Return the screenplay with all its diagnostics, errors too; nothing is judged here.

    Raises UsageError for a path that is no readable file, ScriptError for bytes that are no script at all.
    """
    data = _bytes_of(script)
    if not data.strip():
        raise ScriptError(f"{script}: the script is empty", hint="write a scene heading, such as INT. KITCHEN - DAY")
    return find_reader(script.suffix).read(data, str(script))


def judge(diagnostics: Sequence[Diagnostic], script: Path, reporter: Reporter) -> None:
    """Hand warnings to the reporter. Raises ScriptError with every error at once, each with line and column."""
    errors = [remark for remark in diagnostics if remark.severity is Severity.ERROR]
    if errors:
        raise ScriptError(
            "\n".join(remark.sentence(str(script)) for remark in errors),
            hint="filmstudio read shows everything that is understood",
        )
    for remark in diagnostics:
        reporter.warn(remark.sentence(str(script)))


def _bytes_of(script: Path) -> bytes:
    try:
        if script.is_dir():
            raise UsageError(f"{script} is a folder, not a script", hint=_scripts_in(script))
        if script.stat().st_size > _LIMIT_BYTES:
            raise ScriptError(f"{script}: too large for a screenplay ({script.stat().st_size >> 20} MiB)")
        return script.read_bytes()
    except FileNotFoundError as error:
        raise UsageError(f"there is no file {script}", hint=_scripts_in(script.parent)) from error
    except OSError as error:
        raise UsageError(f"{script} cannot be read: {error.strerror}") from error


def _scripts_in(folder: Path) -> str | None:
    endings = (".fountain", ".fdx", ".highland", ".fadein")
    files = sorted(folder.iterdir()) if folder.is_dir() else []
    scripts = [path.name for path in files if path.suffix.lower() in endings]
    return f"scripts in {folder}: {', '.join(scripts[:5])}" if scripts else "give the path of a .fountain file"
