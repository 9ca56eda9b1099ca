"""AAF, for Avid Media Composer, through the adapter of OpenTimelineIO.

The files are named, not embedded. The adapter wants an identity for every file and every number of a dissolve spelled
out; wipes and markers it does not know. Unlike all others this format is not the same bytes twice: the library draws
identities and notes the time.
"""

from __future__ import annotations

import hashlib
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Any

from filmstudio.edit.handover.names import ascii_line
from filmstudio.edit.handover.otio_timeline import NAMESPACE, build_timeline
from filmstudio.errors import MissingTool
from filmstudio.ports.writer import EditSheet

if TYPE_CHECKING:
    import opentimelineio as otio

_DISSOLVE = "0c3bea40-fc05-11d2-8a29-0050040ef7d2"
"""Identity of the video dissolve (AAF Association, "AAF Object Specification", effect definitions)."""
_AVID_COLUMNS = {
    "scene": "Scene", "take": "Take", "script_line": "Script line", "action": "Comments", "seed": "Seed",
    "verdict": "Verdict", "rating": "Rating", "note": "Notes",
}  # fmt: skip


class AafWriter:
    """Writes `.aaf`. Needs the extra `aaf`."""

    suffix = ".aaf"

    def write(self, edit: EditSheet, out: Path, folder: Path) -> tuple[str, ...]:
        """Write the edit; see `EditWriter`. Raises MissingTool without the adapter."""
        try:
            from otio_aaf_adapter.adapters import advanced_authoring_format
        except ImportError as error:
            raise MissingTool("AAF needs the library otio-aaf-adapter", hint='pip install "filmstudio[aaf]"') from error
        timeline = build_timeline(edit, black_at_ends=True)
        for clip in timeline.find_clips():
            _name_mob(clip)
        for track in timeline.tracks:
            for item in track:
                _spell_out(item, sound=track.kind == "Audio")
        advanced_authoring_format.write_to_file(timeline, str(out))
        clips = [clip for track in edit.tracks for clip in track.clips]
        wipes = [clip.name for clip in clips if clip.into and clip.into.kind.wipes]
        told = [f"{name}: its wipe is written as a dissolve, for the adapter knows nothing else" for name in wipes]
        if edit.marks or any(clip.marks for clip in clips):
            told.append("markers are left out: the AAF adapter does not write them")
        return tuple(told)


def _name_mob(clip: otio.schema.Clip) -> None:
    """Give the clip's file an identity that follows from its name and bytes, and its facts as columns of a bin."""
    import aaf2.mobid

    media = clip.media_reference
    facts = media.metadata[NAMESPACE]
    known = "\n".join(str(facts.get(key, "")) for key in ("name", "sha256"))
    material = hashlib.sha256(known.encode("utf-8", "surrogatepass")).digest()[:16]
    mob = aaf2.mobid.MobID(bytes_le=bytes.fromhex("060a2b340101010501010f1013000000") + material)
    clip.name = media.name
    notes = {name: ascii_line(str(clip.metadata[NAMESPACE].get(key, ""))) for key, name in _AVID_COLUMNS.items()}
    clip.metadata["AAF"] = {
        "SourceID": mob.urn,
        "UserComments": {"Reel": str(facts.get("reel", ""))} | {key: text for key, text in notes.items() if text},
    }
    if "rate_hz" in facts:
        described = {"AudioSamplingRate": int(facts["rate_hz"]), "Channels": int(facts["channels"])}
        media.metadata["AAF"] = {"EssenceDescription": described}
        clip.metadata["AAF"]["Pan"] = {"ControlPoints": _pan_points(clip)}


def _pan_points(clip: otio.schema.Clip) -> list[dict[str, Any]]:
    """Return where a sound stands: 0 left, 1 right, at its first and its last frame."""
    length = int(clip.duration().value)
    value = (Fraction(clip.metadata[NAMESPACE].get("pan", 0.0)).limit_denominator(1000) + 1) / 2
    at = [Fraction(0), Fraction(length - 1, length)]
    return [
        {
            "ControlPointSource": 2,
            "Time": f"{one.numerator}/{one.denominator}",
            "Value": f"{value.numerator}/{value.denominator}",
        }
        for one in at
    ]


def _spell_out(item: object, *, sound: bool) -> None:
    """Give a transition what the adapter asks for: a plain dissolve from nothing to all."""
    import opentimelineio as otio

    if not isinstance(item, otio.schema.Transition):
        return
    item.transition_type = otio.schema.TransitionTypes.SMPTE_Dissolve
    item.metadata["AAF"] = {
        "PointList": [{"Value": 0, "Time": 0}, {"Value": 1, "Time": 1}],
        "CutPoint": int(item.in_offset.value),
        "OperationGroup": {
            "Operation": {
                "Identification": _DISSOLVE,
                "IsTimeWarp": False,
                "Bypass": 0,
                "NumberInputs": 2,
                "OperationCategory": "OperationCategory_Effect",
                "DataDefinition": {"Name": "Sound" if sound else "Picture"},
                "Description": "Video Dissolve",
                "Name": "Video Dissolve",
            }
        },
    }
