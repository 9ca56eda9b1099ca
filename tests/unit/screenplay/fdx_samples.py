"""Small Final Draft files to read in tests; each test says what stands in its script."""

from __future__ import annotations

from filmstudio.model.screenplay import Element, Screenplay
from filmstudio.screenplay.fdx.reader import FdxReader


def final_draft(content: str, *, behind: str = "", front: str = "") -> str:
    """Return a whole file around the paragraphs of its script."""
    return (
        f'<?xml version="1.0" encoding="UTF-8" standalone="no" ?>\n{front}'
        '<FinalDraft DocumentType="Script" Template="No" Version="5">\n'
        f"<Content>\n{content}\n</Content>\n{behind}\n</FinalDraft>\n"
    )


def paragraph(kind: str, text: str, inside: str = "", **attributes: str) -> str:
    """Return one paragraph of one run."""
    said = "".join(f' {name}="{value}"' for name, value in attributes.items())
    return f'<Paragraph Type="{kind}"{said}>{inside}<Text>{text}</Text></Paragraph>'


def read_content(content: str, *, behind: str = "", front: str = "") -> Screenplay:
    """Read a script from its paragraphs."""
    return FdxReader().read(final_draft(content, behind=behind, front=front).encode(), "case.fdx")


def elements_of(content: str) -> list[tuple[str, str]]:
    """Return kind and text of each element of a script."""
    return [kind_and_text(element) for element in read_content(content).elements]


def kind_and_text(element: Element) -> tuple[str, str]:
    """Return what most tests look at."""
    return element.kind, element.text
