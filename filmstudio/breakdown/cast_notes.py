"""What `[[cast: MARA; ...]]` says of a person, gathered over the whole script: one entry for each person, and one more
for each scene in which a note gives them a look.

Rule: what a note says holds for the whole film, but a look under a heading for that scene only. Of several notes on one
person a later one changes what it names and leaves the rest. Adapters and references add up.
"""

from __future__ import annotations

from collections.abc import Sequence

from filmstudio.breakdown.people import Roster
from filmstudio.breakdown.scenes import Division
from filmstudio.model.diagnostic import Diagnostic, Severity
from filmstudio.model.directive import Directive, DirectiveKind
from filmstudio.model.screenplay import SceneHeading, Screenplay
from filmstudio.model.shots import CastNote, Lora
from filmstudio.model.wish import Wish


def read_cast_notes(
    screenplay: Screenplay, roster: Roster, divisions: Sequence[Division]
) -> tuple[tuple[CastNote, ...], list[Diagnostic]]:
    """Return the notes on people in order of their first mention, and remarks on names that nobody has."""
    notes: dict[tuple[str, str], CastNote] = {}
    remarks: list[Diagnostic] = []
    for directive in screenplay.directives:
        if directive.kind is not DirectiveKind.CAST or not directive.name.strip():
            continue
        names = roster.resolve(directive.name)
        if not names:
            remarks.append(_unknown(directive, roster))
            names = (" ".join(directive.name.split()),)
        wish = directive.wish
        scene = _scene_of(directive, screenplay, divisions) if wish.look is not None else ""
        of_film = wish.model_copy(update={"look": None}) if scene else wish
        for name in names:
            line = directive.span.line
            if scene:
                notes[name, scene] = _dressed(notes.get((name, scene)), name, scene, wish.look, line)
            if of_film != Wish():
                notes[name, ""] = _merged(notes.get((name, "")), name, of_film, line)
    return tuple(notes.values()), remarks


def _scene_of(directive: Directive, screenplay: Screenplay, divisions: Sequence[Division]) -> str:
    """Return the number of the scene that a note stands in, empty before the first heading.

    One directly above a heading belongs to the scene below, as every note does there.
    """
    line, anchor = directive.span.line, directive.anchor
    headings = [(one.heading.span.line, one.number) for one in divisions if one.heading]
    if not headings or line < headings[0][0]:
        return ""
    following = screenplay.elements[anchor.element] if anchor.element < len(screenplay.elements) else None
    if isinstance(following, SceneHeading) and anchor.attached:
        line = max(line, following.span.line)
    return [number for start, number in headings if start <= line][-1]


def _dressed(before: CastNote | None, name: str, scene: str, look: str | None, line: int) -> CastNote:
    return CastNote(name=name, scene=scene, look=look, line=before.line if before else line)


def _merged(before: CastNote | None, name: str, wish: Wish, line: int) -> CastNote:
    note = before or CastNote(name=name, line=line)
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
