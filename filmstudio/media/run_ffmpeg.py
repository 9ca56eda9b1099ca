"""The one runner: starts ffmpeg, follows it, stops it, and turns its end into an answer or a sentence.

Why not ffmpeg-python's own `run`: it buffers or blocks, hears nothing until the end, and leaves a child behind when
the caller is interrupted. Here ffmpeg lives in a process group of its own, so Ctrl-C reaches only us and we decide;
its stderr is drained all the time, so it can never block on a full pipe; and no way out of the block leaves it running.
"""

from __future__ import annotations

import errno
import os
import signal
import subprocess
import threading
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import IO, Any

from filmstudio.errors import EngineError
from filmstudio.media.complaint import complaint, tells_full_disk
from filmstudio.media.ffmpeg_binary import ffmpeg_path

_ALWAYS = ("-nostats", "-hide_banner", "-loglevel", "level+warning")
_GRACE_S = 5.0
"""How long ffmpeg may take to end by itself after SIGTERM."""
_KEPT_LINES = 200


def run_ffmpeg(
    output: Any, *, task: str, progress: Callable[[int], None] | None = None, warnings_fail: bool = False
) -> None:
    """Run an ffmpeg-python output node to its end.

    `task` begins the error's sentence ("joining the film"). `progress` hears the number of frames written so far; if
    it raises, ffmpeg is stopped. With `warnings_fail`, any line on stderr is a failure: a join that complains has
    made a wrong film even when it ends with 0. Raises EngineError, MissingTool, and OSError for a full disk.
    """
    following = ("-nostdin", "-progress", "pipe:1", "-stats_period", "0.25")
    with _running(output, following, task, subprocess.DEVNULL, subprocess.PIPE, warnings_fail) as process:
        assert process.stdout is not None  # noqa: S101 - it was asked for above
        for line in process.stdout:
            key, _, value = line.decode("ascii", errors="replace").strip().partition("=")
            if key == "frame" and progress is not None and value.isdigit():
                progress(int(value))


@contextmanager
def ffmpeg_pipe(output: Any, *, task: str) -> Iterator[int]:
    """Run an ffmpeg-python output node that reads `pipe:0`; yield the file descriptor to write to.

    The end of the block closes the pipe and waits for ffmpeg. A broken pipe inside the block is reported as ffmpeg's
    own complaint. Any other exception stops ffmpeg and passes. Raises EngineError, MissingTool, and OSError for a full
    disk.
    """
    with _running(output, (), task, subprocess.PIPE, subprocess.DEVNULL, False) as process:
        assert process.stdin is not None  # noqa: S101 - it was asked for above
        yield process.stdin.fileno()


@contextmanager
def _running(
    output: Any, options: tuple[str, ...], task: str, stdin: int, stdout: int, warnings_fail: bool
) -> Iterator[subprocess.Popen[bytes]]:
    import ffmpeg

    compiled = ffmpeg.compile(output, cmd=str(ffmpeg_path()), overwrite_output=True)
    process = subprocess.Popen(  # noqa: S603 - the program is our ffmpeg, and no shell reads the arguments
        [compiled[0], *_ALWAYS, *options, *compiled[1:]],
        stdin=stdin,
        stdout=stdout,
        stderr=subprocess.PIPE,
        bufsize=0 if stdin == subprocess.PIPE else -1,
        process_group=0,
    )
    assert process.stderr is not None  # noqa: S101 - it was asked for above
    lines: deque[str] = deque(maxlen=_KEPT_LINES)
    listener = threading.Thread(target=_drain, args=(process.stderr, lines), daemon=True)
    listener.start()
    broken = False
    try:
        try:
            yield process
        except BrokenPipeError:
            broken = True
        if process.stdin is not None:
            process.stdin.close()
        process.wait()
    except BaseException:
        _stop(process)
        raise
    finally:
        listener.join()
        for stream in (process.stdin, process.stdout, process.stderr):
            if stream is not None:
                stream.close()
    if process.returncode != 0 and tells_full_disk(lines):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
    if process.returncode != 0 or broken or (warnings_fail and lines):
        raise EngineError(f"{task} failed: {complaint(lines, process.returncode)}")


def _drain(stream: IO[bytes], lines: deque[str]) -> None:
    for line in stream:
        text = line.decode("utf-8", errors="replace").strip()
        if text:
            lines.append(text)


def _stop(process: subprocess.Popen[bytes]) -> None:
    """End ffmpeg: politely, then by force. A second Ctrl-C while waiting goes straight to force."""
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGTERM)
    if process.stdin is not None:
        # While it waits for frames it does not look at signals; the end of the pipe wakes it.
        process.stdin.close()
    try:
        process.wait(_GRACE_S)
    except subprocess.TimeoutExpired:
        _kill(process)
    except BaseException:
        _kill(process)
        raise


def _kill(process: subprocess.Popen[bytes]) -> None:
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()
