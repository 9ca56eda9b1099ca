"""Which take an edit means: by digest, by file name, by reel, and by slate and number for takes not in the cut.

A name is somebody else's text. It is compared with names that are known here, and opens nothing by itself; only a clip
that lies in the edit's own folder is taken in from outside.
"""

from __future__ import annotations

import re
from fractions import Fraction
from pathlib import Path
from urllib.parse import unquote, urlsplit

from filmstudio.digest import digest
from filmstudio.edit.handover.conform_pictures import Footage
from filmstudio.edit.handover.conform_sounds import FoundSound
from filmstudio.edit.handover.names import file_stem
from filmstudio.edit.handover.read_otio import media_name
from filmstudio.model.take import Blob, Take
from filmstudio.ports.writer import EditClip, EditSheet
from filmstudio.studio.cutting.lay_cut import LaidCut
from filmstudio.studio.shooting.usable import usable_take
from filmstudio.takes.ledger import TAKES
from filmstudio.takes.slates import Slates

BLACK, FOREIGN = "black:", "clip:"
"""What the keys of clips begin with that are no take."""
_TAKE_NAME = re.compile(r"(.+)_t(\d{1,9})", re.DOTALL)
_LATER = Blob(sha256="0" * 64, suffix=".mp4", size_bytes=0)
"""Stands for a picture that is made when the whole edit is known to be possible."""
_SOUND_LATER = Blob(sha256="0" * 64, suffix=".wav", size_bytes=0)


class TakesOfEdit:
    """Finds footage by what an edit calls it."""

    def __init__(self, cut: LaidCut, sent: EditSheet, folder: Path) -> None:
        self._cut = cut
        self._folder = folder.resolve()
        keys = {clip.file: clip.facts["take_key"] for track in sent.tracks if track.picture for clip in track.clips}
        self._by_name = {file.name.casefold(): key for file, key in keys.items()}
        self._by_reel = {file.reel.casefold(): key for file, key in keys.items()}
        self._by_digest = {take.picture.sha256: take.key for take in cut.chosen.takes.values()}
        self._others: dict[tuple[str, int], str] | None = None
        self.foreign: dict[str, Path] = {}
        """By key, the clips and sounds from outside that the edit uses."""

    def find(self, clip: EditClip) -> Footage | None:
        """Return what a clip shows, None where nobody knows its name.

        Raises ProjectError for a file from outside that holds no picture.
        """
        names = [clip.file.name, media_name(clip.file.path), clip.name, media_name(clip.name)]
        names = [name.casefold() for name in names if name]
        key = self._by_digest.get(clip.file.sha256) or next(
            (self._by_name[name] for name in names if name in self._by_name), None
        )
        key = key or self._by_reel.get(clip.file.reel.casefold())
        take = self._cut.chosen.takes[key] if key else next(filter(None, map(self._not_in_cut, names)), None)
        if take is not None:
            return Footage(take.job.slate, take.key, take.picture, take.frames)
        return self._from_outside(clip)

    def _not_in_cut(self, name: str) -> Take | None:
        """Return another take of the film: one that was picked when the edit went out."""
        found = _TAKE_NAME.fullmatch(name)
        if found is None:
            return None
        if self._others is None:
            entries = Slates(self._cut.folder.root).all()
            self._others = {(file_stem(entry.shot).casefold(), entry.number): entry.key for entry in entries}
        key = self._others.get((found[1], int(found[2])))
        kept = self._cut.folder.ledger.find(TAKES, key, Take) if key else None
        take = usable_take(kept.job, self._cut.folder, read=True) if kept else None
        look = self._cut.plan.look
        return take if take is not None and (take.job.size, take.job.rate) == (look.size, look.rate) else None

    def _from_outside(self, clip: EditClip) -> Footage | None:
        path = self._within(clip.file.path)
        if path is None:
            return None
        from filmstudio.media.conform_clip_facts import read_clip_facts

        facts = read_clip_facts(path)
        frames = int(facts.seconds * self._cut.plan.look.rate)
        key = FOREIGN + digest(str(path))
        self.foreign[key] = path
        return Footage(path.stem, key, _LATER, frames) if frames else None

    def find_sound(self, clip: EditClip) -> FoundSound | None:
        """Return a sound from the edit's folder, None where there is none, or a file whose length nobody can tell.

        Raises ProjectError for a file that cannot be read as sound.
        """
        path = self._within(clip.file.path)
        if path is None:
            return None
        from filmstudio.media.sound_file import probe_sound

        facts = probe_sound(path)
        key = FOREIGN + digest(str(path))
        self.foreign[key] = path
        return FoundSound(key, _SOUND_LATER, facts.samples, facts.channels) if facts.samples else None

    def _within(self, named: str) -> Path | None:
        """Return the file that a path or URL names, if it lies in the edit's folder; nothing outside is looked at."""
        url = urlsplit(named)
        text = unquote(url.path if url.scheme == "file" else named)
        if not text or "\0" in text or url.scheme not in ("", "file"):
            return None
        try:
            path = (self._folder / text).resolve()
            inside = path.is_relative_to(self._folder) and path.is_file()
        except (OSError, ValueError):  # longer than any name, or a loop of links
            return None
        return path if inside else None


def black_to_come(frames: int) -> Footage:
    """Return black that is made later."""
    return Footage("black", f"{BLACK}{frames}", _LATER, frames)


def is_made_later(key: str) -> bool:
    """Say whether a clip's picture is still to be made."""
    return key.startswith((BLACK, FOREIGN))


def seconds_of(frames: int, rate: Fraction) -> float:
    """Return how long frames last, for people."""
    return round(float(frames / rate), 3)
