"""What measuring a picture brought to light, judged against the whole cast and put into sentences."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from filmstudio.characters.anchors import Anchored, read_anchors
from filmstudio.characters.store import Entry, read_entries
from filmstudio.errors import ProjectError
from filmstudio.model.character import AnchorView, FaceAnchor
from filmstudio.model.face import FaceMeasurement, Finding, Gravity
from filmstudio.studio.characters.stores import Stores

if TYPE_CHECKING:
    from filmstudio.ports.face_embedder import FaceEmbedder


def view_of(measurement: FaceMeasurement) -> AnchorView:
    """Return from where a picture shows the face, as far as it was measured; the front where it was not."""
    from filmstudio.characters.faces.limits import TURNED_DEG

    face = measurement.face
    if face is None:
        return AnchorView.FRONT
    if not face.frontal:
        return AnchorView.PROFILE
    return AnchorView.THREE_QUARTER if abs(face.yaw_deg) > TURNED_DEG else AnchorView.FRONT


def judged(
    stores: Stores,
    entry: Entry,
    before: FaceAnchor | None,
    measurement: FaceMeasurement,
    embedder: FaceEmbedder,
    view: AnchorView,
) -> tuple[Finding, ...]:
    """Return what speaks against a picture as an anchor of `entry`, in view of everybody in the stores.

    `before` is the anchor that it takes the place of, which is not compared with.
    """
    from filmstudio.characters.faces.judge import judge_anchor

    own = [one.measurement for one in read_anchors(entry) if one.measurement and one.anchor != before]
    others: dict[str, list[FaceMeasurement]] = {}
    same: dict[str, Finding] = {}
    for other in read_entries(stores.folders):
        if not isinstance(other, Entry) or other.record.answers_to(entry.record.name):
            continue
        name = other.record.name
        for one in read_anchors(other):
            if one.anchor.sha256 == measurement.picture and _number(one) == measurement.number:
                same[name] = _same_picture(name, one.anchor.file)
            elif one.measurement:
                others.setdefault(name, []).append(one.measurement)
    others = {name: some for name, some in others.items() if name not in same}
    judged = judge_anchor(measurement, own, others, embedder=embedder)
    # A turned head is what a view other than the front is for; where it was taken from is no reproach then.
    fitting = [one for one in judged if one.code != "turned" or view is AnchorView.FRONT]
    return (*same.values(), *fitting, *_view_doubted(measurement, view))


def _number(one: Anchored) -> int:
    """Which face of its picture an anchor is: two people may have one picture, and a face each."""
    return one.measurement.number if one.measurement else 0


def _same_picture(name: str, file: str) -> Finding:
    return Finding(
        code="same-picture",
        gravity=Gravity.REFUSE,
        message=f"this very picture is {name}'s {file}",
        hint=f"look whether it is {name}'s picture",
    )


def _view_doubted(measurement: FaceMeasurement, view: AnchorView) -> list[Finding]:
    face = measurement.face
    if (
        view is not AnchorView.PROFILE
        or face is None
        or not face.frontal
        or view_of(measurement) is not AnchorView.FRONT
    ):
        return []
    message = f"as a profile it is turned too little: about {abs(face.yaw_deg):.0f} degrees were measured"
    return [Finding(code="view", gravity=Gravity.WARN, message=message, hint="look whether the view is right: --view")]


def refused(picture: Path, refusals: Sequence[Finding]) -> ProjectError:
    """Return the error that says with all figures why a picture is no anchor, and the ways out."""
    hints = dict.fromkeys(finding.hint for finding in refusals if finding.hint)
    return ProjectError(
        f"{picture}: {'; '.join(finding.message for finding in refusals)}",
        hint="; ".join([*hints, "--force pins it all the same"]),
    )


def told(
    entry: Entry, anchor: FaceAnchor, measurement: FaceMeasurement, findings: Sequence[Finding]
) -> tuple[list[str], list[str]]:
    """Return sentences about what was pinned, and warnings."""
    name, face = entry.record.name, measurement.face
    figures = "not measured"
    if face is not None:
        figures = (
            f"a face of {face.box}, {face.eyes_px:.0f} pixels between the eyes, sharpness {face.sharpness:.3f}, "
            f"measured by {measurement.embedder}"
        )
    did = [f"{name}: {anchor.file} is pinned: {anchor.view.value.replace('_', '-')}, {figures}"]
    did += [f"not applicable: {one.message}" for one in findings if one.gravity is Gravity.NOT_APPLICABLE]
    warnings = [
        f"{'forced: ' if one.gravity is Gravity.REFUSE else ''}{one.message}" + (f"; {one.hint}" if one.hint else "")
        for one in findings
        if one.gravity is not Gravity.NOT_APPLICABLE
    ]
    lacking = [flag for flag, value in (("--licence", anchor.licence), ("--consent", anchor.consent)) if not value]
    if anchor.drawn:
        lacking = [flag for flag in lacking if flag == "--licence"]
    if lacking:
        warnings.append(f"nobody has said {' and '.join(_LACKING[flag] for flag in lacking)}: {', '.join(lacking)}")
    return did, warnings


_LACKING = {"--licence": "under which licence this picture is used", "--consent": "who agreed that this face is used"}
