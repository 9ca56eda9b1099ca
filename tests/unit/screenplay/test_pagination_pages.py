"""Pages and eighths, as somebody with a typewriter and a ruler would count them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filmstudio.model.diagnostic import SourceSpan
from filmstudio.model.screenplay import Action, Element, SceneHeading
from filmstudio.screenplay.pagination import PAGE_ROWS, measured, pages, scene_pages
from filmstudio.screenplay.pagination_rows import rows
from filmstudio.screenplay.reader import FountainReader

SPAN = SourceSpan(line=1, column=1, end_line=1, end_column=2)
ROW = "x" * 61
"""A full row of action."""


def read(text: str) -> tuple[Element, ...]:
    return FountainReader().read_text(text, "x.fountain").elements


def scene(action_rows: int, name: str = "A") -> str:
    return f"INT. {name} - DAY\n\n" + "\n".join([ROW] * action_rows) + "\n\n"


@pytest.mark.parametrize(
    ("text", "columns", "count"),
    [
        ("", 61, 1),
        ("one", 61, 1),
        ("x" * 61, 61, 1),
        ("x" * 62, 61, 2),
        ("aaa bbb", 7, 1),
        ("aaa bbb", 6, 2),
        ("aaa bbb ccc", 7, 2),
        ("aaaa bb cc", 5, 2),
        ("abcdefghij", 5, 2),
        ("one\ntwo\n\nfour", 61, 4),
        ("灯塔" * 15, 61, 1),
        ("灯塔" * 16, 61, 2),
        ("ｆｕｌｌ", 7, 2),
        ("e\u0301" * 61, 61, 1),
        ("ё" * 61, 61, 1),
    ],
)
def test_a_text_fills_rows(text: str, columns: int, count: int) -> None:
    assert rows(text, columns) == count


@given(st.text(alphabet="ab é", max_size=300), st.integers(2, 40))
def test_rows_hold_the_text_and_are_not_wasted(text: str, columns: int) -> None:
    count = rows(text, columns)
    assert count * columns + count - 1 >= len(text.strip())  # a space is dropped at the end of a row
    assert count <= 1 + 2 * len(text) // columns


def test_a_full_page_is_eight_eighths() -> None:
    # A heading, a blank row and 53 rows of action.
    assert pages(read(scene(PAGE_ROWS - 2))) == 8
    assert scene_pages(read(scene(PAGE_ROWS - 2)))[0].eighths == 8
    assert pages(read(scene(PAGE_ROWS - 1))) == 9


def test_a_scene_is_at_least_one_eighth() -> None:
    (heading,) = scene_pages(read("INT. A - DAY\n\nHe nods.\n"))
    assert heading.eighths == 1


def test_nothing_is_no_page() -> None:
    assert pages(()) == 0
    assert scene_pages(()) == ()
    assert pages(read("# Act one\n\n= Nothing yet.\n")) == 0


def test_a_heading_is_never_the_last_row_of_a_page() -> None:
    # 51 rows are set; two blank ones, the heading, a blank one and two rows of action would need 57.
    first, second = scene_pages(read(scene(PAGE_ROWS - 4) + scene(4, "B")))
    assert (first.page, second.page) == (1, 2)
    first, second = scene_pages(read(scene(PAGE_ROWS - 20) + scene(4, "B")))
    assert (first.page, second.page) == (1, 1)


def test_a_page_break_turns_the_page_and_is_nobodys_length() -> None:
    plain = scene_pages(read(scene(5) + scene(5, "B")))
    broken = scene_pages(read(scene(5) + "===\n\n" + scene(5, "B")))
    assert [item.page for item in plain] == [1, 1]
    assert [item.page for item in broken] == [1, 2]
    assert [item.eighths for item in broken] == [item.eighths for item in plain]
    assert pages(read("===\n\n" + scene(5))) == pages(read(scene(5)))


def test_dialogue_is_narrow() -> None:
    said = " ".join(["word"] * 140)  # 700 columns
    assert pages(read(f"INT. A - DAY\n\nNORA\n{said}\n")) > pages(read(f"INT. A - DAY\n\n{said}\n"))


def test_dual_dialogue_stands_side_by_side() -> None:
    speech = "NORA{}\n" + "\n".join(["A row of speech."] * 20) + "\n\n"
    both = pages(read("INT. A - DAY\n\n" + speech.format("") + speech.format(" ^").replace("NORA", "LEV")))
    after = pages(read("INT. A - DAY\n\n" + speech.format("") + speech.format("").replace("NORA", "LEV")))
    alone = pages(read("INT. A - DAY\n\n" + speech.format("")))
    assert both == alone < after


def test_a_speech_over_a_page_turn_repeats_its_cue() -> None:
    speech = "NORA\n" + "\n".join(["A row."] * 30)
    whole = scene_pages(read(f"INT. A - DAY\n\n{speech}\n"))[0].eighths
    turned = scene_pages(read(f"{scene(PAGE_ROWS - 20)}INT. B - DAY\n\n{speech}\n"))[1].eighths
    assert turned >= whole
    assert scene_pages(read(f"{scene(PAGE_ROWS - 20)}INT. B - DAY\n\n{speech}\n"))[1].page == 1


def test_what_the_file_says_of_its_length_stands() -> None:
    said = SceneHeading(span=SPAN, text="INT. A - DAY", prefix="INT", location=("A",), time_of_day="DAY", eighths=21)
    unsaid = said.model_copy(update={"eighths": None})
    elements = (said, Action(span=SPAN, text="x"), unsaid, Action(span=SPAN, text="x"))
    filled = measured(elements)
    assert [element.eighths for element in filled if isinstance(element, SceneHeading)] == [21, 1]
    assert filled[1::2] == elements[1::2]
    assert measured(filled) == filled


def test_sections_and_notes_take_no_room() -> None:
    bare = scene(10)
    assert pages(read(f"# Act\n\n{bare}= A synopsis.\n\n[[a note]]\n")) == pages(read(bare))


@given(st.lists(st.integers(0, 70), min_size=1, max_size=12))
def test_scenes_add_up_to_about_the_script(lengths: list[int]) -> None:
    elements = read("".join(scene(rows_, f"ROOM {index}") for index, rows_ in enumerate(lengths)))
    parts = scene_pages(elements)
    assert [part.page for part in parts] == sorted(part.page for part in parts)
    # Rounding is half an eighth a scene and one at least; a page turn can waste five rows, less than an eighth.
    assert abs(sum(part.eighths for part in parts) - pages(elements)) <= 2 * len(parts) + 1
