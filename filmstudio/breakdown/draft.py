"""A shot in the making: the one mutable thing of this room, finished into a ShotSpec and then gone."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from filmstudio.breakdown.calls import Call
from filmstudio.breakdown.camera_words import Optics
from filmstudio.breakdown.durations import LONGEST_SHOT_S, SPEECH_MARGIN_S, spoken_s, within_limits
from filmstudio.breakdown.framing import is_one_step
from filmstudio.breakdown.rules import because, written
from filmstudio.model.camera import Camera, CameraAngle, CameraMove, Light, MoveSpeed, ShotSize, Stock
from filmstudio.model.diagnostic import SourceSpan
from filmstudio.model.look import Finish
from filmstudio.model.place import Place
from filmstudio.model.shots import (
    DurationSource,
    Generation,
    Line,
    Origin,
    Presence,
    Role,
    ShotSpec,
    StoryTime,
    TransitionKind,
)


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
    speed: MoveSpeed = MoveSpeed.NORMAL
    optics: Optics = field(default_factory=Optics)
    light: Light | None = None
    stock: Stock | None = None
    finish: Finish | None = None
    style: str = ""
    lines: list[Line] = field(default_factory=list)
    spans: list[SourceSpan] = field(default_factory=list)
    picture_s: float = 0.0
    speech_s: float = 0.0
    hold_s: float = 0.0
    """What notes add to the length."""
    exact_s: float | None = None
    """The length as somebody wrote it down."""
    exact_frames: int | None = None
    """The same in frames, whatever their rate."""
    over: bool = False
    """True where the words run over the action instead of following it."""
    explicit: bool = False
    """True where the writer chose the framing."""
    transition_in: TransitionKind = TransitionKind.CUT
    transition_out: TransitionKind = TransitionKind.CUT
    transition_in_s: float | None = None
    transition_out_s: float | None = None
    sound_lead_s: float = 0.0
    ambience: str | None = None
    title: str = ""
    story_time: StoryTime = StoryTime.PRESENT
    place: Place | None = None
    """Where it plays, if that is not the place of its scene (an intercut)."""
    across: bool = False
    generation: Generation = field(default_factory=Generation)
    set_up: str = ""
    """The set-up's name, where a note gives one."""
    call: Call | None = None
    """The note that asks for this shot, if one does."""
    why: dict[str, str] = field(default_factory=dict)
    """The source of every field that was decided, by its dotted name."""

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

    @property
    def skipped(self) -> bool:
        """True where a note leaves the shot out."""
        return bool(self.call and self.call.wish.skip)

    @property
    def wished_id(self) -> str:
        """The slate that a note gives by hand, empty where none does."""
        return (self.call.wish.id or "").strip() if self.call else ""

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

    def decided(self, source: str, *fields: str) -> None:
        """Remember who decided some fields."""
        self.why.update(dict.fromkeys(fields, source))

    def written_in_text(self, field: str) -> bool:
        """Return whether the script's own words have decided a field so far."""
        return self.why.get(field, "").startswith("script:")

    def hold(self, seconds: float, line: int) -> None:
        """Make the shot longer, because a note on this line of the script says so."""
        if seconds:
            self.hold_s += seconds
            self.decided(written(line), "duration_s")

    def jumps_from(self, other: Draft) -> bool:
        """Return whether a cut from another shot to this one would show no change, or look like a mistake.

        The same picture twice does; so does one person alone, one step of size nearer or farther (the 30-degree rule).
        """
        seen = (self.angle, self.faces, self.subject, self.place)
        if seen != (other.angle, other.faces, other.subject, other.place):
            return False
        if self.size is other.size:
            return True
        alone = len(self.names) == 1 and self.names == other.names
        return alone and is_one_step(self.size, other.size)

    def complete(self, slate: str, scene: str, place: Place) -> ShotSpec:
        """Return the finished shot."""
        seen = "+".join(self.faces) or self.subject
        angle = "" if self.angle is CameraAngle.EYE_LEVEL else self.angle.value
        by_rules = "/".join(filter(None, [self.role.value, seen, self.size.abbreviation, angle]))
        self.why.setdefault("setup", because("set-up"))
        length_s, length_from = self._length()
        return ShotSpec(
            id=slate,
            scene=scene,
            role=self.role,
            camera=Camera(size=self.size, angle=self.angle, move=self.move, speed=self.speed, **self.optics._asdict()),
            place=self.place or place,
            subject=self.subject,
            action=self.action,
            title=self.title,
            people=self.people,
            lines=tuple(self.lines),
            duration_s=length_s,
            duration_source=length_from,
            duration_frames=None if self.hold_s else self.exact_frames,
            transition_in=self.transition_in,
            transition_out=self.transition_out,
            transition_in_s=self.transition_in_s,
            transition_out_s=self.transition_out_s,
            sound_lead_s=self.sound_lead_s,
            ambience=self.ambience,
            light=self.light,
            stock=self.stock,
            finish=self.finish,
            style=self.style,
            story_time=self.story_time,
            across_line=self.across,
            generation=self.generation,
            setup=f"{scene}/{self.set_up or by_rules}",
            origins=tuple(Origin(field=name, source=self.why[name]) for name in sorted(self.why)),
            spans=tuple(dict.fromkeys(self.spans)),
        )

    def _length(self) -> tuple[float, DurationSource]:
        """Return the length and where it comes from; `why` learns the rule.

        A shot that a note asks for is one shot however long its words are; every other one is held to the limits.
        """
        spoken = bool(self.lines) and (not self.action or self.speech_s > self.picture_s)
        if self.lines:
            self.why.setdefault("duration_s", because("over-time" if self.over else "speaking-time"))
        self.why.setdefault("duration_s", because("reading-time"))
        if self.exact_s is not None:
            return round(self.exact_s + self.hold_s, 3), DurationSource.SCRIPT
        length_s = within_limits(self.seconds, longest_s=None if self.call else LONGEST_SHOT_S)
        # A held shot is longer than its words, so that their recordings must not replace the whole of it.
        measured = spoken and not self.hold_s
        return round(length_s + self.hold_s, 2), DurationSource.DIALOGUE if measured else DurationSource.ESTIMATE
