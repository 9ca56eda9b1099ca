"""The storyboard on paper, opened again as a reader would."""

from __future__ import annotations

import re
from pathlib import Path

import pypdfium2
import pytest

from filmstudio.errors import UsageError
from filmstudio.review.board import Board, Speech
from filmstudio.review.board_cell import Grid, lay_panel
from filmstudio.review.board_flow import Body, PlacedCell, PlacedHeading, lay_pages
from filmstudio.review.board_grid import grid_of, usual_columns
from filmstudio.review.board_pdf import board_pdf, write_board_pdf
from filmstudio.review.shot_list_type import width
from tests.unit.review.board_samples import board, panel

A4 = (841.89, 595.276)
LETTER = (792.0, 612.0)


def opened(data: bytes) -> tuple[list[str], list[tuple[float, float]], list[int]]:
    """Text, size and number of pictures of every page."""
    document = pypdfium2.PdfDocument(data)
    texts, sizes, pictures = [], [], []
    for page in document:
        text = page.get_textpage()
        texts.append(text.get_text_range())
        text.close()
        sizes.append(page.get_size())
        pictures.append(sum(one.type == pypdfium2.raw.FPDF_PAGEOBJ_IMAGE for one in page.get_objects()))
        page.close()
    document.close()
    return texts, sizes, pictures


def long_board(folder: Path, shots: int = 40) -> Board:
    return board(tuple((panel(folder, f"1A{number}"),) for number in range(shots)))


def test_a_panel_says_everything_in_text_that_can_be_searched(tmp_path: Path) -> None:
    data, pages = board_pdf(board(((panel(tmp_path),),)))
    texts, sizes, pictures = opened(data)
    assert pages == 1
    assert sizes == [pytest.approx(A4, abs=0.01)]
    assert pictures == [1]
    for words in (
        *("LOW TIDE", "written by Anna Berg", "1 scene", "INT. KITCHEN 1", "NORA, LEV", "1A", "MCU", "3.2 s · 77 f"),
        *("low angle · 85 mm · dolly in", "Nora puts the kettle on", "NORA (V.O.)", "(softly)", "Nobody came."),
        *("window · fade out", "camera moves", "people move", "1 / 1"),
    ):
        assert words in texts[0], words


def test_the_same_board_is_the_same_bytes_and_bears_no_date_but_the_fixed_one(tmp_path: Path) -> None:
    first, second = (board_pdf(board(((panel(tmp_path),),)))[0] for _ in range(2))
    assert first == second
    assert set(re.findall(rb"D:(\d{4})", first)) <= {b"2000"}


def test_pictures_are_embedded_as_the_files_they_are(tmp_path: Path) -> None:
    one = panel(tmp_path)
    data, _ = board_pdf(board(((one,),)))
    assert one.picture.read_bytes() in data


def test_fonts_are_embedded(tmp_path: Path) -> None:
    data, _ = board_pdf(board(((panel(tmp_path),),)))
    assert b"FontFile2" in data
    assert b"NotoSans" in data


def test_letter_is_letter(tmp_path: Path) -> None:
    assert opened(board_pdf(board(((panel(tmp_path),),)), letter=True)[0])[1] == [pytest.approx(LETTER, abs=0.01)]


def test_every_page_has_its_number_and_says_again_which_scene_it_is_in(tmp_path: Path) -> None:
    data, pages = board_pdf(long_board(tmp_path))
    texts, _, pictures = opened(data)
    assert pages == len(texts) > 3
    assert sum(pictures) == 40
    for number, text in enumerate(texts, 1):
        assert f"{number} / {pages}" in text
        assert "INT. KITCHEN 1" in text
        assert ("continued" in text) == (number > 1)


def test_a_missing_take_is_said(tmp_path: Path) -> None:
    assert "Not shot yet" in opened(board_pdf(board(((panel(tmp_path, missing=True),),)))[0])[0][0]


