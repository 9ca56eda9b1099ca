"""The passes that can be asked for, and what each is as a file."""

from __future__ import annotations

from difflib import get_close_matches
from enum import StrEnum

from filmstudio.errors import UsageError
from filmstudio.model.guide import GuidePass


class Pass(StrEnum):
    """A pass, in the order in which they are listed."""

    DEPTH = "depth"
    MASK = "mask"
    """Who is where: a level of grey for each person."""
    POSE = "pose"
    EDGES = "edges"
    PICTURE = "picture"
    FIRST = "first"
    """The drawing's first frame."""
    LAST = "last"

    @property
    def is_still(self) -> bool:
        """It is one picture, and not a clip."""
        return self in (Pass.FIRST, Pass.LAST)

    @property
    def is_grey(self) -> bool:
        """It has one channel."""
        return self in (Pass.DEPTH, Pass.MASK, Pass.EDGES)

    @property
    def file_name(self) -> str:
        """What its file is called: `depth.mkv`, `first.png`."""
        return f"{self.value}{'.png' if self.is_still else '.mkv'}"

    @property
    def drawn_as(self) -> str:
        """The name under which the animatic hands it over: stills are of its picture."""
        return "picture" if self.is_still else self.value

    @classmethod
    def of(cls, shows: GuidePass) -> Pass:
        """Return the pass that a guide shows."""
        return cls(shows.value)


def read_passes(text: str) -> tuple[Pass, ...]:
    """Read `depth,mask` or `all`, each once and in the order of `Pass`. Raises UsageError with the nearest word."""
    words = [word.strip().casefold() for word in text.split(",") if word.strip()]
    known = [one.value for one in Pass]
    if words == ["all"]:
        return tuple(Pass)
    for word in words:
        if word not in known:
            near = get_close_matches(word, known, 1)
            hint = f"did you mean {near[0]}?" if near else f"there are: {', '.join(known)}, or all of them with `all`"
            raise UsageError(f"--passes: there is no pass {word!r}", hint=hint)
    if not words:
        raise UsageError("--passes names no pass", hint=f"there are: {', '.join(known)}, or all of them with `all`")
    return tuple(one for one in Pass if one.value in words)
