from __future__ import annotations

import wave
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import pytest

from filmstudio.errors import EngineError, UsageError
from filmstudio.media.join import join_pictures
from filmstudio.media.probe import probe_film, probe_picture
from filmstudio.media.stills import frames_at
from filmstudio.units import Resolution, frame_to_sample

MakeMaster = Callable[..., Path]
RED, GREEN, BLUE = (220, 20, 20), (20, 200, 20), (20, 20, 220)


def _mix(path: Path, samples: int, click: int | None = None) -> Path:
    sound = np.zeros((samples, 2), np.int16)
    if click is not None:
        sound[click : click + 48] = 20_000
    with wave.open(str(path), "wb") as file:
        file.setnchannels(2)
        file.setsampwidth(2)
        file.setframerate(48_000)
        file.writeframes(sound.tobytes())
    return path


def test_order_counts_and_samples_are_exact_at_every_rate(
    make_master: MakeMaster, tmp_path: Path, rate: Fraction
) -> None:
    lengths = {RED: 7, GREEN: 1, BLUE: 13}
    segments = [make_master(f"{index}.mp4", [hue] * count, rate) for index, (hue, count) in enumerate(lengths.items())]
    samples = frame_to_sample(21, rate)
    mix = _mix(tmp_path / "mix.wav", samples)
    join_pictures(segments, mix, tmp_path / "film.mp4", rate=rate, frames=21, title="Order")
    film = probe_film(tmp_path / "film.mp4")
    assert (film.frames, film.picture.rate, film.picture.constant_rate) == (21, rate, True)
    assert (film.audio_codec, film.audio_samples, film.audio_rate_hz) == ("aac", samples, 48_000)
    assert film.picture._replace(frames=7) == probe_picture(segments[0])
    wanted = [hue for hue, count in lengths.items() for _ in range(count)]
    for frame, hue in zip(frames_at(tmp_path / "film.mp4", range(21)), wanted, strict=True):
        assert np.abs(frame[45, 80].astype(int) - hue).max() <= 3


def test_the_picture_is_copied_not_encoded(make_master: MakeMaster, tmp_path: Path) -> None:
    segments = [make_master("a.mp4", [RED, GREEN] * 3), make_master("b.mp4", [BLUE, RED] * 3)]
    join_pictures(segments, None, tmp_path / "film.mp4", rate=Fraction(24), frames=12, title="")
    joined = frames_at(tmp_path / "film.mp4", range(12))
    for ours, theirs in zip(
        joined, [*frames_at(segments[0], range(6)), *frames_at(segments[1], range(6))], strict=True
    ):
        assert np.array_equal(ours, theirs)


def test_hundreds_of_joins_do_not_drift(make_master: MakeMaster, tmp_path: Path) -> None:
    rate = Fraction(30000, 1001)
    segment = make_master("one.mp4", [RED, GREEN], rate)
    join_pictures([segment] * 300, None, tmp_path / "film.mp4", rate=rate, frames=600, title="Long")
    film = probe_film(tmp_path / "film.mp4")
    assert film.picture.constant_rate
    assert film.audio_samples == frame_to_sample(600, rate) == 960_960


def test_sound_stays_where_it_was_mixed(make_master: MakeMaster, tmp_path: Path) -> None:
    segments = [make_master(f"{index}.mp4", [hue] * 24) for index, hue in enumerate((RED, GREEN, BLUE))]
    mix = _mix(tmp_path / "mix.wav", 144_000, click=96_000)
    join_pictures(segments, mix, tmp_path / "film.mp4", rate=Fraction(24), frames=72, title="Click")
    with av.open(str(tmp_path / "film.mp4")) as container:
        blocks = [(frame.pts or 0, frame.to_ndarray()[0]) for frame in container.decode(audio=0)]
    loudest = max(blocks, key=lambda block: float(np.abs(block[1]).max()))
    onset = loudest[0] + int(np.argmax(np.abs(loudest[1]) > 0.3))
    assert abs(onset - 96_000) <= 24


