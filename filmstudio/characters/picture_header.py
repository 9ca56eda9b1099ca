"""Reads what a picture file says of itself, before anything is decoded: its kind, its size, whether it moves.

Why by hand: a decoder asked for the size of a hostile file has already begun to believe it. Nothing here reserves
memory or decompresses; every read is inside the bytes given.
"""

from __future__ import annotations

import struct
from typing import NamedTuple

_PNG = b"\x89PNG\r\n\x1a\n"
_JPEG_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
"""The markers that carry a JPEG's size (ITU T.81, table B.1): all SOFn; not the tables DHT, JPG and DAC among them."""
_JPEG_BARE = frozenset({0x01, *range(0xD0, 0xD8)})
"""Markers without a length: TEM and the restarts."""
_HEIF_BRANDS = (b"heic", b"heix", b"hevc", b"heim", b"heis", b"mif1", b"msf1")


class PictureHeader(NamedTuple):
    """What a file's header claims. The claim is held against what is decoded."""

    kind: str
    """PNG, JPEG or WEBP."""
    width: int
    height: int
    moves: bool
    """True for an animation."""
    for_print: bool
    """True for four colour components, CMYK or YCCK."""


class BrokenHeader(ValueError):  # noqa: N818 - the sentence says what is wrong with the file
    """The file is no picture that can be read; the text completes "<path>: ..."."""


def read_header(data: bytes) -> PictureHeader:
    """Return what the header says. Raises BrokenHeader with half a sentence for anything but PNG, JPEG and WebP."""
    if data.startswith(_PNG):
        return _png(data)
    if data.startswith(b"\xff\xd8"):
        return _jpeg(data)
    if data.startswith(b"RIFF") and data[8:12] == b"WEBP":
        return _webp(data)
    if not data:
        raise BrokenHeader("is empty")
    raise BrokenHeader(f"is {_other_kind(data)}; a picture is PNG, JPEG or WebP")


def _other_kind(data: bytes) -> str:
    if data[4:8] == b"ftyp":
        brand = data[8:12]
        return "a HEIC picture" if brand in _HEIF_BRANDS else "an AVIF picture" if brand[:3] == b"avi" else "a video"
    text = data[:512].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if text.startswith((b"<svg", b"<?xml", b"<!doctype svg")):
        return "an SVG drawing"
    for magic, name in (
        (b"GIF8", "a GIF"),
        (b"II*\x00", "a TIFF"),
        (b"MM\x00*", "a TIFF"),
        (b"BM", "a BMP"),
        (b"8BPS", "a Photoshop file"),
        (b"%PDF", "a PDF"),
        (b"PK\x03\x04", "a zip archive"),
        (b"\xff\x0a", "a JPEG XL picture"),
        (b"\x00\x00\x00\x0cJXL ", "a JPEG XL picture"),
        (b"\x00\x00\x00\x0cjP  ", "a JPEG 2000 picture"),
    ):
        if data.startswith(magic):
            return name
    return "not a picture that filmstudio knows"


def _png(data: bytes) -> PictureHeader:
    if len(data) < 33 or data[12:16] != b"IHDR":
        raise BrokenHeader("ends inside its PNG header")
    width, height = struct.unpack(">II", data[16:24])
    moves, at = False, 8
    while at + 8 <= len(data):
        (length,) = struct.unpack(">I", data[at : at + 4])
        kind = data[at + 4 : at + 8]
        moves = moves or kind == b"acTL"
        if kind == b"IEND":
            return PictureHeader("PNG", width, height, moves, for_print=False)
        at += 12 + length
    raise BrokenHeader("ends before the picture does")


def _jpeg(data: bytes) -> PictureHeader:
    at = 2
    while at + 4 <= len(data):
        if data[at] != 0xFF:
            raise BrokenHeader("has a damaged JPEG header")
        marker = data[at + 1]
        if marker == 0xFF:  # fill
            at += 1
        elif marker in _JPEG_BARE:
            at += 2
        elif marker in (0xD9, 0xDA):
            raise BrokenHeader("has a JPEG header that never says how large it is")
        else:
            (length,) = struct.unpack(">H", data[at + 2 : at + 4])
            if marker in _JPEG_FRAMES and length >= 8 and at + 10 <= len(data):
                height, width, components = struct.unpack(">HHB", data[at + 5 : at + 10])
                return PictureHeader("JPEG", width, height, moves=False, for_print=components == 4)
            at += 2 + length
    raise BrokenHeader("ends inside its JPEG header")


def _webp(data: bytes) -> PictureHeader:
    if len(data) < 30:
        raise BrokenHeader("ends inside its WebP header")
    (claimed,) = struct.unpack("<I", data[4:8])
    if claimed + 8 > len(data):
        raise BrokenHeader("ends before the picture does")
    kind, body = data[12:16], data[20:]
    if kind == b"VP8X":
        width, height = (int.from_bytes(body[at : at + 3], "little") + 1 for at in (4, 7))
        return PictureHeader("WEBP", width, height, bool(body[0] & 0x02), for_print=False)
    if kind == b"VP8L" and body[0] == 0x2F:
        (bits,) = struct.unpack("<I", body[1:5])
        return PictureHeader("WEBP", (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1, moves=False, for_print=False)
    if kind == b"VP8 " and body[3:6] == b"\x9d\x01\x2a":
        width, height = struct.unpack("<HH", body[6:10])
        return PictureHeader("WEBP", width & 0x3FFF, height & 0x3FFF, moves=False, for_print=False)
    raise BrokenHeader("has a damaged WebP header")
