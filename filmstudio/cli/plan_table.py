"""A plan in lines for a terminal: what is new and why, what is used again in one line, and what it costs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import suppress
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from filmstudio.cli.cue_lines import cue_lines
from filmstudio.cli.printable import one_line, printable
from filmstudio.units import clock

if TYPE_CHECKING:
    from rich.console import Console

    from filmstudio.studio.planning.report import Estimate, PlanReport, ShotFate

_SHARED_BY = 3
"""A reason of at least so many shots, and of all that are new, is told once and for all of them."""
_FOLD_FROM = 4
"""So many shots in a row with the same reasons become one line, where"""
_MOST_LINES = 30
"""more than so many are new: the plan shall still be seen on one screen."""


class _Row(NamedTuple):
    """One line of the table: a shot, or several in a row with the same reasons."""

    shots: str
    length: str
    what: str
    why: str


def print_plan(report: PlanReport) -> None:
    """Print a plan for people."""
    console = _console()
    console.print(_head(report), style="bold", markup=False)
    for remark in report.remarks:
        console.print(one_line(remark), style="dim", markup=False)
    new = [shot for shot in report.shots if shot.fate == "render"]
    if new:
        _print_new(new)
    for line in cue_lines(report.shots):
        console.print(printable(line), markup=False)
    for compromise in report.compromises if new else ():
        console.print(one_line(compromise), style="yellow", markup=False)
    for line in (*_totals(report, new), *_cost(report.estimate, report.to_render)):
        console.print(one_line(line), markup=False)


def print_since_cut(report: PlanReport) -> None:
    """Print what has changed since the film was last cut: `+` added, `~` changed, `=` trimmed, `>` moved, `-` gone."""
    console = _console()
    cut = report.since_cut
    if cut is None:
        console.print("the film was never cut here; filmstudio plan without --diff says what a render would do")
        return
    if cut.is_empty:
        console.print(f"nothing has changed since the film was last cut: {_count(len(report.shots), 'shot')}")
        return
    for added in cut.added:
        console.print(f"+ {one_line(added.shot)}  {one_line(added.gist)}", style="green", markup=False)
    for changed in cut.changed:
        console.print(f"~ {one_line(changed.shot)}  {one_line(', '.join(changed.why))}", style="yellow", markup=False)
    for trimmed in cut.trimmed:
        console.print(f"= {one_line(trimmed.shot)}  {one_line(trimmed.words)}", style="yellow", markup=False)
    for moved in cut.moved:
        where = f"behind {one_line(moved.after)}" if moved.after else "to the beginning"
        console.print(f"> {one_line(moved.shot)}  {where}", style="cyan", markup=False)
    for dropped in cut.dropped:
        console.print(f"- {one_line(dropped.shot)}  {one_line(dropped.gist)}", style="red", markup=False)
    parts = ((cut.added, "added"), (cut.changed, "changed"), (cut.trimmed, "trimmed"))
    more = ((cut.moved, "moved"), (cut.dropped, "dropped"))
    told = ", ".join(f"{len(some)} {name}" for some, name in (*parts, *more) if some)
    console.print(f"\n{_count(len(report.shots), 'shot')}: {told}; {report.to_render} to render", style="dim")


def _console() -> Console:
    from rich.console import Console

    return Console(highlight=False, soft_wrap=True)


def _head(report: PlanReport) -> str:
    by = f"{report.engine} {report.model}".strip()
    return one_line(f"{report.title}: {report.size} at {report.rate}, {by}")


def _print_new(new: Sequence[ShotFate]) -> None:
    from rich.console import Console
    from rich.markup import escape
    from rich.table import Table

    console = Console(highlight=False)
    shared = _shared(new)
    if shared:
        console.print(f"all {len(new)} to render: {one_line(', '.join(shared))}", style="yellow", markup=False)
    rows = list(_rows(new, shared))
    told = any(row.why for row in rows)
    table = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False, show_header=False, expand=True)
    table.add_column(style="bold", no_wrap=True)
    table.add_column(justify="right", no_wrap=True)
    table.add_column(style="dim", overflow="ellipsis", no_wrap=True, ratio=2)
    table.add_column(overflow="fold", ratio=3 if told else None)
    for row in rows:
        table.add_row(*(escape(one_line(cell)) for cell in row))
    console.print(table)


def _shared(new: Sequence[ShotFate]) -> tuple[str, ...]:
    """Return the reasons that all new shots have, where they are several."""
    counts = Counter(reason for shot in new for reason in shot.why)
    return tuple(reason for reason, count in counts.items() if count == len(new) >= _SHARED_BY)


def _rows(new: Sequence[ShotFate], shared: Sequence[str]) -> Iterator[_Row]:
    def reasons(shot: ShotFate) -> tuple[str, ...]:
        return tuple(reason for reason in shot.why if reason not in shared)

    for why, group in groupby(new, key=reasons):
        shots = list(group)
        if len(shots) >= _FOLD_FROM and len(new) > _MOST_LINES:
            length = f"{sum(shot.seconds for shot in shots):.1f} s"
            yield _Row(f"{shots[0].shot} ... {shots[-1].shot}", length, f"{len(shots)} shots", ", ".join(why))
            continue
        for shot in shots:
            about = "about " if shot.length_estimated else ""
            notes = [*why, *(["made because another goes on from it"] if shot.supporting else [])]
            yield _Row(shot.shot, f"{about}{shot.seconds:.1f} s", shot.gist, ", ".join(notes))


def _totals(report: PlanReport, new: Sequence[ShotFate]) -> Iterator[str]:
    asked = [shot for shot in report.shots if not shot.supporting]
    reused = len(asked) - sum(not shot.supporting for shot in new)
    film = f"{_count(len(asked), 'shot')}, {clock(report.seconds)}"
    if not report.to_render:
        if report.film:
            yield f"nothing to do: {_near(report.film)} is as the script has it ({film})"
        else:
            yield f"nothing to render: all of {film} is there; a render only cuts the film"
        return
    takes = f"{_count(report.to_render, 'take')} of {_count(report.frames_to_render, 'frame')}"
    yield f"to render: {takes}; used again: {reused} of {film}"
    if report.lines_to_record:
        waiting = sum(shot.length_estimated for shot in report.shots)
        yield (
            f"{_count(report.lines_to_record, 'line')} not recorded yet: "
            f"the length of {_count(waiting, 'shot')} is an estimate from the words"
        )


def _near(path: str) -> str:
    """Return a path as people here would write it: from the folder that they are in, where it lies below."""
    with suppress(ValueError, OSError):
        return str(Path(path).relative_to(Path.cwd()))
    return path


def _cost(estimate: Estimate, to_render: int) -> Iterator[str]:
    if not to_render:
        return
    taught = f"learned from {_count(estimate.learned_from, 'take')} on this machine"
    if estimate.seconds is not None:
        at_once = f", {estimate.at_once} at once" if estimate.at_once > 1 else ""
        yield f"time: about {_duration(estimate.seconds)}{at_once} ({taught})"
    else:
        told = "published figures, of other machines, say" if estimate.published else "the first takes will tell"
        yield f"time: nothing learned yet; {told}"
        yield from (f"  {figures}" for figures in estimate.published)
    memory = [_size(estimate.memory_bytes, "about {} by the engine's figures")]
    memory.append(_size(estimate.peak_bytes, "{} at most in takes like these"))
    if any(memory):
        yield f"graphics memory: {', '.join(filter(None, memory))}"
    if estimate.disk_bytes is not None:
        yield f"disk: about {_bytes(estimate.disk_bytes)} of takes"


def _size(value: int | None, words: str) -> str:
    return "" if value is None else words.format(_bytes(value))


def _bytes(count: int) -> str:
    return f"{count / (1 << 30):.1f} GB" if count >= 1 << 30 else f"{max(1, round(count / (1 << 20)))} MB"


def _duration(seconds: float) -> str:
    """Return a time as precisely as an estimate deserves: `40 s`, `12 min`, `3 h 20 min`."""
    if seconds < 90:
        return f"{max(1, round(seconds))} s"
    minutes = round(seconds / 60)
    if minutes < 90:
        return f"{minutes} min"
    return f"{minutes // 60} h {minutes % 60} min"


def _count(count: int, what: str) -> str:
    return f"{count:,} {what}{'' if count == 1 else 's'}"
