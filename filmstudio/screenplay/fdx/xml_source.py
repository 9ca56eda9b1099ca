"""XML from strangers, read once: a tree whose every element knows its line and column, or one sentence why not.

Why not `xml.etree`: it forgets where an element stood, and it expands entities. Here a DOCTYPE is refused before
anything in it is looked at (an entity bomb lives there and nowhere else), and size and depth have limits, so that no
file can cost more than its own length.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NoReturn
from xml.parsers import expat

from filmstudio.errors import ScriptError

LIMIT_BYTES = 64 << 20
"""More than any screenplay needs: a feature with notes and tags is 2 to 5 MiB of XML."""
_LIMIT_DEPTH = 64
"""Final Draft nests about ten deep."""


@dataclass(slots=True)
class XmlElement:
    """One element. `content` holds its texts and elements in reading order.

    Lines and columns count from 1. The first pair is the place of the first character inside (of the start tag where
    there is no text), the second that of the end tag: together they span the text in the file.
    """

    tag: str
    attributes: dict[str, str]
    line: int
    column: int
    end_line: int = 0
    end_column: int = 0
    content: list[str | XmlElement] = field(default_factory=list)
    instructions: dict[str, str] = field(default_factory=dict)
    """Of the root: the processing instructions in front of it, by their target."""

    def children(self, *tags: str) -> list[XmlElement]:
        """Return the child elements (with these tags, if any are given) in order."""
        found = [child for child in self.content if isinstance(child, XmlElement)]
        return [child for child in found if child.tag in tags] if tags else found

    def child(self, tag: str) -> XmlElement | None:
        """Return the first child element with a tag, or None."""
        return next((child for child in self.children() if child.tag == tag), None)

    def text(self) -> str:
        """Return the text that stands directly in this element."""
        return "".join(part for part in self.content if isinstance(part, str))


def parse_xml(data: bytes, source: str, kind: str) -> XmlElement:
    """Return the root of a document in UTF-8, UTF-16 or the encoding it declares. `kind` is for people (`Final Draft`).

    Raises ScriptError with line and column: malformed XML, a DOCTYPE (`fdx-doctype`), too large or too deep.
    """
    if len(data) > LIMIT_BYTES:
        raise ScriptError(f"{source}: too large for a screenplay ({len(data) >> 20} MiB unpacked) [fdx-too-large]")
    builder = _TreeBuilder(source, kind)
    try:
        return builder.build(data)
    finally:
        del builder.parser  # it holds the builder, and the builder held it


class _TreeBuilder:
    """Hears what expat finds and grows the tree; no recursion, so depth costs no stack."""

    def __init__(self, source: str, kind: str) -> None:
        self.source = source
        self.kind = kind
        self.root: XmlElement | None = None
        self.open: list[XmlElement] = []
        self.instructions: dict[str, str] = {}
        self.parser = expat.ParserCreate()
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._characters
        self.parser.ProcessingInstructionHandler = self._instruction
        self.parser.StartDoctypeDeclHandler = self._doctype
        self.parser.EntityDeclHandler = self._doctype

    def build(self, data: bytes) -> XmlElement:
        try:
            self.parser.Parse(data, True)
        except expat.ExpatError as error:
            words = "it ends in the middle" if self.open and _ends_early(error) else expat.ErrorString(error.code)
            self._refuse(error.lineno, error.offset + 1, f"this is no whole {self.kind} file: {words}", "fdx-malformed")
        except (LookupError, ValueError) as error:
            # An encoding that Python does not know, or that is no character encoding.
            self._refuse(1, 1, f"this {self.kind} file is in an encoding that cannot be read: {error}", "fdx-malformed")
        if self.root is None:
            self._refuse(1, 1, f"this is no {self.kind} file: it is empty", "fdx-malformed")
        self.root.instructions = self.instructions
        return self.root

    def _refuse(self, line: int, column: int, sentence: str, code: str, hint: str | None = None) -> NoReturn:
        raise ScriptError(
            f"{self.source}:{line}:{column}: {sentence} [{code}]",
            hint=hint or "save the script again in the program that wrote it, or export it as Fountain",
        )

    def _here(self) -> tuple[int, int]:
        return self.parser.CurrentLineNumber, self.parser.CurrentColumnNumber + 1

    def _doctype(self, *_declaration: object) -> None:
        self._refuse(
            *self._here(),
            f"a {self.kind} file has no DOCTYPE and declares no entities; this one is refused",
            "fdx-doctype",
            "delete the <!DOCTYPE ...> if you trust the file",
        )

    def _instruction(self, target: str, data: str) -> None:
        if self.root is None:
            self.instructions[target] = data

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        line, column = self._here()
        element = XmlElement(tag, attributes, line, column)
        if len(self.open) >= _LIMIT_DEPTH:
            self._refuse(line, column, f"the elements of this file nest more than {_LIMIT_DEPTH} deep", "fdx-too-deep")
        if self.open:
            self.open[-1].content.append(element)
        elif self.root is None:
            self.root = element
        self.open.append(element)

    def _end(self, _tag: str) -> None:
        element = self.open.pop()
        element.end_line, element.end_column = self._here()
        if (element.end_line, element.end_column) < (element.line, element.column):
            element.end_line, element.end_column = element.line, element.column

    def _characters(self, text: str) -> None:
        element = self.open[-1]
        if not element.content:
            element.line, element.column = self._here()
        content = element.content
        content.append(text)


def _ends_early(error: expat.ExpatError) -> bool:
    return expat.ErrorString(error.code) in (expat.errors.XML_ERROR_NO_ELEMENTS, expat.errors.XML_ERROR_UNCLOSED_TOKEN)
