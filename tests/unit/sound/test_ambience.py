"""Generated tones, heard by measurement: how loud, how bright, without a seam, never silent, always the same."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from filmstudio.digest import digest
from filmstudio.model.ambience import Ambience
from filmstudio.model.place import Era, Place, Side, TimeOfDay, Weather
from filmstudio.sound.ambience import VERSION, level_lufs, render_ambience
from filmstudio.sound.ambience_kinds import LEVELS_LUFS, Tone, tone_of
from filmstudio.sound.ambience_noise import LOOP_SAMPLES
from filmstudio.sound.loudness_meter import LoudnessMeter
from filmstudio.sound.seamless import make_seamless
from filmstudio.sound.wav import read_wav, write_wav
from filmstudio.studio.cutting.prepared_sounds import TONES_VERSION

Samples = NDArray[np.float32]
ROOM, RAIN, RAIN_INSIDE = Tone(Ambience.ROOM), Tone(Ambience.RAIN), Tone(Ambience.RAIN, inside=True)
CRICKETS, SEA = Tone(Ambience.COUNTRY, night=True), Tone(Ambience.SEA)
HEARD = (ROOM, RAIN, RAIN_INSIDE, CRICKETS, SEA)


@cache
def _loop(tone: Tone) -> Samples:
    return render_ambience(tone)


def _lufs(samples: Samples, by: float = 30.0) -> float:
    """Return the loudness, measured 30 dB louder: the meter's gate would leave out the quietest."""
    meter = LoudnessMeter()
    meter.hear((samples * 10 ** (by / 20)).astype(np.float32))
    found = meter.integrated_lufs()
    assert found is not None
    return found - by


def _share_above(samples: Samples, hertz: float) -> float:
    power = np.abs(np.fft.rfft(samples[:, 0])) ** 2
    return float(power[np.fft.rfftfreq(samples.shape[0], 1 / 48_000) > hertz].sum() / power.sum())


@pytest.mark.parametrize("tone", HEARD, ids=lambda tone: tone.name)
def test_it_is_quiet_under_speech_and_never_silent(tone: Tone) -> None:
    loop = _loop(tone)
    assert loop.shape == (LOOP_SAMPLES, 2)
    assert loop.dtype == np.float32
    assert _lufs(loop) == pytest.approx(level_lufs(tone), abs=0.3)
    tenths = (loop.astype(np.float64).reshape(-1, 4800, 2) ** 2).mean(axis=(1, 2))
    assert 10 * np.log10(tenths.min()) > level_lufs(tone) - 18
    assert np.abs(loop).max() < 10 ** (-20 / 20)


@pytest.mark.parametrize("tone", HEARD, ids=lambda tone: tone.name)
def test_its_end_meets_its_beginning_without_a_click(tone: Tone) -> None:
    steps = np.abs(np.diff(np.concatenate((_loop(tone)[-2400:], _loop(tone)[:2400])), axis=0))
    assert steps[2399].max() <= np.percentile(steps, 99.9)
    # The quarter of a second around the seam is as loud as its neighbours, within what the tone itself moves.
    pieces = np.concatenate((_loop(tone)[-24_000:], _loop(tone)[:24_000])).reshape(8, -1)
    levels = 10 * np.log10((pieces.astype(np.float64) ** 2).mean(axis=1))
    assert abs(levels[3] - levels[4]) < 4


def test_each_sounds_like_what_it_is() -> None:
    assert _share_above(_loop(RAIN), 2000) > 0.5
    assert _share_above(_loop(RAIN_INSIDE), 2000) < 0.1
    assert _share_above(_loop(ROOM), 1000) < 0.1
    # Crickets: a line between 3.8 and 5.1 kHz.
    power = np.abs(np.fft.rfft(_loop(CRICKETS)[:, 0])) ** 2
    hertz = np.fft.rfftfreq(LOOP_SAMPLES, 1 / 48_000)
    singing = power[(hertz > 3800) & (hertz < 5100)].mean()
    assert singing > 20 * power[(hertz > 5600) & (hertz < 7000)].mean()
    # Surf swells: its loud and quiet seconds are far apart, those of a room are not.
    seconds = {tone: (_loop(tone).reshape(36, -1).astype(np.float64) ** 2).mean(axis=1) for tone in (SEA, ROOM)}
    assert 10 * np.log10(seconds[SEA].max() / seconds[SEA].min()) > 4
    assert 10 * np.log10(seconds[ROOM].max() / seconds[ROOM].min()) < 2.5


def test_the_same_tone_is_the_same_bytes_and_both_sides_differ() -> None:
    again = render_ambience(ROOM)
    assert again.tobytes() == _loop(ROOM).tobytes()
    assert np.std(again[:, 0] - again[:, 1]) > 0.5 * np.std(again[:, 0])
    assert TONES_VERSION == VERSION


