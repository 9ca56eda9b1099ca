"""Work for the scheduler's tests. It runs in worker processes, so it must be importable there."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Callable
from pathlib import Path

from filmstudio.errors import EngineError, UsageError
from filmstudio.model.job import RenderJob
from filmstudio.model.take import Blob, Take


def shoot(folder: Path, job: RenderJob, progress: Callable[[int], None]) -> Take:
    """Do what the job's subject says."""
    marker = folder / f"{job.slate}.{os.getpid()}"
    marker.touch()
    if job.subject == "refuse":
        raise EngineError("not with this engine")
    if job.subject == "bug":
        raise ZeroDivisionError("one over nothing")
    if job.subject == "full":
        raise UsageError("no space left")
    if job.subject == "die":
        os.kill(os.getpid(), signal.SIGKILL)
    if job.subject == "die once" and not (folder / "died").exists():
        (folder / "died").touch()
        os.kill(os.getpid(), signal.SIGKILL)
    if job.subject == "hang":
        time.sleep(60)
    for frame in range(job.frames):
        progress(frame + 1)
    picture = Blob(sha256="0" * 64, suffix=".mp4", size_bytes=1)
    return Take(key=job.key, job=job, picture=picture, frames=job.frames, encoder="x", elapsed_s=0.0)
