"""Final Cut Pro 7 XML (`xmeml` 5): what Premiere Pro and DaVinci Resolve read best.

Written here, not by the OpenTimelineIO adapter: that one says neither the size of the picture nor which file has
sound, and has no place for wipes, levels, pans, marker comments and stereo. It reads this file again in the tests.
Source: Apple, "Final Cut Pro XML Interchange Format" (2010).
"""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise
from pathlib import Path
from xml.etree.ElementTree import Element

from filmstudio.edit.handover.names import one_line
from filmstudio.edit.handover.otio_timeline import centre, relative_url, seen_range
from filmstudio.edit.handover.timecode import nominal, timecode
from filmstudio.edit.handover.transition_names import TRANSITION_NAMES, WIPE_CODES
from filmstudio.edit.handover.xml_tree import add, xml_bytes
from filmstudio.model.shots import TransitionKind
from filmstudio.ports.writer import EditClip, EditFile, EditMark, EditSheet, EditTrack, EditTransition

_EFFECTS = {119: "Oval Iris", 201: "Clock Wipe"}
"""The program's own effects by the number of their wipe; all others are edges."""
_LOUDEST = 3.98107
"""The most that a level of this format takes: +12 dB."""


class Fcp7Writer:
    """Writes `.xml`."""

    suffix = ".xml"

    def write(self, edit: EditSheet, out: Path, folder: Path) -> tuple[str, ...]:
        """Write the edit; see `EditWriter`."""
        out.write_bytes(xml_bytes(_Document(edit).root, "xmeml"))
        loud = [clip for track in edit.tracks for clip in track.clips if clip.gain_db > 12]
        return tuple(f"{clip.name}: its level of {clip.gain_db:g} dB is written as +12 dB" for clip in loud)


