"""Recorded lines: their names, their silence, and one file for several shots."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from filmstudio.sound.recorded import divide, prepare_recorded
from filmstudio.sound.recorded_names import LineName, read_name, slug, usual_name
from filmstudio.sound.speech_level import active_level_dbfs


def speech(seconds: float, level: float = 0.1, seed: int = 1) -> NDArray[np.float32]:
    noise = np.random.default_rng(seed).standard_normal(round(seconds * 48_000))
    return (noise * level).astype(np.float32)


def pause(seconds: float, floor: float = 0.0) -> NDArray[np.float32]:
    return speech(seconds, floor, seed=2)


@pytest.mark.parametrize(
    ("stem", "name"),
    [
        ("12-mara-3", LineName("12", "mara", 3)),
        ("12B-MARA-1", LineName("12b", "mara", 1)),
        ("12 - Mrs. Voss - 03", LineName("12", "mrs-voss", 3)),
        ("12_mara_3", LineName("12", "mara", 3)),
        ("7-мара-2", LineName("7", "мара", 2)),
        ("12-zoë-2", LineName("12", "zoe", 2)),
        ("12-mara", LineName("12", "mara", None)),
        ("hello", None),
        ("12-mara-0", LineName("12", "mara-0", None)),
    ],
)
def test_what_a_name_says(stem: str, name: LineName | None) -> None:
    assert read_name(stem) == name


def test_the_usual_name_reads_back() -> None:
    name = usual_name("12A", "MRS. VOSS", 3)
    assert name == "12A-mrs-voss-3"
    assert read_name(name) == LineName("12a", slug("Mrs. Voss"), 3)


@pytest.mark.parametrize("floor", [0.0, 0.0005])
def test_silence_at_the_ends_goes_and_the_level_stays(floor: float) -> None:
    line = prepare_recorded(np.concatenate([pause(1, floor), speech(1.5), pause(2, floor)]), level=False)
    assert abs(len(line) - 72_000) < 3_000
    assert active_level_dbfs(line) == pytest.approx(-20.0, abs=0.3)


def test_the_level_changes_only_where_asked_and_full_scale_is_not_passed() -> None:
    quiet = speech(1.0, 0.01)
    assert active_level_dbfs(prepare_recorded(quiet, level=False)) == pytest.approx(-40.0, abs=0.3)
    assert active_level_dbfs(prepare_recorded(quiet, level=True)) == pytest.approx(-20.0, abs=0.3)
    assert np.abs(prepare_recorded(speech(1.0, 2.0), level=False)).max() < 0.95


def test_nothing_but_silence_is_nothing() -> None:
    assert prepare_recorded(np.zeros(48_000, np.float32), level=False).size == 0


def test_a_speech_is_cut_in_the_pause_nearest_to_its_place() -> None:
    whole = np.concatenate([speech(2.0), pause(0.3), speech(3.4), pause(0.3), speech(2.0)])
    pieces = divide(whole, [2.3, 3.2, 2.2])
    np.testing.assert_array_equal(np.concatenate(pieces), whole)
    first, second = len(pieces[0]) / 48_000, (len(pieces[0]) + len(pieces[1])) / 48_000
    assert 2.0 <= first <= 2.3
    assert 5.7 <= second <= 6.0


def test_without_a_pause_it_is_cut_at_its_place_and_no_piece_is_lost() -> None:
    pieces = divide(speech(3.0), [1.0, 1.0, 1.0])
    assert all(30_000 < len(piece) < 66_000 for piece in pieces)
    assert sum(len(piece) for piece in divide(speech(0.02), [1.0] * 5)) == 960
