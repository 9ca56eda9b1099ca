"""Makes the takes that are missing. What the ledger knows is never made again; one failure never stops the rest."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import NamedTuple

from filmstudio import __version__
from filmstudio.errors import UsageError
from filmstudio.media.encoder import ENCODER_KEY
from filmstudio.model.job import RenderJob
from filmstudio.model.plan import Plan
from filmstudio.model.shots import ShotSpec
from filmstudio.model.take import Take
from filmstudio.ports.reporter import Reporter
from filmstudio.ports.scheduler import Advanced
from filmstudio.scheduling.local import LocalScheduler
from filmstudio.studio.plugins import find_engine
from filmstudio.takes.film_folder import FilmFolder

_LEDGER_KIND = "takes"
_BYTES_PER_PIXEL = 0.02
"""Of a picture master: about three times what drawn pictures take here, so that the estimate errs on the safe side."""


class Shooting(NamedTuple):
    """What there is after shooting: takes by job key, and shot ids by what became of them."""

    takes: Mapping[str, Take]
    rendered: tuple[str, ...]
    reused: tuple[str, ...]
    failed: Mapping[str, str]
    """Shot id -> the sentence that says why."""


def shoot(plan: Plan, folder: FilmFolder, reporter: Reporter, workers: int) -> Shooting:
    """Return a take for every shot of the plan that could be made.

    Raises UsageError where the disk cannot hold them. Interrupted, it leaves every finished take in the ledger.
    """
    takes = kept_takes(plan, folder)
    missing = {shot.job.key: shot for shot in plan.shots if shot.job.key not in takes}
    reused = tuple(shot.shot.id for shot in plan.shots if shot.job.key in takes)
    failed: dict[str, str] = {}
    if missing:
        _check_space([shot.job for shot in missing.values()], folder)
        total = sum(shot.job.frames for shot in missing.values())
        done: dict[str, int] = {}
        reporter.begin("shots", total)
        work = partial(shoot_one, folder.root)
        with closing(LocalScheduler(workers).run([shot.job for shot in missing.values()], work)) as events:
            for event in events:
                shot = missing[event.key]
                if isinstance(event, Advanced):
                    # The last frame is drawn, but the take is not kept yet.
                    done[event.key] = min(event.frames, shot.job.frames - 1)
                elif event.take:
                    takes[event.key], done[event.key] = event.take, shot.job.frames
                else:
                    failed[shot.shot.id] = event.error or "no reason given"
                    reporter.warn(f"shot {shot.shot.id} failed: {failed[shot.shot.id]}")
                    continue
                reporter.shot(shot.shot.id, done[event.key], shot.job.frames)
                reporter.advance("shots", sum(done.values()))
        reporter.end("shots")
    rendered = tuple(shot.shot.id for key, shot in missing.items() if key in takes)
    return Shooting(takes, rendered, reused, failed)


def kept_takes(plan: Plan, folder: FilmFolder) -> dict[str, Take]:
    """Return the takes that are there and whole, every byte of them checked."""
    found: dict[str, Take] = {}
    for shot in plan.shots:
        take = folder.ledger.find(_LEDGER_KIND, shot.job.key, Take)
        fits = take is not None and take.job.key == shot.job.key and take.frames == shot.job.frames
        if take and fits and take.encoder == ENCODER_KEY and folder.vault.is_sound(take.picture):
            found[shot.job.key] = take
    return found


def any_take(folder: FilmFolder) -> bool:
    """Say whether a shot of this film was ever made here."""
    return (folder.root / "ledger" / _LEDGER_KIND).is_dir()


def unshot(plan: Plan, folder: FilmFolder) -> tuple[ShotSpec, ...]:
    """Return the shots of which the ledger has no take; whether those takes are whole is seen when they are used."""
    return tuple(shot.shot for shot in plan.shots if folder.ledger.find(_LEDGER_KIND, shot.job.key, Take) is None)


def shoot_one(root: Path, job: RenderJob, progress: Callable[[int], None]) -> Take:
    """Make one take and keep it. Runs in a worker process; doing it twice does no harm."""
    from filmstudio.media.picture_master import write_master

    folder = FilmFolder(root)
    started = time.monotonic()
    master = folder.workspace / f"{job.key}.mp4"
    write_master(find_engine(job.engine).shoot(job), master, progress)
    take = Take(
        key=job.key,
        job=job,
        picture=folder.vault.put(master),
        frames=job.frames,
        encoder=ENCODER_KEY,
        elapsed_s=round(time.monotonic() - started, 3),
        software=(f"filmstudio {__version__}", f"{job.engine} {job.engine_version}"),
    )
    folder.ledger.enter(_LEDGER_KIND, job.key, take)
    return take


def _check_space(jobs: Sequence[RenderJob], folder: FilmFolder) -> None:
    needed = int(sum(job.frames * job.size.width * job.size.height for job in jobs) * _BYTES_PER_PIXEL) * 2
    free = folder.free_bytes()
    if free < needed:
        raise UsageError(
            f"not enough disk space at {folder.root}: {free >> 20} MiB free, about {(needed >> 20) + 1} MiB needed",
            hint="free some space, or give another place with --folder",
        )
