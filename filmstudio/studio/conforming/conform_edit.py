"""`filmstudio conform`: an edit that came back from an editing program becomes the film."""

from __future__ import annotations

from pathlib import Path
from typing import Literal, NamedTuple

from pydantic import Field

from filmstudio.digest import digest
from filmstudio.edit.handover.conform import Conformed, conform
from filmstudio.edit.handover.read_edit import load_edit
from filmstudio.errors import ProjectError, UsageError
from filmstudio.media.encoder import ENCODER_KEY
from filmstudio.model.look import Quality
from filmstudio.model.record import Record
from filmstudio.model.timeline import Timeline
from filmstudio.ports.reporter import Reporter
from filmstudio.studio.conforming.edit_facts import edit_of
from filmstudio.studio.conforming.final_quality import Finals, shots_below_final, with_final_takes
from filmstudio.studio.conforming.pieces_from_outside import with_outside_pieces
from filmstudio.studio.conforming.takes_of_edit import TakesOfEdit, black_to_come, seconds_of
from filmstudio.studio.cut import check_output, cut_film
from filmstudio.studio.cutting.lay_cut import CutRequest, LaidCut, lay_cut
from filmstudio.studio.damage_told import damage_told
from filmstudio.studio.machine import Machine
from filmstudio.studio.project import Overrides, open_project
from filmstudio.studio.provenance.describe import describe_film

_CONFORM_VERSION = 1
"""Raise it when the same edit would give another film."""


class ConformRequest(NamedTuple):
    """What the user asked for."""

    edit: Path
    script: Path
    output: Path | None = None
    overrides: Overrides = Overrides()
    folder: Path | None = None
    final: Overrides | None = None
    """The same with final quality, where drafts are to be shot again."""
    machine: Machine = Machine()
    only_plan: bool = False
    """Say what would be made, and make nothing."""


class ConformSummary(Record):
    """What came of it: the last line of `--json`."""

    schema_: Literal["conform/1"] = Field(default="conform/1", alias="schema")
    edit: str
    clips: int
    frames: int
    seconds: float
    unchanged: bool
    """True: the edit is the cut as it was handed over, to the frame and the sample."""
    remarks: tuple[str, ...]
    """What of the edit is not followed."""
    below_final: tuple[str, ...]
    """Shots whose takes were made with less than full quality."""
    rendered: tuple[str, ...] = ()
    reused: tuple[str, ...] = ()
    film: str | None
    """Where the film lies, None for a plan."""


def conform_edit(request: ConformRequest, reporter: Reporter) -> ConformSummary:
    """Make the film of an edit, or only say what it would be.

    Nothing is made before every event is known to be possible. Raises UsageError for an edit that cannot be read or
    followed, with a sentence for each event; ProjectError where nothing is shot; and as `cut_film`.
    """
    output = request.output or _default_output(request)
    if not request.only_plan:
        check_output(output)
    cut = _cut_that_was_edited(request, reporter)
    if cut.timeline is None:
        raise ProjectError("nothing of this film is shot yet", hint=f"make it: filmstudio render {cut.project.script}")
    sent, known = edit_of(cut, cut.timeline)
    back = load_edit(request.edit, sent.rate, sent.size)
    takes = TakesOfEdit(cut, sent, request.edit.absolute().parent)
    found = conform(back, sent, cut.timeline, known, takes.find, black_to_come, takes.find_sound)
    timeline = _followed(found, request)
    below = shots_below_final(timeline, cut.folder)
    finals = Finals(timeline, (), ())
    if not request.only_plan:
        finals = _make(request, cut, timeline, takes, output, reporter)
    return ConformSummary(
        edit=str(request.edit),
        clips=len(timeline.clips),
        frames=timeline.frames,
        seconds=seconds_of(timeline.frames, timeline.rate),
        unchanged=_same(timeline, cut.timeline),
        remarks=found.remarks,
        below_final=below if finals.timeline is timeline else (),
        rendered=finals.rendered,
        reused=finals.reused,
        film=None if request.only_plan else str(output),
    )


def _cut_that_was_edited(request: ConformRequest, reporter: Reporter) -> LaidCut:
    """Return the cut of the film. Where shots are missing at the quality that is asked for, drafts may be there."""
    qualities = (None, Quality.DRAFT, Quality.PREVIEW) if request.overrides.quality is None else (None,)
    found: list[LaidCut] = []
    for quality in qualities:
        said = request.overrides if quality is None else at_quality(request.overrides, quality)
        make = not request.only_plan
        cut = lay_cut(CutRequest(request.script, said, folder=request.folder, read=True, make=make), reporter)
        if not cut.missing:
            return cut
        found.append(cut)
    return min(found, key=lambda cut: len(cut.missing))


def _followed(found: Conformed, request: ConformRequest) -> Timeline:
    if found.timeline is None:
        raise UsageError(
            f"{request.edit.name} cannot be made into the film:\n  " + "\n  ".join(found.problems),
            hint="change these events in the editing program and export again",
        )
    return found.timeline


def _make(
    request: ConformRequest, cut: LaidCut, timeline: Timeline, takes: TakesOfEdit, output: Path, reporter: Reporter
) -> Finals:
    folder = cut.folder
    with folder.opened(), damage_told(folder, reporter):
        finals = Finals(timeline, (), ())
        if request.final is not None:
            project = open_project(request.script, request.final, request.folder)
            finals = with_final_takes(timeline, project, folder, request.machine, reporter)
        fit = cut.project.settings.deliver.fit
        finished = with_outside_pieces(finals.timeline, takes.foreign, fit, folder, reporter)
        engine, loudness = cut.wish.engines.main.capabilities, cut.facts.loudness
        made = describe_film(finished, folder, plan=cut.plan, cast=cut.wish.cast)
        key = film_key_of(finished, cut)
        cut_film(key, finished, engine, folder, output, reporter, loudness=loudness, provenance=made)
    return finals


def film_key_of(timeline: Timeline, cut: LaidCut) -> str:
    """Return the digest of everything that a film from this timeline is made of."""
    return digest(
        {
            "schema": "conformed-film-key/1",
            "version": _CONFORM_VERSION,
            "encoder": ENCODER_KEY,
            "subtitle_track": not cut.wish.engines.main.capabilities.draws_captions,
            "loudness": cut.facts.loudness.model_dump(mode="json"),
            "timeline": timeline.model_dump(mode="json", exclude={"remarks"}),
        }
    )


def _same(timeline: Timeline, cut: Timeline) -> bool:
    return timeline.model_copy(update={"remarks": ()}) == cut.model_copy(update={"remarks": ()})


def _default_output(request: ConformRequest) -> Path:
    """In the film's folder, beside the film that the script alone gives, which is never overwritten."""
    project = open_project(request.script, request.overrides, request.folder)
    return project.folder / f"{project.script.stem}-{request.edit.stem[:60] or 'edit'}.mp4"


def at_quality(overrides: Overrides, quality: Quality) -> Overrides:
    """Return what is asked for at another quality, stronger than any note."""
    shot = overrides.shot.model_copy(update={"quality": quality})
    return overrides._replace(shot=shot, quality=quality)
