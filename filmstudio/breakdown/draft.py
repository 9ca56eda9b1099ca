"""A shot in the making: the one mutable thing of this room, finished into a ShotSpec and then gone."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from filmstudio.breakdown.durations import LONGEST_SHOT_S, SPEECH_MARGIN_S, spoken_s, within_limits
from filmstudio.model.camera import Camera, CameraAngle, CameraMove, ShotSize
from filmstudio.model.diagnostic import SourceSpan
from filmstudio.model.place import Place
from filmstudio.model.shots import DurationSource, Line, Presence, Role, ShotSpec, TransitionKind


@dataclass(slots=True)
class Draft:
    """What a shot holds so far. `picture_s` is what its action needs, `speech_s` what its words need."""

    role: Role
    size: ShotSize
    people: tuple[Presence, ...] = ()
    subject: str = ""
    action: str = ""
    angle: CameraAngle = CameraAngle.EYE_LEVEL
    move: CameraMove = CameraMove.STATIC
    lines: list[Line] = field(default_factory=list)
    spans: list[SourceSpan] = field(default_factory=list)
    picture_s: float = 0.0
    speech_s: float = 0.0
    over: bool = False
    """True where the words run over the action instead of following it."""
    explicit: bool = False
    """True where the writer chose the framing."""
    transition_in: TransitionKind = TransitionKind.CUT
    transition_out: TransitionKind = TransitionKind.CUT

    @property
    def names(self) -> tuple[str, ...]:
        """Everybody in frame, left to right."""
        return tuple(presence.name for presence in self.people)

    @property
    def faces(self) -> tuple[str, ...]:
        """Everybody whose face is in frame, left to right."""
        return tuple(presence.name for presence in self.people if not presence.shoulder)

    @property
    def seconds(self) -> float:
        """The estimated length before limits."""
        return max(self.picture_s, self.speech_s) if self.over else self.picture_s + self.speech_s

    def shows(self, name: str) -> bool:
        """Return whether somebody's face is in frame."""
        return name in self.faces

    def has_room(self, lines: Iterable[Line], *, over: bool) -> bool:
        """Return whether these lines fit into the shot without making it too long."""
        needed_s = sum(spoken_s(line.text) for line in lines) + SPEECH_MARGIN_S + self.speech_s
        return (max(self.picture_s, needed_s) if over else self.picture_s + needed_s) <= LONGEST_SHOT_S

    def carry(self, lines: Iterable[Line]) -> None:
        """Take lines into the shot; those of dual dialogue share their time."""
        added_s = 0.0
        for line in lines:
            length = spoken_s(line.text)
            added_s = max(added_s, length) if line.with_previous else added_s + length
            self.lines.append(line)
            self.spans.append(line.span)
        self.speech_s += added_s + SPEECH_MARGIN_S

    def same_picture(self, other: Draft) -> bool:
        """Return whether a cut from one to the other would show no change."""
        mine = (self.size, self.angle, self.faces, self.subject)
        return mine == (other.size, other.angle, other.faces, other.subject)

    def finish(self, slate: str, scene: str, place: Place) -> ShotSpec:
        """Return the finished shot."""
        spoken = bool(self.lines) and (not self.action or self.speech_s > self.picture_s)
        seen = "+".join(self.faces) or self.subject
        angle = "" if self.angle is CameraAngle.EYE_LEVEL else self.angle.value
        return ShotSpec(
            id=slate,
            scene=scene,
            role=self.role,
            camera=Camera(size=self.size, angle=self.angle, move=self.move),
            place=place,
            subject=self.subject,
            action=self.action,
            people=self.people,
            lines=tuple(self.lines),
            duration_s=within_limits(self.seconds),
            duration_source=DurationSource.DIALOGUE if spoken else DurationSource.ESTIMATE,
            transition_in=self.transition_in,
            transition_out=self.transition_out,
            setup="/".join(filter(None, [scene, self.role.value, seen, self.size.abbreviation, angle])),
            spans=tuple(dict.fromkeys(self.spans)),
        )
