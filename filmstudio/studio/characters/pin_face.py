"""`filmstudio character pin-face`: a picture that says who somebody is, measured before it is believed."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from filmstudio.characters.anchors import (
    drop_measurement,
    measurement_path,
    place_picture,
    read_measurement,
    replace_picture,
    write_measurement,
)
from filmstudio.characters.media_paths import leads_out, refuse_outside
from filmstudio.characters.pictures import Picture, load_picture
from filmstudio.characters.store import Entry
from filmstudio.characters.store_toml import set_row
from filmstudio.errors import MissingTool, ProjectError
from filmstudio.model.character import AnchorView, FaceAnchor
from filmstudio.model.face import FaceMeasurement, Finding, Gravity
from filmstudio.studio.characters.change import Change, change_entry
from filmstudio.studio.characters.face_findings import judged, refused, told, view_of
from filmstudio.studio.characters.measured import USUAL_EMBEDDER, unmeasured_drawing, working_embedder
from filmstudio.studio.characters.stores import Stores, find_entry
from filmstudio.studio.plugins import find_face_embedder

if TYPE_CHECKING:
    from tomlkit import TOMLDocument

    from filmstudio.ports.face_embedder import FaceEmbedder


class FaceWish(NamedTuple):
    """What is asked of an anchor. None leaves to the measurement, or to the record, what it can tell."""

    view: AnchorView | None = None
    face: int | None = None
    """Which of several faces, from 1, the largest first."""
    source: str | None = None
    licence: str | None = None
    consent: str | None = None
    drawn: bool = False
    embedder: str | None = None
    force: bool = False


class PinnedFace(NamedTuple):
    """An anchor as it was pinned."""

    change: Change
    anchor: FaceAnchor
    measurement: FaceMeasurement | None
    """None where nothing could be measured: a drawing, and no embedder installed."""
    findings: tuple[Finding, ...]

    def as_json(self) -> dict[str, Any]:
        """Return everything for machines, but for the embedding, which stays in the store."""
        measured = self.measurement.as_json() if self.measurement else None
        if measured and measured["face"]:
            del measured["face"]["embedding"]
        return self.change.as_json() | {
            "anchor": self.anchor.as_json(),
            "measurement": measured,
            "findings": [finding.as_json() for finding in self.findings],
        }


def pin_face(stores: Stores, name: str, picture: Path, wish: FaceWish = FaceWish()) -> PinnedFace:  # noqa: B008 - an immutable tuple
    """Measure a picture, judge it against the character's other anchors and everybody else's, and pin a copy of it.

    A picture that is pinned already, or that lies in the store under an anchor's name, keeps its place: what is said
    of it and its digest are renewed. Raises ProjectError for what is no picture, for nobody of that name, and with
    the measured figures for a picture that is refused; UsageError for a face that is not there; MissingTool where a
    photograph cannot be measured. Nothing has been written then.
    """
    entry = find_entry(stores, name)
    loaded = load_picture(picture)
    data = _bytes_of(picture, loaded)
    before = _pinned_before(entry, picture, loaded)
    measurement, embedder = _measure(loaded, _as_before(entry, before, loaded, wish))
    view = wish.view or (before.view if before else None) or view_of(measurement)
    findings = judged(stores, entry, before, measurement, embedder, view)
    refusals = [one for one in findings if one.gravity is Gravity.REFUSE]
    if refusals and not wish.force:
        raise refused(picture, refusals)

    written: list[Path] = []
    try:
        if before:
            path = entry.folder / before.file
            refuse_outside(entry.folder, path)
            replace_picture(path, data)
        else:
            path = place_picture(entry.folder, view.value, loaded.kind, data)
            written += [path, measurement_path(path)]
        if measurement.embedder:
            write_measurement(path, measurement)
        else:
            drop_measurement(path)
        file = path.relative_to(entry.folder).as_posix()
        anchor = _anchor(FaceAnchor(file=file, sha256=loaded.sha256, view=view, drawn=measurement.drawn), before, wish)
        change = _record(entry, anchor, told(entry, anchor, measurement, findings), renewed=before is not None)
    except BaseException:
        for path in written:
            path.unlink(missing_ok=True)
        raise
    return PinnedFace(change, anchor, measurement if measurement.embedder else None, findings)


def _bytes_of(path: Path, picture: Picture) -> bytes:
    import hashlib

    data = path.read_bytes()
    if hashlib.sha256(data).hexdigest() != picture.sha256:
        raise ProjectError(f"{path}: was changed while it was read", hint="try again")
    return data


def _pinned_before(entry: Entry, path: Path, picture: Picture) -> FaceAnchor | None:
    """Return the anchor whose file this is, else the one whose picture this is."""
    own = [anchor for anchor in entry.record.anchors if not leads_out(anchor.file)]
    for anchor in own:
        there = entry.folder / anchor.file
        if there.is_file() and there.samefile(path):
            return anchor
    return next((anchor for anchor in own if anchor.sha256 == picture.sha256), None)


def _as_before(entry: Entry, before: FaceAnchor | None, picture: Picture, wish: FaceWish) -> FaceWish:
    """Of the very picture that is pinned already it stays said that it is drawn, and whose face in it is meant."""
    if before is None or before.sha256 != picture.sha256:
        return wish
    known = read_measurement(entry.folder / before.file)
    number = known.number if known and known.picture == picture.sha256 and known.asked and known.number else None
    return wish._replace(drawn=wish.drawn or before.drawn, face=wish.face or (None if wish.drawn else number))


def _measure(picture: Picture, wish: FaceWish) -> tuple[FaceMeasurement, FaceEmbedder]:
    from filmstudio.characters.faces.measure import measure_face

    try:
        embedder = working_embedder(wish.embedder)
    except MissingTool as error:
        if not wish.drawn:
            hint = f"{error.hint}; what is drawn or stylised can be pinned without it: --drawn"
            raise MissingTool(error.message, hint=hint) from error
        if wish.face is not None:
            raise
        drawing = unmeasured_drawing(picture.sha256, picture.width, picture.height)
        return drawing, find_face_embedder(wish.embedder or USUAL_EMBEDDER)
    return measure_face(picture, embedder, wish.face, drawn=wish.drawn), embedder


def _anchor(measured: FaceAnchor, before: FaceAnchor | None, wish: FaceWish) -> FaceAnchor:
    """Add what was said of a picture, now or when it was pinned before."""
    words = {key: getattr(wish, key) for key in ("source", "licence", "consent")}
    kept = {key: getattr(before, key) if before else "" for key in words}
    return measured.model_copy(update={key: kept[key] if word is None else word for key, word in words.items()})


def _record(entry: Entry, anchor: FaceAnchor, told: tuple[list[str], list[str]], *, renewed: bool) -> Change:
    values = {key: value for key, value in anchor.as_json().items() if key != "file" and value not in ("", False)}
    gone: dict[str, object] = {} if not renewed else dict.fromkeys(("drawn", "source", "licence", "consent"))

    def change(document: TOMLDocument) -> None:
        set_row(document, "anchor", "file", anchor.file, gone | values)

    return change_entry(entry, change, *told)
