"""WAV files of 32-bit float samples, whole, in slices, and written while they are made; for editors also of 24 bits.

Why by hand: the standard library's `wave` reads and writes integers only. Format: RIFF/WAVE, WAVE_FORMAT_EXTENSIBLE
with IEEE float samples, which names the channels, so that no reader has to guess them; beyond 4 GB the same file
becomes RF64 with a `ds64` chunk (EBU Tech 3306), for which room is kept in front.
"""

from __future__ import annotations

import os
import struct
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, BinaryIO, Literal, NamedTuple, Self

from filmstudio.errors import ProjectError
from filmstudio.units import SAMPLE_RATE_HZ

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_PCM, _FLOAT = 1, 3
_EXTENSIBLE = 0xFFFE
_WIDTH_BYTES = 4
_RIFF_LIMIT_BYTES = 2**32 - 1
_SUBFORMATS = {
    bits: struct.pack("<HH12s", tag, 0, bytes.fromhex("00001000800000aa00389b71"))
    for bits, tag in ((24, _PCM), (32, _FLOAT))
}
"""KSDATAFORMAT_SUBTYPE_PCM and _IEEE_FLOAT by bits: the format tag, then the GUID that all WAVE formats share."""
_FULL_24 = 2**23
_SPEAKERS = {1: 0x4, 2: 0x3}
"""Front centre; front left and right. 0 (not said) for anything else."""
_HEADER = struct.Struct("<4sI4s 4sI28s 4sIHHIIHHHHI16s 4sII 4sI")
"""RIFF; JUNK or ds64; fmt (40 bytes); fact; the head of data."""


class WavShape(NamedTuple):
    """What a WAV file holds and where its samples begin."""

    channels: int
    sample_rate_hz: int
    samples: int
    """Per channel."""
    start_byte: int


class WavWriter:
    """A WAV file that grows block by block. Use it with `with`; the header is completed at the end."""

    def __init__(
        self, path: Path, channels: int, sample_rate_hz: int = SAMPLE_RATE_HZ, *, bits: Literal[24, 32] = 32
    ) -> None:
        """Begin the file; `bits` is 32 for float samples, 24 for whole numbers, clipped at full scale."""
        self._path = path
        self._channels = channels
        self._sample_rate_hz = sample_rate_hz
        self._bits = bits
        self._samples = 0
        self._stream: BinaryIO = path.open("wb")
        self._stream.write(self._header())

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        with self._stream:
            if self._samples * self._channels * self._bits // 8 % 2:
                self._stream.write(b"\0")  # chunks of RIFF end on even bytes
            self._stream.seek(0)
            self._stream.write(self._header())

    def write(self, block: NDArray[np.float32]) -> None:
        """Append samples, shape `(n,)` for one channel or `(n, channels)`. Raises ValueError for another shape."""
        channels = 1 if block.ndim == 1 else block.shape[-1]
        if block.ndim not in (1, 2) or channels != self._channels:
            raise ValueError(f"a block of shape {block.shape} does not fit a file of {self._channels} channels")
        self._stream.write(block.astype("<f4", copy=False).tobytes() if self._bits == 32 else _in_24_bits(block))
        self._samples += block.shape[0]

    def _header(self) -> bytes:
        return wav_header(self._channels, self._sample_rate_hz, self._samples, bits=self._bits)


def _in_24_bits(block: NDArray[np.float32]) -> bytes:
    """Return samples as little-endian whole numbers of three bytes, rounded; what passes full scale is clipped."""
    import numpy as np

    whole = np.clip(np.rint(block.astype(np.float64) * _FULL_24), -_FULL_24, _FULL_24 - 1).astype("<i4")
    return whole.reshape(-1, 1).view(np.uint8)[:, :3].tobytes()


