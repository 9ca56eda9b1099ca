"""The casting sheet: who is on it, what is said of them, and what can be read off the paper."""

from __future__ import annotations

import hashlib
from pathlib import Path

import cv2
import numpy as np
import pypdfium2
import pytest
from PIL import Image

from filmstudio.engines.animatic.people.portrait import Shows, draw_portrait
from filmstudio.errors import ProjectError, UsageError
from filmstudio.model.cast import Appearance, Garment, Hair, Hat
from filmstudio.model.shots import Facing
from filmstudio.review.casting_sheet import Card, Picture, SheetLook, Words, lay_card
from filmstudio.review.casting_sheet_pdf import casting_sheet_pdf
from filmstudio.review.casting_sheet_png import MOST_CARDS, write_casting_sheet_png
from filmstudio.review.shot_list_type import width
from filmstudio.studio.characters.sheet import SheetRequest, make_sheet
from filmstudio.studio.characters.sheet_pictures import portrait_of
from filmstudio.studio.characters.stores import Stores, find_entry
from filmstudio.units import Resolution
from tests.unit.characters.packs import pack_samples as samples

SCRIPT = """Title: THE KEY

INT. KITCHEN - NIGHT

MARA, 60, in a green coat, waits.

MARA
Where is the key to the house?

LEV
I have never seen a key.

MAN #2
Nor have I.

EXT. PIER - DAY

Lev runs.

EXT. ROOF - DAY

MARA'S VOICE
Run.
"""


def words_of(path: Path) -> str:
    with pypdfium2.PdfDocument(path) as pdf:
        return "\n".join(page.get_textpage().get_text_bounded() for page in pdf)


@pytest.fixture
def stores(tmp_path: Path) -> Stores:
    store = tmp_path / "characters"
    folder = samples.anchored(store)
    text = (folder / "character.toml").read_text(encoding="utf-8")
    text = text.replace('["MARA VOSS"]', '["MARA VOSS", "MARA\'S VOICE"]\ndescription = "60, grey braid"')
    (folder / "character.toml").write_text(text, encoding="utf-8")
    samples.plain(store, "NORA", "nora")
    return Stores((store,), store)


def test_without_a_script_everybody_of_the_store_is_on_it(tmp_path: Path, stores: Stores) -> None:
    done = make_sheet(stores, SheetRequest(output=tmp_path / "cast.pdf"))
    assert done.names == ("MARA", "NORA")
    assert done.warnings == ()
    text = words_of(done.output)
    for told in ("MARA VOSS", "60, grey braid", "mara.safetensors at 1", "CC0, drawn for a test", "coat", "scene 2"):
        assert told in text
    assert "Part" not in text


def test_with_a_script_its_cast_comes_first_and_parts_are_counted(tmp_path: Path, stores: Stores) -> None:
    script = tmp_path / "key.fountain"
    script.write_text(SCRIPT, encoding="utf-8")
    done = make_sheet(stores, SheetRequest(output=tmp_path / "cast.pdf", script=script))
    assert done.names == ("MARA", "LEV", "NORA")  # MAN #2 is nobody whom one casts
    text = words_of(done.output)
    for told in (
        "THE KEY",
        "3 characters",
        "2 lines, 8 words, scenes 1, 3",
        "1 line, 6 words, scenes 1, 2",
        "not in this script",
        "none: look and voice follow from the script and the name",
    ):
        assert told in text


def test_only_those_who_are_named_are_on_it(tmp_path: Path, stores: Stores) -> None:
    script = tmp_path / "key.fountain"
    script.write_text(SCRIPT, encoding="utf-8")
    done = make_sheet(stores, SheetRequest(("nora",), tmp_path / "cast.png", script))
    assert done.names == ("NORA",)
    with pytest.raises(ProjectError, match="there is no character NOAH"):
        make_sheet(stores, SheetRequest(("NOAH",), tmp_path / "cast.png"))


def test_a_film_without_a_store_has_a_sheet_too(tmp_path: Path) -> None:
    script = tmp_path / "key.fountain"
    script.write_text(SCRIPT, encoding="utf-8")
    done = make_sheet(Stores((), tmp_path / "characters"), SheetRequest(output=tmp_path / "c.png", script=script))
    assert "LEV" in done.names


