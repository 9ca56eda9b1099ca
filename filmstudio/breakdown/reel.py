"""The shots of a scene as they are taken in: dated, placed, titled, held, and never twice the same picture in a row."""

from __future__ import annotations

from collections.abc import Sequence

from filmstudio.breakdown import durations as seconds
from filmstudio.breakdown.beats import Beat, Card, Happening
from filmstudio.breakdown.calls import Call, Hold, Join, holds_between
from filmstudio.breakdown.dialogue import find_turns
from filmstudio.breakdown.draft import Draft
from filmstudio.breakdown.framing import Framing, vary
from filmstudio.breakdown.intercut import (
    Intercut,
    Spot,
)
from filmstudio.breakdown.people import Roster
from filmstudio.breakdown.pictures import Pictures
from filmstudio.breakdown.references import References, in_order
from filmstudio.breakdown.rules import because, written
from filmstudio.breakdown.setting import Setting
from filmstudio.breakdown.speeches import Speech
from filmstudio.breakdown.staging import Staging
from filmstudio.breakdown.story_times import NOW
from filmstudio.model.camera import ShotSize
from filmstudio.model.diagnostic import Diagnostic
from filmstudio.model.place import Place, Side
from filmstudio.model.shots import Delivery, Line, Presence, Role

TELEPHONE = "the telephone"


class Reel:
    """What one scene knows while it is covered. `coverage` says what is shot, this says what every shot goes
    through."""

    def __init__(self, beats: Sequence[Beat], setting: Setting) -> None:
        self._beats = beats
        self._setting = setting
        self._turns = find_turns(beats)
        roster, pronouns = setting.roster, setting.pronouns
        # By rank in the whole script, so that a pair keeps its sides also when a scene goes on after an insert scene.
        people = _people_of(beats, References(roster, pronouns, setting.before, _named_in(beats, roster)))
        self._references = References(roster, pronouns, setting.before, people)
        self._staging = Staging(sorted(people, key=roster.rank))
        exterior = setting.place.side is not Side.INTERIOR
        self._pictures = Pictures(self._references, self._staging, roster, exterior=exterior)
        self._establish = setting.establish
        self._shots: list[Draft | Join] = []
        self._unshown: list[Happening] = []
        self._owed: list[tuple[Line, ...]] = []
        self._spoken: set[str] = set()
        self._seen: set[str] = set()
        self._seen_together: set[frozenset[str]] = set()
        self._groups: list[tuple[str, ...]] = []
        """Who was in frame, shot by shot; shots of the same people in a row count once."""
        self._told = NOW
        self._ended = False
        """True behind the words that end the flashback or dream of the heading."""
        self._made: dict[Call, Draft] = {}
        """The shot of every note so far."""
        self._intercut: Intercut | None = None
        self._talking = {name for beat in beats if isinstance(beat, Speech) for name in beat.people}
        self._caller = ""
        """Who has spoken into a telephone last."""
        self.remarks: list[Diagnostic] = []
        """What the notes of this scene say that cannot be done as written."""

    @property
    def recent(self) -> tuple[str, ...]:
        """Who was named in the scene, the last one at the end."""
        return tuple(reversed(self._references.recent))[-2:]

    def _settle(self) -> None:
        """Give voice-over that found no picture the plain place, without anybody's lips."""
        while self._owed:
            draft = self._show_place(establishing=self._establish)
            draft.decided(because("voice-over-place"), "role", "camera.size")
            draft.why.pop("duration_s", None)
            draft.picture_s = seconds.SHORTEST_ACTION_S
            draft.over = True
            draft.carry(self._owed.pop(0))

    def _show_place(self, *, establishing: bool = False) -> Draft:
        role = Role.ESTABLISHING if establishing else Role.ACTION
        draft = Draft(role, ShotSize.WIDE, picture_s=seconds.ESTABLISHING_S)
        draft.decided(because("establishing" if establishing else "place-alone"), "role", "camera.size")
        draft.decided(because("nobody-named"), "people")
        draft.decided(because("establishing-time"), "duration_s")
        self._establish = False
        self._add(draft)
        return draft

    @property
    def _waiting(self) -> bool:
        """True where the next shot has not begun, but something is to be seen in it and in no earlier one."""
        return self._establish or bool(self._unshown)

    @property
    def _last(self) -> Draft | None:
        last = self._shots[-1] if self._shots else None
        return last if isinstance(last, Draft) else None

    def _last_seen(self) -> str:
        return next(iter(self._references.recent), "")

    def _begin_intercut(self, text: str) -> None:
        own = Spot(self._setting.place)
        elsewhere: dict[str, Spot] = {}
        for draft in (shot for shot in self._shots if isinstance(shot, Draft)):
            spot = elsewhere.setdefault(draft.place.name, Spot(draft.place)) if draft.place else own
            spot.people.update(draft.names)
        self._intercut = Intercut.between(text, own, (*self._setting.spots, *elsewhere.values()))

    def _go(self, draft: Draft, place: Place) -> None:
        """Let a shot play at one place of an intercut."""
        if place != self._setting.place:
            draft.place = place
        draft.decided(because("intercut"), "place.name")

    def _dated(self, draft: Draft) -> Draft:
        """Stamp a shot with its time in the story and with its place in an intercut."""
        draft.story_time = self._told.time
        if self._told.source:
            draft.decided(self._told.source, "story_time")
        if self._intercut and draft.role is not Role.TITLE and "place.name" not in draft.why:
            self._go(draft, self._intercut.here)
        elif self._setting.back and self._ended and draft.role is not Role.TITLE:
            draft.place = self._setting.back
            draft.decided(because("back-again"), "place.name")
        return draft

    def _lay_title(self, draft: Draft, beat: Happening) -> None:
        draft.title = "\n".join(filter(None, [draft.title, beat.title]))
        draft.decided(written(beat.line), "title")
        if seconds.title_s(draft.title) > draft.seconds:
            draft.picture_s = seconds.title_s(draft.title)
            draft.over = True
            if not draft.hold_s and draft.exact_s is None:
                draft.decided(because("title-time"), "duration_s")

    def _append_to_last(self, beat: Happening) -> bool:
        """Put words that show nothing behind the action of the last shot, if there is one."""
        last = self._last
        if last is None or last.role is Role.TITLE or self._unshown:
            return False
        self._append(last, beat)
        return True

    def _append(self, draft: Draft, beat: Happening) -> None:
        draft.action = "\n".join(filter(None, [draft.action, beat.text]))
        draft.spans.extend(beat.spans)
        for hold in beat.holds:
            draft.hold(hold.seconds, hold.line)

    def _hold_pieces(self, holds: Sequence[Hold], pieces: Sequence[tuple[Draft | None, int]]) -> None:
        """Give every hold of a beat to the shot that carries the words around it."""
        if not holds:
            return
        before = 0
        for draft, size in pieces:
            last = draft is pieces[-1][0]
            for hold in holds_between(holds, before, sum(size for _, size in pieces) if last else before + size):
                if draft is not None:
                    draft.hold(hold.seconds, hold.line)
            before += size

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
        draft.decided(because(framing.rule), "role", "camera.size", "people")
        if self._intercut and draft.faces:
            self._go(draft, self._intercut.place_of(draft.faces[0]))
        self._add(draft)
        return draft

    def _add(self, draft: Draft) -> None:
        """Take a shot in; one that would repeat the picture before it changes its size."""
        last = self._last
        self._dated(draft)
        if self._intercut and self._setting.telephone:
            draft.people = tuple(self._with_telephone(presence) for presence in draft.people)
        if last is not None and not draft.explicit and draft.jumps_from(last):
            draft.size = vary(last.size, len(draft.people))
            draft.decided(because("vary-size"), "camera.size")
        self._shots.append(draft)
        held, self._unshown = self._unshown, []
        if held:
            draft.action = "\n".join(filter(None, [*(beat.text for beat in held), draft.action]))
            draft.spans[:0] = dict.fromkeys(span for beat in held for span in beat.spans)
        for beat in held:
            if beat.title:
                self._lay_title(draft, beat)
            for hold in beat.holds:
                draft.hold(hold.seconds, hold.line)
        if draft.names and self._groups[-1:] != [draft.names]:
            self._groups.append(draft.names)
        self._seen.update(draft.names)
        self._seen_together.add(frozenset(draft.names))

    def _with_telephone(self, presence: Presence) -> Presence:
        """Put the telephone into an empty hand of somebody who talks."""
        talks = presence.name in self._talking and not presence.holding
        return presence.model_copy(update={"holding": TELEPHONE}) if talks else presence

    def _add_picture(self, draft: Draft, beat: Happening) -> None:
        self._establish = False
        draft.spans.extend(beat.spans)
        if self._intercut:
            if draft.faces:
                self._go(draft, self._intercut.place_of(draft.faces[0]))
                here = self._intercut.together(draft.names)
                draft.people = tuple(presence for presence in draft.people if presence.name in here)
            else:
                self._go(draft, self._intercut.here)
        self._add(draft)
        if self._owed and draft.has_room(self._owed[0], over=True):
            draft.over = True
            draft.carry(self._owed.pop(0))


