"""`filmstudio models check`: what a model is, and whether it is whole and still the one that was added."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from shlex import quote

from filmstudio.errors import MissingTool, ProjectError, UsageError
from filmstudio.model.record import Record
from filmstudio.ports.engine import Hear, Progress
from filmstudio.studio.models.engines import find_preset, recognise
from filmstudio.studio.models.facts import ModelFacts, model_facts
from filmstudio.studio.models.known import ignore, read_all, registry
from filmstudio.weights.entry import ModelEntry
from filmstudio.weights.seals import read_digest
from filmstudio.weights.whole import broken_weights, look_over


class ModelCheck(Record):
    """What a check found."""

    name: str
    folder: str
    facts: ModelFacts | None
    """None where no engine could tell what it is."""
    errors: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    read: bool = False
    """True: every byte was held against the digests."""
    hint: str = ""

    @property
    def whole(self) -> bool:
        """Nothing is wrong with it."""
        return not self.errors


def check_model(asked: str, *, deep: bool = False, hear: Hear = ignore) -> ModelCheck:
    """Look a model over by its registered name or its folder: configs, headers, shards, sizes and classes.

    With `deep` every byte is read and held against the digests of when it was added. Raises UsageError where `asked`
    is neither, MissingTool for a model that is not here.
    """
    entry = registry().find(asked)
    folder = _folder(asked, entry)
    name = entry.name if entry else ""
    try:
        checkpoint = recognise(folder)
    except ProjectError as error:
        found = broken_weights(folder)
        errors = [finding.sentence for finding in found if finding.error]
        if not any(_same(sentence, error.message) for sentence in errors):
            errors.insert(0, error.message)
        return ModelCheck(
            name=name,
            folder=str(folder),
            facts=None,
            errors=tuple(errors),
            notes=tuple(finding.sentence for finding in found if not finding.error),
            hint=_hint(entry, error.hint),
        )
    found = look_over(folder, checkpoint.files)
    errors = [finding.sentence for finding in found if finding.error]
    notes = [finding.sentence for finding in found if not finding.error]
    if entry is not None and entry.ready:
        if entry.kind != checkpoint.kind:
            errors.append(f"was added as {entry.kind}, and is {checkpoint.kind} now")
        if deep and not errors:
            errors += _differing(entry, folder, checkpoint.files, hear)
        elif not errors:
            checkpoint = read_all(checkpoint, hear)[0]
            if checkpoint.digest != entry.digest:
                errors.append("files have changed since it was added; --deep says which")
    elif deep:
        notes.append("nothing to hold the bytes against: it was not added under a name")
        deep = False
    return ModelCheck(
        name=name,
        folder=str(folder),
        facts=model_facts(checkpoint, entry),
        errors=tuple(errors),
        notes=tuple(notes),
        read=deep,
        hint=_hint(entry, None) if errors else "",
    )


def _same(sentence: str, message: str) -> bool:
    """Say whether a finding is about the file that an engine stopped at."""
    files = {word.strip(",:").rpartition("/")[2] for word in sentence.split() if ".safetensors" in word}
    return any(file in message for file in files)


def _folder(asked: str, entry: ModelEntry | None) -> Path:
    if entry is not None:
        if not entry.folder:
            raise MissingTool(f"the model {asked!r} is not here yet", hint=f"filmstudio models fetch {asked}")
        if not Path(entry.folder).is_dir():
            raise MissingTool(
                f"{entry.folder}: the folder of the model {asked!r} is gone",
                hint=f"bring it back, or: filmstudio models remove {asked}",
            )
        return Path(entry.folder)
    folder = Path(asked).expanduser()
    if folder.is_dir():
        return folder.absolute()
    if find_preset(asked) is not None:
        raise MissingTool(f"the model {asked!r} is not here yet", hint=f"filmstudio models fetch {asked}")
    raise UsageError(
        f"there is no model {asked!r}, and no folder of that name", hint="filmstudio models list shows the models"
    )


def _differing(entry: ModelEntry, folder: Path, files: tuple[str, ...], hear: Hear) -> list[str]:
    errors = [f"{file}: was not there when it was added" for file in sorted(set(files) - set(entry.files))]
    known = sorted(set(files) & set(entry.files))
    total, done = sum((folder / file).stat().st_size for file in known), 0
    for file in known:
        if read_digest(folder / file, _telling(hear, done, total)) != entry.files[file]:
            errors.append(f"{file}: its bytes are not those that were added")
        done += (folder / file).stat().st_size
    errors += [f"{file}: was there when it was added" for file in sorted(set(entry.files) - set(files))]
    return errors


def _telling(hear: Hear, done: int, total: int) -> Callable[[int], None]:
    return lambda read: hear(Progress("reading the weights", done + read, total))


def _hint(entry: ModelEntry | None, otherwise: str | None) -> str:
    if entry is not None and entry.fetched:
        return f"filmstudio models fetch {entry.name} fetches again what is wrong"
    if entry is not None and entry.folder and otherwise is None:
        return f"if that is as it should be: filmstudio models add {entry.name} {quote(entry.folder)}"
    return otherwise or ""