@pytest.mark.parametrize("ending", ["png", "pdf"])
def test_the_same_cast_makes_the_same_bytes(tmp_path: Path, stores: Stores, ending: str) -> None:
    digests = set()
    for name in ("one", "two"):
        done = make_sheet(stores, SheetRequest(output=tmp_path / f"{name}.{ending}"))
        digests.add(hashlib.sha256(done.output.read_bytes()).hexdigest())
    assert len(digests) == 1


def test_the_picture_shows_the_anchor_and_the_words(tmp_path: Path, stores: Stores) -> None:
    done = make_sheet(stores, SheetRequest(("MARA",), tmp_path / "cast.png"))
    sheet = np.asarray(Image.open(done.output))
    assert sheet.shape[1] == 1684
    portrait = sheet[200:480, 80:300]  # noise, as the anchor is
    assert portrait.std() > 40
    assert (sheet[:60] == 255).all()


def test_an_anchor_that_cannot_be_shown_is_a_warning_and_a_drawing(tmp_path: Path, stores: Stores) -> None:
    anchor = stores.home / "mara" / "anchors" / "front.png"
    anchor.write_bytes(samples.picture(9))
    done = make_sheet(stores, SheetRequest(output=tmp_path / "cast.pdf"))
    assert done.warnings == ("MARA: anchors/front.png has changed since it was pinned",)
    assert "changed since pinned, front" in words_of(done.output)
    anchor.write_bytes(b"nothing")
    done = make_sheet(stores, SheetRequest(output=tmp_path / "cast.pdf"))
    assert "is not a picture" in done.warnings[0]
    assert "drawn, no anchor pinned" in words_of(done.output)


def test_a_measured_face_is_cut_to_head_and_shoulders(tmp_path: Path) -> None:
    from filmstudio.characters.introductions import introductions
    from filmstudio.characters.lock_cast import lock_cast
    from filmstudio.model.screenplay import Screenplay

    folder = samples.plain(tmp_path / "characters", "MARA", "mara")
    pixels = np.zeros((400, 600, 3), np.uint8)
    pixels[100:160, 420:470] = (0, 255, 0)
    encoded = cv2.imencode(".png", pixels)[1].tobytes()
    (folder / "f.png").write_bytes(encoded)
    digest = samples.sha(encoded)
    more = f'[[anchor]]\nfile = "f.png"\nsha256 = "{digest}"\n'
    (folder / "character.toml").write_text(samples.record("MARA", more=more), encoding="utf-8")
    face = (
        '{"box": {"left": 420, "top": 100, "width": 50, "height": 60}, "landmarks": [], "score": 1, "frontal": true,'
        '"eyes_px": 20, "sharpness": 1, "brightness": 100, "contrast": 50, "clipped": 0, "yaw_deg": 0, "pitch_deg": 0,'
        '"roll_deg": 0, "embedding": "AACAPw=="}'
    )
    (folder / "f.png.face.json").write_text(
        f'{{"schema": "face/1", "picture": "{digest}", "width": 600, "height": 400, "drawn": false, "faces": [],'
        f'"embedder": "x", "version": "1", "face": {face}}}',
        encoding="utf-8",
    )
    store = tmp_path / "characters"
    entry = find_entry(Stores((store,), store), "MARA")
    member = lock_cast(introductions(Screenplay(source=""), ["MARA"]), [entry]).members[0]
    portrait = portrait_of(member, entry, [])
    height, breadth = portrait.rgb.shape[:2]
    assert height == round(60 / 0.42)
    rows, columns = np.nonzero(portrait.rgb[..., 1] == 255)
    assert columns.mean() == pytest.approx(breadth / 2, abs=2)
    assert rows.min() == pytest.approx(0.24 * height, abs=2)
    cut_out = portrait_of(member, entry, [], stylised=True)
    assert cut_out.source == f"{portrait.source}, stylised"
    assert cut_out.rgb.shape[0] == pytest.approx(480 / 2.4, abs=2), "a small picture is worked on enlarged"
    assert len(np.unique(cut_out.rgb.reshape(-1, 3), axis=0)) <= 21, "flat colours, in few values"
    assert not (cut_out.rgb == (0, 255, 0)).all(axis=2).any()


def test_a_drawn_anchor_stays_as_it_was_drawn(tmp_path: Path, stores: Stores) -> None:
    plain = make_sheet(stores, SheetRequest(output=tmp_path / "plain.png"))
    asked = make_sheet(stores, SheetRequest(output=tmp_path / "asked.png", stylised=True))
    assert plain.output.read_bytes() == asked.output.read_bytes(), "no photograph with a measured face is among them"


