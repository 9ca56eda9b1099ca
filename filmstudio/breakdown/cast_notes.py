"""What `[[cast: MARA; ...]]` says of a person, gathered over the whole script: one entry for each person.

Rule: of several notes on one person a later one changes what it names and leaves the rest. Adapters and references
add up.
"""

from __future__ import annotations

from filmstudio.breakdown.people import Roster
from filmstudio.model.diagnostic import Diagnostic, Severity
from filmstudio.model.directive import Directive, DirectiveKind
from filmstudio.model.screenplay import Screenplay
from filmstudio.model.shots import CastNote, Lora


def read_cast_notes(screenplay: Screenplay, roster: Roster) -> tuple[tuple[CastNote, ...], list[Diagnostic]]:
    """Return the notes on people in order of their first mention, and remarks on names that nobody has."""
    notes: dict[str, CastNote] = {}
    remarks: list[Diagnostic] = []
    for directive in screenplay.directives:
        if directive.kind is not DirectiveKind.CAST or not directive.name.strip():
            continue
        names = roster.resolve(directive.name)
        if not names:
            remarks.append(_unknown(directive, roster))
            names = (" ".join(directive.name.split()),)
        for name in names:
            notes[name] = _merged(notes.get(name), name, directive)
    return tuple(notes.values()), remarks


def _merged(before: CastNote | None, name: str, directive: Directive) -> CastNote:
    wish = directive.wish
    note = before or CastNote(name=name, line=directive.span.line)
    loras: dict[str, Lora] = {lora.name: lora for lora in (*note.loras, *(wish.loras or ()))}
    return CastNote(
        name=name,
        look=wish.look if wish.look is not None else note.look,
        voice=wish.voice if wish.voice is not None else note.voice,
        seed=wish.seed if wish.seed is not None else note.seed,
        loras=tuple(loras.values()),
        references=tuple(dict.fromkeys((*note.references, *(wish.references or ())))),
        negative=wish.negative if wish.negative is not None else note.negative,
        line=note.line,
    )


def _unknown(directive: Directive, roster: Roster) -> Diagnostic:
    nearest = roster.nearest(directive.name)
    hint = f"did you mean {nearest}?" if nearest else "nobody is changed by this note."
    message = f"Nobody in this script is called {directive.name!r}; {hint}"
    return Diagnostic(code="unknown-character", severity=Severity.WARNING, message=message, span=directive.span)
