"""Names a recording by what it says and how: equal lines in equal voices are one recording."""

from __future__ import annotations

from filmstudio.digest import digest
from filmstudio.model.cast import VoiceSpec


def recording_key(
    spelled: str, spec: VoiceSpec, voice_version: str, lips: str = "", manner: str = "", treatment: str = ""
) -> str:
    """Return the SHA-256 of everything that can change a sample of a spoken line, or a mouth that says it.

    `lips` is what tells its sounds apart, `manner` how it is said and `treatment` how it reaches us, each with its
    version; empty where nothing does.
    """
    said = {"schema": "recording-key/1", "text": spelled, "voice": spec.as_json(), "voice_version": voice_version}
    return digest(said | _given(lips=lips, manner=manner, treatment=treatment))


def recorded_file_key(
    sha256: str, part: int, texts: tuple[str, ...], spelled: str, version: str, lips: str = "", treatment: str = ""
) -> str:
    """Return the SHA-256 of everything that can change a line which somebody has recorded.

    That is the file, by its digest; which part of it, where `texts` divide it; and the words for the mouth's sake.
    """
    divided = {"part": part, "texts": texts} if len(texts) > 1 else {}
    said = {"schema": "recorded-file-key/1", "file": sha256, "version": version, **divided}
    return digest(said | _given(text=spelled if lips else "", lips=lips, treatment=treatment))


def _given(**said: str) -> dict[str, str]:
    return {name: value for name, value in said.items() if value}
