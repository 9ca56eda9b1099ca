"""The file that Final Draft opens: its shape, and that nothing in a script can break out of it."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest

from filmstudio.model.screenplay import Screenplay
from filmstudio.ports.script_writer import ScriptWriter
from filmstudio.screenplay.fdx.reader import FdxReader
from filmstudio.screenplay.fdx.write_paragraphs import pages_and_eighths
from filmstudio.screenplay.fdx.writer import FdxWriter
from filmstudio.screenplay.reader import FountainReader
from tests.unit.screenplay.sheet_contents import contents

TEXT = """Title: LOW & TIDE
Author: N. Ray
Style: 16mm, <grey>

# The storm

EXT. PIER - DAWN #12A#

= Nora waits.

[[shot: WS]]
Nora walks. [[shot: CU on the rope; lens: 85mm]] She finds it *cut*.

===

@de la Cruz (O.S.)
(low)
He was "here".

LEV ^
~Haul away

[[alone]]

> THE END <
"""


def sheet(text: str = TEXT) -> Screenplay:
    return FountainReader().read_text(text, "x")


def written(text: str = TEXT) -> ElementTree.Element:
    return ElementTree.fromstring(FdxWriter().write(sheet(text)))  # noqa: S314 - our own file


def test_the_writer_keeps_its_port() -> None:
    writer: ScriptWriter = FdxWriter()
    assert writer.suffixes == (".fdx",)


def test_the_shape_of_the_file() -> None:
    data = FdxWriter().write(sheet())
    assert data.startswith(b'<?xml version="1.0" encoding="UTF-8" standalone="no" ?>\n')
    root = written()
    assert (root.tag, root.attrib) == ("FinalDraft", {"DocumentType": "Script", "Template": "No", "Version": "5"})
    assert [child.tag for child in root] == ["Content", "TitlePage"]
    paragraphs = root.findall("Content/Paragraph")
    assert [one.get("Type") for one in paragraphs] == ["Outline 1", "Scene Heading", "Action", None, "Action", "Action"]
    heading, action, dual = paragraphs[1], paragraphs[2], paragraphs[3]
    assert heading.get("Number") == "12A"
    assert heading.findtext("SceneProperties/Summary/Paragraph/Text") == "Nora waits."
    assert [child.tag for child in action] == ["ScriptNote", "Text", "ScriptNote", "Text", "Text", "Text"]
    assert [text.get("Style") for text in action.findall("Text")] == [None, None, "Italic", None]
    assert dual.get("StartsNewPage") == "Yes"
    assert [one.get("Type") for one in dual.findall("DualDialogue/Paragraph")] == [
        "Character",
        "Parenthetical",
        "Dialogue",
        "Character",
        "Lyrics",
    ]
    assert paragraphs[5].get("Alignment") == "Center"


def test_the_title_page_stands_where_title_pages_do() -> None:
    said = [(one.get("Alignment"), one.findtext("Text")) for one in written().findall("TitlePage/Content/Paragraph")]
    assert [line for line in said if line[1]] == [
        ("Center", "LOW & TIDE"),
        ("Center", "N. Ray"),
        ("Left", "Style: 16mm, <grey>"),
    ]
    assert said.index(("Center", "LOW & TIDE")) == 14


def test_without_the_instructions_it_reads_as_any_final_draft_file() -> None:
    data = b"\n".join(line for line in FdxWriter().write(sheet()).split(b"\n") if not line.startswith(b"<?filmstudio"))
    screenplay = FdxReader().read(data, "x")
    assert [entry.key for entry in screenplay.title_page] == ["Title", "Author", "Style"]
    before, after = contents(sheet()), contents(screenplay)
    assert after["notes"] == before["notes"]
    upper = [element.text.upper() for element in sheet().elements]
    assert [element.text.upper() for element in screenplay.elements] == upper
    assert "DE LA CRUZ (O.S.)" in [element.text for element in screenplay.elements]


@pytest.mark.parametrize(
    "text",
    [
        "A <b> & \"c\" 'd' ]]> <!-- x --> &amp; &#0;",
        "<?filmstudio exact?> <!DOCTYPE x>",
        "LEV ^\nAlone.",
        "MARA\nHi.\n\nLEV ^\nHo.\n\nOLGA ^\nHa.",
        "===\n\n===",
        "Fog.\n\n===\n\n[[alone]]\n\nWind.\n\n===",
        "[[above]]\n===\n\nWind.",
        'EXT. PIER #A&B"#\n\nFog.',
        "@MARA\n\n#\n\n=\n\n########## deep",
        "[/**/[no note]] and [[one]]",
        "**LEV ^**\nHi.",
        "Fog. [[a\n]   ]]",
        "MARA\n*~not sung*\nHi.\n\n[[n]]\n\n~sung",
        "Title: _**LOW**_\nKey:\nDraft date:\nContact:\n    a\n    b\nNotes: c\n    d\n\nFog.",
    ],
)
def test_what_is_hard_to_write_survives(text: str) -> None:
    screenplay = sheet(text)
    assert contents(FdxReader().read(FdxWriter().write(screenplay), "x")) == contents(screenplay)


def test_characters_that_xml_cannot_hold_are_replaced() -> None:
    element = sheet("Fog.").elements[0].model_copy(update={"text": "a\x00b\x0bc\ud800d\uffffe"})
    data = FdxWriter().write(Screenplay(source="x", elements=(element,)))
    assert "a\ufffdb\ufffdc\ufffdd\ufffde" in data.decode()
    assert FdxReader().read(data, "x").elements


@pytest.mark.parametrize(("eighths", "text"), [(0, "0"), (3, "3/8"), (8, "1"), (21, "2 5/8")])
def test_lengths(eighths: int, text: str) -> None:
    assert pages_and_eighths(eighths) == text
