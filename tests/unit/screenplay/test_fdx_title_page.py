"""A title page without keys: what each line is, by its place and its looks."""

from __future__ import annotations

import pytest

from tests.unit.screenplay.fdx_samples import paragraph, read_content

EMPTY = '<Paragraph Alignment="Center"><Text></Text></Paragraph>'


def middle(text: str, style: str = "") -> str:
    said = f' Style="{style}"' if style else ""
    return f'<Paragraph Alignment="Center"><Text{said}>{text}</Text></Paragraph>'


def margin(text: str) -> str:
    return f'<Paragraph Alignment="Left"><Text>{text}</Text></Paragraph>'


def entries(*lines: str) -> list[tuple[str, tuple[str, ...]]]:
    page = f"<TitlePage><Content>{''.join(lines)}</Content></TitlePage>"
    return [(entry.key, entry.values) for entry in read_content(paragraph("Action", "x"), behind=page).title_page]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ([], []),
        ([EMPTY, EMPTY], []),
        ([EMPTY, middle("LOW TIDE")], [("Title", ("LOW TIDE",))]),
        (
            [EMPTY, middle("LOW TIDE", "Bold+Underline"), EMPTY, middle("Written by"), EMPTY, middle("N. Ray")],
            [("Title", ("LOW TIDE",)), ("Credit", ("Written by",)), ("Author", ("N. Ray",))],
        ),
        (
            [middle("LOW TIDE"), middle("A ghost story"), EMPTY, middle("by\nN. Ray"), middle("T. Okoye")],
            [("Title", ("LOW TIDE", "A ghost story")), ("Credit", ("by",)), ("Author", ("N. Ray", "T. Okoye"))],
        ),
        (
            [middle("LOW TIDE"), EMPTY, middle("N. Ray"), EMPTY, middle("based on the novel by M. Vane")],
            [("Title", ("LOW TIDE",)), ("Author", ("N. Ray",)), ("Source", ("based on the novel by M. Vane",))],
        ),
        (
            [middle("LOW TIDE"), EMPTY, margin("12 Quay St"), margin("Phone: 555"), margin("Second draft, 3 May 2024")],
            [
                ("Title", ("LOW TIDE",)),
                ("Contact", ("12 Quay St", "Phone: 555")),
                ("Draft date", ("Second draft, 3 May 2024",)),
            ],
        ),
        (
            [middle("LOW TIDE"), margin("1/20/2024"), margin("© 2024 N. Ray")],
            [("Title", ("LOW TIDE",)), ("Draft date", ("1/20/2024",)), ("Copyright", ("© 2024 N. Ray",))],
        ),
        (
            [middle("Title: LOW TIDE"), margin("Style: 16mm, grey"), margin("seed: 11")],
            [("Title", ("LOW TIDE",)), ("Style", ("16mm, grey",)), ("seed", ("11",))],
        ),
    ],
)
def test_entries_of(lines: list[str], expected: list[tuple[str, tuple[str, ...]]]) -> None:
    assert entries(*lines) == expected


def test_the_page_asks_for_a_look() -> None:
    page = f"<TitlePage><Content>{middle('LOW TIDE')}{margin('Lens: 35mm')}</Content></TitlePage>"
    screenplay = read_content(paragraph("Action", "x"), behind=page)
    assert screenplay.defaults.lens_mm == 35
    assert screenplay.title_value("title") == "LOW TIDE"


def test_names_in_front_of_the_root_are_believed_only_if_they_fit() -> None:
    def keys(names: str) -> list[str]:
        page = f"<TitlePage><Content>{middle('LOW TIDE')}{middle('N. Ray')}</Content></TitlePage>"
        front = f"<?filmstudio exact?>\n<?filmstudio-title-page {names}?>\n"
        return [entry.key for entry in read_content(paragraph("Action", "x"), behind=page, front=front).title_page]

    assert keys("Title 1, Contact 1") == ["Title", "Contact"]
    for stale in ("Title 1", "Title 1, Contact 2", "Title 1, Style 1", "Title", "?", ""):
        assert keys(stale) == ["Title"]