class _Document:
    """The document; files are described where they are first used, and named after that."""

    def __init__(self, edit: EditSheet) -> None:
        self._edit = edit
        self._rate = edit.rate
        self._files: dict[EditFile, str] = {}
        self._clips = 0
        self.root = Element("xmeml", version="5")
        sequence = add(self.root, "sequence", id="sequence-1")
        add(sequence, "name", one_line(edit.title))
        add(sequence, "duration", edit.frames)
        self._add_rate(sequence)
        self._add_timecode(sequence, edit.start_frame)
        media = add(sequence, "media")
        video = add(media, "video")
        self._add_picture_format(add(video, "format"))
        audio = add(media, "audio")
        add(audio, "numOutputChannels", 2)
        self._add_sound_format(add(audio, "format"))
        for track in edit.tracks:
            if track.picture:
                self._add_track(add(video, "track"), track, 1)
            else:
                self._add_sound_tracks(audio, track)
        for mark in edit.marks:
            self._add_mark(sequence, mark)

    def _add_sound_tracks(self, audio: Element, track: EditTrack) -> None:
        """A stereo track is a pair, tied together as Premiere Pro does it."""
        width = min(2, max((clip.file.channels for clip in track.clips), default=1))
        kind = {"premiereTrackType": "Stereo" if width == 2 else "Mono"}
        for channel in range(width):
            pair = {"currentExplodedTrackIndex": channel, "totalExplodedTrackCount": width, **kind}
            self._add_track(add(audio, "track", None, **pair), track, channel + 1)

    def _add_track(self, parent: Element, track: EditTrack, channel: int) -> None:
        for clip, following in pairwise((*track.clips, None)):
            if clip is None:
                continue
            if clip.into is not None:
                self._add_transition(parent, clip.into, clip.start_frame, track.picture)
            self._add_clip(parent, clip, following, channel)
            if clip.out_of is not None:
                self._add_transition(parent, clip.out_of, clip.end_frame - clip.out_of.frames, track.picture)
        add(parent, "enabled", "TRUE")
        add(parent, "locked", "FALSE")
        if not track.picture:
            add(parent, "outputchannelindex", channel)

    def _add_clip(self, parent: Element, clip: EditClip, following: EditClip | None, channel: int) -> None:
        start, end = seen_range(clip, following)
        leaves = following.into if following is not None and following.start_frame == clip.end_frame else None
        leaves = leaves if leaves is not None and leaves.kind.overlaps else None
        first = clip.source_frame + (start - clip.start_frame)
        last = first + (end - start)
        self._clips += 1
        item = add(parent, "clipitem", id=f"clipitem-{self._clips}")
        add(item, "name", one_line(clip.file.name if clip.file.picture else clip.name))
        add(item, "enabled", "TRUE")
        add(item, "duration", clip.file.frames)
        self._add_rate(item)
        # A clip that touches a transition says -1 there, and its in and out reach over the transition.
        add(item, "start", -1 if clip.into is not None else start)
        add(item, "end", -1 if leaves is not None or clip.out_of is not None else end)
        add(item, "in", first - centre(clip.into))
        add(item, "out", last + (leaves.frames - centre(leaves) if leaves is not None else 0))
        self._add_file(item, clip.file)
        if not clip.file.picture:
            source = add(item, "sourcetrack")
            add(source, "mediatype", "audio")
            add(source, "trackindex", channel)
            if clip.gain_db:
                self._add_level(item, "Audio Levels", "level", min(10 ** (clip.gain_db / 20), _LOUDEST))
            if clip.pan:
                self._add_level(item, "Audio Pan", "pan", clip.pan)
        for mark in clip.marks:
            self._add_mark(item, mark)
        if clip.facts:
            notes = add(item, "comments")
            add(notes, "mastercomment1", "; ".join(f"{key} {one_line(text, 80)}" for key, text in clip.facts.items()))

    def _add_level(self, item: Element, name: str, parameter: str, value: float) -> None:
        effect = add(add(item, "filter"), "effect")
        add(effect, "name", name)
        kind = name.replace(" ", "").casefold()
        for tag in ("effectid", "effectcategory", "effecttype"):
            add(effect, tag, kind)
        add(effect, "mediatype", "audio")
        dial = add(effect, "parameter")
        add(dial, "parameterid", parameter)
        add(dial, "name", parameter.title())
        add(dial, "valuemin", 0 if parameter == "level" else -1)
        add(dial, "valuemax", _LOUDEST if parameter == "level" else 1)
        add(dial, "value", f"{value:.6g}")

    def _add_transition(self, parent: Element, transition: EditTransition, start: int, picture: bool) -> None:
        item = add(parent, "transitionitem")
        self._add_rate(item)
        add(item, "start", start)
        add(item, "end", start + transition.frames)
        kind = transition.kind
        whole = "center" if centre(transition) else "start"  # of a single frame nothing lies before the cut
        add(item, "alignment", "start-black" if kind.opens else "end-black" if kind.closes else whole)
        effect = add(item, "effect")
        code, backwards = WIPE_CODES.get(kind, (0, False))
        add(effect, "name", "Edge Wipe" if kind is TransitionKind.WIPE else TRANSITION_NAMES[kind])
        add(effect, "effectid", _EFFECTS.get(code, "Edge Wipe") if code else "Cross Dissolve")
        add(effect, "effectcategory", "Wipe" if code else "Dissolve")
        add(effect, "effecttype", "transition")
        add(effect, "mediatype", "video" if picture else "audio")
        if code:
            add(effect, "wipecode", code)
        add(effect, "startratio", 0)
        add(effect, "endratio", 1)
        add(effect, "reverse", "TRUE" if backwards else "FALSE")

    def _add_file(self, item: Element, file: EditFile) -> None:
        known = self._files.get(file)
        if known is not None:
            add(item, "file", id=known)
            return
        self._files[file] = name = f"file-{len(self._files) + 1}"
        made = add(item, "file", id=name)
        add(made, "name", file.path.rsplit("/", 1)[-1])
        add(made, "pathurl", relative_url(file))
        self._add_rate(made)
        add(made, "duration", file.frames)
        clock = self._add_timecode(made, 0)
        add(add(clock, "reel"), "name", file.reel)
        media = add(made, "media")
        if file.picture:
            self._add_picture_format(add(media, "video"))
        else:
            audio = add(media, "audio")
            self._add_sound_format(audio, file.rate_hz)
            add(audio, "channelcount", file.channels)

    def _add_picture_format(self, parent: Element) -> None:
        facts = add(parent, "samplecharacteristics")
        self._add_rate(facts)
        add(facts, "width", self._edit.size.width)
        add(facts, "height", self._edit.size.height)
        add(facts, "anamorphic", "FALSE")
        add(facts, "pixelaspectratio", "square")
        add(facts, "fielddominance", "none")

    def _add_sound_format(self, parent: Element, rate_hz: int = 48_000) -> None:
        facts = add(parent, "samplecharacteristics")
        add(facts, "depth", 24)
        add(facts, "samplerate", rate_hz)

    def _add_mark(self, parent: Element, mark: EditMark) -> None:
        made = add(parent, "marker")
        add(made, "name", one_line(mark.name))
        add(made, "comment", mark.text)
        add(made, "in", mark.frame)
        add(made, "out", -1)

    def _add_timecode(self, parent: Element, frame: int) -> Element:
        clock = add(parent, "timecode")
        self._add_rate(clock)
        add(clock, "string", timecode(frame, self._rate))
        add(clock, "frame", frame)
        add(clock, "displayformat", "NDF")
        return clock

    def _add_rate(self, parent: Element) -> None:
        rate = add(parent, "rate")
        add(rate, "timebase", nominal(self._rate))
        add(rate, "ntsc", "TRUE" if Fraction(nominal(self._rate)) != self._rate else "FALSE")
