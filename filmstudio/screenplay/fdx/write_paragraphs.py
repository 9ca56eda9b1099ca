"""Elements to paragraphs of Final Draft, the notes inside them at their places."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from filmstudio.model.screenplay import (
    Action,
    Centered,
    Dialogue,
    Element,
    Emphasis,
    Note,
    PageBreak,
    Run,
    SceneHeading,
    Section,
    Synopsis,
)
from filmstudio.screenplay.fdx.xml_text import in_attributes, in_text

_TYPES = {
    "scene_heading": "Scene Heading",
    "action": "Action",
    "character": "Character",
    "parenthetical": "Parenthetical",
    "dialogue": "Dialogue",
    "lyric": "Lyrics",
    "transition": "Transition",
    "centered": "Action",
    "synopsis": "Summary",
    "page_break": "Action",
}
_BETWEEN_BRACKETS = re.compile(r"(?<=\[)(?=\[)")
_STYLES = {Emphasis.BOLD: "Bold", Emphasis.ITALIC: "Italic", Emphasis.UNDERLINE: "Underline"}
EMPTY_CUE = '<Paragraph Type="Character"><Text></Text></Paragraph>'
"""The left column of a speech that is heard together with none."""


def write_element(
    element: Element, notes: Sequence[Note], *, new_page: bool = False, summaries: Sequence[Synopsis] = ()
) -> str:
    """Return one element as a paragraph on one line, with the notes that stand in it.

    `summaries` go on the index card of a scene heading.
    """
    kind = f"Outline {element.level}" if isinstance(element, Section) else _TYPES[element.kind]
    attributes = {
        "Type": kind,
        "Alignment": "Center" if isinstance(element, Centered) else None,
        "Number": element.number if isinstance(element, SceneHeading) else None,
        "StartsNewPage": "Yes" if new_page or isinstance(element, PageBreak) else None,
    }
    inside = "".join(_texts(element, notes))
    properties = _scene_properties(element, summaries) if isinstance(element, SceneHeading) else ""
    return f"<Paragraph{in_attributes(attributes)}>{properties}{inside}</Paragraph>"


def write_lone_note(note: Note) -> str:
    """Return a note that stands alone, as a paragraph of its own."""
    return f'<Paragraph Type="Action">{_script_note(note)}<Text></Text></Paragraph>'


def write_text(text: str, emphasis: Sequence[Emphasis] = ()) -> str:
    """Return one run."""
    style = "+".join(name for kind, name in _STYLES.items() if kind in emphasis)
    return f"<Text{in_attributes({'Style': style or None})}>{in_text(text)}</Text>"


def _texts(element: Element, notes: Sequence[Note]) -> Iterator[str]:
    """Yield the runs and notes of an element in their order."""
    runs: Sequence[Run] = element.runs if isinstance(element, Action | Dialogue | Centered) else ()
    left = list(notes)
    at = 0
    for run in runs or (Run(text=element.text),):
        end = at + len(run.text)
        while left and left[0].anchor.offset < end:
            offset = max(left[0].anchor.offset, at)
            yield from _split(run.text[len(run.text) - (end - at) : offset - end], run.emphasis)
            yield _script_note(left.pop(0))
            at = offset
        yield from _split(run.text[len(run.text) - (end - at) :], run.emphasis)
        at = end
    yield from (_script_note(note) for note in left)


def _split(text: str, emphasis: Sequence[Emphasis]) -> Iterator[str]:
    """Yield a run, parted between two brackets: they print, and a reader must not take them for a note."""
    if text:
        yield from (write_text(piece, emphasis) for piece in _BETWEEN_BRACKETS.split(text))


def _script_note(note: Note) -> str:
    lines = "".join(f"<Paragraph>{write_text(line)}</Paragraph>" for line in note.text.split("\n"))
    return f"<ScriptNote>{lines}</ScriptNote>"


def _scene_properties(heading: SceneHeading, summaries: Sequence[Synopsis]) -> str:
    length = None if heading.eighths is None else pages_and_eighths(heading.eighths)
    if length is None and not summaries:
        return ""
    cards = "".join(f"<Paragraph>{write_text(synopsis.text)}</Paragraph>" for synopsis in summaries)
    summary = f"<Summary>{cards}</Summary>" if cards else ""
    return f"<SceneProperties{in_attributes({'Length': length, 'Title': ''})}>{summary}</SceneProperties>"


def pages_and_eighths(eighths: int) -> str:
    """Return a length as Final Draft writes it: `2 5/8`, `3/8`, `1`."""
    pages, rest = divmod(eighths, 8)
    return " ".join(filter(None, [str(pages) if pages else "", f"{rest}/8" if rest else ""])) or "0"