def wav_header(channels: int, sample_rate_hz: int, samples: int, *, bits: Literal[24, 32] = 32) -> bytes:
    """Return everything in front of the samples: RIFF where the file fits, RF64 beyond 4 GB, of the same length."""
    frame_bytes = channels * bits // 8
    data_bytes = samples * frame_bytes
    riff_bytes = data_bytes + data_bytes % 2 + _HEADER.size - 8
    large = riff_bytes > _RIFF_LIMIT_BYTES
    sizes = struct.pack("<QQQI", riff_bytes, data_bytes, samples, 0) if large else bytes(28)
    return _HEADER.pack(
        b"RF64" if large else b"RIFF", _RIFF_LIMIT_BYTES if large else riff_bytes, b"WAVE",
        b"ds64" if large else b"JUNK", len(sizes), sizes,
        b"fmt ", 40, _EXTENSIBLE, channels, sample_rate_hz, sample_rate_hz * frame_bytes, frame_bytes,
        bits, 22, bits, _SPEAKERS.get(channels, 0), _SUBFORMATS[bits],
        b"fact", 4, _RIFF_LIMIT_BYTES if large else samples,
        b"data", _RIFF_LIMIT_BYTES if large else data_bytes,
    )  # fmt: skip


def write_wav(path: Path, samples: NDArray[np.float32], sample_rate_hz: int = SAMPLE_RATE_HZ) -> None:
    """Write samples of shape `(n,)` or `(n, channels)` as a 32-bit float WAV file."""
    with WavWriter(path, 1 if samples.ndim == 1 else samples.shape[1], sample_rate_hz) as wav:
        wav.write(samples)


def read_wav(path: Path) -> NDArray[np.float32]:
    """Return all samples: `(n,)` for one channel, else `(n, channels)`. Raises ProjectError like `wav_shape`."""
    return read_wav_slice(path, 0, wav_shape(path).samples)


def read_wav_slice(path: Path, start: int, count: int) -> NDArray[np.float32]:
    """Return up to `count` samples from `start`; fewer where the file ends. Raises ProjectError, ValueError."""
    import numpy as np

    if start < 0 or count < 0:
        raise ValueError(f"a slice of {count} samples from {start} does not exist")
    shape = wav_shape(path)
    held = max(min(count, shape.samples - start), 0)
    offset = shape.start_byte + start * shape.channels * _WIDTH_BYTES
    samples = np.fromfile(path, dtype="<f4", count=held * shape.channels, offset=offset if held else 0)
    samples = samples.astype(np.float32, copy=False)
    return samples if shape.channels == 1 else samples.reshape(-1, shape.channels)


def wav_shape(path: Path) -> WavShape:
    """Read the header. Raises ProjectError if this is not a whole WAV file of 32-bit float samples."""
    size = path.stat().st_size
    with path.open("rb") as stream:
        head = stream.read(12)
        if len(head) < 12 or head[:4] not in (b"RIFF", b"RF64") or head[8:] != b"WAVE":
            raise ProjectError(f"{path}: not a WAV file")
        channels = rate = data_64 = 0
        while len(chunk := stream.read(8)) == 8:
            name, length = struct.unpack("<4sI", chunk)
            if name == b"ds64":
                data_64 = struct.unpack("<QQ", stream.read(16))[1]
                stream.seek(length - 16, os.SEEK_CUR)
            elif name == b"fmt " and length >= 16:
                form = stream.read(length + length % 2)
                tag, channels, rate, _, _, bits = struct.unpack("<HHIIHH", form[:16])
                if tag == _EXTENSIBLE and length >= 26:
                    tag = struct.unpack("<H", form[24:26])[0]
                if (tag, bits) != (_FLOAT, 8 * _WIDTH_BYTES):
                    raise ProjectError(f"{path}: holds no 32-bit float samples (format {tag}, {bits} bits)")
            elif name == b"data" and channels:
                start = stream.tell()
                length = data_64 if length == _RIFF_LIMIT_BYTES and data_64 else length
                if start + length > size:
                    raise ProjectError(f"{path}: is cut off, {start + length - size} bytes are missing")
                return WavShape(channels, rate, length // (channels * _WIDTH_BYTES), start)
            else:
                stream.seek(length + length % 2, os.SEEK_CUR)
    raise ProjectError(f"{path}: holds no samples")
