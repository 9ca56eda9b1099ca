"""Files from strangers: refused with one sentence, never expanded, never a crash."""

from __future__ import annotations

import random
import sys
from types import FrameType
from typing import Any

import pytest

from filmstudio.errors import ScriptError
from filmstudio.model.screenplay import Screenplay
from filmstudio.screenplay.fadein.reader import FadeInReader
from filmstudio.screenplay.fdx.reader import FdxReader
from filmstudio.screenplay.fdx.xml_source import LIMIT_BYTES
from tests.unit.screenplay.fdx_samples import final_draft, paragraph

LAUGHS = "<!DOCTYPE lolz [<!ENTITY a 'ha'>" + "".join(
    f"<!ENTITY {name} '{f'&{before};' * 10}'>" for before, name in zip("abcdefgh", "bcdefghi", strict=True)
)
CONTENT = "<FinalDraft><Content><Paragraph><Text>&i;</Text></Paragraph></Content></FinalDraft>"
BOMB = f'<?xml version="1.0"?>\n{LAUGHS}]>\n{CONTENT}'
OUTSIDE = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><FinalDraft><Content>&x;</Content></FinalDraft>'


@pytest.mark.parametrize(
    ("text", "part"),
    [
        (BOMB, "[fdx-doctype]"),
        (OUTSIDE, "[fdx-doctype]"),
        ("<!DOCTYPE FinalDraft><FinalDraft/>", "[fdx-doctype]"),
        (final_draft("<x>" * 200 + "</x>" * 200), "nest more than 64 deep [fdx-too-deep]"),
        (final_draft(paragraph("Action", "Wind."))[:-20], "it ends in the middle [fdx-malformed]"),
        (final_draft(paragraph("Action", "R & B")), "x.fdx:4:35:"),
        (final_draft(paragraph("Action", "&nbsp;")), "undefined entity [fdx-malformed]"),
        (final_draft(paragraph("Action", "\x07")), "x.fdx:4:32:"),
        ("<html><body/></html>", "this XML is no Final Draft script: it begins with <html> [fdx-no-script]"),
        ("INT. SHED - NIGHT\n\nDark.\n", "x.fdx:1:1: this is no whole Final Draft file"),
        ("", "[fdx-malformed]"),
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_refused_in_one_sentence(text: str, part: str, encoding: str) -> None:
    if encoding == "utf-16":
        text = text.replace("UTF-8", "UTF-16")
        part = part if "[" in part else "x.fdx:"
    with pytest.raises(ScriptError) as caught:
        FdxReader().read(text.encode(encoding), "x.fdx")
    assert part in caught.value.message
    assert caught.value.hint
    assert "\n" not in caught.value.message


def test_too_large_is_refused_before_it_is_looked_at() -> None:
    with pytest.raises(ScriptError, match="too large"):
        FdxReader().read(bytes(LIMIT_BYTES + 1), "x.fdx")


def test_an_encoding_that_nobody_knows() -> None:
    for name in ("klingon", "base64", "utf-7"):
        with pytest.raises(ScriptError, match="encoding"):
            FdxReader().read(f'<?xml version="1.0" encoding="{name}"?><FinalDraft/>'.encode(), "x.fdx")


SAMPLE = final_draft(
    paragraph("Scene Heading", "INT. SHED - NIGHT", '<SceneProperties Length="2 5/8"/>', Number="12A")
    + '\n<Paragraph Type="Action"><Text Style="Bold+Italic">Rain</Text><Text> on tin. [[shot: CU]]</Text></Paragraph>\n'
    + "<Paragraph><DualDialogue>"
    + "".join(paragraph("Character", name) + paragraph("Dialogue", "No!\nYes!") for name in ("NORA", "LEV"))
    + "</DualDialogue></Paragraph>\n"
    + '<Paragraph Type="Scene Heading"><Text>OMITTED</Text><OmittedScene/></Paragraph>\n'
    + paragraph("Action", "THE END", Alignment="Center", StartsNewPage="Yes"),
    behind='<ScriptNotes><ScriptNote Range="20,25"><Paragraph><Text>n</Text></Paragraph></ScriptNote></ScriptNotes>'
    '<TitlePage><Content><Paragraph Alignment="Center"><Text>LOW TIDE</Text></Paragraph></Content></TitlePage>',
)
PIECES = ["<", ">", "&", '"', "<Text>", "</Text>", "<Paragraph>", "</Paragraph>", "[[", "]]", "\n", "=", "é", "x", "0"]
PIECES += [
    '<Paragraph Type="Dialogue">',
    "<DualDialogue>",
    "</DualDialogue>",
    "<ScriptNote>",
    "</ScriptNote>",
    "\ud7ff",
]


def _mutated(text: str, chance: random.Random) -> str:
    for _ in range(chance.randint(1, 4)):
        at, end = sorted(chance.randrange(len(text)) for _ in range(2))
        how = chance.randrange(7)
        if how == 0:
            text = text[:at] + chance.choice(PIECES) + text[at:]
        elif how == 1:
            text = text[:at] + text[min(end, at + 30) :]
        elif how == 2:
            text = text[:at] + text[at : at + 60] + text[at:]
        elif how == 3:
            text = text[: max(at, 200)]
        elif text[at].isalnum():
            text = text[:at] + chance.choice("aZ9é[]~(^") + text[at + 1 :]
    return text


def test_a_thousand_damaged_files_are_read_or_refused() -> None:
    chance = random.Random(20_261)  # noqa: S311 - the same damage on every run
    read = 0
    for _ in range(1000):
        text = _mutated(SAMPLE, chance)
        try:
            screenplay = FdxReader().read(text.encode(), "x.fdx")
        except ScriptError as error:
            assert error.message.startswith("x.fdx:")
            continue
        read += 1
        lines = text.count("\n") + 1
        for element in screenplay.elements:
            assert 1 <= element.span.line <= element.span.end_line <= lines
        for note in screenplay.notes:
            assert 0 <= note.anchor.element <= len(screenplay.elements)
            if note.anchor.element < len(screenplay.elements):
                assert note.anchor.offset <= len(screenplay.elements[note.anchor.element].text)
        assert Screenplay.model_validate_json(screenplay.model_dump_json()) == screenplay
    assert read > 50, "the damage should leave some of the files whole"


def _steps(data: bytes) -> int:
    """Count the lines of Python that reading takes: work, measured without a clock."""
    steps = 0

    def trace(_frame: FrameType, event: str, _argument: object) -> Any:
        nonlocal steps
        steps += event == "line"
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        FdxReader().read(data, "x.fdx")
    finally:
        sys.settrace(before)
    return steps


def test_work_grows_with_the_length_alone() -> None:
    hard = (
        paragraph("Character", "NORA")
        + paragraph("Dialogue", "One.\nTwo. [[x]]\n" * 10)
        + paragraph("Action", "[[a]] *b [[ c ]]\n\n" * 10)
        + '<Paragraph Type="Action">'
        + "<Text>[</Text><Text>[a]]</Text><ScriptNote/>" * 10
        + "</Paragraph>"
    )
    assert _steps(final_draft(hard * 60).encode()) < 25 * _steps(final_draft(hard * 3).encode())


def test_fade_in_is_as_careful() -> None:
    for text, part in ((BOMB, "fdx-doctype"), ("<FinalDraft/>", "no Fade In script"), ("<document>", "fdx-malformed")):
        with pytest.raises(ScriptError, match=part):
            FadeInReader().read(text.encode(), "x.fadein")
