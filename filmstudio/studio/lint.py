"""`filmstudio lint`: what a director would ask about the shot list before anybody pays for it."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from filmstudio.breakdown.lint import lint
from filmstudio.model.diagnostic import Diagnostic, Severity
from filmstudio.studio.break_down import Breakdown, understand
from filmstudio.studio.plugins import find_engine
from filmstudio.studio.project import Overrides, open_project
from filmstudio.studio.script_report import Remark


def lint_breakdown(breakdown: Breakdown) -> tuple[Diagnostic, ...]:
    """Return the remarks on a shot list. Raises UsageError and MissingTool for an engine that is not there."""
    look = breakdown.film.look
    return lint(breakdown.shots, find_engine(look.engine).capabilities(), look.rate)


class SceneRemarks(NamedTuple):
    """The remarks on one scene; the heading is empty for what stands before the first."""

    heading: str
    remarks: tuple[Remark, ...]


def lint_script(script: Path, overrides: Overrides = Overrides()) -> tuple[SceneRemarks, ...]:  # noqa: B008 - an immutable tuple
    """Return the remarks on a script's shots, scene by scene; scenes without any are left out.

    The errors in the script itself are among them: a shot list that no render would take must not pass.
    Raises as `understand` and `lint_breakdown` do.
    """
    breakdown = understand(open_project(script, overrides))
    scenes = breakdown.shots.scenes
    found: dict[int, list[Remark]] = {}
    diagnostics = (*breakdown.screenplay.diagnostics, *breakdown.shots.diagnostics)
    errors = dict.fromkeys(one for one in diagnostics if one.severity is Severity.ERROR)
    for diagnostic in sorted([*errors, *lint_breakdown(breakdown)], key=lambda one: (one.span.line, one.span.column)):
        begun = [index for index, scene in enumerate(scenes) if scene.span.line <= diagnostic.span.line]
        remark = Remark.of(diagnostic, breakdown.screenplay.source)
        found.setdefault(begun[-1] if begun else -1, []).append(remark)
    return tuple(
        SceneRemarks(f"{scenes[index].number} {scenes[index].heading}" if index >= 0 else "", tuple(remarks))
        for index, remarks in sorted(found.items())
    )
