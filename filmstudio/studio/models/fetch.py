"""`filmstudio models fetch`: the only thing here that downloads, after saying what, how much and on which terms."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from filmstudio.errors import ProjectError, UsageError
from filmstudio.model.checkpoint import Preset
from filmstudio.ports.engine import Hear, Progress
from filmstudio.studio.models.add import AddedModel, enter
from filmstudio.studio.models.engines import all_presets, find_preset, recognise
from filmstudio.studio.models.known import ignore, registry, seals
from filmstudio.weights.download import check_space, download, drop_others, left_bytes, missing_files
from filmstudio.weights.entry import ModelEntry
from filmstudio.weights.home import fetched_folder, home_folder
from filmstudio.weights.hub import listing
from filmstudio.weights.naming import checked_name, hub_id, is_commit, split_revision
from filmstudio.weights.wanted import INDEX, HubFile, Listing, components_of, wanted_files


class Fetching(NamedTuple):
    """What would be downloaded: enough to ask a person."""

    entry: ModelEntry
    """As it will stand on the list, the commit pinned."""
    listing: Listing
    preset: Preset | None
    files: tuple[HubFile, ...]
    """All of them."""
    missing: tuple[HubFile, ...]
    """Those that are not here yet."""
    left_bytes: int
    licence: str
    licence_terms: str

    @property
    def total_bytes(self) -> int:
        """Of the whole model on disk."""
        return sum(file.size for file in self.files)

    @property
    def command(self) -> str:
        """The command that begins it, or goes on."""
        return f"filmstudio models fetch {self.entry.name}"


def begin_fetch(asked: str) -> Fetching:
    """Ask the hub what a model is now; nothing but its small index is downloaded.

    `asked` is a published or registered name, with `@revision` if another than the pinned one is wanted. A download
    that was begun goes on with the commit it began with. Raises UsageError for an unknown name or a disk without room,
    ProjectError for a
    repository that cannot be used, MissingTool where the hub cannot be reached.
    """
    name, revision = split_revision(asked)
    preset, entry = _named(name)
    wanted = revision or entry.revision or (preset.revision if preset else "") or "main"
    go_on = f"filmstudio models fetch {asked}"
    found = listing(entry.repository, wanted, go_on=go_on)
    folder = fetched_folder(home_folder(), name)
    entry = entry.model_copy(update={"folder": str(folder), "revision": found.commit, "fetched": True})
    if not is_commit(found.commit):
        raise ProjectError(f"{entry.repository}: the hub names no commit for {wanted!r}", hint="try it again later")
    paths = {file.path: file for file in found.files}
    if INDEX not in paths:
        raise ProjectError(
            f"{entry.repository}: is no model in the layout of diffusers: it has no {INDEX}",
            hint="look for its repository whose name ends in -Diffusers; filmstudio models list names some",
        )
    index = (paths[INDEX],)
    if missing_files(folder, index, seals()):
        folder.mkdir(parents=True, exist_ok=True)
        download(folder, found, index, seals(), lambda _done, _total: None, go_on=go_on)
    published = next((one for one in all_presets() if one.repository == entry.repository), None)
    parts = components_of((folder / INDEX).read_bytes(), entry.repository)
    files = wanted_files(found, (*parts, *(published.more_parts if published else ())))
    missing = missing_files(folder, files, seals())
    left = left_bytes(folder, missing)
    check_space(folder, left)
    licence = published.licence if published else found.licence and f"{found.licence}, as its page says"
    terms = published.licence_terms if published else ""
    return Fetching(entry, found, published, files, missing, left, licence or "unknown: its page says none", terms)


def fetch_model(fetching: Fetching, hear: Hear = ignore) -> AddedModel:
    """Download what is missing, check it and put it on the list, its commit pinned.

    Raises MissingTool where the hub cannot be reached (what has arrived is kept), ProjectError where no engine can
    use it or another command fetches it just now.
    """
    entry = fetching.entry
    folder = Path(entry.folder)
    if fetching.missing:
        # Named before the first byte, not whole: an interrupted download goes on with this commit.
        registry().put(entry.model_copy(update={"digest": "", "files": {}}))
        download(folder, fetching.listing, fetching.missing, seals(), _telling(hear), go_on=fetching.command)
    drop_others(folder, fetching.files)
    return enter(recognise(folder), entry, hear)


def _telling(hear: Hear) -> Callable[[int, int], None]:
    return lambda done, total: hear(Progress("downloading", done, total))


def _named(name: str) -> tuple[Preset | None, ModelEntry]:
    """Return the published model and the entry of a name; one of them is made from the other."""
    if hub_id(name) is not None:
        raise UsageError(
            f"{name}: a model on the hub gets a name first", hint=f"filmstudio models add NAME {name}, then fetch NAME"
        )
    checked_name(name)
    preset = find_preset(name)
    entry = registry().find(name)
    if entry is None:
        if preset is None:
            raise UsageError(
                f"there is no published model {name!r}, and none of that name was added",
                hint="filmstudio models list shows the names; filmstudio models add NAME ORGANISATION/NAME adds one",
            )
        entry = ModelEntry(name=name, engine=preset.engine, kind=preset.kind, repository=preset.repository)
    if entry.folder and not entry.fetched:
        raise UsageError(
            f"{name} is here already: {entry.folder}",
            hint=f"filmstudio models check {name} looks it over; filmstudio models remove {name} forgets it",
        )
    return preset, entry
