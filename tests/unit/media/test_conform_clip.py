"""Clips from outside: whatever they are, a master of the film's comes out, and every change is said."""

from __future__ import annotations

import subprocess
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest

from filmstudio.errors import ProjectError
from filmstudio.media.conform_clip import conform_clip
from filmstudio.media.ffmpeg_binary import ffmpeg_path
from filmstudio.media.probe import probe_picture
from filmstudio.media.stills import frame_at, frames_at
from filmstudio.sound.wav import read_wav
from filmstudio.units import Resolution, frame_to_sample

SIZE = Resolution(160, 90)
RATE = Fraction(24)
RED = "color=c=0xff0000:r={rate}:s={size}:d={seconds}"


def _ffmpeg(*arguments: str) -> None:
    command = [str(ffmpeg_path()), "-v", "error", "-y", *arguments]
    subprocess.run(command, check=True, stdin=subprocess.DEVNULL, timeout=60)


def _clip(path: Path, *options: str, size: str = "160x90", rate: str = "24", seconds: str = "1") -> Path:
    source = RED.format(rate=rate, size=size, seconds=seconds)
    _ffmpeg("-f", "lavfi", "-i", source, *options, f"file:{path}")
    return path


def _is_red(path: Path, x: int = 80, y: int = 45) -> bool:
    pixel = frame_at(path, 3)[y, x].astype(int)
    return bool(np.abs(pixel - (255, 0, 0)).max() <= 4)


H264 = ("-c:v", "libx264", "-preset", "ultrafast", "-qp", "4")
TAGGED_709 = (
    "-vf", "scale=out_color_matrix=bt709:out_range=tv,format=yuv420p,"
    "setparams=colorspace=bt709:color_primaries=bt709:color_trc=bt709:range=tv",
)  # fmt: skip


def test_a_clip_like_the_film_is_left_as_it_is_but_for_its_silence(tmp_path: Path) -> None:
    made = conform_clip(
        _clip(tmp_path / "same.mp4", *TAGGED_709, *H264), tmp_path / "out.mp4", size=SIZE, rate=RATE, frames=24
    )
    assert made.frames == 24
    assert made.remarks == ("same.mp4: has no sound; it is silent",)
    assert _is_red(tmp_path / "out.mp4")


def test_variable_rate_gets_the_films_own(tmp_path: Path) -> None:
    uneven = tmp_path / "vfr.mkv"
    _clip(uneven, "-vf", "select='not(eq(mod(n,5),2))',format=yuv420p", "-fps_mode", "vfr", *H264, rate="30")
    made = conform_clip(uneven, tmp_path / "out.mp4", size=SIZE, rate=RATE, frames=24)
    facts = probe_picture(tmp_path / "out.mp4")
    assert (facts.frames, facts.rate, facts.constant_rate) == (24, RATE, True)
    assert any("come unevenly" in one for one in made.remarks)


def test_another_rate_shows_the_time_that_it_is(tmp_path: Path) -> None:
    counting = tmp_path / "fifty.mp4"
    grey = "nullsrc=s=160x90:r=50:d=2,format=gray,geq=lum='N*2',format=yuv420p"
    tagged = "setparams=colorspace=bt709:color_primaries=bt709:color_trc=bt709:range=tv"
    _ffmpeg("-f", "lavfi", "-i", f"{grey},{tagged}", *H264, f"file:{counting}")
    conform_clip(counting, tmp_path / "out.mp4", size=SIZE, rate=Fraction(25), frames=40, start_s=Fraction(1, 5))
    shown = [int(frame[45, 80, 0]) for frame in frames_at(tmp_path / "out.mp4", [0, 10, 30])]
    # Frame i shows source frame 10 + 2 i, whose grey is twice its number.
    assert np.allclose(shown, [2 * (10 + 2 * index) for index in (0, 10, 30)], atol=2)


@pytest.mark.parametrize(
    ("fit", "edge", "remark"),
    [("letterbox", (0, 0, 0), "black around"), ("crop", (255, 0, 0), "cropped"), ("scale", (255, 0, 0), "stretched")],
)
def test_odd_shapes_fit_by_rule(tmp_path: Path, fit: str, edge: tuple[int, int, int], remark: str) -> None:
    odd = _clip(tmp_path / "odd.mkv", "-c:v", "ffv1", "-pix_fmt", "bgr0", size="111x201")
    made = conform_clip(odd, tmp_path / "out.mp4", size=SIZE, rate=RATE, frames=24, fit=fit)  # type: ignore[arg-type]
    assert probe_picture(tmp_path / "out.mp4").size == SIZE
    assert _is_red(tmp_path / "out.mp4")
    assert np.abs(frame_at(tmp_path / "out.mp4", 3)[45, 2].astype(int) - edge).max() <= 3
    assert any(remark in one for one in made.remarks)


