"""One small script for each rule of Fountain 1.1 and each decision where it is silent."""

from __future__ import annotations

import pytest

from filmstudio.model.screenplay import Character, Element, SceneHeading, Screenplay, Section
from filmstudio.screenplay.reader import FountainReader

# What comes in front of an element in the tables: a letter or two for its kind.
_LETTERS = {
    "scene_heading": "H",
    "action": "A",
    "character": "C",
    "parenthetical": "P",
    "dialogue": "D",
    "lyric": "L",
    "transition": "T",
    "centered": "M",
    "section": "S",
    "synopsis": "Y",
    "page_break": "B",
}


def read(text: str) -> Screenplay:
    return FountainReader().read_text(text, "case.fountain")


def shorthand(element: Element) -> str:
    return f"{_LETTERS[element.kind]} {element.text}".rstrip()


HEADINGS = {
    "dotted": ("EXT. PIER - DAWN\n\nFog.", ["H EXT. PIER - DAWN", "A Fog."]),
    "spaced, lower case": ("ext pier - dawn\n\nFog.", ["H ext pier - dawn", "A Fog."]),
    "establishing": ("EST. HARBOUR - DAY", ["H EST. HARBOUR - DAY"]),
    "prefix needs a boundary": (
        "Interior lights flicker.\n\nEXTENSION CORDS.",
        ["A Interior lights flicker.", "A EXTENSION CORDS."],
    ),
    "no blank line around": (
        "He reads the door:\nINT. STAFF ONLY\nHe goes in.",
        ["A He reads the door:\nINT. STAFF ONLY\nHe goes in."],
    ),
    "no blank line below": ("INT. SHED\nDark.", ["A INT. SHED\nDark."]),
    "no blank line above": ("Dark.\nINT. SHED\n\nLight.", ["A Dark.\nINT. SHED", "A Light."]),
    "indented": ("\t\tEXT. PIER - DAWN", ["H EXT. PIER - DAWN"]),
    "forced": (".THE CAVE MOUTH\n\nDrip.", ["H THE CAVE MOUTH", "A Drip."]),
    "forced, another alphabet": (".ΣΠΗΛΙΑ - ΝΥΧΤΑ", ["H ΣΠΗΛΙΑ - ΝΥΧΤΑ"]),
    "forced, full-width dot": ("．山洞 - 夜", ["H 山洞 - 夜"]),
    "forced, digits": (".22 rifle on the table.", ["H 22 rifle on the table."]),
    "dots of an ellipsis": ("...and the tide turns.", ["A ...and the tide turns."]),
    "two dots": ("..and the tide turns.", ["A ..and the tide turns."]),
    "forced mark in mid-paragraph": (
        "Mara loads the\n.22 rifle and waits.",
        ["A Mara loads the\n.22 rifle and waits."],
    ),
    "numbered": ("EXT. PIER - DAWN #7-B.2#", ["H EXT. PIER - DAWN"]),
    "number with a space in it": ("EXT. PIER #7 B#", ["H EXT. PIER #7 B#"]),
    "note on the line": ("EXT. PIER - DAWN [[fog]]", ["H EXT. PIER - DAWN"]),
    "under a section": (
        "# Act one\nINT. SHED\n= He waits.\n\nDark.",
        ["S Act one", "H INT. SHED", "Y He waits.", "A Dark."],
    ),
    "under a boneyard": ("/* cut\n\nscene */\nEXT. PIER - DAWN", ["H EXT. PIER - DAWN"]),
    "over a note": ("EXT. PIER - DAWN\n[[fog]]\nGulls.", ["H EXT. PIER - DAWN", "A Gulls."]),
    "emphasised": ("INT. THE *PETREL* - DAY", ["H INT. THE PETREL - DAY"]),
}

ACTION = {
    "lines stay lines": ("A knock.\nAnother.", ["A A knock.\nAnother."]),
    "blank lines part paragraphs": ("A knock.\n\n\n\nAnother.", ["A A knock.", "A Another."]),
    "one space is a blank line": ("A knock.\n \nAnother.", ["A A knock.", "A Another."]),
    "indentation is kept, tabs become spaces": ("\tDear Lev,\n  come.", ["A     Dear Lev,\n  come."]),
    "forced": ("!  SIGNAL LOST\nStatic.", ["A   SIGNAL LOST\nStatic."]),
    "forced, one mark of many": ("!!!Help", ["A !!Help"]),
    "forced, full-width mark": ("！INT. IN NAME ONLY", ["A INT. IN NAME ONLY"]),
    "shot line of Beat": ("!!CLOSE ON THE ROPE", ["A CLOSE ON THE ROPE"]),
    "forced against heading": ("!INT. IN NAME ONLY", ["A INT. IN NAME ONLY"]),
    "a mark alone is text": ("!", ["A !"]),
    "trailing white space does not print": ("Wind.  \nRain.\t", ["A Wind.\nRain."]),
    "brackets outside a speech": ("(The radio dies.)", ["A (The radio dies.)"]),
}

