"""The table of the printed shot list: its columns, and a shot as cells of wrapped lines with a height."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from filmstudio.model.shots import ShotSpec
from filmstudio.review import shot_list_cells as cells
from filmstudio.review.shot_list_type import Style, width
from filmstudio.review.shot_list_wrap import wrap

TEXT = Style(7.6)
STRONG = Style(7.6, bold=True)
DIM = Style(7.6, ink=(0.42, 0.42, 0.46))
SLATE = Style(9.0, bold=True)
HEAD = Style(6.2, bold=True, ink=(0.36, 0.36, 0.4))
LEADING = 9.8
"""From baseline to baseline, in points."""
PADDING = 3.2
"""Above and below the text of a row."""
GUTTER = 6.0
"""Between two columns."""
_LONGEST_EXCERPT = 300
"""Characters of one paragraph or speech; what is longer ends in an ellipsis, the script has the rest."""


class Column(NamedTuple):
    """One column."""

    name: str
    points: float
    """Its width; 0 takes what the others leave."""
    right: bool = False
    often_empty: bool = False
    """True where the column is left out of a film that never uses it, so that the words have more room."""


COLUMNS = (
    Column("", 11),
    Column("SHOT", 36),
    Column("SIZE", 25),
    Column("ANGLE", 50, often_empty=True),
    Column("MOVE", 58, often_empty=True),
    Column("LENS", 54, often_empty=True),
    Column("FOR", 53),
    Column("IN FRAME", 76),
    Column("WHAT IS SEEN AND HEARD", 0),
    Column("SECONDS", 37, right=True),
    Column("TRANSITION", 52, often_empty=True),
    Column("LINE", 26, right=True),
)
"""The first is a box to tick off what is shot."""
_WHAT = 8


class Text(NamedTuple):
    """A stretch of one line, so many points from the left edge of its cell."""

    x: float
    text: str
    style: Style


Cell = tuple[tuple[Text, ...], ...]
"""The lines of a cell, each a few stretches."""


class Row(NamedTuple):
    """One shot."""

    shot: str
    cells: tuple[Cell, ...]
    """One for every column of its table."""

    @property
    def height(self) -> float:
        """In points, padding included."""
        return max(1, max(len(lines) for lines in self.cells)) * LEADING + 2 * PADDING


class Table:
    """The table of one shot list, `total` points wide: which columns it needs, and how wide each of them is."""

    def __init__(self, shots: Sequence[ShotSpec], total: float) -> None:
        texts = [_texts(shot) for shot in shots]
        used = [
            index
            for index, column in enumerate(COLUMNS)
            if not column.often_empty or any(text[index] for text in texts)
        ]
        self._used = used
        self.columns = tuple(COLUMNS[index] for index in used)
        rest = total - sum(column.points for column in self.columns) - GUTTER * (len(used) - 1)
        self.widths = tuple(column.points or rest for column in self.columns)

    def row(self, shot: ShotSpec) -> Row:
        """Return a shot as a row. Nothing is cut off at a cell's edge: a long text makes a high row."""
        texts = _texts(shot)
        row: list[Cell] = []
        for index, limit in zip(self._used, self.widths, strict=True):
            style = _STYLES.get(COLUMNS[index].name, TEXT)
            right = COLUMNS[index].right
            row.append(_what(shot, limit) if index == _WHAT else _plain(texts[index], style, limit, right=right))
        return Row(shot.id, tuple(row))


_STYLES = {"SHOT": SLATE, "SIZE": STRONG, "SECONDS": STRONG, "LINE": DIM}


def _texts(shot: ShotSpec) -> tuple[str, ...]:
    """The text of every column; that of what is seen and heard is set by `_what`."""
    camera = shot.camera
    return (
        "",
        shot.id,
        camera.size.abbreviation,
        cells.angle(camera),
        cells.move(camera),
        cells.lens(camera),
        cells.words(shot.role),
        cells.cast(shot),
        "",
        f"{shot.duration_s:.1f}",
        cells.transition(shot),
        cells.script_line(shot),
    )


def _plain(text: str, style: Style, limit: float, *, right: bool = False) -> Cell:
    if not text:
        return ()
    return tuple(
        (Text(limit - width(line, style) if right else 0.0, line, style),) for line in wrap(text, style, limit)
    )


def _what(shot: ShotSpec, limit: float) -> Cell:
    """The action, then every line behind the name of its speaker; a title over the picture first, the look last."""
    lines: list[tuple[Text, ...]] = []
    if shot.title:
        lines += _named("TITLE", shot.title, limit)
    if shot.subject:
        lines += _plain(_excerpt(shot.subject), STRONG, limit)
    if shot.action:
        lines += _plain(_excerpt(shot.action), TEXT, limit)
    for line in shot.lines:
        how = "" if line.delivery == "on_screen" else f" ({'V.O.' if line.delivery == 'voice_over' else 'O.S.'})"
        lines += _named(line.speaker + how, line.text, limit)
    if look := cells.look(shot):
        lines += _plain(_excerpt(look), DIM, limit)
    return tuple(lines)


def _named(name: str, text: str, limit: float) -> list[tuple[Text, ...]]:
    indent = width(name, STRONG) + GUTTER
    if indent > limit / 2:
        return [*_plain(name, STRONG, limit), *_plain(_excerpt(text), TEXT, limit)]
    first, *rest = wrap(_excerpt(text), TEXT, limit, indent)
    return [(Text(0.0, name, STRONG), Text(indent, first, TEXT)), *((Text(0.0, line, TEXT),) for line in rest)]


def _excerpt(text: str) -> str:
    whole = cells.one_line(text)
    if len(whole) <= _LONGEST_EXCERPT:
        return whole
    cut = whole.rfind(" ", 0, _LONGEST_EXCERPT)
    return whole[: cut if cut > _LONGEST_EXCERPT // 2 else _LONGEST_EXCERPT].rstrip(" ,;:") + " …"
