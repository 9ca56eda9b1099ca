"""A whole short script from its Fountain text to a table of shots that a director can read."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from filmstudio.breakdown.break_down import break_down
from filmstudio.model.camera import CameraAngle, CameraMove
from filmstudio.model.shots import ShotList, ShotSpec, TransitionKind
from filmstudio.screenplay.reader import FountainReader

SCRIPTS = Path(__file__).parents[2] / "golden" / "breakdown"


def _shot_row(shot: ShotSpec) -> str:
    camera = [shot.camera.size.abbreviation]
    camera += [shot.camera.angle.value] if shot.camera.angle is not CameraAngle.EYE_LEVEL else []
    camera += [shot.camera.move.words] if shot.camera.move is not CameraMove.STATIC else []
    joins = [f"in: {shot.transition_in.value}"] if shot.transition_in is not TransitionKind.CUT else []
    joins += [f"out: {shot.transition_out.value}"] if shot.transition_out is not TransitionKind.CUT else []
    head = (
        f"{shot.id:<6}{shot.role.value:<14}{', '.join(camera):<16}{shot.duration_s:5.2f} s {shot.duration_source.value}"
    )
    rows = [" ".join([head, *joins])]
    rows += [f"      shows {shot.subject}"] if shot.subject else []
    for person in shot.people:
        near = ", shoulder" if person.shoulder else ""
        stance = f"{person.position.value}, looks {person.facing.value}, {person.pose.value}{near}"
        rows.append(f"      with {person.name} ({stance})")
    rows += [f"      | {line}" for line in shot.action.split("\n") if line]
    for line in shot.lines:
        how = " ".join(filter(None, [line.delivery.value, line.parenthetical, "+" if line.with_previous else ""]))
        rows.append(f"      {line.speaker} ({how}): {' '.join(line.text.split())}")
    return "\n".join([*rows, f"      set-up {shot.setup}"])


def shot_table(shots: ShotList) -> str:
    rows = [f"{shots.title} ({shots.source})"]
    for shot in (shot for shot in shots.shots if shot.scene not in {scene.number for scene in shots.scenes}):
        rows.append(_shot_row(shot))
    for scene in shots.scenes:
        place = scene.place
        where = f"{place.side.value} {place.name}, {place.time.value}, {place.weather.value}"
        rows.append(f"\nSCENE {scene.number}  {scene.heading}\n  {where}\n  people: {', '.join(scene.people)}")
        rows += [_shot_row(shot) for shot in shots.shots if shot.scene == scene.number]
    rows += [diagnostic.sentence(shots.source) for diagnostic in shots.diagnostics]
    return "\n".join(rows) + "\n"


@pytest.mark.parametrize("name", ["night_ferry", "many_tongues"])
def test_shot_table(name: str, golden: Callable[[str, str], None]) -> None:
    text = (SCRIPTS / f"{name}.fountain").read_text(encoding="utf-8")
    shots = break_down(FountainReader().read_text(text, f"{name}.fountain"), "Untitled")
    golden(f"breakdown/{name}.txt", shot_table(shots))
