"""The printed shot list, opened again as a reader would."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import pypdfium2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from filmstudio.errors import UsageError
from filmstudio.model.camera import Camera, CameraMove, ShotSize
from filmstudio.model.diagnostic import SourceSpan
from filmstudio.model.place import Place, Side, TimeOfDay
from filmstudio.model.shots import Line, Presence, Role, Scene, ShotList, ShotSpec
from filmstudio.review.shot_list_pages import Frame, PlacedRow, PlacedStrip, lay_pages
from filmstudio.review.shot_list_pdf import shot_list_pdf, write_shot_list_pdf
from filmstudio.review.shot_list_strip import DAY_EXT, DAY_INT, NIGHT_EXT, NIGHT_INT, board_of
from filmstudio.review.shot_list_table import COLUMNS, TEXT, Table
from filmstudio.review.shot_list_type import Style, width
from filmstudio.review.shot_list_wrap import wrap

SPAN = SourceSpan(line=7, column=1, end_line=8, end_column=1)
A4_LANDSCAPE = (841.89, 595.276)
LETTER_LANDSCAPE = (792.0, 612.0)


def place(side: Side = Side.INTERIOR, time: TimeOfDay = TimeOfDay.DAY) -> Place:
    return Place(side=side, name="KITCHEN", time=time)


def shot(shot_id: str, **more: object) -> ShotSpec:
    base = ShotSpec(
        id=shot_id,
        scene=shot_id[:-1],
        role=Role.SINGLE,
        camera=Camera(size=ShotSize.MEDIUM),
        place=place(),
        action="Nora puts the kettle on and waits.",
        people=(Presence(name="NORA"),),
        duration_s=3.0,
        spans=(SPAN,),
    )
    return base.model_copy(update=more)


def film(*shots: ShotSpec, title: str = "LOW TIDE") -> ShotList:
    numbers = dict.fromkeys(item.scene for item in shots)
    scenes = tuple(
        Scene(number=number, heading="INT. KITCHEN - DAY", place=place(), people=("NORA",), eighths=9, span=SPAN)
        for number in numbers
    )
    return ShotList(source="low_tide.fountain", title=title, scenes=scenes, shots=shots)


LONG = film(*(shot(f"{scene}{letter}") for scene in range(1, 9) for letter in "ABCDEFGHJKLM"))


def texts(data: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(data)
    pages = []
    for index in range(len(document)):
        page = document[index]
        text = page.get_textpage()
        pages.append(text.get_text_range())
        text.close()
        page.close()
    document.close()
    return pages


def colour_at(data: bytes, x: float, y: float) -> tuple[int, int, int]:
    """The colour of the first page at a point, in points from the upper left corner."""
    document = pypdfium2.PdfDocument(data)
    page = document[0]
    bitmap = page.render(scale=1)
    pixel = bitmap.to_pil().convert("RGB").getpixel((int(x), int(y)))
    bitmap.close()
    page.close()
    document.close()
    assert isinstance(pixel, tuple)
    return pixel[0], pixel[1], pixel[2]


def test_every_shot_stands_on_a_page_and_every_page_is_numbered() -> None:
    pages = texts(shot_list_pdf(LONG))
    assert len(pages) > 2
    words = " ".join(pages).split()
    for item in LONG.shots:
        assert words.count(item.id) == 1
    for number, page in enumerate(pages, 1):
        assert f"{number} / {len(pages)}" in page
        assert "LOW TIDE" in page
    assert all("WHAT IS SEEN AND HEARD" in page for page in pages[:-1])
    assert "continued" in " ".join(pages)
    assert "9 pages" in pages[0]
    assert "SET-UPS" in pages[-1]


def test_words_and_figures_can_be_searched_for() -> None:
    spoken = Line(speaker="NORA", text="Привет, Ἑλένη!", span=SPAN)
    (page,) = texts(shot_list_pdf(film(shot("1A", lines=(spoken,)), shot("1B", title="1943"))))
    for word in ("Привет", "kettle", "INT. KITCHEN", "1 1/8 pp", "3.0", "1943", "NORA"):
        assert word in page


def test_other_scripts_are_drawn() -> None:
    plain = shot_list_pdf(film(shot("1A", action="x")))
    for text in ("灯塔", "مصباح", "ना", "한국", "שלום (1)", "😀"):
        assert len(shot_list_pdf(film(shot("1A", action=f"x {text}")))) > len(plain), text


def test_the_same_list_makes_the_same_bytes_in_every_process(tmp_path: Path) -> None:
    sheet = tmp_path / "list.json"
    sheet.write_text(LONG.model_dump_json(), encoding="utf-8")
    code = (
        "import hashlib, pathlib, sys; from filmstudio.model.shots import ShotList;"
        "from filmstudio.review.shot_list_pdf import shot_list_pdf;"
        "film = ShotList.model_validate_json(pathlib.Path(sys.argv[1]).read_bytes());"
        "print(hashlib.sha256(shot_list_pdf(film)).hexdigest())"
    )
    digests = {
        subprocess.run(
            [sys.executable, "-c", code, str(sheet)],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout.strip()
        for seed in ("1", "2")
    }
    assert digests == {hashlib.sha256(shot_list_pdf(LONG)).hexdigest()}


@pytest.mark.parametrize(("letter", "size"), [(False, A4_LANDSCAPE), (True, LETTER_LANDSCAPE)])
def test_paper(letter: bool, size: tuple[float, float]) -> None:
    document = pypdfium2.PdfDocument(shot_list_pdf(film(shot("1A")), letter=letter))
    page = document[0]
    assert page.get_size() == pytest.approx(size, abs=0.1)
    page.close()
    document.close()


@pytest.mark.parametrize(
    ("where", "board"),
    [
        (place(), DAY_INT),
        (place(Side.EXTERIOR, TimeOfDay.DAWN), DAY_EXT),
        (place(Side.BOTH, TimeOfDay.AFTERNOON), DAY_EXT),
        (place(time=TimeOfDay.EVENING), NIGHT_INT),
        (place(Side.EXTERIOR, TimeOfDay.NIGHT), NIGHT_EXT),
    ],
)
def test_strips_have_the_boards_colours(where: Place, board: object) -> None:
    shots = film(shot("1A"))
    shots = shots.model_copy(update={"scenes": (shots.scenes[0].model_copy(update={"place": where}),)})
    assert board_of(where) is board
    ground = colour_at(shot_list_pdf(shots), x=400, y=104)
    assert ground == pytest.approx([round(part * 255) for part in board_of(where).ground], abs=2)


def test_nothing_is_wider_than_its_cell() -> None:
    talk = Line(speaker="MARA-THERESIA-ANNUNZIATA-ESPERANZA", text="Donaudampfschiffahrt" * 12 + " ende", span=SPAN)
    people = tuple(Presence(name="JOHANNA-MAGDALENA-SOPHIE") for _ in range(5))
    hard = shot("123A" * 4, lines=(talk,), people=people, action="これは日本語の長い台詞です。" * 20, subject="x" * 200)
    table = Table([hard], 770)
    for points, lines in zip(table.widths, table.row(hard).cells, strict=True):
        for line in lines:
            for part in line:
                assert part.x + width(part.text, part.style) <= points + 0.01


def test_columns_that_nobody_uses_give_their_room_to_the_words() -> None:
    plain = Table([shot("1A")], 770)
    moving = Table([shot("1A"), shot("1B", camera=Camera(size=ShotSize.WIDE, move=CameraMove.DOLLY_IN))], 770)
    names = {column.name for column in plain.columns}
    assert names == {column.name for column in COLUMNS if not column.often_empty}
    assert {column.name for column in moving.columns} - names == {"MOVE"}
    assert max(plain.widths) > max(moving.widths)


def test_no_row_leaves_its_page_and_every_page_says_its_scene() -> None:
    frame = Frame(770, 400, 450)
    laid = lay_pages(LONG, Table(LONG.shots, frame.width), frame)
    for number, items in enumerate(laid.items):
        assert isinstance(items[0], PlacedStrip)
        assert isinstance(items[-1], PlacedRow)
        assert items[-1].y + items[-1].row.height <= (frame.others if number else frame.first)
    placed = [item.row.shot for items in laid.items for item in items if isinstance(item, PlacedRow)]
    assert placed == [item.id for item in LONG.shots]


@given(st.text(alphabet="ab 灯塔、。é\u0301-", max_size=80), st.floats(20, 200), st.floats(0, 15))
def test_wrapping_loses_no_letter_and_keeps_to_its_width(text: str, limit: float, indent: float) -> None:
    style = Style(8)
    lines = wrap(text, style, limit, indent)
    assert "".join("".join(lines).split()) == "".join(text.split())
    for index, line in enumerate(lines):
        letters = [char for char in line if char.isprintable()]
        assert width(line, style) <= limit - (indent if index == 0 else 0) or len(letters) <= 3


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("JONAS (30s) climbs", ["JONAS", "(30s)", "climbs"]),
        ("灯塔。（海）", ["灯塔。", "（海）"]),
        ("one two", ["one", "two"]),
    ],
)
def test_lines_are_broken_where_a_typesetter_would(text: str, lines: list[str]) -> None:
    style = Style(10)
    assert wrap(text, style, max(width(line, style) for line in lines) + 0.1) == lines


def test_a_film_without_shots_is_one_page() -> None:
    (page,) = texts(shot_list_pdf(ShotList(source="x", title="NOTHING", scenes=(), shots=())))
    assert "1 / 1" in page


def test_a_place_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="does not exist"):
        write_shot_list_pdf(LONG, tmp_path / "nowhere" / "list.pdf")
    assert wrap("", TEXT, 100) == [""]
