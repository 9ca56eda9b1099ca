"""Gives shots their seeds."""

from __future__ import annotations

from filmstudio.digest import seed_from
from filmstudio.model.cast import Cast, Member
from filmstudio.model.shots import Presence, ShotSpec

_WEAKER_THAN_CAST = ("lock", "rule:", "film.toml", "title-page:")
"""Origins of a shot's seed that give way to the seed of the person who leads it: they hold for the whole film."""


def bind_seed(shot: ShotSpec, cast: Cast, film_seed: int) -> int:
    """Return a shot's seed: a note's or the command line's, else that of the person who leads it, else the film's."""
    own = shot.generation.seed
    lead = seed_owner(shot, cast)
    rule = lead.seed if lead else None
    if rule is None:
        return seed_from("shot", film_seed, shot.id) if own is None else own
    if rule.policy == "fixed":
        return rule.value
    return seed_from("person", rule.value, rule.policy, shot.scene if rule.policy == "scene" else shot.id)


def seed_owner(shot: ShotSpec, cast: Cast) -> Member | None:
    """Return the person whose seed the shot gets, None where a note, the command line or the film gives it."""
    origin = next((one.source for one in shot.origins if one.field == "generation.seed"), "")
    if shot.generation.seed is not None and not origin.startswith(_WEAKER_THAN_CAST):
        return None
    lead = leading(shot)
    member = cast.member(lead.name) if lead else None
    return member if member and member.seed else None


def leading(shot: ShotSpec) -> Presence | None:
    """Return who leads a shot: the first whose face is in it, None where there is nobody."""
    return next((presence for presence in shot.people if not presence.shoulder), None)
