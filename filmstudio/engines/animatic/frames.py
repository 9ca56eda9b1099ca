"""A shot, frame by frame: the table of contents of the drawing engine."""

from __future__ import annotations

from collections.abc import Iterator

import cv2
import numpy as np

from filmstudio.digest import seed_from
from filmstudio.engines.animatic.blocking import Spot, block, extent_of, spread_of
from filmstudio.engines.animatic.captions import Captions
from filmstudio.engines.animatic.company import Company
from filmstudio.engines.animatic.framing import CUTS, Framing, frame_stage, needed_height
from filmstudio.engines.animatic.insert import draw_insert, spotlit, words_of
from filmstudio.engines.animatic.moves import Lens, lens_of
from filmstudio.engines.animatic.painted_set import PaintedSet, painted
from filmstudio.engines.animatic.places.painted import PaintedPlace
from filmstudio.engines.animatic.slate import draw_slate
from filmstudio.engines.animatic.sprites import Pixels, blend, lay, lay_moved, premultiplied
from filmstudio.engines.animatic.title_card import title_frames
from filmstudio.model.camera import CameraAngle, CameraMove, ShotSize
from filmstudio.model.job import Person, RenderJob
from filmstudio.model.shots import Facing, Pose, Position, Role

_ACROSS = {Position.LEFT: 0.41, Position.CENTER: 0.5, Position.RIGHT: 0.59}


def draw_frames(job: RenderJob) -> Iterator[Pixels]:
    """Yield `job.frames` pictures, `(height, width, rgb)` uint8, C-contiguous. The same job gives the same bytes."""
    # One thread: shots are drawn side by side in processes of their own, and sums must not depend on the split.
    cv2.setNumThreads(1)
    if job.role is Role.TITLE:
        yield from title_frames(job)
        return
    painting = painted(job.place, job.size, seed_from(job.place.name))
    draw = _insert if job.role is Role.INSERT else _staged
    captions, slate = Captions(job), draw_slate(job)
    for index, frame in enumerate(draw(job, painting)):
        _weather(frame, painting, index)
        lay(frame, slate)
        captions.lay_on(frame, index)
        yield np.ascontiguousarray(frame)


def _staged(job: RenderJob, painting: PaintedPlace) -> Iterator[Pixels]:
    """Yield people in their place, before weather and words."""
    spots = block(
        tuple(person for person in job.people if not person.shoulder), job.camera.size, job.size.width / job.size.height
    )
    framing = _framing(job, painting, spots)
    moving = job.camera.move is not CameraMove.STATIC
    scenery = PaintedSet(painting, framing, job.size, moving=moving)
    company = Company(job, painting, framing, spots, follows=job.camera.move is CameraMove.TRACKING)
    for index in range(job.frames):
        lens = _lens(job, index)
        frame = scenery.behind(lens)
        company.lay_on(frame, index, lens, near=False)
        scenery.in_front(frame, lens)
        company.lay_on(frame, index, lens, near=True)
        yield _smeared(frame, lens)


def _insert(job: RenderJob, painting: PaintedPlace) -> Iterator[Pixels]:
    """Yield one object before its place, or the place in a pool of light with the object's words."""
    rows, columns = painting.layers[0].rgba.shape[:2]
    size = job.size
    camera = job.camera.model_copy(update={"size": ShotSize.CLOSE_UP, "angle": CameraAngle.EYE_LEVEL})
    framing = frame_stage(
        camera,
        size.width,
        size.height,
        CUTS[ShotSize.MEDIUM].height,
        (0.28, -0.62),
        0.5,
        (columns, rows, painting.floor_y),
    )
    scenery = PaintedSet(painting, framing, size, moving=job.camera.move is not CameraMove.STATIC)
    subject = job.subject or job.action
    prop = draw_insert(subject, size, painting.light)
    words = None if prop else words_of(subject, size)
    for index in range(job.frames):
        lens = _lens(job, index)
        frame = spotlit(scenery.behind(lens))
        if prop:
            lay_moved(frame, prop, lens.view(1.0, size.width, size.height))
        elif words:
            lay(frame, words)
        yield _smeared(frame, lens)


def _framing(job: RenderJob, painting: PaintedPlace, spots: tuple[Spot, ...]) -> Framing:
    width, height = job.size
    rows, columns = painting.layers[0].rgba.shape[:2]
    size, across, look_at = job.camera.size, 0.5, (0.0, -0.90)
    if len(spots) > 1 and any(spot.person.pose is Pose.LIE for spot in spots):
        # One above the other, they do not fit into a closer picture.
        size = max(size, ShotSize.MEDIUM_WIDE, key=lambda one: CUTS[one].height)
    body, spread = 1.0, 0.0
    if spots:
        close = size in (ShotSize.MEDIUM_CLOSE_UP, ShotSize.CLOSE_UP, ShotSize.EXTREME_CLOSE_UP)
        body = max(spot.head if close else spot.size for spot in spots)
        spread = spread_of(spots, width / height)
        highest = min(spot.eyes for spot in spots)
        mean = sum(spot.eyes for spot in spots) / len(spots)
        lies = any(spot.person.pose is Pose.LIE for spot in spots)
        middle = sum(extent_of(spots)) / 2 if lies else sum(spot.x for spot in spots) / len(spots)
        look_at = (middle, highest * 0.6 + mean * 0.4)
    stage_height = needed_height(size, width / height, body, spread)
    if not spots:
        stage_height = max(stage_height, 0.95)
    if len(spots) == 1:
        across = _across(job, spots[0].person)
        look_at = (spots[0].x, look_at[1])
        if spots[0].person.pose is Pose.LIE and size not in (ShotSize.EXTREME_WIDE, ShotSize.WIDE, ShotSize.FULL):
            across, look_at = 0.45, (spots[0].face_x, look_at[1])
    camera = job.camera.model_copy(update={"size": size})
    return frame_stage(camera, width, height, stage_height, look_at, across, (columns, rows, painting.floor_y))


def _across(job: RenderJob, person: Person) -> float:
    """Return where a single stands in the frame: room in front of the eyes, and beside a near shoulder."""
    shoulder = next((one for one in job.people if one.shoulder), None)
    if shoulder is not None:
        return 0.63 if shoulder.position is Position.LEFT else 0.37
    if job.camera.size is ShotSize.EXTREME_CLOSE_UP:
        return 0.5
    lead = {Facing.LEFT: 0.03, Facing.RIGHT: -0.03}.get(person.facing, 0.0)
    return _ACROSS[person.position] + lead


def _lens(job: RenderJob, index: int) -> Lens:
    goes_left = any(person.facing is Facing.LEFT and not person.shoulder for person in job.people)
    return lens_of(job.camera.move, index, job.frames, float(job.rate), job.seed, -1.0 if goes_left else 1.0)


def _smeared(frame: Pixels, lens: Lens) -> Pixels:
    length = int(lens.smear * frame.shape[1])
    return frame if length < 2 else np.asarray(cv2.blur(frame, (length, 1)), np.uint8)


def _weather(frame: Pixels, painting: PaintedPlace, index: int) -> None:
    if painting.weather_overlay is None:
        return
    height, width = frame.shape[:2]
    overlay = painting.weather_overlay(index, width, height)
    if overlay is not None:
        blend(frame, premultiplied(overlay))
