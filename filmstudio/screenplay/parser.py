"""Lines to elements: paragraphs of action are gathered, speeches are read to their end, all else goes by the rules."""

from __future__ import annotations

from filmstudio.model.screenplay import Action, Character, Dialogue, Element, Parenthetical
from filmstudio.screenplay import marks
from filmstudio.screenplay.cue import is_parenthetical
from filmstudio.screenplay.emphasis import plain, styled
from filmstudio.screenplay.line_rules import RULES, lyric
from filmstudio.screenplay.lines import Line, span_over
from filmstudio.screenplay.page import Page

_TAB = " " * 4


def parse_body(page: Page) -> tuple[Element, ...]:
    """Return the elements of a page in reading order. Each line is looked at once; nothing is ever refused."""
    elements: list[Element] = []
    paragraph: list[Line] = []
    at = page.start
    while at < len(page):
        line = page.lines[at]
        at += 1
        element = None if line.blank else _element(page, at - 1)
        if element is None and not line.blank:
            paragraph.append(line)
            continue
        _end_paragraph(paragraph, elements)
        if element is not None:
            elements.append(element)
        if isinstance(element, Character):
            at = _read_speech(page, at, elements)
    _end_paragraph(paragraph, elements)
    return tuple(elements)


def _element(page: Page, at: int) -> Element | None:
    if marks.is_marked(page.lines[at], marks.ACTION):
        return None
    for rule in RULES:
        element = rule(page, at)
        if element is not None:
            return element
    return None


def _end_paragraph(paragraph: list[Line], elements: list[Element]) -> None:
    if paragraph:
        text, runs = styled(_action_text(line) for line in paragraph)
        elements.append(Action(span=span_over(paragraph[0], paragraph[-1]), text=text, runs=runs))
        paragraph.clear()


def _action_text(line: Line) -> str:
    """Return a line of action: its indentation kept, a tab as four spaces, the mark `!` (Beat's shot mark `!!`) off."""
    text = line.text.rstrip().replace("\t", _TAB)
    body = text.lstrip()
    if body[0] not in marks.ACTION:
        return text
    mark_length = 2 if body[1:2] in tuple(marks.ACTION) and body[2:3] not in tuple(marks.ACTION) else 1
    if not body[mark_length:].strip():
        return text
    return text[: len(text) - len(body)] + body[mark_length:]


def _read_speech(page: Page, at: int, elements: list[Element]) -> int:
    """Read what is said under a cue, from line `at` on; return the line behind it.

    Nothing in a speech is taken for something else by its looks, but for brackets around a whole line, lyrics and
    a page break. A blank line ends it; two spaces or a lone note do not.
    """
    spoken: list[Line] = []
    while at < len(page):
        line = page.lines[at]
        if line.note_only or line.connector:
            at += 1
            continue
        if line.blank or marks.is_page_break(line):
            break
        element = _aside(page, at)
        if element is None:
            spoken.append(line)
        else:
            _end_spoken(spoken, elements)
            elements.append(element)
        at += 1
    _end_spoken(spoken, elements)
    return at


def _aside(page: Page, at: int) -> Element | None:
    line = page.lines[at]
    text = plain(line.text.strip())
    if is_parenthetical(text):
        return Parenthetical(span=line.span(), text=text)
    return lyric(page, at)


def _end_spoken(spoken: list[Line], elements: list[Element]) -> None:
    if spoken:
        text, runs = styled(line.text.strip() for line in spoken)
        elements.append(Dialogue(span=span_over(spoken[0], spoken[-1]), text=text, runs=runs))
        spoken.clear()
