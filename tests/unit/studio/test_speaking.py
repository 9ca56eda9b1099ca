"""Lines said in a manner, by voices that know manners and by those of before."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from filmstudio.cli.reporters import QuietReporter
from filmstudio.errors import ProjectError
from filmstudio.model.cast import VoiceSpec
from filmstudio.model.soundtrack import Effort, Manner, Treatment
from filmstudio.sound.hibari_voice import HibariVoice
from filmstudio.sound.speech_level import active_level_dbfs
from filmstudio.studio import keyed_lines
from filmstudio.studio.dialogue import Dialogue
from filmstudio.studio.keyed_lines import keyed
from filmstudio.studio.record_lines import record_lines
from filmstudio.studio.speaking import knows_manners, say
from filmstudio.takes.film_folder import FilmFolder
from tests.unit.planning.sheets import cast_of, line

LINE = "I never said we would go home."


class OldVoice:
    """A plug-in of before there were manners: hums as long as the recipe says."""

    version = "old 1"

    def check(self, spec: VoiceSpec) -> None:
        return None

    def spell(self, text: str) -> str:
        return text

    def speak(self, text: str, spec: VoiceSpec) -> NDArray[np.float32]:
        time = np.arange(round(48_000 / spec.pace)) / 48_000
        return (0.1 * np.sin(2 * np.pi * 200 * spec.pitch * time)).astype(np.float32)


def test_a_shout_is_louder_than_a_whisper() -> None:
    levels = [active_level_dbfs(say(HibariVoice(), LINE, VoiceSpec(), Manner(effort=one))) for one in Effort]
    assert None not in levels
    assert levels == sorted(levels, key=lambda level: level or 0.0)
    assert (levels[-1] or 0.0) - (levels[0] or 0.0) > 11


def test_a_shout_does_not_clip() -> None:
    assert np.abs(say(HibariVoice(), LINE, VoiceSpec(), Manner(effort=Effort.SHOUTED))).max() < 0.95


def test_the_usual_manner_leaves_every_sample_as_it_was() -> None:
    plain = HibariVoice().speak(LINE, VoiceSpec())
    np.testing.assert_array_equal(say(HibariVoice(), LINE, VoiceSpec(), Manner()), plain)


def test_an_old_voice_follows_pace_pitch_and_level() -> None:
    old = OldVoice()
    assert not knows_manners(old)  # type: ignore[arg-type]
    plain = say(old, LINE, VoiceSpec(), Manner())  # type: ignore[arg-type]
    fast = say(old, LINE, VoiceSpec(), Manner(pace=1.25, effort=Effort.WHISPERED))  # type: ignore[arg-type]
    assert len(fast) == pytest.approx(len(plain) / 1.25, abs=1)
    assert (active_level_dbfs(fast) or 0) - (active_level_dbfs(plain) or 0) == pytest.approx(-9, abs=0.1)
    assert knows_manners(HibariVoice())


def key_of(text: str = LINE, dialogue: Dialogue = Dialogue(), **more: object) -> str:  # noqa: B008 - an immutable tuple
    return keyed(line(text, "ADA", **more), cast_of("ADA"), dialogue).key


def test_a_manner_and_a_treatment_are_another_recording() -> None:
    keys = {
        key_of(),
        key_of(manner=Manner(effort=Effort.SOFT)),
        key_of(manner=Manner(pace=0.8)),
        key_of(treatment=Treatment.CLOSE),
        key_of(treatment=Treatment.RADIO),
    }
    assert len(keys) == 5
    assert key_of(parenthetical="to Kip") == key_of()


def test_a_pronunciation_is_in_the_key_only_where_its_word_is_said() -> None:
    pinned = Dialogue(pronounce={"Voss": "foss"})
    assert key_of(dialogue=pinned) == key_of()
    assert key_of("Voss!", dialogue=pinned) != key_of("Voss!")
    assert key_of("Voss!", dialogue=pinned) == key_of("foss!")


def test_a_voice_that_reads_no_sounds_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keyed_lines, "find_voice", lambda name: OldVoice())
    with pytest.raises(ProjectError, match="which the voice 'hibari' does not read"):
        key_of("Voss!", dialogue=Dialogue(pronounce={"Voss": "/fɒs/"}))
    assert key_of("Else.", dialogue=Dialogue(pronounce={"Voss": "/fɒs/"}))


def test_equal_lines_in_one_manner_are_said_once_and_others_apart(tmp_path: Path) -> None:
    lines = [
        line("No.", "ADA"),
        line("No.", "ADA", manner=Manner(effort=Effort.SHOUTED)),
        line("No.", "ADA", parenthetical="to Kip"),
    ]
    folder = FilmFolder(tmp_path)
    with folder.opened():
        made = record_lines(lines, "x.fountain", cast_of("ADA"), folder, QuietReporter())
    plain, shouted, again = (made.of(one) for one in lines)
    assert plain == again
    assert plain is not None
    assert shouted is not None
    assert plain.sound != shouted.sound
