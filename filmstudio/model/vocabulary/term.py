"""One entry of the vocabulary."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal, NamedTuple

Field = Literal["size", "angle", "view", "move", "speed", "lens", "focus", "light", "stock", "role", "transition"]
"""The shot's property that a term sets."""


class Term(NamedTuple):
    """A term: its id is the value of the enum in `model.camera` or `model.shots`."""

    field: Field
    id: str
    words: tuple[str, ...]
    """What people type for it, in lower case with spaces: script language, and the names in other systems."""
    prompt: str = ""
    """How a model that reads English is asked for it; `{subject}` stands for what the camera is on."""
    elsewhere: Mapping[str, str] = MappingProxyType({})
    """Its name in other systems, exactly as they spell it: `kling`, `luma`, `minimax`, `higgsfield`, `wan_fun` ..."""
