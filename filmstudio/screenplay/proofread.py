"""The proof-reader: what parses, but is probably not what its author meant.

Every remark has a code that never changes (people filter by it) and a sentence that says what to do. The rules ask the
cheap question first: a script has thousands of lines, and nearly all of them are as they should be.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from filmstudio.model.diagnostic import Diagnostic, Severity, SourceSpan
from filmstudio.model.screenplay import Action, Character, Element, SceneHeading
from filmstudio.screenplay import marks
from filmstudio.screenplay.cue import name_key, split_cue
from filmstudio.screenplay.heading import has_prefix
from filmstudio.screenplay.line_rules import is_transition
from filmstudio.screenplay.near_names import near_names
from filmstudio.screenplay.page import Page

_TOP = SourceSpan(line=1, column=1, end_line=1, end_column=1)
# Names that end in a full stop because they are shortened, not because a sentence ends.
_SHORTENED = ("JR.", "SR.", "ESQ.")
_SPEECH = ("dialogue", "parenthetical", "lyric")
_LONGEST_CUE = 60
"""Lines that are longer are not looked at as cues that went wrong."""


def proofread(page: Page, elements: Sequence[Element]) -> Iterator[Diagnostic]:
    """Yield the remarks on a parsed page, rule by rule (the reader sorts them by place)."""
    if not elements:
        yield _warning("empty-document", "there is nothing to film in this script", _TOP)
        return
    headings: list[SceneHeading] = []
    cues: list[Character] = []
    doubtful: list[Action] = []
    # One way through the elements: of a long script each way is a walk through memory that is no longer near.
    for element in elements:
        if element.kind == "action":
            text = element.text
            if "\n" in text or "(" in text or text.isupper():
                doubtful.append(element)
        elif element.kind == "character":
            cues.append(element)
        elif element.kind == "scene_heading":
            headings.append(element)
    if not headings:
        yield _warning(
            "no-scenes",
            "no scene heading, so the whole script is one scene; a heading looks like INT. KITCHEN - NIGHT",
            _TOP,
        )
    yield from _heading_remarks(page, headings)
    yield from _cue_remarks(page, cues)
    yield from _name_remarks(cues, elements)
    yield from _speech_remarks(elements)
    yield from _action_remarks(page, doubtful, frozenset(name_key(name) for name in {cue.name for cue in cues}))


def _warning(code: str, message: str, span: SourceSpan) -> Diagnostic:
    return Diagnostic(code=code, severity=Severity.WARNING, message=message, span=span)


def _heading_remarks(page: Page, headings: Sequence[SceneHeading]) -> Iterator[Diagnostic]:
    first_line: dict[str, int] = {}
    for heading in headings:
        if heading.text[:1].isdecimal() and page.bare[page.index(heading.span.line)][0] in marks.HEADING:
            yield _warning(
                "forced-numeric-heading",
                "the dot makes this line a scene heading; for action put a ! in front of it",
                heading.span,
            )
        if heading.number is None:
            continue
        earlier = first_line.setdefault(heading.number.casefold(), heading.span.line)
        if earlier != heading.span.line:
            yield _warning(
                "duplicate-scene-number",
                f"scene number {heading.number} is already taken in line {earlier}",
                heading.span,
            )


def _cue_remarks(page: Page, cues: Sequence[Character]) -> Iterator[Diagnostic]:
    doubtful = [cue for cue in cues if cue.name[-1] in ".!?…" and not cue.name.upper().endswith(_SHORTENED)]
    if not doubtful:
        return
    speeches = Counter(name_key(cue.name) for cue in cues)
    for cue in doubtful:
        forced = page.bare[page.index(cue.span.line)][0] in marks.CUE
        if not forced and speeches[name_key(cue.name)] == 1:
            yield _warning(
                "probable-action-cue",
                f"{cue.name!r} was read as a character who speaks; for action put a ! in front of it",
                cue.span,
            )


def _name_remarks(cues: Sequence[Character], elements: Sequence[Element]) -> Iterator[Diagnostic]:
    speeches = Counter([cue.name for cue in cues])
    for rare, usual in near_names(speeches, (element.text for element in elements if element.kind == "action")):
        yield _warning(
            "near-duplicate-character",
            f"{rare} is nearly {usual}, who speaks more often; if they are one person, write the name one way",
            next(cue.span for cue in cues if cue.name == rare),
        )


def _speech_remarks(elements: Sequence[Element]) -> Iterator[Diagnostic]:
    """Remark on cues that nobody speaks under, and on carets without a speech in front of them."""
    waiting: Character | None = None
    spoken = False
    for element in elements:
        kind = element.kind
        speech = kind in _SPEECH
        if waiting is not None and not speech:
            yield _orphan(waiting.name, waiting.span)
        if element.kind == "character":
            if element.dual and not spoken:
                yield _warning(
                    "dual-without-partner",
                    "the ^ asks for two people at once, but no speech stands right before this one",
                    element.span,
                )
            waiting, spoken = element, False
        else:
            if kind not in ("section", "synopsis"):
                spoken = speech and (spoken or waiting is not None)
            waiting = None
    if waiting is not None:
        yield _orphan(waiting.name, waiting.span)


def _orphan(name: str, span: SourceSpan) -> Diagnostic:
    return _warning(
        "orphan-cue",
        f"{name} says nothing here; delete the blank line below the name, or put a ! in front of it for action",
        span,
    )


def _action_remarks(page: Page, actions: Sequence[Action], known: frozenset[str]) -> Iterator[Diagnostic]:
    first_words = frozenset(name.partition(" ")[0] for name in known)
    for action in actions:
        for nth, text in enumerate(action.text.split("\n")):
            named = (
                len(text) <= _LONGEST_CUE
                and text.lstrip().partition(" ")[0].casefold() in first_words
                and name_key(split_cue(text).name) in known
            )
            if named or text.isupper():
                at = page.index(action.span.line + nth)
                if page.bare[at][0] not in marks.ACTION:
                    yield from _line_remarks(page, action, at, named)


def _line_remarks(page: Page, action: Action, at: int, named: bool) -> Iterator[Diagnostic]:
    """Remark on one line of action that is in capitals, or that may be somebody's name."""
    text = page.bare[at]
    span = page.span(at, at)
    alone = action.span.line == action.span.end_line
    cue = split_cue(text)
    if alone and is_transition(text) and page.free_above(at) and page.free_below(at):
        yield _warning(
            "transition-trailing-space",
            "the space behind the colon makes this action; delete it for a transition",
            span,
        )
    elif text.isupper() and (has_prefix(text) or is_transition(text)):
        kind = "scene heading" if has_prefix(text) else "transition"
        yield _warning(
            "forced-needed",
            f"this looks like a {kind} but is action: it needs a blank line above and below, "
            "or a ! in front of it if action is meant",
            span,
        )
    elif not named:
        return
    elif alone:
        if cue.outside.isupper():
            yield _orphan(cue.name, span)
    elif page.numbers[at] < action.span.end_line:
        way_out = "put a blank line above it" if not page.free_above(at) else "write the name in capitals or after an @"
        yield _warning(
            "looks-like-a-cue",
            f"{cue.name} speaks elsewhere, but this is action; for a speech {way_out}",
            span,
        )
