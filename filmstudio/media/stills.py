"""Single frames out of a picture file: for boards, contact sheets, checks and tests."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, cast

import av

from filmstudio.errors import EngineError
from filmstudio.media.file_names import file_url

if TYPE_CHECKING:
    import numpy as np
    from av.container import InputContainer
    from numpy.typing import NDArray

_DECODE_ON_FRAMES = 48
"""Up to this far ahead, decoding on is cheaper than seeking: the distance between two key frames of a master."""


def frame_at(path: Path, index: int) -> NDArray[np.uint8]:
    """Return one frame, `(height, width, rgb)` uint8. Raises EngineError if the file has no such frame."""
    return frames_at(path, [index])[0]


def frames_at(path: Path, indices: Sequence[int]) -> list[NDArray[np.uint8]]:
    """Return the frames with these indices, in the order asked for, each `(height, width, rgb)` uint8.

    Frames are found by their time stamps, so a constant rate is assumed. Raises EngineError if one does not exist.
    """
    try:
        with av.open(file_url(path)) as container:
            found = _read(container, sorted(set(indices)))
    except (av.FFmpegError, OSError) as error:
        raise EngineError(f"{path.name} cannot be read as a film: {error}") from error
    missing = [index for index in indices if index not in found]
    if missing:
        raise EngineError(f"{path.name} has no frame {missing[0]}")
    return [found[index] for index in indices]


def _read(container: InputContainer, indices: Sequence[int]) -> dict[int, NDArray[np.uint8]]:
    found: dict[int, NDArray[np.uint8]] = {}
    if not container.streams.video:
        return found
    stream = container.streams.video[0]
    if stream.average_rate is None or stream.time_base is None:
        return found
    delta = 1 / (stream.average_rate * stream.time_base)
    position = -1
    frames = container.decode(stream)
    for index in indices:
        if index < 0:
            continue
        if index - position > _DECODE_ON_FRAMES:
            container.seek(round(index * delta), stream=stream)
            frames = container.decode(stream)
        for frame in frames:
            position = round((frame.pts or 0) / delta)
            if position >= index:
                break
        if position == index:
            found[index] = cast("NDArray[np.uint8]", frame.to_ndarray(format="rgb24"))
    return found
