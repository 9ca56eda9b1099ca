"""Paragraphs to elements: the same sheet that the Fountain reader makes, so that no other room knows the difference.

Rules that differ between the formats end here. A line break in a lyric makes two lyrics, a blank line in action two
paragraphs, a line in brackets inside a speech a parenthetical, consecutive paragraphs of dialogue one speech; words
that nobody speaks are action.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from filmstudio.model.diagnostic import Diagnostic, Severity, SourceSpan
from filmstudio.model.directive import Anchor
from filmstudio.model.screenplay import (
    Action,
    Centered,
    Character,
    Dialogue,
    Element,
    Lyric,
    Note,
    PageBreak,
    Parenthetical,
    SceneHeading,
    Section,
    Synopsis,
    Transition,
)
from filmstudio.screenplay import marks
from filmstudio.screenplay.cue import is_parenthetical, split_cue
from filmstudio.screenplay.fdx.paragraph import Kind, Paragraph, PlacedNote, span_from
from filmstudio.screenplay.fdx.paragraph_lines import (
    Stretch,
    in_brackets,
    lines_of,
    offsets_in,
    unbroken,
    with_notes,
)
from filmstudio.screenplay.fdx.styled_text import StyledText, as_runs
from filmstudio.screenplay.heading import split_heading, split_number


class Assembled(NamedTuple):
    """What a reader puts on the sheet."""

    elements: tuple[Element, ...]
    notes: tuple[Note, ...]
    diagnostics: tuple[Diagnostic, ...]


def assemble(
    paragraphs: Iterable[Paragraph], end_notes: Iterable[PlacedNote] = (), *, exact: bool = False
) -> Assembled:
    """Return the elements, notes and remarks of paragraphs; `end_notes` stand behind the last one.

    `exact` is for paragraphs that were written from a sheet: marks of Fountain that print are text there.
    """
    bench = _Bench(exact)
    for paragraph in paragraphs:
        bench.take(paragraph)
    bench.end(end_notes)
    return Assembled(tuple(bench.elements), tuple(bench.notes), tuple(bench.diagnostics))


class _Bench:
    """The elements so far, the speech that is open, and the notes that wait for the element behind them."""

    def __init__(self, exact: bool) -> None:
        self.exact = exact
        self.elements: list[Element] = []
        self.notes: list[Note] = []
        self.diagnostics: list[Diagnostic] = []
        self._waiting: list[PlacedNote] = []
        self._in_speech = False
        self._spoken: list[StyledText] = []
        self._spoken_length = 0
        self._spoken_span: SourceSpan | None = None

    def take(self, paragraph: Paragraph) -> None:
        kind = paragraph.kind
        goes_on = self._in_speech and kind in (Kind.DIALOGUE, Kind.PARENTHETICAL)
        if paragraph.new_page and not goes_on:
            self._page_break(paragraph)
        if kind is Kind.NOTHING:
            return
        lines = [] if kind is Kind.NOTE else lines_of(paragraph)
        if lines or paragraph.keep_empty:
            _MAKERS[kind](self, paragraph, lines)
            return
        self._waiting.extend(paragraph.notes)
        if not paragraph.notes:  # an empty line ends a speech, one that only holds a note does not
            self._end_speech()

    def end(self, notes: Iterable[PlacedNote]) -> None:
        self._end_speech()
        for note in (*self._waiting, *notes):
            self._note(note, Anchor(element=len(self.elements), attached=False))

    def heading(self, paragraph: Paragraph, lines: list[Stretch]) -> None:
        text = _one_line(paragraph, lines)
        number = paragraph.number
        if number is None:
            text, number = split_number(text)
        parts = split_heading(text)
        element = SceneHeading(
            span=paragraph.span,
            text=text,
            prefix=parts.prefix,
            location=parts.location,
            time_of_day=parts.time_of_day,
            qualifiers=parts.qualifiers,
            number=number,
            eighths=paragraph.eighths,
        )
        self._add(element, paragraph.notes, lines)

    def action(self, paragraph: Paragraph, lines: list[Stretch]) -> None:
        for group, notes in with_notes(unbroken(paragraph.content.text, lines), paragraph.notes):
            text, runs = as_runs([paragraph.content.cut(*line) for line in group])
            self._add(Action(span=paragraph.span, text=text, runs=runs), notes, group)

    def character(self, paragraph: Paragraph, lines: list[Stretch]) -> None:
        text = _one_line(paragraph, lines)
        caret = text.endswith("^") and not self.exact
        text = text.removesuffix("^").rstrip() if caret else text
        cue = split_cue(text)
        if not cue.name:
            self.action(paragraph, lines)
            return
        element = Character(
            span=paragraph.span,
            text=text,
            name=cue.name,
            extensions=cue.extensions,
            dual=paragraph.right_column or caret,
        )
        self._add(element, paragraph.notes, lines)
        self._in_speech = True

    def parenthetical(self, paragraph: Paragraph, lines: list[Stretch]) -> None:
        if not self._in_speech:
            self._unspoken(paragraph, lines)
            return
        text = _one_line(paragraph, lines)
        shown = in_brackets(text)
        added = int(shown.startswith("(") and not text.startswith("("))
        first = lines[0]._replace(start=lines[0].start - added)
        self._end_spoken()
        self._say(Parenthetical(span=paragraph.span, text=shown), paragraph.notes, [first, *lines[1:]])

    def dialogue(self, paragraph: Paragraph, lines: list[Stretch]) -> None:
        if not self._in_speech:
            self._unspoken(paragraph, lines)
            return
        for (line,), notes in with_notes([[line] for line in lines], paragraph.notes):
            content = paragraph.content.cut(*line)
            typed = content.text[0] in marks.LYRIC and not self.exact
            sung = content.text[1:].lstrip() if typed else ""
            if is_parenthetical(content.text):
                self._end_spoken()
                self._say(Parenthetical(span=paragraph.span, text=content.text), notes, [line])
            elif sung:
                self._end_spoken()
                self._say(Lyric(span=paragraph.span, text=sung), notes, [Stretch(line.end - len(sung), line.end)])
            else:
                self._speak(content, paragraph.span, notes, line)

    def lyrics(self, paragraph: Paragraph, lines: list[Stretch]) -> None:
        for (line,), notes in with_notes([[line] for line in lines], paragraph.notes):
            lyric = Lyric(span=paragraph.span, text=paragraph.content.cut(*line).text)
            if self._waiting:  # a note alone stands between: a song of its own
                self._end_speech()
            if self._in_speech:
                self._end_spoken()
                self._say(lyric, notes, [line])
            else:
                self._add(lyric, notes, [line])

    def centered(self, paragraph: Paragraph, lines: list[Stretch]) -> None:
        for (line,), notes in with_notes([[line] for line in lines], paragraph.notes):
            text, runs = as_runs([paragraph.content.cut(*line)])
            self._add(Centered(span=paragraph.span, text=text, runs=runs), notes, [line])

    def transition(self, paragraph: Paragraph, lines: list[Stretch]) -> None:
        element = Transition(span=paragraph.span, text=_one_line(paragraph, lines))
        self._add(element, paragraph.notes, lines)

    def section(self, paragraph: Paragraph, lines: list[Stretch]) -> None:
        element = Section(span=paragraph.span, text=_one_line(paragraph, lines), level=paragraph.level)
        self._add(element, paragraph.notes, lines)

    def synopsis(self, paragraph: Paragraph, lines: list[Stretch]) -> None:
        self._add(Synopsis(span=paragraph.span, text=_one_line(paragraph, lines)), paragraph.notes, lines)

    def _unspoken(self, paragraph: Paragraph, lines: list[Stretch]) -> None:
        self.diagnostics.append(
            Diagnostic(
                code="speech-without-speaker",
                severity=Severity.WARNING,
                message="there is no character above these words, so they are action and nobody speaks them",
                span=paragraph.span,
            )
        )
        self.action(paragraph, lines)

    def _page_break(self, paragraph: Paragraph) -> None:
        notes: list[PlacedNote] = []
        if not paragraph.content.text.strip() and not paragraph.keep_empty:
            notes, paragraph.notes = paragraph.notes, []
        self._add(PageBreak(span=paragraph.span, text=""), notes, [])

    def _add(self, element: Element, notes: Sequence[PlacedNote], lines: Sequence[Stretch]) -> None:
        """Add an element that is no part of an open speech."""
        self._end_speech()
        self._anchor_waiting(attached=False)
        self._anchor(notes, lines, len(element.text))
        self.elements.append(element)

    def _say(self, element: Element, notes: Sequence[PlacedNote], lines: Sequence[Stretch]) -> None:
        """Add an element to the open speech."""
        self._anchor_waiting(attached=True)
        self._anchor(notes, lines, len(element.text))
        self.elements.append(element)

    def _speak(self, content: StyledText, span: SourceSpan, notes: Sequence[PlacedNote], line: Stretch) -> None:
        """Add a line to what is being said."""
        base = self._spoken_length
        self._anchor_waiting(attached=True, offset=base)
        self._anchor(notes, [line], base + len(content.text), base)
        self._spoken.append(content)
        self._spoken_length += len(content.text) + 1
        self._spoken_span = span_from(self._spoken_span or span, span)

    def _end_spoken(self) -> None:
        if self._spoken_span is not None:
            text, runs = as_runs(self._spoken)
            self.elements.append(Dialogue(span=self._spoken_span, text=text, runs=runs))
            self._spoken = []
            self._spoken_length = 0
            self._spoken_span = None

    def _end_speech(self) -> None:
        self._end_spoken()
        self._in_speech = False

    def _anchor_waiting(self, *, attached: bool, offset: int = 0) -> None:
        for note in self._waiting:
            self._note(note, Anchor(element=len(self.elements), offset=offset, attached=attached))
        self._waiting = []

    def _anchor(self, notes: Sequence[PlacedNote], lines: Sequence[Stretch], limit: int, base: int = 0) -> None:
        for note, offset in zip(notes, offsets_in(lines, notes), strict=True):
            self._note(note, Anchor(element=len(self.elements), offset=min(base + offset, limit)))

    def _note(self, note: PlacedNote, anchor: Anchor) -> None:
        self.notes.append(Note(text=note.text, span=note.span, anchor=anchor))


_MAKERS = {
    Kind.HEADING: _Bench.heading,
    Kind.ACTION: _Bench.action,
    Kind.SHOT: _Bench.action,
    Kind.CHARACTER: _Bench.character,
    Kind.PARENTHETICAL: _Bench.parenthetical,
    Kind.DIALOGUE: _Bench.dialogue,
    Kind.LYRICS: _Bench.lyrics,
    Kind.TRANSITION: _Bench.transition,
    Kind.CENTERED: _Bench.centered,
    Kind.SECTION: _Bench.section,
    Kind.SYNOPSIS: _Bench.synopsis,
}


def _one_line(paragraph: Paragraph, lines: Sequence[Stretch]) -> str:
    return " ".join(paragraph.content.text[line.start : line.end] for line in lines)
