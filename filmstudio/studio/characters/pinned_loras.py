"""LoRAs as records and film.toml name them, held against the files that they name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from filmstudio.characters.loras.facts import Family, LoraFacts
from filmstudio.characters.loras.hub_id import HubId, parse_hub_id
from filmstudio.characters.loras.read import read_lora
from filmstudio.characters.media_paths import leads_out
from filmstudio.errors import ProjectError, UsageError
from filmstudio.model.character import CharacterLora
from filmstudio.model.diagnostic import Severity
from filmstudio.studio.characters.stores import nearest

FAMILIES = tuple(family.value for family in Family if family.makes_video)
"""The families that a LoRA can be pinned for."""


class Fault(NamedTuple):
    """What is wrong or doubtful about a pinned LoRA."""

    code: str
    severity: Severity
    message: str
    hint: str = ""


class HeldLora(NamedTuple):
    """A pinned LoRA, what its file says, and what does not agree."""

    lora: CharacterLora
    facts: LoraFacts | None
    """None for one on a hub, and where the file cannot be read."""
    faults: tuple[Fault, ...]


def lora_called(lora: CharacterLora) -> str:
    """Return a LoRA's name in sentences."""
    return f"the LoRA {lora.file or lora.hub or lora.family}"


def hold_lora(lora: CharacterLora, folder: Path) -> HeldLora:
    """Read the file of a pinned LoRA, which is relative to `folder`, and say what does not agree. Raises nothing."""
    faults = [*_named(lora), *_hub(lora)]
    facts = None
    if lora.file is not None and leads_out(lora.file):
        faults.append(Fault("leads-out", Severity.ERROR, "leads out of its folder", "copy it there, and pin the copy"))
    elif lora.file is not None:
        try:
            facts = read_lora(folder / lora.file)
        except ProjectError as error:
            missing = not (folder / lora.file).exists()
            code = "lora-missing" if missing else "lora-unreadable"
            faults.append(Fault(code, Severity.ERROR, error.message, error.hint or ""))
        else:
            faults += _against(lora, facts)
    return HeldLora(lora, facts, tuple(faults))


def family_named(text: str) -> Family:
    """Return the family of a name. Raises UsageError, with the nearest one, for what is none or makes no video."""
    if text.casefold() in FAMILIES:
        return Family(text.casefold())
    if text.casefold() in list(Family) and text.casefold() != Family.UNKNOWN:
        raise UsageError(f"{text} draws stills; no engine of films takes its LoRAs", hint=_known())
    near = nearest(text, FAMILIES)
    raise UsageError(
        f"there is no model family {text!r}", hint=f"did you mean {near}? {_known()}" if near else _known()
    )


def _known() -> str:
    return f"families: {', '.join(FAMILIES)}"


def hub_parts(lora: CharacterLora) -> HubId | None:
    """Return where on a hub a pinned LoRA is; None for a file alone. Raises UsageError for what is no hub id."""
    if lora.hub is None:
        return None
    repository, _, file = lora.hub.partition(":")
    return parse_hub_id(
        repository + (f"@{lora.revision}" if lora.revision is not None else "") + (f":{file}" if file else "")
    )


def _named(lora: CharacterLora) -> Iterator[Fault]:
    if lora.file is None and lora.hub is None:
        yield Fault("lora-nowhere", Severity.ERROR, f"names neither a file nor a hub ({lora.family})", "pin it again")
    try:
        family = family_named(lora.family)
    except UsageError as error:
        yield Fault("lora-family", Severity.ERROR, error.message, error.hint or "")
        return
    if lora.expert and family is not Family.WAN_2_2_A14B:
        only = Family.WAN_2_2_A14B
        yield Fault("lora-expert", Severity.WARNING, f"names an expert; of these models only {only} has two")


def _hub(lora: CharacterLora) -> Iterator[Fault]:
    try:
        place = hub_parts(lora)
    except UsageError as error:
        yield Fault("lora-hub", Severity.ERROR, error.message, error.hint or "")
        return
    if place and not place.fixed:
        yield moving(place)


def moving(place: HubId) -> Fault:
    """Return what is doubtful about a revision that is not a commit."""
    message = f"the revision {place.revision!r} of {place.repository} may move: another file would come unseen"
    return Fault("lora-moving", Severity.WARNING, message, "pin the commit, in its 40 digits")


def _against(lora: CharacterLora, facts: LoraFacts) -> Iterator[Fault]:
    if lora.sha256 is None:
        hint = f'write sha256 = "{facts.sha256}", or pin it again'
        yield Fault("lora-digest", Severity.WARNING, "has no digest: nobody would notice another file", hint)
    elif lora.sha256 != facts.sha256:
        yield Fault("lora-changed", Severity.ERROR, "is not the file that was pinned", "restore it, or pin it again")
    if lora.family not in facts.fits:
        yield misfit(facts, lora.family)
    if facts.expert and lora.expert and facts.expert.value != lora.expert:
        message = f"is pinned for the expert {lora.expert}, and its {facts.expert_from} says {facts.expert.value}"
        yield Fault("lora-expert", Severity.WARNING, message, "exchanged experts blur the film: look which it is")
    unused = [word for word in facts.trigger_words if word.casefold() not in _words(lora)]
    if unused:
        words = ", ".join(map(repr, unused))
        yield Fault(
            "lora-trigger", Severity.WARNING, f"was trained on {words}, which the record does not use", "--trigger"
        )


def _words(lora: CharacterLora) -> set[str]:
    return {trigger.casefold() for trigger in lora.triggers}


def misfit(facts: LoraFacts, family: str) -> Fault:
    """Return what is wrong with a LoRA for another family, or doubtful about one of an unknown family."""
    if Family.UNKNOWN in facts.fits:
        message = f"its layers are those of no model that is known here; nothing says that it is for {family}"
        return Fault("lora-unknown", Severity.WARNING, message, "look at where it came from")
    fits = " or ".join(facts.fits)
    message = f"is a LoRA for {fits}, not for {family}"
    return Fault("lora-family", Severity.ERROR, message, f"get the one that was trained on {family}")


def both_experts(loras: Sequence[CharacterLora]) -> Iterator[Fault]:
    """Yield a fault where only one of the two experts of a model has its LoRA."""
    family = Family.WAN_2_2_A14B
    mine = [lora for lora in loras if lora.family == family]
    experts = {lora.expert for lora in mine}
    if len(experts) == 1 and None not in experts:
        (there,) = experts
        lacking = "low" if there == "high" else "high"
        message = f"only the {there} expert of {family} has a LoRA; the other half of the work would not know this face"
        yield Fault("lora-half", Severity.WARNING, message, f"pin the one for the {lacking} expert")
