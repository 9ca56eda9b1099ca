"""Says whether a measured picture may be an anchor: reasons to refuse it, reasons to warn, or that nobody can tell."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from filmstudio.characters.faces import limits
from filmstudio.characters.faces.likeness import judge_likeness
from filmstudio.characters.faces.measure import numbered
from filmstudio.model.face import FaceMeasurement, Finding, Gravity, MeasuredFace

if TYPE_CHECKING:
    from filmstudio.ports.face_embedder import FaceEmbedder


def judge_anchor(
    measurement: FaceMeasurement,
    own: Sequence[FaceMeasurement],
    others: Mapping[str, Sequence[FaceMeasurement]],
    *,
    embedder: FaceEmbedder,
) -> tuple[Finding, ...]:
    """Return what speaks against this anchor, gravest first; empty for a good one.

    `own` are the character's other anchors, `others` the anchors of everybody else by name. `embedder` is the one
    that measured: its thresholds and its similarity count, and anchors that another embedder measured are named as
    such and not compared. A drawing gives one finding, "not applicable", which is no pass.
    """
    if measurement.drawn:
        return (_drawn(measurement),)
    if measurement.face is None:
        return (
            Finding(
                code="no-face",
                gravity=Gravity.REFUSE,
                message="no face was found in the picture",
                hint="take a picture with the whole head in it; if it is drawn or stylised, say --drawn",
            ),
        )
    face = measurement.face
    findings = [*_several(measurement), *_size(face), *_focus(face), *_light(face), *_pose(face)]
    findings += judge_likeness(measurement, own, others, embedder)
    gravities = list(Gravity)
    return tuple(sorted(findings, key=lambda finding: gravities.index(finding.gravity)))


def _finding(code: str, gravity: Gravity, message: str, hint: str) -> Finding:
    return Finding(code=code, gravity=gravity, message=message, hint=hint)


def _drawn(measurement: FaceMeasurement) -> Finding:
    seen = "a face was found, but" if measurement.faces else "no face was measured:"
    return _finding(
        "drawn",
        Gravity.NOT_APPLICABLE,
        f"{seen} the picture is drawn or stylised; identity is not applicable",
        "compare such anchors by eye: to a face model, drawn people look alike",
    )


def _several(measurement: FaceMeasurement) -> list[Finding]:
    boxes = measurement.faces
    if len(boxes) < 2 or measurement.asked:
        return []
    clear = boxes[0].width >= limits.CROWD_RATIO * boxes[1].width
    return [
        _finding(
            "several-faces",
            Gravity.WARN if clear else Gravity.REFUSE,
            f"there are {len(boxes)} faces in the picture" + ("; the largest was taken" if clear else ""),
            f"choose one with {numbered(boxes)}, or crop the picture",
        )
    ]


def _size(face: MeasuredFace) -> list[Finding]:
    if face.eyes_px >= limits.SMALL_EYES_PX:
        return []
    return [
        _finding(
            "small",
            Gravity.REFUSE if face.eyes_px < limits.SMALLEST_EYES_PX else Gravity.WARN,
            f"the face is small: {face.box.width} pixels wide, {face.eyes_px:.0f} between the eyes "
            f"(good from {limits.SMALL_EYES_PX:.0f}, refused below {limits.SMALLEST_EYES_PX:.0f})",
            "take a closer or larger picture; enlarging this one adds nothing",
        )
    ]


def _focus(face: MeasuredFace) -> list[Finding]:
    if face.sharpness >= limits.SOFT:
        return []
    gravity = Gravity.REFUSE if face.sharpness < limits.BLURRED else Gravity.WARN
    message = (
        f"the face is blurred: sharpness {face.sharpness:.4f} "
        f"(good from {limits.SOFT:.3f}, refused below {limits.BLURRED:.3f})"
    )
    return [_finding("blurred", gravity, message, "take a sharper picture")]


def _light(face: MeasuredFace) -> list[Finding]:
    if face.clipped > limits.OVEREXPOSED:
        message = f"{face.clipped:.0%} of the face is fully black or white (at most {limits.OVEREXPOSED:.0%} is good)"
        gravity = Gravity.REFUSE if face.clipped > limits.BURNT else Gravity.WARN
        code = "bright" if face.brightness >= 128 else "dark"
        return [_finding(code, gravity, message, "take a picture with softer light")]
    if face.contrast >= limits.FADED:
        return []
    gravity = Gravity.REFUSE if face.contrast < limits.BLACK else Gravity.WARN
    numbers = f"brightness {face.brightness:.0f} of 255, contrast {face.contrast:.0f}"
    if face.brightness < limits.DARK:
        return [_finding("dark", gravity, f"the face is too dark: {numbers}", "take a picture with more light")]
    message = f"the face has little contrast: {numbers} (good from {limits.FADED:.0f})"
    return [_finding("pale", gravity, message, "take a picture with clearer light")]


def _pose(face: MeasuredFace) -> list[Finding]:
    if not face.frontal:
        message = "the head is turned far or partly hidden: only the detector for such heads found it"
        return [_finding("turned", Gravity.WARN, message, "good as a profile; pin a view from the front besides")]
    findings = []
    if abs(face.yaw_deg) > limits.TURNED_DEG:
        message = f"the head is turned by about {abs(face.yaw_deg):.0f} degrees"
        hint = "good as a three-quarter view; pin a view from the front besides"
        findings.append(_finding("turned", Gravity.WARN, message, hint))
    if abs(face.pitch_deg) > limits.NODDING_DEG:
        way = "up" if face.pitch_deg > 0 else "down"
        message = f"the head looks {way} by about {abs(face.pitch_deg):.0f} degrees"
        findings.append(_finding("nodding", Gravity.WARN, message, "take a picture at the height of the eyes"))
    if abs(face.roll_deg) > limits.LEANING_DEG:
        message = f"the head leans by about {abs(face.roll_deg):.0f} degrees"
        findings.append(_finding("leaning", Gravity.WARN, message, "turn the picture upright"))
    return findings
