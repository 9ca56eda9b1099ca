"""FCPXML 1.10, for Final Cut Pro (10.6 and later) and DaVinci Resolve.

Written here: the OpenTimelineIO adapter drops transitions and the start timecode, and fails at 24000/1001
(docs/decisions/0009-fcpxml.md). Times are exact fractions of a second, every one a whole number of frames. Sounds hang
on the picture over which they begin, on lanes below it. Source: Apple, "FCPXML Reference" and the DTD of 1.10.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from xml.etree.ElementTree import Element

from filmstudio.edit.handover.lay_edit import gaps
from filmstudio.edit.handover.names import one_line
from filmstudio.edit.handover.otio_timeline import relative_url, seen_range
from filmstudio.edit.handover.transition_names import TRANSITION_NAMES
from filmstudio.edit.handover.xml_tree import add, xml_bytes
from filmstudio.model.shots import TransitionKind
from filmstudio.model.soundtrack import Stem
from filmstudio.ports.writer import EditClip, EditFile, EditMark, EditSheet

VERSION = "1.10"
ROLES = {
    Stem.DIALOGUE: "dialogue", Stem.EFFECTS: "effects", Stem.AMBIENCE: "effects.ambience", Stem.MUSIC: "music"
}  # fmt: skip
_CROSS_DISSOLVE = "FxPlug:4731E73A-8DAC-4113-9A30-AE85B1761265"
"""What Final Cut Pro itself calls its cross dissolve."""


@dataclass(slots=True)
class _Told:
    """A stretch of the story line: a clip as far as it is seen, or black."""

    start: int
    end: int
    clip: EditClip | None = None
    element: Element = field(default_factory=lambda: Element("gap"))

    @property
    def source(self) -> int:
        """The frame of the file that stands at its start: what its own clock shows there."""
        return 0 if self.clip is None else self.clip.source_frame + self.start - self.clip.start_frame


class FcpxmlWriter:
    """Writes `.fcpxml`."""

    suffix = ".fcpxml"

    def write(self, edit: EditSheet, out: Path, folder: Path) -> tuple[str, ...]:
        """Write the edit; see `EditWriter`."""
        out.write_bytes(xml_bytes(_Document(edit).root, "fcpxml"))
        pictures = [clip for track in edit.tracks if track.picture for clip in track.clips]
        wipes = [clip for clip in pictures if clip.into and clip.into.kind.wipes]
        told = [
            f"{clip.name}: its wipe is a transition named {_name_of(clip)}; choose the effect again" for clip in wipes
        ]
        irises = {TransitionKind.IRIS_IN, TransitionKind.IRIS_OUT}
        closed = [clip.name for clip in pictures if irises & {one.kind for one in (clip.into, clip.out_of) if one}]
        return (*told, *(f"{name}: its iris is written as a fade, for the format knows no other" for name in closed))


def _name_of(clip: EditClip) -> str:
    return TRANSITION_NAMES[clip.into.kind] if clip.into is not None else ""


class _Document:
    """The document: resources first, then the story line."""

    def __init__(self, edit: EditSheet) -> None:
        self._edit = edit
        self._assets: dict[EditFile, str] = {}
        self.root = Element("fcpxml", version=VERSION)
        self._resources = add(self.root, "resources")
        size, rate = edit.size, edit.rate
        frame = f"{rate.denominator}/{rate.numerator}s"
        colour = "1-1-1 (Rec. 709)"
        facts = {"frameDuration": frame, "width": size.width, "height": size.height, "colorSpace": colour}
        add(self._resources, "format", None, id="r1", **facts)
        add(self._resources, "effect", None, id="r2", name="Cross Dissolve", uid=_CROSS_DISSOLVE)
        for file in edit.files:
            self._add_asset(file)
        event = add(add(self.root, "library"), "event", None, name=one_line(edit.title) or "Film")
        project = add(event, "project", None, name=one_line(edit.title) or "Film")
        clock = {"tcStart": self._time(edit.start_frame), "tcFormat": "NDF"}
        sound = {"audioLayout": "stereo", "audioRate": "48k"}
        length = self._time(edit.frames)
        sequence = add(project, "sequence", None, format="r1", duration=length, **clock, **sound)
        self._tell(sequence, edit.start_frame)

    def _add_asset(self, file: EditFile) -> None:
        self._assets[file] = name = f"r{len(self._assets) + 3}"
        facts: dict[str, object] = {"hasVideo": 1, "format": "r1", "videoSources": 1}
        if not file.picture:
            facts = {"hasAudio": 1, "audioSources": 1, "audioChannels": file.channels, "audioRate": file.rate_hz}
        length = self._time(file.frames)
        asset = add(self._resources, "asset", None, id=name, name=file.name, start="0s", duration=length, **facts)
        add(asset, "media-rep", None, kind="original-media", src=f"./{relative_url(file)}")
        notes = add(asset, "metadata")
        add(notes, "md", None, key="com.apple.proapps.studio.reel", value=file.reel)
        if file.sha256:
            add(notes, "md", None, key="org.filmstudio.sha256", value=file.sha256)

    def _tell(self, sequence: Element, origin: int) -> None:
        """Write the story line: pictures, transitions and black, one after the other."""
        spine = add(sequence, "spine")
        pictures = [track for track in self._edit.tracks if track.picture]
        clips = pictures[0].clips if pictures else ()
        told = [_Told(start, end) for start, end in gaps(clips, self._edit.frames)]
        for clip, following in pairwise((*clips, None)):
            if clip is not None:
                told.append(_Told(*seen_range(clip, following), clip))
        told.sort(key=lambda one: one.start)
        for one in told:
            offset, frames = origin + one.start, one.end - one.start
            if one.clip is None:
                clock = {"offset": self._time(offset), "start": "0s", "duration": self._time(frames)}
                one.element = add(spine, "gap", None, name="Gap", **clock)
                continue
            if one.clip.into is not None and one.clip.into.kind.overlaps:
                self._add_transition(spine, one.clip, origin)
            one.element = self._add_clip(spine, one.clip, offset, one.source, frames)
        self._hang_sounds(told)
        for one in told:  # after everything that hangs on it: the DTD wants markers last
            inside = [mark for mark in self._edit.marks if one.start <= mark.frame < one.end]
            self._mark(one.element, one.clip.marks if one.clip else (), 0)
            self._mark(one.element, inside, one.source - one.start)

    def _add_transition(self, spine: Element, clip: EditClip, origin: int) -> None:
        assert clip.into is not None  # noqa: S101 - asked before, for the type checker
        name = TRANSITION_NAMES[clip.into.kind]
        clock = {"offset": self._time(origin + clip.start_frame), "duration": self._time(clip.into.frames)}
        made = add(spine, "transition", None, name=name, **clock)
        if clip.into.kind is TransitionKind.DISSOLVE:
            add(made, "filter-video", None, ref="r2", name=name)

    def _add_clip(
        self, parent: Element, clip: EditClip, offset: int, source: int, frames: int, **more: object
    ) -> Element:
        clock = {"offset": self._time(offset), "start": self._time(source), "duration": self._time(frames)}
        name = clip.file.name if clip.file.picture else one_line(clip.name)
        made = add(parent, "asset-clip", None, ref=self._assets[clip.file], name=name, **clock, **more)
        if clip.facts:
            add(made, "note", "; ".join(f"{key} {one_line(text, 80)}" for key, text in clip.facts.items()))
        if clip.gain_db:
            add(made, "adjust-volume", None, amount=f"{clip.gain_db:g}dB")
        if clip.pan:
            add(made, "adjust-panner", None, mode="stereo", amount=f"{100 * clip.pan:g}")
        fades = [("fadeIn", clip.into), ("fadeOut", clip.out_of)]
        lengths = {tag: fade.frames for tag, fade in fades if fade is not None and not fade.kind.overlaps}
        if lengths:
            dial = add(add(made, "adjust-blend", None, amount=1), "param", None, name="amount")
            for tag, length in lengths.items():
                add(dial, tag, None, type="linear", duration=self._time(length))
        return made

    def _hang_sounds(self, told: Sequence[_Told]) -> None:
        """Every track of sound is a lane below the picture; a sound counts in the time of what it hangs on."""
        starts = [one.start for one in told]
        for lane, track in enumerate([track for track in self._edit.tracks if not track.picture], 1):
            role = ROLES[track.stem] if track.stem is not None else ROLES[Stem.DIALOGUE]
            for clip in track.clips if told else ():
                under = told[max(0, bisect_right(starts, clip.start_frame) - 1)]
                at = under.source + clip.start_frame - under.start
                hung = {"lane": -lane, "audioRole": role}
                made = self._add_clip(under.element, clip, at, clip.source_frame, clip.frames, **hung)
                self._mark(made, clip.marks, 0)

    def _mark(self, parent: Element, marks: Sequence[EditMark], shift: int) -> None:
        one = self._time(1)
        for mark in marks:
            clock = {"start": self._time(mark.frame + shift), "duration": one}
            name = one_line(mark.name) or "marker"
            if mark.colour == "purple":
                add(parent, "chapter-marker", None, **clock, value=name, posterOffset="0s")
            else:
                add(parent, "marker", None, **clock, value=name, **({"note": mark.text} if mark.text else {}))

    def _time(self, frames: int) -> str:
        """Return frames as a fraction of a second over the frame's own clock, as Final Cut Pro writes it."""
        rate = self._edit.rate
        return f"{frames * rate.denominator}/{rate.numerator}s" if frames else "0s"
