"""The script in a Final Draft file: the paragraphs of its Content, in reading order, with their notes.

Only what prints now counts: omitted scenes, hidden text and deleted revisions are left out. Other `Paragraph`s of the
file (index cards, headers, watermarks, notes) are no children of the Content and are not looked at.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from filmstudio.model.diagnostic import Diagnostic, Severity
from filmstudio.screenplay.fdx.paragraph import CAPITALS, Kind, Paragraph, PlacedNote, note_text, printed
from filmstudio.screenplay.fdx.script_notes import RangeMap, read_note, read_range_start, span_of
from filmstudio.screenplay.fdx.styled_text import Marks, emphasis_of, joined
from filmstudio.screenplay.fdx.typed_notes import cut_typed_notes
from filmstudio.screenplay.fdx.xml_source import XmlElement

_KINDS = {
    "action": Kind.ACTION,
    "general": Kind.ACTION,
    "character": Kind.CHARACTER,
    "dialogue": Kind.DIALOGUE,
    "parenthetical": Kind.PARENTHETICAL,
    "scene heading": Kind.HEADING,
    "transition": Kind.TRANSITION,
    "shot": Kind.SHOT,
    "lyrics": Kind.LYRICS,
    "singing": Kind.LYRICS,
    "new act": Kind.SECTION,
    "end of act": Kind.SECTION,
    "show/episode": Kind.SECTION,
    "sequence": Kind.SECTION,
    "outline body": Kind.SYNOPSIS,
    "summary": Kind.SYNOPSIS,
    "note": Kind.NOTE,
    "cast list": Kind.NOTHING,
}
# Writers may rename the levels (`Outline 2 (Sequences)`); the number stays.
_OUTLINE = re.compile(r"outline (\d{1,3})\b")
_LENGTH = re.compile(r"(?=\S)(?:(\d{1,4}))?(?:(?:^|\s+)(\d)/8)?")


class Script(NamedTuple):
    """The paragraphs of a script, notes behind its end, and what was doubtful."""

    paragraphs: list[Paragraph]
    end_notes: list[PlacedNote]
    diagnostics: list[Diagnostic]


def read_script(root: XmlElement, *, exact: bool) -> Script:
    """Return what a FinalDraft document says. `exact` keeps the case that was typed (a file that we wrote)."""
    walk = _Walk(exact)
    content = root.child("Content")
    for element in content.children("Paragraph", "DualDialogue") if content else ():
        walk.top(element)
    for block in root.children("ScriptNotes"):
        for note in block.children("ScriptNote"):
            walk.ranged(note)
    for paragraph in walk.paragraphs:
        paragraph.notes.sort(key=lambda note: note.offset)
        cut_typed_notes(paragraph, walk.seams.get(id(paragraph), frozenset()))
    return Script(walk.paragraphs, walk.end_notes, walk.diagnostics)


class _Walk:
    """Goes through the Content once, and counts along for the ranges of notes."""

    def __init__(self, exact: bool) -> None:
        self.exact = exact
        self.paragraphs: list[Paragraph] = []
        self.end_notes: list[PlacedNote] = []
        self.diagnostics: list[Diagnostic] = []
        self.seams: dict[int, frozenset[int]] = {}
        self._ranges = RangeMap()

    def top(self, element: XmlElement) -> None:
        self._ranges.begin_paragraph(len(self.paragraphs))
        columns = [element] if element.tag == "DualDialogue" else element.children("DualDialogue")
        if columns:
            self._ranges.block(len(self.paragraphs))
            self._dual(columns, new_page=element.attributes.get("StartsNewPage") == "Yes")
        elif _is_omitted(element):
            for text in element.children("Text"):
                self._ranges.text(text.text(), len(self.paragraphs), 0, _nothing)
            if element.child("OmittedScene"):
                self._ranges.block(len(self.paragraphs))
        else:
            self._paragraph(element, counted=True)
        self._ranges.end_paragraph()

    def ranged(self, element: XmlElement) -> None:
        note = read_note(element)
        position = read_range_start(element)
        place = None if position is None else self._ranges.place(position)
        if place is None or place[0] >= len(self.paragraphs):
            self.end_notes.append(note)
        else:
            paragraph, offset = place
            self.paragraphs[paragraph].notes.append(note._replace(offset=offset))

    def _dual(self, columns: list[XmlElement], *, new_page: bool) -> None:
        """The first cue is the left column, every other one is heard with it. A column may be empty."""
        cues = 0
        for child in (child for column in columns for child in column.children("Paragraph")):
            paragraph = self._paragraph(child, counted=False)
            paragraph.new_page = paragraph.new_page or new_page
            new_page = False
            if paragraph.kind is Kind.CHARACTER:
                cues += 1
                paragraph.right_column = cues > 1

    def _paragraph(self, element: XmlElement, *, counted: bool) -> Paragraph:
        kind, level = self._kind(element)
        paragraph = Paragraph(
            kind,
            span_of(element),
            level=level,
            number=element.attributes.get("Number") or None,
            eighths=_eighths(element),
            new_page=element.attributes.get("StartsNewPage") == "Yes",
            keep_empty=self.exact and kind in (Kind.SECTION, Kind.SYNOPSIS),
        )
        self._fill(element, paragraph, counted)
        if kind is Kind.NOTE:
            said = paragraph.content.text
            paragraph.notes.insert(0, PlacedNote(0, note_text(said.split("\n")), paragraph.span))
        self.paragraphs.append(paragraph)
        if kind is Kind.HEADING:
            self._summaries(element)
        return paragraph

    def _fill(self, element: XmlElement, paragraph: Paragraph, counted: bool) -> None:
        """Read the runs of a paragraph, and the notes between them."""
        capitals = paragraph.kind in CAPITALS and not self.exact
        runs: list[tuple[str, Marks]] = []
        seams: set[int] = set()
        length = 0
        for child in element.children("Text", "ScriptNote"):
            if child.tag == "ScriptNote":
                paragraph.notes.append(read_note(child, length))
                continue
            style = child.attributes.get("Style", "")
            styles = {name.strip().lower() for name in style.split("+")}
            shown = self._way_to_show(styles, capitals)
            if counted:
                self._ranges.text(child.text(), len(self.paragraphs), length, shown)
            text = shown(child.text())
            runs.append((text, frozenset(emphasis_of(style))))
            length += len(text)
            seams.add(length)
        paragraph.content = joined(runs)
        self.seams[id(paragraph)] = frozenset(seams)

    def _way_to_show(self, styles: set[str], capitals: bool) -> Callable[[str], str]:
        if "hiddentext" in styles:
            return _nothing
        if self.exact:
            return _as_it_is
        return partial(printed, capitals=capitals or "allcaps" in styles)

    def _summaries(self, heading: XmlElement) -> None:
        """The summary on a scene's index card is its synopsis."""
        for properties in heading.children("SceneProperties"):
            for summary in properties.children("Summary"):
                for element in summary.children("Paragraph"):
                    paragraph = Paragraph(Kind.SYNOPSIS, span_of(element), keep_empty=self.exact)
                    self._fill(element, paragraph, counted=False)
                    self.paragraphs.append(paragraph)

    def _kind(self, element: XmlElement) -> tuple[Kind, int]:
        name = " ".join(element.attributes.get("Type", "").lower().split())
        outline = _OUTLINE.match(name)
        if outline:
            return Kind.SECTION, max(int(outline[1]), 1)
        kind = _KINDS.get(name)
        if kind is Kind.ACTION and element.attributes.get("Alignment") == "Center":
            kind = Kind.CENTERED
        if kind is None:
            kind = Kind.ACTION
            if any(text.text().strip() for text in element.children("Text")):
                self._unknown(element)
        return kind, 1

    def _unknown(self, element: XmlElement) -> None:
        said = element.attributes.get("Type")
        what = f"this paragraph has the unknown type {said!r}" if said else "this paragraph has no type"
        self.diagnostics.append(
            Diagnostic(
                code="fdx-unknown-type",
                severity=Severity.WARNING,
                message=f"{what}, so it was read as action",
                span=span_of(element),
            )
        )


def _nothing(_raw: str) -> str:
    return ""


def _as_it_is(raw: str) -> str:
    return raw


def _is_omitted(element: XmlElement) -> bool:
    """Tell whether a paragraph only says that a scene was cut."""
    said = "".join(text.text() for text in element.children("Text")).strip(" .[]()").casefold()
    heading = element.attributes.get("Type", "").casefold() == "scene heading"
    return element.child("OmittedScene") is not None or (heading and said in ("omit", "omitted"))


def _eighths(element: XmlElement) -> int | None:
    """Return the length of a scene: pages and eighths, `2 5/8`, `3/8` or `1`; None if it is not said or is zero."""
    properties = element.child("SceneProperties")
    match = _LENGTH.fullmatch(properties.attributes.get("Length", "").strip()) if properties else None
    return (int(match[1] or 0) * 8 + int(match[2] or 0) or None) if match else None
