"""XML as it goes out and comes in. Out: nothing that XML cannot hold. In: no entities, no more than a sane size."""

from __future__ import annotations

from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement
from xml.parsers import expat

from filmstudio.edit.handover.names import xml_text
from filmstudio.errors import UsageError

MOST_BYTES = 64 << 20
"""A feature with a thousand shots is a tenth of this."""
_DEEPEST = 100


def add(parent: Element, tag: str, text: object = None, **attributes: object) -> Element:
    """Append an element, with what cannot stand in XML replaced; return it."""
    made = SubElement(parent, tag, {key: xml_text(str(value)) for key, value in attributes.items()})
    if text is not None:
        made.text = xml_text(str(text))
    return made


def xml_bytes(root: Element, doctype: str) -> bytes:
    """Return the document with its declaration, indented: people read these files when something goes wrong."""
    ElementTree.indent(root, " ")
    body = ElementTree.tostring(root, encoding="unicode")
    head = f'<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE {doctype}>\n'
    return f"{head}{body}\n".encode("utf-8", "replace")


def check_xml(data: bytes, name: str) -> None:
    """Make sure that XML from somebody else is harmless before any library reads it.

    A DOCTYPE may name its kind, as FCP7 XML and FCPXML do, and declare nothing. Raises UsageError for one that declares
    an entity (which may grow without end, or read files), and for what is no XML, too large or too deep.
    """
    if len(data) > MOST_BYTES:
        raise UsageError(f"{name} is larger than {MOST_BYTES >> 20} MiB: no edit of a film is")
    parser = expat.ParserCreate()
    depth = 0

    def opened(_tag: str, _attributes: object) -> None:
        nonlocal depth
        depth += 1
        if depth > _DEEPEST:
            raise UsageError(f"{name} cannot be read: its elements lie deeper than {_DEEPEST}")

    def closed(_tag: str) -> None:
        nonlocal depth
        depth -= 1

    def declared(*_facts: object) -> None:
        raise UsageError(
            f"{name} cannot be read: it declares an XML entity",
            hint="export the edit again; editing programs need none",
        )

    parser.StartElementHandler, parser.EndElementHandler = opened, closed
    parser.EntityDeclHandler = declared
    try:
        parser.Parse(data, True)
    except (expat.ExpatError, ValueError, LookupError) as error:  # also an encoding that nobody has
        raise UsageError(f"{name} cannot be read: {error}", hint="export the edit again") from error


def parse_xml(data: bytes, name: str) -> Element:
    """Return the root of XML from somebody else. Raises UsageError as `check_xml`."""
    check_xml(data, name)
    return ElementTree.fromstring(data)  # noqa: S314 - checked just now: no entities, bounded size and depth
