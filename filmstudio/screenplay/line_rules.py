"""The rules for one line outside a speech, in the order in which they are asked. The first that answers wins.

Each rule looks at line `at` of a page, which is never blank, and returns its element or None. A line that no rule
wants is action. The rules are those of Fountain 1.1 where it speaks; what they add is said beside them.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from filmstudio.model.screenplay import (
    Centered,
    Character,
    Element,
    Lyric,
    PageBreak,
    SceneHeading,
    Section,
    Synopsis,
    Transition,
)
from filmstudio.screenplay import marks
from filmstudio.screenplay.cue import split_cue
from filmstudio.screenplay.emphasis import plain, styled
from filmstudio.screenplay.heading import has_prefix, split_heading, split_number
from filmstudio.screenplay.page import Page

Rule = Callable[[Page, int], Element | None]

_ENDS_IN_TO = re.compile(r"\bTO:\Z")
# Beyond the specification: transitions of nearly every script that do not end in `TO:`.
_KNOWN_TRANSITION = re.compile(
    r"(?:FADE (?:IN|OUT|UP)|(?:(?:SMASH |HARD |SLOW )?(?:CUT|FADE|DISSOLVE) TO|FADE IN FROM|FADE UP FROM)"
    r" (?:BLACK|WHITE))[.:]?"
)


def is_transition(text: str) -> bool:
    """Tell whether a text without white space around it has the shape of a transition (`MATCH CUT TO:`)."""
    return is_known_transition(text) or (text.isupper() and _ENDS_IN_TO.search(text) is not None)


def is_known_transition(text: str) -> bool:
    """Tell whether a text is a transition by its words (`FADE IN:`, `CUT TO BLACK.`): it can be nobody's cue."""
    return _KNOWN_TRANSITION.fullmatch(text) is not None


def _centered(page: Page, at: int) -> Element | None:
    line = page.lines[at]
    text = line.text.strip()
    inner = text[1:-1].strip()
    if not (text[0] == ">" and text[-1] == "<" and inner):
        return None
    shown, runs = styled([inner])
    return Centered(span=line.span(), text=shown, runs=runs)


def _forced_transition(page: Page, at: int) -> Element | None:
    line = page.lines[at]
    text = line.text.strip()
    inner = text[1:].strip()
    if text[0] not in marks.TRANSITION or not inner.strip("<"):
        return None
    return Transition(span=line.span(), text=plain(inner))


def lyric(page: Page, at: int) -> Lyric | None:
    """Return the lyric on a line that begins with `~`, or None. The only rule that also holds inside a speech."""
    line = page.lines[at]
    text = line.text.strip()
    inner = text[1:].strip()
    return Lyric(span=line.span(), text=plain(inner)) if text[0] in marks.LYRIC and inner else None


def _page_break(page: Page, at: int) -> Element | None:
    line = page.lines[at]
    return PageBreak(span=line.span(), text="") if marks.is_page_break(line) else None


def _synopsis(page: Page, at: int) -> Element | None:
    line = page.lines[at]
    text = line.text.strip()
    return Synopsis(span=line.span(), text=plain(text[1:].strip())) if text[0] == "=" else None


def _section(page: Page, at: int) -> Element | None:
    line = page.lines[at]
    text = line.text.strip()
    name = text.lstrip(marks.SECTION)
    level = len(text) - len(name)
    return Section(span=line.span(), text=plain(name.strip()), level=level) if level else None


def _scene_heading(page: Page, at: int) -> Element | None:
    """A heading has blank lines around it, a forced one too: `.22 rifle` in the middle of prose is no scene."""
    line = page.lines[at]
    text = line.text.strip()
    forced = text[0] in marks.HEADING and text[1:2].isalnum()
    if not (forced or has_prefix(text)) or not (page.free_above(at) and page.free_below(at)):
        return None
    text, number = split_number(text[1:] if forced else text)
    shown = plain(text)
    parts = split_heading(shown)
    return SceneHeading(
        span=line.span(),
        text=shown,
        prefix=parts.prefix,
        location=parts.location,
        time_of_day=parts.time_of_day,
        qualifiers=parts.qualifiers,
        number=number,
    )


def _transition(page: Page, at: int) -> Element | None:
    """`TO:` must end the line, a space behind it makes it action. Known words need no blank line below them."""
    line = page.lines[at]
    text = line.text.lstrip()
    if not page.free_above(at):
        return None
    if is_known_transition(text.rstrip()) or (page.free_below(at) and is_transition(text)):
        return Transition(span=line.span(), text=plain(text.rstrip()))
    return None


def _cue(page: Page, at: int) -> Element | None:
    """A cue is in capitals outside its brackets, with a blank line above it and speech below it.

    A line ending in a colon is none (`CHAPTER ONE:`), nor is one that begins like a heading. `@` forces a cue in
    any case, and also where nobody speaks after it.
    """
    line = page.lines[at]
    text = line.text.strip()
    forced = text[0] in marks.CUE
    if not page.free_above(at) or not (forced or page.speaks_below(at)):
        return None
    text = text[1:].strip() if forced else text
    dual = text.endswith("^")
    shown = plain(text.removesuffix("^").rstrip())
    cue = split_cue(shown)
    by_looks = cue.outside.isupper() and not shown.endswith(":") and not has_prefix(shown)
    if not cue.name or not (forced or by_looks):
        return None
    return Character(span=line.span(), text=shown, name=cue.name, extensions=cue.extensions, dual=dual)


RULES: tuple[Rule, ...] = (
    _centered,
    _forced_transition,
    lyric,
    _page_break,
    _synopsis,
    _section,
    _scene_heading,
    _transition,
    _cue,
)
