"""A shot, frame by frame: the table of contents of the drawing engine."""

from __future__ import annotations

from collections.abc import Iterator

import cv2
import numpy as np

from filmstudio.digest import seed_from
from filmstudio.engines.animatic.blocking import Spot, block, extent_of, spread_of
from filmstudio.engines.animatic.captions import Captions
from filmstudio.engines.animatic.company import Company
from filmstudio.engines.animatic.finish import finish_of, finished
from filmstudio.engines.animatic.framing import CUTS, Framing, frame_stage, needed_height
from filmstudio.engines.animatic.glass import through_glass, travelled
from filmstudio.engines.animatic.insert import draw_insert, spotlit, words_of
from filmstudio.engines.animatic.lens import Lens
from filmstudio.engines.animatic.lettering import Lettering
from filmstudio.engines.animatic.lights import people_in
from filmstudio.engines.animatic.moves import lens_of, story_frame
from filmstudio.engines.animatic.painted_set import PaintedSet, painted
from filmstudio.engines.animatic.places.painted import PaintedPlace
from filmstudio.engines.animatic.slate import draw_slate
from filmstudio.engines.animatic.sprites import OUT_OF_FOCUS, Pixels, blend, lay, lay_moved, premultiplied, seen_as
from filmstudio.engines.animatic.title_card import title_frames
from filmstudio.engines.animatic.views import as_viewed
from filmstudio.model.camera import CameraAngle, CameraMove, LensKind, ShotSize, View
from filmstudio.model.job import Person, RenderJob
from filmstudio.model.shots import Facing, Pose, Position, Role

_NEARER = 0.82
"""How much less of the stage a macro lens or a phone at arm's length takes in."""
_ACROSS = {Position.LEFT: 0.41, Position.CENTER: 0.5, Position.RIGHT: 0.59}


def draw_frames(job: RenderJob) -> Iterator[Pixels]:
    """Yield `job.frames` pictures, `(height, width, rgb)` uint8, C-contiguous. The same job gives the same bytes."""
    # One thread: shots are drawn side by side in processes of their own, and sums must not depend on the split.
    cv2.setNumThreads(1)
    if job.role is Role.TITLE:
        steps = finish_of(job, 0.0)
        for index, card in enumerate(title_frames(job)):
            yield np.ascontiguousarray(finished(card, index, steps))
        return
    painting = painted(job.place, job.size, seed_from(job.place.name))
    draw = _insert if job.role is Role.INSERT else _staged
    steps = finish_of(job, painting.light.direction)
    captions, slate = Captions(job), draw_slate(job)
    lettering = Lettering(job) if job.title.strip() else None
    for index, drawn in enumerate(draw(as_viewed(job), painting)):
        _weather(drawn, painting, story_frame(job.camera.move, index, job.frames))
        frame = finished(drawn, index, steps)
        if lettering:
            lettering.lay_on(frame, index)
        lay(frame, slate)
        captions.lay_on(frame, index)
        yield np.ascontiguousarray(frame)


def _staged(job: RenderJob, painting: PaintedPlace) -> Iterator[Pixels]:
    """Yield people in their place, before weather and words."""
    spots = block(
        tuple(person for person in job.people if not person.shoulder), job.camera.size, job.size.width / job.size.height
    )
    framing = _framing(job, painting, spots)
    racks = job.camera.move is CameraMove.RACK_FOCUS
    moving = job.camera.move is not CameraMove.STATIC and not racks
    scenery = PaintedSet(painting, framing, job.size, moving=moving, racks=racks)
    company = Company(job, painting, framing, spots, tint=people_in(job.light))
    for index in range(job.frames):
        lens = travelled(_lens(job, index), framing)
        moment = _moment(job, index)
        frame = scenery.behind(lens)
        company.lay_on(frame, moment, lens, near=False)
        scenery.in_front(frame, lens)
        company.lay_on(frame, moment, lens, near=True)
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
    framing = through_glass(framing, job.camera, size)
    racks = job.camera.move is CameraMove.RACK_FOCUS
    moving = job.camera.move is not CameraMove.STATIC and not racks
    scenery = PaintedSet(painting, framing, size, moving=moving, racks=racks)
    subject = job.subject or job.action
    prop = draw_insert(subject, size, painting.light)
    words = None if prop else words_of(subject, size)
    for index in range(job.frames):
        lens = travelled(_lens(job, index), framing)
        frame = spotlit(scenery.behind(lens))
        if prop:
            soft_px = OUT_OF_FOCUS * size.height * (lens.rack or 0.0)
            lay_moved(frame, seen_as(prop, people_in(job.light), soft_px), lens.view(1.0, size.width, size.height))
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
    if job.camera.lens_kind is LensKind.MACRO or job.camera.view is View.SELFIE:
        stage_height *= _NEARER
    camera = job.camera.model_copy(update={"size": size})
    framing = frame_stage(camera, width, height, stage_height, look_at, across, (columns, rows, painting.floor_y))
    return through_glass(framing, job.camera, job.size)


def _moment(job: RenderJob, index: int) -> int:
    """Return the frame of the story: people speak at their own pace even in a time lapse."""
    moment = story_frame(job.camera.move, index, job.frames)
    return moment if moment <= index or not job.lines else index


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
    return lens_of(job.camera, index, job.frames, float(job.rate), job.seed, -1.0 if goes_left else 1.0)


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
