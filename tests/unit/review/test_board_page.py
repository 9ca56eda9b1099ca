"""The storyboard as a page, read as a browser reads it, and as one picture."""

from __future__ import annotations

import base64
import hashlib
from html.parser import HTMLParser
from pathlib import Path

import cv2
import pytest

from filmstudio.errors import UsageError
from filmstudio.review.board import Speech
from filmstudio.review.board_html import html_pieces, write_board_html
from filmstudio.review.board_png import picture_width_px, write_board_png
from tests.unit.review.board_samples import board, panel

HOSTILE = "\"><script>alert(1)</script><img src=x onerror=alert(2)> & '%{}' 🎬 \x00\x1b"


class Reader(HTMLParser):
    """Collects elements with their attributes, and the text of scripts and styles."""

    def __init__(self) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.inside: dict[str, list[str]] = {"script": [], "style": []}
        self.text: list[str] = []
        self._in = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        self._in = tag

    def handle_data(self, data: str) -> None:
        self.inside.get(self._in, self.text).append(data)

    def handle_endtag(self, tag: str) -> None:
        self._in = ""

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.elements if name == tag]


def read(page: str) -> Reader:
    reader = Reader()
    reader.feed(page)
    return reader


@pytest.fixture
def page(tmp_path: Path) -> Reader:
    start, end = panel(tmp_path, "1B", part="start"), panel(tmp_path, "1B", part="end", marks=())
    lev = panel(tmp_path, "2A", people=("LEV", "NORA"), missing=True)
    return read("".join(html_pieces(board(((panel(tmp_path),), (start, end)), ((lev,),)))))


def test_every_panel_is_a_figure_with_its_picture_in_the_file_and_words_for_it(page: Reader) -> None:
    figures, pictures = page.all("figure"), page.all("img")
    assert len(figures) == len(pictures) == 4
    assert [figure["data-scene"] for figure in figures] == ["1", "1", "1", "2"]
    assert figures[-1]["data-people"] == "LEV\nNORA"
    assert "missing" in str(figures[-1]["class"])
    for picture in pictures:
        kind, _, data = str(picture["src"]).partition(",")
        assert kind == "data:image/jpeg;base64"
        assert base64.b64decode(data).startswith(b"\xff\xd8")
        assert picture["alt"]


def test_the_page_asks_nothing_of_a_network_and_forbids_what_is_not_its_own(page: Reader) -> None:
    for _, attributes in page.elements:
        for name in ("src", "href", "action", "data", "srcset"):
            value = attributes.get(name)
            assert value is None or value.startswith(("data:image/jpeg;base64,", "#panel-"))
    policy = str(next(meta for meta in page.all("meta") if "http-equiv" in meta)["content"])
    assert "default-src 'none'" in policy
    for kind in ("script", "style"):
        assert len(page.inside[kind]) == 1
        sealed = base64.b64encode(hashlib.sha256(page.inside[kind][0].encode()).digest()).decode()
        assert f"{kind}-src 'sha256-{sealed}'" in policy
    assert not any(name.startswith("on") or name == "style" for _, found in page.elements for name in found)


def test_filters_name_every_scene_and_person_and_wait_for_the_script(page: Reader) -> None:
    assert [option["value"] for option in page.all("option")] == ["", "1", "2", "", "NORA", "LEV"]
    tools = next(found for found in page.all("div") if found.get("class") == "tools")
    assert "hidden" in tools
    links = [link["href"] for link in page.all("a")]
    assert links == [f"#{figure['id']}" for figure in page.all("figure")]


def test_text_that_nobody_vouches_for_stays_text(tmp_path: Path) -> None:
    wild = panel(
        tmp_path,
        HOSTILE,
        **dict.fromkeys(("scene", "part", "size", "camera", "time", "action", "remarks", "alt"), HOSTILE),
        speeches=(Speech(HOSTILE, HOSTILE, HOSTILE),),
        people=(HOSTILE,),
    )
    film = board(((wild,),), title=HOSTILE)._replace(author=HOSTILE, facts=(HOSTILE,))
    page = read("".join(html_pieces(film)))
    assert len(page.all("script")) == 1
    assert len(page.all("img")) == 1
    assert "<script>alert(1)</script>" in "".join(page.text)
    assert page.all("img")[0]["alt"] == HOSTILE.replace("\x00", "\ufffd").replace("\x1b", "\ufffd")


def test_a_lone_surrogate_does_not_break_the_file(tmp_path: Path) -> None:
    write_board_html(board(((panel(tmp_path, action="broken \ud800 text"),),)), tmp_path / "board.html")
    assert "broken \ufffd text" in (tmp_path / "board.html").read_text(encoding="utf-8")


def test_the_same_board_is_the_same_page(tmp_path: Path) -> None:
    film = board(((panel(tmp_path),),))
    assert "".join(html_pieces(film)) == "".join(html_pieces(film))


def test_a_page_in_no_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="cannot be written"):
        write_board_html(board(((panel(tmp_path),),)), tmp_path / "nowhere" / "board.html")


def test_the_picture_holds_every_panel(tmp_path: Path) -> None:
    out = tmp_path / "board.png"
    film = board(tuple((panel(tmp_path, f"1{letter}"),) for letter in "ABCDEF"))
    assert write_board_png(film, out, columns=3) == 3
    sheet = cv2.imread(str(out))
    assert sheet is not None
    red = (sheet[..., 2] > 180) & (sheet[..., 1] < 60)
    across = picture_width_px(16 / 9, 3)
    covered = red.sum() / (across * across * 9 / 16)
    assert 5.0 < covered < 6.1
    before = out.read_bytes()
    write_board_png(film, out, columns=3)
    assert out.read_bytes() == before


def test_a_film_too_long_for_its_columns_gets_more_and_one_for_any_is_refused(tmp_path: Path) -> None:
    film = board(tuple((panel(tmp_path, f"1{number}"),) for number in range(400)))
    with pytest.raises(UsageError, match="400 panels are too many for one picture"):
        write_board_png(film, tmp_path / "board.png", columns=2)
    assert not (tmp_path / "board.png").exists()
