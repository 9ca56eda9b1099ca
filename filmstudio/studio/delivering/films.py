"""The wide films: for the web, to keep, and for an editing program."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from filmstudio.edit.deliver_poster import poster_places
from filmstudio.edit.subtitles import srt_text
from filmstudio.media.reencode_codecs import EDITING, H264, MASTERS, WEB, Codec, nominal_prores_mbps
from filmstudio.model.timeline import Timeline
from filmstudio.ports.reporter import Reporter
from filmstudio.studio.cutting.timecode import record_timecode
from filmstudio.studio.delivering.kept import delivered
from filmstudio.studio.delivering.material import Material
from filmstudio.studio.delivering.request import AssembleRequest, Deliverable, Delivered
from filmstudio.studio.provenance.sidecar import sidecar_path, write_sidecar
from filmstudio.studio.provenance.signing import Signing

_VERSION = 1
"""Raise it when the same cut would be written otherwise."""


class Places(NamedTuple):
    """Where deliverables lie."""

    folder: Path
    name: str

    def of(self, what: str, suffix: str) -> Path:
        """Return the place of a file: `THE_KEY-web.mp4`."""
        return self.folder / f"{self.name}-{what}{suffix}"


def codec_of(deliverable: Deliverable, request: AssembleRequest) -> Codec:
    """Return how a film is written. A picture that changes cannot be copied."""
    if deliverable is Deliverable.MASTER:
        return next(one for one in MASTERS if one.name == request.codec)
    if deliverable is Deliverable.PRORES:
        return next(one for one in EDITING if one.name == request.editing)
    return H264 if request.burn_in or deliverable is Deliverable.VERTICAL else WEB


def stage_of(deliverable: Deliverable) -> str:
    """Return the stage as which a deliverable's making is told: `deliver web`."""
    return f"deliver {deliverable.value}"


def deliver_film(
    deliverable: Deliverable, material: Material, places: Places, signing: Signing | None, reporter: Reporter
) -> tuple[Delivered, tuple[str, ...]]:
    """Deliver one of the wide films; return it, and what people should know of it."""
    request, timeline = material.request, material.timeline
    codec = codec_of(deliverable, request)
    out = places.of(deliverable.value, codec.suffix)
    poster = places.of("poster", ".jpg") if deliverable is Deliverable.WEB else None
    burned = material.unseen_cues if request.burn_in else ()
    track = () if request.burn_in or codec.suffix == ".mov" else material.unseen_cues
    key = material.key(_VERSION, codec=codec_key(codec), burned=burned, track=track, signed=signature_of(signing))
    targets = [out, sidecar_path(out), *([poster] if poster else [])]

    def make() -> float | None:
        from filmstudio.media.reencode import Beside, write_deliverable
        from filmstudio.media.safe_output import write_whole
        from filmstudio.media.subtitle_burn import Burned

        mix, sound_of, loudness = material.sound(codec)
        picture = poster_picture(material) if poster else None
        segments = material.segments
        stage = stage_of(deliverable)
        reporter.begin(stage, timeline.frames)
        write_deliverable(
            segments,
            mix,
            out,
            codec,
            rate=timeline.rate,
            frames=timeline.frames,
            size=timeline.size,
            sound_of=sound_of,
            beside=Beside(
                metadata=material.names,
                chapters=chapters_of(timeline),
                subtitles=srt_text(track, timeline.rate) or None,
                language=material.language,
                poster=picture,
                timecode=record_timecode(0, timeline.rate) if codec.suffix == ".mov" else "",
                reel=places.name,
            ),
            captions=[Burned(*cue) for cue in burned],
            progress=lambda frames: reporter.advance(stage, frames),
            finish=material.signed_by(signing),
        )
        reporter.end(stage)
        write_sidecar(material.provenance, out)
        if poster and picture:
            write_whole(poster, picture)
        return loudness

    done = delivered(deliverable, key, targets, make, material.cut.folder, reporter)
    return done, _rate_remarks(codec, out, timeline) if done.new else ()


def codec_key(codec: Codec) -> list[object]:
    """Return what of a codec changes a file."""
    return [codec.encoder, codec.pix_fmt, codec.suffix, codec.sound, dict(codec.options)]


def signature_of(signing: Signing | None) -> str:
    """Return who signs, for the key of a deliverable: an unsigned one is another one."""
    return signing.identity if signing else ""


def chapters_of(timeline: Timeline) -> tuple[tuple[int, str], ...]:
    """Return chapters by first frame and title."""
    return tuple((chapter.start_frame, chapter.title) for chapter in timeline.chapters)


def poster_picture(material: Material) -> bytes | None:
    """Return a picture that stands for the film, as JPEG."""
    from filmstudio.media.poster import poster_of

    places = poster_places(material.timeline, material.wide, material.cards)
    return poster_of([(material.cut.folder.vault.locate(one.picture), one.frames) for one in places])


def _rate_remarks(codec: Codec, out: Path, timeline: Timeline) -> tuple[str, ...]:
    """Return what an editor should know of a file's data rate."""
    if codec.name == "dnxhr":
        return (
            f"{out.name}: DNxHR HQ has a fixed data rate; heavy grain loses detail in it, for which --editing prores "
            "has room",
        )
    if codec.name != "prores":
        return ()
    mbps = out.stat().st_size * 8 * float(timeline.rate) / timeline.frames / 1e6
    nominal = nominal_prores_mbps(timeline.size.width * timeline.size.height, float(timeline.rate))
    if mbps <= nominal * 1.25:
        return ()
    return (
        f"{out.name}: {mbps:.0f} Mbit/s, more than the {nominal:.0f} of ProRes 422 HQ: quality is kept, not the rate",
    )