@pytest.mark.parametrize("aspect", [9 / 16, 1.0, 4 / 3, 16 / 9, 2.39])
@pytest.mark.parametrize("columns", [None, 1, 4, 8])
def test_nothing_leaves_the_page_or_overlaps_its_neighbour(tmp_path: Path, aspect: float, columns: int | None) -> None:
    words = "He says what he has always said, at length, and then once more from the beginning. " * 12
    shots = tuple(
        (panel(tmp_path, f"1{letter}", action=words if letter in "CF" else "He waits."),) for letter in "ABCDEFGH"
    )
    film = board(shots, shots, aspect=aspect)
    count = columns or usual_columns(aspect)
    body = Body(770.0, 440.0, 500.0)
    grid = grid_of(body.width, count, aspect, 440.0)
    assert grid.picture_width / grid.picture_height == pytest.approx(aspect)
    for number, page in enumerate(lay_pages(film, grid, count, body)):
        assert page.height <= (440.0 if not number else 500.0) + 1e-6
        boxes = []
        for item in page.items:
            if isinstance(item, PlacedHeading):
                assert item.heading.height < 60
                continue
            assert item.x + grid.width <= body.width + 1e-6
            for mark in item.cell.words:
                assert mark.x + width(mark.text, mark.style) <= grid.width + 1.0, mark.text
                assert mark.y <= item.cell.height + 1e-6
            boxes.append((item.x, item.y, item.x + grid.width, item.y + item.cell.height))
        for index, one in enumerate(boxes):
            for other in boxes[index + 1 :]:
                apart = one[2] <= other[0] or other[2] <= one[0] or one[3] <= other[1] or other[3] <= one[1]
                assert apart, (one, other)


def test_words_that_do_not_fit_go_on_in_the_next_cell_and_none_is_lost(tmp_path: Path) -> None:
    words = " ".join(f"word{number}" for number in range(600))
    cells = lay_panel(panel(tmp_path, action=words, speeches=()), Grid(200.0, 200.0, 112.0, 90.0))
    assert len(cells) > 3
    assert [cell.slot is not None for cell in cells] == [True] + [False] * (len(cells) - 1)
    found = " ".join(mark.text for cell in cells for mark in cell.words)
    assert [word for word in found.split() if word.startswith("word")] == words.split()
    assert "continued" in found
    assert max(cell.height for cell in cells) <= 14 + 112 + 2.5 + 90 + 1e-6


def test_a_sheet_of_few_lines_ends_in_an_ellipsis_behind_a_whole_word(tmp_path: Path) -> None:
    words = " ".join(["alpha", "beta", "gamma", "delta"] * 50)
    grid = Grid(200.0, 200.0, 112.0, 90.0, most_lines=3)
    (cell,) = lay_panel(panel(tmp_path, camera="", action=words, speeches=(), remarks=""), grid)
    last = cell.words[-1].text
    assert last.endswith(" …")
    assert last.removesuffix(" …").split()[-1] in ("alpha", "beta", "gamma", "delta")
    assert width(last, cell.words[-1].style) <= 200.0


def test_pictures_of_one_shot_stand_in_one_row_and_are_linked(tmp_path: Path) -> None:
    two = (panel(tmp_path, "1C", part="start"), panel(tmp_path, "1C", part="end"))
    film = board(((panel(tmp_path, "1A"),), (panel(tmp_path, "1B"),), two))
    grid = grid_of(770.0, 3, 16 / 9, 440.0)
    (page,) = lay_pages(film, grid, 3, Body(770.0, 500.0, 500.0))
    placed = {(item.cell.panel.shot, item.cell.panel.part): item for item in page.items if isinstance(item, PlacedCell)}
    start, end = placed["1C", "start"], placed["1C", "end"]
    assert start.y == end.y > placed["1B", ""].y
    assert start.x == 0.0
    assert "›" in [mark.text for mark in end.cell.words]


def test_a_speech_that_is_read_from_the_right_stands_on_the_right(tmp_path: Path) -> None:
    grid = Grid(200.0, 200.0, 112.0, 90.0)
    (cell,) = lay_panel(panel(tmp_path, speeches=(Speech("שרה", "שלום לך"),), action="", remarks="", camera=""), grid)
    line = cell.words[-1]
    assert line.text == "שלום לך"
    assert line.x + width(line.text, line.style) == pytest.approx(200.0)


HOSTILE = "%{}:'\\,[];<script>alert(1)</script> 🎬 你好 \x1b[31m \u202e שלום"


def test_text_that_nobody_vouches_for_makes_a_page_all_the_same(tmp_path: Path) -> None:
    wild = panel(tmp_path, HOSTILE, action=HOSTILE * 20, speeches=(Speech(HOSTILE, HOSTILE, HOSTILE),), remarks=HOSTILE)
    data, pages = board_pdf(board(((wild,),), title=HOSTILE))
    assert pages == len(opened(data)[0])


def test_too_many_columns_are_refused_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="14 panels do not fit side by side"):
        board_pdf(board(((panel(tmp_path),),)), columns=14)


def test_an_unwritable_place_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="cannot be written"):
        write_board_pdf(board(((panel(tmp_path),),)), tmp_path / "nowhere" / "board.pdf")
