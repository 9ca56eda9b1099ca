"""Highland files, and zips that lie about what is in them."""

from __future__ import annotations

import io
import struct
import zipfile

import pytest

from filmstudio.errors import ScriptError
from filmstudio.screenplay.archive import read_member
from filmstudio.screenplay.containers import HighlandReader

SCRIPT = "INT. SHED - NIGHT\n\nRain on tin.\n"


def packed(members: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", method) as archive:
        for name, data in members.items():
            archive.writestr(zipfile.ZipInfo(name, date_time=(2026, 1, 1, 0, 0, 0)), data, method)
    return stream.getvalue()


@pytest.mark.parametrize(
    "members",
    [
        {"low.textbundle/info.json": b"{}", "low.textbundle/text.md": SCRIPT.encode()},
        {"low.textbundle/text.fountain": SCRIPT.encode(), "low.textbundle/notes.txt": b"x"},
        {"__MACOSX/low.textbundle/._text.md": b"\0\0", "low.textbundle/text.markdown": SCRIPT.encode()},
        {"a/b/readme.md": b"no", "script.fountain": SCRIPT.encode()},
    ],
)
def test_the_script_inside(members: dict[str, bytes]) -> None:
    screenplay = HighlandReader().read(packed(members), "low.highland")
    assert [element.text for element in screenplay.elements] == ["INT. SHED - NIGHT", "Rain on tin."]
    assert screenplay.source == "low.highland"
    assert screenplay.elements[1].span.line == 3


def test_plain_text_under_the_ending_of_highland() -> None:
    assert len(HighlandReader().read(SCRIPT.encode(), "low.highland").elements) == 2


def encrypted() -> bytes:
    """A zip whose headers say that its member is encrypted."""
    data = bytearray(packed({"text.md": SCRIPT.encode()}))
    for signature, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.index(signature) + flags
        data[at : at + 2] = struct.pack("<H", 1)
    return bytes(data)


@pytest.mark.parametrize(
    ("data", "part"),
    [
        (packed({"x.json": b"{}"}), "there is no script in it"),
        (packed({}), "there is no script in it"),
        (packed({"text.md": SCRIPT.encode()})[:60], "broken"),
        (packed({"text.md": SCRIPT.encode() * 99}).replace(b"text.md", b"text.mx", 1), "broken"),
        (encrypted(), "encrypted"),
        (packed({"text.md": b"a" * (40 << 20)}), "unpacks to more than"),
        (packed({f"{n}": b"" for n in range(10_001)}, zipfile.ZIP_STORED), "10001 files"),
    ],
)
def test_a_container_that_cannot_be_read(data: bytes, part: str) -> None:
    with pytest.raises(ScriptError, match=r"\[bad-container\]") as caught:
        HighlandReader().read(data, "low.highland")
    assert part in caught.value.message
    assert "Highland" in caught.value.message
    assert "export" in (caught.value.hint or "")


def test_a_size_that_is_a_lie_does_not_help() -> None:
    data = bytearray(packed({"text.md": b"a" * (4 << 20)}))
    at = data.index(b"PK\x01\x02") + 24
    data[at : at + 4] = struct.pack("<I", 10)
    with pytest.raises(ScriptError):
        read_member(bytes(data), "x", "Highland", lambda names: names[0])


def test_damaged_archives_are_refused() -> None:
    good = packed({"text.md": SCRIPT.encode() * 20})
    for at in range(0, len(good), 3):
        data = bytearray(good)
        data[at] ^= 0xFF
        try:
            HighlandReader().read(bytes(data), "x.highland")
        except ScriptError as error:
            assert error.message.startswith("x.highland")
