"""Re-shooting with an engine that goes on from earlier takes: chains hold, and what they cost is told before."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest

from filmstudio.cli.reporters import QuietReporter
from filmstudio.errors import EngineError, UsageError
from filmstudio.model.camera import CameraMove
from filmstudio.model.checkpoint import Checkpoint
from filmstudio.model.job import RenderJob
from filmstudio.model.route import Route
from filmstudio.model.take import Take
from filmstudio.model.variation import Variation
from filmstudio.studio.planning.last_cut import last_cut
from filmstudio.studio.render import RenderRequest, render
from filmstudio.studio.reshooting.new_takes import Asked
from filmstudio.studio.reshooting.reshoot import ReshootRequest, ReshootSummary, reshoot
from filmstudio.studio.reshooting.same_seed import shoot_same
from filmstudio.studio.reshooting.variations import asked_variation
from filmstudio.studio.takes.decide import pick
from filmstudio.studio.takes.film import open_takes
from filmstudio.takes.film_folder import FilmFolder
from filmstudio.takes.ledger import TAKES
from filmstudio.takes.slates import Slates
from tests.unit.studio.scripted_engine import ScriptedEngine

SCRIPT = """Size: 160x90
Engine: scripted

INT. CELLAR - NIGHT

[[shot: MS on the lamp; dur: 5f; setup: lamp]]
A lamp.

[[shot: MS on the lamp; dur: 5f; setup: lamp]]
It burns.

[[shot: CU on the door; dur: 5f; setup: door]]
A door.
"""


class Said(QuietReporter):
    """Remembers what was said."""

    def __init__(self) -> None:
        self.said: list[str] = []

    def say(self, message: str) -> None:
        self.said.append(message)


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A place for the film that every test begins with: it is rendered once."""
    return tmp_path_factory.mktemp("kept") / "film"


@pytest.fixture
def unshot(tmp_path: Path, scripted_engine: str) -> Path:
    """A script that was never rendered."""
    assert scripted_engine in SCRIPT
    path = tmp_path / "lamp.fountain"
    path.write_text(SCRIPT, encoding="utf-8")
    (tmp_path / "lamp.film" / "prompts").mkdir(parents=True)
    return path


@pytest.fixture
def script(unshot: Path, kept: Path) -> Path:
    """The same script, rendered."""
    if not kept.exists():
        render(RenderRequest(unshot), Said())
        shutil.copytree(unshot.parent, kept, ignore=shutil.ignore_patterns("site"))
    shutil.copytree(kept, unshot.parent, dirs_exist_ok=True)
    return unshot


def files_of(folder: Path) -> list[Path]:
    """Everything in a film's folder but the marks that the engine of these tests leaves when it is opened."""
    return sorted(path for path in folder.rglob("*") if path.is_file() and path.parent.name != "prompts")


def again(script: Path, *selection: str, asked: Asked = Asked(), **more: Any) -> ReshootSummary:  # noqa: B008 - an immutable tuple
    return reshoot(ReshootRequest(script, selection, asked)._replace(**more), Said())


def take_of(script: Path, key: str) -> Take:
    take = FilmFolder(script.with_suffix(".film")).ledger.find(TAKES, key, Take)
    assert take
    return take


def test_a_chain_that_is_shot_again_together_goes_on_from_its_own_new_takes(script: Path) -> None:
    summary = again(script, "1A", "1B", asked=Asked(takes=2))
    keys = {(one.shot, one.take): one.key for one in summary.takes}
    assert sorted(keys) == [("1A", 2), ("1A", 3), ("1B", 2), ("1B", 3)]
    for number in (2, 3):
        continues = take_of(script, keys["1B", number]).job.continues
        assert continues
        assert continues.after == keys["1A", 2]  # the one in the film
    assert summary.film
    assert summary.film.rendered == ()


def test_shots_that_go_on_from_a_new_take_are_told_and_made_again(script: Path) -> None:
    dry = again(script, "1A", dry_run=True)
    assert dry.made_again == ("1B",)
    reporter = Said()
    summary = reshoot(ReshootRequest(script, ("1A",)), reporter)
    assert summary.made_again == ("1B",)
    assert summary.film
    assert summary.film.rendered == ("1B",)
    assert any(one.startswith("shot 1B is made again") for one in reporter.said)
    assert any("goes on from 1A" in one for one in reporter.said)


def test_takes_that_stay_out_of_the_film_leave_its_chain_alone(script: Path) -> None:
    (plain,) = [one for one in again(script, "1A", dry_run=True).takes if one.shot == "1A"]
    summary = again(script, "1A-1B", pick=False)
    assert summary.film is None
    (second,) = [one for one in summary.takes if one.shot == "1B"]
    continues = take_of(script, second.key).job.continues
    assert continues
    assert continues.after != plain.key
    assert take_of(script, continues.after).job.slate == "1A"
    assert render(RenderRequest(script), Said()).rendered == ()


