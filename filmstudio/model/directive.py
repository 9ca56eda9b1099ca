"""A directive: a note that asks for something, `[[shot: CU on the key; lens: 85mm]]`, with its place in the text."""

from __future__ import annotations

from enum import StrEnum

from filmstudio.model.diagnostic import SourceSpan
from filmstudio.model.record import Record
from filmstudio.model.soundtrack import SoundNote
from filmstudio.model.wish import SaidField, Wish


class DirectiveKind(StrEnum):
    """What a directive speaks of. Every other note stays a note."""

    SHOT = "shot"
    """The shot that begins here."""
    SCENE = "scene"
    """Every shot of the scene it stands in."""
    CAST = "cast"
    """A person, in the whole film; their look, under a heading, in that scene."""
    LOCATION = "loc"
    """A place, in the whole film."""
    STYLE = "style"
    """The look in words: of the scene it stands in, of the whole film before the first heading."""
    CUT = "cut"
    """How the next shot comes in: `[[cut: dissolve 2s]]`."""
    HOLD = "hold"
    """So much longer the shot stays in which it stands: `[[hold: 2s]]`."""
    EFFECT = "sfx"
    """A sound in the shot in which it stands: `[[sfx: door.wav; at: 1.2s]]`."""
    MUSIC = "music"
    """Music from the shot on in which it stands: `[[music: theme.wav; level: -12dB]]`."""


class Anchor(Record):
    """Where a note stands among the elements."""

    element: int
    """Index of the element in which the note stands, or before which; the number of elements at the end."""
    offset: int = 0
    """So many characters of that element's text are printed before the note; 0 is before all of it."""
    attached: bool = True
    """False where a blank line (or the end) comes between the note and that element's text, and nothing before it
    on its lines: the note stands alone."""


class Directive(Record):
    """One directive. `span` is the whole note, brackets included."""

    kind: DirectiveKind
    name: str = ""
    """Of a `cast:` or `loc:`."""
    wish: Wish = Wish()
    said: tuple[SaidField, ...] = ()
    """The source line of every field of `wish` that is not None."""
    hold_s: float = 0.0
    sound: SoundNote | None = None
    """Of an `sfx:` or `music:`; None where it cannot be read."""
    anchor: Anchor
    span: SourceSpan
