"""Sound files from outside: read to the sample, and refused in a sentence that names them."""

from __future__ import annotations

from pathlib import Path

import av
import numpy as np
import pytest
from numpy.typing import NDArray

from filmstudio.errors import ProjectError
from filmstudio.media.sound_file import decode_sound, probe_sound
from filmstudio.sound.wav import write_wav

Samples = NDArray[np.float32]


def _read(path: Path, channels: int | None = None) -> Samples:
    blocks: list[Samples] = []
    facts = decode_sound(path, blocks.append, channels=channels)
    whole = np.concatenate(blocks)
    assert whole.shape == (facts.samples, facts.channels)
    return whole


def _click(samples: int, channels: int, at: int) -> Samples:
    sound = np.zeros((samples, channels), dtype=np.float32)
    sound[at] = 0.9
    return sound


@pytest.mark.parametrize("rate_hz", [16_000, 44_100, 48_000, 96_000])
@pytest.mark.parametrize("channels", [1, 2])
def test_every_rate_comes_at_48_khz_with_each_sample_in_its_place(tmp_path: Path, rate_hz: int, channels: int) -> None:
    write_wav(tmp_path / "a.wav", _click(rate_hz, channels, rate_hz // 2), rate_hz)
    heard = _read(tmp_path / "a.wav")
    assert heard.shape[1] == channels
    assert abs(heard.shape[0] - 48_000) <= 1
    assert abs(int(np.abs(heard[:, 0]).argmax()) - 24_000) <= 1
    assert probe_sound(tmp_path / "a.wav") == (channels, rate_hz, 48_000)


def test_a_file_is_folded_to_the_channels_that_are_asked_for(tmp_path: Path) -> None:
    write_wav(tmp_path / "two.wav", np.full((4800, 2), 0.25, dtype=np.float32))
    write_wav(tmp_path / "six.wav", np.full((4800, 6), 0.1, dtype=np.float32))
    assert _read(tmp_path / "two.wav", channels=1).shape == (4800, 1)
    assert _read(tmp_path / "two.wav", channels=1)[2400, 0] == pytest.approx(0.25 * np.sqrt(2), abs=1e-3)
    assert _read(tmp_path / "six.wav").shape == (4800, 2)


@pytest.mark.parametrize(("ending", "codec"), [(".flac", "flac"), (".mp3", "libmp3lame"), (".m4a", "aac")])
def test_compressed_files_are_read_whole(tmp_path: Path, ending: str, codec: str) -> None:
    path = tmp_path / f"it's a, [song]: %d{ending}"
    tone = (0.3 * np.sin(2 * np.pi * 440 * np.arange(44_100) / 44_100)).astype(np.float32)
    with av.open(str(path), "w") as container:
        stream = container.add_stream(codec, rate=44_100, layout="mono")
        assert isinstance(stream, av.AudioStream)
        frame = av.AudioFrame.from_ndarray(tone[np.newaxis], format="fltp", layout="mono")
        frame.sample_rate = 44_100
        for packet in [*stream.encode(frame), *stream.encode(None)]:
            container.mux(packet)
    heard = _read(path)
    assert 48_000 <= heard.shape[0] < 48_000 + 3000
    assert np.std(heard[5000:40_000]) == pytest.approx(0.3 / np.sqrt(2), rel=0.08)


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        (b"", "cannot be read as sound"),
        (b"RIFF" + bytes(400), "cannot be read as sound"),
        (b"#EXTM3U\n#EXT-X-VERSION:3\n#EXT-X-TARGETDURATION:9\n#EXTINF:9,\nreal.wav\n#EXT-X-ENDLIST\n", "cannot be"),
        (b"ffconcat version 1.0\nfile 'real.wav'\n", "cannot be read as sound"),
        (b"v=0\no=- 0 0 IN IP4 127.0.0.1\nm=audio 5004 RTP/AVP 0\n", "cannot be read as sound"),
    ],
)
def test_what_is_no_sound_or_only_names_some_is_refused(tmp_path: Path, content: bytes, complaint: str) -> None:
    write_wav(tmp_path / "real.wav", _click(4800, 1, 100))
    (tmp_path / "door.wav").write_bytes(content)
    for look in (probe_sound, _read):
        with pytest.raises(ProjectError, match=rf"door\.wav: {complaint}") as error:
            look(tmp_path / "door.wav")
        assert error.value.hint


def test_missing_empty_and_long_files_are_refused(tmp_path: Path) -> None:
    with pytest.raises(ProjectError, match=r"none\.wav: is not there"):
        probe_sound(tmp_path / "none.wav")
    with pytest.raises(ProjectError, match="is not a file"):
        probe_sound(tmp_path)
    write_wav(tmp_path / "empty.wav", np.zeros((0, 1), dtype=np.float32))
    with pytest.raises(ProjectError, match=r"empty\.wav"):
        probe_sound(tmp_path / "empty.wav")
    write_wav(tmp_path / "long.wav", np.zeros((96_000, 1), dtype=np.float32))
    with pytest.raises(ProjectError, match=r"lasts longer than 0\.0166667 minutes"):
        decode_sound(tmp_path / "long.wav", lambda _: None, longest_s=1.0)


def test_values_that_are_no_sound_are_refused(tmp_path: Path) -> None:
    for wrong in (np.nan, np.inf, 1e6):
        sound = _click(4800, 1, 100)
        sound[200] = wrong
        write_wav(tmp_path / "damaged.wav", sound)
        with pytest.raises(ProjectError, match="values that are no sound"):
            _read(tmp_path / "damaged.wav")
