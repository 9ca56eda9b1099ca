"""Notes of Final Draft in both forms and typed into the text, and the directives among them."""

from __future__ import annotations

import pytest

from filmstudio.model.directive import Anchor, DirectiveKind
from filmstudio.model.screenplay import Screenplay
from tests.unit.screenplay.fdx_samples import paragraph, read_content


def note(text: str, **attributes: str) -> str:
    said = "".join(f' {name}="{value}"' for name, value in attributes.items())
    lines = "".join(f"<Paragraph><Text>{line}</Text></Paragraph>" for line in text.split("\n"))
    return f"<ScriptNote{said}>{lines}</ScriptNote>"


def anchors(screenplay: Screenplay) -> list[tuple[str, Anchor]]:
    return [(one.text, one.anchor) for one in screenplay.notes]


def test_a_note_inside_a_paragraph_stands_where_it_stands() -> None:
    content = (
        f'<Paragraph Type="Action">{note("a")}<Text>Lev </Text><Text Style="Bold">nods</Text>{note("b")}'
        f"<Text>, slowly.</Text>{note('c')}</Paragraph>"
    )
    screenplay = read_content(content)
    assert screenplay.elements[0].text == "Lev nods, slowly."
    assert anchors(screenplay) == [
        ("a", Anchor(element=0, offset=0)),
        ("b", Anchor(element=0, offset=8)),
        ("c", Anchor(element=0, offset=17)),
    ]


def test_a_paragraph_that_only_holds_a_note_is_a_note_alone() -> None:
    lone = f'<Paragraph Type="Action">{note("shot: INSERT the knot")}<Text></Text></Paragraph>'
    screenplay = read_content(paragraph("Action", "Fog.") + lone + paragraph("Action", "Wind.") + lone)
    assert [anchor for _, anchor in anchors(screenplay)] == [
        Anchor(element=1, attached=False),
        Anchor(element=2, attached=False),
    ]


def test_a_note_between_cue_and_speech_belongs_to_the_speech() -> None:
    lone = f'<Paragraph Type="Action">{note("hm")}<Text></Text></Paragraph>'
    content = (
        paragraph("Character", "LEV") + lone + paragraph("Dialogue", "One.") + lone + paragraph("Dialogue", "Two.")
    )
    screenplay = read_content(content)
    assert [element.kind for element in screenplay.elements] == ["character", "dialogue"]
    assert [anchor for _, anchor in anchors(screenplay)] == [
        Anchor(element=1, offset=0),
        Anchor(element=1, offset=5),
    ]


def test_a_note_of_several_lines() -> None:
    screenplay = read_content(
        f'<Paragraph Type="Action">{note("rain" + chr(10) + chr(10) + "or snow?")}<Text>X</Text></Paragraph>'
    )
    assert [one.text for one in screenplay.notes] == ["rain\n  \nor snow?"]


def test_the_place_of_a_note_is_its_own_text() -> None:
    screenplay = read_content(f'<Paragraph Type="Action">\n{note("hm")}<Text>Fog.</Text></Paragraph>')
    span = screenplay.notes[0].span
    assert (span.line, span.column, span.end_column) == (5, 30, 32)


# Positions of the text: "EXT. PIER" is 0-9, its end 9, the dual block 10-11, its end 12, "Fog \U0001f32b." 13-19.
RANGES = (
    paragraph("Scene Heading", "EXT. PIER")
    + "<Paragraph><DualDialogue>"
    + "".join(paragraph("Character", name) + paragraph("Dialogue", "Hey there.") for name in ("NORA", "LEV"))
    + "</DualDialogue></Paragraph>"
    + '<Paragraph Type="Action"><Text Style="AllCaps">Fog</Text><Text> \U0001f32b.</Text></Paragraph>'
    + '<Paragraph Type="Scene Heading"><Text>OMITTED</Text><OmittedScene>'
    + paragraph("Action", "Never seen.")
    + "</OmittedScene></Paragraph>"
    + paragraph("Action", "Wind.")
)


