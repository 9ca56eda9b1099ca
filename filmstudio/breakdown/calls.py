"""What notes ask for, where they stand between the words: a shot, a longer shot, a way to join two shots."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from filmstudio.model.diagnostic import SourceSpan
from filmstudio.model.shots import TransitionKind
from filmstudio.model.wish import SaidField, Wish


@dataclass(frozen=True, slots=True, eq=False)
class Call:
    """A shot note. Two equal notes are two shots, so calls are the same only if they are one."""

    wish: Wish
    said: tuple[SaidField, ...]
    span: SourceSpan

    def line(self, field: str) -> int:
        """Return the line of the script that says a field of the wish."""
        return next((said.line for said in self.said if said.field == field), self.span.line)

    def resumed(self, people: Sequence[str]) -> Call:
        """Return the note for the rest of its shot, where a card has interrupted it.

        What holds once (length, id, transition, pictures at its start and between) is not said twice, and the same
        people stay in frame.
        """
        once = dict.fromkeys(
            ("duration_s", "duration_frames", "id", "transition", "transition_s", "first_frame", "keyframes")
        )
        kept = {} if self.wish.people is not None or not people else {"people": tuple(people)}
        return replace(self, wish=self.wish.model_copy(update={**once, **kept}))


@dataclass(frozen=True, slots=True)
class Join:
    """How the shots before and after it are joined; `line` of the script says so."""

    kind: TransitionKind
    seconds: float | None = None
    line: int = 0
    text: str = ""
    """The transition as written, empty for a note."""


class Hold(NamedTuple):
    """`[[hold: 2s]]`, somewhere in a beat."""

    after: int
    """So many letters of the beat stand before it."""
    seconds: float
    line: int


def letters(text: str) -> int:
    """Return how many characters of a text are no white space: a measure that no cut changes."""
    return sum(not char.isspace() for char in text)


def holds_between(holds: Sequence[Hold], start: int, end: int) -> list[Hold]:
    """Return the holds that stand in the letters from `start` to `end` of a beat, those right behind them included."""
    return [hold for hold in holds if start < hold.after <= end or (hold.after == 0 and start == 0)]
