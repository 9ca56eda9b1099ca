"""What a plan says of a film that was cut: what changed since, what a render would make, and what it remembers."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from benchmarks.made_up_film import make_up
from filmstudio.cli.reporters import QuietReporter
from filmstudio.model.take import Take
from filmstudio.studio.cut import film_key
from filmstudio.studio.cutting.facts import cut_facts
from filmstudio.studio.machine import Machine
from filmstudio.studio.planning import memo as memos
from filmstudio.studio.planning import plan as planning
from filmstudio.studio.planning.estimates import history, note_takes
from filmstudio.studio.planning.film_memory import FilmMemory
from filmstudio.studio.planning.plan import PlanRequest, plan
from filmstudio.studio.planning.report import Fate, PlanReport
from filmstudio.studio.project import open_project
from filmstudio.takes.film_folder import FilmFolder
from filmstudio.takes.ledger import TAKES

SCRIPT = """Title: THE KEY

INT. KITCHEN - NIGHT

Nora stands at the table.

NORA
Where is the key?

Lev looks up from his newspaper.

LEV
I have never seen a key.

DISSOLVE TO:

EXT. PIER - DAY

Lev runs to the boats.
"""


def write(folder: Path, text: str = SCRIPT) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    script = folder / "key.fountain"
    script.write_text(text, encoding="utf-8")
    (folder / "film.toml").write_text('schema = "film/1"\nsize = "160x90"\n', encoding="utf-8")
    return script


@pytest.fixture
def script(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("FILMSTUDIO_HOME", str(tmp_path / "home"))
    script = write(tmp_path / "film")
    make_up(open_project(script), QuietReporter())
    return script


def look(script: Path, shots: str | None = None) -> PlanReport:
    return plan(PlanRequest(script, shots=shots), QuietReporter())


def edit(script: Path, old: str, new: str) -> None:
    text = script.read_text(encoding="utf-8")
    assert old in text
    script.write_text(text.replace(old, new), encoding="utf-8")


def told(report: PlanReport) -> dict[str, list[str]]:
    cut = report.since_cut
    assert cut is not None
    return {
        "added": [one.gist for one in cut.added],
        "changed": [", ".join(one.why) for one in cut.changed],
        "trimmed": [one.words for one in cut.trimmed],
        "moved": [f"{one.shot} after {one.after}" for one in cut.moved],
        "dropped": [one.gist for one in cut.dropped],
    }


NOTHING: dict[str, list[str]] = {"added": [], "changed": [], "trimmed": [], "moved": [], "dropped": []}


def test_a_film_that_is_as_it_was_cut_has_no_difference(script: Path) -> None:
    report = look(script)
    assert told(report) == NOTHING
    assert report.since_cut is not None and report.since_cut.is_empty
    assert report.film.endswith("key.mp4")


def test_a_film_that_was_never_cut_is_compared_with_nothing(tmp_path: Path) -> None:
    assert look(write(tmp_path / "new")).since_cut is None


def test_a_part_of_a_film_is_compared_with_nothing(script: Path) -> None:
    assert look(script, "2").since_cut is None


def test_a_new_paragraph_is_an_added_shot(script: Path) -> None:
    edit(script, "Lev runs to the boats.", "Lev runs to the boats.\n\nA gull screams over the water and dives.")
    found = told(look(script))
    assert [gist for gist in found["added"] if "gull" in gist]
    assert not found["dropped"]
    assert not found["moved"]


def test_an_edited_line_is_a_changed_shot(script: Path) -> None:
    edit(script, "Lev runs to the boats.", "Lev runs to the long boats.")
    assert told(look(script)) == {**NOTHING, "changed": ["line 19 edited"]}


def test_a_paragraph_that_is_gone_is_a_dropped_shot_known_by_its_words(script: Path) -> None:
    edit(script, "Lev looks up from his newspaper.\n\n", "")
    assert told(look(script))["dropped"] == ["Lev looks up from his newspaper."]


def test_scenes_that_change_places_are_moved_and_nothing_is_made_again(script: Path) -> None:
    before, scene = SCRIPT.split("DISSOLVE TO:\n\n")
    head, kitchen = before.split("INT. KITCHEN")
    make_plain = SCRIPT.replace("DISSOLVE TO:\n\n", "")
    script.write_text(make_plain, encoding="utf-8")
    make_up(open_project(script), QuietReporter())
    script.write_text(f"{head}{scene}\nINT. KITCHEN{kitchen}", encoding="utf-8")
    report = look(script)
    found = told(report)
    assert len(found["moved"]) == 1
    assert not found["dropped"]
    assert not found["added"]


def test_a_shorter_dissolve_leaves_the_take_before_it_longer_than_it_is_shown(script: Path) -> None:
    edit(script, "DISSOLVE TO:\n\n", "CUT TO:\n\n")
    found = told(look(script))
    assert any("became" in words for words in (*found["changed"], *found["trimmed"]))


def test_the_plan_goes_by_what_lies_in_the_folder_and_not_by_the_cut_alone(script: Path) -> None:
    """Back to an earlier draft: another take than the film's, and nothing to make."""
    edit(script, "Lev runs to the boats.", "Lev runs to the long boats.")
    make_up(open_project(script), QuietReporter())
    edit(script, "Lev runs to the long boats.", "Lev runs to the boats.")
    report = look(script)
    assert report.to_render == 0
    assert report.film == ""
    assert told(report) == {**NOTHING, "changed": ["line 19 edited"]}


