"""The proof-reader: what parses, but is probably not what its author meant.

Every remark has a code that never changes (people filter by it) and a sentence that says what to do.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from filmstudio.model.diagnostic import Diagnostic, Severity, SourceSpan
from filmstudio.model.screenplay import (
    Action,
    Character,
    Dialogue,
    Element,
    Lyric,
    Parenthetical,
    SceneHeading,
    Section,
    Synopsis,
)
from filmstudio.screenplay import marks
from filmstudio.screenplay.cue import name_key, split_cue
from filmstudio.screenplay.heading import has_prefix
from filmstudio.screenplay.line_rules import is_transition
from filmstudio.screenplay.page import Page

_TOP = SourceSpan(line=1, column=1, end_line=1, end_column=1)
# Names that end in a full stop because they are shortened, not because a sentence ends.
_SHORTENED = ("JR.", "SR.", "ESQ.")


def proofread(page: Page, elements: Sequence[Element]) -> Iterator[Diagnostic]:
    """Yield the remarks on a parsed page, rule by rule (the reader sorts them by place)."""
    if not elements:
        yield _warning("empty-document", "there is nothing to film in this script", _TOP)
        return
    headings = [element for element in elements if isinstance(element, SceneHeading)]
    cues = [element for element in elements if isinstance(element, Character)]
    actions = [element for element in elements if isinstance(element, Action)]
    if not headings:
        yield _warning(
            "no-scenes",
            "no scene heading, so the whole script is one scene; a heading looks like INT. KITCHEN - NIGHT",
            _TOP,
        )
    yield from _heading_remarks(page, headings)
    yield from _cue_remarks(page, cues)
    yield from _speech_remarks(elements)
    yield from _action_remarks(page, actions, frozenset(name_key(cue.name) for cue in cues))


def _warning(code: str, message: str, span: SourceSpan) -> Diagnostic:
    return Diagnostic(code=code, severity=Severity.WARNING, message=message, span=span)


def _heading_remarks(page: Page, headings: Sequence[SceneHeading]) -> Iterator[Diagnostic]:
    first_line: dict[str, int] = {}
    for heading in headings:
        line = page.lines[heading.span.line - 1]
        if marks.is_marked(line, marks.HEADING) and heading.text[:1].isdecimal():
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
    speeches = Counter(name_key(cue.name) for cue in cues)
    for cue in cues:
        forced = marks.is_marked(page.lines[cue.span.line - 1], marks.CUE)
        ends_a_sentence = cue.name.endswith((".", "!", "?")) and not cue.name.upper().endswith(_SHORTENED)
        if ends_a_sentence and not forced and speeches[name_key(cue.name)] == 1:
            yield _warning(
                "probable-action-cue",
                f"{cue.name!r} was read as a character who speaks; for action put a ! in front of it",
                cue.span,
            )


def _speech_remarks(elements: Sequence[Element]) -> Iterator[Diagnostic]:
    """Remark on cues that nobody speaks under, and on carets without a speech in front of them."""
    waiting: Character | None = None
    spoken = False
    for element in (*elements, None):
        speech = isinstance(element, Dialogue | Parenthetical | Lyric)
        if waiting is not None and not speech:
            yield _orphan(waiting.name, waiting.span)
        if isinstance(element, Character) and element.dual and not spoken:
            yield _warning(
                "dual-without-partner",
                "the ^ asks for two people at once, but no speech stands right before this one",
                element.span,
            )
        if not isinstance(element, Section | Synopsis):
            spoken = speech and (spoken or waiting is not None)
        waiting = element if isinstance(element, Character) else None


def _orphan(name: str, span: SourceSpan) -> Diagnostic:
    return _warning(
        "orphan-cue",
        f"{name} says nothing here; delete the blank line below the name, or put a ! in front of it for action",
        span,
    )


def _action_remarks(page: Page, actions: Sequence[Action], known_names: frozenset[str]) -> Iterator[Diagnostic]:
    for action in actions:
        first, last = action.span.line - 1, action.span.end_line - 1
        for at in range(first, last + 1):
            line = page.lines[at]
            text = line.text.strip()
            if marks.is_marked(line, marks.ACTION):
                continue
            alone = first == last
            if alone and is_transition(text) and page.free_above(at) and page.free_below(at):
                yield _warning(
                    "transition-trailing-space",
                    "the space behind the colon makes this action; delete it for a transition",
                    line.span(),
                )
            elif text.isupper() and (has_prefix(text) or is_transition(text)):
                kind = "scene heading" if has_prefix(text) else "transition"
                yield _warning(
                    "forced-needed",
                    f"this looks like a {kind} but is action: it needs a blank line above and below, "
                    "or a ! in front of it if action is meant",
                    line.span(),
                )
            elif alone and (cue := split_cue(text)).outside.isupper() and name_key(cue.name) in known_names:
                yield _orphan(cue.name, action.span)
