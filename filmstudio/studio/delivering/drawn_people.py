"""Where people are in a drawn shot: asked of the drawing itself, whose skeletons are where its figures are."""

from __future__ import annotations

from collections.abc import Mapping

from filmstudio.model.job import RenderJob
from filmstudio.model.shots import Role
from filmstudio.model.timeline import Clip

MOMENTS = 5


def drawn_people(clip: Clip, job: RenderJob) -> Mapping[str, tuple[float, ...]]:
    """Return by name (folded) where everybody's face is across a shot of the animatic, 0 ... 1, at `MOMENTS` moments
    evenly from its first frame in the film to its last. Nothing is drawn for it. Near shoulders are left out."""
    from filmstudio.engines.animatic.camera.shot import Shot
    from filmstudio.engines.animatic.camera.subject import staged

    if job.role in (Role.TITLE, Role.INSERT):
        return {}
    shot = Shot(job)
    # Bones carry no names: from left to right they are those of the people from left to right. Shoulders come last.
    names = [spot.person.name.casefold() for spot in sorted(staged(shot.job), key=lambda spot: spot.x)]
    if not names:
        return {}
    last = clip.frames - 1
    found: dict[str, list[float]] = {name: [] for name in names}
    order: list[int] = []
    for number in range(MOMENTS):
        joints = shot.joints(clip.head_frames + last * number // (MOMENTS - 1))[: len(names)]
        # Half way from neck to nose is the middle of a head that is turned aside.
        across = [(one["neck"][0] + one.get("nose", one["neck"])[0]) / 2 / job.size.width for one in joints]
        order = order or sorted(range(len(across)), key=across.__getitem__)
        for name, place in zip(names, order, strict=True):
            found[name].append(across[place])
    return {name: tuple(places) for name, places in found.items()}
