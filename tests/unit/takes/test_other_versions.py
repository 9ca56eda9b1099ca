"""Records of other versions of filmstudio: older ones are read, newer ones refused, neither is called damaged."""

from __future__ import annotations

import json
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from filmstudio.errors import ProjectError
from filmstudio.model.camera import Camera, ShotSize
from filmstudio.model.film import FilmRecord
from filmstudio.model.job import RenderJob
from filmstudio.model.place import Place, Side, TimeOfDay
from filmstudio.model.prompt import PartKind
from filmstudio.model.shots import Role
from filmstudio.model.take import Blob, Take
from filmstudio.takes.ledger import Ledger
from filmstudio.units import Resolution

JOB = RenderJob(
    engine="animatic",
    engine_version="3",
    slate="12A",
    role=Role.SINGLE,
    camera=Camera(size=ShotSize.MEDIUM),
    place=Place(side=Side.INTERIOR, name="MILL", time=TimeOfDay.DAY),
    seed=7,
    size=Resolution(160, 90),
    rate=Fraction(24),
    frames=24,
)
TAKE = Take(
    key="old-key",
    job=JOB,
    picture=Blob(sha256="a" * 64, suffix=".mp4", size_bytes=3),
    frames=24,
    elapsed_s=1.5,
    software=("filmstudio 0.1.0",),
)


def _first_version(prompt: str) -> dict[str, Any]:
    """A take as versions 0.1 and 0.2 wrote it."""
    job = JOB.as_json()
    for later in ("checkpoint", "quality", "last_frame", "keyframes", "control", "continues", "sound", "retime"):
        job.pop(later)
    take = TAKE.as_json()
    for later in ("sound", "sound_rate_hz", "tail", "tail_frames", "making", "machine", "made_at"):
        take.pop(later)
    return {**take, "schema": "take/1", "job": {**job, "schema": "render-job/1", "prompt": prompt}}


def _write(root: Path, kind: str, key: str, values: object) -> Ledger:
    path = root / "ledger" / kind / f"{key}.json"
    path.parent.mkdir(parents=True)
    path.write_text(json.dumps(values), encoding="utf-8")
    return Ledger(root)


@pytest.mark.parametrize("prompt", ["", "a mill by the sea"])
def test_a_take_of_the_first_version_is_brought_up_to_date(tmp_path: Path, prompt: str) -> None:
    ledger = _write(tmp_path, "takes", "old-key", _first_version(prompt))
    take = ledger.find("takes", "old-key", Take)
    assert take is not None
    assert take.schema_ == "take/2"
    assert take.key == "old-key"
    assert [(part.kind, part.text) for part in take.job.prompt] == ([(PartKind.OWN, prompt)] if prompt else [])
    assert (take.elapsed_s, take.made_at, take.making) == (1.5, "", None)
    assert not ledger.damaged
    assert not ledger.old


def test_an_old_take_that_nothing_can_be_done_with_is_old_and_not_damaged(tmp_path: Path) -> None:
    values = _first_version("")
    values["job"]["camera"] = "on sticks"
    ledger = _write(tmp_path, "takes", "old-key", values)
    assert ledger.find("takes", "old-key", Take) is None
    assert ledger.old == [ledger.path("takes", "old-key")]
    assert not ledger.damaged


def test_a_newer_record_is_refused_with_a_way_out(tmp_path: Path) -> None:
    ledger = _write(tmp_path, "takes", "k", {**TAKE.as_json(), "schema": "take/3", "holograms": 4})
    with pytest.raises(
        ProjectError, match=r"takes/k\.json: written by a newer filmstudio \(take/3; .*take/2\)"
    ) as caught:
        ledger.find("takes", "k", Take)
    assert caught.value.hint
    assert ledger.path("takes", "k").exists()


@pytest.mark.parametrize("schema", ["film/2", "take/0", "take/x", "take/99999", 7, None, "take"])
def test_what_is_no_version_of_this_sheet_is_damaged(tmp_path: Path, schema: object) -> None:
    ledger = _write(tmp_path, "takes", "k", {**TAKE.as_json(), "schema": schema})
    assert ledger.find("takes", "k", Take) is None
    assert ledger.damaged == [ledger.path("takes", "k")]


def test_a_record_of_this_version_that_lacks_something_is_damaged(tmp_path: Path) -> None:
    ledger = _write(tmp_path, "films", "k", {"schema": "film/1", "key": "k"})
    assert ledger.find("films", "k", FilmRecord) is None
    assert ledger.damaged


def test_keys_are_listed_and_records_forgotten(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path)
    assert ledger.keys("films") == ()
    for key in ("b", "a"):
        ledger.enter("films", key, FilmRecord(key=key, path="film.mp4", size_bytes=3, modified_ns=1))
    assert ledger.keys("films") == ("a", "b")
    ledger.remove("films", "a")
    ledger.remove("films", "a")
    assert ledger.keys("films") == ("b",)
