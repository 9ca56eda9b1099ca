"""Hears what the scheduler tells of shots, keeps account of it and passes it on to people."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from filmstudio.model.job import RenderJob
from filmstudio.model.plan import PlannedShot
from filmstudio.model.take import Take
from filmstudio.ports.reporter import Reporter
from filmstudio.ports.scheduler import Advanced, Event, Opening
from filmstudio.studio.shooting.pace import Pace


class ShotWatch:
    """The account of one run: `takes` by job key and `failed` by shot id grow while it listens."""

    def __init__(
        self,
        shots: Mapping[str, PlannedShot],
        reporter: Reporter,
        takes: dict[str, Take],
        failed: dict[str, str],
        pace: Pace,
    ) -> None:
        self._shots = shots
        self._reporter = reporter
        self._takes = takes
        self._failed = failed
        self._pace = pace
        self._done: dict[str, int] = {}
        """Frames' worth of work, by job."""
        self._done_in_all = 0

    def hear(self, event: Event, engine: str) -> None:
        """Take one event in."""
        if isinstance(event, Opening):
            self._reporter.opening(engine, event.what, event.done, event.total)
        elif isinstance(event, Advanced):
            # All is drawn at 1, but the take is not kept yet. A job that is tried again begins anew.
            frames = self._shots[event.key].job.frames
            self._pace.heard(event.key, event.share)
            self._tell(event.key, min(int(event.share * frames), frames - 1), event.note)
        elif event.take:
            self._takes[event.key] = event.take
            self._pace.made(event.take)
            self._tell(event.key, event.take.frames)
        else:
            self.fail(event.key, event.error or "no reason given")

    def fail(self, key: str, reason: str) -> None:
        """Take note of a shot that cannot be made."""
        shot = self._shots[key].shot.id
        self._failed[shot] = reason
        self._reporter.failed(shot, reason)

    def stopping(self, begun: Sequence[RenderJob]) -> None:
        """Say what is still finished after somebody asked to stop, and how long that may take."""
        if not begun:
            return
        shots = [self._shots[job.key].shot.id for job in begun]
        named = f"shots {', '.join(shots[:-1])} and {shots[-1]} are" if len(shots) > 1 else f"shot {shots[0]} is"
        times = [left for job in begun if (left := self._pace.left_s(job)) is not None]
        how_long = f" (about {_in_words(max(times))})" if times else ""
        self._reporter.warn(f"no new shot begins; {named} finished first{how_long}, and Ctrl-C again ends at once")

    def _tell(self, key: str, frames: int, note: str = "") -> None:
        shot = self._shots[key]
        self._done_in_all += frames - self._done.get(key, 0)
        self._done[key] = frames
        self._reporter.shot(shot.shot.id, frames, shot.job.frames, note)
        self._reporter.advance("shots", self._done_in_all)


def _in_words(seconds: float) -> str:
    return f"{seconds / 60:.0f} min" if seconds >= 90 else f"{max(seconds, 1):.0f} s"
