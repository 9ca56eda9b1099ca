"""Notes to directives, each with its place and everything that is wrong with it."""

from __future__ import annotations

from collections.abc import Sequence

from filmstudio.model.diagnostic import Diagnostic, Severity, SourceSpan
from filmstudio.model.directive import Directive, DirectiveKind
from filmstudio.model.screenplay import Character, Element, Note
from filmstudio.model.wish import Wish
from filmstudio.screenplay.directives.body import read_body
from filmstudio.screenplay.directives.kinds import meant_kind, only_tells_of_sound, read_kind
from filmstudio.screenplay.directives.places import NotePlaces
from filmstudio.screenplay.directives.slips import slip_in_lead
from filmstudio.screenplay.directives.unsafe_places import unsafe_place


def read_directives(
    notes: Sequence[Note], elements: Sequence[Element]
) -> tuple[tuple[Directive, ...], tuple[Diagnostic, ...]]:
    """Return the directives among a script's notes, in their order, and the remarks on them.

    Never raises. Of a directive with an error the rest is kept. Codes: errors `unknown-directive-key`,
    `bad-directive-value`, `repeated-directive-key`, `empty-directive`, each at the key or value that is meant;
    warnings `directive-unsafe-place`, `looks-like-a-directive` and `looks-like-a-term`.
    """
    directives: list[Directive] = []
    remarks: list[Diagnostic] = []
    cues = frozenset(element.name.casefold() for element in elements if isinstance(element, Character))
    for note in notes:
        found = read_kind(note.text)
        if found is not None:
            directives.append(_read(note, *found, elements, remarks))
            slip = slip_in_lead(note.text, found[1], cues) if found[0] is DirectiveKind.SHOT else None
            if slip is not None:
                message = f"`{slip.word}` goes into the prompt as a word; did you mean `{slip.meant}`?"
                span = NotePlaces(note).span(slip.at, len(slip.word))
                remarks.append(_remark("looks-like-a-term", Severity.WARNING, message, span))
            continue
        if only_tells_of_sound(note.text):
            message = "nothing is heard of this note: it names no sound file, like [[music: theme.wav]]"
            span = NotePlaces(note).span(0, len(note.text.partition("\n")[0]))
            remarks.append(_remark("looks-like-a-directive", Severity.WARNING, message, span))
            continue
        meant = meant_kind(note.text)
        if meant is not None:
            word = note.text.partition(":")[0].strip()
            message = f"this note is not read: did you mean `{meant}:` instead of `{word}:`?"
            span = NotePlaces(note).span(0, len(word))
            remarks.append(_remark("looks-like-a-directive", Severity.WARNING, message, span))
    return tuple(directives), tuple(remarks)


def _read(
    note: Note, kind: DirectiveKind, start: int, elements: Sequence[Element], remarks: list[Diagnostic]
) -> Directive:
    places = NotePlaces(note)
    reading = read_body(note.text, start, kind)
    for problem in reading.problems:
        span = places.span(problem.at, problem.length)
        remarks.append(_remark(problem.code, Severity.ERROR, problem.message, span))
    unsafe = unsafe_place(note.span, note.anchor, elements) if places.exact else None
    if unsafe is not None:
        remarks.append(_remark("directive-unsafe-place", Severity.WARNING, unsafe, note.span))
    return Directive(
        kind=kind,
        name=reading.name,
        wish=reading.wish(),
        said=reading.said({offset: places.line(offset) for offset in reading.offsets.values()}),
        hold_s=reading.hold_s,
        sound=reading.sound,
        anchor=note.anchor,
        span=note.span,
    )


def read_wish(text: str, kind: DirectiveKind, *, lead: bool = True) -> tuple[Wish, tuple[str, ...]]:
    """Read `lens: 35mm; light: moonlight`, the body of a directive without brackets and kind.

    For the command line and `film.toml`: an empty text is an empty wish, a `cast` or `loc` needs no name. With `lead`
    False a shot's first words are words of the camera or a mistake, never what is seen. Returns the wish and what is
    wrong, in words. Never raises.
    """
    if not text.strip():
        return Wish(), ()
    reading = read_body(text, 0, kind, named=False, lead=lead)
    return reading.wish(), tuple(problem.message for problem in reading.problems)


def _remark(code: str, severity: Severity, message: str, span: SourceSpan) -> Diagnostic:
    return Diagnostic(code=code, severity=severity, message=message, span=span)
