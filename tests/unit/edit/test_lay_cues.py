"""Effects and music at their samples."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest

from filmstudio.edit.lay_cues import lay_effects, lay_music
from filmstudio.model.plan import Plan
from filmstudio.model.soundtrack import EffectCue, MusicCue, Stem
from filmstudio.model.timeline import CLICK_FADE_SAMPLES, Sound
from filmstudio.units import frame_to_sample
from tests.unit.edit.laid_plan import file, plan, shot

S = 48_000
FILES = {"a.wav": file("a.wav", 60), "b.wav": file("b.wav", 60), "short.wav": file("short.wav", 3)}
FILM = plan(*(shot(name, 48) for name in ("1A", "1B", "2A", "2B", "3A")))
ORDER = ["1A", "1B", "2A", "2B", "3A"]


def _music(*cues: dict[str, Any], film: Plan = FILM) -> list[Sound]:
    return list(lay_music(film, ORDER, [MusicCue(**{"file": "a.wav", **cue}) for cue in cues], FILES))


def _span(sound: Sound) -> tuple[float, float]:
    return sound.start_sample / S, (sound.start_sample + sound.samples) / S


@pytest.mark.parametrize("rate", [Fraction(24), Fraction(30000, 1001)], ids=str)
def test_an_effect_begins_at_its_sample_and_rings_on(rate: Fraction) -> None:
    cue = EffectCue(file="short.wav", at_s=0.5, level_db=-6, pan=-1, line=7)
    film = plan(
        shot("1A", 31, rate=rate), shot("1B", 31, effects=(cue,), rate=rate), shot("1C", 99, rate=rate), rate=rate
    )
    (sound,) = lay_effects(film, FILES)
    assert sound.start_sample == frame_to_sample(31, rate) + S // 2
    assert (sound.samples, sound.gain_db, sound.pan, sound.stem) == (3 * S, -6, -1, Stem.EFFECTS)
    assert not sound.ducks


def test_an_effect_behind_the_film_is_not_heard() -> None:
    cue = EffectCue(file="short.wav", at_s=9)
    assert list(lay_effects(plan(shot("1A", 48, effects=(cue,))), FILES)) == []


@pytest.mark.parametrize(
    ("cue", "span"),
    [
        ({"shot": "1B"}, (2, 10)),
        ({"shot": "1B", "until": "film"}, (2, 10)),
        ({"shot": "1B", "until": "scene"}, (2, 4)),
        ({"shot": "2A", "until": "2b"}, (4, 8)),
        ({"shot": "1A", "until": "1A"}, (0, 2)),
        ({"shot": "1A", "file": "short.wav"}, (0, 3)),
        ({"shot": "1A", "file": "short.wav", "from_s": 1.5}, (0, 1.5)),
    ],
)
def test_music_lasts_as_long_as_its_note_says(cue: dict[str, Any], span: tuple[float, float]) -> None:
    (sound,) = _music(cue)
    assert _span(sound) == span
    assert (sound.stem, sound.ducks, sound.from_sample) == (Stem.MUSIC, True, round(cue.get("from_s", 0) * S))


def test_fades_are_as_written_and_never_longer_than_the_music() -> None:
    (sound,) = _music({"shot": "1A", "until": "scene", "fade_in_s": 2, "fade_out_s": 3, "level_db": -12, "duck": False})
    assert (sound.fade_in_samples, sound.fade_out_samples, sound.gain_db, sound.ducks) == (2 * S, 3 * S, -12, False)
    (sound,) = _music({"shot": "1A", "until": "1A", "fade_in_s": 50, "fade_out_s": 0})
    assert (sound.fade_in_samples, sound.fade_out_samples) == (2 * S, CLICK_FADE_SAMPLES)


def test_one_music_fades_out_under_the_next() -> None:
    first, second = _music({"shot": "1A"}, {"shot": "2A", "file": "b.wav", "fade_in_s": 2})
    assert _span(first) == (0, 6)
    assert _span(second) == (4, 10)
    assert first.fade_out_samples == second.fade_in_samples == 2 * S


def test_a_stop_lets_it_fade() -> None:
    (sound,) = _music({"shot": "1A"}, {"shot": "2A", "file": "", "fade_out_s": 2})
    assert (_span(sound), sound.fade_out_samples) == ((0, 6), 2 * S)
    # In the shot in which the music began it is heard to that shot's end.
    (sound,) = _music({"shot": "2A"}, {"shot": "2A", "file": ""})
    assert _span(sound) == (4, 7)


def test_what_ended_before_the_next_is_not_touched() -> None:
    first, _ = _music({"shot": "1A", "until": "scene", "fade_out_s": 0.5}, {"shot": "3A", "file": "b.wav"})
    assert (_span(first), first.fade_out_samples) == ((0, 4), S // 2)


def test_of_a_part_of_the_film_the_next_shot_that_is_there_begins_it() -> None:
    part = plan(shot("2A", 48), shot("3A", 48))
    assert [_span(sound) for sound in _music({"shot": "1B"}, film=part)] == [(0, 4)]
    assert [_span(sound) for sound in _music({"shot": "1B", "until": "2B"}, film=part)] == [(0, 2)]
    assert _music({"shot": "3A"}, film=plan(shot("1A", 48))) == []