@pytest.mark.parametrize(
    ("span", "anchor"),
    [
        ("0,4", Anchor(element=0, offset=0)),
        ("5,9", Anchor(element=0, offset=5)),
        ("9,5", Anchor(element=0, offset=5)),
        ("9,10", Anchor(element=0, offset=9)),
        ("10,12", Anchor(element=1, offset=0)),
        ("13,16", Anchor(element=5, offset=0)),
        ("14,16", Anchor(element=5, offset=1)),
        ("17,18", Anchor(element=5, offset=4)),
        ("19,20", Anchor(element=5, offset=5)),
        ("21,28", Anchor(element=6, offset=0)),
        ("31,35", Anchor(element=6, offset=0)),
        ("33,35", Anchor(element=6, offset=2)),
        ("99,120", Anchor(element=7, attached=False)),
        ("what", Anchor(element=7, attached=False)),
    ],
)
def test_a_note_by_range(span: str, anchor: Anchor) -> None:
    behind = f"<ScriptNotes>{note('n', Range=span, Color='#FFFF00')}</ScriptNotes>"
    screenplay = read_content(RANGES, behind=behind)
    assert [element.text for element in screenplay.elements] == [
        "EXT. PIER",
        "NORA",
        "Hey there.",
        "LEV",
        "Hey there.",
        "FOG \U0001f32b.",
        "Wind.",
    ]
    assert anchors(screenplay) == [("n", anchor)]


@pytest.mark.parametrize(
    ("typed", "text", "notes"),
    [
        ("Wind. [[hm]] Rain.", "Wind.  Rain.", [("hm", 6)]),
        ("[[hm]] Wind. [[ho]]", "Wind.", [("hm", 0), ("ho", 5)]),
        ("[[a\nb]]\nWind.", "Wind.", [("a\nb", 0)]),
        ("[[see [p. 4]]] Wind.", "Wind.", [("see [p. 4]", 0)]),
        ("Wind [[hm.", "Wind [[hm.", []),
        ("a]] [[b", "a]] [[b", []),
    ],
)
def test_a_note_typed_into_the_text(typed: str, text: str, notes: list[tuple[str, int]]) -> None:
    screenplay = read_content(paragraph("Action", typed))
    assert screenplay.elements[0].text == text
    assert [(one.text, one.anchor.offset) for one in screenplay.notes] == notes


def test_brackets_apart_are_no_note() -> None:
    content = '<Paragraph Type="Action"><Text>[</Text><Text>[hm]] [[ho]]</Text></Paragraph>'
    screenplay = read_content(content)
    assert screenplay.elements[0].text == "[[hm]]"
    assert [one.text for one in screenplay.notes] == ["ho"]


def test_notes_are_directives() -> None:
    content = (
        paragraph("Scene Heading", "EXT. PIER - DAWN")
        + f'<Paragraph Type="Action">{note("shot: CU on the rope; lens: 85mm")}<Text>Nora waits.</Text></Paragraph>'
        + paragraph("Action", "[[scene: light: overcast]] Wind.")
        + f'<Paragraph Type="Action">{note("shot: lenz: 9")}<Text>Rain.</Text></Paragraph>'
    )
    screenplay = read_content(content)
    kinds = [directive.kind for directive in screenplay.directives]
    assert kinds[:2] == [DirectiveKind.SHOT, DirectiveKind.SCENE]
    assert screenplay.directives[0].wish.lens_mm == 85
    assert screenplay.directives[0].anchor == Anchor(element=1)
    assert "unknown-directive-key" in {remark.code for remark in screenplay.diagnostics}


def test_a_paragraph_of_type_note_is_a_note() -> None:
    screenplay = read_content(paragraph("Note", "Is this the same lab?") + paragraph("Action", "Wind."))
    assert anchors(screenplay) == [("Is this the same lab?", Anchor(element=0, attached=False))]
    assert [element.text for element in screenplay.elements] == ["Wind."]
