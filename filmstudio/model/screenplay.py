"""The Screenplay sheet: what the author wrote, element by element, each with its place in the text."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field

from filmstudio.model.diagnostic import Diagnostic, SourceSpan
from filmstudio.model.directive import Anchor, Directive
from filmstudio.model.record import Record
from filmstudio.model.wish import SaidField, Wish


class Emphasis(StrEnum):
    """How a run of text is marked."""

    ITALIC = "italic"
    BOLD = "bold"
    UNDERLINE = "underline"


class Run(Record):
    """A stretch of text with the same emphasis, markup removed."""

    text: str
    emphasis: tuple[Emphasis, ...] = ()


class TitleEntry(Record):
    """One key of the title page; values stay a list, never joined."""

    key: str
    values: tuple[str, ...]
    span: SourceSpan


class Note(Record):
    """A `[[note]]`: never printed, kept with its place."""

    text: str
    span: SourceSpan
    anchor: Anchor


class _Element(Record):
    span: SourceSpan
    text: str
    """The printed text: notes, boneyard, forcing marks and emphasis marks removed; lines joined by newline."""


class SceneHeading(_Element):
    """`INT. LIGHTHOUSE - LAMP ROOM - NIGHT (1973) #12A#`, taken apart. Unknown text is kept in `text`."""

    kind: Literal["scene_heading"] = "scene_heading"
    prefix: str
    """`INT`, `EXT`, `EST`, `INT/EXT`, or empty for a forced heading."""
    location: tuple[str, ...]
    """The parts between ` - `, as written: `("LIGHTHOUSE", "LAMP ROOM")`."""
    time_of_day: str
    """As written (`NIGHT`, `PRE-DAWN`, `CONTINUOUS`, `5:40 AM`), empty where the heading has none."""
    qualifiers: tuple[str, ...] = ()
    number: str | None = None
    eighths: int | None = None
    """Length of the scene in eighths of a page, as the reader measured it or the file says."""


class Action(_Element):
    """What is seen and heard. `runs` keeps the emphasis for display."""

    kind: Literal["action"] = "action"
    runs: tuple[Run, ...] = ()


class Character(_Element):
    """A cue. `name` is as written without extensions and caret; `text` is the whole printed line."""

    kind: Literal["character"] = "character"
    name: str
    extensions: tuple[str, ...] = ()
    dual: bool = False


class Parenthetical(_Element):
    """A performance hint; `text` keeps its brackets."""

    kind: Literal["parenthetical"] = "parenthetical"


class Dialogue(_Element):
    """What a character says; consecutive lines are one element."""

    kind: Literal["dialogue"] = "dialogue"
    runs: tuple[Run, ...] = ()


class Lyric(_Element):
    """A sung line, the mark `~` removed."""

    kind: Literal["lyric"] = "lyric"


class Transition(_Element):
    """`DISSOLVE TO:`, `FADE OUT.`, or a forced one."""

    kind: Literal["transition"] = "transition"


class Centered(_Element):
    """`> text <`: a title card."""

    kind: Literal["centered"] = "centered"
    runs: tuple[Run, ...] = ()


class Section(_Element):
    """`## Act two`: structure, never printed."""

    kind: Literal["section"] = "section"
    level: int


class Synopsis(_Element):
    """`= what happens`: never printed."""

    kind: Literal["synopsis"] = "synopsis"


class PageBreak(_Element):
    """`===`."""

    kind: Literal["page_break"] = "page_break"


Element = Annotated[
    SceneHeading
    | Action
    | Character
    | Parenthetical
    | Dialogue
    | Lyric
    | Transition
    | Centered
    | Section
    | Synopsis
    | PageBreak,
    Field(discriminator="kind"),
]


class Screenplay(Record):
    """A whole screenplay in reading order."""

    schema_: Literal["screenplay/1"] = Field(default="screenplay/1", alias="schema")
    source: str
    """The file's name as the user gave it, for messages."""
    title_page: tuple[TitleEntry, ...] = ()
    elements: tuple[Element, ...] = ()
    notes: tuple[Note, ...] = ()
    """Every note, directives too."""
    directives: tuple[Directive, ...] = ()
    defaults: Wish = Wish()
    """What the title page asks of every shot: `Light: overcast`, `Lens: 35mm`."""
    defaults_said: tuple[SaidField, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()

    def title_value(self, key: str) -> str | None:
        """Return the first value of a title-page key (any case), or None."""
        for entry in self.title_page:
            if entry.key.casefold() == key.casefold() and entry.values:
                return entry.values[0]
        return None
