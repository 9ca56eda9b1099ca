"""`filmstudio character pin-seed`: where the shots that somebody leads get their seeds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from filmstudio.characters.store_toml import set_keys
from filmstudio.digest import seed_from
from filmstudio.errors import UsageError
from filmstudio.model.character import SeedPolicy
from filmstudio.studio.characters.change import Change, change_entry
from filmstudio.studio.characters.stores import Stores, find_entry, nearest

if TYPE_CHECKING:
    from tomlkit import TOMLDocument

_MEANING = {
    SeedPolicy.FILM: "as every other shot, from the film's seed",
    SeedPolicy.FIXED: "the same seed in every shot that they lead",
    SeedPolicy.SCENE: "one seed a scene",
    SeedPolicy.SHOT: "one seed a shot, from their own",
}


def pin_seed(stores: Stores, name: str, policy: str, value: int | None = None) -> Change:
    """Pin a seed policy. Without a number one is drawn from the name, the same on every machine.

    Raises UsageError for an unknown policy, with the nearest, and for a number that is no seed.
    """
    entry = find_entry(stores, name)
    known = [option.value for option in SeedPolicy]
    if policy.casefold() not in known:
        near = nearest(policy, known)
        raise UsageError(
            f"there is no seed policy {policy!r}",
            hint=f"did you mean {near}?" if near else f"one of {', '.join(known)}",
        )
    chosen = SeedPolicy(policy.casefold())
    if value is not None and not 0 <= value < 1 << 32:
        raise UsageError(f"{value} is no seed", hint="a seed is a number from 0 to 4294967295")
    if chosen is SeedPolicy.FILM and value is not None:
        raise UsageError("the policy film has no number of its own", hint="set the film's seed: seed = N in film.toml")
    seed = seed_from("character", entry.record.name.casefold()) if value is None else value

    def change(document: TOMLDocument) -> None:
        own = None if chosen is SeedPolicy.FILM else seed
        set_keys(document, "seed", {"policy": chosen.value, "value": own})

    number = "" if chosen is SeedPolicy.FILM else f" {seed}"
    return change_entry(entry, change, [f"{entry.record.name}: seed pinned: {chosen}{number}: {_MEANING[chosen]}"])
