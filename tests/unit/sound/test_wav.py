from __future__ import annotations

import struct
import wave
from pathlib import Path

import av
import numpy as np
import pytest
from numpy.typing import NDArray

from filmstudio.errors import ProjectError
from filmstudio.sound.wav import WavWriter, read_wav, read_wav_slice, wav_header, wav_shape, write_wav


def _noise(*shape: int) -> NDArray[np.float32]:
    return np.random.default_rng(3).standard_normal(shape).astype(np.float32)


@pytest.mark.parametrize("shape", [(0,), (1,), (1001,), (1001, 2), (10, 6)])
def test_what_is_written_is_read(tmp_path: Path, shape: tuple[int, ...]) -> None:
    samples = _noise(*shape)
    write_wav(tmp_path / "a.wav", samples, 24_000)
    again = read_wav(tmp_path / "a.wav")
    assert again.dtype == np.float32
    assert again.tobytes() == samples.tobytes()
    assert again.shape == shape
    assert wav_shape(tmp_path / "a.wav").sample_rate_hz == 24_000


def test_the_same_samples_make_the_same_file(tmp_path: Path) -> None:
    for name in ("a.wav", "b.wav"):
        write_wav(tmp_path / name, _noise(480))
    assert (tmp_path / "a.wav").read_bytes() == (tmp_path / "b.wav").read_bytes()


@pytest.mark.parametrize(("start", "count"), [(0, 10), (990, 100), (2000, 5), (5, 0), (1001, 1)])
def test_a_slice_is_the_same_stretch(tmp_path: Path, start: int, count: int) -> None:
    samples = _noise(1001, 2)
    write_wav(tmp_path / "a.wav", samples)
    np.testing.assert_array_equal(read_wav_slice(tmp_path / "a.wav", start, count), samples[start : start + count])


def test_a_file_can_grow_block_by_block(tmp_path: Path) -> None:
    samples = _noise(1000, 2)
    with WavWriter(tmp_path / "a.wav", channels=2) as growing:
        for at in range(0, 1000, 300):
            growing.write(samples[at : at + 300])
        with pytest.raises(ValueError, match="does not fit"):
            growing.write(_noise(7))
    write_wav(tmp_path / "b.wav", samples)
    assert (tmp_path / "a.wav").read_bytes() == (tmp_path / "b.wav").read_bytes()


def test_the_header_is_the_one_of_the_standard(tmp_path: Path) -> None:
    write_wav(tmp_path / "a.wav", _noise(100, 2))
    data = (tmp_path / "a.wav").read_bytes()
    assert struct.unpack("<4sI4s", data[:12]) == (b"RIFF", len(data) - 8, b"WAVE")
    at = data.index(b"fmt ")
    assert struct.unpack("<IHHIIHH", data[at + 4 : at + 24]) == (40, 0xFFFE, 2, 48_000, 48_000 * 8, 8, 32)
    assert struct.unpack("<HHIH", data[at + 24 : at + 34]) == (22, 32, 3, 3)  # left and right, IEEE float
    at = data.index(b"data")
    assert struct.unpack("<I", data[at + 4 : at + 8])[0] == 800 == len(data) - at - 8


def test_a_file_too_large_for_riff_becomes_rf64(tmp_path: Path) -> None:
    count = 800_000_000
    path = tmp_path / "six-gigabytes.wav"
    header = wav_header(2, 48_000, count)
    assert len(header) == len(wav_header(2, 48_000, 10))
    assert header[:8] == b"RF64" + b"\xff" * 4
    assert struct.unpack("<4sIQQQ", header[12:44]) == (b"ds64", 28, 8 * count + len(header) - 8, 8 * count, count)
    last = _noise(50, 2)
    with path.open("wb") as sparse:
        sparse.write(header)
        sparse.seek(len(header) + 8 * count - last.nbytes)
        sparse.write(last.tobytes())
    assert wav_shape(path) == (2, 48_000, count, len(header))
    np.testing.assert_array_equal(read_wav_slice(path, count - 50, 100), last)


def test_another_reader_finds_the_same_samples(tmp_path: Path) -> None:
    samples = _noise(5000, 2)
    write_wav(tmp_path / "a.wav", samples)
    with av.open(str(tmp_path / "a.wav")) as container:
        assert container.streams.audio[0].rate == 48_000
        decoded = np.concatenate([frame.to_ndarray().reshape(-1, 2) for frame in container.decode(audio=0)])
    np.testing.assert_array_equal(decoded, samples)


def test_other_files_are_refused(tmp_path: Path) -> None:
    with wave.open(str(tmp_path / "integers.wav"), "wb") as integers:
        integers.setparams((1, 2, 48_000, 0, "NONE", ""))
        integers.writeframes(bytes(200))
    (tmp_path / "text.wav").write_text("RIFF is what this does not start a WAV with")
    (tmp_path / "empty.wav").write_bytes(b"")
    write_wav(tmp_path / "whole.wav", _noise(500))
    (tmp_path / "cut.wav").write_bytes((tmp_path / "whole.wav").read_bytes()[:-100])
    for name, complaint in [
        ("integers", "no 32-bit float samples"),
        ("text", "not a WAV"),
        ("empty", "not a WAV"),
        ("cut", "100 bytes are missing"),
    ]:
        with pytest.raises(ProjectError, match=complaint):
            read_wav(tmp_path / f"{name}.wav")


def test_a_slice_before_the_start_does_not_exist(tmp_path: Path) -> None:
    write_wav(tmp_path / "a.wav", _noise(5))
    with pytest.raises(ValueError, match="does not exist"):
        read_wav_slice(tmp_path / "a.wav", -1, 3)
