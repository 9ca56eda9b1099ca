"""Covers one scene: walks through its beats and lets every one become a shot, or a part of one.

What stands here is the order of things: the establishing shot, voice-over on pictures, short replies that need no cut,
the shots that notes ask for, titles over the picture. How a shot is framed is said in `framing` and `dialogue`, where
people stand in `staging`, who is where in `intercut`.
"""

from __future__ import annotations

from collections.abc import Sequence

from filmstudio.breakdown import durations as seconds
from filmstudio.breakdown.acting import act_out
from filmstudio.breakdown.beats import Beat, Card, Happening
from filmstudio.breakdown.called import read_call
from filmstudio.breakdown.calls import Call, Join, letters
from filmstudio.breakdown.draft import Draft
from filmstudio.breakdown.intercut import (
    announces_intercut,
    ends_intercut,
    only_announces,
    only_ends_intercut,
)
from filmstudio.breakdown.montage import only_ends_montage
from filmstudio.breakdown.not_filmed import only_omits
from filmstudio.breakdown.people import Roster
from filmstudio.breakdown.reel import title_card
from filmstudio.breakdown.rules import because
from filmstudio.breakdown.shot_cues import only_returns, read_cue
from filmstudio.breakdown.speeches import Speech
from filmstudio.breakdown.staging import mirrored
from filmstudio.breakdown.story_times import NOW
from filmstudio.breakdown.story_words import ends, ends_only, only_from_insert, opens_only
from filmstudio.breakdown.supers import read_super
from filmstudio.breakdown.talk import Talk, dual
from filmstudio.model.diagnostic import Diagnostic, Severity, SourceSpan
from filmstudio.model.shots import Delivery, Role


