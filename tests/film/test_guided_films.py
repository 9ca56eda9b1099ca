"""A film that its own drawing leads, through the command line: a tiny VACE with random weights, all else is real."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import numpy as np
import pytest

from filmstudio.media.clips import read_clip
from filmstudio.model.guide import GuidePass
from filmstudio.takes.drawn_passes import PASSES, DrawnPass
from filmstudio.takes.film_folder import FilmFolder
from tests.film.generation_run import Desk, takes_of, tiny

pytestmark = pytest.mark.film

FILM = """\
INT. KITCHEN - NIGHT

[[shot: MS; dur: 9f; continue: no; chars: MARA; guide: depth@0.8; prompt: A woman in a kitchen.]]
MARA, 30, stands at the table.

[[shot: WS; dur: 9f; continue: no; chars: MARA; guide: pose; prompt: A woman in a kitchen.]]
MARA walks to the door.

[[shot: CU; dur: 9f; continue: no; chars: MARA; prompt: A woman in a kitchen.]]
MARA waits.
"""
SETTINGS = """\
schema = "film/1"
size = "192x112"
quality = "draft"
engine = "wan"
model = "{model}"

[shot]
steps = "2"
"""


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    return Desk(tmp_path_factory.mktemp("home"))


@pytest.fixture(scope="module")
def vace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tiny("vace").build(tmp_path_factory.mktemp("models") / "vace")


@pytest.fixture(scope="module")
def rendered(vace: Path, desk: Desk, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("led")
    script = folder / "led.fountain"
    script.write_text(FILM, encoding="utf-8")
    (folder / "film.toml").write_text(SETTINGS.format(model=vace), encoding="utf-8")
    ran = desk.run("render", script, "--json")
    assert ran.code == 0, ran.out + ran.err
    assert ran.summary["rendered"] == ["1A", "1B", "1C"]
    return script


@pytest.fixture
def copy(rendered: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(rendered.parent, tmp_path / "copy")) / rendered.name


def passes_of(script: Path) -> dict[GuidePass, DrawnPass]:
    folder = FilmFolder(script.with_suffix(".film"))
    found = [folder.ledger.find(PASSES, key, DrawnPass) for key in folder.ledger.keys(PASSES)]
    return {one.shows: one for one in found if one}


def test_the_takes_say_what_led_them_and_how_strongly(rendered: Path) -> None:
    takes = takes_of(rendered)
    guides = {slate: take.job.guide for slate, take in takes.items()}
    assert guides["1C"] is None
    assert guides["1A"] and (guides["1A"].shows, guides["1A"].strength) == (GuidePass.DEPTH, 0.8)
    assert guides["1B"] and (guides["1B"].shows, guides["1B"].strength) == (GuidePass.POSE, 1.0)
    given = {slate: take.making.route.conditions for slate, take in takes.items() if take.making}
    assert given == {"1A": ("the depth of its drawing at 0.8",), "1B": ("the poses of its drawing",), "1C": ()}


def test_what_led_them_lies_in_the_films_folder(rendered: Path, tmp_path: Path, desk: Desk) -> None:
    folder, takes = FilmFolder(rendered.with_suffix(".film")), takes_of(rendered)
    kept = passes_of(rendered)
    assert {one.drawing for one in kept.values()} == {
        take.job.guide.drawing for take in takes.values() if take.job.guide
    }
    wanted = desk.run("animatic", rendered, "--passes", "depth,pose", "-o", tmp_path / "plates", "--json")
    assert wanted.code == 0, wanted.err
    for shot, kind in (("1A", GuidePass.DEPTH), ("1B", GuidePass.POSE)):
        ours = np.stack(read_clip(folder.vault.locate(kept[kind].clip)))
        theirs = np.stack(read_clip(tmp_path / "plates" / shot / f"{kind.value}.mkv"))
        assert len(ours) == takes[shot].frames == 9
        np.testing.assert_array_equal(ours, theirs, "what led the model is what the command writes")
    sheet = json.loads((tmp_path / "plates" / "passes.json").read_text(encoding="utf-8"))
    assert {one["shot"]: one["key"] for one in sheet["shots"]}["1A"] == kept[GuidePass.DEPTH].drawing


def test_one_changed_pose_makes_just_that_shot_again(copy: Path, desk: Desk) -> None:
    assert desk.run("render", copy, "--json").summary["rendered"] == []
    copy.write_text(FILM.replace("MARA walks to the door", "MARA runs to the door"), encoding="utf-8")
    plan = desk.run("plan", copy, "--json")
    assert plan.code == 0, plan.err
    report = json.loads(plan.out)
    why = {one["shot"]: one["why"] for one in report["shots"] if one["fate"] == "render"}
    assert why == {"1B": ["the drawing that leads it changed"]}
    before = takes_of(copy)
    again = desk.run("render", copy, "--json")
    assert again.code == 0, again.err
    assert (again.summary["rendered"], again.summary["reused"]) == (["1B"], ["1A", "1C"])
    after = takes_of(copy, without=[take.key for take in before.values()])
    assert list(after) == ["1B"]
    old, new = before["1B"].making, after["1B"].making
    assert old and new and old.latents != new.latents
    swept = desk.run("takes", "prune", copy, "--keep", 1, "--json")
    assert swept.code == 0, swept.err
    gone = json.loads(swept.out.splitlines()[-1])
    assert [one["shot"] for one in gone["takes"]] == ["1B"]
    assert gone["others"]["drawn passes"] == 1, "with the take that it led"
    assert desk.run("verify", copy, "--json").code == 0
    kept = passes_of(copy)
    assert set(kept) == {GuidePass.DEPTH, GuidePass.POSE}
    FilmFolder(copy.with_suffix(".film")).vault.locate(kept[GuidePass.POSE].clip).write_bytes(b"rotten")
    rotten = desk.run("verify", copy)
    assert rotten.code != 0 and "filmstudio takes prune" in rotten.out + rotten.err, rotten
    assert desk.run("takes", "prune", copy).code == 0
    assert desk.run("verify", copy).code == 0
    assert set(passes_of(copy)) == {GuidePass.DEPTH}, "the takes are whole; the pass is drawn when one needs it"


def test_a_model_that_follows_nothing_says_so_before_anything_is_made(
    rendered: Path, desk: Desk, tmp_path: Path
) -> None:
    model = tiny("t2v").build(tmp_path / "t2v")
    plan = desk.run("plan", rendered, "--model", model, "--json")
    assert plan.code == 0, plan.err
    said = json.loads(plan.out)["remarks"]
    assert any("shots 1A, 1B ask to be led by their drawing: 'wan' follows no clip" in one for one in said), said
