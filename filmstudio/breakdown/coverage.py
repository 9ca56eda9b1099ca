"""Covers one scene: walks through its beats and lets every one become a shot, or a part of one.

What stands here is the order of things: the establishing shot, voice-over on pictures, short replies that need no cut.
How a shot is framed is said in `framing` and `dialogue`, where people stand in `staging`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from filmstudio.breakdown import durations as seconds
from filmstudio.breakdown.beats import Beat, Card, Happening
from filmstudio.breakdown.dialogue import Turn, find_turns, frame_listener, frame_speech, group_role
from filmstudio.breakdown.draft import Draft
from filmstudio.breakdown.framing import Framing, nearer, vary
from filmstudio.breakdown.people import Roster
from filmstudio.breakdown.pictures import Pictures
from filmstudio.breakdown.poses import read_gesture
from filmstudio.breakdown.references import References, in_order
from filmstudio.breakdown.shot_cues import only_returns, read_cue
from filmstudio.breakdown.speeches import Speech, split_speech, together
from filmstudio.breakdown.staging import Staging
from filmstudio.model.camera import ShotSize
from filmstudio.model.place import Place, Side
from filmstudio.model.shots import Delivery, Line, Presence, Role, TransitionKind

_NO_TALK = frozenset({Role.TITLE, Role.ESTABLISHING, Role.INSERT, Role.MONTAGE, Role.POV})
"""Shots into which no reply is spoken: lips are not there, or too far away to be read."""
_FEW_WORDS = 6
"""A paragraph of shot language so short (`CLOSE ON MARA.`) says how to see the next speech; it is no beat itself."""


class SceneCoverage:
    """The shots of one scene in the making. Call `shoot` once."""

    def __init__(
        self, beats: Sequence[Beat], place: Place, roster: Roster, pronouns: Mapping[str, str], *, establish: bool
    ) -> None:
        self._beats = beats
        self._turns = find_turns(beats)
        self._references = References(roster, pronouns)
        # By rank in the whole script, so that a pair keeps its sides also when a scene goes on after an insert scene.
        self._staging = Staging(sorted(_people_of(beats, References(roster, pronouns)), key=roster.rank))
        self._pictures = Pictures(self._references, self._staging, exterior=place.side is not Side.INTERIOR)
        self._establish = establish
        self._shots: list[Draft | TransitionKind] = []
        self._unshown: Happening | None = None
        self._owed: list[tuple[Line, ...]] = []
        self._spoken: set[str] = set()
        self._seen: set[str] = set()
        self._seen_together: set[frozenset[str]] = set()

    def shoot(self) -> list[Draft | TransitionKind]:
        """Return the scene's shots in order, with the transitions between them. At least one shot."""
        if self._establish and not any(isinstance(beat, Happening | Speech) for beat in self._beats):
            self._show_place(establishing=True)
        index = 0
        while index < len(self._beats):
            beat = self._beats[index]
            following = self._beats[index + 1] if index + 1 < len(self._beats) else None
            if isinstance(beat, Happening):
                if only_returns(beat.text) and isinstance(following, Speech) and not self._owed:
                    self._unshown = beat
                else:
                    self._happen(beat)
            elif isinstance(beat, Speech) and beat.delivery is Delivery.VOICE_OVER and not _dual(following):
                self._speak_over(beat, following)
            else:
                self._settle()
                if isinstance(beat, Speech):
                    if self._establish:
                        self._show_place(establishing=True)
                    partner = following if isinstance(following, Speech) and following.dual else None
                    self._speak(beat, self._turn(index), partner)
                    index += partner is not None
                elif isinstance(beat, Card):
                    self._shots.append(title_card(beat))
                else:
                    self._shots.append(beat)
            index += 1
        self._settle()
        if not any(isinstance(shot, Draft) for shot in self._shots):
            self._show_place(establishing=True)
        return self._shots

    # Action

    def _happen(self, beat: Happening) -> None:
        if beat.montage:
            self._add_picture(self._pictures.montage(beat.text), beat)
            return
        last = self._last
        if only_returns(beat.text) and last is not None and last.role is not Role.TITLE:
            last.action = "\n".join(filter(None, [last.action, beat.text]))
            last.spans.extend(beat.spans)
            return
        opening = self._establish and read_cue(beat.text) is None
        for piece in self._pictures.split(beat.text, establishing=opening):
            draft = self._pictures.take(piece, actor=beat.actor, establishing=self._establish, opening=opening)
            self._add_picture(draft, beat)
            opening = False

    def _add_picture(self, draft: Draft, beat: Happening) -> None:
        self._establish = False
        draft.spans.extend(beat.spans)
        self._add(draft)
        if self._owed and draft.has_room(self._owed[0], over=True):
            draft.over = True
            draft.carry(self._owed.pop(0))

    def _show_place(self, *, establishing: bool = False) -> Draft:
        role = Role.ESTABLISHING if establishing else Role.ACTION
        draft = Draft(role, ShotSize.WIDE, picture_s=seconds.ESTABLISHING_S)
        self._establish = False
        self._add(draft)
        return draft

    # Speech

    def _speak_over(self, speech: Speech, following: Beat | None) -> None:
        self._references.hear(speech.speaker, _words(speech))
        for lines in split_speech(speech):
            last = self._last
            free = last is not None and not last.lines and last.role is not Role.TITLE and self._unshown is None
            if last is not None and free and not self._owed and last.has_room(lines, over=True):
                last.over = True
                last.carry(lines)
            else:
                self._owed.append(lines)
        heard = isinstance(following, Speech) and following.delivery is Delivery.VOICE_OVER
        if not isinstance(following, Happening) and not heard:
            self._settle()

    def _settle(self) -> None:
        """Give voice-over that found no picture the plain place, without anybody's lips."""
        while self._owed:
            draft = self._show_place(establishing=self._establish)
            draft.picture_s = seconds.SHORTEST_ACTION_S
            draft.over = True
            draft.carry(self._owed.pop(0))

    def _speak(self, speech: Speech, turn: Turn, second: Speech | None) -> None:
        if second is not None:
            self._speak_both(speech, second)
            return
        partner = self._partner(speech, turn)
        self._pictures.speech(partner)
        for name in speech.people:
            self._references.hear(name, _words(speech))
        for line in speech.lines:
            if pose := read_gesture(line.parenthetical):
                self._staging.settle({speech.speaker: pose})
        last = self._last
        if speech.delivery is Delivery.OFF_SCREEN:
            self._hear(speech, turn, partner)
        elif last is not None and self._stays_in(last, speech):
            last.carry(speech.lines)
        else:
            self._cut_to(speech, turn, partner)

    def _speak_both(self, first: Speech, second: Speech) -> None:
        visible = [speech for speech in (first, second) if speech.delivery is Delivery.ON_SCREEN]
        names = tuple(dict.fromkeys(name for speech in visible for name in speech.people))
        for name in names:
            self._references.note(name)
        size = ShotSize.MEDIUM_WIDE if len(names) > 1 else ShotSize.MEDIUM if names else ShotSize.WIDE
        role = group_role(names) if len(names) > 1 else Role.SINGLE if names else Role.ACTION
        draft = Draft(role, size, self._staging.group(names))
        self._add(draft)
        draft.carry(together(first, second))

    def _stays_in(self, last: Draft, speech: Speech) -> bool:
        """A short reply stays where its speaker is already seen; so does speech under a bare `CLOSE ON MARA`."""
        if self._unshown is not None or last.role in _NO_TALK or not all(last.shows(name) for name in speech.people):
            return False
        if not last.has_room(speech.lines, over=False):
            return False
        if last.explicit and not last.lines and len(last.action.split()) <= _FEW_WORDS:
            last.picture_s = 0.0
            return True
        short = speech.seconds - seconds.SPEECH_MARGIN_S < seconds.SHORT_REPLY_S
        return short and last.seconds <= seconds.SPLIT_ABOVE_S

    def _hear(self, speech: Speech, turn: Turn, listener: str) -> None:
        for lines in split_speech(speech):
            last = self._last
            if listener:
                self._add_framed(frame_listener(listener, turn)).carry(lines)
            elif (
                self._unshown is None
                and last is not None
                and last.action
                and not last.lines
                and last.has_room(lines, over=True)
            ):
                last.over = True
                last.carry(lines)
            else:
                draft = self._show_place()
                draft.picture_s = 0.0
                draft.carry(lines)

    def _cut_to(self, speech: Speech, turn: Turn, partner: str) -> None:
        here = turn.opening or (name for name in turn.speakers if name in self._seen or name in speech.people)
        group = tuple(dict.fromkeys([*here, *([partner] if partner else [])]))
        first = frame_speech(
            speech,
            turn,
            partner=partner,
            group=group,
            speaker_known=speech.people[0] in self._spoken,
            group_known=any(set(group) <= shot for shot in self._seen_together),
        )
        self._spoken.update(speech.people)
        speaker = speech.people[0]
        for index, lines in enumerate(split_speech(speech)):
            framing, words = first, lines
            if index % 2 and partner:
                framing = frame_listener(partner, turn)
                words = tuple(line.model_copy(update={"delivery": Delivery.OFF_SCREEN}) for line in lines)
            elif index:
                framing = Framing(Role.SINGLE, nearer(first.size), speech.people)
            listening = partner if framing.people == speech.people else speaker
            self._add_framed(framing, focus=speaker, partner=listening).carry(words)

    def _partner(self, speech: Speech, turn: Turn) -> str:
        """Return who listens: the last other person seen, else the next who will speak here."""
        others = [name for name in turn.speakers if name not in speech.people]
        for seen in reversed(self._shots):
            if isinstance(seen, Draft):
                visible = [name for name in seen.names if name not in speech.people]
                if visible:
                    return next((name for name in visible if name in others), visible[0])
        return others[0] if others else ""

    # Shots

    @property
    def _last(self) -> Draft | None:
        last = self._shots[-1] if self._shots else None
        return last if isinstance(last, Draft) else None

    def _turn(self, index: int) -> Turn:
        return self._turns.get(index, Turn((), 1, ()))

    def _add_framed(self, framing: Framing, *, focus: str = "", partner: str = "") -> Draft:
        """Take in a shot of people; the others look at `focus`, and one alone at `partner` outside the frame."""
        people: tuple[Presence, ...]
        if framing.role is Role.OVER_SHOULDER:
            seen, near = framing.people
            people = self._staging.over_shoulder(seen, near)
        elif len(framing.people) == 1:
            people = (self._staging.single(framing.people[0], partner=partner),)
        else:
            people = self._staging.group(framing.people, focus=focus)
        draft = Draft(framing.role, framing.size, people)
        self._add(draft)
        return draft

    def _add(self, draft: Draft) -> None:
        """Take a shot in; one that would repeat the picture before it changes its size."""
        last = self._last
        if last is not None and not draft.explicit and draft.same_picture(last):
            draft.size = vary(draft.size, with_people=bool(draft.people))
        if self._unshown is not None:
            draft.action = "\n".join(filter(None, [self._unshown.text, draft.action]))
            draft.spans[:0] = self._unshown.spans
            self._unshown = None
        self._shots.append(draft)
        self._seen.update(draft.names)
        self._seen_together.add(frozenset(draft.names))


def title_card(card: Card) -> Draft:
    """Return the shot that shows a card, long enough to read it."""
    length = max(seconds.TITLE_S, seconds.read_s(card.text))
    return Draft(Role.TITLE, ShotSize.WIDE, subject=card.text, spans=[card.span], picture_s=length, explicit=True)


def _words(speech: Speech) -> str:
    return "\n".join(line.text for line in speech.lines)


def _dual(following: Beat | None) -> bool:
    return isinstance(following, Speech) and following.dual


def _people_of(beats: Sequence[Beat], references: References) -> list[str]:
    """Return everybody who is seen in the scene, first one first."""
    order: dict[str, None] = {}
    for beat in beats:
        if isinstance(beat, Happening):
            names = in_order(references.find(beat.text)) + ((beat.actor,) if beat.actor else ())
        elif isinstance(beat, Speech):
            references.hear(beat.speaker, _words(beat))
            names = beat.people if beat.delivery is Delivery.ON_SCREEN else ()
        else:
            continue
        order.update(dict.fromkeys(names))
        for name in names:
            references.note(name)
    return list(order)
