"""Names that survive other systems: of files, of reels, and of everything that stands in an exchange file.

A shot's id is whatever its author wrote (`12A`, but also `con`, `a/b`, `🎬`), so none of it reaches a file system or a
list of fixed columns as it is.
"""

from __future__ import annotations

import base64
import hashlib
import re
import unicodedata
from collections.abc import Collection

_RESERVED = re.compile(r"(?i)(con|prn|aux|nul|com\d|lpt\d)(\..*)?")
"""Names that Windows keeps for devices, whatever their ending."""
_LONGEST_NAME = 48
REEL_LETTERS = 8
"""CMX 3600 has eight columns for a reel."""
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 cannot hold, escaped or not (section 2.2)."""


def file_stem(wanted: str) -> str:
    """Return a file's name without ending, safe on every system: letters, digits, `_`, `-` and inner dots, in ASCII.

    What is nothing but signs that other systems lack becomes a digest, so that two such names stay two.
    """
    plain = unicodedata.normalize("NFKD", wanted).encode("ascii", "ignore").decode()
    safe = re.sub(r"[^A-Za-z0-9._-]+", "_", plain).strip("._- ")[:_LONGEST_NAME].rstrip("._-")
    lost = not safe or len(wanted) > _LONGEST_NAME or not wanted.isascii()
    if lost:
        safe = f"{safe}_{_short(wanted, 6).lower()}".lstrip("_")
    return f"_{safe}" if _RESERVED.fullmatch(safe) else safe


def unique_name(wanted: str, taken: Collection[str]) -> str:
    """Return the name, with a number where it is taken; names that differ in case only are one."""
    known = {name.casefold() for name in taken}
    name, number = wanted, 2
    while name.casefold() in known:
        name, number = f"{wanted}-{number}", number + 1
    return name


def reel_name(name: str, taken: Collection[str]) -> str:
    """Return a reel of at most eight capital letters and digits that tells the file's name as far as it can.

    `12A_t3` is `12AT3`; a longer or taken one keeps its beginning and ends in a digest of the whole name. `AX` and `BL`
    mean something else in a list (an auxiliary source, black) and are never given.
    """
    letters = re.sub(r"[^A-Z0-9]", "", file_stem(name).upper())
    fits = 0 < len(letters) <= REEL_LETTERS and letters not in ("AX", "BL") and letters not in taken
    reel, salt = letters if fits else f"{letters[:3]}{_short(name, 5)}", 0
    while reel in taken:
        salt += 1
        reel = f"{letters[:3]}{_short(f'{name} {salt}', 5)}"
    return reel


def xml_text(text: str) -> str:
    """Return the text without characters that no XML file can hold; escaping is the writer's business."""
    return _NOT_XML.sub("\ufffd", text)


def one_line(text: str, most: int = 200) -> str:
    """Return the text on one line without control characters, and not longer than `most` letters."""
    visible = "".join(" " if unicodedata.category(letter)[0] in "CZ" else letter for letter in xml_text(text))
    line = " ".join(visible.split())
    return line if len(line) <= most else line[: most - 1].rstrip() + "…"


def ascii_line(text: str, most: int = 200) -> str:
    """Return the text on one line of printable ASCII, for lists of which nobody says in which encoding they are."""
    from anyascii import anyascii

    return "".join(letter for letter in anyascii(one_line(text, most)) if " " <= letter <= "~")[:most]


def _short(text: str, letters: int) -> str:
    return base64.b32encode(hashlib.sha256(text.encode("utf-8", "surrogatepass")).digest()).decode()[:letters]
