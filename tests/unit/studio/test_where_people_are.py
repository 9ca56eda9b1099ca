"""Where people are in a shot, for the upright film: by the picture of a generated one, by the bones of a drawn one."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from pathlib import Path

import cv2
import numpy as np
import pytest

from filmstudio.cli.reporters import QuietReporter
from filmstudio.digest import file_digest
from filmstudio.engines.animatic.passes import draw_passes
from filmstudio.media.picture_master import write_master
from filmstudio.model.footage import Footage
from filmstudio.model.plan import PlannedShot
from filmstudio.model.shots import Position, Presence
from filmstudio.model.take import Blob
from filmstudio.model.timeline import Clip
from filmstudio.studio.cutting.lay_cut import CutRequest, lay_cut
from filmstudio.studio.delivering.drawn_people import MOMENTS, drawn_people
from filmstudio.studio.delivering.faces import faces_of
from filmstudio.studio.project import Overrides
from filmstudio.units import Resolution
from tests.unit.studio.characters.faces_and_loras import photograph

SIZE = Resolution(480, 270)
TWO = """Title: THE KEY

INT. KITCHEN - NIGHT

NORA, 40, in a green coat, stands at the table. LEV, 50, a bald man, sits.

NORA
Where is the key?

LEV
Which key?
"""


def _clip(path: Path, frames: int) -> Clip:
    blob = Blob(sha256=file_digest(path), suffix=".mp4", size_bytes=path.stat().st_size)
    return Clip(shot="1A", take_key="k", picture=blob, start_frame=0, frames=frames)


def _planned(folder: Path) -> tuple[PlannedShot, ...]:
    script = folder / "two.fountain"
    script.write_text(TWO, encoding="utf-8")
    return lay_cut(CutRequest(script, Overrides(size=Resolution(160, 90))), QuietReporter()).plan.shots


def test_faces_are_found_and_named_from_left_to_right(tmp_path: Path) -> None:
    pytest.importorskip("dlib")
    face = np.asarray(cv2.imread(str(photograph("astronaut"))), np.uint8)[:270, 120:320, ::-1]
    picture = np.full((270, 480, 3), 90, np.uint8)
    picture[:, 260:460] = face
    write_master(Footage(iter([picture] * 8), 8, SIZE, Fraction(24)), path := tmp_path / "face.mp4")
    nora, lev = Presence(name="NORA", position=Position.LEFT), Presence(name="LEV", position=Position.RIGHT)
    any_shot = _planned(tmp_path)[-1]

    def among(*people: Presence) -> Mapping[str, tuple[float, ...]]:
        shot = any_shot.shot.model_copy(update={"people": people})
        return faces_of(_clip(path, 8), any_shot.model_copy(update={"shot": shot}), path)

    found = among(nora)
    assert found["nora"][0] == pytest.approx(0.75, abs=0.06)
    assert among(nora, lev) == {}  # one face for two people tells nothing
    assert among() == {}


def test_a_drawing_knows_where_its_people_are(tmp_path: Path) -> None:
    planned = _planned(tmp_path)
    both = next(shot for shot in planned if len(shot.job.people) == 2 and not any(p.shoulder for p in shot.job.people))
    blob = Blob(sha256="0" * 64, suffix=".mp4", size_bytes=1)
    clip = Clip(shot=both.shot.id, take_key="k", picture=blob, start_frame=0, frames=both.frames)
    found = drawn_people(clip, both.job)
    assert {name: len(places) for name, places in found.items()} == {"nora": MOMENTS, "lev": MOMENTS}
    mask = next(draw_passes(both.job, frozenset({"mask"})))["mask"]
    for number, person in enumerate(both.job.people, 1):
        drawn = np.where(mask == number)[1]
        assert drawn.min() / 160 <= found[person.name.casefold()][0] <= drawn.max() / 160
        assert found[person.name.casefold()][0] == pytest.approx(drawn.mean() / 160, abs=0.08)
    title = next(shot for shot in planned if not shot.job.people)
    assert drawn_people(clip, title.job) == {}
