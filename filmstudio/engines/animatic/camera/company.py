"""The company: everybody in a shot, laid into its pictures with their shadows, and the near shoulder before them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from filmstudio.engines.animatic.camera.eye import Eye, Frame
from filmstudio.engines.animatic.camera.focus import DepthOfField
from filmstudio.engines.animatic.camera.joinery import Piece
from filmstudio.engines.animatic.camera.path import Path
from filmstudio.engines.animatic.camera.picture import FIRST_PERSON, Near, Picture
from filmstudio.engines.animatic.camera.players import Player
from filmstudio.engines.animatic.paintbox.affine import Affine
from filmstudio.engines.animatic.people.performance import Moment
from filmstudio.engines.animatic.people.skeleton import SWING_STEP, Motion
from filmstudio.engines.animatic.sprites import Sprite, blurred
from filmstudio.model.camera import CameraMove

_SHOULDER_NEAR = 1.9
"""How much nearer than whom we look at a shoulder is, in the passes."""
_HEAD = 0.156
"""Height of a head in heights of its body: nods are measured in heads. Of a figure's parts the second is the head."""
_BLUR_STEPS = 8
_FURNITURE = FIRST_PERSON - 2
"""Owner of the pixels of furniture."""
_FACE = frozenset({"nose", "right_eye", "left_eye", "right_ear", "left_ear"})


class Company:
    """Lays the people of a shot, frame by frame."""

    def __init__(
        self, players: list[Player], move: CameraMove, path: Path, frame: Frame, focus: DepthOfField,
        pieces: Sequence[Piece] = ()
    ) -> None:  # fmt: skip
        """`pieces` is the furniture that they share."""
        self._pieces = pieces
        self._players, self._path, self._frame, self._focus = players, path, frame, focus
        self._racks = move is CameraMove.RACK_FOCUS

    def moments(self, index: int) -> tuple[Moment, ...]:
        """Return what everybody does at a frame: equal moments look equal."""
        return tuple(player.performance.at(index) for player in self._players)

    def lay_on(self, picture: Picture, index: int, eye: Eye, *, near: bool) -> None:
        """Lay the people of frame `index` over the picture: those on stage, or (`near`) the shoulders before them."""
        furnished = near
        late: list[tuple[Player, Sprite, float, float, Affine | None]] = []
        for player in (one for one in self._players if one.near is near):
            if player.uses and not furnished:
                self._furnish(picture, eye, over=False)
                furnished = True
            moment, view = player.performance.at(index), self._view(player, eye)
            motion = _swung(moment.motion, player, eye)
            dx = moment.travel * player.unit_px
            if not near:
                # A shadow belongs to the floor: it covers it, and is no part of the person.
                bare = Picture(picture.rgb)
                bare.lay_sprite(player.figure.shadow(motion), view, Near(0.0), 0, dx)
            dip = moment.nod * player.unit_px * _HEAD
            for number, part in enumerate(player.figure.parts(motion, moment.acting)):
                one = (player, part.sprite, dx + part.dx, part.dy + (dip if number == 1 else 0.0), view)
                if part.over:
                    late.append(one)
                else:
                    self._lay(picture, eye, *one)
        if not near:
            self._furnish(picture, eye, over=True)
        for one in late:
            self._lay(picture, eye, *one)

    def joints(self, index: int, eye: Eye) -> list[Mapping[str, tuple[float, float]]]:
        """Return the joints of everybody at a frame, far to near, by OpenPose's names, in pixels of the picture.

        Of a face only what is seen; a body's joints also beyond the picture's edge, where its limbs lead to.
        """
        found: list[Mapping[str, tuple[float, float]]] = []
        for player in self._players:
            moment, view = player.performance.at(index), self._view(player, eye)
            dx = moment.travel * player.unit_px
            joints = player.figure.joints(_swung(moment.motion, player, eye))
            shown = {name: at for name, at in joints.points.items() if name in joints.visible or name not in _FACE}
            moved = {name: (x + dx, y) for name, (x, y) in shown.items()}
            found.append(moved if view is None else {name: view(*at) for name, at in moved.items()})
        return found

    def nearest(self, eye: Eye) -> float:
        """Return the inverse distance of the nearest person, 0 where there is nobody."""
        return max((self._nearness(player, eye) for player in self._players), default=0.0)

    def _furnish(self, picture: Picture, eye: Eye, *, over: bool) -> None:
        """Lay what people sit or lie on, or (`over`) what they sit at."""
        for piece in self._pieces:
            if piece.over is over:
                at = self._path.base if piece.attached else eye
                view = self._onto(piece.drawn, piece.depth, attached=piece.attached, eye=eye)
                picture.lay_sprite(piece.sprite, view, Near(at.nearness(1.0) * piece.depth), _FURNITURE)

    def _lay(
        self, picture: Picture, eye: Eye, player: Player, sprite: Sprite, x: float, y: float, view: Affine | None
    ) -> None:
        soft = self._softened(player, sprite, eye)
        picture.lay_sprite(soft, view, Near(self._nearness(player, eye)), player.owner, x, y)

    def _nearness(self, player: Player, eye: Eye) -> float:
        at = self._path.base if player.attached else eye
        return at.nearness(1.0) * (_SHOULDER_NEAR if player.near else player.depth)

    def _view(self, player: Player, eye: Eye) -> Affine | None:
        """Return the map from the pixels that a figure was drawn for to those of the picture; None for the same."""
        return self._onto(player.drawn, player.depth, attached=player.attached, eye=eye)

    def _onto(self, drawn: Eye, depth: float, *, attached: bool, eye: Eye) -> Affine | None:
        seen = self._path.base if attached else eye
        if seen == drawn or self._path.still:
            return None
        return seen.view(depth, self._frame).after(drawn.view(depth, self._frame).inverse())

    def _softened(self, player: Player, sprite: Sprite, eye: Eye) -> Sprite:
        """Return a sprite out of focus, while the focus is elsewhere."""
        if not self._racks:
            return sprite
        shoulders = any(one.near for one in self._players)
        # With a shoulder before us the focus goes from it to whom it looks at, else from people to the place.
        share = eye.focus if player.near or not shoulders else 1 - eye.focus
        step = round(share * _BLUR_STEPS)
        if not step:
            return sprite
        key = (id(sprite), step)
        kept = player.soft.get(key)
        if kept is None or kept[0] is not sprite:
            if len(player.soft) > 4 * _BLUR_STEPS:
                player.soft.clear()
            soft = blurred(sprite, self._focus.rack * self._frame.height * step / _BLUR_STEPS)
            kept = player.soft[key] = (sprite, soft)
        return kept[1]


def _swung(motion: Motion, player: Player, eye: Eye) -> Motion:
    """Return a motion as it is seen by a camera that has gone around those on stage."""
    swing = 0 if player.near or player.attached else round(eye.swing / SWING_STEP)
    return replace(motion, swing=swing) if swing else motion
