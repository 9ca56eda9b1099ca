"""Final Draft: every kind of paragraph, runs, dual dialogue, omitted scenes, page breaks, and where it all stands."""

from __future__ import annotations

import pytest

from filmstudio.model.screenplay import Action, Character, Dialogue, Emphasis, Run, SceneHeading, Section
from filmstudio.screenplay.fdx.reader import FdxReader
from tests.unit.screenplay.fdx_samples import elements_of, final_draft, paragraph, read_content

SPEECH = paragraph("Character", "NORA") + paragraph("Dialogue", "It is cut.")


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (paragraph("Scene Heading", "ext. pier - dawn"), [("scene_heading", "EXT. PIER - DAWN")]),
        (paragraph("Action", "Wind."), [("action", "Wind.")]),
        (paragraph("General", "Wind."), [("action", "Wind.")]),
        (paragraph("Shot", "close on the rope"), [("action", "CLOSE ON THE ROPE")]),
        (paragraph("Transition", "cut to:"), [("transition", "CUT TO:")]),
        (paragraph("Action", "THE END", Alignment="Center"), [("centered", "THE END")]),
        (paragraph("General", "One\nTwo", Alignment="Center"), [("centered", "One"), ("centered", "Two")]),
        (paragraph("Lyrics", "Haul away\nHome"), [("lyric", "Haul away"), ("lyric", "Home")]),
        (paragraph("New Act", "Act one"), [("section", "Act one")]),
        (paragraph("End of Act", "End of act one"), [("section", "End of act one")]),
        (paragraph("Outline 2 (Sequences)", "The storm"), [("section", "The storm")]),
        (paragraph("Summary", "She hides it."), [("synopsis", "She hides it.")]),
        (paragraph("Cast List", "NORA, LEV"), []),
        (paragraph("Action", "  Dear Lev,\n\tcome.  "), [("action", "  Dear Lev,\n    come.")]),
        (paragraph("Action", "One.\n\nTwo."), [("action", "One."), ("action", "Two.")]),
        (paragraph("Action", "") + paragraph("Action", " \n "), []),
        (SPEECH, [("character", "NORA"), ("dialogue", "It is cut.")]),
        (SPEECH + paragraph("Dialogue", "Look."), [("character", "NORA"), ("dialogue", "It is cut.\nLook.")]),
        (
            SPEECH + paragraph("Parenthetical", "beat") + paragraph("Dialogue", "~La\n(low)\nNow."),
            [
                ("character", "NORA"),
                ("dialogue", "It is cut."),
                ("parenthetical", "(beat)"),
                ("lyric", "La"),
                ("parenthetical", "(low)"),
                ("dialogue", "Now."),
            ],
        ),
        (
            paragraph("Scene Heading", "OMITTED", Number="3").replace(
                "</Paragraph>", f"<OmittedScene>{SPEECH}</OmittedScene></Paragraph>"
            ),
            [],
        ),
        (paragraph("Scene Heading", "Omitted"), []),
        (paragraph("Action", "Wind.", StartsNewPage="Yes"), [("page_break", ""), ("action", "Wind.")]),
        (paragraph("Character", "LEV ^") + paragraph("Dialogue", "No."), [("character", "LEV"), ("dialogue", "No.")]),
    ],
)
def test_elements_of(content: str, expected: list[tuple[str, str]]) -> None:
    assert elements_of(content) == expected


def test_runs_are_joined_and_their_emphasis_kept() -> None:
    action = read_content(
        '<Paragraph Type="Action"><Text>The </Text><Text Style="Bold+Italic">cut </Text><Text Style="Underline" '
        'RevisionID="2" TagNumber="7">rope</Text><Text>.</Text></Paragraph>'
    ).elements[0]
    assert isinstance(action, Action)
    assert action.text == "The cut rope."
    assert action.runs == (
        Run(text="The "),
        Run(text="cut", emphasis=(Emphasis.ITALIC, Emphasis.BOLD)),
        Run(text=" "),
        Run(text="rope", emphasis=(Emphasis.UNDERLINE,)),
        Run(text="."),
    )


def test_hidden_and_deleted_text_is_gone_and_all_caps_is_capitals() -> None:
    content = (
        '<Paragraph Type="Action"><Text>A </Text><Text Style="HiddenText">secret </Text>'
        '<DeletedText><Text>old </Text></DeletedText><Text Style="AllCaps">bang</Text><Text>.</Text></Paragraph>'
    )
    assert elements_of(content) == [("action", "A BANG.")]


def test_paragraphs_that_are_not_the_script_are_not_read() -> None:
    inside = (
        '<SceneProperties Length="2 5/8" Title="x"><SceneArcBeats><CharacterArcBeat Name="NORA">'
        "<Paragraph><Text>She learns.</Text></Paragraph></CharacterArcBeat></SceneArcBeats>"
        "<Summary><Paragraph><Text>Nora hides it.</Text></Paragraph></Summary></SceneProperties>"
    )
    behind = "<HeaderAndFooter><Header><Paragraph><Text>p. 1</Text></Paragraph></Header></HeaderAndFooter>"
    screenplay = read_content(paragraph("Scene Heading", "EXT. PIER - DAWN", inside, Number="12A"), behind=behind)
    heading, synopsis = screenplay.elements
    assert isinstance(heading, SceneHeading)
    assert (heading.number, heading.eighths, heading.location, heading.time_of_day) == ("12A", 21, ("PIER",), "DAWN")
    assert (synopsis.kind, synopsis.text) == ("synopsis", "Nora hides it.")


