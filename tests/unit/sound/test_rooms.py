"""Rooms that are heard in voices: which they are, how long they ring, and that words stay clear in them."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from filmstudio.model.place import Place, Side, TimeOfDay
from filmstudio.sound.room_reverb import ACOUSTICS, impulse, in_room
from filmstudio.sound.rooms import Room, room_of
from filmstudio.sound.speech_level import active_level_dbfs
from filmstudio.units import SAMPLE_RATE_HZ


@pytest.mark.parametrize(
    ("name", "room"),
    [
        ("CATHEDRAL", Room.CATHEDRAL),
        ("ABBEY - NAVE", Room.CATHEDRAL),
        ("CHURCH - AT THE ALTAR", Room.CATHEDRAL),
        ("CHURCH - OFFICE", None),
        ("NORA'S FLAT - BATHROOM", Room.TILES),
        ("TOWN HALL", Room.HALL),
        ("THEATRE - DRESSING ROOM", None),
        ("HOTEL - CORRIDOR", Room.CORRIDOR),
        ("SUBWAY TUNNEL", Room.CAVE),
        ("LIGHTHOUSE - STAIRS", Room.CORRIDOR),
        ("KITCHEN", None),
        ("POLICE STATION", None),
        ("DETERMINED", None),
        ("ABBEY'S FLAT", None),
        ("DOM'S HOUSE", None),
        ("CAR PARK", Room.HALL),
        ("CAR", None),
        ("WÜRZBURG - BADEZIMMER", Room.TILES),
    ],
)
def test_only_places_that_everybody_would_hear_have_a_room(name: str, room: Room | None) -> None:
    assert room_of(Place(side=Side.INTERIOR, name=name, time=TimeOfDay.DAY)) is room
    assert room_of(Place(side=Side.EXTERIOR, name=name, time=TimeOfDay.DAY)) is None


def _decay_s(answer: NDArray[np.float64]) -> float:
    """RT60 between 500 Hz and 4 kHz by Schroeder's backward integration, from -5 to -25 dB (ISO 3382)."""
    hz = np.fft.rfftfreq(answer.size, 1 / SAMPLE_RATE_HZ)
    middle = np.fft.irfft(np.fft.rfft(answer) * ((hz > 500) & (hz < 4000)), answer.size)
    left_db = 10 * np.log10(np.cumsum(middle[::-1] ** 2)[::-1] / np.sum(middle**2) + 1e-15)
    on_line = (left_db < -5) & (left_db > -25)
    slope = np.polyfit(np.flatnonzero(on_line) / SAMPLE_RATE_HZ, left_db[on_line], 1)[0]
    return float(-60 / slope)


@pytest.mark.parametrize("room", Room)
def test_a_room_rings_as_long_as_it_says_and_words_stay_clear(room: Room) -> None:
    answer, facts = impulse(room), ACOUSTICS[room]
    assert _decay_s(answer) == pytest.approx(facts.rt60_s, rel=0.25)
    assert not answer[: round(facts.first_ms * SAMPLE_RATE_HZ / 1000) - 50].max() > 0.01
    heard = answer.copy()
    heard[0] += 1.0
    early = SAMPLE_RATE_HZ // 20
    clarity_db = 10 * np.log10(np.sum(heard[:early] ** 2) / np.sum(heard[early:] ** 2))
    assert clarity_db > 8  # C50; from 3 on speech is called good


def test_rooms_can_be_told_apart() -> None:
    lengths = [_decay_s(impulse(room)) for room in (Room.TILES, Room.CORRIDOR, Room.HALL, Room.CATHEDRAL)]
    assert lengths == sorted(lengths)
    assert lengths[-1] > 4 * lengths[0]


def test_a_line_keeps_its_level_its_beginning_and_its_bytes() -> None:
    time = np.arange(SAMPLE_RATE_HZ) / SAMPLE_RATE_HZ
    words = (0.2 * np.sin(2 * np.pi * 220 * time) * (np.sin(2 * np.pi * 3 * time) > 0)).astype(np.float32)
    heard = in_room(words, Room.CATHEDRAL)
    assert heard.shape[0] == words.shape[0] + impulse(Room.CATHEDRAL).shape[0]
    before, after = active_level_dbfs(words), active_level_dbfs(heard[: words.shape[0]])
    assert before is not None
    assert after == pytest.approx(before, abs=0.1)
    first = round(ACOUSTICS[Room.CATHEDRAL].first_ms * 0.9 * SAMPLE_RATE_HZ / 1000)
    assert np.corrcoef(heard[:first], words[:first])[0, 1] > 0.999
    assert heard.tobytes() == in_room(words, Room.CATHEDRAL).tobytes()
    behind = np.abs(heard[words.shape[0] :])
    assert behind[: SAMPLE_RATE_HZ // 10].max() > 10 * behind[-SAMPLE_RATE_HZ // 10 :].max()


def test_silence_stays_silence() -> None:
    silence = np.zeros(4800, dtype=np.float32)
    assert in_room(silence, Room.TILES) is silence
