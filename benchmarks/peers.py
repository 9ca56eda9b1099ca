"""The other Fountain parsers, each brought to the shorthand of `fountain_cases`: kind and text of what it read.

White space is normalised, neighbouring paragraphs of action and lines of a speech are put together, and emphasis marks
that a parser leaves for its user to deal with are taken off, so that only a wrong answer counts as one.
"""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterator, Mapping
from itertools import groupby
from typing import Any

from filmstudio.model.screenplay import Screenplay
from filmstudio.screenplay.emphasis import plain
from filmstudio.screenplay.reader import FountainReader

Peer = Callable[[str], list[str]]


def normalised(shorthand: list[str]) -> list[str]:
    """Return elements with single spaces, neighbours of one kind (action, dialogue) as one, empty ones left out.

    Headings and transitions, which some turn to capitals, and the keys of title pages are compared without case.
    """
    bare = [" ".join(entry.split()) for entry in shorthand]
    bare = [entry[0] + entry[1:].casefold() if entry[:1] in ("H", "T", "K") else entry for entry in bare]
    bare = [entry for entry in bare if len(entry) > 1 or entry == "B"]
    together: list[str] = []
    for kind, entries in groupby(bare, key=lambda entry: entry[0]):
        row = list(entries)
        together += [f"{kind} " + " ".join(entry[2:] for entry in row)] if kind in "AD" else row
    return together


def _keys(title_page: Mapping[str, Any]) -> Iterator[str]:
    for key, value in title_page.items():
        values = value if isinstance(value, list) else str(value).split("\n")
        yield f"K {key}: " + " | ".join(text.strip() for text in values if text.strip())


def _without_marks(text: str) -> str:
    return "\n".join(plain(line) for line in text.split("\n"))


_LETTERS = {
    "scene_heading": "H",
    "action": "A",
    "character": "C",
    "parenthetical": "P",
    "dialogue": "D",
    "lyric": "L",
    "lyrics": "L",
    "transition": "T",
    "centered": "M",
    "section": "S",
    "synopsis": "Y",
    "page_break": "B",
}


def filmstudio(text: str) -> list[str]:
    """Return what our parser reads."""
    screenplay: Screenplay = FountainReader().parse_text(text, "case.fountain")
    keys = _keys({entry.key: list(entry.values) for entry in screenplay.title_page})
    return [*keys, *(f"{_LETTERS[element.kind]} {element.text}" for element in screenplay.elements)]


def screenplain(text: str) -> list[str]:
    """Return what screenplain reads; it keeps a synopsis with its heading or section."""
    from screenplain.parsers import fountain

    document = fountain.parse(io.StringIO(text))
    return [*_keys(document.title_page), *(entry for part in document for entry in _of_screenplain(part))]


def _of_screenplain(part: Any) -> Iterator[str]:
    kind = type(part).__name__
    if kind == "DualDialog":
        yield from _of_screenplain(part.left)
        yield from _of_screenplain(part.right)
    elif kind == "Dialog":
        yield f"C {_rich(part.character)}"
        for in_brackets, line in part.blocks:
            yield f"{'P' if in_brackets else 'D'} {_rich(line)}"
    elif kind == "Slug":
        yield f"H {_rich(part.line)}"
    elif kind == "Section":
        yield f"S {_rich(part.text)}"
    elif kind == "Transition":
        yield f"T {_rich(part.line)}"
    elif kind == "PageBreak":
        yield "B"
    elif part.centered:
        yield from (f"M {_rich(line)}" for line in part.lines)
    else:
        yield "A " + "\n".join(_rich(line) for line in part.lines)
    if getattr(part, "synopsis", None):
        yield f"Y {part.synopsis}"


def _rich(text: Any) -> str:
    return "".join(segment.text for segment in text.segments)


def fountain_py(text: str) -> list[str]:
    """Return what fountain-py reads."""
    import fountain

    document = fountain.FountainParser().parse(text)
    return [*_keys(document.metadata), *(entry for part in document.elements for entry in _of_fountain_py(part))]


def _of_fountain_py(part: Any) -> Iterator[str]:
    kind = part.type.value
    if kind == "dual_dialogue":
        for side in ("left", "right"):
            for inner in (part.metadata[f"{side}_character"], *part.metadata[f"{side}_dialogue"]):
                yield from _of_fountain_py(inner)
    elif kind == "character":
        extension = part.metadata.get("extension")
        yield f"C {part.text}" + (f" ({extension})" if extension else "")
    elif kind == "page_break":
        yield "B"
    elif kind in _LETTERS:
        yield f"{_LETTERS[kind]} {part.text}"


def screenplay_tools(text: str) -> list[str]:
    """Return what screenplay-tools reads; marks and the numbers it puts in the place of notes are taken off."""
    from screenplay_tools.fountain.parser import Parser

    parser = Parser()
    parser.add_text(text)
    parser.finalize()
    keys = _keys({entry.key: entry.text for entry in parser.script.titleEntries})
    return [*keys, *(_of_screenplay_tools(part) for part in parser.script.elements)]


_TOOLS = {"Section": "S", "Synopsis": "Y", "Transition": "T", "Lyric": "L", "Dialogue": "D", "SceneHeading": "H"}
_PLACEHOLDER = re.compile(r"\[\[\d+\]\]|/\*\d+\*/")


def _of_screenplay_tools(part: Any) -> str:
    kind = type(part).__name__
    if kind == "Character":
        return f"C {part.name}" + (f" ({part.extension})" if part.extension else "")
    if kind == "PageBreak":
        return "B"
    text = _without_marks(_PLACEHOLDER.sub("", part.text))
    if kind == "Parenthetical":
        return f"P ({text})"
    if kind == "Action":
        return f"{'M' if part.centered else 'A'} {text}"
    return f"{_TOOLS[kind]} {text}"


def fountain_parser(text: str) -> list[str]:
    """Return what fountain-parser reads; marks are taken off."""
    import fountain_parser as package

    document = package.parse(text)
    parts = (entry for part in document.elements for entry in _of_fountain_parser(part))
    return [*_keys(document.title_page), *parts]


_PARSER = {"SceneHeading": "H", "Transition": "T", "SectionHeading": "S", "Synopsis": "Y", "Dialogue": "D"}


def _of_fountain_parser(part: Any) -> Iterator[str]:
    kind = type(part).__name__
    if kind == "DialogueBlock":
        yield from _of_fountain_parser(part.character)
        for line in part.lines:
            yield from _of_fountain_parser(line)
    elif kind == "Character":
        yield f"C {part.name}" + "".join(f" ({extension})" for extension in part.extensions)
    elif kind == "PageBreak":
        yield "B"
    elif kind == "Parenthetical":
        yield f"P ({part.text.strip().removeprefix('(').removesuffix(')')})"
    elif kind == "Action":
        yield f"{'M' if part.is_centered else 'A'} {_without_marks(part.text)}"
    elif kind in _PARSER:
        yield f"{_PARSER[kind]} {_without_marks(part.text)}"


PEERS: dict[str, Peer] = {
    "filmstudio": filmstudio,
    "screenplain": screenplain,
    "fountain-py": fountain_py,
    "screenplay-tools": screenplay_tools,
    "fountain-parser": fountain_parser,
}
