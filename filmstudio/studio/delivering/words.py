"""Subtitles as files: SubRip for players and platforms, WebVTT for web pages."""

from __future__ import annotations

from filmstudio.digest import digest
from filmstudio.edit.reading_speed import too_fast
from filmstudio.edit.subtitles import srt_text
from filmstudio.edit.vtt import vtt_text
from filmstudio.media.safe_output import write_whole
from filmstudio.ports.reporter import Reporter
from filmstudio.studio.delivering.films import Places
from filmstudio.studio.delivering.kept import delivered
from filmstudio.studio.delivering.material import Material
from filmstudio.studio.delivering.request import Deliverable, Delivered
from filmstudio.units import rate_text

_VERSION = 1


def deliver_words(material: Material, places: Places, reporter: Reporter) -> tuple[Delivered, tuple[str, ...]]:
    """Deliver a film's subtitles; the sentences name captions that nobody can read in time."""
    cues, rate = material.cues, material.timeline.rate
    what = "sdh" if material.request.sdh else "subs"
    srt, vtt = places.of(what, ".srt"), places.of(what, ".vtt")
    # Of the cut they hold nothing but their words and times: another loudness is no other subtitle.
    key = digest({"schema": "subtitles/1", "version": _VERSION, "cues": cues, "rate": rate_text(rate)})

    def make() -> None:
        write_whole(srt, srt_text(cues, rate))
        write_whole(vtt, vtt_text(cues, rate))

    done = delivered(Deliverable.SUBS, key, [srt, vtt], make, material.cut.folder, reporter)
    return done, too_fast(cues, rate)
