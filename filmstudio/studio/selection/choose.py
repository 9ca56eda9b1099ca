"""The one language in which every command is told which shots are meant.

Items are parted by commas or spaces, in any case:

    12A             a shot                          scene:3, 3      a scene
    3-5, 12A-14C    a range, both ends included     scene:3-5       a range of scenes
    cast:MARA       shots that show or hear MARA    place:KITCHEN   shots that play there
    stale failed unpicked all                       @shots.txt, -   items from a file, from standard input
    !12A            not that one, whatever else chooses it; alone, everything but that one

Where a shot and a scene have one name the shot is meant. Names of several words stand with `_` for the spaces, or as an
argument of their own. `states` says what `stale`, `failed` and `unpicked` mean.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from difflib import get_close_matches
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from filmstudio.breakdown.people import Roster
from filmstudio.errors import UsageError
from filmstudio.model.shots import ShotList, ShotSpec

States = Mapping[str, Callable[[], Collection[str]]]
"""By the word of the language, what gives the ids of the shots that are in that state. Asked only where it is named."""
STATES = ("stale", "failed", "unpicked")
EVERYTHING = "all"
_WHY_NONE = {
    "stale": "everything that was shot is of the film as it is now",
    "failed": "the last render made all that it tried",
    "unpicked": "every shot has one take, or a pick",
}
_NONE: States = MappingProxyType({})
_PREFIX = re.compile(r"(?P<prefix>scene|cast|place|loc|location):(?P<value>.*)", re.IGNORECASE | re.DOTALL)
_LONGEST_FILE_BYTES = 1 << 20
_NO_ALIASES: Mapping[str, Collection[str]] = MappingProxyType({})


def choose(
    shots: ShotList,
    wanted: str | Sequence[str],
    *,
    states: States = _NONE,
    aliases: Mapping[str, Collection[str]] = _NO_ALIASES,
    said_by: str = "",
) -> tuple[int, ...]:
    """Return the indexes of the wanted shots in `shots.shots`, in the film's order.

    `wanted` is one text or several arguments. `aliases` says by which other names people of the film are known,
    `said_by` what the message begins with (`--shots`). Raises UsageError that names the item and the nearest that there
    is.
    """
    texts = (wanted,) if isinstance(wanted, str) else tuple(wanted)
    chooser = _Chooser(shots, states, aliases, f"{said_by}: " if said_by else "")
    chosen, taken_away, any_chosen = set[int](), set[int](), False
    for item in chooser.items(texts):
        if item.startswith("!"):
            taken_away |= chooser.indexes(item[1:].strip())
        else:
            any_chosen = True
            chosen |= chooser.indexes(item)
    if not any_chosen and taken_away:
        chosen = set(range(len(shots.shots)))
    left = chosen - taken_away
    if not left:
        raise chooser.nothing(" ".join(texts), empty=not (any_chosen or taken_away))
    return tuple(sorted(left))


class _Item(NamedTuple):
    """What an item may be, for messages."""

    kind: str
    known: tuple[str, ...]


class _Chooser:
    """Reads items against one film."""

    def __init__(self, shots: ShotList, states: States, aliases: Mapping[str, Collection[str]], said_by: str) -> None:
        self._shots = shots.shots
        self._states = states
        self._said_by = said_by
        self._by_id = {shot.id.casefold(): index for index, shot in enumerate(self._shots)}
        self._scenes: dict[str, list[int]] = {}
        for index, shot in enumerate(self._shots):
            self._scenes.setdefault(shot.scene.casefold(), []).append(index)
        people = [*(name for scene in shots.scenes for name in scene.people)]
        people += [name for shot in self._shots for name in _people(shot)]
        self._people = tuple(dict.fromkeys(people))
        self._aliases = {alias.casefold(): name for name, also in aliases.items() for alias in also}
        self._places = tuple(dict.fromkeys(shot.place.name for shot in self._shots if shot.place.name))

    def items(self, texts: Sequence[str], *, from_file: bool = False) -> Iterator[str]:
        """Yield items, those of files and of standard input in their place."""
        for text in texts:
            for item in self._parted(text):
                if item == "-" and not from_file:
                    yield from self.items(_lines(self._standard_input()), from_file=True)
                elif item.startswith("@") and not from_file:
                    yield from self.items(_lines(self._read(item[1:])), from_file=True)
                else:
                    yield item

    def _parted(self, text: str) -> Iterator[str]:
        for part in filter(None, (piece.strip() for piece in text.split(","))):
            bare = part.removeprefix("!")
            match = _PREFIX.fullmatch(bare)
            if match and match["prefix"].casefold() != "scene" and self._named(match, whole=True):
                yield part
            else:
                yield from re.sub(r"\s*-\s+|\s+-\s*", "-", part).split() if part != "-" else [part]

    def _standard_input(self) -> str:
        try:
            return sys.stdin.read() if sys.stdin else ""
        except UnicodeDecodeError as error:
            raise UsageError(f"{self._said_by}what comes in on standard input is no text: not UTF-8") from error

    def _read(self, name: str) -> str:
        path = Path(name)
        try:
            if not path.is_file():
                raise UsageError(f"{self._said_by}there is no file {name!r}", hint="@ is followed by a file of items")
            if path.stat().st_size > _LONGEST_FILE_BYTES:
                raise UsageError(f"{self._said_by}{name} is too large for a list of shots")
            return path.read_text(encoding="utf-8-sig")
        except (OSError, UnicodeDecodeError) as error:
            reason = "not UTF-8" if isinstance(error, UnicodeDecodeError) else error.strerror
            raise UsageError(f"{self._said_by}{name}: cannot be read: {reason}") from error

    def indexes(self, item: str) -> set[int]:
        """Return what an item names. Raises UsageError."""
        if not item or ((match := _PREFIX.fullmatch(item)) and not match["value"].strip()):
            raise UsageError(
                f"{self._said_by}{item or '!'} stands alone",
                hint="write what it means right behind it: !12A, cast:MARA",
            )
        if match := _PREFIX.fullmatch(item):
            return self._prefixed(match)
        folded = item.casefold()
        if found := self._shot_or_scene(folded):
            return set(range(found[0], found[-1] + 1))
        if folded == EVERYTHING:
            return set(range(len(self._shots)))
        if folded in STATES:
            return self._in_state(folded)
        return self._range(item, self._shot_or_scene)

    def _prefixed(self, match: re.Match[str]) -> set[int]:
        kind, value = match["prefix"].casefold(), match["value"].strip()
        if kind == "scene":
            if found := self._scenes.get(value.casefold()):
                return set(found)
            return self._range(value, lambda name: self._scenes.get(name, []), kind="scene")
        found_by_name = self._named(match)
        if found_by_name is None:
            known = self._people if kind == "cast" else self._places
            raise self._unknown(value, _Item("person" if kind == "cast" else "place", known))
        return found_by_name

    def _named(self, match: re.Match[str], *, whole: bool = False) -> set[int] | None:
        """Return the shots of a person or a place, None where there is no such one; `whole` takes no part of a name."""
        value = " ".join(match["value"].replace("_", " ").split())
        if match["prefix"].casefold() == "cast":
            known = {name.casefold(): name for name in self._people} | self._aliases
            names: tuple[str, ...] = (known[value.casefold()],) if value.casefold() in known else ()
            if not names and not whole:
                names = Roster(self._people).resolve(value)
            found = {index for index, shot in enumerate(self._shots) if names and set(names) & set(_people(shot))}
            return found or (set() if names else None)
        places = [name for name in self._places if name.casefold() == value.casefold()]
        if not places and not whole and value:
            words = re.compile(rf"(?<!\w){re.escape(value)}(?!\w)", re.IGNORECASE)
            places = [name for name in self._places if words.search(name)]
        return {index for index, shot in enumerate(self._shots) if shot.place.name in places} if places else None

    def _shot_or_scene(self, name: str) -> list[int]:
        return [self._by_id[name]] if name in self._by_id else self._scenes.get(name, [])

    def _range(self, item: str, named: Callable[[str], list[int]], *, kind: str = "scene or shot") -> set[int]:
        folded = item.casefold()
        for at in (place for place, char in enumerate(folded) if char in "-\N{EN DASH}"):  # an id may hold hyphens: 7-B
            first, last = named(folded[:at].strip()), named(folded[at + 1 :].strip())
            if not first or not last:
                continue
            if first[0] > last[-1]:
                raise UsageError(
                    f"{self._said_by}the range {item!r} runs backwards", hint="write the earlier one first"
                )
            return set(range(first[0], last[-1] + 1))
        scenes = tuple(dict.fromkeys(shot.scene for shot in self._shots))
        known = scenes if kind == "scene" else (*(shot.id for shot in self._shots), *scenes, *STATES, EVERYTHING)
        raise self._unknown(item, _Item(kind, known))

    def _in_state(self, state: str) -> set[int]:
        asked = self._states.get(state)
        if asked is None:
            raise UsageError(
                f"{self._said_by}{state!r} is not known to this command", hint="name shots or scenes, like 3 or 12A-12C"
            )
        return {self._by_id[name.casefold()] for name in asked() if name.casefold() in self._by_id}

    def _unknown(self, item: str, meant: _Item) -> UsageError:
        """Return the error for an item that names nothing, with the nearest that there is."""
        folded = {name.casefold(): name for name in meant.known}
        near = get_close_matches(item.casefold()[:60], folded, n=1, cutoff=0.5)
        scenes = list(dict.fromkeys(shot.scene for shot in self._shots))
        scene = next(
            (name for name in sorted(scenes, key=len, reverse=True) if item.casefold().startswith(name.casefold())), ""
        )
        if scene and meant.kind == "scene or shot":
            ids = [self._shots[index].id for index in self._scenes[scene.casefold()]]
            one = len(ids) == 1
            hint = (
                f"scene {scene} has one shot, {ids[0]}"
                if one
                else f"the shots of scene {scene} are {ids[0]} to {ids[-1]}"
            )
        elif near:
            hint = f"did you mean {folded[near[0]]}?"
        elif meant.kind in ("person", "place"):
            some = ", ".join(meant.known[:6]) + (" ..." if len(meant.known) > 6 else "")
            hint = f"known: {some}" if some else f"the film has no {meant.kind} with a name"
        else:
            hint = f"scenes are {scenes[0]} to {scenes[-1]}; filmstudio breakdown lists the shots"
        return UsageError(f"{self._said_by}there is no {meant.kind} {item!r}", hint=hint)

    def nothing(self, text: str, *, empty: bool) -> UsageError:
        """Return the error for a selection without a shot."""
        if not empty and text.casefold() in STATES:
            return UsageError(f"{self._said_by}no shot is {text.casefold()}", hint=_WHY_NONE[text.casefold()])
        return UsageError(
            f"{self._said_by}{text!r} names no shot",
            hint="write scenes or shots, like 3,5-8,12B" if empty else "what it chooses it also takes away, or is none",
        )


def _people(shot: ShotSpec) -> tuple[str, ...]:
    return (*(one.name for one in shot.people), *(line.speaker for line in shot.lines))


def _lines(text: str) -> list[str]:
    """Return the lines of a list; what follows a `#` is a remark."""
    return [line.partition("#")[0] for line in text.splitlines()]
