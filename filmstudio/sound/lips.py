"""Which sound is said when: a recording held against its words by pocketsphinx, offline, in a tenth of its length.

Why not the aligner's dictionary: the voice has its own idea of `Zorvane` and of `1943`, and what counts is what it has
said. So every word is given to the aligner as the voice pronounces it. Needs the extra `lips`; without it mouths follow
the loudness.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from filmstudio.sound.phones import CLOSED, REST, SHAPE_OF, phones_of

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_VOICES = ("hibari", "kokoro")
"""Voices whose pronunciation can be asked for."""
_MAPPING = "shapes 1"
"""Raise it when the same recording would get other shapes."""
_RATE_HZ = 16_000
_TAKEN = 3
"""One of three samples at 48 kHz."""
_LONGEST_CLOSURE_STEPS = 12
"""Lips meet for a tenth of a second; a pause that the aligner gives to them is one at rest."""


@lru_cache(maxsize=1)
def _installed() -> str:
    """Return the version of the aligner, empty where it is not installed. Loads nothing."""
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("pocketsphinx")
    except PackageNotFoundError:
        return ""


def lips_version(voice: str) -> str:
    """Return what enters the key of a recording in this voice: the aligner's version, empty where none is used."""
    installed = _installed()
    return f"pocketsphinx {installed}, {_MAPPING}" if installed and voice in _VOICES else ""


def lip_shapes(samples: NDArray[np.float32], spelled: str, voice: str) -> str:
    """Return the mouth's shape in each 10 ms begun of mono samples at 48 kHz, in the letters of `TimedLine.mouth`.

    `spelled` is what the voice was given to say. Empty where the extra or the voice's pronunciation is not there, and
    where the aligner finds no way through the words (laughter, a cry): loudness then moves the mouth.
    """
    if not lips_version(voice) or not samples.size:
        return ""
    words = [phones for phones in map(phones_of, _pronounced(spelled)) if phones]
    steps = -(-samples.shape[0] // (_RATE_HZ * _TAKEN // 100))
    shapes = [REST] * steps
    for phone, start, length in _aligned(_pcm(samples), words):
        shape = SHAPE_OF.get(phone, REST)
        end = start + (min(length, _LONGEST_CLOSURE_STEPS) if shape == CLOSED else length)
        shapes[start:end] = [shape] * (min(end, steps) - min(start, steps))
    return "".join(shapes[:steps]) if set(shapes) != {REST} else ""


def _pronounced(spelled: str) -> Iterator[str]:
    """Yield the words of a text as the voice pronounces them."""
    from filmstudio.sound.hibari_voice import pronounce

    for sentence in pronounce(spelled):
        yield from sentence.split()


def _pcm(samples: NDArray[np.float32]) -> bytes:
    """Return samples at 48 kHz as 16-bit samples at 16 kHz; means of three are filter enough to tell phones apart."""
    import numpy as np

    whole = samples[: samples.shape[0] // _TAKEN * _TAKEN].reshape(-1, _TAKEN).mean(axis=1)
    pcm: bytes = np.clip(np.rint(whole * 32767), -32768, 32767).astype("<i2").tobytes()
    return pcm


def _aligned(pcm: bytes, words: Sequence[Sequence[str]]) -> list[tuple[str, int, int]]:
    """Return every phone with its start and its length in steps of 10 ms; none where the words do not fit the sound."""
    decoder = _decoder()
    names = []
    for phones in words:
        name = "w" + "_".join(phones).lower()
        if decoder.lookup_word(name) is None:
            decoder.add_word(name, " ".join(phones), True)
        names.append(name)
    if not names:
        return []
    try:
        decoder.set_align_text(" ".join(names))
        _hear(decoder, pcm)
        decoder.set_alignment()
        _hear(decoder, pcm)
        alignment = decoder.get_alignment()
    except RuntimeError:  # its only way to say that the words are not in the sound
        return []
    return [(phone.name, phone.start, phone.duration) for word in alignment or () for phone in word]


def _hear(decoder: Any, pcm: bytes) -> None:
    decoder.start_utt()
    decoder.process_raw(pcm, full_utt=True)
    decoder.end_utt()


@lru_cache(maxsize=1)
def _decoder() -> Any:
    """Load the aligner's English model once per process (0.1 s)."""
    from pocketsphinx import Decoder

    # Means of one whole recording: what was heard before it must not move a single sound.
    return Decoder(samprate=_RATE_HZ, lm=None, cmn="batch", loglevel="FATAL")
