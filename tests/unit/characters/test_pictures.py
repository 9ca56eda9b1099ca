from __future__ import annotations

import os
import struct
import zlib
from io import BytesIO
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from filmstudio.characters.pictures import MOST_BYTES, load_picture
from filmstudio.errors import ProjectError


def _saved(image: Image.Image, kind: str, **options: Any) -> bytes:
    stream = BytesIO()
    image.save(stream, kind, **options)
    return stream.getvalue()


def _ramp(width: int = 48, height: int = 32) -> Image.Image:
    rows, columns = np.mgrid[0:height, 0:width]
    return Image.fromarray(np.dstack([rows * 7 % 256, columns * 5 % 256, (rows + columns) % 256]).astype(np.uint8))


def _chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def _png(width: int, height: int, pixels: bytes, *more: bytes, depth: int = 8, colour: int = 2) -> bytes:
    head = _chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, depth, colour, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + b"".join(more) + _chunk(b"IDAT", pixels) + _chunk(b"IEND", b"")


def _refusal(data: bytes) -> str:
    with pytest.raises(ProjectError) as caught:
        load_picture(data, name="face.png")
    assert caught.value.hint
    assert caught.value.message.startswith("face.png: ")
    return caught.value.message


@pytest.mark.parametrize("kind", ["PNG", "WEBP"])
def test_a_lossless_picture_comes_back_pixel_by_pixel(kind: str, tmp_path: Path) -> None:
    path = tmp_path / "face.any"  # the ending says nothing
    path.write_bytes(_saved(_ramp(), kind, lossless=True))
    picture = load_picture(path)
    assert np.array_equal(picture.rgb, np.asarray(_ramp()))
    assert (picture.width, picture.height, picture.kind) == (48, 32, kind)


@pytest.mark.parametrize("options", [{}, {"progressive": True}, {"quality": 50, "subsampling": 2}])
def test_jpegs_of_every_making_are_read(options: dict[str, Any]) -> None:
    picture = load_picture(_saved(_ramp(), "JPEG", **options))
    assert picture.rgb.shape == (32, 48, 3)


def test_a_lossy_webp_is_read() -> None:
    assert load_picture(_saved(_ramp(), "WEBP", quality=80)).rgb.shape == (32, 48, 3)


def test_the_digest_is_that_of_the_file() -> None:
    import hashlib

    data = _saved(_ramp(), "PNG")
    assert load_picture(data).sha256 == hashlib.sha256(data).hexdigest()


def test_the_cameras_orientation_is_applied() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    picture = load_picture(_saved(_ramp(), "PNG", exif=exif))
    assert np.array_equal(picture.rgb, np.rot90(np.asarray(_ramp()), -1))
    assert (picture.width, picture.height) == (32, 48)


def test_a_damaged_exif_costs_nothing() -> None:
    data = _saved(_ramp(), "JPEG", exif=b"Exif\x00\x00MM\x00*\xff\xff\xff\xff\x00\x01\x02")
    assert load_picture(data).rgb.shape == (32, 48, 3)


def test_transparency_lies_over_mid_grey() -> None:
    clear = Image.new("RGBA", (8, 8), (255, 0, 0, 0))
    assert load_picture(_saved(clear, "PNG")).rgb[0, 0].tolist() == [128, 128, 128]
    palette = Image.new("P", (8, 8), 0)
    palette.putpalette([255, 0, 0, 0, 255, 0])
    assert load_picture(_saved(palette, "PNG", transparency=0)).rgb[0, 0].tolist() == [128, 128, 128]
    assert load_picture(_saved(palette, "PNG")).rgb[0, 0].tolist() == [255, 0, 0]


def test_sixteen_bits_keep_the_upper_eight() -> None:
    grey = Image.fromarray(np.full((4, 4), 0x8040, np.uint16))
    assert load_picture(_saved(grey, "PNG")).rgb[0, 0].tolist() == [0x80] * 3
    row = b"\x00" + struct.pack(">HHH", 0x10FF, 0x20FF, 0x30FF) * 4
    assert load_picture(_png(4, 4, zlib.compress(row * 4), depth=16)).rgb[0, 0].tolist() == [0x10, 0x20, 0x30]


def test_grey_and_one_bit_pictures_become_rgb() -> None:
    assert load_picture(_saved(Image.new("L", (8, 8), 90), "JPEG")).rgb[0, 0].tolist() == [90] * 3
    assert load_picture(_saved(Image.new("1", (8, 8), 1), "PNG")).rgb[0, 0].tolist() == [255] * 3


