"""The players: every person of a shot as a figure at the size, place and sharpness that its camera gives them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from filmstudio.engines.animatic.camera.eye import Eye, Frame
from filmstudio.engines.animatic.camera.focus import DepthOfField
from filmstudio.engines.animatic.camera.framing import Framing
from filmstudio.engines.animatic.camera.furniture import Furniture
from filmstudio.engines.animatic.camera.joinery import Piece, draw_piece, lain_on, own_paint, paints_of, spans_of
from filmstudio.engines.animatic.camera.moves import FOLLOWS
from filmstudio.engines.animatic.camera.path import Path
from filmstudio.engines.animatic.camera.picture import FIRST_PERSON
from filmstudio.engines.animatic.camera.stage import Stage
from filmstudio.engines.animatic.paintbox.affine import place_at
from filmstudio.engines.animatic.paintbox.key import Key
from filmstudio.engines.animatic.people.blocking import Spot
from filmstudio.engines.animatic.people.deeds import Deed
from filmstudio.engines.animatic.people.figure import Figure
from filmstudio.engines.animatic.people.long_seats import TABLE_HEIGHT
from filmstudio.engines.animatic.people.performance import Performance
from filmstudio.engines.animatic.sets.scene import PERSON
from filmstudio.engines.animatic.sprites import Sprite, blurred
from filmstudio.model.camera import CameraMove, ShotSize
from filmstudio.model.job import Person, RenderJob
from filmstudio.model.look import Finish
from filmstudio.model.shots import Facing, Pose, Position

_FAR_AWAY = 0.72
"""Nearness of people in an extreme wide shot: they stand further away, on the same floor ..."""
_TOGETHER = 0.75
"""... and closer to one another."""
_WALKS_IN = frozenset({ShotSize.EXTREME_WIDE, ShotSize.WIDE, ShotSize.FULL})
_WALKS = (Pose.WALK, Pose.RUN)
_SHOULDER_DEPTH = 1.30
"""Nearness of somebody over whose shoulder we look, as far as the camera's own way goes."""
_SHOULDER_BLUR = 0.0060
_KEPT_BYTES = 96 << 20
"""How much of their drawings all the people of a shot may keep together."""
_WINDOW_SPARE = 8
"""Pixels."""


@dataclass(slots=True)
class Player:
    """One person in a shot."""

    figure: Figure
    performance: Performance
    owner: int
    """The number of their pixels."""
    depth: float
    unit_px: float
    """Their height in the pixels that they are drawn for."""
    drawn: Eye
    """The eye that they are drawn for."""
    near: bool
    """True for the shoulder before us."""
    attached: bool
    """True where the camera goes along with them."""
    uses: bool = False
    """True for who lies or sits on what `Casting.pieces` draws, or on a bed."""
    soft: dict[tuple[int, int], tuple[Sprite, Sprite]] = field(default_factory=dict)
    """Drawings out of focus, with the sharp ones that they were made of."""


