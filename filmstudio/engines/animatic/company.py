"""The company on stage: everybody in a shot as figures, their shadows, and the near shoulder."""

from __future__ import annotations

from dataclasses import dataclass, replace

import cv2
import numpy as np

from filmstudio.engines.animatic.blocking import Spot
from filmstudio.engines.animatic.canvas import Affine, Canvas, place_at
from filmstudio.engines.animatic.figures.figure import Figure
from filmstudio.engines.animatic.framing import PERSON_IN_PAINTING, Framing
from filmstudio.engines.animatic.lens import Lens
from filmstudio.engines.animatic.moves import FOLLOWS
from filmstudio.engines.animatic.palette import Toner, shade
from filmstudio.engines.animatic.performance import Performance
from filmstudio.engines.animatic.places.painted import PaintedPlace
from filmstudio.engines.animatic.sprites import OUT_OF_FOCUS, Pixels, Sprite, Tint, cropped, lay, lay_moved, seen_as
from filmstudio.model.camera import CameraMove, ShotSize
from filmstudio.model.job import Person, RenderJob
from filmstudio.model.shots import Facing, Pose, Position

_FAR_AWAY = 0.72
"""Size of people in an extreme wide shot: they stand further away, on the same floor."""
_WALKS_IN = frozenset({ShotSize.EXTREME_WIDE, ShotSize.WIDE, ShotSize.FULL})


@dataclass(slots=True)
class _Player:
    figure: Figure
    performance: Performance
    shadow: Sprite | None
    unit_px: float
    near: bool


class Company:
    """Draws the people of a shot, frame by frame."""

    def __init__(
        self,
        job: RenderJob,
        painting: PaintedPlace,
        framing: Framing,
        spots: tuple[Spot, ...],
        *,
        tint: Tint | None = None,
    ) -> None:
        self._size, self._roll, self._tint = job.size, framing.roll, tint
        toner = Toner.of(painting.light)
        stand = {spot.person.name.casefold(): spot.x for spot in spots}
        shoulders = [person for person in job.people if person.shoulder]
        for person in shoulders:
            stand[person.name.casefold()] = -1.0 if person.position is Position.LEFT else 1.0
        horizon = -(painting.floor_y - painting.horizon_y) / PERSON_IN_PAINTING
        travels = job.camera.size in _WALKS_IN and job.camera.move not in FOLLOWS
        # A still camera sees nothing beyond the frame; a moving or rolled one does.
        still = job.camera.move is CameraMove.STATIC and not self._roll and not travels
        across, down = (part // (40 if still else 3) for part in job.size)
        self._room = (-across, -down, job.size.width + across, job.size.height + down)
        self._players = [
            self._player(job, spot, framing, toner, horizon, stand, travels=travels)
            for spot in sorted(spots, key=lambda spot: -spot.size)
        ]
        self._players += [self._shoulder(job, person, toner, stand) for person in shoulders]

    def lay_on(self, frame: Pixels, index: int, lens: Lens, *, near: bool) -> None:
        """Lay the people of frame `index` over the picture: those on stage, or (`near`) the shoulders before them."""
        moved = lens != Lens() or self._roll != 0.0
        camera = lens.view(1.0, self._size.width, self._size.height, self._roll) if moved else None
        for player in self._players:
            if player.near is near:
                self._lay_player(frame, player, index, camera, lens)

    def _lay_player(self, frame: Pixels, player: _Player, index: int, camera: Affine | None, lens: Lens) -> None:
        moment = player.performance.at(index)
        motion = moment.motion if not player.near else replace(moment.motion, gesture=0)
        dx = moment.travel * player.unit_px
        shift_x, shift_y = player.figure.head_shift(motion)
        nod = moment.nod * player.unit_px * 0.178
        soft_px = 0.0 if lens.rack is None or player.near else lens.rack * OUT_OF_FOCUS * self._size.height
        parts = [(player.figure.body(motion), dx, 0.0)]
        parts.append((player.figure.head(moment.acting), dx + shift_x, shift_y + nod))
        if player.shadow:
            _lay_part(frame, player.shadow, dx, 0.0, camera)
        for sprite, x, y in parts:
            _lay_part(frame, seen_as(sprite, self._tint, soft_px), x, y, camera)

    def _player(
        self,
        job: RenderJob,
        spot: Spot,
        framing: Framing,
        toner: Toner,
        horizon: float,
        stand: dict[str, float],
        *,
        travels: bool,
    ) -> _Player:
        far = _FAR_AWAY if job.camera.size is ShotSize.EXTREME_WIDE else 1.0
        view = framing.stage.after(place_at(spot.x * (0.75 if far < 1 else 1.0), horizon * (1 - far), far * spot.size))
        figure = Figure(spot.person.appearance, spot.person.pose, spot.person.facing, toner, view, self._room)
        performance = Performance(job, spot.person, stand, travels=travels)
        return _Player(figure, performance, _shadow(view, spot.person.pose, job, toner), view.a, near=False)

    def _shoulder(self, job: RenderJob, person: Person, toner: Toner, stand: dict[str, float]) -> _Player:
        width, height = job.size
        scale = min(2.85 * height, 2.3 * width)
        across = 0.115 if person.position is Position.LEFT else 0.885
        view = place_at(width * across, min(height + 0.70 * scale, 0.54 * height + 0.911 * scale), scale)
        dim = replace(toner, ambient=shade(toner.ambient, 0.62), strength=0.78, dark=True)
        figure = Figure(person.appearance, Pose.STAND, Facing.AWAY, dim, view, self._room, height * 0.0065)
        away = person.model_copy(update={"facing": Facing.AWAY, "pose": Pose.STAND})
        return _Player(figure, Performance(job, away, stand, travels=False), None, scale, near=True)


def _lay_part(frame: Pixels, sprite: Sprite, x: float, y: float, camera: Affine | None) -> None:
    if camera is None:
        lay(frame, sprite, round(x), round(y))
    else:
        lay_moved(frame, sprite, camera, x, y)


def _shadow(view: Affine, pose: Pose, job: RenderJob, toner: Toner) -> Sprite | None:
    """Return the soft shadow on the floor, or None where the feet are out of the picture."""
    wide = {Pose.LIE: 0.54, Pose.SIT: 0.20, Pose.CROUCH: 0.19}.get(pose, 0.145)
    x, y = view(0.0, -0.004)
    if y > job.size.height * 1.3:
        return None
    rx, ry = wide * view.a, 0.032 * view.e
    left, top = int(x - rx * 1.8) - 2, int(y - ry * 3) - 2
    canvas = Canvas(max(4, int(rx * 3.6) + 4), max(4, int(ry * 6) + 4), Affine(c=-left, f=-top))
    lean = -toner.direction * rx * 0.12
    canvas.ellipse(x + lean, y, rx, ry, (14, 12, 22), 0.52 if not toner.dark else 0.62)
    soft = cv2.GaussianBlur(canvas.pixels(), (0, 0), max(0.6, ry * 0.55))
    return cropped(np.asarray(soft, np.uint8), left, top)
