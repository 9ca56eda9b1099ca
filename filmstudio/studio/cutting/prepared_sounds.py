"""Sounds that are no lines, made ready for the mix: files decoded once, tones rendered once, kept by content."""

from __future__ import annotations

from pathlib import Path

from filmstudio.digest import digest
from filmstudio.edit.lay_ambience import LaidFile
from filmstudio.sound.ambience_kinds import FILE_LUFS, Tone
from filmstudio.takes.film_folder import FilmFolder
from filmstudio.takes.prepared_sounds import SOUNDS, PreparedSound

VERSION = 1
"""Raise it when a file would be made ready in another way."""
TONES_VERSION = 1
"""Raise it together with `sound.ambience.VERSION`, of which it is a copy that loads nothing."""
LONGEST_LOOP_S = 1800
"""A recording of a place is repeated, so that nobody needs more."""


def file_key(sha256: str, *, loop: bool) -> str:
    """Return the key of a person's file, by its bytes; a loop is another sound than what is heard once."""
    return digest({"schema": "prepared-sound-key/1", "version": VERSION, "file": sha256, "loop": loop})


def tone_key(tone: Tone) -> str:
    """Return the key of a generated tone."""
    return digest({"schema": "prepared-sound-key/1", "version": TONES_VERSION, "tone": tone.name})


def kept_sound(key: str, name: str, folder: FilmFolder, *, read: bool = True) -> LaidFile | None:
    """Return a sound that is ready, None where it is not (or, with `read`, damaged)."""
    kept = folder.ledger.find(SOUNDS, key, PreparedSound)
    if kept is None:
        return None
    there = folder.vault.is_sound(kept.sound) if read else folder.vault.holds(kept.sound)
    return LaidFile(kept.sound, kept.samples, name) if there else None


def prepare_tone(tone: Tone, folder: FilmFolder) -> LaidFile:
    """Return a generated tone, rendered where it is not there yet. The folder must be open."""
    from filmstudio.sound.ambience import render_ambience
    from filmstudio.sound.wav import write_wav

    key = tone_key(tone)
    if (kept := kept_sound(key, tone.name, folder)) is not None:
        return kept
    path = folder.workspace / f"{key}.wav"
    loop = render_ambience(tone)
    write_wav(path, loop)
    return _enter(key, path, tone.name, loop.shape[0], 2, folder)


def prepare_file(path: Path, name: str, sha256: str, folder: FilmFolder, *, loop: bool = False) -> LaidFile:
    """Return a person's file at 48 kHz, decoded where it is not there yet. The folder must be open.

    A loop gets ends that fit, and the loudness of a quiet place. Raises ProjectError for a file that cannot be read.
    """
    from filmstudio.media.sound_file import LONGEST_S, decode_sound, probe_sound
    from filmstudio.sound.seamless import make_seamless
    from filmstudio.sound.wav import WavWriter

    key = file_key(sha256, loop=loop)
    if (kept := kept_sound(key, name, folder)) is not None:
        return kept
    made = folder.workspace / f"{key}.wav"
    width = probe_sound(path).channels
    with WavWriter(made, width) as wav:
        facts = decode_sound(path, wav.write, channels=width, longest_s=LONGEST_LOOP_S if loop else LONGEST_S)
    samples = facts.samples
    if loop:
        looped = folder.workspace / f"{key}-loop.wav"
        samples = make_seamless(made, looped, FILE_LUFS)
        made.unlink()
        made = looped
    return _enter(key, made, name, samples, width, folder)


def _enter(key: str, path: Path, name: str, samples: int, channels: int, folder: FilmFolder) -> LaidFile:
    sound = folder.vault.put(path)
    folder.ledger.enter(SOUNDS, key, PreparedSound(key=key, sound=sound, samples=samples, channels=channels))
    return LaidFile(sound, samples, name)
