"""Recordings of voices that people bring."""

from __future__ import annotations

import struct
import wave
from pathlib import Path

import pytest

from filmstudio.characters.recordings import load_recording
from filmstudio.digest import file_digest
from filmstudio.errors import ProjectError


def write_wav(path: Path, seconds: float = 2, rate_hz: int = 8000, channels: int = 1, width: int = 2) -> Path:
    with wave.open(str(path), "wb") as sound:
        sound.setnchannels(channels)
        sound.setsampwidth(width)
        sound.setframerate(rate_hz)
        sound.writeframes(bytes(range(8)) * int(seconds * rate_hz * channels * width / 8))
    return path


@pytest.mark.parametrize(("channels", "width", "rate_hz"), [(1, 2, 8000), (2, 3, 48000), (1, 2, 96000)])
def test_a_wav_is_read(tmp_path: Path, channels: int, width: int, rate_hz: int) -> None:
    path = write_wav(tmp_path / "mara.wav", 1.5, rate_hz, channels, width)
    found = load_recording(path)
    assert (found.channels, found.rate_hz, found.seconds) == (channels, rate_hz, 1.5)
    assert (found.sha256, found.data) == (file_digest(path), path.read_bytes())


def test_an_extensible_header_and_chunks_before_the_sound_are_read(tmp_path: Path) -> None:
    guid = bytes.fromhex("0100000000001000800000aa00389b71")
    told = struct.pack("<HHIIHH", 0xFFFE, 1, 8000, 16000, 2, 16) + struct.pack("<HHI", 22, 16, 4) + guid
    body = b"WAVE" + b"LIST\x03\0\0\0abc\0" + b"fmt " + struct.pack("<I", len(told)) + told
    body += b"data" + struct.pack("<I", 16000) + bytes(16000)
    path = tmp_path / "wide.wav"
    path.write_bytes(b"RIFF" + struct.pack("<I", len(body)) + body)
    assert load_recording(path).seconds == 1


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({"seconds": 0.5}, "lasts 0.5 s"),
        ({"seconds": 301}, "lasts 301.0 s"),
        ({"channels": 3}, "3 channels"),
        ({"rate_hz": 4000, "seconds": 4}, "4000 samples a second"),
        ({"rate_hz": 192000}, "192000 samples a second"),
    ],
)
def test_what_is_too_short_too_long_or_too_odd_is_refused(tmp_path: Path, change: dict[str, int], why: str) -> None:
    with pytest.raises(ProjectError, match=why):
        load_recording(write_wav(tmp_path / "voice.wav", **change))


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"ID3\x04aaaa", "is an MP3"),
        (b"fLaC\0\0\0\0", "is a FLAC"),
        (b"OggS\0\0\0\0", "is an Ogg"),
        (b"\0\0\0 ftypM4A ", "is an MP4 or M4A"),
        (b"FORM\0\0\0\0AIFF", "is an AIFF"),
        (b"plain words", "no sound file that is known"),
        (b"", "is empty"),
        (b"RIFF\x04\0\0\0WAVE", "without any sound"),
        (b"RIFF\x04\0\0\0WAVEfmt \x10\0\0\0abc", "cut off"),
        (b"RIFF\x04\0\0\0WAVEfmt \x10\0\0\0" + struct.pack("<HHIIHH", 3, 1, 8000, 32000, 4, 32), "floating-point"),
        (b"RIFF\x04\0\0\0WAVEfmt \x10\0\0\0" + struct.pack("<HHIIHH", 1, 1, 8000, 1, 2, 16), "contradicts itself"),
        (b"RIFF\x04\0\0\0WAVEdata\0\0\0\0", "nothing of its format"),
    ],
)
def test_other_kinds_are_refused_by_name(tmp_path: Path, data: bytes, why: str) -> None:
    path = tmp_path / "voice.wav"
    path.write_bytes(data)
    with pytest.raises(ProjectError, match=why):
        load_recording(path)


def test_a_folder_a_missing_file_and_a_cut_off_one_are_sentences(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "none.wav"):
        with pytest.raises(ProjectError):
            load_recording(path)
    whole = write_wav(tmp_path / "voice.wav")
    whole.write_bytes(whole.read_bytes()[:-100])
    with pytest.raises(ProjectError, match="cut off"):
        load_recording(whole)