CUES = {
    "cue and speech": ("MARA\nWho's there?", ["C MARA", "D Who's there?"]),
    "blank line below": ("THUNDER\n\nThe lamp dies.", ["A THUNDER", "A The lamp dies."]),
    "no blank line above": ("She yells\nMARA\nHey!", ["A She yells\nMARA\nHey!"]),
    "letter and digit": ("K9\nWoof.", ["C K9", "D Woof."]),
    "digits only": ("007\nBond.", ["A 007\nBond."]),
    "digit first": ("1ST NURSE\nNext.", ["C 1ST NURSE", "D Next."]),
    "full stop": ("DR. VOSS\nNext.", ["C DR. VOSS", "D Next."]),
    "apostrophe": ("D'ARCY\nNext.", ["C D'ARCY", "D Next."]),
    "typographic apostrophe": ("NORA’S VOICE\nNext.", ["C NORA’S VOICE", "D Next."]),
    "number sign": ("GUARD #3\nNext.", ["C GUARD #3", "D Next."]),
    "slash and ampersand": ("WIFE/HUSBAND & SON\nNext.", ["C WIFE/HUSBAND & SON", "D Next."]),
    "Turkish capitals": ("ÖZGE\nEvet.", ["C ÖZGE", "D Evet."]),
    "Cyrillic capitals": ("НИНА\nДа.", ["C НИНА", "D Да."]),
    "one lower-case letter": ("GROßMANN\nJa.", ["A GROßMANN\nJa."]),
    "a script without case": ("老王\n走。", ["A 老王\n走。"]),
    "forced": ("@老王\n走。", ["C 老王", "D 走。"]),
    "forced, full-width mark": ("＠老王（画外音）\n走。", ["C 老王（画外音）", "D 走。"]),
    "forced, case kept": ("@de la Cruz (O.S.)\nHola.", ["C de la Cruz (O.S.)", "D Hola."]),
    "forced without a name": ("@(O.S.)\nHola.", ["A @(O.S.)\nHola."]),
    "capitals in a speech": ("MARA\nGET OUT", ["C MARA", "D GET OUT"]),
    "colon at the end": (
        "CHAPTER ONE AND MORE THAN FORTY LETTERS OF IT:\nThe sea.",
        ["A CHAPTER ONE AND MORE THAN FORTY LETTERS OF IT:\nThe sea."],
    ),
    "colon in front of prose": ("Waves.\n\nCHAPTER ONE:\nThe sea.", ["A Waves.", "A CHAPTER ONE:\nThe sea."]),
    "note between cue and speech": ("MARA\n[[check]]\nWho's there?", ["C MARA", "D Who's there?"]),
    "note behind the cue": ("MARA [[check]]\nWho's there?", ["C MARA", "D Who's there?"]),
    "note above the cue": ("Wind.\n[[check]]\nMARA\nWho's there?", ["A Wind.", "C MARA", "D Who's there?"]),
    "indented": ("\t\t\tMARA\n\tWho's there?", ["C MARA", "D Who's there?"]),
    "known transition": ("Dark.\n\nFADE OUT.\nStatic.", ["A Dark.", "T FADE OUT.", "A Static."]),
    "page break below": ("MARA\n===\nWind.", ["A MARA", "B", "A Wind."]),
    "emphasised": ("**MARA**\nNo.", ["C MARA", "D No."]),
}

