"""Values that are numbers, lengths of time, names, lists and paths."""

from __future__ import annotations

import re
from pathlib import PurePosixPath

from filmstudio.model.shots import Lora
from filmstudio.model.vocabulary.lookup import normal_form
from filmstudio.screenplay.control_characters import find_controls, without_controls
from filmstudio.screenplay.directives.reading import BadValueError
from filmstudio.screenplay.directives.term_values import read_term, shown

LONGEST_SHOT_S = 3600.0
LONGEST_TRANSITION_S = 20.0
_LENGTH = re.compile(r"(\d{1,7}(?:\.\d{1,6})?)\s*(ms|s|sec|secs|seconds?|f|frames?)", re.IGNORECASE)
_LENGTH_BEGINS = re.compile(r"(?<=[\s,])\d")
_NAME = re.compile(r"\w[\w.+-]{0,63}")
_SLATE = re.compile(r"[A-Za-z0-9][A-Za-z0-9.-]{0,15}")
_DRIVE = re.compile(r"[A-Za-z]:")
_NUMBER = re.compile(r"[+-]?\d{1,12}(?:\.\d{1,6})?")
_YES = frozenset({"true", "yes", "on", "1"})
_NO = frozenset({"false", "no", "off", "0"})
_NOBODY = frozenset({"none", "nobody", "no one", "noone", "empty"})


def read_words(value: str) -> str:
    """Return free words on one line, without control characters. Raises BadValueError where none are left."""
    words = " ".join(without_controls(value).split())
    if not words:
        raise BadValueError("here are no words")
    return words


def read_number(value: str, lowest: float, highest: float, what: str) -> float:
    """Return a number within bounds. Raises BadValueError with the bounds."""
    if not _NUMBER.fullmatch(value) or not lowest <= float(value) <= highest:
        raise BadValueError(f"{shown(value)} is no {what}; write a number from {lowest:g} to {highest:g}")
    return float(value)


def read_whole_number(value: str, lowest: int, highest: int, what: str) -> int:
    """Return a whole number within bounds. Raises BadValueError with the bounds."""
    if not re.fullmatch(r"[0-9]{1,12}", value) or not lowest <= int(value) <= highest:
        raise BadValueError(f"{shown(value)} is no {what}; write a whole number from {lowest} to {highest}")
    return int(value)


def read_seconds(value: str, longest_s: float) -> float:
    """Return a length in seconds: `2.5s`, `800ms`. Raises BadValueError."""
    match = _LENGTH.fullmatch(value)
    unit = match[2].lower() if match else ""
    seconds = float(match[1]) / (1000 if unit == "ms" else 1) if match else 0.0
    if match is None or unit.startswith("f") or not 0 < seconds <= longest_s:
        raise BadValueError(f"{shown(value)} is no length; write seconds up to {longest_s:g}, like 2s or 1.5s")
    return seconds


def read_duration(value: str) -> dict[str, object]:
    """Return `duration_s` (`2.5s`, `auto`) or `duration_frames` (`48f`). Raises BadValueError."""
    if normal_form(value) == "auto":
        return {"duration_s": "auto"}
    match = _LENGTH.fullmatch(value)
    if match and match[2].lower().startswith("f"):
        if "." not in match[1] and int(match[1]) > 0:
            return {"duration_frames": int(match[1])}
        raise BadValueError(f"{shown(value)} is no length; frames are whole, like 48f")
    try:
        return {"duration_s": read_seconds(value, LONGEST_SHOT_S)}
    except BadValueError:
        raise BadValueError(f"{shown(value)} is no length; write seconds, frames or auto: 2.5s, 48f, auto") from None


def read_transition(value: str) -> dict[str, object]:
    """Return a transition, and its length in seconds where one is given: `dissolve 1.5s`. Raises BadValueError."""
    begins = _LENGTH_BEGINS.search(value)
    if begins is None:
        return {"transition": read_term("transition", value)}
    at = begins.start()
    kind = read_term("transition", value[:at].rstrip(" \t,"))
    if kind.endswith("cut"):
        raise BadValueError("a cut has no length; leave it out", at)
    try:
        return {"transition": kind, "transition_s": read_seconds(value[at:], LONGEST_TRANSITION_S)}
    except BadValueError as error:
        raise BadValueError(str(error), at) from None


