from __future__ import annotations

import subprocess
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest

from filmstudio.errors import EngineError
from filmstudio.media.ffmpeg_binary import ffmpeg_path
from filmstudio.media.probe import PictureFacts, probe_film, probe_picture, probe_pictures
from filmstudio.media.stills import frame_at, frames_at
from filmstudio.media.verify import verify_picture
from filmstudio.units import Resolution

MakeMaster = Callable[..., Path]


def test_a_torn_file_is_an_engine_error(make_master: MakeMaster, tmp_path: Path) -> None:
    whole = make_master("m.mp4", [(9, 9, 9)] * 5).read_bytes()
    torn = tmp_path / "torn.mp4"
    for length in (0, 40, len(whole) // 2):
        torn.write_bytes(whole[:length])
        with pytest.raises(EngineError, match=r"torn\.mp4 (cannot be read|holds no)"):
            probe_picture(torn)
    with pytest.raises(EngineError, match="absent"):
        probe_film(tmp_path / "absent.mp4")


def test_a_varying_rate_and_missing_tags_are_noticed(tmp_path: Path) -> None:
    path = tmp_path / "odd.mp4"
    graph = "testsrc=s=160x90:r=24,trim=end_frame=9,setpts=N*N/24/TB"
    command = [str(ffmpeg_path()), "-loglevel", "error", "-f", "lavfi", "-i", graph, "-fps_mode", "vfr", str(path)]
    subprocess.run(command, check=True, stdin=subprocess.DEVNULL)
    facts = probe_picture(path)
    assert (facts.frames, facts.constant_rate) == (9, False)
    assert facts.tags != (1, 1, 1, 1)
    with pytest.raises(EngineError, match="testing failed: the frames do not follow each other at 24"):
        verify_picture(path, task="testing", frames=9, size=Resolution(160, 90), rate=Fraction(24))


def test_each_difference_from_the_plan_has_its_sentence(make_master: MakeMaster) -> None:
    master = make_master("m.mp4", [(9, 9, 9)] * 5)
    good = {"task": "testing", "frames": 5, "size": Resolution(160, 90), "rate": Fraction(24)}
    verify_picture(master, **good)  # type: ignore[arg-type]
    for change, sentence in (
        ({"frames": 6}, "5 frames instead of 6"),
        ({"size": Resolution(160, 92)}, "160x90 instead of 160x92"),
        ({"rate": Fraction(25)}, "at 25 a second"),
    ):
        with pytest.raises(EngineError, match=sentence):
            verify_picture(master, **{**good, **change})  # type: ignore[arg-type]


def test_a_film_without_sound_says_so(make_master: MakeMaster) -> None:
    film = probe_film(make_master("m.mp4", [(9, 9, 9)] * 12))
    assert (film.frames, film.seconds, film.audio_codec, film.audio_samples) == (12, Fraction(1, 2), None, None)


def test_stills_come_in_the_order_asked_for_across_key_frames(make_master: MakeMaster) -> None:
    master = make_master("m.mp4", [(index, 255 - index, 128) for index in range(250)])
    asked = [249, 0, 100, 49, 48, 47, 100, 201]
    for index, frame in zip(asked, frames_at(master, asked), strict=True):
        assert frame.shape == (90, 160, 3)
        assert frame.dtype == np.uint8
        assert np.abs(frame[45, 80].astype(int) - (index, 255 - index, 128)).max() <= 3


@pytest.mark.parametrize("index", [-1, 5, 500])
def test_a_frame_that_is_not_there(make_master: MakeMaster, index: int) -> None:
    master = make_master("m.mp4", [(9, 9, 9)] * 5)
    with pytest.raises(EngineError, match=rf"m\.mp4 has no frame {index}$"):
        frame_at(master, index)


def test_no_frames_asked_no_frames_given(make_master: MakeMaster) -> None:
    assert frames_at(make_master("m.mp4", [(9, 9, 9)]), []) == []


def test_facts_of_many_are_those_of_each_and_one_of_a_kind_is_decoded(
    make_master: MakeMaster, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    alike = [make_master(f"{name}.mp4", [(9, 9, 9)] * count) for name, count in (("a", 5), ("b", 1), ("c", 60))]
    others = [make_master("large.mp4", [(9, 9, 9)] * 5, Fraction(24), Resolution(128, 96))]
    untagged = tmp_path / "untagged.mp4"
    graph = "color=red:s=160x90:r=24:d=0.5,format=yuv420p"
    without_tags = ("-f", "lavfi", "-i", graph, "-c:v", "libx264", "-bf", "2")
    subprocess.run([str(ffmpeg_path()), "-loglevel", "error", *without_tags, str(untagged)], check=True)
    raw = tmp_path / "raw.mp4"  # a codec without a header, whose pixel format nothing but a frame tells
    mpeg = ("-f", "lavfi", "-i", graph, "-c:v", "mjpeg", "-pix_fmt", "yuvj444p")
    subprocess.run([str(ffmpeg_path()), "-loglevel", "error", *mpeg, str(raw)], check=True)
    paths = [*alike, *others, untagged, *alike, raw]
    one_by_one = [probe_picture(path) for path in paths]
    decoded: list[str] = []

    def counting(path: Path) -> PictureFacts:
        decoded.append(path.name)
        return probe_picture(path)

    monkeypatch.setattr("filmstudio.media.probe.probe_picture", counting)
    assert probe_pictures(paths) == one_by_one
    assert decoded == ["a.mp4", "large.mp4", "untagged.mp4", "raw.mp4"]


@pytest.mark.parametrize("length", [0, 40, 0.5])
def test_a_torn_file_among_many_is_an_engine_error(make_master: MakeMaster, tmp_path: Path, length: float) -> None:
    master = make_master("m.mp4", [(9, 9, 9)] * 5)
    whole = master.read_bytes()
    torn = tmp_path / "torn.mp4"
    torn.write_bytes(whole[: int(length * len(whole)) if length < 1 else int(length)])
    with pytest.raises(EngineError, match=r"torn\.mp4 (cannot be read|holds no)"):
        probe_pictures([master, torn])