SPEECHES = {
    "lines stay lines": ("LEV\nOne.\n  Two.", ["C LEV", "D One.\nTwo."]),
    "two spaces go on": ("LEV\nOne.\n  \nTwo.", ["C LEV", "D One.\nTwo."]),
    "one space ends": ("LEV\nOne.\n \nTwo.", ["C LEV", "D One.", "A Two."]),
    "two spaces under the cue": ("LEV\n  \nOne.", ["C LEV", "D One."]),
    "nothing is typed by its looks": (
        "LEV\nINT. or EXT.? I forget.\nCUT TO:\n!Stop.\n# 3\n> Go\n.22",
        ["C LEV", "D INT. or EXT.? I forget.\nCUT TO:\n!Stop.\n# 3\n> Go\n.22"],
    ),
    "brackets around, between, behind": (
        "LEV\n(whispers)\nGo.\n(beat)\nNow.\n(runs)",
        ["C LEV", "P (whispers)", "D Go.", "P (beat)", "D Now.", "P (runs)"],
    ),
    "brackets left open": ("LEV\n(whispers,\nto Mara)", ["C LEV", "D (whispers,\nto Mara)"]),
    "two brackets on a line": ("LEV\n(one) or (two)", ["C LEV", "D (one) or (two)"]),
    "brackets in brackets": ("LEV\n(to (himself))\nGo.", ["C LEV", "P (to (himself))", "D Go."]),
    "lyric alone": ("~Haul away, haul away", ["L Haul away, haul away"]),
    "lyric keeps the speech open": ("MARA\n~Haul away\nSing!", ["C MARA", "L Haul away", "D Sing!"]),
    "a note alone does not end it": ("MARA\nOne.\n[[hm]]\nTwo.", ["C MARA", "D One.\nTwo."]),
    "a long note does not end it": ("MARA\nOne.\n[[hm\n  \nor]]\nTwo.", ["C MARA", "D One.\nTwo."]),
    "a boneyard alone ends it": ("MARA\nOne.\n/* hm */\nTwo.", ["C MARA", "D One.", "A Two."]),
    "a page break ends it": ("MARA\nOne.\n===\nTwo.", ["C MARA", "D One.", "B", "A Two."]),
}

OTHERS = {
    "transition": ("TIME CUT TO:", ["T TIME CUT TO:"]),
    "transition with a hyphen": ("MATCH-CUT TO:", ["T MATCH-CUT TO:"]),
    "transition, indented": ("\t\tCUT TO:", ["T CUT TO:"]),
    "space behind the colon": ("TIME CUT TO: ", ["A TIME CUT TO:"]),
    "note behind the colon": ("TIME CUT TO: [[hm]]", ["T TIME CUT TO:"]),
    "no blank line above the transition": ("Wind.\nCUT TO:\n\nRain.", ["A Wind.\nCUT TO:", "A Rain."]),
    "no blank line below the transition": ("Wind.\n\nCUT TO:\nRain.", ["A Wind.", "A CUT TO:\nRain."]),
    "TO is a word": ("PHOTO:", ["A PHOTO:"]),
    "lower case": ("Wind.\n\nHe says to:", ["A Wind.", "A He says to:"]),
    "fade in": ("FADE IN:", ["T FADE IN:"]),
    "fade out": ("FADE OUT.", ["T FADE OUT."]),
    "cut to black": ("SMASH CUT TO BLACK.", ["T SMASH CUT TO BLACK."]),
    "forced transition": ("> Iris out.", ["T Iris out."]),
    "centred": (">  INTERMISSION <", ["M INTERMISSION"]),
    "a mark alone is no transition": (">", ["A >"]),
    "nothing to centre": ("> <", ["A > <"]),
    "page break": ("=====", ["B"]),
    "two equals signs": ("== x", ["Y = x"]),
    "synopsis": ("= Nora hides the letter.", ["Y Nora hides the letter."]),
    "section": ("## The storm", ["S The storm"]),
    "section of prose": ("#3 rolls off the table.", ["S 3 rolls off the table."]),
    "section, full-width mark": ("＃＃ 第二幕", ["S 第二幕"]),
    "lyric, full-width mark": ("～海", ["L 海"]),
}

CUT_OUT = {
    "note in a line": ("Lev nods[[too soon?]], slowly.", ["A Lev nods, slowly."]),
    "note over lines": ("[[rain\nor snow?]]", []),
    "note over a line of two spaces": ("[[rain\n  \nor snow?]]", []),
    "blank line in a note": ("[[rain\n\nor snow?]]", ["A [[rain", "A or snow?]]"]),
    "one space in a note": ("[[rain\n \nor snow?]]", ["A [[rain", "A or snow?]]"]),
    "brackets in a note": ("[[see [p. 4] again]]Wind.", ["A Wind."]),
    "brackets at the end of a note": ("[[see [p. 4]]]Wind.", ["A Wind."]),
    "a bracket too many": ("[[see]]]Wind.", ["A ]Wind."]),
    "two notes": ("[[a]] Wind. [[b]]", ["A Wind."]),
    "no space added": ("key.[[x]]She", ["A key.She"]),
    "indentation in front of a note": ("    [[a]] Wind.", ["A     Wind."]),
    "boneyard in a line": ("A gull /* two? */lands.", ["A A gull lands."]),
    "boneyard over scenes": ("One.\n\n/* INT. SHED\n\nMARA\nHi. */\n\nTwo.", ["A One.", "A Two."]),
    "text behind a boneyard": ("/* x\n*/ Then rain.", ["A Then rain."]),
    "boneyard does not nest": ("/* a /* b */ c", ["A c"]),
    "boneyard left open": ("a /* b", ["A a /* b"]),
    "boneyard closed at once": ("/*/ a */b", ["A b"]),
    "note in a boneyard": ("/* [[a]] */", []),
    "boneyard in a note": ("[[/* a */]]", []),
    "data of Beat": ('Wind.\n\n/* BEAT: {"a": [[1, 2]], "b": "x"} END_BEAT */', ["A Wind."]),
    "a forced mark behind a boneyard": ("/* x */ !CUT TO:", ["A CUT TO:"]),
}

