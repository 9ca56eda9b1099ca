"""Montages: `MONTAGE` or `SERIES OF SHOTS`, and the pictures that belong to it.

Rules: in a list (`--`, `-`, `A)`, `1.`) every item is a picture and the first paragraph without a mark ends it. Without
a list everything up to `END MONTAGE` or `BACK TO` belongs to it; where neither stands, the opening paragraph alone, by
sentences. The opening words share the first picture, the closing words stand with the last.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from filmstudio.breakdown.sentences import split_sentences

_OPENING = re.compile(
    r"\W*(?:BEGIN |START |QUICK )?(?:MONTAGE|SERIES OF (?:SHOTS|IMAGES)"
    r"|(?:VARIOUS|QUICK) (?:SHOTS|IMAGES|CUTS))(?!\w)"
)
_END = re.compile(r"\W*END (?:OF )?(?:THE )?(?:MONTAGE|SERIES)(?!\w)")
_CLOSING = re.compile(rf"{_END.pattern}|\W*BACK TO(?!\w)")
_ITEM = re.compile(r"\s*(?:(?:--?|[–—•*·])|(?:[A-Z]|\(?\d{1,2})[.)](?=\s))\s*(?=\S)")


def announces_montage(heading: str) -> bool:
    """Return whether a scene heading makes the whole scene a montage."""
    return re.search(r"(?<!\w)(?:MONTAGE|SERIES OF SHOTS)(?!\w)", heading.upper()) is not None


def mark_montages(paragraphs: Sequence[str | None], *, whole_scene: bool) -> list[list[str]]:
    """Return for every paragraph its montage pictures; an empty list where it belongs to no montage.

    None stands for a beat that is no action; it neither ends a montage nor is part of one.
    """
    if whole_scene:
        return [list(_pictures(text)) if text else [] for text in paragraphs]
    marked: list[list[str]] = [[] for _ in paragraphs]
    stop = 0
    for index, text in enumerate(paragraphs):
        if index >= stop and text is not None and _OPENING.match(text):
            members = _members(paragraphs, index)
            for member in members:
                marked[member] = list(_pictures(paragraphs[member] or ""))
            stop = members[-1] + 1
    return marked


def joins_neighbour(first: str, second: str) -> bool:
    """Return whether two pictures of a montage are one, because one of them only says that it begins or ends."""
    opens = _OPENING.match(first) is not None and "\n" not in first and not _ITEM.match(first)
    return opens or _END.match(second) is not None


def only_ends_montage(text: str) -> bool:
    """Return whether a paragraph says `END MONTAGE` and shows nothing itself."""
    return re.fullmatch(rf"{_END.pattern}\W*", text) is not None


def ends_montage(text: str) -> bool:
    """Return whether a paragraph ends a montage."""
    return _CLOSING.match(text) is not None


def opens_montage(text: str) -> bool:
    """Return whether a paragraph begins a montage."""
    return _OPENING.match(text) is not None


def first_item(text: str) -> int:
    """Return how much of a text stands before the next item of a list: all of it where no line begins one."""
    at = text.find("\n")
    while at >= 0:
        if _ITEM.match(text, at + 1):
            return at
        at = text.find("\n", at + 1)
    return len(text)


def shown_words(text: str) -> str:
    """Return what a picture of a montage shows: its text without list mark and without the words that only open or
    close the montage.
    """
    lines = [line for line in text.split("\n") if not _END.match(line)]
    if len(lines) > 1 and _OPENING.match(lines[0]):
        lines = lines[1:]
    shown = "\n".join(lines).strip() or text
    mark = _ITEM.match(shown)
    return shown[mark.end() :] if mark else shown


def _members(paragraphs: Sequence[str | None], start: int) -> list[int]:
    rest = [index for index in range(start + 1, len(paragraphs)) if paragraphs[index] is not None]
    texts = {index: paragraphs[index] or "" for index in rest}
    lines = (paragraphs[start] or "").split("\n")
    listed = any(_ITEM.match(line) for line in lines[1:2]) or any(_ITEM.match(texts[index]) for index in rest[:1])
    if listed:
        count = next((at for at, index in enumerate(rest) if not _ITEM.match(texts[index])), len(rest))
    else:
        count = next((at for at, index in enumerate(rest) if _CLOSING.match(texts[index])), 0)
    return [start, *rest[:count]]


def _pictures(text: str) -> Iterator[str]:
    """Cut one paragraph into pictures: at list marks, else at sentences."""
    lines = text.split("\n")
    if any(_ITEM.match(line) for line in lines):
        held = ""
        for line in lines:
            if held and _ITEM.match(line):
                yield held
                held = line
            else:
                held = f"{held}\n{line}".strip()
        yield held
    else:
        yield from split_sentences(text)
