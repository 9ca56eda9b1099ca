"""Reads the beats of a scene from its elements and from the notes between them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from filmstudio.breakdown.beats import Beat, Card, Happening, join_short, split_montages
from filmstudio.breakdown.calls import Call, Hold, Join, letters
from filmstudio.breakdown.directed import Item, Mark
from filmstudio.breakdown.montage import ends_montage, first_item, opens_montage
from filmstudio.breakdown.people import Roster
from filmstudio.breakdown.speeches import Speech, read_speech
from filmstudio.breakdown.story_words import says_when
from filmstudio.breakdown.supers import is_super, read_super
from filmstudio.breakdown.transitions import read_join
from filmstudio.model.directive import Directive, DirectiveKind
from filmstudio.model.screenplay import (
    Action,
    Centered,
    Character,
    Dialogue,
    Element,
    Lyric,
    Parenthetical,
    Transition,
)
from filmstudio.model.shots import Line, TransitionKind

_BLANK_LINES = re.compile(r"\n[^\S\n]*(?:\n[^\S\n]*)+")
_THE_END = re.compile(r"\s*(?:THE END|FIN|FINIS|ENDE|КОНЕЦ|LA FIN)[.!]?\s*")
"""The last words of a script stand on a card whether or not somebody has centred them."""
_SPOKEN = (Parenthetical, Dialogue, Lyric)


def find_beats(items: Sequence[Item], roster: Roster, *, montage: bool = False) -> list[Beat]:
    """Return the beats of a scene; `montage` says that its heading announces one."""
    return join_short(split_montages(_BeatReader(items, roster, montage=montage).read(), whole_scene=montage))


class _BeatReader:
    """One walk through the items of a scene. `_call` is the shot note whose shot the words now belong to."""

    def __init__(self, items: Sequence[Item], roster: Roster, *, montage: bool) -> None:
        self._items = items
        self._roster = roster
        self._beats: list[Beat] = []
        self._call: Call | None = None
        self._empty = False
        """True while nothing has been covered by the call."""
        self._held: list[Hold] = []
        self._montage = montage
        """True between the opening of a montage and its end."""

    def read(self) -> list[Beat]:
        index = 0
        while index < len(self._items):
            item = self._items[index]
            if isinstance(item, Mark):
                self._mark(item)
            elif isinstance(item, Character):
                stop = index + 1
                while stop < len(self._items) and _spoken(self._items[stop]):
                    stop += 1
                self._speech(item, self._items[index + 1 : stop])
                index = stop
                continue
            else:
                self._element(item)
                following = self._items[index + 1] if index + 1 < len(self._items) else None
                if not (isinstance(following, Mark) and following.inside):
                    self._end_paragraph()
            index += 1
        self._end_call()
        return self._beats

    # Notes

    def _mark(self, mark: Mark) -> None:
        directive = mark.directive
        if directive.kind is DirectiveKind.SHOT:
            self._end_call()
            self._call, self._empty = Call(directive.wish, directive.said, directive.span), True
            if not mark.attached and not directive.wish.whole_scene:
                self._end_call()
        elif directive.kind is DirectiveKind.CUT:
            self._beats.append(_join(directive))
            if self._call and not self._empty and not self._call.wish.whole_scene:
                self._call = None
        elif directive.kind is DirectiveKind.HOLD:
            self._hold(mark)

    def _hold(self, mark: Mark) -> None:
        hold = Hold(mark.after, mark.directive.hold_s, mark.directive.span.line)
        before = self._beats[-1] if self._beats else None
        if isinstance(before, Join) or before is None or (mark.attached and not mark.inside):
            self._held.append(hold._replace(after=0))
        elif mark.inside and mark.after:
            self._beats[-1] = replace(before, holds=(*before.holds, hold))
        else:
            self._beats[-1] = replace(before, holds=(*before.holds, hold._replace(after=_size(before))))

    def _end_call(self) -> None:
        """Close the shot of a note; one that has covered no words is a shot without words."""
        if self._call and self._empty:
            self._add(Happening("", (self._call.span,), line=self._call.span.line, call=self._call))
        self._call, self._empty = None, False

    def _end_paragraph(self) -> None:
        if self._call and not self._call.wish.whole_scene and not self._empty:
            self._call = None

    # Words

    def _add(self, beat: Happening | Speech | Card) -> None:
        if self._held:
            beat = replace(beat, holds=(*self._held, *beat.holds))
            self._held = []
        if not isinstance(beat, Card):
            self._empty = False
        self._beats.append(beat)

    def _element(self, element: Element) -> None:
        if isinstance(element, Transition):
            join = read_join(element.text, element.span.line)
            if join.kind is not TransitionKind.CUT or says_when(element.text):
                self._beats.append(join)
        elif isinstance(element, Action | Centered) and self._is_card(element):
            self._add(Card(element.text.strip(), element.span))
        elif isinstance(element, Action | Dialogue | Lyric | Parenthetical):
            at = first_item(element.text) if self._call and self._montage else len(element.text)
            if at < len(element.text) and self._call and not self._call.wish.whole_scene:
                self._end_of_item(element, at)
            else:
                self._paragraphs(element)

    def _is_card(self, element: Action | Centered) -> bool:
        if isinstance(element, Centered):
            return bool(element.text.strip())
        return self._call is None and _THE_END.fullmatch(element.text) is not None

    def _end_of_item(self, element: Element, at: int) -> None:
        """In the list of a montage the shot of a note ends with its item, as elsewhere with its paragraph."""
        head, rest = element.text[:at], element.text[at:]
        line = min(element.span.line + head.count("\n"), element.span.end_line)
        self._element(element.model_copy(update={"text": head}))
        self._end_call()
        self._element(element.model_copy(update={"text": rest, "span": element.span._replace(line=line, column=1)}))

    def _paragraphs(self, element: Action | Dialogue | Lyric | Parenthetical) -> None:
        at = 0
        for paragraph in _BLANK_LINES.split(element.text):
            text = paragraph.strip()
            if not text:
                continue
            start = element.text.index(text, at)
            line = min(element.span.line + element.text.count("\n", 0, start), element.span.end_line)
            at = start + len(text)
            self._montage = opens_montage(text) or (self._montage and not ends_montage(text))
            overlay = read_super(text)
            title = overlay.title if overlay else ""
            self._add(Happening(text, (element.span,), line=line, title=title, call=self._call))
            self._end_of_several(element.text, at)

    def _end_of_several(self, text: str, at: int) -> None:
        if text[at:].strip():
            self._end_paragraph()

    def _speech(self, cue: Character, body: Sequence[Item]) -> None:
        first = self._beats[-1] if self._beats else None
        if cue.dual and self._call is None and isinstance(first, Speech):
            self._call = first.call
        if is_super(cue.name):
            self._overlay(cue, body)
        else:
            self._spoken_parts(cue, body)
        if self._call and not self._call.wish.whole_scene:
            self._end_call()

    def _overlay(self, cue: Character, body: Sequence[Item]) -> None:
        words = "\n".join(e.text.strip() for e in body if isinstance(e, Dialogue | Lyric) and e.text.strip())
        if words:
            title = " ".join(words.split()).strip(' "“”«»')
            self._add(Happening(words, (cue.span,), line=cue.span.line, title=title, call=self._call))

    def _spoken_parts(self, cue: Character, body: Sequence[Item]) -> None:
        """Read a speech in the parts into which notes cut it. What stands in brackets goes on to the next words."""
        part: list[Element] = []
        holds: list[Hold] = []
        told: Speech | None = None
        for item in body:
            if not isinstance(item, Mark):
                part.append(item)
            elif item.directive.kind is DirectiveKind.HOLD and part:
                holds.append(Hold(_letters_before(part, item.after), item.directive.hold_s, item.directive.span.line))
            else:
                if any(isinstance(element, Dialogue | Lyric) for element in part):
                    told = self._say(cue, part, told, holds)
                    part, holds = [], []
                self._mark(item)
        self._say(cue, part, told, holds)

    def _say(
        self, cue: Character, part: Sequence[Element], told: Speech | None, holds: Sequence[Hold]
    ) -> Speech | None:
        if not part:
            return told
        speech, gesture = read_speech(cue, part, self._roster)
        if speech:
            if told:
                speech = replace(speech, delivery=told.delivery, lines=_as(told, speech), dual=False)
                speech = replace(speech, calling=told.calling, either_end=told.either_end)
            speech = replace(speech, call=self._call, holds=tuple(holds))
            self._add(speech)
            return speech
        if gesture and told is None:
            self._add(
                Happening(
                    gesture, (cue.span,), actor=self._roster.canonical(cue.name), line=cue.span.line, call=self._call
                )
            )
        return told


def _spoken(item: Item) -> bool:
    return item.inside if isinstance(item, Mark) else isinstance(item, _SPOKEN)


def _letters_before(part: Sequence[Element], after: int) -> int:
    """Return how many letters of a speech stand before a hold: `after` counts those of its last element, 0 for all."""
    words = [letters(element.text) for element in part if isinstance(element, Dialogue | Lyric)]
    return sum(words[:-1]) + after if after else sum(words)


def _as(told: Speech, speech: Speech) -> tuple[Line, ...]:
    return tuple(line.model_copy(update={"delivery": told.delivery}) for line in speech.lines)


def _size(beat: Happening | Speech | Card) -> int:
    return letters(beat.text) if not isinstance(beat, Speech) else sum(letters(line.text) for line in beat.lines)


def _join(directive: Directive) -> Join:
    kind = directive.wish.transition or TransitionKind.CUT
    return Join(kind, None if kind.is_cut else directive.wish.transition_s, directive.span.line)
