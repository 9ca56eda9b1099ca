from __future__ import annotations

import os
import threading
from pathlib import Path
from typing import Any

import ffmpeg
import pytest

from filmstudio.errors import EngineError, is_disks_fault
from filmstudio.media.file_names import file_url
from filmstudio.media.run_ffmpeg import ffmpeg_pipe, run_ffmpeg


def _bars(frames: int) -> Any:
    return ffmpeg.input(f"testsrc=s=160x90:r=24,trim=end_frame={frames}", f="lavfi").video


def test_progress_counts_frames_up_to_the_last(tmp_path: Path) -> None:
    heard: list[int] = []
    run_ffmpeg(ffmpeg.output(_bars(40), file_url(tmp_path / "x.mp4")), task="testing", progress=heard.append)
    assert heard == sorted(heard)
    assert heard[-1] == 40


def test_a_missing_input_is_told_in_one_sentence(tmp_path: Path) -> None:
    absent = ffmpeg.input(file_url(tmp_path / "absent.mp4"))
    with pytest.raises(EngineError) as caught:
        run_ffmpeg(ffmpeg.output(absent, file_url(tmp_path / "x.mp4")), task="testing")
    assert caught.value.message == "testing failed: Error opening input: No such file or directory"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs the device that is always full")
def test_a_full_disk_is_called_a_full_disk() -> None:
    with pytest.raises(OSError, match="No space left on device") as caught:
        run_ffmpeg(ffmpeg.output(_bars(100), "file:/dev/full", f="matroska"), task="testing")
    assert is_disks_fault(caught.value)


def test_a_warning_fails_only_where_it_matters(tmp_path: Path) -> None:
    cues = tmp_path / "x.srt"
    cues.write_text("1\n00:00:00,000 --> 00:00:01,000\nan <unknown> tag\n\n")

    def output() -> Any:
        return ffmpeg.output(ffmpeg.input(file_url(cues))["s"], file_url(tmp_path / "x.ass"))

    run_ffmpeg(output(), task="testing")
    with pytest.raises(EngineError, match="Unrecognized tag"):
        run_ffmpeg(output(), task="testing", warnings_fail=True)


def test_a_listener_that_raises_stops_ffmpeg(tmp_path: Path) -> None:
    def refuse(frames: int) -> None:
        raise LookupError(f"enough after {frames}")

    endless = ffmpeg.input("testsrc=s=160x90:r=24", f="lavfi", re=None).video
    before = threading.active_count()
    with pytest.raises(LookupError, match="enough"):
        run_ffmpeg(ffmpeg.output(endless, "pipe:3", f="null"), task="testing", progress=refuse)
    assert threading.active_count() == before


def test_a_program_that_does_not_read_is_reported_by_its_end(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    raw = ffmpeg.input("pipe:0", f="rawvideo", pix_fmt="rgb24", s="160x90")
    output = ffmpeg.output(raw, file_url(tmp_path / "x.mp4"), vcodec="libx264", preset="nonsense")
    with pytest.raises(EngineError, match=r"testing failed: .*preset"), ffmpeg_pipe(output, task="testing") as pipe:
        while True:
            os.write(pipe, bytes(160 * 90 * 3))
