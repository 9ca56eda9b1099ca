"""Names of shots as a slate has them: the scene's number and a letter, `12A`."""

from __future__ import annotations

_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ"
"""No I and no O: on a slate they read as one and nought."""


def slate_letters(index: int) -> str:
    """Return the letters of the shot at `index` (from 0) in its scene: A ... Z, AA, AB ..., without I and O."""
    letters = ""
    rest = index + 1
    while rest:
        rest, digit = divmod(rest - 1, len(_LETTERS))
        letters = _LETTERS[digit] + letters
    return letters


def slate(scene: str, index: int) -> str:
    """Return the slate of a shot. Scene `12A` gets a dash, `12A-B`, so that it never reads as a shot of scene 12."""
    return f"{scene}{'' if scene[-1:].isascii() and scene[-1:].isdigit() else '-'}{slate_letters(index)}"


class SceneNumbers:
    """Gives every scene a number of its own: the script's where it has one, else the next that nobody claims."""

    def __init__(self, claimed: list[str], reserved: frozenset[str] = frozenset()) -> None:
        self._claimed = {number.casefold() for number in claimed}
        self._given = {number.casefold() for number in reserved}
        self._next = 1

    def number(self, wished: str | None) -> str:
        """Return a number that no earlier scene has. A repeated `3` becomes `3-2`, so that slates stay unique."""
        explicit = (wished or "").strip()
        if not explicit:
            while str(self._next) in self._claimed | self._given:
                self._next += 1
            explicit = str(self._next)
        candidate, repeat = explicit, 1
        while candidate.casefold() in self._given or (repeat > 1 and candidate.casefold() in self._claimed):
            repeat += 1
            candidate = f"{explicit}-{repeat}"
        self._given.add(candidate.casefold())
        return candidate
