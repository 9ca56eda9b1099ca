"""Reads a recording of a voice that a person brings: a WAV file with plain PCM, looked into before it is kept.

Why only that: it is what every tool writes and what nothing has to be decoded for. Other kinds are refused by name.
"""

from __future__ import annotations

import hashlib
import struct
from pathlib import Path
from typing import NamedTuple

from filmstudio.errors import ProjectError

LARGEST_BYTES = 64 << 20
LONGEST_S = 300
SHORTEST_S = 1
LOWEST_RATE_HZ, HIGHEST_RATE_HZ = 8_000, 96_000
_PCM, _EXTENSIBLE = 0x0001, 0xFFFE
_FORMATS = {
    0x0002: "ADPCM",
    0x0003: "floating-point",
    0x0006: "A-law",
    0x0007: "mu-law",
    0x0011: "ADPCM",
    0x0055: "MP3",
}
"""Of `wFormatTag`, as RFC 2361 registers them."""
_PCM_GUID = bytes.fromhex("0100000000001000800000aa00389b71")
"""KSDATAFORMAT_SUBTYPE_PCM: what an extensible header says for plain PCM."""
_KINDS = (
    (b"ID3", "MP3"), (b"\xff\xfb", "MP3"), (b"\xff\xf3", "MP3"), (b"fLaC", "FLAC"), (b"OggS", "Ogg"), (b"FORM", "AIFF"),
    (b"RF64", "RF64"), (b"riff", "Wave64"), (b"RIFX", "big-endian WAV"), (b"\x1aE\xdf\xa3", "Matroska or WebM"),
)  # fmt: skip
_HINT = "give a WAV of 16 or 24 bits, mono or stereo, such as ffmpeg -i FILE -c:a pcm_s16le voice.wav writes"


class VoiceRecording(NamedTuple):
    """A recording that may be kept."""

    data: bytes
    sha256: str
    channels: int
    rate_hz: int
    seconds: float


class _Format(NamedTuple):
    channels: int
    rate_hz: int
    frame_bytes: int


def load_recording(path: Path) -> VoiceRecording:
    """Return a WAV file's bytes and what its header says. Raises ProjectError with the reason for what is not taken."""
    try:
        if path.exists() and not path.is_file():  # a pipe would never answer
            raise _refused(path, "is not a file")
        with path.open("rb") as stream:
            data = stream.read(LARGEST_BYTES + 1)
    except (OSError, ValueError) as error:  # ValueError: a NUL in the path
        raise ProjectError(f"{path}: cannot be read: {getattr(error, 'strerror', None) or error}") from error
    if len(data) > LARGEST_BYTES:
        raise _refused(path, f"is larger than {LARGEST_BYTES >> 20} MiB", "give a shorter piece of it")
    if data[:4] != b"RIFF" or data[8:12] != b"WAVE":
        raise _refused(path, f"is {_kind(data)}, not a WAV")
    told, frames_bytes = _chunks(path, data)
    seconds = frames_bytes // told.frame_bytes / told.rate_hz
    if not SHORTEST_S <= seconds <= LONGEST_S:
        long = f"lasts {seconds:.1f} s; a recording has {SHORTEST_S} s to {LONGEST_S // 60} min"
        raise _refused(path, long, "ten seconds of clear speech are plenty")
    return VoiceRecording(data, hashlib.sha256(data).hexdigest(), told.channels, told.rate_hz, seconds)


def _chunks(path: Path, data: bytes) -> tuple[_Format, int]:
    """Walk through the file; return its format and how many bytes of sound follow it."""
    told: _Format | None = None
    at = 12
    while at + 8 <= len(data):
        name, size = data[at : at + 4], struct.unpack_from("<I", data, at + 4)[0]
        if at + 8 + size > len(data):
            raise _refused(path, "is cut off: its header promises more than there is", "copy or export it again")
        if name == b"fmt ":
            told = _format(path, data[at + 8 : at + 8 + size])
        elif name == b"data":
            if told is None:
                raise _refused(path, "says nothing of its format before the sound")
            return told, size
        at += 8 + size + size % 2
    raise _refused(path, "is a WAV without any sound in it")


def _format(path: Path, chunk: bytes) -> _Format:
    if len(chunk) < 16:
        raise _refused(path, "has a header that is too short for a WAV")
    tag, channels, rate_hz, byte_rate, frame_bytes, bits = struct.unpack_from("<HHIIHH", chunk)
    if tag == _EXTENSIBLE and chunk[24:40] == _PCM_GUID:
        tag = _PCM
    if tag != _PCM:
        raise _refused(path, f"is a WAV with {_FORMATS.get(tag, 'compressed or unknown')} sound, not plain PCM")
    if channels not in (1, 2):
        raise _refused(path, f"has {channels} channels; mono or stereo is read")
    if not LOWEST_RATE_HZ <= rate_hz <= HIGHEST_RATE_HZ:
        raise _refused(path, f"has {rate_hz} samples a second; 8 to 96 kHz are read")
    if bits not in (8, 16, 24, 32) or frame_bytes != channels * bits // 8 or byte_rate != rate_hz * frame_bytes:
        raise _refused(path, "has a header that contradicts itself", "export it again")
    return _Format(channels, rate_hz, frame_bytes)


def _kind(data: bytes) -> str:
    if data[4:8] == b"ftyp":
        return "an MP4 or M4A"
    named = next((kind for mark, kind in _KINDS if data.startswith(mark)), "")
    article = "an" if named[:1] in ("A", "M", "O", "R") and named != "Matroska or WebM" else "a"
    return f"{article} {named}" if named else "no sound file that is known" if data else "empty"


def _refused(path: Path, why: str, hint: str = _HINT) -> ProjectError:
    return ProjectError(f"{path}: {why}", hint=hint)
