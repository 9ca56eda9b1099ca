"""`filmstudio character pin-voice`: how somebody sounds."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from filmstudio.characters.store_toml import set_keys
from filmstudio.errors import FilmstudioError, UsageError
from filmstudio.model.cast import VoiceSpec
from filmstudio.model.character import VoiceTags
from filmstudio.studio.characters.change import Change, change_entry
from filmstudio.studio.characters.stores import Stores, find_entry, nearest
from filmstudio.studio.characters.voice_reference import NO_IMITATION, keep_recording
from filmstudio.studio.plugins import find_voice, voice_names

if TYPE_CHECKING:
    from tomlkit import TOMLDocument

_RANGES = {"pitch": (0.4, 2.0), "formant": (0.6, 1.5), "pace": (0.5, 2.0)}
"""As `VoiceTags` has them."""


class VoiceWish(NamedTuple):
    """What is asked; None leaves it as it is."""

    voice: str | None = None
    engine: str | None = None
    pitch: float | None = None
    formant: float | None = None
    pace: float | None = None
    reference: Path | None = None
    """A recording to be imitated by voices that can; it is copied into the store."""


def pin_voice(stores: Stores, name: str, wish: VoiceWish) -> Change:
    """Pin what is asked of a voice and keep the rest.

    Raises UsageError for nothing asked, a ratio out of range and an unknown voice or engine, with what there is;
    ProjectError for nobody of that name and for a recording that is not taken.
    """
    entry = find_entry(stores, name)
    recipe = wish._replace(reference=None)._asdict()
    asked = {key: value for key, value in recipe.items() if value is not None}
    if not asked and wish.reference is None:
        raise UsageError(
            "nothing of the voice was given", hint="give a voice, --pitch, --formant, --pace or --reference"
        )
    for key, (low, high) in _RANGES.items():
        if key in asked and not low <= float(asked[key]) <= high:
            raise UsageError(f"--{key}: {asked[key]:g} is not between {low} and {high}", hint="1 is the voice as it is")
    _check(entry.record.voice.model_copy(update=asked))
    did, warnings = [], []
    if asked:
        said = ", ".join(f"{key} {value}" for key, value in asked.items())
        did.append(f"{entry.record.name}: voice pinned: {said}")
    if wish.reference is not None:
        keys, sentence = keep_recording(entry, wish.reference)
        asked |= keys
        did.append(f"{entry.record.name}: {sentence}")
        warnings.append(NO_IMITATION)

    def change(document: TOMLDocument) -> None:
        set_keys(document, "voice", asked)

    return change_entry(entry, change, did, warnings)


def _check(decided: VoiceTags) -> None:
    recipe = VoiceSpec(**{key: value for key, value in decided if value is not None and key in VoiceSpec.model_fields})
    if recipe.engine not in voice_names():
        near = nearest(recipe.engine, voice_names())
        known = f"known engines: {', '.join(voice_names())}"
        raise UsageError(
            f"there is no voice engine {recipe.engine!r}", hint=f"did you mean {near}? {known}" if near else known
        )
    try:
        find_voice(recipe.engine).check(recipe)
    except FilmstudioError as error:
        raise UsageError(error.message, hint=error.hint) from error
