"""`filmstudio plan` as a user runs it, before and after real renders of a small film."""

from __future__ import annotations

import json
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from filmstudio.cli.reporters import QuietReporter
from filmstudio.studio.planning.plan import PlanRequest
from filmstudio.studio.planning.plan import plan as plan_film
from filmstudio.studio.project import Overrides
from filmstudio.units import Resolution
from tests.film.studio_run import SMALL, filmstudio, tree, write_script

pytestmark = pytest.mark.film


def plan(script: Path, *shots: str) -> Mapping[str, Any]:
    request = PlanRequest(script, Overrides(size=Resolution(160, 90)), list(shots) or None)
    return plan_film(request, QuietReporter()).as_json()


def reasons(told: Mapping[str, Any]) -> dict[str, list[str]]:
    return {shot["shot"]: shot["why"] for shot in told["shots"] if shot["fate"] == "render"}


@pytest.fixture(scope="module")
def rendered(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("rendered")
    script = write_script(folder)
    assert filmstudio("render", script, *SMALL, "-q").code == 0
    return script


@pytest.fixture
def script(rendered: Path, tmp_path: Path) -> Path:
    """A rendered film of its own for each test."""
    shutil.copytree(rendered.parent, tmp_path / "film")
    return tmp_path / "film" / rendered.name


def edit(script: Path, old: str, new: str) -> None:
    text = script.read_text(encoding="utf-8")
    assert old in text
    script.write_text(text.replace(old, new), encoding="utf-8")


def test_a_film_that_was_never_made_is_planned_and_nothing_is_written(tmp_path: Path) -> None:
    script = write_script(tmp_path)
    ran = filmstudio("plan", script, *SMALL, "--json")
    told = json.loads(ran.out)
    assert told == plan(script)
    assert told["to_render"] == len(told["shots"]) > 3
    assert {reason for why in reasons(told).values() for reason in why} == {"not made yet"}
    assert told["lines_to_record"] == 3
    assert sum(shot["length_estimated"] for shot in told["shots"]) >= 2
    assert list(tmp_path.iterdir()) == [script]


def test_after_a_render_nothing_is_to_be_made_and_the_estimates_were_right_in_kind(script: Path) -> None:
    told = plan(script)
    assert (told["to_render"], told["lines_to_record"], told["estimate"]["seconds"]) == (0, 0, None)
    assert told["frames"] == sum(shot["frames"] for shot in told["shots"])


def test_each_edit_is_told_by_its_line_and_made_just_so(script: Path) -> None:
    before = {shot["shot"]: shot["frames"] for shot in plan(script)["shots"]}
    edit(script, "looks up.", "looks up, and away.")
    edit(script, "He was lying.", "He was lying to me and to everybody.")
    told = plan(script)
    why = reasons(told)
    assert sorted(reason for some in why.values() for reason in some if reason.endswith("edited")) == [
        "line 11 edited",
        "line 19 edited",
    ]
    ran = filmstudio("render", script, *SMALL, "--json")
    assert ran.code == 0
    assert set(ran.summary["rendered"]) == set(why), "the plan must say what the render then does"
    after = {shot["shot"]: shot["frames"] for shot in plan(script)["shots"]}
    assert {shot for shot in after if before[shot] != after[shot]} <= set(why)


def test_other_options_are_told_for_all_shots_and_cost_what_takes_here_cost(script: Path) -> None:
    ran = filmstudio("plan", script, "--size", "180x90", "--seed", "5")
    assert ran.code == 0
    assert "size 160x90 to 180x90" in ran.out
    assert "learned from" in ran.out
    assert "on this machine" in ran.out
    assert "frame" in ran.out.splitlines()[-3]


def test_a_lost_picture_is_a_reason_of_its_own(script: Path) -> None:
    folder = script.with_suffix(".film")
    first = json.loads(sorted((folder / "ledger" / "takes").glob("*.json"))[0].read_text(encoding="utf-8"))
    picture = first["picture"]["sha256"]
    (folder / "vault" / picture[:2] / f"{picture}.mp4").unlink()
    assert reasons(plan(script)) == {first["job"]["slate"]: ["the picture of its take is gone or cut off"]}


def test_a_lost_recording_does_not_condemn_its_take(script: Path) -> None:
    shutil.rmtree(script.with_suffix(".film") / "ledger" / "lines")
    told = plan(script)
    assert told["lines_to_record"] == 3
    again = "its lines have to be spoken again; if they sound the same, its take is used"
    assert set(map(tuple, reasons(told).values())) == {(again,)}
    assert filmstudio("render", script, *SMALL, "--json").summary["rendered"] == []


def test_a_selection_is_planned_alone(script: Path) -> None:
    everything = [shot["shot"] for shot in plan(script)["shots"]]
    assert [shot["shot"] for shot in plan(script, "2")["shots"]] == [
        shot for shot in everything if shot.startswith("2")
    ]
    assert [shot["shot"] for shot in plan(script, "scene:1", "!1A")["shots"]] == [
        shot for shot in everything if shot.startswith("1") and shot != "1A"
    ]
    twice = filmstudio("plan", script, "1A", "--shots", "2")
    assert (twice.code, "twice" in twice.err) == (2, True)
    unknown = filmstudio("plan", script, "9Z")
    assert (unknown.code, "9Z" in unknown.err) == (2, True)


def test_a_plan_writes_nothing_but_its_memory(script: Path) -> None:
    before = tree(script.parent)
    for arguments in ((), ("--diff",), ("--engine", "animatic", "--set", "lens: 35mm")):
        assert filmstudio("plan", script, *SMALL, *arguments).code == 0
    after = {name: facts for name, facts in tree(script.parent).items() if "/memos/" not in name}
    assert after == {name: facts for name, facts in before.items() if "/memos/" not in name}


def test_what_cannot_be_rendered_cannot_be_planned(tmp_path: Path) -> None:
    script = write_script(tmp_path)
    assert filmstudio("plan", script, "--engine", "nobody").code == 2
    assert filmstudio("plan", script, "--size", "3x3").code == 2
    assert filmstudio("plan", tmp_path / "no.fountain").code == 2


def test_weights_that_are_not_here_are_remarked_on_and_the_rest_is_planned(tmp_path: Path) -> None:
    script = write_script(tmp_path)
    ran = filmstudio("plan", script, "--engine", "wan")
    assert ran.code == 0, ran
    assert "no take can be recognised" in ran.err
    assert "to render" in ran.out
