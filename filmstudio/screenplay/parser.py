"""Lines to elements: paragraphs of action are gathered, speeches are read to their end, all else goes by the rules."""

from __future__ import annotations

from filmstudio.model.screenplay import Element, Lyric, Parenthetical
from filmstudio.screenplay import making, marks
from filmstudio.screenplay.cue import is_parenthetical
from filmstudio.screenplay.emphasis import has_marks, plain, styled
from filmstudio.screenplay.line_rules import BY_MARK, by_looks, lyric
from filmstudio.screenplay.page import Page

TAB = " " * 4

# What a line of a speech begins with if it could be more than words. A mark of emphasis may hide a bracket.
_NOT_ONLY_WORDS = frozenset("(（*_\\=" + marks.LYRIC)


def parse_body(page: Page) -> list[Element]:
    """Return the elements of a page in reading order. Each line is looked at once; nothing is refused."""
    elements: list[Element] = []
    bare = page.bare
    size = len(bare)
    at = first = page.start
    while at < size:
        text = bare[at]
        if not text:
            if first < at:
                elements.append(_action(page, first, at))
            at += 1
            first = at
            continue
        if text[0] in BY_MARK:
            element = BY_MARK[text[0]](page, at)
        elif first < at:
            # In the middle of a paragraph only a mark makes a line anything but action.
            element = None
        else:
            element = by_looks(page, at) if page.free_above(at) else None
        if element is None:
            at += 1
            continue
        if first < at:
            elements.append(_action(page, first, at))
        elements.append(element)
        at += 1
        if element.kind == "character":
            at = _read_speech(page, at, elements)
        first = at
    if first < size:
        elements.append(_action(page, first, size))
    return elements


def _action(page: Page, first: int, end: int) -> Element:
    """Return the paragraph of the lines from `first` to before `end`."""
    lines = page.texts[first:end]
    shown = lines[0] if end - first == 1 else "\n".join(lines)
    plainly = shown == (page.bare[first] if end - first == 1 else "\n".join(page.bare[first:end]))
    if not plainly or "!" in shown or "\t" in shown or "！" in shown:
        lines = [action_text(line) for line in lines]
        shown = "\n".join(lines)
    if has_marks(shown):
        return making.action(page.span(first, end - 1), *styled(lines))
    return making.action(page.span(first, end - 1), shown, ())


def action_text(line: str) -> str:
    """Return a line of action: its indentation kept, a tab as four spaces, the mark `!` (Beat's shot mark `!!`) off."""
    text = line.rstrip()
    if "\t" in text:
        text = text.replace("\t", TAB)
    if "!" in text or "！" in text:
        start, end = marks.action_mark(text)
        return text[:start] + text[end:]
    return text


def _read_speech(page: Page, at: int, elements: list[Element]) -> int:
    """Read what is said under a cue, from line `at` on; return the line behind it.

    Nothing in a speech is taken for something else by its looks, but for brackets around a whole line, lyrics and
    a page break. A blank line ends it; two spaces or a lone note do not.
    """
    bare = page.bare
    size = len(bare)
    spoken: list[str] = []
    first = last = at
    while at < size:
        text = bare[at]
        if not text:
            if page.note_only(at) or page.connector(at):
                at += 1
                continue
            break
        aside = None
        if text[0] in _NOT_ONLY_WORDS:
            if marks.is_page_break(text):
                break
            aside = _aside(page, at)
        if aside is None:
            first = first if spoken else at
            last = at
            spoken.append(text)
        else:
            if spoken:
                elements.append(_dialogue(page, first, last, spoken))
                spoken.clear()
            elements.append(aside)
        at += 1
    if spoken:
        elements.append(_dialogue(page, first, last, spoken))
    return at


def _dialogue(page: Page, first: int, last: int, spoken: list[str]) -> Element:
    shown = spoken[0] if len(spoken) == 1 else "\n".join(spoken)
    if has_marks(shown):
        return making.dialogue(page.span(first, last), *styled(spoken))
    return making.dialogue(page.span(first, last), shown, ())


def _aside(page: Page, at: int) -> Lyric | Parenthetical | None:
    bare = page.bare[at]
    if bare[0] in marks.LYRIC:
        return lyric(page, at)
    text = plain(bare)
    return making.parenthetical(page.span(at, at), text) if is_parenthetical(text) else None
