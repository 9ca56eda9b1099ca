"""What a scene is covered with: where and when it plays, and what the film knows by then."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from filmstudio.breakdown.intercut import Spot
from filmstudio.breakdown.people import Roster
from filmstudio.breakdown.story_times import Told
from filmstudio.model.place import Place


class Setting(NamedTuple):
    """What a scene is covered with: where it plays and what the film knows by then."""

    place: Place
    roster: Roster
    pronouns: Mapping[str, str]
    establish: bool = False
    """True where the audience must be told where it is."""
    times: Sequence[Told] = ()
    """When every beat happens; the present where nothing is said."""
    spots: Sequence[Spot] = ()
    """The places of the scenes before, for an intercut."""
    before: Sequence[str] = ()
    """Who was named last in the scene before."""
    intercut: str = ""
    """The words that make the whole scene an intercut: its heading, or the announcement above it."""
    back: Place | None = None
    """Where the story was before this scene, if its heading is that of a flashback or a dream."""
    telephone: bool = False
    """True where this scene or the one before speaks of a telephone: who talks in an intercut then holds one."""
