"""The film's keys on the title page: for every shot, for the whole film, and what is wrong with them."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filmstudio.model.camera import CameraMove, Light, MoveSpeed, Stock
from filmstudio.model.diagnostic import Diagnostic, SourceSpan
from filmstudio.model.screenplay import TitleEntry
from filmstudio.model.shots import Lora
from filmstudio.model.wish import Wish
from filmstudio.screenplay.directives import TitleLook, read_title_defaults, read_title_look
from filmstudio.screenplay.directives.title_keys import FILM_KEYS, SHOT_KEYS
from filmstudio.screenplay.reader import FountainReader
from filmstudio.units import Resolution


def entries(page: str) -> tuple[TitleEntry, ...]:
    """Return the title page of a script through the real reader."""
    return FountainReader().read_text(f"{page}\n\nEXT. PIER - DAWN\n\nNora waits.\n", "test.fountain").title_page


def places(page: str, remarks: tuple[Diagnostic, ...]) -> list[tuple[str, str]]:
    """Return code and text of every remark on one line."""
    lines = page.split("\n")
    return [
        (remark.code, lines[remark.span.line - 1][remark.span.column - 1 : remark.span.end_column - 1])
        for remark in remarks
    ]


PAGE = """\
Title: Low Tide
Author: N. Ray
Style: 16mm, cold grey
Light: overcast
Lens: 35mm
Film: 16mm
Move: handheld, slow
Lora:
    grain@0.4
    salt
Negative: blur
Steps: 30
Cfg: 3.5
Aspect: 2.39:1
Size: 1920x804
FPS: 23.976
Seed: 11
Model: animatic
Grade: bleach bypass"""


def test_what_holds_for_every_shot() -> None:
    wish, said, remarks = read_title_defaults(entries(PAGE))
    assert remarks == ()
    assert wish == Wish(
        look="16mm, cold grey",
        light=Light.OVERCAST,
        lens_mm=35,
        stock=Stock.FILM_16MM,
        move=CameraMove.HANDHELD,
        speed=MoveSpeed.SLOW,
        loras=(Lora(name="grain", weight=0.4), Lora(name="salt")),
        negative="blur",
        steps=30,
        guidance=3.5,
    )
    lines = {found.field: found.line for found in said}
    assert (lines["look"], lines["light"], lines["move"], lines["speed"], lines["loras"]) == (3, 4, 7, 7, 8)
    assert set(lines) == {name for name in Wish.model_fields if getattr(wish, name) is not None}


def test_what_holds_for_the_whole_film() -> None:
    look, remarks = read_title_look(entries(PAGE))
    assert remarks == ()
    assert look[:-1] == (
        "16mm, cold grey", Fraction(239, 100), Resolution(1920, 804), Fraction(24000, 1001), 11, "animatic"
    )  # fmt: skip
    assert {found.field: found.line for found in look.said} == {
        "style": 3, "aspect": 14, "size": 15, "rate": 16, "seed": 17, "engine": 18
    }  # fmt: skip


def test_every_field_of_the_look_has_a_key() -> None:
    assert set(FILM_KEYS.values()) | {"said"} == set(TitleLook._fields)


@pytest.mark.parametrize(
    "page", ["Title: Low Tide", "Film: The Long Night", "Grade: warm\nCamera: J. Doe", "Light:\nTitle: X"]
)
def test_other_keys_are_never_wrong(page: str) -> None:
    assert read_title_defaults(entries(page)) == (Wish(), (), ())
    assert read_title_look(entries(page)) == (TitleLook(), ())


@pytest.mark.parametrize(
    ("page", "found"),
    [
        ("Title: X\nLight: moonlite", [("bad-directive-value", "moonlite")]),
        ("Title: X\nLens: 3mm", [("bad-directive-value", "3mm")]),
        ("Title: X\nLora: good, bad@9", [("bad-directive-value", "bad@9")]),
        ("Title: X\nSteps: many", [("bad-directive-value", "many")]),
        ("Title: X\nAspect: wide", [("bad-directive-value", "wide")]),
        ("Title: X\nSize: A4", [("bad-directive-value", "A4")]),
        ("Title: X\nFPS: 0", [("bad-directive-value", "0")]),
        ("Title: X\nSeed: -1", [("bad-directive-value", "-1")]),
        ("Title: X\nEngine: a b", [("bad-directive-value", "a b")]),
        ("Title: X\nLight:\n    moonlite", [("bad-directive-value", "moonlite")]),
        ("Title: X\nLight: soft\nLight: hard", [("repeated-directive-key", "Light: hard")]),
        ("Title: X\nModel: a\nEngine: b", [("repeated-directive-key", "Engine: b")]),
        ("Title: X\nMove: slow push in\nSpeed: fast", [("repeated-directive-key", "Speed: fast")]),
        ("Title: X\nStyle: a\nStyle: b", [("repeated-directive-key", "Style: b")]),
        ("Title: X\nFilm: The Long Night\nStock: 16mm", []),
    ],
)
def test_what_is_wrong_stands_at_its_place_once(page: str, found: list[tuple[str, str]]) -> None:
    _, _, remarks = read_title_defaults(entries(page))
    assert places(page, remarks) == found


def test_a_wrong_film_key_is_remarked_by_both_readers() -> None:
    page = entries("Title: X\nAspect: wide\nLight: neon")
    look, remarks = read_title_look(page)
    assert look == TitleLook()
    wish, _, all_remarks = read_title_defaults(page)
    assert wish == Wish(light=Light.NEON)
    assert all_remarks == remarks != ()


def test_a_value_of_several_lines_is_pointed_at_as_an_entry() -> None:
    page = "Title: X\nLight:\n    neon\n    moonlite"
    _, _, remarks = read_title_defaults(entries(page))
    assert [(remark.span.line, remark.span.end_line) for remark in remarks] == [(2, 4)]


@given(
    key=st.sampled_from([*SHOT_KEYS, *FILM_KEYS, "title", ""]),
    values=st.lists(st.text(max_size=20), max_size=3),
    length=st.integers(0, 20),
)
def test_no_title_page_is_too_strange(key: str, values: list[str], length: int) -> None:
    span = SourceSpan(line=2, column=1, end_line=2, end_column=1 + length)
    page = (TitleEntry(key=key, values=tuple(values), span=span),) * 2
    for remark in (*read_title_defaults(page)[2], *read_title_look(page)[1]):
        assert remark.span.line == 2
        assert remark.span.column >= 1
