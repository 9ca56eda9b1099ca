from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from filmstudio.errors import EngineError, UsageError
from filmstudio.media.picture_master import write_master
from filmstudio.media.probe import probe_picture
from filmstudio.media.stills import frame_at, frames_at
from filmstudio.model.footage import Footage
from filmstudio.units import Resolution

SIZE = Resolution(160, 90)


def _frames(count: int, size: Resolution = SIZE) -> Iterator[NDArray[np.uint8]]:
    for index in range(count):
        frame = np.full((size.height, size.width, 3), (200, 40, 30), np.uint8)
        frame[:, : index + 1] = (20, 200, 90)
        yield frame


def _footage(frames: Iterator[NDArray[np.uint8]], count: int, rate: Fraction = Fraction(24)) -> Footage:
    return Footage(frames, count, SIZE, rate)


def test_every_frame_is_there_at_every_rate(tmp_path: Path, rate: Fraction) -> None:
    heard: list[int] = []
    write_master(_footage(_frames(31), 31, rate), tmp_path / "m.mp4", progress=heard.append)
    facts = probe_picture(tmp_path / "m.mp4")
    assert (facts.frames, facts.size, facts.rate, facts.constant_rate) == (31, SIZE, rate, True)
    assert (facts.tags, facts.pix_fmt) == ((1, 1, 1, 1), "yuv420p")
    assert heard == list(range(1, 32))
    assert [path.name for path in tmp_path.iterdir()] == ["m.mp4"]


@pytest.mark.parametrize("rate", [Fraction(1), Fraction(25, 2), Fraction(120)], ids=str)
def test_unusual_rates_stay_exact(tmp_path: Path, rate: Fraction) -> None:
    write_master(_footage(_frames(1), 1, rate), tmp_path / "one.mp4")
    write_master(_footage(_frames(7), 7, rate), tmp_path / "m.mp4")
    assert probe_picture(tmp_path / "one.mp4").rate == rate
    assert probe_picture(tmp_path / "m.mp4")._replace(frames=1) == probe_picture(tmp_path / "one.mp4")


@pytest.mark.parametrize(
    "colour",
    [(255, 0, 0), (0, 255, 0), (0, 0, 255), (255, 255, 255), (0, 0, 0), (128, 128, 128), (230, 180, 150), (30, 60, 90)],
    ids=str,
)
def test_colours_come_back(tmp_path: Path, colour: tuple[int, int, int]) -> None:
    frame = np.full((90, 160, 3), colour, np.uint8)
    write_master(_footage(iter([frame] * 3), 3), tmp_path / "m.mp4")
    seen = frame_at(tmp_path / "m.mp4", 2)[45, 80].astype(int)
    assert np.abs(seen - colour).max() <= 3


def test_the_same_frames_give_the_same_bytes(tmp_path: Path) -> None:
    for name in ("a.mp4", "b.mp4"):
        write_master(_footage(_frames(60), 60), tmp_path / name)
    assert (tmp_path / "a.mp4").read_bytes() == (tmp_path / "b.mp4").read_bytes()


def test_an_engine_may_reuse_its_buffer_and_hand_over_views(tmp_path: Path) -> None:
    def mirrored() -> Iterator[NDArray[np.uint8]]:
        canvas = np.zeros((90, 160, 3), np.uint8)
        for index in range(6):
            canvas[:] = 0
            canvas[:, : 20 * (index + 1)] = 255
            yield canvas[:, ::-1]

    write_master(_footage(mirrored(), 6), tmp_path / "m.mp4")
    for index, frame in enumerate(frames_at(tmp_path / "m.mp4", range(6))):
        white = int((frame[45, :, 0] > 128).sum())
        assert abs(white - 20 * (index + 1)) <= 2
        assert frame[45, -1, 0] > 200


@pytest.mark.parametrize(("made", "announced"), [(9, 10), (0, 5), (11, 10)])
def test_a_wrong_count_leaves_no_file(tmp_path: Path, made: int, announced: int) -> None:
    with pytest.raises(EngineError, match=f"{announced}"):
        write_master(_footage(_frames(made), announced), tmp_path / "m.mp4")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "frame",
    [np.zeros((90, 162, 3), np.uint8), np.zeros((90, 160, 4), np.uint8), np.zeros((90, 160, 3), np.float32)],
    ids=["size", "alpha", "float"],
)
def test_a_wrong_frame_leaves_no_file(tmp_path: Path, frame: NDArray[np.uint8]) -> None:
    with pytest.raises(EngineError, match="frame 0 is"):
        write_master(_footage(iter([frame]), 1), tmp_path / "m.mp4")
    assert list(tmp_path.iterdir()) == []


def test_what_a_dying_engine_raises_passes_and_leaves_no_file(tmp_path: Path) -> None:
    def dying() -> Iterator[NDArray[np.uint8]]:
        yield from _frames(5)
        raise ZeroDivisionError("drawn too far")

    with pytest.raises(ZeroDivisionError, match="drawn too far"):
        write_master(_footage(dying(), 10), tmp_path / "m.mp4")
    assert list(tmp_path.iterdir()) == []


def test_a_dying_encoder_is_an_engine_error_not_a_broken_pipe(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FILMSTUDIO_FFMPEG", "/bin/false")
    with pytest.raises(EngineError, match="ffmpeg ended with exit code 1"):
        write_master(_footage(_frames(50), 50), tmp_path / "m.mp4")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("size", [Resolution(161, 90), Resolution(160, 91), Resolution(0, 90)], ids=str)
def test_odd_sizes_are_refused(tmp_path: Path, size: Resolution) -> None:
    with pytest.raises(ValueError, match="must be even"):
        write_master(Footage(_frames(1, size), 1, size, Fraction(24)), tmp_path / "m.mp4")


def test_a_folder_that_is_not_there_is_told_before_anything_is_drawn(tmp_path: Path) -> None:
    frames = _frames(1)
    with pytest.raises(UsageError, match="does not exist"):
        write_master(_footage(frames, 1), tmp_path / "absent" / "m.mp4")
    assert len(list(frames)) == 1


_INTERRUPTED = """
import sys, time
import numpy as np
from fractions import Fraction
from pathlib import Path
from filmstudio.media.picture_master import write_master
from filmstudio.model.footage import Footage
from filmstudio.units import Resolution

def frames():
    while True:
        yield np.zeros((90, 160, 3), np.uint8)
        print("frame", flush=True)
        time.sleep(0.01)

write_master(Footage(frames(), 100000, Resolution(160, 90), Fraction(24)), Path(sys.argv[1]))
"""


def test_ctrl_c_leaves_neither_file_nor_process(tmp_path: Path) -> None:
    target = tmp_path / "m.mp4"
    worker = subprocess.Popen(
        [sys.executable, "-c", _INTERRUPTED, str(target)], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert worker.stdout is not None
    for _ in range(5):
        assert worker.stdout.readline() == b"frame\n"
    worker.send_signal(signal.SIGINT)
    _, stderr = worker.communicate(timeout=30)
    assert b"KeyboardInterrupt" in stderr
    assert list(tmp_path.iterdir()) == []
    assert not _running_on(tmp_path)


def _running_on(folder: Path) -> list[str]:
    """Return the command lines of processes that name a folder."""
    found = []
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit() and int(entry.name) != os.getpid():
            try:
                command = (entry / "cmdline").read_bytes()
            except OSError:
                continue
            if os.fsencode(folder) in command:
                found.append(command.decode(errors="replace"))
    return found
