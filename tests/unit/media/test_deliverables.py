"""Deliverables as written: counted, and their colours measured on flat patches."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from fractions import Fraction
from itertools import pairwise
from pathlib import Path

import av
import numpy as np
import pytest

from filmstudio.errors import EngineError, FilmstudioError, MissingTool, UsageError
from filmstudio.media.ffmpeg_binary import ffmpeg_path
from filmstudio.media.poster import poster_of
from filmstudio.media.probe import probe_film
from filmstudio.media.reencode import Beside, write_deliverable
from filmstudio.media.reencode_codecs import AV1, DNXHR, H264, HEVC, PRORES, WEB, Codec, require_encoders, require_size
from filmstudio.media.reencode_prores import write_prores
from filmstudio.media.reencode_upright import View, cut_out, upright_size, write_upright
from filmstudio.media.stills import frame_at, frames_at
from filmstudio.media.subtitle_burn import Burned
from filmstudio.sound.wav import write_wav
from filmstudio.units import SAMPLE_RATE_HZ, Resolution, frame_to_sample
from tests.unit.media.conftest import SIZE, Colour, MakeMaster

RED, GREEN, BLUE, GREY = (255, 0, 0), (0, 255, 0), (0, 0, 255), (118, 118, 118)
PATCHES = (RED, GREEN, BLUE, GREY)
NTSC = Fraction(30000, 1001)
BESIDE = Beside(
    metadata={"title": "THE =;#\\KEY", "artist": "Ä. Writer", "comment": "line\nbreak"},
    chapters=[(0, "one"), (12, "two =;#\\ {%}")],
)


def _bt709(colour: Colour, bits: int) -> tuple[float, ...]:
    """Limited-range code values of an RGB colour, ITU-R BT.709-6 (3.4 and 3.5)."""
    r, g, b = (value / 255 for value in colour)
    y = 0.2126 * r + 0.7152 * g + 0.0722 * b
    full = (219 * y + 16, 224 * (b - y) / 1.8556 + 128, 224 * (r - y) / 1.5748 + 128)
    return tuple(value * 2 ** (bits - 8) for value in full)


def _planes(path: Path, index: int) -> tuple[float, ...]:
    with av.open(str(path)) as container:
        frame = [*container.decode(container.streams.video[0])][index]
    wide = frame.format.components[0].bits > 8
    means = []
    for plane in frame.planes:
        values = np.frombuffer(bytes(plane), np.uint16 if wide else np.uint8)
        rows = values.reshape(plane.height, -1)[:, : plane.width]
        means.append(float(rows[4:-4, 4:-4].mean()))
    return tuple(means)


def _tone(path: Path, frames: int, rate: Fraction) -> Path:
    samples = frame_to_sample(frames, rate)
    wave = 0.2 * np.sin(np.arange(samples) * 2 * np.pi * 440 / SAMPLE_RATE_HZ)
    write_wav(path, np.stack((wave, wave), axis=1).astype(np.float32))
    return path


@pytest.fixture
def shots(make_master: MakeMaster) -> Callable[..., list[Path]]:
    """Return two masters of together 24 frames: each patch for six."""

    def make(rate: Fraction, size: Resolution = SIZE) -> list[Path]:
        halves = (PATCHES[:2], PATCHES[2:])
        return [
            make_master(f"{number}.mp4", [c for c in some for _ in range(6)], rate, size)
            for number, some in enumerate(halves)
        ]

    return make


@pytest.mark.parametrize("codec", [WEB, H264, HEVC, AV1, PRORES, DNXHR], ids=lambda codec: f"{codec.name}")
def test_every_deliverable_is_exact_and_bt709_in_pixels_and_tags(
    codec: Codec, shots: Callable[..., list[Path]], tmp_path: Path
) -> None:
    rate = NTSC
    out = tmp_path / f"film{codec.suffix}"
    mix = _tone(tmp_path / "mix.wav", 24, rate)
    beside = BESIDE._replace(timecode="01:00:00:00", reel="THE_KEY") if codec.suffix == ".mov" else BESIDE
    size = Resolution(320, 180) if codec is DNXHR else SIZE
    facts = write_deliverable(shots(rate, size), mix, out, codec, rate=rate, frames=24, size=size, beside=beside)
    assert (facts.frames, facts.audio_samples) == (24, frame_to_sample(24, rate))
    assert facts.picture.tags == (1, 1, 1, 1)
    assert facts.chapters == 2
    with av.open(str(out)) as container:
        assert container.metadata["title"] == "THE =;#\\KEY"
        assert container.metadata["artist"] == "Ä. Writer"
        stamps = sorted(p.pts for p in container.demux(container.streams.video[0]) if p.size and p.pts is not None)
        assert len({after - before for before, after in pairwise(stamps)}) == 1
        assert container.chapters()[1]["metadata"]["title"] == "two =;#\\ {%}"
    bits = 10 if "10" in codec.pix_fmt else 8
    for index, colour in zip((3, 9, 15, 21), PATCHES, strict=True):
        off = np.abs(np.subtract(_planes(out, index), _bt709(colour, bits))) / 2 ** (bits - 8)
        assert off.max() <= 2.0, (colour, _planes(out, index), _bt709(colour, bits))


def test_a_web_film_carries_poster_subtitles_and_language(shots: Callable[..., list[Path]], tmp_path: Path) -> None:
    rate = Fraction(24)
    pieces = shots(rate)
    poster = poster_of([(pieces[0], [2])])
    srt = "1\n00:00:00,100 --> 00:00:00,900\nÉ %{}:'\\,[];‹b›\n".encode()
    beside = BESIDE._replace(poster=poster, subtitles=srt, language="deu")
    out = tmp_path / "film.mp4"
    facts = write_deliverable(pieces, None, out, WEB, rate=rate, frames=24, size=SIZE, beside=beside)
    assert (facts.posters, facts.subtitle_tracks, facts.subtitle_languages) == (1, 1, ("deu",))
    assert facts.profile == "High"
    # Faststart: the index stands before the data.
    data = out.read_bytes()
    assert data.index(b"moov") < data.index(b"mdat")
    again = tmp_path / "again.mp4"
    write_deliverable(pieces, None, again, WEB, rate=rate, frames=24, size=SIZE, beside=beside)
    assert again.read_bytes() == data


def test_prores_knows_its_timecode_and_its_reel(shots: Callable[..., list[Path]], tmp_path: Path) -> None:
    beside = Beside(timecode="01:00:00:00", reel="12A_t3")
    out = tmp_path / "film.mov"
    write_deliverable(shots(NTSC), None, out, PRORES, rate=NTSC, frames=24, size=SIZE, beside=beside)
    with av.open(str(out)) as container:
        data = [stream.metadata for stream in container.streams if stream.type == "data"]
    assert {"timecode": "01:00:00:00", "reel_name": "12A_t3"}.items() <= data[-1].items()
    single = tmp_path / "one.mov"
    write_prores(shots(NTSC)[0], single, NTSC, timecode="01:00:10:00", reel="12A_t3")
    with av.open(str(single)) as container:
        assert container.streams.video[0].codec_context.name == "prores"
        assert container.streams.video[0].frames == 12


@pytest.mark.parametrize("size", [Resolution(320, 180), Resolution(180, 320)])
def test_burned_captions_are_there_exactly_while_they_are_on(
    make_master: MakeMaster, tmp_path: Path, size: Resolution
) -> None:
    rate = NTSC
    master = make_master("grey.mp4", [GREY] * 24, rate, size)
    captions = [Burned(5, 11, ("%{}:'\\,[];<>", "\\N {\\an8}")), Burned(14, 20, ("שלום עולם", "王さん مرحبا"))]
    out = tmp_path / "film.mp4"
    write_deliverable([master], None, out, H264, rate=rate, frames=24, size=size, captions=captions)
    frames = frames_at(out, range(24))
    written = [index for index, frame in enumerate(frames) if frame.max() > 200]
    assert written == [*range(5, 11), *range(14, 20)]
    # White letters on grey that stays grey, inside the picture's safe part.
    rows, columns = np.where(frames[15].max(axis=2) > 200)
    assert columns.min() > 0.03 * size.width
    assert columns.max() < 0.97 * size.width
    assert rows.min() > size.height / 2
    assert np.abs(frames[15][:10].astype(int) - 118).max() <= 2


def test_the_window_stands_between_pixels() -> None:
    ramp = np.broadcast_to(np.arange(320, dtype=np.uint8)[None, :, None] // 2, (180, 320, 3))
    frame = np.ascontiguousarray(ramp)
    size = upright_size(Resolution(320, 180))
    assert size == (102, 180)
    seen = [float(cut_out(frame, View(0.5 + step / 3200), size)[:, 40:60].mean()) for step in range(11)]
    # A tenth of a pixel further shows a little more of the ramp, every time.
    assert all(after >= before for before, after in pairwise(seen))
    assert seen[-1] - seen[0] == pytest.approx(0.5, abs=0.1)


def test_an_upright_film_shows_what_its_views_say(make_master: MakeMaster, tmp_path: Path) -> None:
    rate = Fraction(25)
    wide = Resolution(320, 180)
    master = make_master("wide.mp4", [RED] * 4 + [GREEN] * 4, rate, wide)
    size = upright_size(wide)
    views = [View(0.3, 0.8)] * 4 + [View(0.5, whole=True)] * 4
    out = tmp_path / "up.mp4"
    mix = _tone(tmp_path / "mix.wav", 8, rate)
    facts = write_upright([master], mix, out, H264, views, rate=rate, size=size, beside=BESIDE)
    assert (facts.frames, facts.picture.size, facts.audio_samples) == (8, size, 8 * 1920)
    assert np.abs(frame_at(out, 1)[90, 50].astype(int) - RED).max() <= 4
    whole = frame_at(out, 6)
    assert np.abs(whole[90, 50].astype(int) - GREEN).max() <= 6
    assert 60 < int(whole[5, 50, 1]) < 160  # the same, blurred and darker, behind it
    with pytest.raises(EngineError, match="the pieces have more than the film's 7 frames"):
        write_upright([master], None, tmp_path / "no.mp4", H264, views[:7], rate=rate, size=size, beside=BESIDE)
    assert not (tmp_path / "no.mp4").exists()


def _wrapped(folder: Path, lines: Sequence[str]) -> Path:
    script = folder / "ffmpeg"
    script.write_text("\n".join(["#!/bin/sh", *lines, ""]), encoding="utf-8")
    script.chmod(0o755)
    return script


@pytest.mark.parametrize(
    "break_it",
    [
        pytest.param('ulimit -f 2; exec "$REAL" "$@"', id="killed in the middle of writing"),
        pytest.param(
            'for last in "$@"; do :; done; n=$#; i=0; for a in "$@"; do i=$((i+1)); shift; '
            '[ $i -eq $n ] && a=file:/dev/full; set -- "$@" "$a"; done; exec "$REAL" "$@"',
            id="full disk",
        ),
        pytest.param('"$REAL" "$@"; exit 3', id="ends badly at the very end"),
    ],
)
def test_what_goes_wrong_leaves_the_film_before_it_in_place(
    break_it: str, shots: Callable[..., list[Path]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if "/dev/full" in break_it and not Path("/dev/full").exists():
        pytest.skip("needs the device that is always full")
    rate = Fraction(24)
    folder = tmp_path / "films"
    folder.mkdir()
    out = folder / "film.mp4"
    pieces = shots(rate)
    write_deliverable(pieces, None, out, H264, rate=rate, frames=24, size=SIZE)
    before = out.read_bytes()
    wrapper = _wrapped(tmp_path, [f"REAL='{ffmpeg_path()}'", break_it])
    monkeypatch.setenv("FILMSTUDIO_FFMPEG", str(wrapper))
    with pytest.raises((FilmstudioError, OSError)) as failed:
        write_deliverable(pieces, None, out, H264, rate=rate, frames=24, size=SIZE, captions=[Burned(1, 9, ("x",))])
    assert re.match(r"writing film\.mp4 failed: |.*No space left on device", str(failed.value))
    assert out.read_bytes() == before
    assert [path.name for path in folder.iterdir()] == ["film.mp4"]


def test_an_ffmpeg_without_the_encoder_is_named_with_what_else_would_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hide = f'"{ffmpeg_path()}" "$@" | grep -v libx265'
    monkeypatch.setenv("FILMSTUDIO_FFMPEG", str(_wrapped(tmp_path, [hide])))
    require_encoders(AV1, subtitles=True)
    with pytest.raises(MissingTool) as missing:
        require_encoders(HEVC)
    assert "has no encoder libx265, which hevc needs" in missing.value.message
    assert missing.value.hint is not None
    assert missing.value.hint.startswith("--codec av1, or ")


def test_a_picture_that_is_too_small_for_a_codec_is_told_so() -> None:
    with pytest.raises(UsageError, match="at least 256x120, and the film has 160x90"):
        require_size(DNXHR, SIZE)
    require_size(PRORES, SIZE)


def test_pieces_that_are_not_alike_are_not_joined(make_master: MakeMaster, tmp_path: Path) -> None:
    pieces = [make_master("a.mp4", [RED] * 3), make_master("b.mp4", [RED] * 3, Fraction(24), Resolution(320, 180))]
    with pytest.raises(EngineError, match="was encoded in another way"):
        write_deliverable(pieces, None, tmp_path / "o.mp4", WEB, rate=Fraction(24), frames=6, size=SIZE)


def test_the_poster_is_neither_black_nor_empty_nor_blurred(tmp_path: Path, make_master: MakeMaster) -> None:
    from PIL import Image

    from filmstudio.media.picture_master import write_master
    from filmstudio.model.footage import Footage

    black = make_master("black.mp4", [(0, 0, 0)] * 3)
    dice = np.random.default_rng(5)
    sharp = dice.integers(0, 255, (90, 160, 3), dtype=np.uint8)
    soft = np.full((90, 160, 3), 128, np.uint8)
    soft[:, :80] = 60
    mixed = tmp_path / "mixed.mp4"
    write_master(Footage(iter([soft, sharp, soft]), 3, SIZE, Fraction(24)), mixed)
    data = poster_of([(black, [0, 1]), (mixed, [0, 1, 2])])
    assert data is not None
    (tmp_path / "p.jpg").write_bytes(data)
    shown = np.asarray(Image.open(tmp_path / "p.jpg"), np.float32)
    assert shown.shape == (90, 160, 3)
    assert np.corrcoef(shown.ravel(), sharp.astype(np.float32).ravel())[0, 1] > 0.5
    assert poster_of([]) is None
    assert poster_of([(black, [0])]) is not None
    assert probe_film(mixed).picture_codec == "h264"