class SceneCoverage(Talk):
    """The shots of one scene in the making. Call `shoot` once."""

    def shoot(self) -> list[Draft | Join]:
        """Return the scene's shots in order, with the transitions between them. At least one shot."""
        if self._establish and not any(isinstance(beat, Happening | Speech) for beat in self._beats):
            self._show_place(establishing=True)
        if self._setting.intercut:
            self._begin_intercut(self._setting.intercut)
        index = 0
        while index < len(self._beats):
            self._told = self._setting.times[index] if index < len(self._setting.times) else NOW
            ends_here = _ends_time(self._beats[index])
            index = self._cover(index)
            self._ended = self._ended or ends_here
        self._settle()
        self._show_the_rest()
        if not any(isinstance(shot, Draft) for shot in self._shots):
            self._show_place(establishing=self._establish)
        return self._shots

    def _show_the_rest(self) -> None:
        """Give words that wait for a picture to the last shot, or else to one of the place."""
        held, self._unshown = self._unshown, []
        last = next((shot for shot in reversed(self._shots) if isinstance(shot, Draft)), None)
        if not held:
            return
        if last is None or last.role is Role.TITLE:
            self._unshown = held
            self._show_place(establishing=self._establish)
            return
        for beat in held:
            self._append(last, beat)
            if beat.title:
                self._lay_title(last, beat)

    def _cover(self, index: int) -> int:
        """Cover the beat at `index` (and what belongs to it) and return the index of the next one."""
        beat = self._beats[index]
        following = self._beats[index + 1] if index + 1 < len(self._beats) else None
        if isinstance(beat, Happening | Speech) and beat.call is not None:
            stop = index + 1
            while stop < len(self._beats) and _call_of(self._beats[stop]) is beat.call:
                stop += 1
            self._shoot_called(beat.call, self._beats[index:stop])
            return stop
        if isinstance(beat, Happening):
            self._read(beat, following)
        elif isinstance(beat, Speech) and beat.delivery is Delivery.VOICE_OVER and not dual(following):
            self._speak_over(beat, following)
        else:
            self._settle()
            if isinstance(beat, Speech):
                if self._establish:
                    self._show_place(establishing=True)
                partner = following if isinstance(following, Speech) and following.dual and not following.call else None
                self._speak(beat, self._turn(index), partner)
                return index + 1 + (partner is not None)
            if isinstance(beat, Card):
                self._shots.append(self._dated(title_card(beat)))
            else:
                self._shots.append(beat)
        return index + 1

    def _shoot_called(self, call: Call, beats: Sequence[Beat]) -> None:
        """Make the one shot that a note asks for, with everything that it covers."""
        if any(isinstance(beat, Speech) for beat in beats):
            self._settle()
        note, before = call, self._made.get(call)
        if before is not None:
            call = call.resumed(before.faces)
        told = [beat for beat in beats if isinstance(beat, Happening) and beat.text]
        speeches = [beat for beat in beats if isinstance(beat, Speech)]
        draft = self._frame_called(call, [beat for beat in beats if isinstance(beat, Happening)], speeches)
        self._made[note] = draft
        self._establish = False
        if call.wish.side == "across":
            draft.across = True
            draft.people = tuple(mirrored(presence) for presence in draft.people)
        if call.wish.acting:
            draft.people, missing = act_out(draft.people, call.wish.acting)
            self.remarks += [nobody_acts(name, call) for name in missing]
        if not told and not speeches:
            card = draft.role is Role.TITLE
            draft.picture_s = seconds.TITLE_S if card else seconds.WORDLESS_S
            draft.decided(because("title-time" if card else "wordless-time"), "duration_s")
        draft.spans.extend(dict.fromkeys(span for beat in told or beats[:1] for span in _spans(beat)))
        if self._intercut and draft.names:
            self._go(draft, self._intercut.place_of(draft.faces[0] if draft.faces else draft.names[0]))
        self._add(draft)
        while self._owed and draft.has_room(self._owed[0], over=True):
            draft.over = True
            draft.carry(self._owed.pop(0))
        self._read_called(draft, told)
        self._say_in(draft, speeches)
        if draft.action and all(line.delivery is Delivery.VOICE_OVER for line in draft.lines):
            draft.over = True
        for hold in (hold for beat in beats if not isinstance(beat, Join) for hold in beat.holds):
            draft.hold(hold.seconds, hold.line)

    def _frame_called(self, call: Call, happenings: Sequence[Happening], speeches: Sequence[Speech]) -> Draft:
        """Return the shot of a note, framed over the words that it covers, and remark on names that nobody has."""
        told = [beat.text for beat in happenings if beat.text]
        visible = [speech for speech in speeches if speech.delivery is Delivery.ON_SCREEN]
        unknown = read_call(call.wish, self._setting.roster).unknown
        self.remarks += [unknown_character(name, call, self._setting.roster) for name in unknown]
        return self._pictures.called(
            call,
            "\n".join(told),
            actor=happenings[0].actor if happenings else "",
            speakers=tuple(dict.fromkeys(name for speech in visible for name in speech.people)),
            partner=self._partner(speeches[0], self._turn(0)) if speeches else self._last_seen(),
            line=happenings[0].line if told else call.span.line,
            establishing=self._establish,
        )

    def _read_called(self, draft: Draft, told: Sequence[Happening]) -> None:
        """Do what the words of a called shot say of the film itself."""
        for beat in told:
            if beat.title:
                self._lay_title(draft, beat)
            if ends_intercut(beat.text):
                self._intercut = None
            if announces_intercut(beat.text):
                self._begin_intercut(beat.text)

    def _read(self, beat: Happening, following: Beat | None) -> None:
        """Take a paragraph that no note claims: words about the film itself first, then what is to be seen."""
        if ends_intercut(beat.text):
            self._intercut = None
        text = beat.text
        if beat.title:
            self._superimpose(beat)
        elif announces_intercut(text):
            self._begin_intercut(text)
            if only_announces(text):
                self._unshown.append(beat)
            else:
                self._happen(beat)
        elif opens_only(text) or (only_returns(text) and _may_follow(following) and not self._owed):
            self._unshown.append(beat)
        elif ends_only(text) or only_ends_intercut(text) or only_ends_montage(text) or only_omits(text):
            if not self._append_to_last(beat):
                self._unshown.append(beat)
        else:
            self._happen(beat)

    def _happen(self, beat: Happening) -> None:
        if beat.montage:
            self._add_picture(self._pictures.montage(beat.text, beat.line), beat)
            self._hold_pieces(beat.holds, [(self._last, letters(beat.text))])
            return
        if only_returns(beat.text) and self._append_to_last(beat):
            return
        opening = self._establish and read_cue(beat.text) is None
        line, at = beat.line, 0
        pieces: list[tuple[Draft | None, int]] = []
        for piece in self._pictures.split(beat.text, establishing=opening):
            start = beat.text.index(piece, at)
            line, at = line + beat.text.count("\n", at, start), start
            establishing = self._establish
            draft = self._pictures.take(piece, actor=beat.actor, establishing=establishing, opening=opening, line=line)
            self._add_picture(draft, beat)
            pieces.append((draft, letters(piece)))
            opening = False
        self._hold_pieces(beat.holds, pieces)

    def _superimpose(self, beat: Happening) -> None:
        """Lay words over the shot before, else over the next one; a paragraph that goes on is its own picture."""
        overlay = read_super(beat.text)
        last = self._last
        if overlay and not overlay.alone:
            self._happen(beat)
            if self._last is not None:
                self._lay_title(self._last, beat)
        elif last is not None and last.role is not Role.TITLE and not last.title and not self._waiting:
            self._append(last, beat)
            self._lay_title(last, beat)
        else:
            self._unshown.append(beat)


def unknown_character(name: str, call: Call, roster: Roster) -> Diagnostic:
    """Remark on a name in a note that nobody in the script has; the person is shown all the same."""
    nearest = roster.nearest(name)
    hint = f"did you mean {nearest}?" if nearest else "they are shown as a person of their own."
    message = f"Nobody in this script is called {name!r}; {hint}"
    return Diagnostic(code="unknown-character", severity=Severity.WARNING, message=message, span=call.span)


def nobody_acts(name: str, call: Call) -> Diagnostic:
    """Remark on somebody in a note's `acting` who is not in frame."""
    who = f"{name!r} is not in this shot" if name else "Several people or none are in this shot"
    message = f"{who}, so `acting` says nothing of them; write who does what, like `acting: MARA angry`."
    return Diagnostic(code="unknown-character", severity=Severity.WARNING, message=message, span=call.span)


def _ends_time(beat: Beat) -> bool:
    """Return whether a paragraph or a transition ends a flashback or a dream."""
    return isinstance(beat, Happening | Join) and ends(beat.text) and not only_from_insert(beat.text)


def _call_of(beat: Beat) -> Call | None:
    return beat.call if isinstance(beat, Happening | Speech) else None


def _spans(beat: Beat) -> tuple[SourceSpan, ...]:
    return beat.spans if isinstance(beat, Happening) else ()


def _may_follow(beat: Beat | None) -> bool:
    """Return whether `BACK TO SCENE` can share the shot of what follows it."""
    return isinstance(beat, Speech) and beat.call is None
