"""Bytes to text: what is read, what is refused, and what the refusal says."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filmstudio.errors import ScriptError
from filmstudio.screenplay.decode import decode_script
from filmstudio.screenplay.reader import FountainReader

_TEXT = "INT. CAFÉ - NIGHT\r\n\r\n老王\r"


@pytest.mark.parametrize(
    "data",
    [
        _TEXT.encode(),
        codecs.BOM_UTF8 + _TEXT.encode(),
        codecs.BOM_UTF16_LE + _TEXT.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + _TEXT.encode("utf-16-be"),
        codecs.BOM_UTF32_LE + _TEXT.encode("utf-32-le"),
        codecs.BOM_UTF32_BE + _TEXT.encode("utf-32-be"),
    ],
)
def test_text_comes_through_whole(data: bytes) -> None:
    assert decode_script(data, "a.fountain") == _TEXT


def test_nothing_is_an_empty_text() -> None:
    assert decode_script(b"", "a.fountain") == ""


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"MARA\nCaf\xe9.", "a.fountain:2:4: the byte 0xE9 at byte offset 8 is not valid UTF-8 [not-utf8]"),
        (codecs.BOM_UTF8 + b"\xe9", "a.fountain:1:1: the byte 0xE9 at byte offset 3 is not valid UTF-8 [not-utf8]"),
        (
            "é夜\r\rx".encode() + b"\xff",
            "a.fountain:3:2: the byte 0xFF at byte offset 8 is not valid UTF-8 [not-utf8]",
        ),
        (
            codecs.BOM_UTF16_LE + b"a\0\n\0b\0c",
            "a.fountain:2:2: the byte 0x63 at byte offset 8 is not valid UTF-16 [not-utf8]",
        ),
    ],
)
def test_a_bad_byte_is_named_with_its_place(data: bytes, message: str) -> None:
    with pytest.raises(ScriptError) as caught:
        decode_script(data, "a.fountain")
    assert caught.value.message == message
    assert caught.value.hint == "save the file as UTF-8"


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"%PDF-1.7\n...", "a PDF"),
        (b"PK\x03\x04\x14\x00", "packed document"),
        (b"{\\rtf1\\ansi INT. SHED}", "RTF"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old Word"),
        (b"INT. SHED\0\0\0", "binary"),
        (_TEXT.encode("utf-16-le"), "binary"),
    ],
)
def test_a_binary_file_is_refused_with_a_way_out(data: bytes, words: str) -> None:
    with pytest.raises(ScriptError, match=words) as caught:
        decode_script(data, "a.pdf")
    assert caught.value.message.startswith("a.pdf:1:1: ")
    assert caught.value.hint is not None
    assert "export it as Fountain or plain text" in caught.value.hint


@given(st.binary(max_size=200))
def test_bytes_become_text_or_a_sentence(data: bytes) -> None:
    try:
        text = decode_script(data, "a.txt")
    except ScriptError as error:
        assert error.message.startswith("a.txt:")
        assert error.hint
    else:
        assert text.encode() in (data, data.removeprefix(codecs.BOM_UTF8)) or data.startswith(
            (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
        )


def test_a_nul_far_into_a_text_is_left_out_and_remarked_on() -> None:
    screenplay = FountainReader().read(b"Wind.\n\n" * 1500 + b"Ra\0in.", "a.fountain")
    assert screenplay.elements[-1].text == "Rain."
    remark = screenplay.diagnostics[-1]
    assert (remark.code, remark.span.line, remark.span.column) == ("control-character", 3001, 3)