def title_card(card: Card) -> Draft:
    """Return the shot that shows a card, long enough to read it."""
    length = max(seconds.TITLE_S, seconds.read_s(card.text))
    draft = Draft(Role.TITLE, ShotSize.WIDE, subject=card.text, spans=[card.span], picture_s=length, explicit=True)
    draft.decided(because("card"), "role", "camera.size")
    draft.decided(written(card.span.line), "subject")
    draft.decided(because("title-time"), "duration_s")
    for hold in card.holds:
        draft.hold(hold.seconds, hold.line)
    return draft


def _named_in(beats: Sequence[Beat], roster: Roster) -> list[str]:
    """Return everybody whom the action names or who speaks in frame: who is seen in the scene whatever `he` means."""
    named: dict[str, None] = {}
    for beat in beats:
        if isinstance(beat, Happening):
            named.update(dict.fromkeys(in_order(roster.mentions(beat.text))))
        elif isinstance(beat, Speech) and beat.delivery is Delivery.ON_SCREEN:
            named.update(dict.fromkeys(beat.people))
    return list(named)


def _people_of(beats: Sequence[Beat], references: References) -> list[str]:
    """Return everybody who is seen in the scene, first one first."""
    order: dict[str, None] = {}
    for beat in beats:
        if isinstance(beat, Happening):
            names = in_order(references.find(beat.text)) + ((beat.actor,) if beat.actor else ())
        elif isinstance(beat, Speech):
            references.hear(beat.speaker, words_of(beat))
            names = beat.people if beat.delivery is Delivery.ON_SCREEN else ()
        else:
            continue
        order.update(dict.fromkeys(names))
        for name in names:
            references.note(name)
    return list(order)


def words_of(speech: Speech) -> str:
    """Return the words of a speech, part by part."""
    return "\n".join(line.text for line in speech.lines)
