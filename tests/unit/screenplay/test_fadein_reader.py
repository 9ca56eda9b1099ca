"""Fade In: the Open Screenplay Format in its versions, in a zip or bare."""

from __future__ import annotations

import io
import zipfile

import pytest

from filmstudio.errors import ScriptError
from filmstudio.model.directive import Anchor
from filmstudio.model.screenplay import Action, Character, Emphasis, Run, SceneHeading, Screenplay
from filmstudio.screenplay.fadein.reader import FadeInReader

STYLES = """<styles>
  <style name="Normal Text" builtin="1" builtin_index="0"/>
  <style name="Sound" basestylename="Action"/>
  <style name="Loud Sound" basestylename="Sound"/>
  <style name="Loop A" basestylename="Loop B"/><style name="Loop B" basestylename="Loop A"/>
</styles>"""


def document(paragraphs: str, *, version: str = "30", more: str = "") -> bytes:
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<document type="Open Screenplay Format document" version="{version}">'
        f"{STYLES}{more}<paragraphs>{paragraphs}</paragraphs></document>"
    ).encode()


def para(style: str, text: str, how: str = "", own: str = "", name: str = "basestylename") -> str:
    return f'<para {own}><style {name}="{style}" {how}/><text>{text}</text></para>'


def read(data: bytes) -> Screenplay:
    return FadeInReader().read(data, "low.fadein")


def shorthand(screenplay: Screenplay) -> list[tuple[str, str]]:
    return [(element.kind, element.text) for element in screenplay.elements]


ALL = [
    ("Scene Heading", "int. shed - night"),
    ("Action", "Rain."),
    ("Character", "Nora"),
    ("Parenthetical", "low"),
    ("Dialogue", "One.\nTwo."),
    ("Transition", "cut to:"),
    ("Shot", "close on the rope"),
    ("Normal Text", "Fog."),
]
EXPECTED = [
    ("scene_heading", "INT. SHED - NIGHT"),
    ("action", "Rain."),
    ("character", "NORA"),
    ("parenthetical", "(low)"),
    ("dialogue", "One.\nTwo."),
    ("transition", "CUT TO:"),
    ("action", "CLOSE ON THE ROPE"),
    ("action", "Fog."),
]


@pytest.mark.parametrize("name", ["basestylename", "baseStyleName", "basestyle"])
def test_every_built_in_style_in_every_version(name: str) -> None:
    assert shorthand(read(document("".join(para(style, text, name=name) for style, text in ALL)))) == EXPECTED


def test_packed_as_the_program_saves_it() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("document.xml", document(para("Action", "Rain.")))
    assert shorthand(read(stream.getvalue())) == [("action", "Rain.")]
    other = io.BytesIO()
    with zipfile.ZipFile(other, "w") as archive:
        archive.writestr("script.xml", b"<document/>")
    with pytest.raises(ScriptError, match="no script in it"):
        read(other.getvalue())


def test_styles_of_the_writers_own() -> None:
    screenplay = read(document(para("Loud Sound", "Bang.") + para("Loop A", "Hum.") + para("Odd", "Huh.")))
    assert shorthand(screenplay) == [("action", "Bang."), ("action", "Hum."), ("action", "Huh.")]
    assert sum(remark.code == "fdx-unknown-type" for remark in screenplay.diagnostics) == 2
    by_number = '<para><style builtin_index="3"/><text>Nora</text></para>' + para("Dialogue", "No.")
    assert shorthand(read(document(by_number))) == [("character", "NORA"), ("dialogue", "No.")]


def test_runs_numbers_breaks_and_centred_lines() -> None:
    styled = '<para><style basestyle="Action"/><text bold="1" italic="1">cut </text><text>rope</text></para>'
    screenplay = read(
        document(
            para("Scene Heading", "EXT. PIER", own='number="12A"')
            + styled
            + para("Action", "THE END", 'align="center" pagebreakbefore="1"')
            + para("Scene Heading", "INT. SHED", own='scene_number="13"')
            + "<para><style basestyle='Action'/><text></text></para>"
        )
    )
    heading, action, _, _, second = screenplay.elements
    assert isinstance(heading, SceneHeading)
    assert isinstance(second, SceneHeading)
    assert isinstance(action, Action)
    assert (heading.number, second.number) == ("12A", "13")
    assert action.runs == (Run(text="cut", emphasis=(Emphasis.ITALIC, Emphasis.BOLD)), Run(text=" rope"))
    assert shorthand(screenplay)[2:4] == [("page_break", ""), ("centered", "THE END")]


def test_the_first_of_two_speeches_says_that_they_are_heard_together() -> None:
    cues = [("NORA", ""), ("LEV", 'dualdialogue="1"'), ("MARA", ""), ("OLGA", "")]
    speeches = "".join(para("Character", name, how) + para("Dialogue", "No.") for name, how in cues)
    found = [element for element in read(document(speeches)).elements if isinstance(element, Character)]
    assert [(cue.name, cue.dual) for cue in found] == [("NORA", False), ("LEV", False), ("MARA", True), ("OLGA", False)]
    apart = para("Character", "LEV", 'dualdialogue="1"') + para("Action", "Fog.") + para("Character", "MARA")
    assert not any(cue.dual for cue in read(document(apart)).elements if isinstance(cue, Character))


def test_notes_and_synopses() -> None:
    screenplay = read(
        document(
            para("Scene Heading", "EXT. PIER", own='synopsis="She hides it." note="scene: light: overcast"')
            + para("Action", "Wind. [[shot: CU]] Rain.")
        )
    )
    assert shorthand(screenplay)[1] == ("synopsis", "She hides it.")
    assert [(note.text, note.anchor) for note in screenplay.notes] == [
        ("scene: light: overcast", Anchor(element=0)),
        ("shot: CU", Anchor(element=2, offset=6)),
    ]
    assert len(screenplay.directives) == 2


def test_markup_in_the_text_belongs_to_version_one() -> None:
    text = "&lt;b&gt;A &lt;i&gt;cut&lt;/i&gt;&lt;/b&gt; rope&lt;br&gt;lies."
    old = read(document(para("Action", text), version="12")).elements[0]
    assert isinstance(old, Action)
    assert old.text == "A cut rope\nlies."
    assert old.runs[0] == Run(text="A ", emphasis=(Emphasis.BOLD,))
    assert read(document(para("Action", text))).elements[0].text.startswith("<b>A")


def test_title_pages() -> None:
    page = (
        "<titlepage>"
        + para("Normal Text", "")
        + para("Normal Text", "LOW TIDE", 'align="center"', 'bookmark="Title"')
        + para("Normal Text", "")
        + para("Normal Text", "Written by", 'align="center"')
        + para("Normal Text", "N. Ray", 'align="center"', 'bookmark="Author"')
        + para("Normal Text", "12 Quay St")
        + "</titlepage>"
    )
    new = read(document(para("Action", "x"), more=page))
    assert [(entry.key, entry.values) for entry in new.title_page] == [
        ("Title", ("LOW TIDE",)),
        ("Credit", ("Written by",)),
        ("Author", ("N. Ray",)),
        ("Contact", ("12 Quay St",)),
    ]
    info = '<info title="LOW TIDE" written_by="N. Ray"/>'
    old = read(document(para("Action", "x"), version="12", more=info))
    assert [(entry.key, entry.values) for entry in old.title_page] == [
        ("Title", ("LOW TIDE",)),
        ("Author", ("N. Ray",)),
    ]