@pytest.mark.parametrize("size", [(60_000, 60_000), (2**31 - 1, 2**31 - 1), (50_000_001, 1)])
def test_a_bomb_is_refused_by_its_header(size: tuple[int, int]) -> None:
    message = _refusal(_png(*size, zlib.compress(bytes(1000))))
    assert f"{size[0]}x{size[1]}" in message
    assert "megapixels" in message


def test_a_small_header_with_a_zlib_bomb_costs_a_small_picture() -> None:
    bomb = zlib.compress(bytes(30_000_000), 9)
    assert load_picture(_png(16, 16, bomb)).rgb.shape == (16, 16, 3)


@pytest.mark.parametrize("kind", [b"zTXt", b"iTXt", b"iCCP"])
def test_a_bomb_in_the_small_print_is_harmless(kind: bytes) -> None:
    bomb = zlib.compress(bytes(30_000_000), 9)
    body = b"Comment\x00" + (b"\x01\x00\x00\x00" if kind == b"iTXt" else b"\x00") + bomb
    data = _png(16, 16, zlib.compress(bytes(49 * 16)), _chunk(kind, body))
    try:
        assert load_picture(data, name="face.png").rgb.shape == (16, 16, 3)
    except ProjectError as error:
        assert "damaged" in error.message


def test_pictures_that_move_are_refused() -> None:
    stills = [_ramp(), _ramp().rotate(90), _ramp().rotate(180)]
    for kind in ("PNG", "WEBP"):
        data = _saved(stills[0], kind, save_all=True, append_images=stills[1:], duration=40)
        assert "is an animation" in _refusal(data)
    gif = _saved(stills[0], "GIF", save_all=True, append_images=stills[1:])
    assert "is a GIF" in _refusal(gif)


def test_the_printing_press_is_refused() -> None:
    assert "CMYK" in _refusal(_saved(Image.new("CMYK", (32, 32), (10, 200, 30, 0)), "JPEG"))


@pytest.mark.parametrize(
    ("start", "name"),
    [
        (b"II*\x00", "a TIFF"),
        (b"BM", "a BMP"),
        (b"\x00\x00\x00\x18ftypheic", "a HEIC picture"),
        (b"\x00\x00\x00\x1cftypavif", "an AVIF picture"),
        (b"\x00\x00\x00\x1cftypisom", "a video"),
        (b'\xef\xbb\xbf <?xml version="1.0"?><svg', "an SVG drawing"),
        (b"8BPS", "a Photoshop file"),
        (b"PK\x03\x04", "a zip archive"),
        (b"hello, this is text", "not a picture"),
    ],
)
def test_other_kinds_are_refused_by_name(start: bytes, name: str) -> None:
    assert f"is {name}" in _refusal(start + bytes(200))


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP"])
def test_a_file_cut_anywhere_is_one_sentence(kind: str) -> None:
    whole = _saved(_ramp(160, 120), kind)
    load_picture(whole)
    for length in [*range(0, 64, 3), *range(64, len(whole) - 2, max(1, len(whole) // 40))]:
        _refusal(whole[:length])


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP"])
def test_flipped_bytes_give_a_picture_or_a_sentence(kind: str) -> None:
    whole = _saved(_ramp(96, 64), kind)
    random = np.random.default_rng(7)
    for _ in range(300):
        bytes_ = bytearray(whole)
        for at in random.integers(2, len(whole), 3):
            bytes_[at] = int(random.integers(256))
        try:
            assert load_picture(bytes(bytes_), name="face.png").rgb.ndim == 3
        except ProjectError as error:
            assert error.message.startswith("face.png: ")


def test_a_size_of_nothing_is_refused() -> None:
    assert "0x5" in _refusal(_png(0, 5, b""))


def test_a_header_that_lies_is_refused() -> None:
    assert "damaged" in _refusal(_png(64, 64, zlib.compress(bytes(100))))


def test_paths_that_are_no_files(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.png")
    heavy = tmp_path / "heavy.png"
    with heavy.open("wb") as stream:
        stream.truncate(MOST_BYTES + 1)
    for path, word in (
        (tmp_path / "none.png", "No such file"),
        (tmp_path, "is not a file"),
        (tmp_path / "pipe.png", "is not a file"),
        (Path("a\x00b.png"), "is not a path"),
        (heavy, "32.0 MiB"),
    ):
        with pytest.raises(ProjectError, match=word) as caught:
            load_picture(path)
        assert str(path) in caught.value.message
        assert caught.value.hint
