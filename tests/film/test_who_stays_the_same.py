"""What a new record, a new name, an alias, a note in a scene and a recording of a voice do to a film, by its keys."""

from __future__ import annotations

import json
import wave
from pathlib import Path

from filmstudio.cli.reporters import QuietReporter
from filmstudio.model.plan import PlannedShot
from filmstudio.planning.plan_film import plan_film
from filmstudio.studio.break_down import break_down_script
from filmstudio.studio.prepare import check_wish
from filmstudio.studio.project import open_project
from tests.film.studio_run import Ran, filmstudio, write_script

SCRIPT = """Title: THE COAT

INT. HALL - DAY

BOB, 50, a bald man in a green cardigan, stands by the door.

BOB
It is cold.

ANN, 40, in a blue dress, sits at the table.

EXT. PIER - DAY

BOB waits in the rain.

ANN
Come in.

EXT. STREET - NIGHT

BOB runs.
"""


def planned(script: Path) -> list[PlannedShot]:
    """The film's shots with their jobs; no line is spoken for it."""
    breakdown = break_down_script(open_project(script), QuietReporter())
    wish = check_wish(open_project(script), breakdown, None)
    look = breakdown.film.look
    plan = plan_film(
        breakdown.shots,
        wish.cast,
        look,
        wish.engines.planning,
        recording_of=lambda _: None,
        mouths_of=lambda *_: "",
        material=wish.material,
    )
    return list(plan.shots)


def keys(script: Path) -> list[str]:
    return [one.job.key for one in planned(script)]


def character(store: Path, verb: str, *words: str | Path) -> Ran:
    ran = filmstudio("character", verb, *words, "--store", store, "--json")
    assert ran.code == 0, ran
    return ran


def test_records_from_the_script_change_no_shot(tmp_path: Path) -> None:
    script = write_script(tmp_path, SCRIPT)
    before = keys(script)
    character(tmp_path / "characters", "from-script", script)
    assert (tmp_path / "characters" / "bob" / "character.toml").exists()
    assert keys(script) == before


def test_another_name_changes_captions_alone(tmp_path: Path) -> None:
    script = write_script(tmp_path, SCRIPT)
    store = tmp_path / "characters"
    character(store, "from-script", script)
    before = planned(script)
    ran = character(store, "rename", "BOB", "THE CAPTAIN")
    after = planned(script)
    changed = {new.shot.id for old, new in zip(before, after, strict=True) if old.job.key != new.job.key}
    named = {one.shot.id for one in before if any(line.speaker == "BOB" for line in one.job.lines)}
    assert changed == named
    assert named
    assert "captions and prompts that say the name change" in ran.out
    assert f"{len(changed)} shot" in ran.out


def test_a_note_under_a_heading_changes_that_scene_alone(tmp_path: Path) -> None:
    script = write_script(tmp_path, SCRIPT)
    before = planned(script)
    noted = SCRIPT.replace("PIER - DAY\n", "PIER - DAY\n\n[[cast: BOB; look: a long red coat]]\n")
    script.write_text(noted, encoding="utf-8")
    after = planned(script)
    changed = {new.shot.id for old, new in zip(before, after, strict=True) if old.job.key != new.job.key}
    shown = [one.shot for one in before if any(person.name == "BOB" for person in one.job.people)]
    assert changed == {shot.id for shot in shown if shot.scene == "2"}
    assert changed


def test_a_note_keeps_its_scene_when_the_scene_keeps_its_number(tmp_path: Path) -> None:
    noted = SCRIPT.replace("PIER - DAY\n", "PIER - DAY\n\n[[cast: BOB; look: a long red coat]]\n")
    script = write_script(tmp_path, noted)
    assert filmstudio("breakdown", script, "--lock").code == 0
    before = {one.shot.id: one.job.key for one in planned(script)}
    new = "INT. CELLAR - DAY\n\nWater drips.\n\nINT. HALL - DAY"
    script.write_text(noted.replace("INT. HALL - DAY", new), encoding="utf-8")
    after = {one.shot.id: one.job.key for one in planned(script)}
    pier = {name: key for name, key in before.items() if name.startswith("2")}
    assert pier
    assert {name: after[name] for name in pier} == pier


def test_an_alias_is_added_and_taken_back(tmp_path: Path) -> None:
    store = tmp_path / "characters"
    character(store, "add", "BOB")
    character(store, "alias", "BOB", "young bob")
    shown = json.loads(character(store, "show", "BOB").out)
    assert shown["record"]["aliases"] == ["YOUNG BOB"]
    refused = filmstudio("character", "alias", "BOB", "YOUNG BOB", "--store", store)
    assert (refused.code, "BOB answers to YOUNG BOB already" in refused.err) == (4, True)
    character(store, "add", "ANN")
    taken = filmstudio("character", "alias", "ANN", "YOUNG BOB", "--store", store)
    assert "YOUNG BOB is an alias of BOB, in the store already" in taken.err
    character(store, "alias", "BOB", "Young Bob", "--remove")
    assert json.loads(character(store, "show", "BOB").out)["record"]["aliases"] == []


def write_wav(path: Path, seconds: int = 2) -> Path:
    with wave.open(str(path), "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(2)
        sound.setframerate(16000)
        sound.writeframes(b"\1\0" * 16000 * seconds)
    return path


def test_a_recording_is_kept_packed_checked_and_taken_back(tmp_path: Path) -> None:
    script = write_script(tmp_path, SCRIPT)
    store = tmp_path / "characters"
    character(store, "from-script", script)
    before = keys(script)
    ran = character(store, "pin-voice", "BOB", "--reference", write_wav(tmp_path / "Bob's voice.wav"))
    assert "cannot imitate a recording" in ran.out
    kept = store / "bob" / "voice" / "bobs-voice.wav"
    assert kept.read_bytes() == (tmp_path / "Bob's voice.wav").read_bytes()
    assert keys(script) == before
    wish = check_wish(open_project(script), break_down_script(open_project(script), QuietReporter()), None)
    (bob,) = [member for member in wish.lock.cast if member.name == "BOB"]
    assert "voice recording" in [part.name for part in bob.parts]
    checked = character(store, "check")
    assert "cannot imitate" in checked.out
    pack = tmp_path / "cast.fscast"
    assert filmstudio("character", "export", "BOB", "--store", store, "-o", pack).code == 0
    other = tmp_path / "other"
    assert filmstudio("character", "import", pack, "--store", other).code == 0
    assert (other / "bob" / "voice" / "bobs-voice.wav").read_bytes() == kept.read_bytes()
    kept.write_bytes(b"something else")
    assert "recording-changed" in character(store, "check").out
    taken = character(store, "unpin", "BOB", "voice", "reference")
    assert "still in" in taken.out
    assert "voice" not in (store / "bob" / "character.toml").read_text(encoding="utf-8").replace("voice.wav", "")


def test_a_persons_own_seed_is_explained(tmp_path: Path) -> None:
    script = write_script(tmp_path, SCRIPT)
    store = tmp_path / "characters"
    character(store, "from-script", script)
    character(store, "pin-seed", "BOB", "fixed", "77")
    lead = next(one.shot.id for one in planned(script) if one.shot.people and one.shot.people[0].name == "BOB")
    ran = filmstudio("breakdown", script, "--explain", lead, "--json")
    (seed,) = [row for row in json.loads(ran.out)["fields"] if row["field"] == "generation.seed"]
    assert (seed["value"], seed["source"]) == ("77", "cast:BOB")
