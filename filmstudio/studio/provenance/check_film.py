"""`filmstudio verify FILM`: is a finished film what it says it is? Needs no project; uses what lies beside it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from textwrap import shorten

from filmstudio.digest import file_digest
from filmstudio.errors import ProjectError, UsageError
from filmstudio.media.credentials_tags import FilmTags, read_tags
from filmstudio.model.film import FilmRecord
from filmstudio.studio.finished_films import place_key
from filmstudio.studio.provenance.check_credentials import check_credentials
from filmstudio.studio.provenance.check_media import check_media
from filmstudio.studio.provenance.findings import FilmCheck, Finding, Subject, fault, good, note
from filmstudio.studio.provenance.sidecar import named_in, read_sidecar, sidecar_path
from filmstudio.takes.film_folder import FilmFolder
from filmstudio.takes.ledger import FILMS

FILM_ENDINGS = (".mp4", ".mov", ".m4v", ".mkv", ".webm")
"""What is taken for a film and not for a script."""
_SHOWN = 80
"""So many letters of a tag are shown: a file may say what it likes."""


def is_film(path: Path) -> bool:
    """Say whether a path names a film rather than a script."""
    return path.suffix.lower() in FILM_ENDINGS


def check_film(path: Path, *, anchors: Path | None = None, folder: Path | None = None) -> FilmCheck:
    """Count, measure and hold a film against its record, its sheet and its content credentials. Changes nothing.

    `anchors` are certificates, PEM, that are trusted; `folder` is the film's folder with its records, else the one in
    which the film lies is looked at. Raises UsageError for a path that is no file or anchors that are none, EngineError
    for a file that is no film.
    """
    if not path.is_file():
        raise UsageError(f"{path}: {'is not a file' if path.exists() else 'is not there'}", hint="name a finished film")
    tags = read_tags(path)
    key = named_in(tags.comment)
    record = tuple(_record(path, folder))
    facts, heard, measured = check_media(path, ours=key is not None or bool(record))
    state, credentials = check_credentials(path, anchors)
    return FilmCheck(
        file=str(path),
        frames=facts.frames,
        seconds=round(float(facts.seconds), 3),
        loudness_lufs=_rounded(heard.loudness_lufs) if heard else None,
        true_peak_dbtp=_rounded(heard.true_peak_dbtp) if heard else None,
        credentials=state,
        findings=(*measured, _said(tags), *record, *_sidecar(path, key, facts.frames), *credentials),
    )


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 2)


def _said(tags: FilmTags) -> Finding:
    told = [f"title {shorten(tags.title, _SHOWN)!r}" if tags.title else "no title"]
    told += [f"author {shorten(tags.author, _SHOWN)!r}"] if tags.author else []
    told += [f"{len(tags.chapters)} chapter{'s' * (len(tags.chapters) != 1)}"] if tags.chapters else []
    return good(Subject.TAGS, ", ".join(told)) if tags.title else note(Subject.TAGS, ", ".join(told))


def _record(path: Path, folder: Path | None) -> Iterator[Finding]:
    """Yield what the ledger says of the film that lies at this place, nothing where it knows none."""
    parents = path.resolve().parents
    root = folder or next((one for one in parents[:2] if (one / "ledger").is_dir()), parents[0])
    ledger = FilmFolder(root).ledger
    here: list[FilmRecord] = []
    for key in ledger.keys(FILMS):
        try:
            kept = ledger.find(FILMS, key, FilmRecord)
        except ProjectError as error:  # of a newer filmstudio: it may be of this film, nobody here can tell
            yield note(Subject.RECORD, error.message)
            continue
        # A record knows its place as it was typed then; its name in the ledger knows it from the root on.
        if kept is not None and key in (place_key(kept.key, path), place_key(kept.key, path.resolve())):
            here.append(kept)
    if not here:
        return
    sha256 = file_digest(path)
    if any(one.sha256 == sha256 for one in here):
        yield good(Subject.RECORD, "byte for byte as filmstudio left it")
    else:
        yield fault(Subject.RECORD, "not as filmstudio left it: its bytes have changed since")


def _sidecar(path: Path, key: str | None, frames: int) -> Iterator[Finding]:
    """Hold the sheet beside the film against the film."""
    beside = sidecar_path(path)
    try:
        sheet = read_sidecar(beside)
    except FileNotFoundError:
        if key is not None:
            yield note(Subject.SIDECAR, f"the sheet that says how it was made is not beside it: {beside.name}")
        return
    except OSError as error:
        yield fault(Subject.SIDECAR, f"{beside.name} cannot be read: {error.strerror}")
        return
    if sheet is None:
        yield fault(Subject.SIDECAR, f"{beside.name} is no sheet of a film, or of a newer filmstudio")
    elif key is None:
        yield note(Subject.SIDECAR, f"{beside.name} lies beside it, but the film itself does not name it")
    elif sheet.key != key:
        yield fault(Subject.SIDECAR, f"{beside.name} is not the sheet that the film names: one of the two has changed")
    elif sheet.frames != frames:
        yield fault(Subject.SIDECAR, f"{beside.name} tells of {sheet.frames} frames, and the film has {frames}")
    else:
        kinds = ", ".join(sorted(origin.value for origin in sheet.origins))
        shots = f"{len(sheet.clips)} shot{'s' * (len(sheet.clips) != 1)}"
        yield good(Subject.SIDECAR, f"{beside.name} tells how it was made: {shots}, {kinds}")
