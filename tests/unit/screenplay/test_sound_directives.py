"""Notes of sound: what they ask for, and what is wrong with them, at its place."""

from __future__ import annotations

import pytest

from filmstudio.model.ambience import Ambience
from filmstudio.model.directive import DirectiveKind
from filmstudio.model.soundtrack import SoundNote
from filmstudio.screenplay.directives import read_wish
from filmstudio.screenplay.reader import FountainReader


def _read(note: str) -> tuple[SoundNote | None, list[tuple[str, int, str]]]:
    screenplay = FountainReader().read_text(f"EXT. PIER - DAWN\n\nNora waits. {note} A gull.\n", "a.fountain")
    found = [one.sound for one in screenplay.directives]
    remarks = [(one.code, one.span.column - 12, one.message) for one in screenplay.diagnostics]
    return (found[0] if found else None), remarks


@pytest.mark.parametrize(
    ("note", "sound"),
    [
        ("[[sfx: door.wav]]", SoundNote(file="door.wav")),
        ("[[SFX: a b/door 2.FLAC; at: 800ms; level: +3 dB; pan: half right]]",
         SoundNote(file="a b/door 2.FLAC", at_s=0.8, level_db=3, pan=0.5)),
        ("[[sfx: sounds\\door.wav; at: 1.2; pan: -0.3]]", SoundNote(file="sounds/door.wav", at_s=1.2, pan=-0.3)),
        ("[[music: theme.wav; from: 0:12; level: -12dB; fade in: 2s; fade out: 3s; until: scene; duck: no]]",
         SoundNote(file="theme.wav", from_s=12, level_db=-12, fade_in_s=2, fade_out_s=3, until="scene", duck=False)),
        ("[[music: theme.mp3\n  from: 1:02:03.5\n  fade: 2s\n  until: 12B]]",
         SoundNote(file="theme.mp3", from_s=3723.5, fade_in_s=2, fade_out_s=2, until="12B")),
        ("[[music: stop]]", SoundNote(file="")),
        ("[[music: stop; fade-out: 4s]]", SoundNote(file="", fade_out_s=4)),
    ],
)  # fmt: skip
def test_notes_are_read(note: str, sound: SoundNote) -> None:
    assert _read(note) == (sound, [])


@pytest.mark.parametrize(
    ("note", "code", "at", "words"),
    [
        ("[[sfx: ../door.wav]]", "bad-directive-value", 8, "no path here"),
        ("[[sfx: /etc/door.wav]]", "bad-directive-value", 8, "no path here"),
        ("[[music: C:/theme.wav]]", "bad-directive-value", 10, "no path here"),
        ("[[sfx: door.wav; lvl: 3dB]]", "unknown-directive-key", 18, "the nearest is `level`"),
        ("[[sfx: door.wav; loud]]", "unknown-directive-key", 18, "no key of a sfx note"),
        ("[[sfx: door.wav; until: scene]]", "unknown-directive-key", 18, "no key of a sfx note"),
        ("[[sfx: door.wav; level: 90dB]]", "bad-directive-value", 25, "from -60 to 24"),
        ("[[sfx: door.wav; pan: up]]", "bad-directive-value", 23, "left, center, right"),
        ("[[sfx: door.wav; at: noon]]", "bad-directive-value", 22, "seconds or minutes"),
        ("[[music: a.wav; fade in: 99s]]", "bad-directive-value", 26, "up to 60"),
        ("[[music: a.wav; duck: maybe]]", "bad-directive-value", 23, "neither `true` nor `false`"),
        ("[[music: a.wav; fade: 1s; fade in: 2s]]", "repeated-directive-key", 27, "twice"),
        ("[[music: low strings]]", "looks-like-a-directive", 3, "names no sound file"),
        ("[[sfx:]]", "looks-like-a-directive", 3, "names no sound file"),
    ],
)
def test_what_is_wrong_is_said_at_its_place(note: str, code: str, at: int, words: str) -> None:
    _, remarks = _read(note)
    assert [(one[0], one[1]) for one in remarks] == [(code, at)]
    assert words in remarks[0][2]


def test_what_is_right_in_a_wrong_note_is_kept() -> None:
    sound, remarks = _read("[[sfx: door.wav; lvl: 3dB; at: 2s]]")
    assert sound == SoundNote(file="door.wav", at_s=2)
    assert len(remarks) == 1


@pytest.mark.parametrize("kind", [DirectiveKind.SHOT, DirectiveKind.SCENE, DirectiveKind.LOCATION])
def test_ambience_is_a_kind_a_file_or_nothing(kind: DirectiveKind) -> None:
    for value, read in {
        "Rain": "rain", "none": "none", "silence": "none", "sounds/Harbour.flac": "sounds/Harbour.flac",
        **{one.value: one.value for one in Ambience},
    }.items():  # fmt: skip
        wish, problems = read_wish(f"ambience: {value}", kind)
        assert (wish.ambience, problems) == (read, ())
    assert "the nearest is `rain`" in read_wish("ambience: rian", kind)[1][0]
    assert "no path here" in read_wish("ambience: ../rain.wav", kind)[1][0]


def test_the_title_page_speaks_for_the_film() -> None:
    screenplay = FountainReader().read_text(
        "Title: X\nAmbience: none\n\nEXT. PIER - DAY\n\nNora waits.\n", "a.fountain"
    )
    assert screenplay.defaults.ambience == "none"
