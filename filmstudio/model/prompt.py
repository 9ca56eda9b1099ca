"""A prompt in parts, so that one that is too long for a text encoder loses what matters least, and says what."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import StrEnum
from typing import NamedTuple

from filmstudio.model.record import Record


class PartKind(StrEnum):
    """What a part of a prompt is about."""

    OWN = "own"
    """Somebody wrote the whole prompt."""
    TRIGGER = "trigger"
    """Words that an adapter was trained to answer to."""
    STYLE = "style"
    STORY_TIME = "story_time"
    FRAMING = "framing"
    PERSON = "person"
    """Name and locked description: byte for byte the same in every shot."""
    ACTION = "action"
    LINE = "line"
    """What is said aloud, for models that make sound."""
    PLACE = "place"
    LIGHT = "light"
    GLASS = "glass"
    """Focal length, kind of lens, depth of focus."""
    STOCK = "stock"
    MOVE = "move"
    EXTRA = "extra"
    """Words that somebody added."""


GIVEN_UP_FIRST = (
    PartKind.GLASS,
    PartKind.STOCK,
    PartKind.LIGHT,
    PartKind.STORY_TIME,
    PartKind.STYLE,
    PartKind.PLACE,
    PartKind.EXTRA,
    PartKind.FRAMING,
    PartKind.MOVE,
    PartKind.LINE,
    PartKind.ACTION,
    PartKind.PERSON,
)
"""In this order parts are left out where a prompt is too long. Who is in the shot goes last; trigger words and a
prompt that somebody wrote never go."""


class PromptPart(Record):
    """One sentence or phrase of a prompt."""

    kind: PartKind
    text: str


class FittedPrompt(NamedTuple):
    """A prompt as it is sent."""

    text: str
    tokens: int
    left_out: tuple[PromptPart, ...] = ()
    too_long: bool = False
    """True where even what may never be left out does not fit: the encoder cuts the rest off."""


def joined(parts: Sequence[PromptPart]) -> str:
    """Return a prompt's parts as one line."""
    return " ".join(part.text for part in parts if part.text)


def fit_prompt(parts: Sequence[PromptPart], limit: int, count_tokens: Callable[[str], int]) -> FittedPrompt:
    """Return the prompt within `limit` tokens, special ones included; of one kind the last part goes first."""
    kept = list(parts)
    left_out: list[PromptPart] = []
    tokens = count_tokens(joined(kept))
    for kind in GIVEN_UP_FIRST:
        while tokens > limit and any(part.kind is kind for part in kept):
            last = max(index for index, part in enumerate(kept) if part.kind is kind)
            left_out.append(kept.pop(last))
            tokens = count_tokens(joined(kept))
    return FittedPrompt(joined(kept), tokens, tuple(left_out), tokens > limit)
