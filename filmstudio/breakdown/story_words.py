"""The words by which a script leaves the present and comes back: `FLASHBACK:`, `END DREAM`, `DAY [FLASHBACK]`."""

from __future__ import annotations

import re

from filmstudio.model.shots import StoryTime

_KINDS = (
    (StoryTime.FLASHBACK, r"FLASH[ -]?BACKS?"),
    (StoryTime.FLASH_FORWARD, r"FLASH[ -]?FORWARDS?"),
    (StoryTime.DREAM, r"DREAM(?: SEQUENCE)?|NIGHTMARE|DAYDREAM|FANTASY SEQUENCE"),
)
_ANY = "|".join(rf"(?P<{time.value}>{words})" for time, words in _KINDS)
_NO_NAMES = re.sub(r"\?P<\w+>", "?:", _ANY)
_OPENS = re.compile(
    rf"\W*(?:(?:BEGIN|START|CUT TO|INTO|QUICK) (?:A |THE )?)?(?:{_ANY})(?: SEQUENCE| CUTS?)?"
    r"(?: TO)?(?=\s*(?:[:.–—-]|\n|$))"
)
_ENDS = re.compile(
    rf"\W*(?:END (?:OF )?(?:THE )?(?:{_NO_NAMES})(?: SEQUENCE)?|(?:{_NO_NAMES})(?: SEQUENCE)? ENDS"
    r"|(?:CUT |FLASH )?BACK TO (?:THE )?(?:PRESENT(?: DAY)?|REALITY|SCENE)"
    r"|(?:RETURN TO )(?:THE )?(?:PRESENT(?: DAY)?|REALITY))(?!\w)"
)
_ALONE = re.compile(r"[\s\W]*")
_HEADING = re.compile(
    r"(?<!\w)(?:(?P<flashback>FLASH[ -]?BACK)|(?P<flash_forward>FLASH[ -]?FORWARD)"
    r"|(?P<dream>DREAM SEQUENCE|NIGHTMARE|DAYDREAM|FANTASY SEQUENCE"
    r"|(?<=[(\[])DREAM(?=[)\]])|(?<= - )DREAM(?=$| -)|^DREAM(?= - |:)))(?!\w)"
)
_NO_PLACE = re.compile(
    rf"(?:(?:CUT |FLASH )?BACK TO (?:THE )?PRESENT(?: DAY)?|PRESENT(?: DAY)?|(?:{_NO_NAMES})(?: SEQUENCE)?|INTERCUT"
    r"|MONTAGE|DAY FOR NIGHT|NIGHT FOR DAY)"
)
_PRESENT = re.compile(r"[(\[](?:THE )?PRESENT(?: DAY)?[)\]]| - PRESENT(?: DAY)?(?: |$)|BACK TO (?:THE )?PRESENT")


def opens_only(text: str) -> bool:
    """Return whether a paragraph says that another time begins, and shows nothing itself."""
    match = _OPENS.match(text)
    return match is not None and _ALONE.fullmatch(text, match.end()) is not None


def ends_only(text: str) -> bool:
    """Return whether a paragraph says that another time ends, and shows nothing itself."""
    match = _ENDS.match(text)
    return match is not None and _ALONE.fullmatch(text, match.end()) is not None


def opened(text: str) -> StoryTime | None:
    """Return the time into which a paragraph or transition leads, None where it leads nowhere."""
    match = _OPENS.match(text)
    if match is None or _ENDS.match(text):
        return None
    return StoryTime(match.lastgroup or "flashback")


def ends(text: str) -> bool:
    """Return whether a paragraph or transition leads back to the present."""
    return _ENDS.match(text) is not None


def only_from_insert(text: str) -> bool:
    """Return whether words lead back to the scene, which an insert or a view may have left and no other time."""
    match = _ENDS.match(text)
    return match is not None and match[0].rstrip().endswith("SCENE")


def ended(text: str) -> StoryTime | None:
    """Return the time that `END DREAM` names; None for `BACK TO PRESENT`, which ends all of them."""
    match = _ENDS.match(text)
    named = re.search(_ANY, match[0]) if match else None
    return StoryTime(named.lastgroup) if named and named.lastgroup else None


def names_no_place(part: str) -> bool:
    """Return whether a part of a heading says when or how it is told, and not where: `BACK TO PRESENT`, `INTERCUT`."""
    return _NO_PLACE.fullmatch(part.strip().upper()) is not None


def says_when(text: str) -> bool:
    """Return whether a transition leads into another time or back."""
    return ends(text) or opened(text) is not None


def heading_time(heading: str) -> StoryTime | None:
    """Return the time that a scene heading names, None where it names none."""
    upper = heading.upper()
    match = _HEADING.search(upper)
    if match is None or _ENDS.search(upper):
        return None
    return StoryTime(match.lastgroup or "flashback")


def heading_is_present(heading: str) -> bool:
    """Return whether a scene heading says that the present goes on."""
    return _PRESENT.search(heading.upper()) is not None
