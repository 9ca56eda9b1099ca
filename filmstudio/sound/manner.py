"""A manner of speaking for every voice: what a recipe can say of it, and how loud it is."""

from __future__ import annotations

from filmstudio.model.cast import VoiceSpec
from filmstudio.model.soundtrack import Effort, Manner

AS_USUAL = Manner()
LEVEL_DB = {
    Effort.WHISPERED: -9.0,
    Effort.SOFT: -5.0,
    Effort.NORMAL: 0.0,
    Effort.RAISED: 2.5,
    Effort.SHOUTED: 5.0,
}
"""Relative to a line that nobody steers. A real whisper lies 15 to 20 dB under the voice; in a film it is brought
nearer, so that nobody reaches for the volume, and so is a shout."""


def steered(spec: VoiceSpec, manner: Manner) -> VoiceSpec:
    """Return a voice's recipe with the pace and the pitch of a manner, within what a recipe allows."""
    if manner.pace == manner.pitch == 1.0:
        return spec
    pace, pitch = min(max(spec.pace * manner.pace, 0.5), 2.0), min(max(spec.pitch * manner.pitch, 0.4), 2.0)
    return spec.model_copy(update={"pace": pace, "pitch": pitch})
