"""`filmstudio read`: what a script was understood to be, with every remark on it, before a single shot is planned.

Why: a script that is read wrongly is rendered wrongly, for hours. The report shows what the reader saw, and unlike
`render` it goes on after an error, so that all of them are known at once.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from filmstudio.breakdown.lint import lint
from filmstudio.errors import MissingTool, ScriptError, UsageError
from filmstudio.model.capabilities import Capabilities
from filmstudio.model.diagnostic import Diagnostic, Severity
from filmstudio.model.screenplay import Screenplay
from filmstudio.model.shots import Scene, ShotList
from filmstudio.screenplay.summary import ScriptSummary, summarise
from filmstudio.studio.break_down import Breakdown, understand
from filmstudio.studio.lint import lint_breakdown
from filmstudio.studio.project import open_project
from filmstudio.studio.script_report import CastLine, LocationLine, Remark, SceneLine, ScriptReport


def report_script(script: Path) -> ScriptReport:
    """Read and break down a script and return the report on it, errors included.

    Raises UsageError and ScriptError for what cannot be read at all, ProjectError for a wrong `film.toml` or lock.
    """
    breakdown = understand(open_project(script))
    return build_report(breakdown.screenplay, breakdown.shots, _lint_count(breakdown))


def _lint_count(breakdown: Breakdown) -> int:
    """A script can be read on a machine that has not the engine it will be shot with."""
    try:
        return len(lint_breakdown(breakdown))
    except (UsageError, MissingTool):
        look = breakdown.film.look
        return len(lint(breakdown.shots, Capabilities(name=look.engine, version=""), look.rate))


def check_script(script: Path) -> tuple[Remark, ...]:
    """Return the remarks on a script, errors first; bytes that are no script at all are one error at its start.

    Raises UsageError for a path that is no readable file, ProjectError for a wrong `film.toml` or lock.
    """
    try:
        breakdown = understand(open_project(script))
    except ScriptError as error:
        message = error.message.removeprefix(f"{script}: ")
        return (
            Remark(file=str(script), line=1, column=1, severity=Severity.ERROR, code="unreadable", message=message),
        )
    return _remarks(breakdown.screenplay, breakdown.shots)


def build_report(screenplay: Screenplay, shots: ShotList, lint: int) -> ScriptReport:
    """Return the report on a screenplay and its shots. Pure; never raises."""
    summary = summarise(screenplay)
    return ScriptReport(
        source=screenplay.source,
        title=shots.title,
        eighths=summary.eighths,
        words=summary.words,
        estimated_s=_seconds(shots, None),
        shots=len(shots.shots),
        scenes=_scenes(summary, shots),
        cast=_cast(summary, shots.scenes),
        locations=_locations(shots.scenes),
        directives=len(screenplay.directives),
        notes=len(screenplay.notes) - len(screenplay.directives),
        lint=lint,
        remarks=_remarks(screenplay, shots),
    )


def _seconds(shots: ShotList, scene: str | None) -> float:
    return round(sum(shot.duration_s for shot in shots.shots if scene is None or shot.scene == scene), 2)


def _scenes(summary: ScriptSummary, shots: ShotList) -> tuple[SceneLine, ...]:
    on_paper = {(scene.span.line, scene.span.column): scene for scene in summary.scenes}
    lines = []
    for scene in shots.scenes:
        paper = on_paper.get((scene.span.line, scene.span.column))
        lines.append(
            SceneLine(
                number=scene.number,
                heading=scene.heading,
                sections=paper.sections if paper else (),
                synopsis=paper.synopsis if paper else "",
                page=paper.page if paper else 1,
                eighths=paper.eighths if paper else scene.eighths,
                words=paper.words if paper else summary.words_before,
                cast=scene.people,
                shots=sum(shot.scene == scene.number for shot in shots.shots),
                estimated_s=_seconds(shots, scene.number),
                line=scene.span.line,
            )
        )
    return tuple(lines)


def _cast(summary: ScriptSummary, scenes: Sequence[Scene]) -> tuple[CastLine, ...]:
    seen: dict[str, list[str]] = {}
    names: dict[str, str] = {}
    for scene in scenes:
        for name in scene.people:
            names.setdefault(name.casefold(), name)
            seen.setdefault(name.casefold(), []).append(scene.number)
    speakers = {speaker.name.casefold(): speaker for speaker in summary.speakers}
    lines = [
        CastLine(
            name=speaker.name if speaker else names[key],
            lines=speaker.lines if speaker else 0,
            words=speaker.words if speaker else 0,
            scenes=tuple(seen.get(key, ())),
        )
        for key in dict.fromkeys([*speakers, *names])
        for speaker in [speakers.get(key)]
    ]
    return tuple(sorted(lines, key=lambda line: (-line.words, -line.lines, -len(line.scenes))))


def _locations(scenes: Sequence[Scene]) -> tuple[LocationLine, ...]:
    grouped: dict[str, list[Scene]] = {}
    for scene in scenes:
        if scene.heading:
            grouped.setdefault(scene.place.name, []).append(scene)
    return tuple(
        LocationLine(
            name=name,
            sides=tuple(dict.fromkeys(scene.place.side.value for scene in group)),
            times=tuple(dict.fromkeys(scene.place.time.value for scene in group)),
            scenes=tuple(scene.number for scene in group),
        )
        for name, group in grouped.items()
    )


def _remarks(screenplay: Screenplay, shots: ShotList) -> tuple[Remark, ...]:
    found: dict[Diagnostic, None] = dict.fromkeys([*screenplay.diagnostics, *shots.diagnostics])
    ordered = sorted(
        found, key=lambda item: (item.severity is not Severity.ERROR, item.span.line, item.span.column, item.code)
    )
    return tuple(Remark.of(item, screenplay.source) for item in ordered)