def test_other_endings_are_refused(tmp_path: Path, stores: Stores) -> None:
    with pytest.raises(UsageError, match=r"is a \.png or \.pdf file"):
        make_sheet(stores, SheetRequest(output=tmp_path / "cast.gif"))


def test_a_picture_holds_so_many_and_paper_holds_more(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="75 cards are too many for one picture"):
        write_casting_sheet_png("CAST", "", [card() for _ in range(75)], tmp_path / "cast.png")
    write_casting_sheet_png("CAST", "", [card() for _ in range(MOST_CARDS)], tmp_path / "cast.png")
    store = tmp_path / "characters"
    for number in range(75):
        samples.plain(store, f"NAME {number}", f"name-{number}")
    with pytest.raises(UsageError, match="75 cards are too many"):
        make_sheet(Stores((store,), store), SheetRequest(output=tmp_path / "more.png"))
    assert not (tmp_path / "more.png").exists()


def look(**more: object) -> Appearance:
    base = Appearance(
        skin="#d49f78",
        hair=Hair.BOB,
        hair_colour="#241f20",
        hat_colour="#2f3440",
        garment=Garment.COAT,
        garment_colour="#3f6a8f",
        trousers_colour="#2f3440",
        accent_colour="#e8c46a",
    )
    return base.model_copy(update=more)


@pytest.mark.parametrize("height", [0.6, 1.0, 1.15])
@pytest.mark.parametrize("hat", [Hat.NONE, Hat.BRIMMED])
def test_the_whole_figure_is_in_the_picture(height: float, hat: Hat) -> None:
    size = Resolution(198, 465)
    plain_look, other = look(height=height, hat=hat), look(height=height, hat=hat, garment_colour="#b5483c")
    picture = draw_portrait(plain_look, Shows.FIGURE, Facing.CAMERA, size).astype(int)
    edges = np.concatenate([picture[:4].reshape(-1, 3), picture[:, :2].reshape(-1, 3), picture[:, -2:].reshape(-1, 3)])
    assert edges.min() > 150, "something of the figure reaches the edge"
    assert (picture != draw_portrait(other, Shows.FIGURE, Facing.CAMERA, size)).any()


def card(looks: int = 0, name: str = "MARA") -> Card:
    grey = np.full((40, 30, 3), 128, np.uint8)
    return Card(
        name=name,
        aliases=(),
        description="60, broad",
        colour=(1.0, 0.0, 0.0),
        portrait=grey,
        portrait_from="drawn",
        figures=(grey, grey),
        looks=tuple(SheetLook(f"look {number}", "scenes 1-3", grey) for number in range(looks)),
        facts=(("Voice", "heart"),),
    )


@pytest.mark.parametrize("looks", [0, 1, 4, 5, 23])
@pytest.mark.parametrize("name", ["MARA", "W" * 80, "ΜΆΡΑ 老王 " * 9])
def test_nothing_leaves_the_card(looks: int, name: str) -> None:
    long = card(looks, name)._replace(
        aliases=("MARA VOSS",) * 30,
        description="a word " * 300,
        facts=(("LoRA", "x" * 500), ("Voice", "heart")) * 4,
    )
    laid = lay_card(long, 774)
    for mark in laid.marks:
        if isinstance(mark, Words):
            assert mark.x + width(mark.text, mark.style) <= 774.5
            assert 0 < mark.y <= laid.height
        else:
            assert mark.x + mark.width <= 774.5
            assert mark.y >= 0
            assert mark.y + mark.height <= laid.height
    pictures = [mark for mark in laid.marks if isinstance(mark, Picture)]
    assert len(pictures) == 3 + looks


def test_cards_are_not_torn_over_pages(tmp_path: Path) -> None:
    path = tmp_path / "cast.pdf"
    path.write_bytes(casting_sheet_pdf("CAST", "five", [card(name=f"NAME {n}") for n in range(5)], letter=True))
    with pypdfium2.PdfDocument(path) as pdf:
        assert [page.get_size() for page in pdf] == [(792.0, 612.0)] * 3
        texts = [page.get_textpage().get_text_bounded() for page in pdf]
    for number in range(5):
        (page,) = [text for text in texts if f"NAME {number}" in text]
        assert page.count("60, broad") == page.count("NAME")
