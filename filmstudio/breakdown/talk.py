"""Talk in one scene: who is cut to when somebody speaks, and which words need no cut."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from filmstudio.breakdown import durations as seconds
from filmstudio.breakdown.beats import Beat, Happening
from filmstudio.breakdown.calls import letters
from filmstudio.breakdown.dialogue import Turn, frame_listener, frame_speech, group_role
from filmstudio.breakdown.draft import Draft
from filmstudio.breakdown.framing import Framing, nearer
from filmstudio.breakdown.poses import read_gesture
from filmstudio.breakdown.reel import Reel, words_of
from filmstudio.breakdown.rules import because
from filmstudio.breakdown.silent_people import is_group
from filmstudio.breakdown.speeches import Speech, split_speech, together
from filmstudio.model.camera import ShotSize
from filmstudio.model.shots import Delivery, Line, Role
from filmstudio.model.soundtrack import Treatment

_NO_TALK = frozenset({Role.TITLE, Role.ESTABLISHING, Role.INSERT, Role.MONTAGE, Role.POV})
"""Shots into which no reply is spoken: lips are not there, or too far away to be read."""
_FEW_WORDS = 6
"""A paragraph of shot language so short (`CLOSE ON MARA.`) says how to see the next speech; it is no beat itself."""


LONGEST_REACTION_S = seconds.SPLIT_ABOVE_S
"""Nobody is watched listening for longer: a sentence that runs on belongs to its speaker's face."""


