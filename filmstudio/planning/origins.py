"""Where a shot's values came from, for prompts that name the source of every part."""

from __future__ import annotations

from collections.abc import Iterable

from filmstudio.model.diagnostic import SourceSpan
from filmstudio.model.shots import ShotSpec


def source_of(shot: ShotSpec, field: str) -> str:
    """Return who decided a field (`script:12`, `rule:<id>`, `cli` ...), empty where nobody is known."""
    return next((origin.source for origin in shot.origins if origin.field == field), "")


def sources_of(shot: ShotSpec, fields: Iterable[str], else_: str) -> str:
    """Return who decided some fields, each once, parted by commas; `else_` where nobody is known."""
    found = dict.fromkeys(filter(None, (source_of(shot, field) for field in fields)))
    return ", ".join(found) or else_


def asked_for(shot: ShotSpec, field: str) -> bool:
    """Return whether a person, not a rule, has decided a field."""
    source = source_of(shot, field)
    return bool(source) and not source.startswith("rule:")


def lines_of(spans: Iterable[SourceSpan]) -> str:
    """Return places in the script as a source: `script:88`, `script:88-90`; `script` where there are none."""
    lines = [line for span in spans for line in (span.line, span.end_line)]
    if not lines:
        return "script"
    first, last = min(lines), max(lines)
    return f"script:{first}" if first == last else f"script:{first}-{last}"