def read_flag(value: str) -> bool:
    """Return `true` or `false`. Raises BadValueError."""
    word = normal_form(value)
    if word not in _YES | _NO:
        raise BadValueError(f"{shown(value)} is neither `true` nor `false`")
    return word in _YES


def read_choice(value: str, choices: dict[str, str]) -> str:
    """Return what a word stands for. Raises BadValueError that names the choices."""
    word = normal_form(value)
    if word not in choices:
        known = ", ".join(f"`{choice}`" for choice in dict.fromkeys(choices.values()))
        raise BadValueError(f"{shown(value)} is not allowed here; write {known}")
    return choices[word]


def read_people(value: str) -> tuple[str, ...]:
    """Return names, in order and each once; none for `none`. Raises BadValueError for a comma without a name."""
    return () if normal_form(value) in _NOBODY else tuple(dict.fromkeys(words for words, _ in items(value)))


def read_name(value: str, what: str) -> str:
    """Return a name of letters, digits, `.`, `-`, `_` and `+`. Raises BadValueError."""
    if not _NAME.fullmatch(value):
        raise BadValueError(f"{shown(value)} is no {what}; write letters, digits, `.`, `-`, `_` or `+`")
    return value


def read_slate(value: str) -> str:
    """Return a shot's id: it names files, so it holds nothing else than letters, digits, `-` and `.`."""
    if not _SLATE.fullmatch(value):
        raise BadValueError(f"{shown(value)} is no id of a shot; write up to 16 letters and digits, like 12A")
    return value


def read_loras(value: str) -> tuple[Lora, ...]:
    """Return adapters, `nora_v1@0.8, grain`. Raises BadValueError for a path, a weight out of range, a name twice."""
    found: dict[str, Lora] = {}
    for item, at in items(value):
        name, mark, weight = (part.strip() for part in item.partition("@"))
        if not _NAME.fullmatch(name):
            raise BadValueError(f"{shown(name)} is no LoRA; write a name, no path, like nora_v1@0.8", at, len(item))
        if name in found:
            raise BadValueError(f"the LoRA {shown(name)} stands here twice", at, len(item))
        try:
            strength = read_number(weight, -4, 4, "weight of a LoRA") if mark else 1.0
        except BadValueError as error:
            raise BadValueError(str(error), at, len(item)) from None
        found[name] = Lora(name=name, weight=strength)
    return tuple(found.values())


def read_paths(value: str) -> tuple[str, ...]:
    """Return paths below the script's folder, parted by commas. Raises BadValueError."""
    return tuple(dict.fromkeys(path_at(item, at) for item, at in items(value, printable=False)))


def read_path(value: str) -> str:
    """Return one path below the script's folder. Raises BadValueError."""
    return path_at(value, 0)


def path_at(text: str, at: int) -> str:
    """Return a path with `/` between its parts. Raises BadValueError, `at` this place of the value, for one that could
    leave the script's folder."""
    path = text.replace("\\", "/")
    leaves = path.startswith(("/", "~")) or _DRIVE.match(path) or "://" in path or ".." in path.split("/")
    if leaves or find_controls(path) or not PurePosixPath(path).name:
        raise BadValueError(
            f"{shown(text)} is no path here; write one below the script's folder, like refs/nora.png", at, len(text)
        )
    return path


def items(value: str, *, printable: bool = True) -> list[tuple[str, int]]:
    """Cut a list at its commas; each item with its offset. Raises BadValueError for a comma without a name."""
    found: list[tuple[str, int]] = []
    at = 0
    for part in value.split(","):
        item = part.strip()
        start = at + len(part) - len(part.lstrip())
        if not item:
            raise BadValueError("here is a comma without a name", start, 1)
        found.append((read_words(item) if printable else item, start))
        at += len(part) + 1
    return found
