"""`filmstudio prompt`: what a model is told of a shot, where every sentence is from, and how the shot would be made."""

from __future__ import annotations

import os
from pathlib import Path
from typing import NamedTuple

from filmstudio.errors import EngineError, FilmstudioError, MissingTool
from filmstudio.model.job import RenderJob
from filmstudio.model.plan import Plan, PlannedShot
from filmstudio.model.prompt import FittedPrompt, PartKind, fit_prompt
from filmstudio.model.record import Record
from filmstudio.model.route import Route
from filmstudio.model.shots import ShotSpec
from filmstudio.planning.plan_film import plan_film
from filmstudio.screenplay.directives import read_title_look
from filmstudio.sound.mouths import mouths_of
from filmstudio.studio.break_down import Breakdown
from filmstudio.studio.film_engines import BoundEngine
from filmstudio.studio.prepare import Wish, check_wish
from filmstudio.studio.project import Project
from filmstudio.studio.record_lines import kept_recordings
from filmstudio.studio.selection.narrow import narrow
from filmstudio.takes.film_folder import FilmFolder

_BYTES_PER_TOKEN = 3.5
"""For an estimate where no tokenizer is installed: English words in SentencePiece vocabularies of 32k to 256k entries
come to about four bytes a token; names and other scripts to fewer."""


class ShownPart(Record):
    """One part of a prompt."""

    kind: PartKind
    text: str
    source: str
    """Where it is from, for people."""
    left_out: bool = False
    """True where the text encoder has no room for it."""


class ShownPrompt(Record):
    """Everything that a model is told of one shot."""

    shot: str
    engine: str
    checkpoint: str = ""
    """What people call the weights; empty where there are none."""
    reads_prompt: bool
    parts: tuple[ShownPart, ...]
    text: str
    """As it is sent."""
    negative: str = ""
    tokens: int = 0
    most_tokens: int | None = None
    """The text encoder's limit."""
    counted: bool = False
    """True where the model's own tokenizer has counted; else `tokens` is an estimate."""
    too_long: bool = False
    route: Route | None = None
    continues: str = ""
    """The shot whose take it goes on from."""
    refused: str = ""
    """Why the engine cannot make the shot."""


class ShownPrompts(NamedTuple):
    """The prompts of some shots, and what is to be said of them together."""

    shots: tuple[tuple[ShotSpec, ShownPrompt], ...]
    remarks: tuple[str, ...]


def show_prompts(project: Project, breakdown: Breakdown, wanted: str) -> ShownPrompts:
    """Return the prompts of shots as a render would send them; nothing is made, spoken or loaded for it.

    Lengths follow the recordings that are there, and are estimated where there are none. Where the weights of an engine
    are not there, its prompts are those of any of its models, which is said. Raises as `check_wish` does.
    """
    remarks: list[str] = []
    try:
        wish = check_wish(project, breakdown, wanted, said_by="")
    except MissingTool as error:
        wish = check_wish(project, breakdown, wanted, weights=False, said_by="")
        remarks.append(f"{error.message}; this is what any model of this engine is told")
    plan = _plan(project, wish)
    places, bound = _places(project, wish), wish.engines.bound
    shown = tuple((one.shot, _shown(one, bound[one.job.engine], places)) for one in plan.shots)
    return ShownPrompts(shown, tuple(remarks))


def _plan(project: Project, wish: Wish) -> Plan:
    shots = wish.breakdown.shots
    lines = [line for shot in shots.shots for line in shot.lines]
    plan = plan_film(
        shots,
        wish.cast,
        wish.engines.look,
        wish.engines.planning,
        recording_of=kept_recordings(lines, wish.cast, FilmFolder(project.folder), wish.dialogue).of,
        mouths_of=mouths_of,
        material=wish.material,
    )
    return narrow(plan, wish.chosen)


def _places(project: Project, wish: Wish) -> dict[str, str]:
    """Return where the sources that planning knows by name lie: character records, and who gave the film its style."""
    places = {}
    for member in wish.cast.members:
        entry = next((entry for entry in wish.entries if entry.record.answers_to(member.name)), None)
        record = _near(entry.path, project.script.parent) if entry else "no record; from the script"
        places[f"cast:{member.name}"] = f"{member.name}: {record}"
    title_page, _ = read_title_look(wish.breakdown.screenplay.title_page)
    styled = next((f"title-page:{said.line}" for said in title_page.said if said.field == "style"), "film.toml")
    places["the film's style"] = f"style, {styled}"
    return places


def _near(path: Path, folder: Path) -> str:
    try:
        return Path(os.path.relpath(path, folder)).as_posix()
    except ValueError:  # other drives have no common root
        return path.as_posix()


def _shown(planned: PlannedShot, bound: BoundEngine, places: dict[str, str]) -> ShownPrompt:
    job, facts = planned.job, bound.capabilities
    fitted, counted = _fitted(job, bound)
    route, refused = _route(job, bound)
    left_out = list(fitted.left_out)
    parts = []
    for part, source in zip(job.prompt, planned.prompt_sources, strict=True):
        out = part in left_out
        if out:
            left_out.remove(part)
        parts.append(ShownPart(kind=part.kind, text=part.text, source=places.get(source, source), left_out=out))
    return ShownPrompt(
        shot=planned.shot.id,
        engine=job.engine,
        checkpoint=bound.checkpoint.name if bound.checkpoint else "",
        reads_prompt=facts.reads_prompt,
        parts=tuple(parts),
        text=fitted.text,
        negative=job.negative,
        tokens=fitted.tokens,
        most_tokens=facts.most_tokens,
        counted=counted,
        too_long=fitted.too_long,
        route=route,
        continues=job.continues.shot if job.continues else "",
        refused=refused,
    )


def _fitted(job: RenderJob, bound: BoundEngine) -> tuple[FittedPrompt, bool]:
    """Return the prompt as it is sent, and whether the model's own tokenizer has counted it."""
    needs_weights = bound.capabilities.needs_checkpoint and bound.checkpoint is None
    if job.prompt and not needs_weights:
        try:
            return bound.engine.fit_prompt(job, bound.checkpoint), True
        except MissingTool:
            pass  # the estimate is marked as one
    limit = bound.capabilities.most_tokens
    return fit_prompt(job.prompt, limit if limit is not None else 1 << 30, estimate_tokens), False


def estimate_tokens(text: str) -> int:
    """Return about how many tokens a text is, with the one that ends it."""
    return int(len(text.encode()) / _BYTES_PER_TOKEN) + 1 if text else 0


def _route(job: RenderJob, bound: BoundEngine) -> tuple[Route | None, str]:
    if bound.capabilities.needs_checkpoint and bound.checkpoint is None:
        return None, ""
    try:
        return bound.engine.plan(job, bound.checkpoint), ""
    except EngineError as error:
        return None, _sentence(error)


def _sentence(error: FilmstudioError) -> str:
    return f"{error.message} ({error.hint})" if error.hint else error.message