@pytest.mark.parametrize(
    ("length", "eighths"), [("3/8", 3), ("2 5/8", 21), ("1", 8), (" 1 ", 8), ("0", None), ("x", None), ("", None)]
)
def test_lengths_in_pages_and_eighths(length: str, eighths: int | None) -> None:
    inside = f'<SceneProperties Length="{length}"/>'
    heading = read_content(paragraph("Scene Heading", "EXT. PIER - DAWN", inside)).elements[0]
    assert isinstance(heading, SceneHeading)
    # What the file does not say is measured; one heading alone is an eighth.
    assert heading.eighths in ((eighths,) if eighths else (None, 0, 1))


@pytest.mark.parametrize("wrapper", ["<Paragraph>{}</Paragraph>", '<Paragraph Type="General">{}</Paragraph>', "{}"])
def test_the_second_of_two_columns_is_heard_with_the_first(wrapper: str) -> None:
    right = paragraph("Character", "Lev (o.s.)") + paragraph("Dialogue", "No.")
    after = paragraph("Character", "MARA") + paragraph("Dialogue", "Well.")
    screenplay = read_content(wrapper.format(f"<DualDialogue>{SPEECH}{right}</DualDialogue>") + after)
    cues = [element for element in screenplay.elements if isinstance(element, Character)]
    assert [(cue.name, cue.extensions, cue.dual) for cue in cues] == [
        ("NORA", (), False),
        ("LEV", ("O.S.",), True),
        ("MARA", (), False),
    ]
    assert not screenplay.diagnostics or {remark.code for remark in screenplay.diagnostics} == {"no-scenes"}


def test_levels_of_an_outline() -> None:
    sections = read_content(paragraph("Outline 1", "One") + paragraph("Outline 3", "Two")).elements
    assert [section.level for section in sections if isinstance(section, Section)] == [1, 3]


def test_an_unknown_type_is_action_and_said_with_its_place() -> None:
    screenplay = read_content(paragraph("Weather", "Fog.") + "\n<Paragraph><Text>Rain.</Text></Paragraph>")
    assert [element.text for element in screenplay.elements] == ["Fog.", "Rain."]
    remarks = [remark for remark in screenplay.diagnostics if remark.code == "fdx-unknown-type"]
    assert [remark.sentence("x.fdx") for remark in remarks] == [
        "x.fdx:4:33: this paragraph has the unknown type 'Weather', so it was read as action [fdx-unknown-type]",
        "x.fdx:5:18: this paragraph has no type, so it was read as action [fdx-unknown-type]",
    ]


def test_words_that_nobody_speaks_are_action() -> None:
    screenplay = read_content(paragraph("Action", "Fog.") + paragraph("Dialogue", "Hello?"))
    assert [element.kind for element in screenplay.elements] == ["action", "action"]
    assert "speech-without-speaker" in {remark.code for remark in screenplay.diagnostics}


def test_the_remarks_that_fountain_would_get() -> None:
    heading = paragraph("Scene Heading", "EXT. PIER - DAWN", Number="1")
    codes = {remark.code for remark in read_content(heading + heading + paragraph("Character", "NORA")).diagnostics}
    assert codes == {"duplicate-scene-number", "orphan-cue"}
    assert {remark.code for remark in read_content("").diagnostics} == {"empty-document"}
    assert {remark.code for remark in read_content(SPEECH).diagnostics} == {"no-scenes"}


def test_places_are_those_of_the_text_in_the_file() -> None:
    screenplay = read_content(paragraph("Action", "Wind &amp; r\u00e4in\nfalls.") + "\n" + SPEECH)
    spans = [(e.span.line, e.span.column, e.span.end_line, e.span.end_column) for e in screenplay.elements]
    assert spans == [(4, 32, 5, 7), (6, 35, 6, 39), (6, 91, 6, 101)]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "iso-8859-1"])
def test_encodings(encoding: str) -> None:
    text = final_draft(paragraph("Action", "Caf\u00e9.")).replace("UTF-8", encoding.removesuffix("-sig"))
    data = text.encode(encoding)
    read = FdxReader().read(data, "case.fdx")
    assert read.elements[0].text == "Caf\u00e9."
    assert read.elements[0].span.end_column == 37


def test_line_separators_and_control_characters() -> None:
    content = paragraph("Action", "One.\u2028Two.\x85Thr\x80ee.\ufeff")
    assert elements_of(content) == [("action", "One.\nTwo.\nThree.")]


def test_dialogue_over_several_paragraphs_keeps_its_emphasis() -> None:
    content = (
        paragraph("Character", "NORA")
        + '<Paragraph Type="Dialogue"><Text Style="Italic">One.</Text></Paragraph>'
        + '<Paragraph Type="Dialogue"><Text>Two </Text><Text Style="Bold">now</Text></Paragraph>'
    )
    speech = read_content(content).elements[1]
    assert isinstance(speech, Dialogue)
    assert speech.runs == (
        Run(text="One.", emphasis=(Emphasis.ITALIC,)),
        Run(text="\nTwo "),
        Run(text="now", emphasis=(Emphasis.BOLD,)),
    )
