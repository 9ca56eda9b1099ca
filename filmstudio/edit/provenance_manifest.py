"""The C2PA manifest of a film: what the content credentials claim, as JSON for whoever signs it.

Which word of the IPTC's list of digital source types stands for what is decided here, and nowhere else:

- A film with a generated shot in it is `trainedAlgorithmicMedia`, title cards and drawn shots beside it or not: what
  people want to know is whether a trained model has made what they see.
- A drawn film is `algorithmicMedia`, "media created purely by an algorithm not based on any sampled training data":
  no model has made it. `digitalCreation` would say that a human hand has drawn it with a tool, which is not true.
- Voices that a voice engine speaks are a model's, whatever the pictures are. They get an action of their own, so that a
  drawn film is no generated one for its voices, and nobody can take them for people.
- A film of nothing but pictures from another program gets `composite`: what they are nobody here knows.

Source: https://cv.iptc.org/newscodes/digitalsourcetype/ and the C2PA specification 2.2, "Actions".
"""

from __future__ import annotations

import json
from typing import Any

from filmstudio import __version__
from filmstudio.edit.provenance_sheet import ClipOrigin, PictureOrigin, Provenance, SoundOrigin

RENDER_ASSERTION = "org.filmstudio.render"
_IPTC = "http://cv.iptc.org/newscodes/digitalsourcetype/"
TRAINED = f"{_IPTC}trainedAlgorithmicMedia"
ALGORITHMIC = f"{_IPTC}algorithmicMedia"
COMPOSITE = f"{_IPTC}composite"
_TRAINING_USES = (
    "cawg.ai_generative_training",
    "cawg.ai_inference",
    "cawg.ai_training",
    "cawg.data_mining",
)
"""The uses that CAWG's training and data mining assertion knows."""
_OF_ORIGIN = {
    PictureOrigin.GENERATED: TRAINED,
    PictureOrigin.DRAWN: ALGORITHMIC,
    PictureOrigin.OUTSIDE: COMPOSITE,
}


def source_type(provenance: Provenance) -> str:
    """Return the digital source type of a film's pictures, as the IPTC names it."""
    order = (PictureOrigin.GENERATED, PictureOrigin.DRAWN, PictureOrigin.OUTSIDE)
    strongest = next((origin for origin in order if origin in provenance.origins), PictureOrigin.OUTSIDE)
    if strongest is PictureOrigin.DRAWN and PictureOrigin.OUTSIDE in provenance.origins:
        return COMPOSITE
    return _OF_ORIGIN[strongest]


def manifest_json(provenance: Provenance, sidecar_sha256: str, *, training: bool | None = None) -> str:
    """Return a film's manifest definition. It names the sidecar by its digest, so that the signature holds for both.

    `training` says whether models may be trained on the film; None says nothing.
    """
    agent = {"name": "filmstudio", "version": __version__}
    created = {"action": "c2pa.created", "digitalSourceType": source_type(provenance), "softwareAgent": agent}
    assertions: list[dict[str, Any]] = [
        {"label": "c2pa.actions.v2", "data": {"actions": [created, *_voices(provenance)]}},
        {"label": RENDER_ASSERTION, "data": _render(provenance, sidecar_sha256)},
    ]
    if training is not None:
        use = {"use": "allowed" if training else "notAllowed"}
        entries = dict.fromkeys(_TRAINING_USES, use)
        assertions.append({"label": "cawg.training-mining", "data": {"entries": entries}})
    manifest = {"claim_generator_info": [agent], "title": provenance.title, "assertions": assertions}
    return json.dumps(manifest, sort_keys=True, ensure_ascii=False)


def _voices(provenance: Provenance) -> list[dict[str, Any]]:
    """Return the action that says a voice engine speaks; C2PA's word for a change of sound is `dubbed`."""
    if not any(sound.origin is SoundOrigin.SPOKEN for sound in provenance.sounds):
        return []
    engines = [voice for voice in provenance.synthetic_voices if voice]
    agent = {"name": "; ".join(engines) or "a voice engine"}
    spoken = "the lines are spoken by a synthetic voice"
    return [{"action": "c2pa.dubbed", "digitalSourceType": TRAINED, "softwareAgent": agent, "description": spoken}]


def _render(provenance: Provenance, sidecar_sha256: str) -> dict[str, Any]:
    return {
        "schema": "render/1",
        "sidecar_sha256": sidecar_sha256,
        "frames": provenance.frames,
        "rate": f"{provenance.rate.numerator}/{provenance.rate.denominator}",
        "shots": [_shot(clip) for clip in provenance.clips],
    }


def _shot(clip: ClipOrigin) -> dict[str, Any]:
    """Return what identifies how a shot was made; prompts stay in the sidecar, whose digest is signed too."""
    model = clip.generation
    told = {
        "shot": clip.shot,
        "start_frame": clip.start_frame,
        "end_frame": clip.end_frame,
        "digitalSourceType": _OF_ORIGIN[clip.origin],
        "take_sha256": clip.picture_sha256,
        "take_key": clip.take_key,
        "engine": f"{clip.engine} {clip.engine_version}".strip(),
        "model": model.model if model else "",
        "model_digest": model.model_digest if model else "",
        "seed": clip.seed,
    }
    return {name: value for name, value in told.items() if value not in ("", None)}
