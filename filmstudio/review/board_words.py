"""A shot in the words of a storyboard: short where a picture says the rest."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from filmstudio.model.camera import CameraMove
from filmstudio.model.job import TimedLine
from filmstudio.model.shots import Delivery, Line, Role, Scene, ShotSpec, TransitionKind
from filmstudio.review import shot_list_cells as cells
from filmstudio.review.board import Speech
from filmstudio.units import clock

_HOW = {Delivery.ON_SCREEN: "", Delivery.OFF_SCREEN: " (O.S.)", Delivery.VOICE_OVER: " (V.O.)"}
_ASIDE = " · "


def camera_words(shot: ShotSpec) -> str:
    """Return angle, lens and move as far as they are not the plain ones: `low angle · 85 mm · dolly in, slow`."""
    camera = shot.camera
    return _ASIDE.join(filter(None, (cells.angle(camera), cells.lens(camera), cells.move(camera))))


def time_words(frames: int, rate: Fraction) -> str:
    """Return a length for people and for editors: `3.2 s · 77 f`; minutes where seconds are too many to be read."""
    seconds = float(frames / rate)
    return f"{clock(seconds) + ' min' if seconds >= 60 else f'{seconds:.1f} s'}{_ASIDE}{frames} f"


def what_is_seen(shot: ShotSpec) -> str:
    """Return what the panel's picture shows: the subject of an insert, a title laid over, the action."""
    title, subject, action = (cells.one_line(text) for text in (shot.title, shot.subject, shot.action))
    said = action.casefold()
    over = f"Title: {title}" if title.casefold() not in said and shot.role is not Role.TITLE else ""
    return " — ".join(filter(None, (over, "" if subject.casefold() in said else subject, action)))


def speech(line: Line) -> Speech:
    """Return a line with who says it and how it reaches us."""
    said = cells.one_line(line.parenthetical).strip("()")
    return Speech(cells.one_line(line.speaker) + _HOW[line.delivery], cells.one_line(line.text), said)


def spread_lines(timed: Sequence[TimedLine], moments: Sequence[int]) -> list[list[int]]:
    """Return for each picture of a shot, by its frame, the indexes of the lines whose middle is nearest to it."""
    spread: list[list[int]] = [[] for _ in moments]
    for index, line in enumerate(timed):
        middle = (line.start_frame + line.end_frame) / 2
        nearest = min(range(len(moments)), key=lambda at: abs(moments[at] - middle))
        spread[nearest].append(index)
    return spread


def remarks(shot: ShotSpec, *, opens: bool = True, closes: bool = True) -> str:
    """Return what a panel has to say besides, empty where all is plain.

    That is, where it `opens` its shot, light, stock and style as somebody asked for them and how the shot comes in;
    where it `closes` it, how the shot goes.
    """
    into = _change(shot.transition_in, shot.transition_in_s, "from the shot before: ")
    out = _change(shot.transition_out, shot.transition_out_s, "to the shot after: ")
    return _ASIDE.join(filter(None, (*((cells.look(shot), into) if opens else ()), out if closes else "")))


def _change(kind: TransitionKind, seconds: float | None, way: str) -> str:
    """A transition that is no plain cut, in words; a fade needs none for where it leads."""
    if kind is TransitionKind.CUT:
        return ""
    return ("" if kind.opens or kind.closes else way) + cells.words(kind) + (f" {seconds:g} s" if seconds else "")


def seen_words(shot: ShotSpec, part: str) -> str:
    """Return the picture in a sentence or two, for people who do not see it."""
    size = cells.words(shot.camera.size)
    who = ", ".join(
        f"{person.name} from behind" if person.shoulder else f"{person.name} on the {person.position.value}"
        for person in shot.people
    ).replace("on the center", "in the middle")
    where = f"{cells.side(shot.place)} {shot.place.name}, {cells.words(shot.place.time)}"
    move = "" if shot.camera.move is CameraMove.STATIC else f" Camera: {cells.move(shot.camera)}."
    whom = "Title card" if shot.role is Role.TITLE else f"{size.capitalize()} of {who}" if who else size.capitalize()
    of_move = f" ({part})" if part else ""
    seen = what_is_seen(shot)
    return cells.one_line(f"Shot {shot.id}{of_move}. {whom}; {where}.{move} {seen}")


def scene_heading(scene: Scene) -> str:
    """Return the heading as production writes it: `INT. LIGHTHOUSE - LAMP ROOM — NIGHT`."""
    return f"{cells.side(scene.place)} {scene.place.name} — {cells.words(scene.place.time).upper()}"


def scene_figures(scene: Scene, seconds: float, shots: int) -> str:
    """Return how long a scene is, on paper and on screen, and of how many shots: `1 3/8 pp · 0:42 · 6 shots`."""
    pages = cells.pages(scene.eighths)
    return _ASIDE.join(filter(None, (f"{pages} pp" if pages else "", clock(seconds), counted(shots, "shot"))))


def counted(number: int, noun: str) -> str:
    """Return `1 shot`, `2 shots`."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
