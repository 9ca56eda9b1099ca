"""One shot in a worker: the engine makes footage, which is encoded and kept as a take. Doing it twice does no harm."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from filmstudio import __version__
from filmstudio.errors import EngineError
from filmstudio.media.encoder import ENCODER_KEY
from filmstudio.model.capabilities import Capabilities
from filmstudio.model.footage import Footage
from filmstudio.model.job import RenderJob
from filmstudio.model.take import Blob, Take
from filmstudio.ports.engine import OpenEngine, Progress, Stage
from filmstudio.ports.scheduler import Advanced, Finish, Opening
from filmstudio.studio.plugins import find_engine
from filmstudio.studio.shooting.disk_faults import disk_blamed
from filmstudio.studio.shooting.this_machine import this_machine
from filmstudio.takes.film_folder import FilmFolder
from filmstudio.takes.ledger import TAKES

if TYPE_CHECKING:
    from filmstudio.model.footage import Frame

_SHOT_SHARE = 0.9
"""Of the whole job, where the engine tells how far it is: the rest is encoding."""

Tell = Callable[[Opening | Advanced], None]


@dataclass(frozen=True, slots=True)
class TakeWork:
    """Makes takes with one engine. Picklable."""

    root: Path
    """The film's folder."""
    engine: str
    stage: Stage
    token: str | None = None
    """Of the render that it is made for, in whose workspace it lies until it is whole."""

    @contextmanager
    def open(self, jobs: Sequence[RenderJob], hear: Tell) -> Iterator[OpenTakes]:
        """Open the engine for jobs, all of them its own. Raises whatever the engine raises."""
        engine = find_engine(self.engine)
        facts = engine.capabilities(self.stage.checkpoint)
        with engine.open(self.stage, jobs, lambda so_far: hear(_opening(so_far))) as opened:
            yield OpenTakes(FilmFolder(self.root, self.token), opened, facts)


class OpenTakes:
    """An open engine, and the film's folder that takes what it makes."""

    def __init__(self, folder: FilmFolder, engine: OpenEngine, facts: Capabilities) -> None:
        self._folder = folder
        self._engine = engine
        self._facts = facts

    def ahead(self, job: RenderJob) -> bool:
        """Say whether the engine has made all frames when it hands its footage over."""
        return self._facts.works_ahead

    def begin(self, job: RenderJob, hear: Tell) -> Finish:
        """Shoot a job. Raises EngineError where the take that it goes on from is not whole."""
        started = time.monotonic()
        key = job.key
        begun = 0.0

        def heard(so_far: Progress) -> None:
            nonlocal begun
            if so_far.what != "step":  # the first shot may have to wait for the model: no part of its own work
                hear(_opening(so_far))
                return
            share = min(so_far.done / so_far.total, 1.0) if so_far.total else 0.0
            begun = max(begun, _SHOT_SHARE * share)
            hear(Advanced(key, begun, f"step {so_far.done} of {so_far.total}"))

        footage = self._engine.shoot(job, heard, frames_before(job, self._folder))
        spent_s = time.monotonic() - started
        base = begun

        def encoded(frames: int) -> None:
            share = base + (1 - base) * frames / job.frames
            hear(Advanced(key, share, f"encoding {frames} of {job.frames}" if base else ""))

        def finish() -> Take:
            with disk_blamed(self._folder):
                return self._finish(key, job, footage, spent_s, encoded)

        return finish

    def _finish(self, key: str, job: RenderJob, footage: Footage, spent_s: float, hear: Callable[[int], None]) -> Take:
        from filmstudio.media.picture_master import write_master

        started = time.monotonic()
        master = self._folder.workspace / f"{key}.mp4"
        last: deque[Frame] = deque(maxlen=self._facts.tail_frames)
        write_master(
            replace(footage, frames=_overheard(footage, last)),
            master,
            size=job.size,
            rate=job.rate,
            frames=job.frames,
            retime=job.retime,
            progress=hear,
        )
        libraries = footage.making.libraries if footage.making else ()
        sound = self._keep_sound(key, job, footage)
        take = Take(
            key=key,
            job=job,
            picture=self._folder.vault.put(master),
            frames=job.frames,
            sound=sound,
            sound_rate_hz=footage.sound.rate_hz if footage.sound and sound else None,
            tail=self._keep_tail(key, last),
            tail_frames=len(last),
            making=footage.making,
            encoder=ENCODER_KEY,
            elapsed_s=round(spent_s + time.monotonic() - started, 3),
            software=(f"filmstudio {__version__}", f"{job.engine} {job.engine_version}", *libraries),
            machine=this_machine(),
            made_at=datetime.now(UTC).isoformat(timespec="seconds"),
        )
        self._folder.ledger.enter(TAKES, key, take)
        return take

    def _keep_sound(self, key: str, job: RenderJob, footage: Footage) -> Blob | None:
        """Keep the sound, exactly as long as the master; silence is none."""
        from filmstudio.sound.native import keep_native

        path = self._folder.workspace / f"{key}.wav"
        if footage.sound is None or not keep_native(footage.sound, path, frames=job.frames, rate=job.rate):
            return None
        return self._folder.vault.put(path)

    def _keep_tail(self, key: str, last: Sequence[Frame]) -> Blob | None:
        from filmstudio.media.frame_strip import write_strip

        if not last:
            return None
        path = self._folder.workspace / f"{key}.png"
        write_strip(last, path)
        return self._folder.vault.put(path)


def frames_before(job: RenderJob, folder: FilmFolder) -> list[Frame]:
    """Return the frames that a job goes on from, oldest first, in the engine's own size; none where it begins anew.

    Fewer than the job asks for where the take before is shorter than that. Raises EngineError where that take is not
    there, or its last frames are not.
    """
    from filmstudio.media.frame_strip import read_strip

    if job.continues is None:
        return []
    shot = job.continues.shot
    take = folder.ledger.find(TAKES, job.continues.after, Take)
    if take is None:
        raise EngineError(f"it goes on from shot {shot}, of which there is no take", hint=f"render {shot} with it")
    if take.tail is None or not folder.vault.is_sound(take.tail):
        raise EngineError(
            f"it goes on from shot {shot}, whose last frames are not there any more", hint=f"render {shot} with it"
        )
    return read_strip(folder.vault.locate(take.tail), take.tail_frames)[-job.continues.frames :]


def _overheard(footage: Footage, last: deque[Frame]) -> Iterator[Frame]:
    """Pass frames on and keep copies of the last ones: an engine may use its arrays again."""
    first_kept = footage.count - (last.maxlen or 0)
    for number, frame in enumerate(footage.frames):
        if number >= first_kept:
            last.append(frame.copy())
        yield frame


def _opening(so_far: Progress) -> Opening:
    return Opening(so_far.what, so_far.done, so_far.total)
