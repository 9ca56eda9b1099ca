"""Notes of sound find their shots, also where ids come from the lock."""

from __future__ import annotations

from filmstudio.breakdown.break_down import break_down
from filmstudio.breakdown.identity.keep_ids import keep_ids
from filmstudio.model.shots import ShotList
from filmstudio.screenplay.reader import FountainReader

SCRIPT = """Title: X

[[music: film.wav]]

EXT. PIER - DAWN

[[music: theme.wav; until: scene]]

Nora waits. [[sfx: gull.wav; at: 1.2s; level: -3dB; pan: left]] A gull.

NORA
Where were you? [[sfx: creak.wav]] I waited.

[[sfx: bang.wav]]

INT. HUT - DAY

Lev opens the door. [[sfx: door.wav]]

[[shot: skip]]
He sings. [[sfx: song.wav]] [[music: song.wav]]

[[sfx: steps.wav]]
She goes.

[[music: stop]]
"""


def _shots(text: str) -> ShotList:
    return break_down(FountainReader().read_text(text, "x.fountain"), "x")


def _effects(shots: ShotList) -> dict[str, list[str]]:
    return {shot.id: [cue.file for cue in shot.effects] for shot in shots.shots if shot.effects}


def test_an_effect_belongs_to_the_shot_that_carries_its_place() -> None:
    shots = _shots(SCRIPT)
    carrying = {shot.id: (shot.action + " ".join(line.text for line in shot.lines)).strip() for shot in shots.shots}
    effects = _effects(shots)
    by_file = {file: carrying[shot] for shot, files in effects.items() for file in files}
    assert "gull" in by_file["gull.wav"]
    assert "Where were you" in by_file["creak.wav"]
    assert by_file["bang.wav"] == by_file["creak.wav"]  # in front of a heading: what was before
    assert "opens the door" in by_file["door.wav"]
    assert "She goes" in by_file["steps.wav"]  # on its own line above a paragraph
    assert "song.wav" not in by_file  # its words are left out
    (gull,) = (cue for shot in shots.shots for cue in shot.effects if cue.file == "gull.wav")
    assert (gull.at_s, gull.level_db, gull.pan, gull.line) == (1.2, -3, -1, 9)


def test_music_begins_with_its_shot_its_scene_or_the_film() -> None:
    shots = _shots(SCRIPT)
    ids = [shot.id for shot in shots.shots]
    goes = next(shot.id for shot in shots.shots if "She goes" in shot.action)
    assert [(cue.file, cue.shot) for cue in shots.music] == [
        ("film.wav", ids[0]),
        ("theme.wav", next(shot.id for shot in shots.shots if shot.scene == "1")),
        ("song.wav", goes),  # what it stands in is left out
        ("", ids[-1]),
    ]
    assert shots.music[1].until == "scene"
    assert [cue.fade_out_s for cue in shots.music] == [1.0] * 4


def test_notes_of_sound_change_no_shot() -> None:
    silent = "\n".join(line for line in SCRIPT.splitlines() if not line.startswith(("[[sfx", "[[music")))
    plain = _shots(silent.replace("[[sfx: creak.wav]] ", "").replace(" [[sfx: door.wav]]", ""))
    heard = _shots(SCRIPT)
    assert [shot.id for shot in heard.shots] == [shot.id for shot in plain.shots]
    assert [shot.duration_s for shot in heard.shots] == [shot.duration_s for shot in plain.shots]
    assert [shot.camera for shot in heard.shots] == [shot.camera for shot in plain.shots]


def test_cues_follow_their_shots_to_the_ids_of_the_lock() -> None:
    before = keep_ids(_shots(SCRIPT), None, 1)
    inserted = SCRIPT.replace("INT. HUT - DAY", "EXT. ROAD - DAY\n\nA cart goes by.\n\nINT. HUT - DAY")
    after = keep_ids(_shots(inserted), before.lock, 1).shots
    goes = next(shot.id for shot in after.shots if "She goes" in shot.action)
    assert goes == next(shot.id for shot in before.shots.shots if "She goes" in shot.action)
    assert [cue.shot for cue in after.music if cue.file == "song.wav"] == [goes]
    assert {cue.shot for cue in after.music} <= {shot.id for shot in after.shots}


def test_ambience_is_of_shot_scene_place_and_film() -> None:
    shots = _shots(
        "Title: X\nAmbience: wind\n\n[[loc: HUT; ambience: room]]\n\nEXT. PIER - DAWN\n\nNora waits.\n\n"
        "INT. HUT - DAY\n\nShe sits. [[shot: CU on the lamp; ambience: none]] The lamp.\n\n"
        "INT. HUT - NIGHT\n\n[[scene: ambience: sounds/fire.wav]]\n\nShe sleeps.\n"
    ).shots
    assert [shot.ambience for shot in shots if shot.scene == "1"] == ["wind"]
    assert {shot.ambience for shot in shots if shot.scene == "2"} == {"room", "none"}
    assert {shot.ambience for shot in shots if shot.scene == "3"} == {"sounds/fire.wav"}
    assert shots[0].ambience == "wind", "the title card sounds as the film says"
    assert [origin.source for origin in shots[1].origins if origin.field == "ambience"] == ["title-page:2"]
