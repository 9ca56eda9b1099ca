"""What a model is and what it can make, in words."""

from __future__ import annotations

from filmstudio.model.capabilities import Capabilities
from filmstudio.model.checkpoint import Checkpoint, Component, Preset, Task
from filmstudio.model.record import Record
from filmstudio.ports.engine import Engine
from filmstudio.studio.plugins import find_engine
from filmstudio.weights.entry import ModelEntry

_TASK_WORDS = {
    Task.TEXT: "words alone",
    Task.FIRST_FRAME: "a first frame",
    Task.FIRST_LAST: "a first and a last frame",
    Task.KEYFRAMES: "keyframes anywhere",
    Task.REFERENCES: "reference pictures",
    Task.EXTEND: "the last frames of the shot before",
    Task.CONTROL: "a clip to follow",
}


class ModelFacts(Record):
    """One model that is here."""

    name: str
    """Empty for a folder that nobody gave a name."""
    engine: str
    kind: str
    folder: str
    repository: str = ""
    revision: str = ""
    digest: str = ""
    size_bytes: int
    components: tuple[Component, ...]
    makes: tuple[str, ...]
    """What it can make, a sentence each."""
    lora_families: tuple[str, ...]
    licence: str
    """In words; says so where nobody knows."""
    licence_terms: str = ""


def model_facts(checkpoint: Checkpoint, entry: ModelEntry | None = None) -> ModelFacts:
    """Return what a recognised model is. `entry` knows its name and where it is from."""
    engine = find_engine(checkpoint.engine)
    licence, terms = licence_of(engine, checkpoint.kind, entry)
    return ModelFacts(
        name=entry.name if entry else "",
        engine=checkpoint.engine,
        kind=checkpoint.kind,
        folder=checkpoint.folder,
        repository=entry.repository if entry else "",
        revision=entry.revision if entry else "",
        digest=checkpoint.digest,
        size_bytes=sum(component.size_bytes for component in checkpoint.components),
        components=checkpoint.components,
        makes=makes(engine.capabilities(checkpoint)),
        lora_families=checkpoint.lora_families,
        licence=licence,
        licence_terms=terms,
    )


def makes(can: Capabilities) -> tuple[str, ...]:
    """Return what an engine can make with a checkpoint, a sentence each."""
    given = [words for task, words in _TASK_WORDS.items() if task in can.tasks]
    sentences = [f"makes shots from {_listed(given)}"] if given else []
    if can.most_references:
        sentences.append(f"is shown up to {_counted(can.most_references, 'picture')} of people and things")
    if can.usual_size is not None:
        sentences.append(f"usual size {can.usual_size}")
    if can.longest_frames is not None:
        rates = " or ".join(f"{float(rate):g}" for rate in can.native_rates)
        at = f" at {rates} frames a second" if rates else ""
        sentences.append(
            f"up to {_counted(can.longest_frames, 'frame')} in one go{at}; longer shots are made of pieces"
        )
    if can.sound:
        sentences.append("makes sound with the picture")
    return tuple(sentences)


def licence_of(engine: Engine, kind: str, entry: ModelEntry | None) -> tuple[str, str]:
    """Return a model's licence and its limits in words, as the list of published models has them."""
    presets = engine.presets()
    own = next((preset for preset in presets if entry and _is_that(preset, entry)), None)
    if own is not None:
        return own.licence, own.licence_terms
    alike = [preset for preset in presets if preset.kind == kind]
    licences = sorted({preset.licence for preset in alike})
    if not licences:
        return "unknown: see where the weights are from", ""
    terms = sorted({preset.licence_terms for preset in alike if preset.licence_terms})
    return f"{' or '.join(licences)}, as published models of this kind have", " ".join(terms)


def _is_that(preset: Preset, entry: ModelEntry) -> bool:
    return preset.repository == entry.repository if entry.repository else preset.name == entry.name


def _listed(words: list[str]) -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} or {words[-1]}"


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
