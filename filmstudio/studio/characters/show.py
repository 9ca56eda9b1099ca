"""`filmstudio character show`: everything that is decided of one person."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from filmstudio.characters.store import Entry
from filmstudio.errors import FilmstudioError
from filmstudio.model.character import AnchorView, CharacterRecord
from filmstudio.studio.characters.listing import Row, list_characters
from filmstudio.studio.characters.stores import Stores, find_entry

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_AROUND_FACE = 0.6
"""Of the face's box: so much is shown on each side of it, hair and shoulders."""


class Shown(NamedTuple):
    """A record and what is known around it."""

    entry: Entry
    row: Row
    """As in the list: figures and problems."""

    def as_json(self) -> dict[str, object]:
        """Return everything for machines: the record as it is read, and the figures and problems of the list."""
        record = self.entry.record.model_dump(mode="json", by_alias=True, exclude_none=True)
        return {"file": str(self.entry.path), "record": record, **self.row.model_dump(mode="json", include=_FIGURES)}


_FIGURES = {"slug", "lines", "words", "scenes", "problems"}


def show_character(stores: Stores, name: str, script: Path | None = None) -> Shown:
    """Return everything about a character. Raises ProjectError for nobody of that name."""
    entry = find_entry(stores, name)
    row = next(row for row in list_characters(stores, script) if row.file == str(entry.path))
    return Shown(entry, row)


def portrait(entry: Entry) -> NDArray[np.uint8] | None:
    """Return the first anchor that shows the front, else the first, cut to the face where one was measured.

    `(height, width, rgb) uint8`; None without an anchor and for one that cannot be read: `list` says what is wrong.
    """
    from filmstudio.characters.anchors import read_measurement
    from filmstudio.characters.pictures import load_picture

    anchors = sorted(entry.record.anchors, key=lambda anchor: anchor.view is not AnchorView.FRONT)
    if not anchors:
        return None
    path = entry.folder / anchors[0].file
    try:
        picture = load_picture(path)
    except FilmstudioError:
        return None
    face = read_measurement(path)
    if face is None or face.face is None or face.picture != picture.sha256:
        return picture.rgb
    box = face.face.box
    across, down = int(box.width * _AROUND_FACE), int(box.height * _AROUND_FACE)
    left, top = max(0, box.left - across), max(0, box.top - down)
    right, bottom = min(picture.width, box.left + box.width + across), min(picture.height, box.top + box.height + down)
    return picture.rgb[top:bottom, left:right] if left < right and top < bottom else picture.rgb


def appearance_words(record: CharacterRecord) -> str:
    """Return the tags that are decided: `age old, garment oilskin`."""
    return ", ".join(f"{key.replace('_', ' ')} {value}" for key, value in record.appearance if value is not None)
