"""The storyboard as one page for a browser: a single file, with its pictures in it, that asks nothing of a network.

Words come from scripts that nobody vouches for, so every one is escaped, and the page forbids itself by its own policy
to load anything and to run or to style by anything but what is written here.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterator
from html import escape
from importlib.resources import files
from pathlib import Path

from filmstudio.errors import UsageError
from filmstudio.media.safe_output import safe_output
from filmstudio.review.board import Board, BoardScene, Panel
from filmstudio.review.board_cell import NOT_SHOT
from filmstudio.review.board_grid import usual_columns
from filmstudio.review.board_marks import Ink, arrow, straight
from filmstudio.review.board_svg import svg_of
from filmstudio.review.shot_list_cells import one_line

_FOLDER = files("filmstudio.review")


def write_board_html(board: Board, out: Path, *, columns: int | None = None) -> None:
    """Write the board as a page, whole or not at all; pictures pass through one by one.

    Raises UsageError where it cannot be written.
    """
    try:
        with safe_output(out) as temporary, temporary.open("w", encoding="utf-8", newline="\n") as stream:
            for piece in html_pieces(board, columns=columns):
                stream.write(piece)
    except OSError as error:
        raise UsageError(
            f"{out} cannot be written: {error.strerror or error}", hint="choose another place with -o"
        ) from error


def html_pieces(board: Board, *, columns: int | None = None) -> Iterator[str]:
    """Yield the page, panel by panel."""
    style = _FOLDER.joinpath("board_page.css").read_text(encoding="utf-8")
    style += f":root {{ --aspect: {board.aspect:.4f}; }}\n"
    style += f":root {{ --columns: {columns or usual_columns(board.aspect)}; }}\n"
    script = _FOLDER.joinpath("board_page.js").read_text(encoding="utf-8")
    title = _text(board.title)
    policy = f"default-src 'none'; img-src data:; style-src '{_seal(style)}'; script-src '{_seal(script)}'"
    yield (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'<meta name="generator" content="filmstudio">\n<title>{title} - storyboard</title>\n'
        f"<style>{style}</style>\n</head>\n<body>\n"
    )
    yield _header(board)
    yield "<main>\n"
    number = 0
    for scene in board.scenes:
        yield _heading(scene)
        for shot in scene.shots:
            for panel in shot:
                number += 1
                yield _figure(panel, number, board.aspect)
        yield "</div>\n</section>\n"
    yield "</main>\n" + _VIEW + f"<script>{script}</script>\n</body>\n</html>\n"


_VIEW = """<dialog aria-label="One panel, large"><div class="stage">
<div class="bar"><p class="slate"></p><output></output>
<button type="button" data-step="-1" aria-label="Panel before">←</button>
<button type="button" data-step="1" autofocus aria-label="Next panel">→</button>
<form method="dialog"><button>Close</button></form></div>
<div class="shown"></div><div class="words"></div></div></dialog>
"""


def _header(board: Board) -> str:
    facts = "Storyboard · " + " · ".join(_text(fact) for fact in board.facts)
    author = f'<p dir="auto">{_text(board.author)}</p>\n' if board.author else ""
    people = dict.fromkeys(name for panel in board.panels for name in panel.people)
    samples = "".join(
        f"<span>{svg_of((arrow(straight((0.02, 0.08), (0.33, 0.08)), 0.06, ink=ink),), 0.35, 0.16)}{words}</span>"
        for ink, words in ((Ink.CAMERA, "camera moves"), (Ink.PEOPLE, "people move"))
    )
    return (
        f'<header>\n<h1 dir="auto">{_text(board.title)}</h1>\n{author}<p>{facts}</p>\n<p class="legend">{samples}</p>\n'
        '<div class="tools" hidden>\n'
        + _choice("Scene", [(scene.number, f"{scene.number}  {scene.heading}") for scene in board.scenes])
        + _choice("Character", [(name, name) for name in people])
        + "<output></output>\n<p>← → from panel to panel, Enter for a large view</p>\n</div>\n</header>\n"
    )


def _choice(label: str, options: list[tuple[str, str]]) -> str:
    entries = "".join(f'<option value="{_text(value)}">{_text(words)}</option>' for value, words in options)
    return f'<label>{label}<select><option value="">all</option>{entries}</select></label>\n'


def _heading(scene: BoardScene) -> str:
    cast = f'<p class="cast" dir="auto">{_text(scene.cast)}</p>\n' if scene.cast else ""
    return (
        f'<section>\n<div class="heading">\n<h2><span>{_text(scene.number)}</span> '
        f'<span dir="auto">{_text(scene.heading)}</span></h2>\n<p>{_text(scene.figures)}</p>\n{cast}</div>\n'
        '<div class="panels">\n'
    )


def _figure(panel: Panel, number: int, aspect: float) -> str:
    name = f"panel-{number}"
    people = "&#10;".join(_text(person) for person in panel.people)
    size = f'<span class="size">{_text(panel.size)}</span>' if panel.size else ""
    part = f"<span>{_text(panel.part)}</span>" if panel.part else ""
    time = f'<span class="time">{_text(panel.time)}</span>' if panel.time else ""
    picture = base64.b64encode(panel.picture.read_bytes()).decode("ascii")
    return (
        f'<figure id="{name}" class="{"panel missing" if panel.missing else "panel"}" '
        f'data-scene="{_text(panel.scene)}" data-people="{people}">\n'
        f'<p class="slate"><b>{_text(panel.shot)}</b>{size}{part}{time}</p>\n'
        f'<a class="picture" href="#{name}"><img loading="lazy" decoding="async" alt="{_text(panel.alt)}" '
        f'src="data:image/jpeg;base64,{picture}">{svg_of(panel.marks, aspect) if panel.marks else ""}</a>\n'
        f'<figcaption class="words">{_caption(panel)}</figcaption>\n</figure>\n'
    )


def _caption(panel: Panel) -> str:
    parts = []
    if panel.missing and panel.time:  # once a shot; the others of its pictures have the frame
        parts.append(f'<p class="not-shot">{NOT_SHOT}</p>')
    if panel.camera:
        parts.append(f'<p class="camera">{_text(panel.camera)}</p>')
    if panel.action:
        parts.append(f'<p dir="auto">{_text(panel.action)}</p>')
    for speech in panel.speeches:
        aside = f"<i>({_text(speech.parenthetical)})</i> " if speech.parenthetical else ""
        said = f'<bdi class="speaker">{_text(speech.speaker)}</bdi>{aside}{_text(speech.text)}'
        parts.append(f'<p dir="auto">{said}</p>')
    if panel.remarks:
        parts.append(f'<p class="remarks" dir="auto">{_text(panel.remarks)}</p>')
    return "".join(parts)


def _text(text: str) -> str:
    """Escape a text for content and for attributes; what no page may hold (a lone surrogate, a control) is replaced."""
    whole = one_line(text)
    return escape(
        "".join("\N{REPLACEMENT CHARACTER}" if "\ud800" <= char <= "\udfff" or char < " " else char for char in whole)
    )


def _seal(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode("ascii")