class Talk(Reel):
    """A reel that knows how to shoot speech."""

    def _speak_over(self, speech: Speech, following: Beat | None) -> None:
        self._references.hear(speech.speaker, words_of(speech))
        for lines in split_speech(speech):
            last = self._last
            free = last is not None and not last.lines and last.role is not Role.TITLE and not self._unshown
            if last is not None and free and not self._owed and last.has_room(lines, over=True):
                last.over = True
                last.carry(lines)
            else:
                self._owed.append(lines)
        heard = isinstance(following, Speech) and following.delivery is Delivery.VOICE_OVER
        if not isinstance(following, Happening) and not heard:
            self._settle()

    def _speak(self, speech: Speech, turn: Turn, second: Speech | None) -> None:
        if second is not None:
            self._speak_both(speech, second)
            return
        partner = self._partner(speech, turn)
        self._pictures.speech(partner)
        for name in speech.people:
            self._references.hear(name, words_of(speech))
        for line in speech.lines:
            if pose := read_gesture(line.parenthetical):
                self._staging.settle({speech.speaker: pose})
        if speech.calling:
            self._caller = speech.speaker
        last = self._last
        if speech.delivery is Delivery.OFF_SCREEN:
            on_line = speech.lines[0].treatment is Treatment.TELEPHONE and self._caller != speech.speaker
            self._hear(speech, turn, (on_line and self._caller) or partner)
        elif last is not None and self._stays_in(last, speech):
            last.carry(speech.lines)
            self._hold_pieces(speech.holds, [(last, sum(letters(line.text) for line in speech.lines))])
        else:
            self._cut_to(speech, turn, partner)

    def _speak_both(self, first: Speech, second: Speech) -> None:
        visible = [speech for speech in (first, second) if speech.delivery is Delivery.ON_SCREEN]
        names = tuple(dict.fromkeys(name for speech in visible for name in speech.people))
        for name in names:
            self._references.note(name)
        lines = together(first, second)
        place = None
        if self._intercut and names:
            place = self._intercut.place_of(names[0])
            names = self._intercut.together(names)
        size = ShotSize.MEDIUM_WIDE if len(names) > 1 else ShotSize.MEDIUM if names else ShotSize.WIDE
        role = group_role(names) if len(names) > 1 else Role.SINGLE if names else Role.ACTION
        draft = Draft(role, size, self._staging.group(names))
        draft.decided(because("dual-dialogue"), "role", "camera.size", "people")
        if place:
            self._go(draft, place)
            lines = tuple(_heard(line, draft, (line.speaker,)) for line in lines)
        self._add(draft)
        draft.carry(self._by_telephone(lines))
        for hold in (*first.holds, *second.holds):
            draft.hold(hold.seconds, hold.line)

    def _stays_in(self, last: Draft, speech: Speech) -> bool:
        """A short reply stays where its speaker is already seen; so does speech under a bare `CLOSE ON MARA`."""
        if self._unshown or last.call or last.role in _NO_TALK or not all(last.shows(name) for name in speech.people):
            return False
        if not last.has_room(speech.lines, over=False):
            return False
        if last.explicit and not last.lines and len(last.action.split()) <= _FEW_WORDS:
            last.picture_s = 0.0
            return True
        if last.why.get("role") == because("pause") and not last.lines and last.names == speech.people:
            return True  # whoever has been silent for a beat and then speaks does so in one shot
        short = speech.seconds - seconds.SPEECH_MARGIN_S < seconds.SHORT_REPLY_S
        return short and last.seconds <= seconds.SPLIT_ABOVE_S

    def _hear(self, speech: Speech, turn: Turn, listener: str) -> None:
        if is_group(speech.speaker) and self._hear_all(speech):
            return
        pieces: list[tuple[Draft | None, int]] = []
        for lines in split_speech(speech):
            last = self._last
            if listener:
                self._add_framed(frame_listener(listener, turn)).carry(self._by_telephone(lines))
            elif (
                not self._unshown
                and last is not None
                and last.action
                and not last.lines
                and not last.call
                and last.has_room(lines, over=True)
            ):
                last.over = True
                last.carry(lines)
            else:
                draft = self._show_place()
                draft.decided(because("no-lips"), "role", "camera.size")
                draft.why.pop("duration_s", None)
                draft.picture_s = 0.0
                draft.carry(lines)
            pieces.append((self._last, sum(letters(line.text) for line in lines)))
        self._hold_pieces(speech.holds, pieces)

    def _by_telephone(self, lines: Sequence[Line]) -> list[Line]:
        """Return lines as they are heard at the place of an intercut that was gone to last."""
        return [
            line.model_copy(update={"treatment": Treatment.TELEPHONE})
            if self._intercut
            and line.delivery is Delivery.OFF_SCREEN
            and line.treatment in (Treatment.NATURAL, Treatment.OFF_AXIS)
            and self._intercut.is_apart(line.speaker)
            else line
            for line in lines
        ]

    def _hear_all(self, speech: Speech) -> bool:
        """Show those who are there while all of them speak; return whether anybody is."""
        everybody = max(reversed(self._groups), key=len, default=())
        if len(everybody) < 2 or self._intercut:
            return False
        last = self._last
        lines = speech.lines
        ready = last is not None and not self._unshown and not last.call and last.role not in _NO_TALK
        if last is None or not ready or last.faces != everybody or not last.has_room(lines, over=False):
            last = self._add_framed(Framing(group_role(everybody), ShotSize.MEDIUM_WIDE, everybody, rule="chorus"))
        last.carry(lines)
        self._hold_pieces(speech.holds, [(last, sum(letters(line.text) for line in lines))])
        return True

    def _cut_to(self, speech: Speech, turn: Turn, partner: str) -> None:
        speaker = speech.people[0]
        apart = self._intercut is not None
        here = turn.opening or (name for name in turn.speakers if name in self._seen or name in speech.people)
        group = tuple(dict.fromkeys([*here, *([partner] if partner else [])])) if not apart else speech.people
        first = frame_speech(
            speech,
            turn,
            partner="" if apart else partner,
            group=group,
            speaker_known=speaker in self._spoken,
            group_known=any(set(group) <= shot for shot in self._seen_together),
        )
        self._spoken.update(speech.people)
        pieces: list[tuple[Draft | None, int]] = []
        for index, lines in enumerate(split_speech(speech)):
            framing, words = first, lines
            if index % 2 and partner and sum(seconds.spoken_s(line.text) for line in lines) <= LONGEST_REACTION_S:
                framing = replace(frame_listener(partner, turn), rule="long-speech-reaction")
                words = tuple(line.model_copy(update={"delivery": Delivery.OFF_SCREEN}) for line in lines)
            elif index:
                framing = Framing(Role.SINGLE, nearer(first.size), speech.people, rule="long-speech-nearer")
            listening = partner if framing.people == speech.people else speaker
            draft = self._add_framed(framing, focus=speaker, partner=listening)
            draft.carry(self._by_telephone(words))
            pieces.append((draft, sum(letters(line.text) for line in words)))
        self._hold_pieces(speech.holds, pieces)

    def _partner(self, speech: Speech, turn: Turn) -> str:
        """Return who listens: the last other person seen, else the next who will speak here."""
        others = [name for name in turn.speakers if name not in speech.people]
        called = self._addressed(speech)
        if called in others and called in self._seen:
            return called
        for names in reversed(self._groups):
            visible = [name for name in names if name not in speech.people]
            if visible:
                return next((name for name in visible if name in others), visible[0])
        return others[0] if others else ""

    def _addressed(self, speech: Speech) -> str:
        """Return whom the first words of a speech call by name (`Kip. Light!`), empty where it is nobody."""
        words = words_of(speech)
        first = next(iter(self._setting.roster.mentions(words)), None)
        return first.name if first and first.start == 0 and words[first.end : first.end + 1] in tuple(",.!?") else ""

    def _turn(self, index: int) -> Turn:
        return self._turns.get(index, Turn((), 1, ()))

    def _say_in(self, draft: Draft, speeches: Sequence[Speech]) -> None:
        """Give a called shot its speeches; whose face it does not show is heard from outside the frame."""
        index = 0
        while index < len(speeches):
            speech = speeches[index]
            pair = index + 1 < len(speeches) and speeches[index + 1].dual
            lines = together(speech, speeches[index + 1]) if pair else speech.lines
            for one in speeches[index : index + 1 + pair]:
                self._references.hear(one.speaker, words_of(one))
                self._spoken.update(one.people)
            heard = [_heard(line, draft, speech.people if not pair else (line.speaker,)) for line in lines]
            draft.carry(self._by_telephone(heard))
            index += 1 + pair


def dual(following: Beat | None) -> bool:
    """Return whether the next speech is spoken at the same time."""
    return isinstance(following, Speech) and following.dual


def _heard(line: Line, draft: Draft, people: Sequence[str]) -> Line:
    """Return a line as it is heard in a shot: on screen only with the face of who says it."""
    if line.delivery is not Delivery.ON_SCREEN or any(draft.shows(name) for name in people):
        return line
    return line.model_copy(update={"delivery": Delivery.OFF_SCREEN})