@pytest.mark.parametrize(
    ("options", "remark"),
    [
        (("-vf", "scale=out_color_matrix=bt601:out_range=tv,format=yuv420p,setparams=colorspace=smpte170m"), "BT601"),
        (("-vf", "scale=out_color_matrix=bt709:out_range=pc,format=yuvj420p", "-colorspace", "bt709"), "full-range"),
        (("-vf", "scale=out_color_matrix=bt601:out_range=tv,format=yuv420p,setparams=colorspace=unknown"), "does not"),
    ],
)
def test_other_colours_become_bt709_in_pixels(tmp_path: Path, options: tuple[str, ...], remark: str) -> None:
    other = _clip(tmp_path / "other.mp4", *options, *H264)
    made = conform_clip(other, tmp_path / "out.mp4", size=SIZE, rate=RATE, frames=24)
    assert _is_red(tmp_path / "out.mp4"), frame_at(tmp_path / "out.mp4", 3)[45, 80]
    assert any(remark in one for one in made.remarks), made.remarks


def test_a_clip_that_says_it_lies_on_its_side_is_turned(tmp_path: Path) -> None:
    upright = tmp_path / "plain.mp4"
    left_half = "color=c=black:s=160x90:r=24:d=1,drawbox=x=0:y=0:w=80:h=90:color=white:t=fill,format=yuv420p"
    _ffmpeg("-f", "lavfi", "-i", left_half, *H264, f"file:{upright}")
    turned = tmp_path / "turned.mp4"
    _ffmpeg("-display_rotation", "90", "-i", f"file:{upright}", "-c", "copy", f"file:{turned}")
    made = conform_clip(turned, tmp_path / "out.mp4", size=SIZE, rate=RATE, frames=24)
    assert any("turned upright" in one for one in made.remarks), made.remarks
    picture = frame_at(tmp_path / "out.mp4", 3)
    # A quarter turn: what was left is below (counter-clockwise), and the picture stands upright in black.
    assert picture[45, 5].max() < 20
    assert abs(int(picture[20, 80, 0]) - int(picture[70, 80, 0])) > 200


def test_a_short_clip_holds_its_last_picture_and_its_sound_is_as_long(tmp_path: Path) -> None:
    tone = ("-f", "lavfi", "-i", "sine=frequency=440:sample_rate=44100:duration=0.5")
    short = tmp_path / "short.mp4"
    source = RED.format(rate="24", size="160x90", seconds="0.5")
    _ffmpeg("-f", "lavfi", "-i", source, *tone, *TAGGED_709, *H264, "-c:a", "aac", f"file:{short}")
    made = conform_clip(
        short, tmp_path / "out.mp4", size=SIZE, rate=RATE, frames=36, sound=tmp_path / "out.wav", fit="crop"
    )
    assert made.has_sound
    assert probe_picture(tmp_path / "out.mp4").frames == 36
    assert any("ends 24 frames too early" in one for one in made.remarks), made.remarks
    samples = read_wav(tmp_path / "out.wav")
    assert samples.shape == (frame_to_sample(36, RATE), 2)
    assert np.abs(samples[:12_000]).max() > 0.05
    assert np.abs(samples[30_000:]).max() == 0


def test_what_is_no_clip_is_refused_in_a_sentence(tmp_path: Path) -> None:
    text = tmp_path / "it's a, [clip].mp4"
    text.write_text("no film", encoding="utf-8")
    playlist = tmp_path / "list.m3u8"
    playlist.write_text(f"#EXTM3U\n#EXTINF:1,\nfile:{text}\n#EXT-X-ENDLIST\n", encoding="utf-8")
    silence = tmp_path / "sound.wav"
    _ffmpeg("-f", "lavfi", "-i", "anullsrc", "-t", "0.1", f"file:{silence}")
    for path in (text, playlist, silence, tmp_path / "gone.mp4"):
        with pytest.raises(ProjectError) as refused:
            conform_clip(path, tmp_path / "out.mp4", size=SIZE, rate=RATE, frames=24)
        assert path.name in refused.value.message
        assert refused.value.hint
    assert not (tmp_path / "out.mp4").exists()


def test_a_clip_that_ends_before_its_place_is_refused(tmp_path: Path) -> None:
    clip = _clip(tmp_path / "one.mp4", *TAGGED_709, *H264)
    with pytest.raises(ProjectError, match="lasts 1 s"):
        conform_clip(clip, tmp_path / "out.mp4", size=SIZE, rate=RATE, start_s=Fraction(5))


def test_hdr_is_refused_with_a_way_out(tmp_path: Path) -> None:
    hdr = "format=yuv420p,setparams=colorspace=bt2020nc:color_primaries=bt2020:color_trc=smpte2084:range=tv"
    clip = _clip(tmp_path / "hdr.mp4", "-vf", hdr, *H264)
    with pytest.raises(ProjectError, match=r"HDR \(PQ\)"):
        conform_clip(clip, tmp_path / "out.mp4", size=SIZE, rate=RATE)