ROBUST = {
    "empty": ("", []),
    "blank lines only": ("\n \n\t\n", []),
    "no newline at the end": ("MARA\nHi.", ["C MARA", "D Hi."]),
    "byte order mark": ("\ufeffEXT. PIER - DAWN\n\nFog.", ["H EXT. PIER - DAWN", "A Fog."]),
    "carriage returns": ("MARA\rHi.\r\rFog.\r", ["C MARA", "D Hi.", "A Fog."]),
    "mixed line ends": ("MARA\r\nHi.\n\r\nFog.\r", ["C MARA", "D Hi.", "A Fog."]),
    "characters that end no line": (
        "a\u2028b\u2029c\u0085d\x0be\x0cf\x1cg",
        ["A a\u2028b\u2029c\u0085d\x0be\x0cf\x1cg"],
    ),
}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(text, expected, id=f"{group}: {name}")
        for group, cases in {
            "heading": HEADINGS,
            "action": ACTION,
            "cue": CUES,
            "speech": SPEECHES,
            "other": OTHERS,
            "cut out": CUT_OUT,
            "robust": ROBUST,
        }.items()
        for name, (text, expected) in cases.items()
    ],
)
def test_elements_of(text: str, expected: list[str]) -> None:
    assert [shorthand(element) for element in read(text).elements] == expected


@pytest.mark.parametrize(
    ("text", "name", "extensions", "dual"),
    [
        ("NORA (into phone) (pre-lap)\nHi.", "NORA", ("into phone", "pre-lap"), False),
        ("NORA  VALE (CONT'D)\nHi.", "NORA VALE", ("CONT'D",), False),
        ("LEV (O.S.) ^\nHi.", "LEV", ("O.S.",), True),
        ("LEV^\nHi.", "LEV", (), True),
        ("@de la Cruz (O.S.)^\nHi.", "de la Cruz", ("O.S.",), True),
        ("@老王（画外音）\n走。", "老王", ("画外音",), False),
        ("NORA (O.S.\nHi.", "NORA", ("O.S.",), False),
        ("NORA ()\nHi.", "NORA", (), False),
    ],
)
def test_cue_is_taken_apart(text: str, name: str, extensions: tuple[str, ...], dual: bool) -> None:
    cue = read(text).elements[0]
    assert isinstance(cue, Character)
    assert (cue.name, cue.extensions, cue.dual) == (name, extensions, dual)
    assert "^" not in cue.text


@pytest.mark.parametrize(
    ("text", "level"), [("# One", 1), ("## Two", 2), ("#### Shot", 4), ("#No space", 1), ("# #3", 1)]
)
def test_section_level_is_the_count_of_marks(text: str, level: int) -> None:
    section = read(text).elements[0]
    assert isinstance(section, Section)
    assert section.level == level


def test_notes_are_kept_with_their_place() -> None:
    notes = read("EXT. PIER [[shot: WS]]\n\nWind. [[rain\n  \nor snow?]] /* [[no]] */ [[b]]").notes
    assert [note.text for note in notes] == ["shot: WS", "rain\n  \nor snow?", "b"]
    spans = [(n.span.line, n.span.column, n.span.end_line, n.span.end_column) for n in notes]
    assert spans == [(1, 11, 1, 23), (3, 7, 5, 11), (5, 25, 5, 30)]


def test_heading_reaches_the_sheet_in_parts() -> None:
    heading = read("INT. LIGHTHOUSE - LAMP ROOM - NIGHT (1973) #12A# [[fog]]").elements[0]
    assert isinstance(heading, SceneHeading)
    assert heading.text == "INT. LIGHTHOUSE - LAMP ROOM - NIGHT (1973)"
    assert (heading.prefix, heading.location, heading.time_of_day, heading.qualifiers, heading.number) == (
        "INT",
        ("LIGHTHOUSE", "LAMP ROOM"),
        "NIGHT",
        ("1973",),
        "12A",
    )
    assert heading.span.end_column == 49
