"""Names a recording by what it says and how: equal lines in equal voices are one recording."""

from __future__ import annotations

from filmstudio.digest import digest
from filmstudio.model.cast import VoiceSpec


def recording_key(spelled: str, spec: VoiceSpec, voice_version: str, lips: str = "") -> str:
    """Return the SHA-256 of everything that can change a sample of a spoken line, or a mouth that says it.

    `lips` is what tells its sounds apart, with its version; empty where nothing does.
    """
    said = {"schema": "recording-key/1", "text": spelled, "voice": spec.as_json(), "voice_version": voice_version}
    return digest(said | ({"lips": lips} if lips else {}))
