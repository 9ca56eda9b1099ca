"""A film of thirty short shots with everything in it that lands on the disk: voices, a dissolve, a wipe, fades."""

from __future__ import annotations

from pathlib import Path

SMALL = ("--size", "192x108", "--fps", "12", "--jobs", "2", "--json")
"""Options of every render here: pictures as small as the slate can still be read on."""

_ROOMS = ("KITCHEN", "HARBOUR OFFICE", "ATTIC", "LIGHTHOUSE", "CELLAR")
_DEEDS = ("walks to the window", "waits by the door", "turns around", "sits down", "looks up")
_LINES = ("Who is there?", "Nobody.", "The lamp is out.", "Then light it.", "It is late.")


def script_of(rooms: int = len(_ROOMS)) -> str:
    """Return the script; every room has six shots. The same words on every call."""
    lines = ["FADE IN:", ""]
    for number, room in enumerate(_ROOMS[:rooms]):
        lines += [f"{'EXT' if room == 'LIGHTHOUSE' else 'INT'}. {room} - NIGHT", ""]
        for deed in _DEEDS:
            lines += [f"MARA, 40, a woman in a red coat, {deed}. [[shot: dur: 0.5s]]", ""]
        lines += ["MARA", _LINES[number], ""]
        if number + 1 < rooms:
            lines += [("DISSOLVE TO:", "CUT TO:", "WIPE TO:", "CUT TO:")[number % 4], ""]
    return "\n".join([*lines, "FADE OUT.", ""])


def write_film(folder: Path, rooms: int = len(_ROOMS)) -> Path:
    """Write the script into a new folder and return its path."""
    folder.mkdir(parents=True)
    script = folder / "thirty.fountain"
    script.write_text(script_of(rooms), encoding="utf-8")
    return script
