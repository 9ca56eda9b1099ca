"""The Open Screenplay Format, versions 1.2 to 4.0: what Fade In keeps inside its files.

Taken from the example documents of the format's own kit (OpenScreenplayFormat/osf-sdk). A paragraph names its style;
a style may be based on another one, down to eight that are built in. The name of that attribute changed with every
version: `basestylename`, `baseStyleName`, `basestyle`.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from filmstudio.model.diagnostic import Diagnostic, Severity, SourceSpan
from filmstudio.model.screenplay import Emphasis, TitleEntry
from filmstudio.screenplay.fdx.paragraph import CAPITALS, Kind, Paragraph, PlacedNote, note_text, printed, span_from
from filmstudio.screenplay.fdx.styled_text import PLAIN, Marks, joined
from filmstudio.screenplay.fdx.title_page import TitleLine, guess_entries
from filmstudio.screenplay.fdx.typed_notes import cut_typed_notes
from filmstudio.screenplay.fdx.xml_source import XmlElement

_KINDS = {
    "normal text": Kind.ACTION,
    "scene heading": Kind.HEADING,
    "action": Kind.ACTION,
    "character": Kind.CHARACTER,
    "parenthetical": Kind.PARENTHETICAL,
    "dialogue": Kind.DIALOGUE,
    "transition": Kind.TRANSITION,
    "shot": Kind.SHOT,
    "lyrics": Kind.LYRICS,
    "singing": Kind.LYRICS,
}
_BUILT_IN = tuple(name for name in _KINDS)[:8]
_EMPHASIS = {"bold": Emphasis.BOLD, "italic": Emphasis.ITALIC, "underline": Emphasis.UNDERLINE}
_OLD_MARK_UP = re.compile(r"<(/?)(b|i|u|br|font|size|color|bgcolor|link)(?:=[^<>]*)?/?>", re.IGNORECASE)
_OLD_EMPHASIS = {"b": Emphasis.BOLD, "i": Emphasis.ITALIC, "u": Emphasis.UNDERLINE}
_OLD_VERSIONS = ("10", "11", "12")
_TITLE_OF_INFO = {
    "title": "Title",
    "written_by": "Author",
    "story_by": "Source",
    "drafts": "Draft date",
    "copyright": "Copyright",
    "contact": "Contact",
}


class Document(NamedTuple):
    """What the file says."""

    paragraphs: list[Paragraph]
    title_page: tuple[TitleEntry, ...]
    diagnostics: list[Diagnostic]


def read_document(root: XmlElement) -> Document:
    """Return the paragraphs and the title page of an OSF document."""
    walk = _Walk(root)
    for block in root.children("paragraphs"):
        for element in block.children("para"):
            walk.take(element)
    for paragraph in walk.paragraphs:
        cut_typed_notes(paragraph, ())
    return Document(walk.paragraphs, _title_page(root), walk.diagnostics)


class _Walk:
    """Goes through the paragraphs once; knows which styles there are and whether a left column waits for its right."""

    def __init__(self, root: XmlElement) -> None:
        self.paragraphs: list[Paragraph] = []
        self.diagnostics: list[Diagnostic] = []
        self._bases = _bases(root)
        self._old = root.attributes.get("version", "") in _OLD_VERSIONS
        self._left_column = False

    def take(self, element: XmlElement) -> None:
        style = element.child("style")
        attributes = {} if style is None else _lower(style.attributes)
        kind = self._kind(element, attributes)
        own = _lower(element.attributes)
        if attributes.get("align") == "center" and kind is Kind.ACTION:
            kind = Kind.CENTERED
        paragraph = Paragraph(
            kind,
            _span(element),
            number=(own.get("number") or own.get("scene_number") or own.get("scenenumber") or None)
            if kind is Kind.HEADING
            else None,
            new_page=attributes.get("pagebreakbefore") in ("1", "true"),
        )
        self._column(paragraph, attributes)
        paragraph.content = joined(_runs(element, self._old, capitals=kind in CAPITALS))
        if note := own.get("note", "").strip():
            paragraph.notes.append(PlacedNote(0, note_text(note.split("\n")), paragraph.span))
        self.paragraphs.append(paragraph)
        if synopsis := " ".join(own.get("synopsis", "").split()):
            self.paragraphs.append(Paragraph(Kind.SYNOPSIS, paragraph.span, joined([(synopsis, PLAIN)])))

    def _column(self, paragraph: Paragraph, attributes: dict[str, str]) -> None:
        """The first of two speeches that are heard together says so; the next cue is its partner."""
        if paragraph.kind is Kind.CHARACTER:
            paragraph.right_column = self._left_column
            self._left_column = attributes.get("dualdialogue") in ("1", "true") and not paragraph.right_column
        elif paragraph.kind not in (Kind.DIALOGUE, Kind.PARENTHETICAL, Kind.LYRICS):
            self._left_column = False

    def _kind(self, element: XmlElement, attributes: dict[str, str]) -> Kind:
        name = _base(attributes) or attributes.get("name", "").casefold()
        index = attributes.get("builtin_index") or attributes.get("builtinindex") or ""
        if not name and index.isdecimal() and int(index) < len(_BUILT_IN):
            name = _BUILT_IN[int(index)]
        asked: set[str] = set()
        while name not in _KINDS and name not in asked:
            asked.add(name)
            name = self._bases.get(name, name)
        if name not in _KINDS and any(text.text().strip() for text in element.children("text")):
            what = f"this paragraph has the unknown style {name!r}" if name else "this paragraph has no style"
            self.diagnostics.append(
                Diagnostic(
                    code="fdx-unknown-type",
                    severity=Severity.WARNING,
                    message=f"{what}, so it was read as action",
                    span=_span(element),
                )
            )
        return _KINDS.get(name, Kind.ACTION)


def _lower(attributes: dict[str, str]) -> dict[str, str]:
    """Return attributes by their names in lower case: version 2.1 alone writes `baseStyleName`."""
    return {name.lower(): value for name, value in attributes.items()}


def _base(attributes: dict[str, str]) -> str:
    return (attributes.get("basestyle") or attributes.get("basestylename") or "").casefold()


def _bases(root: XmlElement) -> dict[str, str]:
    """Return which style each style of the document is based on."""
    styles = [_lower(style.attributes) for block in root.children("styles") for style in block.children("style")]
    return {style["name"].casefold(): _base(style) for style in styles if "name" in style and _base(style)}


def _span(element: XmlElement) -> SourceSpan:
    texts = [text for text in element.children("text") if text.content]
    spans = [
        SourceSpan(line=text.line, column=text.column, end_line=text.end_line, end_column=text.end_column)
        for text in texts or [element]
    ]
    return span_from(spans[0], spans[-1])


def _runs(element: XmlElement, old: bool, *, capitals: bool) -> list[tuple[str, Marks]]:
    runs: list[tuple[str, Marks]] = []
    for text in element.children("text"):
        marks = frozenset(kind for name, kind in _EMPHASIS.items() if text.attributes.get(name) in ("1", "true"))
        said = text.text()
        if old:
            runs.extend((printed(piece, capitals=capitals), marks | more) for piece, more in _old_runs(said))
        else:
            runs.append((printed(said, capitals=capitals), marks))
    return runs


def _old_runs(text: str) -> list[tuple[str, Marks]]:
    """Return the runs of a text of version 1: emphasis is written into it as `<b>`, a line break as `<br>`."""
    runs: list[tuple[str, Marks]] = []
    marks: Marks = PLAIN
    at = 0
    for tag in _OLD_MARK_UP.finditer(text):
        runs.append((text[at : tag.start()], marks))
        at = tag.end()
        name = tag[2].lower()
        if name == "br":
            runs.append(("\n", PLAIN))
        elif name in _OLD_EMPHASIS:
            kind = frozenset({_OLD_EMPHASIS[name]})
            marks = marks - kind if tag[1] else marks | kind
    runs.append((text[at:], marks))
    return runs


def _title_page(root: XmlElement) -> tuple[TitleEntry, ...]:
    lines: list[TitleLine] = []
    block = 0
    for page in root.children("titlepage"):
        for element in page.children("para"):
            said = "".join(text.text() for text in element.children("text")).strip()
            block += not said
            style = element.child("style")
            centered = style is not None and style.attributes.get("align") == "center"
            key = element.attributes.get("bookmark", "").strip().capitalize()
            for line in filter(None, map(str.strip, printed(said).split("\n"))):
                lines.append(TitleLine(line, _span(element), centered, block, key))
    return guess_entries(lines) or _from_info(root)


def _from_info(root: XmlElement) -> tuple[TitleEntry, ...]:
    """Return the entries that version 1 keeps as attributes of the document's `info`."""
    info = root.child("info")
    if info is None:
        return ()
    attributes = _lower(info.attributes)
    said = [
        (key, [line.strip() for line in attributes.get(name, "").split("\n")]) for name, key in _TITLE_OF_INFO.items()
    ]
    return tuple(
        TitleEntry(key=key, values=tuple(filter(None, lines)), span=_span(info)) for key, lines in said if any(lines)
    )
