"""The upright film: a window that follows who speaks, with larger captions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from filmstudio.digest import digest
from filmstudio.edit.vertical import Framed, Window, window_path
from filmstudio.edit.vertical_places import framed
from filmstudio.media.reencode_codecs import H264
from filmstudio.model.plan import PlannedShot
from filmstudio.model.timeline import Clip
from filmstudio.ports.reporter import Reporter
from filmstudio.studio.delivering.drawn_people import drawn_people
from filmstudio.studio.delivering.faces import faces_of
from filmstudio.studio.delivering.films import Places, chapters_of, codec_key, signature_of, stage_of
from filmstudio.studio.delivering.kept import delivered
from filmstudio.studio.delivering.material import Material
from filmstudio.studio.delivering.request import Deliverable, Delivered
from filmstudio.studio.provenance.sidecar import sidecar_path, write_sidecar
from filmstudio.studio.provenance.signing import Signing

if TYPE_CHECKING:
    from filmstudio.units import Resolution

_VERSION = 1
_DRAWING = "animatic"
"""The engine that can be asked where its people are."""
_ABOVE_CAPTIONS = 0.80
"""Where an engine has drawn captions, the lowest fifth with them is left out: cut off, nobody could read them."""


def deliver_vertical(material: Material, places: Places, signing: Signing | None, reporter: Reporter) -> Delivered:
    """Deliver the film in 9:16, its captions burned in: a telephone shows no tracks."""
    from filmstudio.media.reencode_upright import View, upright_size, write_upright
    from filmstudio.media.subtitle_burn import Burned

    timeline = material.timeline
    size = upright_size(timeline.size)
    height = _ABOVE_CAPTIONS if material.drawn else 1.0
    out = places.of("vertical", H264.suffix)
    cues = material.upright_cues
    # Who stands where is measured when it is needed; it follows from the takes and from these.
    staged = digest([[shot.job.key, shot.shot.model_dump(mode="json")] for _, shot in material.pairs])
    signed = signature_of(signing)
    key = material.key(_VERSION, codec=codec_key(H264), staged=staged, cues=cues, size=size, signed=signed)

    def make() -> float | None:
        from filmstudio.media.reencode import Beside

        mix, sound_of, loudness = material.sound(H264)
        segments = material.segments
        stage = stage_of(Deliverable.VERTICAL)
        windows = _windows(material, _share(size, timeline.size, height))
        views = [View(one.across, height, one.whole) for one in windows]
        reporter.begin(stage, timeline.frames)
        write_upright(
            segments,
            mix,
            out,
            H264,
            views,
            rate=timeline.rate,
            size=size,
            sound_of=sound_of,
            beside=Beside(metadata=material.names, chapters=chapters_of(timeline), language=material.language),
            captions=[Burned(*cue) for cue in cues],
            progress=lambda frames: reporter.advance(stage, frames),
            finish=material.signed_by(signing),
        )
        reporter.end(stage)
        write_sidecar(material.provenance, out)
        return loudness

    return delivered(Deliverable.VERTICAL, key, [out, sidecar_path(out)], make, material.cut.folder, reporter)


def _windows(material: Material, share: float) -> tuple[Window, ...]:
    """Return the window for every frame. Cards with words, and shots with words over them, are shown whole."""
    worded = [(one.start_frame, one.end_frame) for one in material.timeline.overlays]
    clips: list[Framed] = []
    for clip, planned in material.pairs:
        end = clip.start_frame + clip.frames
        whole = planned.shot.id in material.cards or bool(planned.shot.title)
        whole = whole or any(first < end and clip.start_frame < last for first, last in worded)
        clips.append(framed(clip, planned, {} if whole else _seen(material, clip, planned), whole=whole))
    return window_path(clips, material.timeline.rate, share)


def _seen(material: Material, clip: Clip, planned: PlannedShot) -> Mapping[str, Sequence[float]]:
    """Return where people are in a shot: of a drawn one its drawing knows, in others their faces are looked for."""
    if planned.job.engine == _DRAWING:
        return drawn_people(clip, planned.job)
    return faces_of(clip, planned, material.cut.folder.vault.locate(clip.picture))


def _share(upright: Resolution, wide: Resolution, height: float) -> float:
    """Return the window's part of the wide picture's width."""
    return upright.width / upright.height * wide.height * height / wide.width