class Casting:
    """Makes the players of one shot."""

    def __init__(
        self, job: RenderJob, key: Key, framing: Framing, path: Path, frame: Frame, floor_y: float,
        focus: DepthOfField, deeds: Mapping[str, tuple[Deed, ...]], used: Furniture, stage: Stage
    ) -> None:  # fmt: skip
        """`deeds` is what everybody's hands do in the shot, by name; `used` what they sit at or lie on."""
        self._deeds, self._used, self._stage = deeds, used, stage
        self._job, self._key, self._framing, self._path = job, key, framing, path
        self._frame, self._floor_y, self._focus = frame, floor_y, focus
        self._follows = job.camera.move in FOLLOWS
        self._walks = any(one.pose in _WALKS for one in job.people if not one.shoulder)
        self._kept_bytes = _KEPT_BYTES // max(1, len(job.people))
        self._travels = job.camera.size in _WALKS_IN and not self._follows

    def players(self, spots: tuple[Spot, ...]) -> list[Player]:
        """Return everybody, far to near, shoulders last."""
        stand = {spot.person.name.casefold(): spot.x for spot in spots}
        shoulders = [person for person in self._job.people if person.shoulder]
        for person in shoulders:
            stand[person.name.casefold()] = -1.0 if person.position is Position.LEFT else 1.0
        # Who uses what stands there is before it, everybody else behind.
        ordered = sorted(spots, key=lambda spot: (spot.far, self._uses(spot.person), -spot.size))
        sizes = [spot.size for spot in spots if spot.person.pose is Pose.EMBRACE]

        def partner(spot: Spot) -> float:
            return sum(sizes) - spot.size if len(sizes) == 2 and spot.person.pose is Pose.EMBRACE else spot.size

        return [self._on_stage(spot, stand, partner(spot)) for spot in ordered] + [
            self._shoulder(one, stand) for one in shoulders
        ]

    def pieces(self, spots: tuple[Spot, ...]) -> list[Piece]:
        """Return the furniture that people share: a table before them, a bench, a sofa or a bed under them."""
        kind = "table" if self._used.table else self._used.shared
        wanted = [(kind, span) for span in spans_of(kind, spots)] if kind else []
        wanted += [("sofa", span) for span in lain_on(spots)] if self._used.bed == "sofa" else []
        frame, away = self._frame, self._job.camera.size is ShotSize.EXTREME_WIDE
        depth, attached = _FAR_AWAY if away else 1.0, self._follows and not self._walks
        drawn = self._largest(depth, attached=attached)
        feet = frame.horizon + (self._floor_y - frame.horizon) * depth
        size = depth * PERSON
        view = drawn.view(depth, frame).after(place_at(0.0, feet, size, 0.0, size * self._framing.squeeze))
        window = self._window(depth, drawn, 0.0, attached=attached)
        closer = _TOGETHER / depth if away else 1.0
        made = []
        for name, (left, right, height) in wanted:
            paints, span = paints_of(self._stage, name, self._key), (left * closer, right * closer, height)
            sprite = draw_piece(name, paints, span, view, window, plain=self._job.finish is Finish.INK)
            if sprite is not None:
                soft = blurred(sprite, self._focus.blur(depth) * frame.height)
                made.append(Piece(soft, depth, drawn, attached, over=name == "table"))
        return made

    def _on_stage(self, spot: Spot, stand: dict[str, float], partner: float) -> Player:
        """`partner` is the height of whom they embrace, in adults."""
        job, frame, person = self._job, self._frame, spot.person
        away = job.camera.size is ShotSize.EXTREME_WIDE
        depth = spot.far * (_FAR_AWAY if away else 1.0)
        attached = self._follows and (person.pose in _WALKS or not self._walks)
        drawn = self._largest(depth, attached=attached)
        feet = frame.horizon + (self._floor_y - frame.horizon) * depth
        size = spot.size * depth * PERSON
        across = self._across(spot.x * PERSON * (_TOGETHER if away else 1.0), spot.far)
        raised = spot.raised * depth * PERSON * self._framing.squeeze
        stands = place_at(across, feet - raised, size, 0.0, size * self._framing.squeeze)
        view = drawn.view(depth, frame).after(stands)
        deeds = self._deeds.get(person.name, ())
        performance = Performance(job, person, stand, travels=self._travels, deeds=deeds)
        reach = max(abs(performance.at(at).travel) for at in (0, job.frames - 1)) * view.scale
        window = self._window(depth, drawn, reach, attached=attached)
        in_bed = person.pose is Pose.LIE and self._used.bed == "bed"
        figure = Figure(
            person.appearance, person.pose, person.facing, self._key, view, window,
            plain=job.finish is Finish.INK, defocus_px=self._focus.blur(depth) * frame.height, holding=person.holding,
            far=spot.far, seat=self._used.seat, bed=spot.raised / spot.size if in_bed else 0.0,
            blanket=own_paint(self._stage, "bed") if in_bed else None,
            table=TABLE_HEIGHT / spot.size if self._used.table else 0.0,
            shares=self._used.built_in or bool(self._used.shared),
            partner=partner / spot.size,
            kept_bytes=self._kept_bytes,
        )  # fmt: skip
        return Player(
            figure, performance, self._owner(person), depth, view.a, drawn, near=False, attached=attached,
            uses=self._uses(person),
        )  # fmt: skip

    def _uses(self, person: Person) -> bool:
        """Say whether somebody lies or sits on what is shared or on a bed."""
        return bool(self._used.bed if person.pose is Pose.LIE else person.pose is Pose.SIT and self._used.shared)

    def _shoulder(self, person: Person, stand: dict[str, float]) -> Player:
        job, frame = self._job, self._frame
        width, height = frame.width, frame.height
        scale = min(3.5 * height, 2.7 * width)
        across = 0.060 if person.position is Position.LEFT else 0.940
        view = place_at(width * across, min(height + 0.70 * scale, 0.50 * height + 0.911 * scale), scale)
        base = self._path.base
        away = person.model_copy(update={"facing": Facing.AWAY, "pose": Pose.STAND})
        # Without a rack the shoulder is soft for good; with one its blur follows the focus.
        soft = 0.0 if job.camera.move is CameraMove.RACK_FOCUS else _SHOULDER_BLUR * height
        window = self._window(_SHOULDER_DEPTH, base, 0.0, attached=self._follows)
        figure = Figure(
            person.appearance, Pose.STAND, Facing.AWAY, against_the_light(self._key), view, window,
            plain=job.finish is Finish.INK, defocus_px=soft, kept_bytes=self._kept_bytes,
        )  # fmt: skip
        performance = Performance(job, away, stand, travels=False)
        number, depth = self._owner(person), _SHOULDER_DEPTH
        return Player(figure, performance, number, depth, scale, base, near=True, attached=self._follows)

    def _across(self, x: float, far: float) -> float:
        """Return where somebody in a row behind stands on the stage, so that they are seen in the gap they were given.

        Gaps are given as if all stood in front; a camera that is near sees what is behind drawn together.
        """
        eye = self._path.base
        return eye.x * far + (x - eye.x) * (1 - eye.nearer * far) / (1 - eye.nearer)

    def _owner(self, person: Person) -> int:
        number = next(index for index, one in enumerate(self._job.people) if one.name == person.name)
        return min(255, FIRST_PERSON + number)

    def _largest(self, depth: float, *, attached: bool) -> Eye:
        """Return the eye that sees a depth largest: drawn for it, a figure is never enlarged."""
        if attached:
            return self._path.base
        return max(self._path.moments, key=lambda eye: eye.magnified(depth))

    def _window(self, depth: float, drawn: Eye, reach: float, *, attached: bool) -> tuple[int, int, int, int]:
        """Return what the camera ever sees at a depth, in the pixels of the eye that a figure is drawn for."""
        onto = drawn.view(depth, self._frame)
        eyes = [self._path.base] if attached else self._path.moments
        width, height = self._frame.width, self._frame.height
        corners = [
            onto(*eye.view(depth, self._frame).inverse()(x, y)) for eye in eyes for x in (0, width) for y in (0, height)
        ]
        xs, ys = [x for x, _ in corners], [y for _, y in corners]
        spare = _WINDOW_SPARE + reach
        return int(min(xs) - spare), int(min(ys) - spare), int(max(xs) + spare), int(max(ys) + spare)


def against_the_light(key: Key) -> Key:
    """Return the key of what stands dark before the camera: values near to one another, its colours still told."""
    light, mid, dark, deep = key.values
    return replace(key, values=(light * 0.42, mid * 0.42, dark * 0.46, deep * 0.6), chroma=key.chroma * 0.7)
