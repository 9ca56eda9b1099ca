"""Where an engine finds what jobs name by content: pictures, clips and adapters, by their digests.

Jobs know files by content alone, so that a file that moves makes nothing again. Only here, at the last moment, a
digest becomes a path again; the bytes were held against the digest when the film was cast (see `pinned_files`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from filmstudio.characters.store import Entry
from filmstudio.errors import ProjectError
from filmstudio.model.character import CharacterLora
from filmstudio.model.checkpoint import Checkpoint
from filmstudio.model.conditions import BoundLora
from filmstudio.model.job import RenderJob
from filmstudio.model.plan import Plan
from filmstudio.ports.engine import Stage
from filmstudio.studio.file_digests import FileDigests
from filmstudio.studio.machine import Machine
from filmstudio.studio.prepare import Wish
from filmstudio.studio.project import Project

PROMPTS = "prompts"
"""The folder in the film's, for encoded prompts: it can be deleted at any time."""


class NamedFile(NamedTuple):
    """A file that somebody's record, `film.toml` or a note names."""

    path: Path
    sha256: str | None
    """None where the record does not seal it: then it is read when a job needs a file that no other is."""


def film_stages(project: Project, wish: Wish, plan: Plan, machine: Machine) -> dict[str, Stage]:
    """Return the stage of every engine that the plan's jobs name. Raises ProjectError for a file that is not there."""
    files = tuple(named_files(project, wish))
    jobs: dict[str, list[RenderJob]] = {}
    for shot in (*plan.shots, *plan.supporting):
        jobs.setdefault(shot.job.engine, []).append(shot.job)
    return {
        name: build_stage(
            some,
            files,
            wish.digests,
            checkpoint=wish.engines.bound[name].checkpoint,
            cache=project.folder / PROMPTS,
            vram_bytes=machine.vram_bytes,
            device=machine.device,
        )
        for name, some in jobs.items()
    }


def build_stage(
    jobs: Sequence[RenderJob],
    files: Sequence[NamedFile],
    digests: FileDigests,
    *,
    checkpoint: Checkpoint | None = None,
    cache: Path | None = None,
    vram_bytes: int | None = None,
    device: str | None = None,
) -> Stage:
    """Return the stage for jobs of one engine: of `files` those that the jobs name.

    Raises ProjectError that names every file that is not there, and every adapter that lies on a hub only.
    """
    needed = {sha256: (what, job.slate) for job in reversed(jobs) for sha256, what in _named_by(job)}
    places = _places(needed, files, digests)
    problems = [f"shot {slate} needs {what}" for sha256, (what, slate) in needed.items() if sha256 not in places]
    problems += [
        f"{path} is not there; shot {needed[sha256][1]} needs it"
        for sha256, path in places.items()
        if not path.is_file()
    ]
    problems += dict.fromkeys(
        f"shot {job.slate} needs the LoRA {lora.name!r}, which is on the hub ({lora.hub}) and not on this machine"
        for job in jobs
        for lora in job.loras
        if lora.sha256 is None
    )
    if problems:
        raise ProjectError(
            "\n  ".join(problems),
            hint="bring the files back, or pin others with filmstudio character pin-face, pin-look or pin-lora",
        )
    return Stage(checkpoint=checkpoint, files=places, cache=cache, vram_bytes=vram_bytes, device=device)


def named_files(project: Project, wish: Wish) -> Iterator[NamedFile]:
    """Yield every file that the people of the film, `film.toml` and the script's notes name."""
    beside = project.script.parent
    for entry in wish.entries:
        yield from _of_person(entry)
    yield from _of_loras(beside, project.settings.loras)
    for name, sha256 in wish.material.pictures.items():
        yield NamedFile(beside / name, sha256)


def _of_person(entry: Entry) -> Iterator[NamedFile]:
    record = entry.record
    yield from (NamedFile(entry.folder / anchor.file, anchor.sha256) for anchor in record.anchors)
    for look in record.looks:
        yield from (NamedFile(entry.folder / picture.file, picture.sha256) for picture in look.references)
    yield from _of_loras(entry.folder, record.loras)


def _of_loras(folder: Path, loras: Iterable[CharacterLora]) -> Iterator[NamedFile]:
    for lora in loras:
        if lora.file is not None:
            yield NamedFile(folder / lora.file, lora.sha256)


def _named_by(job: RenderJob) -> Iterator[tuple[str, str]]:
    """Yield the digest of everything that a job names, and what it is, for people who cannot find it."""
    for reference in job.references:
        whose = f" of {reference.person}" if reference.person else ""
        yield reference.sha256, f"a {reference.kind.value} picture{whose}, which no record names any more"
    keyframes = [(frame.sha256, "a picture on the way") for frame in job.keyframes]
    pictures = [(job.first_frame, "a first frame"), (job.last_frame, "a last frame"), (job.control, "a clip to follow")]
    for sha256, what in (*pictures, *keyframes):
        if sha256:
            yield sha256, f"{what}, which no note names any more"
    yield from ((lora.sha256, _missing_lora(lora)) for lora in job.loras if lora.sha256)


def _missing_lora(lora: BoundLora) -> str:
    return (
        f"the LoRA {lora.name!r}, which is on the hub ({lora.hub}) and not on this machine"
        if lora.hub
        else (f"the LoRA {lora.name!r}, which no record names any more")
    )


def _places(needed: Mapping[str, object], files: Sequence[NamedFile], digests: FileDigests) -> dict[str, Path]:
    """Return where the needed files lie; of several with the same bytes the first that is there."""
    found: dict[str, Path] = {}
    for path, sha256 in files:
        if sha256 is not None and sha256 in needed and not (sha256 in found and found[sha256].is_file()):
            found[sha256] = path.absolute()
    for path, sha256 in files:
        if len(found) < len(needed) and sha256 is None and path.is_file() and (read := digests.of(path)) in needed:
            found.setdefault(read, path.absolute())
    return {sha256: found[sha256] for sha256 in needed if sha256 in found}