def test_the_first_takes_of_a_film_that_was_never_rendered(unshot: Path) -> None:
    reporter = Said()
    summary = reshoot(ReshootRequest(unshot, ("1B",)), reporter)
    assert [(one.shot, one.take, one.state, one.differs) for one in summary.takes] == [("1B", 1, "rendered", ())]
    assert summary.film is None
    assert any("the film is not cut: shot 1C is not shot yet" in one for one in reporter.said)


def test_another_engine_for_one_shot(script: Path) -> None:
    summary = again(script, "1C", asked=Asked(Variation(engine="animatic")))
    (one,) = summary.takes
    assert (one.differs, take_of(script, one.key).job.engine) == (("engine animatic",), "animatic")
    assert summary.film
    assert summary.film.failed == ()
    shutil.rmtree(script.with_suffix(".film"))
    (script.with_suffix(".film") / "prompts").mkdir(parents=True)
    assert set(render(RenderRequest(script), Said()).rendered) == {"1A", "1B", "1C"}
    assert take_of(script, one.key).job.engine == "animatic"


def test_one_film_has_one_model_for_each_engine(script: Path) -> None:
    with pytest.raises(UsageError, match="1C cannot have the model 'other' alone"):
        again(script, "1C", asked=Asked(Variation(engine="scripted", model="other")), dry_run=True)


def test_what_fails_gets_no_number_and_no_pick(script: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    plan = ScriptedEngine.plan

    def refuses(engine: ScriptedEngine, job: RenderJob, checkpoint: Checkpoint | None = None) -> Route:
        if job.camera.move is CameraMove.FPV:
            raise EngineError("this engine cannot fly", hint="choose another move")
        return plan(engine, job, checkpoint)

    monkeypatch.setattr(ScriptedEngine, "plan", refuses)
    asked = Asked(asked_variation(Variation(), ["move=fpv"]))
    summary = again(script, "1C", asked=asked)
    assert [(one.state, one.picked) for one in summary.takes] == [("failed", False)]
    assert summary.takes[0].reason == "this engine cannot fly (choose another move)"
    assert summary.failed == ("1C",)
    assert summary.film is None
    assert [one.take for one in again(script, "1C", dry_run=True).takes] == [2]


class Impatient(Said):
    """Ends everything as soon as a shot is heard of."""

    def __init__(self, shot: str) -> None:
        super().__init__()
        self._shot = shot

    def shot(self, shot: str, frames: int, total: int, note: str = "") -> None:
        if shot == self._shot:
            raise KeyboardInterrupt


def test_a_take_has_its_number_and_what_was_asked_of_it_however_the_run_ends(script: Path) -> None:
    with pytest.raises(KeyboardInterrupt):  # take 2 is kept before take 4 begins
        reshoot(ReshootRequest(script, ("1C",), Asked(Variation(seed=70), takes=3)), Impatient("1C take 4"))
    slates = Slates(script.with_suffix(".film")).of("1C")
    assert [(one.number, one.variation.seed) for one in slates][:2] == [(1, None), (2, 70)]
    pick(open_takes(script), "1C", 2)
    render(RenderRequest(script), Said())
    cut = last_cut(FilmFolder(script.with_suffix(".film")))
    assert cut is not None
    assert {shot.id: shot.key for shot in cut.shots}["1C"] == slates[1].key, "the film shows the take that was picked"


def test_the_same_inputs_are_compared_byte_for_byte(script: Path) -> None:
    folder = script.with_suffix(".film")
    files = files_of(folder)
    summary = shoot_same(ReshootRequest(script, ("1B-1C",)), Said())
    assert [(one.shot, one.equal) for one in summary.shots] == [("1B", True), ("1C", True)]
    assert files_of(folder) == files


def test_another_making_is_told_apart(script: Path) -> None:
    folder = FilmFolder(script.with_suffix(".film"))
    with folder.opened():
        (path,) = [
            path
            for path in (folder.root / "ledger" / TAKES).glob("*.json")
            if take_of(script, path.stem).job.slate == "1C"
        ]
        kept = take_of(script, path.stem)
        other = folder.workspace / "other.mp4"
        other.write_bytes(b"another picture")
        making = kept.making.model_copy(update={"device": "NVIDIA RTX 4090"}) if kept.making else None
        changed = kept.model_copy(update={"picture": folder.vault.put(other), "making": making})
        folder.ledger.enter(TAKES, kept.key, changed)
    summary = shoot_same(ReshootRequest(script, ("1C",)), Said())
    assert summary.unequal == ("1C",)
    assert summary.shots[0].differs == ("picture",)
    assert "device NVIDIA RTX 4090 to nothing" in summary.shots[0].making


def test_there_must_be_something_to_compare(unshot: Path) -> None:
    with pytest.raises(UsageError, match="nothing to compare: 1A is not rendered yet"):
        shoot_same(ReshootRequest(unshot, ("1A",)), Said())
