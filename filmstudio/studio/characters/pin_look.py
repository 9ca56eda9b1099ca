"""`filmstudio character pin-look`: what somebody wears, or how old they are, in some of the scenes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from filmstudio.characters.describe import COLOURS
from filmstudio.characters.media_paths import refuse_outside
from filmstudio.characters.pictures import Picture, load_picture
from filmstudio.characters.scene_ranges import covers, parse_ranges
from filmstudio.characters.store import Entry
from filmstudio.characters.store_names import checked_name, slug_of
from filmstudio.characters.store_toml import find_row, set_row
from filmstudio.errors import ProjectError, UsageError
from filmstudio.media.safe_output import write_whole
from filmstudio.model.character import AppearanceTags, CharacterLook
from filmstudio.studio.characters.change import Change, change_entry
from filmstudio.studio.characters.stores import Stores, find_entry, nearest

if TYPE_CHECKING:
    from tomlkit import TOMLDocument

_FOLDER = "looks"
_SCENES_HINT = 'scenes and ranges of scenes, like --scenes "1-12, 40"'
_ENDINGS = {"PNG": ".png", "JPEG": ".jpg", "WEBP": ".webp"}


class LookWish(NamedTuple):
    """What is asked of a look; None and empty leave it as it is."""

    scenes: str | None = None
    description: str | None = None
    appearance: Mapping[str, str] = {}
    """`{"garment": "coat", "garment_colour": "mustard"}`; colours as a word or `#rrggbb`."""
    references: Sequence[Path] = ()
    script: Path | None = None
    """Whose scenes are meant, where that shall be checked."""


def pin_look(stores: Stores, name: str, look: str, wish: LookWish) -> Change:
    """Pin a look, or more of one that is there; pictures are copied into the store, under their digest.

    The pictures are in place before the record names them, so that an interruption leaves the record as it was.
    Raises UsageError for scenes, tags and names that cannot be read, ProjectError for nobody of that name and for
    what is no picture.
    """
    entry = find_entry(stores, name)
    called = " ".join(look.split())
    checked_name(called)
    scenes = None if wish.scenes is None else _scenes(wish.scenes)
    tags = _tags(wish.appearance)
    pictures = [(source, load_picture(source)) for source in wish.references]
    there = next((known for known in entry.record.looks if known.name.casefold() == called.casefold()), None)
    references = _with_references(entry, there, called, pictures)

    def change(document: TOMLDocument) -> None:
        values: dict[str, object] = {"description": wish.description, "scenes": scenes}
        values = {key: value for key, value in values.items() if value is not None}
        if tags:
            values["appearance"] = tags
        set_row(document, "look", "name", called, values)
        row = find_row(document, "look", "name", called)
        if row is not None and pictures:
            row["references"] = references

    warnings = (*_overlaps(entry, called, scenes), *_not_in(wish.script, scenes))
    return change_entry(entry, change, [_told(entry, called, there, scenes, wish)], warnings)


def _scenes(text: str) -> str:
    try:
        found = parse_ranges(text)
    except ValueError as error:
        raise UsageError(f"--scenes: {error}", hint=_SCENES_HINT) from error
    if text.strip() and not found:
        raise UsageError(f"--scenes: there is no scene in {text!r}", hint=_SCENES_HINT)
    return ", ".join(map(str, found))


def _tags(asked: Mapping[str, str]) -> dict[str, object]:
    """Return the tags as TOML has them. Raises UsageError for an unknown one and for a value it cannot have."""
    known = list(AppearanceTags.model_fields)
    found: dict[str, object] = {}
    for written, value in asked.items():
        key = written.strip().casefold().replace("-", "_").replace(" ", "_")
        if key not in known:
            near = nearest(key, known)
            raise UsageError(
                f"there is no tag {written!r}", hint=f"did you mean {near}?" if near else f"tags: {', '.join(known)}"
            )
        word = value.strip().casefold()
        said: object = COLOURS.get(word, word) if key.endswith("colour") or key == "skin" else word
        if key == "glasses":
            said = {"true": True, "yes": True, "false": False, "no": False}.get(word, word)
        try:
            checked = AppearanceTags.model_validate({key: said}, strict=False).model_dump(mode="json")[key]
        except ValueError as error:
            raise UsageError(f"{key}: {value!r} cannot be one{_choices(key)}", hint="docs/characters.md") from error
        found[key] = checked
    return found


def _choices(key: str) -> str:
    kind = AppearanceTags.model_fields[key].annotation
    options = [option for part in getattr(kind, "__args__", ()) for option in getattr(part, "__members__", {}).values()]
    if options:
        return f"; one of {', '.join(options)}"
    return f"; #rrggbb or one of {', '.join(COLOURS)}" if key.endswith("colour") or key == "skin" else ""


def _with_references(
    entry: Entry, there: CharacterLook | None, look: str, pictures: Sequence[tuple[Path, Picture]]
) -> list[dict[str, str]]:
    """Copy the pictures and return all references of the look; one that is there already is not copied again."""
    found = [{"file": known.file, "sha256": known.sha256} for known in (there.references if there else ())]
    for source, picture in pictures:
        if any(known["sha256"] == picture.sha256 for known in found):
            continue
        file = _free_name(entry.folder, look, source, picture)
        refuse_outside(entry.folder, entry.folder / file)
        _copy(source, entry.folder / file, picture)
        found.append({"file": file, "sha256": picture.sha256})
    return found


def _free_name(folder: Path, look: str, source: Path, picture: Picture) -> str:
    stem, ending = f"{_FOLDER}/{slug_of(look)}/{slug_of(source.stem)}", _ENDINGS[picture.kind]
    number = 1
    while (folder / (file := f"{stem}{'' if number == 1 else f'-{number}'}{ending}")).exists():
        number += 1
    return file


def _copy(source: Path, target: Path, picture: Picture) -> None:
    from hashlib import sha256

    try:
        data = source.read_bytes()
        if sha256(data).hexdigest() != picture.sha256:
            raise ProjectError(f"{source}: was changed while it was read", hint="try again")
        target.parent.mkdir(parents=True, exist_ok=True)
        write_whole(target, data)
    except OSError as error:
        raise ProjectError(f"{error.filename or target}: {error.strerror or error}") from error


def _told(entry: Entry, look: str, there: CharacterLook | None, scenes: str | None, wish: LookWish) -> str:
    worn = scenes if scenes is not None else there.scenes if there else ""
    where = f"in scene{'' if worn.isalnum() else 's'} {worn}" if worn else "where a note asks for it"
    pictures = len(wish.references)
    more = f", with {pictures} {'picture' if pictures == 1 else 'pictures'}" if pictures else ""
    return f"{entry.record.name}: look {look} {'changed' if there else 'pinned'}, worn {where}{more}"


def _overlaps(entry: Entry, look: str, scenes: str | None) -> tuple[str, ...]:
    """The first look that covers a scene is worn there: say so where two do."""
    found: list[str] = []
    for other in entry.record.looks:
        if scenes is None or other.name.casefold() == look.casefold():
            continue
        ends = [end for text in (scenes, other.scenes) for part in _readable(text) for end in part]
        both = [end for end in dict.fromkeys(ends) if covers(scenes, end, ()) and covers(other.scenes, end, ())]
        if both:
            found.append(f"scene {both[0]} is in the looks {look} and {other.name} of {entry.record.name}")
    return tuple(found)


def _not_in(script: Path | None, scenes: str | None) -> tuple[str, ...]:
    """A range may end behind the last scene; but a number that the script has not is more often a slip."""
    if script is None or not scenes:
        return ()
    from filmstudio.studio.break_down import understand
    from filmstudio.studio.project import open_project

    numbers = [scene.number for scene in understand(open_project(script)).shots.scenes]
    known = {number.casefold() for number in numbers}
    ends = dict.fromkeys(end for part in _readable(scenes) for end in part if end.casefold() not in known)
    return tuple(
        f"{script.name} has no scene {end}; its scenes are {numbers[0]} to {numbers[-1]}" for end in ends if numbers
    )


def _readable(text: str) -> Sequence[tuple[str, str]]:
    try:
        return parse_ranges(text)
    except ValueError:
        return ()