def test_every_kind_lies_well_under_speech() -> None:
    assert set(LEVELS_LUFS) == set(Ambience)
    assert all(-57 <= level <= -42 for level in LEVELS_LUFS.values())


def _place(side: Side, name: str, time: TimeOfDay = TimeOfDay.DAY, weather: Weather = Weather.CLEAR) -> Place:
    return Place(side=side, name=name, time=time, weather=weather)


INT, EXT = Side.INTERIOR, Side.EXTERIOR


@pytest.mark.parametrize(
    ("place", "name"),
    [
        (_place(INT, "KITCHEN"), "room"),
        (_place(INT, "CATHEDRAL"), "hall"),
        (_place(INT, "KITCHEN", weather=Weather.RAIN), "rain, inside"),
        (_place(EXT, "CITY STREET", weather=Weather.RAIN), "rain"),
        (_place(EXT, "CITY STREET", TimeOfDay.NIGHT), "street, night"),
        (_place(EXT, "FARM"), "country"),
        (_place(EXT, "FARM", TimeOfDay.NIGHT), "country, night"),
        (_place(EXT, "PINE FOREST"), "forest"),
        (_place(INT, "LIGHTHOUSE - LAMP ROOM"), "sea, inside"),
        (_place(EXT, "BEACH", weather=Weather.WIND), "sea"),
        (_place(EXT, "BEACH", weather=Weather.STORM), "storm"),
        (_place(INT, "STARSHIP - CORRIDOR", weather=Weather.STORM), "spaceship"),
        (_place(INT, "NIGHT TRAIN - COMPARTMENT", weather=Weather.RAIN), "train"),
        (_place(INT, "MARA'S CAR"), "car"),
        (_place(EXT, "MARA'S CARAVAN"), "country"),
        (_place(INT, "FERRY - ENGINE ROOM"), "ship"),
        (_place(EXT, "FERRY DECK"), "sea"),
        (_place(EXT, "DEEP SPACE"), "space"),
        (_place(INT, "GOLD MINE"), "cave"),
        (_place(INT, "KITCHEN", weather=Weather.SNOW), "room"),
        (_place(EXT, "MOUNTAIN PASS", weather=Weather.SNOW), "snow"),
        (_place(EXT, "VILLAGE STREET").model_copy(update={"era": Era.MEDIEVAL}), "country"),
        (_place(INT, "CABIN").model_copy(update={"dressing": ("fireplace", "table")}), "fire"),
        (_place(Side.BOTH, "DOORWAY", weather=Weather.RAIN), "rain"),
    ],
    ids=lambda value: value if isinstance(value, str) else value.name,
)
def test_a_place_sounds_like_its_words_say(place: Place, name: str) -> None:
    assert tone_of(place).name == name


def test_a_wish_is_stronger_than_the_place() -> None:
    assert tone_of(_place(EXT, "BEACH"), "street").name == "street"
    assert tone_of(_place(INT, "KITCHEN", TimeOfDay.NIGHT), "forest").name == "forest, inside, night"
    assert tone_of(_place(EXT, "KITCHEN"), "room").name == "room"


def test_names_tell_all_tones_apart() -> None:
    tones = [Tone(kind, inside, night) for kind in Ambience for inside in (False, True) for night in (False, True)]
    assert len({digest(tone.name) for tone in tones}) == len(tones)


def test_a_persons_recording_becomes_a_loop_as_quiet_as_a_place(tmp_path: Path) -> None:
    rng = np.random.default_rng(1)
    ramp = np.linspace(0.02, 0.6, 12 * 48_000)[:, np.newaxis]
    write_wav(tmp_path / "street.wav", (rng.standard_normal((12 * 48_000, 2)) * 0.1 * ramp).astype(np.float32))
    length = make_seamless(tmp_path / "street.wav", tmp_path / "loop.wav", -46.0)
    loop = read_wav(tmp_path / "loop.wav")
    assert loop.shape == (length, 2) == (10 * 48_000, 2)
    assert _lufs(loop) == pytest.approx(-46.0, abs=1.5)
    # The file grew from start to end; the loop's ends are as loud as each other.
    ends = [float(np.std(piece)) for piece in (loop[:4800], loop[-4800:])]
    assert ends[0] / ends[1] == pytest.approx(1.0, abs=0.3)


def test_a_short_mono_recording_and_a_silent_one_can_be_loops(tmp_path: Path) -> None:
    write_wav(tmp_path / "a.wav", (0.1 * np.random.default_rng(2).standard_normal(8000)).astype(np.float32))
    assert make_seamless(tmp_path / "a.wav", tmp_path / "loop.wav", -46.0) == 6000
    assert read_wav(tmp_path / "loop.wav").shape == (6000,)
    write_wav(tmp_path / "b.wav", np.zeros(8000, dtype=np.float32))
    make_seamless(tmp_path / "b.wav", tmp_path / "loop.wav", -46.0)
    assert not read_wav(tmp_path / "loop.wav").any()
