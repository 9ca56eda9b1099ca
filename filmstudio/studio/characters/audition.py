"""`filmstudio character audition`: a few seconds of film with one character, made as every film is made.

A little screenplay is written and rendered in a folder of its own: the same cast, the same voice, the same engine and
the same cut as in the film, so that what is seen here is what will be seen there.
"""

from __future__ import annotations

import re
import tempfile
from pathlib import Path
from typing import NamedTuple

from filmstudio.characters.store import Entry
from filmstudio.errors import EngineError, ProjectError, UsageError
from filmstudio.model.diagnostic import SourceSpan
from filmstudio.model.directive import Anchor
from filmstudio.model.screenplay import Action, Character, Dialogue, Element, Note, SceneHeading, Screenplay
from filmstudio.ports.reporter import Reporter
from filmstudio.studio.characters.stores import Stores, find_entry, nearest
from filmstudio.studio.cut import check_output
from filmstudio.studio.plugins import find_reader, find_script_writer
from filmstudio.studio.project import Overrides, open_project
from filmstudio.studio.render import RenderRequest, RenderSummary, render

USUAL_LINE = "You asked me to come, and I came. So. Ask me the other thing."
LONGEST_LINE = 600
"""Letters: about forty seconds of speech."""
_SPAN = SourceSpan(line=1, column=1, end_line=1, end_column=1)
_UNUSABLE = re.compile(r"[;,:\[\]\n]")
"""Letters that part the values of a note."""


class AuditionRequest(NamedTuple):
    """What the user asked for."""

    name: str
    line: str = USUAL_LINE
    look: str | None = None
    """A look of the record; without it the usual one."""
    output: Path | None = None
    overrides: Overrides = Overrides()


def audition(stores: Stores, request: AuditionRequest, reporter: Reporter) -> RenderSummary:
    """Make the audition and return what came of it; the film's path is in it.

    Four shots: the whole figure, a medium shot and a close-up that speak the line, and a profile. Engine, size and
    style are those of the `film.toml` beside the store where the request does not say. Raises ProjectError for an
    unknown character or look, UsageError for a line that cannot be spoken, EngineError where a shot failed.
    """
    entry = find_entry(stores, request.name)
    line = _checked_line(request.line)
    look = _checked_look(entry, request.look)
    output = (request.output or Path(f"{entry.folder.name}-audition.mp4")).absolute()
    check_output(output)
    with tempfile.TemporaryDirectory(prefix="filmstudio-audition-") as name:
        folder = Path(name)
        script = folder / f"{entry.folder.name}-audition.fountain"
        script.write_bytes(_written(audition_script(_cue(entry), line, look), line))
        film = entry.store.absolute().parent
        open_project(film / script.name)  # says what is wrong with its film.toml under the name that people know
        (folder / "film.toml").write_text(_film_toml(film, stores), encoding="utf-8")
        summary = render(RenderRequest(script, output, request.overrides), reporter)
    if summary.failed:
        raise EngineError("the audition could not be shot:\n  " + "\n  ".join(summary.reasons))
    return summary


def audition_script(cue: str, line: str, look: str | None = None) -> Screenplay:
    """Return the screenplay of an audition."""
    who = f"chars: {cue}"
    still = "move: static"
    elements: tuple[Element, ...] = (
        SceneHeading(
            span=_SPAN, text="INT. REHEARSAL ROOM - DAY", prefix="INT", location=("REHEARSAL ROOM",), time_of_day="DAY"
        ),
        Action(span=_SPAN, text="An empty room. Somebody stands on the mark."),
        Character(span=_SPAN, text=cue, name=cue),
        Dialogue(span=_SPAN, text=line),
        Character(span=_SPAN, text=cue, name=cue),
        Dialogue(span=_SPAN, text=line),
        Action(span=_SPAN, text="A turn to the side, and a breath."),
    )
    notes = [
        (1, f"shot: full shot; view: front; {who}; {still}; dur: 3s"),
        (2, f"shot: medium shot; {who}; {still}"),
        (4, f"shot: close-up; view: front; {who}; {still}"),
        (6, f"shot: close-up; view: profile; {who}; {still}; dur: 3s"),
    ]
    if look:
        notes.insert(0, (1, f"cast: {cue}; look: {look}"))
    return Screenplay(
        source="audition.fountain",
        elements=elements,
        notes=tuple(
            Note(text=text, span=_SPAN, anchor=Anchor(element=element, attached=not text.startswith("cast:")))
            for element, text in notes
        ),
    )


def _written(sides: Screenplay, line: str) -> bytes:
    """Return the script as Fountain. Raises UsageError for a line that a script cannot have as speech: `(laughs)`."""
    data = find_script_writer(".fountain").write(sides)
    read = find_reader(".fountain").read(data, "audition.fountain").elements
    if [element.text for element in read if isinstance(element, Dialogue)] != [line, line]:
        raise UsageError(
            f"in a script {line[:60]!r} is no speech",
            hint="give the words alone, without brackets and marks",
        )
    return data


def _cue(entry: Entry) -> str:
    """Return a cue that can stand in a note: the name, else an alias."""
    for cue in (entry.record.name, *entry.record.aliases):
        if not _UNUSABLE.search(cue):
            return cue
    raise ProjectError(
        f"{entry.record.name}: such a name cannot stand in a script's note",
        hint=f"give an alias without ; , : and brackets: {entry.path}",
    )


def _checked_line(text: str) -> str:
    line = " ".join(text.split())
    if not line or not any(char.isalnum() for char in line):
        raise UsageError("there is nothing to say in that line", hint='--line "So. Ask me the other thing."')
    if len(line) > LONGEST_LINE:
        raise UsageError(f"the line has {len(line)} letters; an audition takes {LONGEST_LINE}")
    return line


def _checked_look(entry: Entry, wanted: str | None) -> str | None:
    if wanted is None:
        return None
    known = [look.name for look in entry.record.looks]
    found = next((name for name in known if name.casefold() == wanted.casefold()), None)
    if found is None:
        near = nearest(wanted, known)
        hint = f"did you mean {near}?" if near else f"looks: {', '.join(known)}" if known else "it has no looks yet"
        raise ProjectError(f"{entry.record.name} has no look {wanted!a}", hint=hint)
    if _UNUSABLE.search(found):
        raise ProjectError(
            f"the look {found!r} cannot stand in a script's note", hint="rename it without ; , : and [ ]"
        )
    return found


def _film_toml(film: Path, stores: Stores) -> str:
    """Return the film's own settings for the audition, with the paths in it made whole."""
    import tomlkit

    path = film / "film.toml"
    text = path.read_text(encoding="utf-8") if path.is_file() else 'schema = "film/1"\n'
    settings = tomlkit.parse(text)
    # `characters` is a key of the file, so it must stand before its tables; an update keeps the place of an old one.
    whole = [str(folder.absolute()) for folder in stores.folders]
    if "characters" in settings:
        settings["characters"] = whole
        text = tomlkit.dumps(settings)
    else:
        head = tomlkit.document()
        head["characters"] = whole
        text = tomlkit.dumps(head) + text
    settings = tomlkit.parse(text)
    for lora in settings.get("lora", ()):
        if "file" in lora:
            lora["file"] = str((film / lora["file"]).absolute())
    return tomlkit.dumps(settings)
