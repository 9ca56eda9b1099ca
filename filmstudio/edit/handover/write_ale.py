"""Avid Log Exchange: the takes of an edit as a table, for the bin into which the media is brought. No cut is in it."""

from __future__ import annotations

from pathlib import Path

from filmstudio.edit.handover.names import one_line
from filmstudio.edit.handover.timecode import timecode
from filmstudio.ports.writer import EditClip, EditSheet

_FORMATS = {(1920, 1080): "1080", (1280, 720): "720", (720, 576): "PAL", (720, 486): "NTSC"}
"""What Media Composer knows by name; everything else is `CUSTOM`."""
_COLUMNS = ("Name", "Tracks", "Start", "End", "Tape", "Source File")
_FACTS = {
    "scene": "Scene", "take": "Take", "shot": "Shot", "script_line": "Script line", "action": "Comments",
    "verdict": "Verdict", "rating": "Rating", "seed": "Seed", "engine": "Engine",
}  # fmt: skip


class AleWriter:
    """Writes `.ale`."""

    suffix = ".ale"

    def write(self, edit: EditSheet, out: Path, folder: Path) -> tuple[str, ...]:
        """Write every take once, in the order in which the film shows them; see `EditWriter`."""
        rate = f"{float(edit.rate):.3f}".rstrip("0").rstrip(".")
        head = [
            "Heading",
            "FIELD_DELIM\tTABS",
            f"VIDEO_FORMAT\t{_FORMATS.get(edit.size, 'CUSTOM')}",
            "AUDIO_FORMAT\t48khz",
            f"FPS\t{rate}",
        ]
        clips = {clip.file: clip for track in edit.tracks if track.picture for clip in reversed(track.clips)}
        rows = ["\t".join(_row(edit, clip)) for clip in reversed(clips.values())]
        table = ["Column", "\t".join((*_COLUMNS, *_FACTS.values())), "", "Data", *rows]
        out.write_bytes("\r\n".join([*head, "", *table, ""]).encode("utf-8", "replace"))
        return ("an ALE lists takes and holds no cut: write an .aaf or an .edl beside it",)


def _row(edit: EditSheet, clip: EditClip) -> list[str]:
    file = clip.file
    clocks = [timecode(frame, edit.rate) for frame in (0, file.frames)]
    known = [file.name, "V", *clocks, file.reel, file.path.rsplit("/", 1)[-1]]
    return [one_line(cell) for cell in (*known, *(clip.facts.get(fact, "") for fact in _FACTS))]
