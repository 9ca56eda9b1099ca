"""What stands on a board beside its panels: title, author, scenes with their figures, the sums."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from filmstudio.model.plan import Plan
from filmstudio.model.screenplay import Screenplay
from filmstudio.model.shots import Scene, ShotList
from filmstudio.review.board import BoardScene, Panel
from filmstudio.review.board_words import counted, scene_figures, scene_heading
from filmstudio.review.shot_list_cells import one_line
from filmstudio.units import Resolution, clock, rate_text

_SHAPES = ((16, 9), (9, 16), (4, 3), (3, 4), (1, 1))
_MARKS = re.compile(r"\\([*_\\])|[*_]+")


def author_of(screenplay: Screenplay) -> str:
    """Return `written by MARA VOSS` as the title page says it, emphasis marks removed; empty where nobody is named."""
    said: dict[str, list[str]] = {}
    for entry in screenplay.title_page:
        cleaned = [one_line(_MARKS.sub(lambda mark: mark[1] or "", value)) for value in entry.values]
        said.setdefault(entry.key.strip().casefold(), []).extend(filter(None, cleaned))
    authors = ", ".join(said.get("author") or said.get("authors") or ())
    return f"{' '.join(said.get('credit') or ['by'])} {authors}" if authors else ""


def film_facts(plan: Plan, shots: ShotList, size: Resolution, not_shot: Sequence[str], *, of_takes: bool) -> list[str]:
    """Return how much there is on a board, how long it is and in which shape and rate."""
    there, everything = len(plan.shots), len(shots.shots)
    scenes = len(dict.fromkeys(one.shot.scene for one in plan.shots))
    facts = [
        counted(scenes, "scene"),
        counted(there, "shot") if there == everything else f"{there} of {everything} shots",
        f"{clock(float(plan.frames / plan.look.rate))} min",
        f"{shape_words(size)}, {rate_text(plan.look.rate)} fps",
    ]
    if of_takes:
        facts.append(f"{there - len(not_shot)} shot, {len(not_shot)} not shot yet" if not_shot else "all of them shot")
    return facts


def shape_words(size: Resolution) -> str:
    """Return the shape of a picture as people name it: `16:9`, `9:16`, `2.39:1`."""
    aspect = size.width / size.height
    named = next((f"{wide}:{high}" for wide, high in _SHAPES if abs(aspect * high / wide - 1) < 0.005), "")
    return named or f"{aspect:.2f}:1"


def board_scenes(plan: Plan, shots: ShotList, panels: Mapping[str, tuple[Panel, ...]]) -> Iterator[BoardScene]:
    """Yield the scenes with their panels; the title card opens the scene that follows it."""
    scenes = {scene.number: scene for scene in shots.scenes}
    grouped: dict[str, list[str]] = {}
    frames: dict[str, int] = {}
    before: list[str] = []
    for planned in plan.shots:
        if planned.shot.scene not in scenes and not grouped:
            before.append(planned.shot.id)
            continue
        number = planned.shot.scene if planned.shot.scene in scenes else next(reversed(grouped))
        grouped.setdefault(number, []).append(planned.shot.id)
        frames[number] = frames.get(number, 0) + planned.frames
    if before and not grouped:  # a title card alone
        heading = "Before the first scene"
        yield BoardScene("", heading, counted(len(before), "shot"), "", tuple(panels[shot] for shot in before))
        return
    for index, (number, ids) in enumerate(grouped.items()):
        opening = before if not index else []
        yield _scene(scenes[number], float(frames[number] / plan.look.rate), [*opening, *ids], panels)


def _scene(scene: Scene, seconds: float, ids: Sequence[str], panels: Mapping[str, tuple[Panel, ...]]) -> BoardScene:
    return BoardScene(
        number=scene.number,
        heading=scene_heading(scene),
        figures=scene_figures(scene, seconds, len(ids)),
        cast=", ".join(one_line(name) for name in scene.people),
        shots=tuple(panels[shot] for shot in ids),
    )
