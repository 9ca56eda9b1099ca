"""What a script holds, counted: scenes with their pages, who speaks how much, where and when it plays.

Why: before anything is planned the writer wants to know that the script was understood, and production wants its
figures. Everything here is read off the page; what shots make of it is the breakdown's business.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from filmstudio.model.diagnostic import SourceSpan
from filmstudio.model.record import Record
from filmstudio.model.screenplay import (
    Character,
    Dialogue,
    Element,
    Lyric,
    PageBreak,
    Parenthetical,
    SceneHeading,
    Screenplay,
    Section,
    Synopsis,
)
from filmstudio.screenplay.cue import name_key
from filmstudio.screenplay.pagination import pages, scene_pages

_WORD = re.compile(
    "[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff]"
    "|(?:(?![\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff])\\w)+(?:['’-]\\w+)*"
)
"""A word, or one character of Chinese, Japanese or Korean, which counts as one as it does in word processors."""


class SceneSummary(Record):
    """One scene as it stands on the page."""

    heading: str
    """As printed, in one line."""
    sections: tuple[str, ...]
    """The sections that it stands under, outermost first."""
    synopsis: str
    """Its synopses, one a line; before them those of a section that it is the first scene of."""
    page: int
    eighths: int
    words: int
    """Of everything that is printed under the heading."""
    location: tuple[str, ...]
    time_of_day: str
    span: SourceSpan
    """Of the heading."""


class SpeakerSummary(Record):
    """One name that cues use. Two spellings of a person are two names: the cast store knows better."""

    name: str
    """As its first cue has it."""
    lines: int
    """Speeches."""
    words: int


class ScriptSummary(Record):
    """The figures of a whole script."""

    eighths: int
    """Of all scenes, as a production board adds them up; of the pages where the script has no scenes."""
    words: int
    words_before: int
    """Printed before the first heading."""
    scenes: tuple[SceneSummary, ...]
    speakers: tuple[SpeakerSummary, ...]
    """In the order of their first cues."""


def summarise(screenplay: Screenplay) -> ScriptSummary:
    """Return the figures of a script. Never raises; reads every element once."""
    elements = screenplay.elements
    printed = [word_count(element.text) if _prints(element) else 0 for element in elements]
    first = next((at for at, element in enumerate(elements) if isinstance(element, SceneHeading)), len(elements))
    scenes = _scenes(elements)
    return ScriptSummary(
        eighths=sum(scene.eighths for scene in scenes) or pages(elements),
        words=sum(printed),
        words_before=sum(printed[:first]),
        scenes=scenes,
        speakers=_speakers(elements),
    )


def word_count(text: str) -> int:
    """Return how many words a text has."""
    return sum(1 for _ in _WORD.finditer(text))


def _prints(element: Element) -> bool:
    return not isinstance(element, Section | Synopsis | PageBreak)


class _Open:
    """The scene being read."""

    def __init__(self, heading: SceneHeading, sections: tuple[str, ...], synopses: list[str]) -> None:
        self.heading = heading
        self.sections = sections
        self.synopses = synopses
        self.words = 0


def _scenes(elements: Sequence[Element]) -> tuple[SceneSummary, ...]:
    found: list[_Open] = []
    sections: list[Section] = []
    under_section: list[str] | None = None
    for element in elements:
        if isinstance(element, SceneHeading):
            found.append(_Open(element, tuple(section.text for section in sections), under_section or []))
            under_section = None
        elif isinstance(element, Section):
            sections = [section for section in sections if section.level < element.level] + [element]
            under_section = under_section or []
        elif isinstance(element, Synopsis):
            if under_section is not None:
                under_section.append(element.text)
            elif found:
                found[-1].synopses.append(element.text)
        elif found and _prints(element):
            found[-1].words += word_count(element.text)
    return tuple(
        SceneSummary(
            heading=" ".join(scene.heading.text.split()),
            sections=scene.sections,
            synopsis="\n".join(scene.synopses),
            page=paper.page,
            eighths=paper.eighths if scene.heading.eighths is None else scene.heading.eighths,
            words=scene.words,
            location=scene.heading.location,
            time_of_day=scene.heading.time_of_day,
            span=scene.heading.span,
        )
        for scene, paper in zip(found, scene_pages(elements), strict=True)
    )


def _speakers(elements: Sequence[Element]) -> tuple[SpeakerSummary, ...]:
    names: dict[str, str] = {}
    lines: Counter[str] = Counter()
    words: Counter[str] = Counter()
    key = ""
    for element in elements:
        if isinstance(element, Character):
            key = name_key(element.name)
            names.setdefault(key, element.name)
            lines[key] += 1
        elif key and isinstance(element, Dialogue | Lyric):
            words[key] += word_count(element.text)
        elif not isinstance(element, Parenthetical):
            key = ""
    return tuple(SpeakerSummary(name=names[key], lines=lines[key], words=words[key]) for key in names)