def test_title_and_subtitles_travel(make_master: MakeMaster, tmp_path: Path) -> None:
    cues = "1\n00:00:00,000 --> 00:00:00,500\nGrüß dich, 世界\n\n".encode()
    join_pictures(
        [make_master("a.mp4", [RED] * 24)],
        None,
        tmp_path / "film.mp4",
        rate=Fraction(24),
        frames=24,
        title='It\'s a = "title";\nтест',
        subtitles=cues,
    )
    film = probe_film(tmp_path / "film.mp4")
    assert (film.title, film.subtitle_tracks, film.audio_samples) == ('It\'s a = "title"; тест', 1, 48_000)
    with av.open(str(tmp_path / "film.mp4")) as container:
        texts = [bytes(packet) for packet in container.demux(subtitles=0) if packet.size > 2]
    assert [text[2:].decode() for text in texts] == ["Grüß dich, 世界"]


def test_a_film_is_the_same_bytes_every_time(make_master: MakeMaster, tmp_path: Path) -> None:
    segment = make_master("a.mp4", [RED] * 10)
    mix = _mix(tmp_path / "mix.wav", 40_000, click=9)
    for name in ("1.mp4", "2.mp4"):
        join_pictures([segment] * 2, mix, tmp_path / name, rate=Fraction(24), frames=20, title="Same")
    assert (tmp_path / "1.mp4").read_bytes() == (tmp_path / "2.mp4").read_bytes()


