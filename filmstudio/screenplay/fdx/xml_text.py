"""Text into XML: escaped, and without the characters that XML 1.0 cannot hold."""

from __future__ import annotations

import re

_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_IN_TEXT = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;"})
_IN_ATTRIBUTE = str.maketrans(
    {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\r": "&#13;", "\n": "&#10;", "\t": "&#9;"}
)


def in_text(text: str) -> str:
    """Return text for the inside of an element; a character that XML 1.0 forbids becomes U+FFFD."""
    return _ILLEGAL.sub("\N{REPLACEMENT CHARACTER}", text).translate(_IN_TEXT)


def in_attributes(attributes: dict[str, str | None]) -> str:
    """Return attributes as they follow a tag's name; those that are None are left out."""
    return "".join(
        f' {name}="{_ILLEGAL.sub(chr(0xFFFD), value).translate(_IN_ATTRIBUTE)}"'
        for name, value in attributes.items()
        if value is not None
    )