def test_a_shot_that_a_note_calls_otherwise_is_known_by_its_old_name(script: Path) -> None:
    edit(script, "Lev runs to the boats.", "[[shot: id: 2X]]\nLev runs to the boats.")
    report = look(script)
    assert told(report)["added"] == []
    why = {shot.shot: shot.why for shot in report.shots if shot.fate is Fate.RENDER}
    assert list(why) == ["2X"]
    assert "called 2X and was 2A" in why["2X"]


def test_takes_of_a_folder_without_a_cut_are_known_by_their_slates(tmp_path: Path) -> None:
    script = write(tmp_path / "film")
    make_up(open_project(script), QuietReporter(), cut=False)
    edit(script, "Lev runs to the boats.", "Lev runs to the long boats.")
    assert [shot.why for shot in look(script).shots if shot.fate is Fate.RENDER] == [("line 19 edited",)]


DAMAGES: dict[str, tuple[Callable[[Take], Take], str]] = {
    "encoder": (lambda take: take.model_copy(update={"encoder": "old"}), "masters are encoded otherwise now"),
    "frames": (lambda take: take.model_copy(update={"frames": 1}), "the record of its take is wrong"),
    "sound": (
        lambda take: take.model_copy(update={"sound": take.picture.model_copy(update={"sha256": "0" * 64})}),
        "the sound of its take is gone or cut off",
    ),
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_take_that_cannot_be_used_is_a_reason(script: Path, damage: str) -> None:
    ledger = FilmFolder(open_project(script).folder).ledger
    key = ledger.keys(TAKES)[0]
    take = ledger.find(TAKES, key, Take)
    assert take is not None
    worse, reason = DAMAGES[damage]
    path = open_project(script).folder / "ledger" / TAKES / f"{key}.json"
    path.write_text(json.dumps(worse(take).as_json()), encoding="utf-8")
    report = look(script)
    assert {shot.shot: shot.why for shot in report.shots if shot.why} == {take.job.slate: (reason,)}


def test_estimates_are_learned_from_the_film_and_from_films_before(script: Path, tmp_path: Path) -> None:
    ledger = FilmFolder(open_project(script).folder).ledger
    takes = [take for key in ledger.keys(TAKES) if (take := ledger.find(TAKES, key, Take)) is not None]
    note_takes(takes)
    assert len(history().read()) == len(takes)
    fresh = look(write(tmp_path / "other"))
    assert fresh.to_render == len(fresh.shots)
    assert fresh.estimate.learned_from == len(takes)
    assert fresh.estimate.seconds is not None and fresh.estimate.seconds > 0
    assert fresh.estimate.disk_bytes is not None
    elsewhere = [take.model_copy(update={"machine": ("Linux", "another", "64 cores")}) for take in takes]
    history().path.unlink()
    note_takes(elsewhere)
    assert look(write(tmp_path / "third")).estimate.learned_from == 0


def test_a_render_that_is_done_leaves_the_memory_of_its_plan(script: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(memos, "_FRESH_NS", 0)
    project = open_project(script)
    folder = FilmFolder(project.folder)
    output = project.folder / "key.mp4"
    (script.parent / "key.lock").unlink()  # as before a first render, which writes it
    memory = FilmMemory(project, output, Machine())
    assert memory.nothing_to_do(PlanReport, QuietReporter()) is None
    wish, planned, _ = make_up(project, QuietReporter())
    fresh = look(script)
    for path in (project.folder / "memos").glob("*.json"):
        path.unlink()
    said: list[str] = []

    class Heard(QuietReporter):
        def say(self, message: str) -> None:
            said.append(message)

    with folder.opened():
        key = film_key(planned, wish.engines.main.capabilities, cut_facts(project, wish, planned))
        memory.keep(wish, planned, key, wish.lock, fresh, ["engine: animatic"])
    monkeypatch.setattr(planning, "break_down_script", lambda *_: pytest.fail("it was planned again"))
    assert look(script) == fresh
    again = FilmMemory(open_project(script), output, Machine())
    assert again.nothing_to_do(PlanReport, Heard()) == fresh
    assert said == ["engine: animatic"]
    output.write_bytes(b"another film")
    assert FilmMemory(open_project(script), output, Machine()).nothing_to_do(PlanReport, Heard()) is None