@pytest.mark.parametrize(
    "name",
    [
        "it's.mp4",
        "a\nb.mp4",
        "-leading.mp4",
        "co:lon.mp4",
        "file:x.mp4",
        "日本 ü %d.mp4",
        "a\\b;$(c)#?[d].mp4",
        " x .mp4",
    ],
)
def test_hostile_names(make_master: MakeMaster, tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / f"in {name}"
    folder.mkdir()
    segment = make_master(f"in {name}/{name}", [RED] * 5)
    mix = _mix(folder / f"mix {name}.wav", 20_000)
    monkeypatch.chdir(folder)
    out = Path(f"film {name}" if not name.startswith("-") else "-film.mp4")
    join_pictures([segment, Path(name)], mix, out, rate=Fraction(24), frames=10, title=name)
    assert probe_film(out).frames == 10
    assert len(list(folder.iterdir())) == 3


def test_progress_ends_with_the_last_frame(make_master: MakeMaster, tmp_path: Path) -> None:
    heard: list[int] = []
    join_pictures(
        [make_master("a.mp4", [RED] * 9)],
        None,
        tmp_path / "film.mp4",
        rate=Fraction(24),
        frames=9,
        title="",
        progress=heard.append,
    )
    assert heard[-1] == 9


def test_pieces_that_do_not_fit_are_refused_and_leave_no_film(make_master: MakeMaster, tmp_path: Path) -> None:
    a = make_master("a.mp4", [RED] * 5)
    other_size = make_master("size.mp4", [RED] * 5, Fraction(24), Resolution(128, 96))
    other_rate = make_master("rate.mp4", [RED] * 5, Fraction(25))
    for segments, frames, sentence in (
        ([a, other_size], 10, r"size\.mp4 was encoded in another way than a\.mp4"),
        ([a, other_rate], 10, r"rate\.mp4 does not run at 24"),
        ([a, a], 11, "the pieces have 10 frames together, the film has 11"),
        ([], 1, "no picture to join"),
        ([a, tmp_path / "gone.mp4"], 10, r"gone\.mp4 cannot be read"),
    ):
        with pytest.raises(EngineError, match=sentence):
            join_pictures(segments, None, tmp_path / "film.mp4", rate=Fraction(24), frames=frames, title="")
    assert not (tmp_path / "film.mp4").exists()


def test_a_mov_is_a_quicktime_file(make_master: MakeMaster, tmp_path: Path) -> None:
    mix = _mix(tmp_path / "mix.wav", 10_000)
    cues = b"1\n00:00:00,000 --> 00:00:00,100\nHello\n\n"
    out = tmp_path / "film.MOV"
    segment = make_master("a.mp4", [RED] * 5)
    join_pictures([segment], mix, out, rate=Fraction(24), frames=5, title="Quick", subtitles=cues)
    film = probe_film(out)
    assert out.read_bytes()[4:12] == b"ftypqt  "
    assert (film.frames, film.audio_samples, film.subtitle_tracks) == (5, 10_000, 1)


@pytest.mark.parametrize("samples", [9_999, 10_001, 2_000])
def test_a_mix_of_another_length_is_refused(make_master: MakeMaster, tmp_path: Path, samples: int) -> None:
    segment = make_master("a.mp4", [RED] * 5)
    before = {"a.mp4", "mix.wav"}
    mix = _mix(tmp_path / "mix.wav", samples)
    with pytest.raises(EngineError, match=f"the sound has {samples} samples where the picture lasts 10000"):
        join_pictures([segment], mix, tmp_path / "film.mp4", rate=Fraction(24), frames=5, title="")
    assert {path.name for path in tmp_path.iterdir()} == before


def test_a_segment_damaged_inside_is_refused(make_master: MakeMaster, tmp_path: Path) -> None:
    segment = make_master("a.mp4", [RED] * 5)
    segment.write_bytes(segment.read_bytes()[:-200])
    with pytest.raises(EngineError):
        join_pictures([segment], None, tmp_path / "film.mp4", rate=Fraction(24), frames=5, title="")
    assert [path.name for path in tmp_path.iterdir()] == ["a.mp4"]


def test_an_absent_folder_is_a_usage_error(make_master: MakeMaster, tmp_path: Path) -> None:
    segment = make_master("a.mp4", [RED] * 5)
    with pytest.raises(UsageError, match="does not exist"):
        join_pictures([segment], None, tmp_path / "no" / "film.mp4", rate=Fraction(24), frames=5, title="")


def test_sound_copied_from_an_earlier_film_gives_the_same_bytes(
    make_master: MakeMaster, tmp_path: Path, rate: Fraction
) -> None:
    """A film with other pictures, other chapters and captions, even in another container: only its sound is taken."""
    old, new = make_master("old.mp4", [RED] * 37, rate), make_master("new.mp4", [BLUE] * 37, rate)
    mix = _mix(tmp_path / "mix.wav", frame_to_sample(37, rate), click=30_000)
    cues = b"1\n00:00:00,000 --> 00:00:01,000\nOld\n\n"
    earlier = tmp_path / "earlier.mov"
    old_marks = [(0, "Old"), (9, "Older")]
    join_pictures(
        [old], mix, earlier, rate=rate, frames=37, title="Old", subtitles=cues, chapters=old_marks, metadata={"a": "b"}
    )
    for name, sound, sound_of in (("mixed.mp4", mix, None), ("copied.mp4", None, earlier)):
        marks = [(5, "New")]
        join_pictures(
            [new], sound, tmp_path / name, sound_of=sound_of, rate=rate, frames=37, title="New", chapters=marks
        )
    assert (tmp_path / "copied.mp4").read_bytes() == (tmp_path / "mixed.mp4").read_bytes()


def test_sound_of_another_length_is_refused(make_master: MakeMaster, tmp_path: Path) -> None:
    join_pictures(
        [make_master("a.mp4", [RED] * 6)], None, tmp_path / "longer.mp4", rate=Fraction(24), frames=6, title=""
    )
    with pytest.raises(EngineError, match="the sound has 12000 samples where the picture lasts 10000"):
        join_pictures(
            [make_master("b.mp4", [RED] * 5)],
            None,
            tmp_path / "film.mp4",
            sound_of=tmp_path / "longer.mp4",
            rate=Fraction(24),
            frames=5,
            title="",
        )
    assert not (tmp_path / "film.mp4").exists()
