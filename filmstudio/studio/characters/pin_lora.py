"""`filmstudio character pin-lora`: an adapter that knows a person, read before it is pinned and never run."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from filmstudio.characters.loras.facts import Expert, Family, LoraFacts
from filmstudio.characters.loras.hub_id import parse_hub_id
from filmstudio.characters.loras.read import read_lora
from filmstudio.characters.loras.stated import expert_of
from filmstudio.characters.store import Entry
from filmstudio.characters.store_toml import set_row
from filmstudio.errors import UsageError
from filmstudio.model.character import CharacterLora
from filmstudio.studio.characters.change import Change, change_entry
from filmstudio.studio.characters.lora_source import expert_for, family_of, is_hub_id, place_lora, refuse_expert
from filmstudio.studio.characters.pinned_loras import both_experts, family_named, lora_called, moving
from filmstudio.studio.characters.stores import Stores, find_entry

if TYPE_CHECKING:
    from tomlkit import TOMLDocument

_LARGEST_WEIGHT = 4.0
"""As `CharacterLora` has it."""


class LoraWish(NamedTuple):
    """What is asked; None leaves to the file, or to the record, what it can tell."""

    family: str | None = None
    expert: Expert | None = None
    weight: float | None = None
    triggers: tuple[str, ...] = ()
    copy: bool = False
    """Copy a file from elsewhere into the character's folder."""


class PinnedLora(NamedTuple):
    """A LoRA as it was pinned."""

    change: Change
    lora: CharacterLora
    facts: LoraFacts | None
    """None for one on a hub: nothing was fetched."""

    def as_json(self) -> dict[str, Any]:
        """Return everything for machines."""
        facts = self.facts.as_json() if self.facts else None
        return self.change.as_json() | {"lora": self.lora.as_json(), "facts": facts}


def pin_lora(stores: Stores, name: str, source: str, wish: LoraWish = LoraWish()) -> PinnedLora:  # noqa: B008 - an immutable tuple
    """Pin a .safetensors file, or `org/name@revision:file.safetensors` on a hub, which is not fetched.

    A file below the character's folder is named where it lies; one from elsewhere is copied with `wish.copy`. A LoRA
    that is pinned already is renewed. Raises ProjectError, with the reason, for a file that is no LoRA, is for
    another family or lies elsewhere; UsageError for what must be said, as of two families that look the same.
    """
    entry = find_entry(stores, name)
    if wish.weight is not None and not -_LARGEST_WEIGHT <= wish.weight <= _LARGEST_WEIGHT:
        raise UsageError(f"--weight: {wish.weight:g} is not between -4 and 4", hint="1 is as it was trained")
    wanted = family_named(wish.family) if wish.family is not None else None
    if is_hub_id(source):
        lora, warnings = _on_hub(source, wanted, wish)
        return _pinned(entry, lora, wish, None, warnings)
    path = Path(source)
    facts = read_lora(path)
    family, warnings = family_of(path, facts, wanted, wish.expert)
    expert = expert_for(path, facts, family, wish.expert)
    file, copied = place_lora(entry, path, facts, copy=wish.copy)
    lora = CharacterLora(family=family, expert=_literal(expert), file=file, sha256=facts.sha256)
    try:
        return _pinned(entry, lora, wish, facts, warnings)
    except BaseException:
        if copied:
            (entry.folder / file).unlink(missing_ok=True)
        raise


def _on_hub(source: str, family: Family | None, wish: LoraWish) -> tuple[CharacterLora, tuple[str, ...]]:
    place = parse_hub_id(source)
    if family is None:
        raise UsageError(
            "a LoRA on a hub is not fetched, so nobody can see what model it is for",
            hint="say --family, like wan-2.2-a14b",
        )
    refuse_expert(family, wish.expert)
    expert = (wish.expert or expert_of(place.file)) if family is Family.WAN_2_2_A14B else None
    hub = f"{place.repository}:{place.file}"
    lora = CharacterLora(family=family, expert=_literal(expert), hub=hub, revision=place.revision)
    return lora, () if place.fixed else (f"{moving(place).message}; {moving(place).hint}",)


def _literal(expert: Expert | None) -> Literal["high", "low"] | None:
    return None if expert is None else "high" if expert is Expert.HIGH else "low"


def _pinned(
    entry: Entry, lora: CharacterLora, wish: LoraWish, facts: LoraFacts | None, warnings: tuple[str, ...]
) -> PinnedLora:
    """Write a LoRA into the record, with weight and triggers as asked, as they were, or as the file says."""
    key, own = ("file", str(lora.file)) if lora.file else ("hub", str(lora.hub))
    before = next((one for one in entry.record.loras if (getattr(one, key) or "").casefold() == own.casefold()), None)
    weight = next((one for one in (wish.weight, before and before.weight) if one is not None), 1.0)
    triggers = wish.triggers or (before.triggers if before else ()) or (facts.trigger_words if facts else ())
    lora = lora.model_copy(update={"weight": weight, "triggers": triggers})
    values: dict[str, object] = {
        "family": lora.family,
        "expert": lora.expert,
        "revision": lora.revision,
        "sha256": lora.sha256,
        "weight": weight if weight != 1.0 or (before and before.weight != weight) else None,
        "triggers": list(triggers) or None,
    }

    def change(document: TOMLDocument) -> None:
        set_row(document, "lora", key, own, values)

    others = [one for one in entry.record.loras if one is not before]
    about = (*warnings, *(facts.remarks if facts else ()), *_about(lora, facts, others))
    done = change_entry(entry, change, _told(entry, lora, facts), about)
    return PinnedLora(done, lora, facts)


def _told(entry: Entry, lora: CharacterLora, facts: LoraFacts | None) -> list[str]:
    parts = [
        f"{lora.family}{f', {lora.expert} expert' if lora.expert else ''}",
        f"rank {'/'.join(map(str, facts.ranks))}" if facts else "",
        f"weight {lora.weight:g}",
        f"trigger {', '.join(map(repr, lora.triggers))}" if lora.triggers else "",
    ]
    did = [f"{entry.record.name}: {lora_called(lora)} is pinned: {', '.join(filter(None, parts))}"]
    if facts and facts.needs_picture:
        did.append("it was trained on films that begin with a picture, and works with such models only")
    return did


def _about(lora: CharacterLora, facts: LoraFacts | None, others: Sequence[CharacterLora]) -> list[str]:
    said = [f"{fault.message}; {fault.hint}" for fault in both_experts([lora, *others])]
    if lora.family == Family.WAN_2_2_A14B and lora.expert is None:
        said.append("nothing says which expert it is for: both will load it; say --expert high or --expert low")
    same = [one for one in others if (one.family, one.expert) == (lora.family, lora.expert)]
    if same:
        names = ", ".join(lora_called(one) for one in same)
        said.append(f"for the same model {names} is pinned as well; all of them will be loaded")
    if facts is not None and not lora.triggers:
        said.append("no trigger words are known; if it was trained with some, say --trigger")
    return said
