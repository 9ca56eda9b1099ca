"""`filmstudio assemble`: takes that are there become everything that a film is handed over as."""

from __future__ import annotations

from filmstudio.errors import InternalError
from filmstudio.media.reencode_codecs import require_encoders, require_size
from filmstudio.model.soundtrack import Loudness
from filmstudio.ports.reporter import Reporter
from filmstudio.studio.cutting.lay_cut import CutRequest, LaidCut, lay_cut, refuse_missing
from filmstudio.studio.damage_told import damage_told
from filmstudio.studio.delivering.films import Places, codec_of, deliver_film
from filmstudio.studio.delivering.material import Material
from filmstudio.studio.delivering.names import check_folder, name_of
from filmstudio.studio.delivering.request import (
    AssembleRequest,
    AssembleSummary,
    Deliverable,
    Delivered,
    parse_loudness,
)
from filmstudio.studio.delivering.stems import deliver_stems
from filmstudio.studio.delivering.vertical import deliver_vertical
from filmstudio.studio.delivering.words import deliver_words
from filmstudio.studio.project import open_project
from filmstudio.studio.provenance.signing import Signing, check_signing

_FILMS = (Deliverable.WEB, Deliverable.MASTER, Deliverable.PRORES, Deliverable.VERTICAL)


def assemble_film(request: AssembleRequest, reporter: Reporter) -> AssembleSummary:
    """Make the deliverables of a film from its takes; those that are there as asked for are left alone.

    Everything that can be refused is refused first: shots that are missing, an ffmpeg without an encoder, a place that
    cannot be written. Takes and lines are read, and damaged ones refused, as soon as something is to be made of them.
    Raises ProjectError, MissingTool, UsageError; EngineError where a deliverable cannot be made.
    """
    for deliverable in request.deliver:
        if deliverable in _FILMS:
            require_encoders(codec_of(deliverable, request), subtitles=deliverable is not Deliverable.PRORES)
    project = open_project(request.script, request.overrides, request.folder)
    certificate = request.certificate
    if certificate is None and project.settings.deliver.sign:
        certificate = project.script.parent / project.settings.deliver.sign
    signing = check_signing(certificate, request.key, project)
    asked = CutRequest(
        script=request.script,
        overrides=request.overrides,
        folder=request.folder,
        match=request.match,
        loudness=request.loudness or _said_loudness(project.settings.deliver.loudness),
        make=True,
    )
    cut = lay_cut(asked, reporter)
    with damage_told(cut.folder, reporter):
        return _assembled(cut, request, signing, reporter)


def _assembled(cut: LaidCut, request: AssembleRequest, signing: Signing | None, reporter: Reporter) -> AssembleSummary:
    refuse_missing(cut)
    if cut.timeline is None:
        raise InternalError("a film without shots was to be assembled")
    for deliverable in request.deliver:
        if deliverable in _FILMS:
            require_size(codec_of(deliverable, request), cut.timeline.size)
    for remark in cut.timeline.remarks:
        reporter.say(remark)
    with cut.folder.opened():
        return _deliver(cut, request, signing, reporter)


def _deliver(cut: LaidCut, request: AssembleRequest, signing: Signing | None, reporter: Reporter) -> AssembleSummary:
    timeline = cut.timeline
    if timeline is None:
        raise InternalError("a film without shots was to be delivered")
    places = Places(request.output or cut.project.folder, name_of(timeline.title, cut.project.script))
    check_folder(places.folder, f"{places.name}-web.mp4")
    material = Material(cut, timeline, request, reporter)
    done: list[Delivered] = []
    remarks: list[str] = []
    try:
        for deliverable in request.deliver:
            made, said = _one(deliverable, material, places, signing, reporter)
            done.append(made)
            remarks += said
    finally:
        material.close()
    for remark in dict.fromkeys(remarks):
        reporter.say(remark)
    return AssembleSummary(
        title=timeline.title,
        frames=timeline.frames,
        seconds=round(float(timeline.frames / timeline.rate), 3),
        delivered=tuple(done),
        remarks=tuple(dict.fromkeys(remarks)),
    )


def _one(
    deliverable: Deliverable, material: Material, places: Places, signing: Signing | None, reporter: Reporter
) -> tuple[Delivered, tuple[str, ...]]:
    if deliverable is Deliverable.SUBS:
        return deliver_words(material, places, reporter)
    if deliverable is Deliverable.STEMS:
        return deliver_stems(material, places, reporter), ()
    if deliverable is Deliverable.VERTICAL:
        return deliver_vertical(material, places, signing, reporter), ()
    return deliver_film(deliverable, material, places, signing, reporter)


def _said_loudness(text: str | None) -> Loudness | None:
    return parse_loudness(text) if text else None
