"""Notes that were typed into a paragraph, as in Fountain: `She finds the rope. [[shot: CU on the rope]]`."""

from __future__ import annotations

from collections.abc import Collection

from filmstudio.screenplay.fdx.paragraph import Paragraph, PlacedNote, note_text
from filmstudio.screenplay.fdx.styled_text import StyledText


def cut_typed_notes(paragraph: Paragraph, seams: Collection[int]) -> None:
    """Take the `[[notes]]` out of a paragraph's text and put them among its notes, with all offsets set right.

    `seams` are the offsets where a new run begins: brackets that were kept apart by a seam are meant to print, which
    is how brackets that are no note survive a conversion. An opener that nothing closes prints as well.
    """
    cuts = _find(paragraph.content.text, seams)
    if not cuts:
        return
    text = paragraph.content.text
    notes = [PlacedNote(start, note_text(text[start + 2 : end - 2].split("\n")), paragraph.span) for start, end in cuts]
    cuts = [(start, _past_spaces(text, start, end)) for start, end in cuts]
    paragraph.content = _without(paragraph.content, cuts)
    paragraph.notes[:] = _moved(sorted([*paragraph.notes, *notes], key=lambda note: note.offset), cuts)


def _find(text: str, seams: Collection[int]) -> list[tuple[int, int]]:
    cuts: list[tuple[int, int]] = []
    at = 0
    close = 0
    while (start := text.find("[[", at)) >= 0:
        at = start + 1
        close = text.find("]]", start + 2) if close < start + 2 else close
        if close < 0:
            break
        if start + 1 in seams:
            continue
        still_open = text.count("[", start + 2, close) - text.count("]", start + 2, close)
        while still_open > 0 and text[close + 2 : close + 3] == "]":
            close += 1
            still_open -= 1
        at = close + 2
        cuts.append((start, at))
    return cuts


def _past_spaces(text: str, start: int, end: int) -> int:
    """Return the end of a cut; white space behind a note that begins its line is no indentation."""
    if text[text.rfind("\n", 0, start) + 1 : start].strip():
        return end
    while text[end : end + 1] == " ":
        end += 1
    return end


def _without(content: StyledText, cuts: list[tuple[int, int]]) -> StyledText:
    kept: list[StyledText] = []
    at = 0
    for start, end in [*cuts, (len(content.text), len(content.text))]:
        kept.append(content.cut(at, start))
        at = end
    return StyledText(
        "".join(part.text for part in kept),
        tuple(marks for part in kept for marks in part.marks),
    )


def _moved(notes: list[PlacedNote], cuts: list[tuple[int, int]]) -> list[PlacedNote]:
    """Return notes, in order, as they stand in the text without the cuts."""
    moved: list[PlacedNote] = []
    gone = at = 0
    for note in notes:
        while at < len(cuts) and cuts[at][1] <= note.offset:
            gone += cuts[at][1] - cuts[at][0]
            at += 1
        inside = max(note.offset - cuts[at][0], 0) if at < len(cuts) else 0
        moved.append(note._replace(offset=note.offset - gone - inside))
    return moved
