"""Title pages: what opens one, what belongs to it, what ends it."""

from __future__ import annotations

import pytest

from filmstudio.model.screenplay import Screenplay
from filmstudio.screenplay.reader import FountainReader

Entries = list[tuple[str, tuple[str, ...]]]


def read(text: str) -> Screenplay:
    return FountainReader().read_text(text, "case.fountain")


def entries(screenplay: Screenplay) -> Entries:
    return [(entry.key, entry.values) for entry in screenplay.title_page]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Title: Low Tide\nAuthor: N. Ray\n\nWind.", [("Title", ("Low Tide",)), ("Author", ("N. Ray",))]),
        ("\n\nTitle: Low Tide", [("Title", ("Low Tide",))]),
        ("\ufeffTitle: Low Tide", [("Title", ("Low Tide",))]),
        ("Draft date: May 3", [("Draft date", ("May 3",))]),
        ("DRAFT DATE: May 3", [("DRAFT DATE", ("May 3",))]),
        ("Contact:\n   12 Quay St\n\tDover", [("Contact", ("12 Quay St", "Dover"))]),
        ("Author:\n   N. Ray\n   T. Okoye", [("Author", ("N. Ray", "T. Okoye"))]),
        ("Author: N. Ray\n    T. Okoye", [("Author", ("N. Ray", "T. Okoye"))]),
        ("Source:\n    Letters: volume 2", [("Source", ("Letters: volume 2",))]),
        ("Title: _**LOW TIDE**_", [("Title", ("_**LOW TIDE**_",))]),
        ("Title: Low Tide\nGrade: bleach bypass", [("Title", ("Low Tide",)), ("Grade", ("bleach bypass",))]),
        ("Aspect: 2.39:1", [("Aspect", ("2.39:1",))]),
        ("Title:", [("Title", ())]),
        ("Grade:\n\tbleach bypass", [("Grade", ("bleach bypass",))]),
        ("Title: Low /* High */Tide", [("Title", ("Low Tide",))]),
        ("Title: Low Tide\n[[draft]]\nAuthor: N. Ray", [("Title", ("Low Tide",)), ("Author", ("N. Ray",))]),
        ("Título: Marea", [("Título", ("Marea",))]),
    ],
)
def test_entries(text: str, expected: Entries) -> None:
    assert entries(read(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "ext. pier - 5:40 am\n\nFog.",
        "EXT. PIER [[light: fog]]\n\nFog.",
        "DISSOLVE TO:",
        "FADE IN:",
        "!Note to self: run.",
        "@Nora: then",
        "> Title: x <",
        "= Title: x",
        "The door opens:\n\nNobody.",
        "1st title: x",
        "A key that has far too many letters to be one: x",
        "   Title: indented like a value",
    ],
)
def test_the_script_begins_at_once(text: str) -> None:
    screenplay = read(text)
    assert screenplay.title_page == ()
    assert screenplay.elements[0].span.line == 1


@pytest.mark.parametrize(
    ("text", "first_body_line", "kind"),
    [
        ("Title: Low Tide\nNora waits.", 2, "action"),
        ("Contact:\n  12 Quay St", 2, "action"),
        ("Title: Low Tide\nEXT. PIER - 5:40 AM\n\nFog.", 2, "scene_heading"),
        ("Title: Low Tide\nFADE IN:\n\nFog.", 2, "transition"),
        ("Title: Low Tide\n\nAuthor: N. Ray", 3, "action"),
        ("Title: Low Tide\n  \n\tNora waits.", 3, "action"),
    ],
)
def test_the_page_ends(text: str, first_body_line: int, kind: str) -> None:
    screenplay = read(text)
    assert len(screenplay.title_page) == 1
    assert (screenplay.elements[0].span.line, screenplay.elements[0].kind) == (first_body_line, kind)


def test_span_runs_from_the_key_to_the_last_value() -> None:
    span = read("Title: Low Tide\nContact:\n   12 Quay St\n\tDover  \n").title_page[1].span
    assert (span.line, span.column, span.end_line, span.end_column) == (2, 1, 4, 7)


def test_a_value_is_found_by_key_in_any_case() -> None:
    assert read("Title: Low Tide\nAuthor: N. Ray").title_value("AUTHOR") == "N. Ray"
