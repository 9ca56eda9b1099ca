"""A whole short script from its Fountain text to a table of shots that a director can read."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from filmstudio.breakdown.break_down import break_down
from filmstudio.model.camera import CameraAngle, CameraMove, MoveSpeed
from filmstudio.model.shots import Expression, Scene, ShotList, ShotSpec, StoryTime, TransitionKind
from filmstudio.screenplay.reader import FountainReader

SCRIPTS = Path(__file__).parents[2] / "golden" / "breakdown"


def _shot_row(shot: ShotSpec, scene: Scene | None = None) -> str:
    camera = [shot.camera.size.abbreviation]
    camera += [shot.camera.angle.value] if shot.camera.angle is not CameraAngle.EYE_LEVEL else []
    camera += [shot.camera.move.words] if shot.camera.move is not CameraMove.STATIC else []
    camera += [shot.camera.speed.value] if shot.camera.speed is not MoveSpeed.NORMAL else []
    optics = (shot.camera.view, shot.camera.lens_kind, shot.camera.focus, shot.light, shot.stock)
    camera += [f"{shot.camera.lens_mm:g} mm"] if shot.camera.lens_mm else []
    camera += [term.value for term in optics if term]
    joins = [f"in: {shot.transition_in.value}"] if shot.transition_in is not TransitionKind.CUT else []
    joins += [f"{shot.transition_in_s:g} s"] if shot.transition_in_s else []
    joins += [f"out: {shot.transition_out.value}"] if shot.transition_out is not TransitionKind.CUT else []
    joins += [shot.story_time.value] if shot.story_time is not StoryTime.PRESENT else []
    joins += ["across the line"] if shot.across_line else []
    head = (
        f"{shot.id:<6}{shot.role.value:<14}{', '.join(camera):<16}{shot.duration_s:5.2f} s {shot.duration_source.value}"
    )
    rows = [" ".join([head, *joins])]
    rows += [f"      at {shot.place.name}"] if scene and shot.place != scene.place else []
    rows += [f"      shows {shot.subject}"] if shot.subject else []
    for person in shot.people:
        near = ", shoulder" if person.shoulder else ""
        acting = "" if person.expression is Expression.NEUTRAL else f", {person.expression.value}"
        acting += f", holds {person.holding}" if person.holding else ""
        stance = f"{person.position.value}, looks {person.facing.value}, {person.pose.value}{acting}{near}"
        rows.append(f"      with {person.name} ({stance})")
    rows += [f"      | {line}" for line in shot.action.split("\n") if line]
    for line in shot.lines:
        face = "" if line.expression is Expression.NEUTRAL else f"= {line.expression.value}"
        how = " ".join(filter(None, [line.delivery.value, line.parenthetical, face, "+" if line.with_previous else ""]))
        rows.append(f"      {line.speaker} ({how}): {' '.join(line.text.split())}")
    rows += [f"      over the picture: {shot.title}"] if shot.title else []
    rows += [f"      style: {shot.style}"] if shot.style else []
    return "\n".join([*rows, f"      set-up {shot.setup}"])


def shot_table(shots: ShotList) -> str:
    rows = [f"{shots.title} ({shots.source})"]
    for shot in (shot for shot in shots.shots if shot.scene not in {scene.number for scene in shots.scenes}):
        rows.append(_shot_row(shot))
    for scene in shots.scenes:
        place = scene.place
        where = f"{place.side.value} {place.name}, {place.time.value}, {place.weather.value}, {place.era.value}"
        where += f", {place.mood.value}: {' '.join(place.dressing) or 'bare'}"
        rows.append(f"\nSCENE {scene.number}  {scene.heading}\n  {where}\n  people: {', '.join(scene.people)}")
        rows += [_shot_row(shot, scene) for shot in shots.shots if shot.scene == scene.number]
    if shots.left_out:
        rows += ["\nLEFT OUT", *map(_shot_row, shots.left_out)]
    rows += [diagnostic.sentence(shots.source) for diagnostic in shots.diagnostics]
    return "\n".join(rows) + "\n"


@pytest.mark.parametrize("name", ["night_ferry", "many_tongues", "low_water"])
def test_shot_table(name: str, golden: Callable[[str, str], None]) -> None:
    text = (SCRIPTS / f"{name}.fountain").read_text(encoding="utf-8")
    shots = break_down(FountainReader().read_text(text, f"{name}.fountain"), "Untitled")
    golden(f"breakdown/{name}.txt", shot_table(shots))
