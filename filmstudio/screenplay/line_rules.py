"""The rules for one line outside a speech: `BY_MARK` for lines that begin with a mark, `by_looks` for all others.

Each rule looks at line `at` of a page, which is never blank, and returns its element or None. A line that
no rule wants is action. The rules are those of Fountain 1.1 where it speaks; what they add is said beside them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import NamedTuple

from filmstudio.model.screenplay import Element, Lyric
from filmstudio.screenplay import making, marks
from filmstudio.screenplay.cue import Cue, split_cue
from filmstudio.screenplay.emphasis import plain, styled
from filmstudio.screenplay.heading import INITIALS, has_prefix, split_heading, split_number
from filmstudio.screenplay.page import Page

Rule = Callable[[Page, int], Element | None]

_ENDS_IN_TO = re.compile(r"\bTO:\Z")
# Beyond the specification: transitions of nearly every script that do not end in `TO:`.
_KNOWN_TRANSITION = re.compile(
    r"(?:FADE (?:IN|OUT|UP)|IRIS (?:IN|OUT)|(?:TIME|JUMP|MATCH|SMASH|HARD) CUT"
    r"|(?:(?:SMASH |HARD |SLOW )?(?:CUT|FADE|DISSOLVE) TO|FADE IN FROM|FADE UP FROM)"
    r" (?:BLACK|WHITE))[.:]?(?: ?\([^()]*\)[.:]?)?"
)
_TRANSITION_INITIALS = frozenset("FCDSHITJM")


def is_transition(text: str) -> bool:
    """Tell whether a text without white space around it has the shape of a transition (`MATCH CUT TO:`)."""
    return is_known_transition(text) or (text.endswith("TO:") and text.isupper() and bool(_ENDS_IN_TO.search(text)))


def is_known_transition(text: str) -> bool:
    """Tell whether a text is a transition by its words (`FADE IN:`, `CUT TO BLACK.`): it can be nobody's cue."""
    return text[:1] in _TRANSITION_INITIALS and _KNOWN_TRANSITION.fullmatch(text) is not None


def lyric(page: Page, at: int) -> Lyric | None:
    """Return the lyric on a line that begins with `~`, or None if nothing is sung there. Holds in a speech too."""
    inner = page.bare[at][1:].strip()
    return making.lyric(page.span(at, at), plain(inner)) if inner else None


def _angled(page: Page, at: int) -> Element | None:
    """`> centred <` comes before `> forced transition`."""
    text = page.bare[at]
    inner = text[1:-1].strip()
    if text[-1] == "<" and inner:
        shown, runs = styled([inner])
        return making.centered(page.span(at, at), shown, runs)
    inner = text[1:].strip()
    return making.transition(page.span(at, at), plain(inner)) if inner.strip("<") else None


def _equals(page: Page, at: int) -> Element:
    text = page.bare[at]
    if marks.is_page_break(text):
        return making.page_break(page.span(at, at))
    return making.synopsis(page.span(at, at), plain(text[1:].strip()))


def _section(page: Page, at: int) -> Element:
    text = page.bare[at]
    name = text.lstrip(marks.SECTION)
    return making.section(page.span(at, at), plain(name.strip()), len(text) - len(name))


def _dotted(page: Page, at: int) -> Element | None:
    """One dot and a letter or digit force a heading, the dots of an ellipsis are text."""
    if not page.free_above(at):
        return None
    if page.bare[at][1:2].isalnum():
        return _heading(page, at, page.bare[at][1:]) if page.free_below(at) else None
    return by_looks(page, at)


def by_looks(page: Page, at: int) -> Element | None:
    """What a line without a mark is, if no printed line stands right above it.

    A cue is in capitals outside its brackets. A line ending in a colon is none (`CHAPTER ONE:`).
    """
    text = page.bare[at]
    if text[0] in INITIALS and has_prefix(text):
        return _heading(page, at, text) if page.free_below(at) else None
    if not text.isupper() and not _is_upper_outside_brackets(text):
        return None
    shape = _shape(text)
    if shape.known_transition or (shape.ends_in_to and page.texts[at][-1] == ":" and page.free_below(at)):
        return making.transition(page.span(at, at), plain(text))
    if shape.cue is not None and page.speaks_below(at):
        return making.character(page.span(at, at), shape.shown, shape.cue, shape.dual)
    return None


def _is_upper_outside_brackets(text: str) -> bool:
    """Ask cheaply, for lines with lower case, what `_shape` asks in full: is it `MARA (quietly)`, or prose?"""
    first = text.find("(")
    if first < 0:
        first = text.find("（")
    # In front of the first bracket stands nothing in lower case.
    return first >= 0 and text[:first] == text[:first].upper()


class _Shape(NamedTuple):
    """What a line in capitals can be by its letters alone, whatever stands around it.

    `TO:` must end a line, a space behind it makes it action; transitions known by their words need no blank line below.
    """

    known_transition: bool
    ends_in_to: bool
    shown: str
    cue: Cue | None
    dual: bool


@lru_cache(maxsize=1024)
def _shape(text: str) -> _Shape:
    """Take apart a line in capitals. A script says the same few cues over and over, so the last ones are kept."""
    dual = text[-1] in marks.DUAL
    shown = plain(text[:-1].rstrip() if dual else text)
    cue = split_cue(shown)
    speaks = cue.name and cue.outside.isupper() and shown[-1] not in ":：" and not has_prefix(shown)
    return _Shape(is_known_transition(text), is_transition(text), shown, cue if speaks else None, dual)


def _heading(page: Page, at: int, text: str) -> Element:
    """A heading has blank lines around it, a forced one too: `.22 rifle` in the middle of prose is no scene."""
    text, number = split_number(text)
    shown = plain(text)
    return making.scene_heading(page.span(at, at), shown, split_heading(shown), number)


def _forced_cue(page: Page, at: int) -> Element | None:
    """`@` forces a cue in any case, and also where nobody speaks after it."""
    text = page.bare[at][1:].lstrip()
    dual = text != "" and text[-1] in marks.DUAL
    shown = plain(text[:-1].rstrip() if dual else text)
    cue = split_cue(shown)
    return making.character(page.span(at, at), shown, cue, dual) if cue.name and page.free_above(at) else None


def _action(_page: Page, _at: int) -> Element | None:
    return None


_RULES: tuple[tuple[str, Rule], ...] = (
    (marks.ACTION, _action),
    (marks.CUE, _forced_cue),
    (marks.HEADING, _dotted),
    (marks.LYRIC, lyric),
    (marks.SECTION, _section),
    (marks.SYNOPSIS, _equals),
    (marks.TRANSITION, _angled),
)
BY_MARK: Mapping[str, Rule] = {mark: rule for row, rule in _RULES for mark in row}
