"""Who is heard: every wish of the film laid over a shot, the strongest first, field by field.

Precedence: command line (unless the shot's note locks the field), shot note, the paragraph's own shot language (`PUSH
IN`), scene and style notes, notes on the place, title page, `film.toml`, rules. What only one shot
can have (role, subject, people, side, set-up, id, transition, `skip`) is taken from its own note alone.

Words and adapters add up instead of replacing each other: look, prompt+, neg and lora of film, place, scene and shot
stand one behind the other in this order, the command line's last, each piece once; an adapter that is named twice has
the weight of the stronger wish. The title page's style is the film's own and stands in its look, so no shot repeats
it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from filmstudio.breakdown.draft import Draft
from filmstudio.model.shots import Generation, Lora, Role
from filmstudio.model.wish import SaidField, Wish

CAMERA_FIELDS = ("size", "angle", "view", "move", "speed", "lens_mm", "lens_kind", "focus")
_OPTICS = frozenset({"view", "lens_mm", "lens_kind", "focus"})
PICTURE_FIELDS = ("light", "stock", "finish", "ambience")
_GENERATION_FIELDS = (
    "engine", "seed", "steps", "guidance", "references", "first_frame", "last_frame", "keyframes", "control",
    "continues", "quality", "prompt", "audio", "guide",
)  # fmt: skip
_ONE_FRAME_S = 1 / 24
"""For estimates; planning counts the frames themselves."""


class Layer(NamedTuple):
    """A wish and where it was said."""

    wish: Wish
    said: Mapping[str, str]
    """The source of every field: `script:12`, `title-page:3`, `film.toml`, `cli`."""

    @classmethod
    def from_script(cls, wish: Wish, said: Iterable[SaidField], line: int, where: str = "script") -> Layer:
        """Return the layer of a note (or of the title page); `line` is the note's, for fields that have none."""
        lines = dict.fromkeys(_given(wish), line) | {field.field: field.line for field in said}
        return cls(wish, {name: f"{where}:{at}" for name, at in lines.items()})

    @classmethod
    def from_outside(cls, wish: Wish, source: str) -> Layer:
        """Return the layer of a wish that stands in no script."""
        return cls(wish, dict.fromkeys(_given(wish), source))

    def source(self, field: str) -> str:
        """Return who says a field."""
        return self.said.get(field, "")


class Layers(NamedTuple):
    """The wishes that hold for one shot, without its own note: the strongest first."""

    command_line: Layer
    around: tuple[Layer, ...]
    """Scene, place, title page, film."""


def grant(draft: Draft, layers: Layers) -> None:
    """Lay all wishes over a shot. A title card takes only what holds for any picture: stock, look and generation."""
    note = _note(draft)
    locked = set(note.wish.locked or ()) if note else set()
    if "all" in locked:
        locked = set(Wish.model_fields)
    ranked = tuple(filter(None, (layers.command_line, note, *layers.around)))
    card = draft.role is Role.TITLE
    nearest = (layers.command_line, note)
    for field in () if card else CAMERA_FIELDS:
        found = _first(ranked, field, locked, layers.command_line)
        if found in nearest or not draft.written_in_text(f"camera.{field}"):
            _grant_camera(draft, field, found)
    for field in PICTURE_FIELDS:
        found = None if card and field == "light" else _first(ranked, field, locked, layers.command_line)
        if found and (found in nearest or not draft.written_in_text(field)):
            setattr(draft, field, getattr(found.wish, field))
            draft.decided(found.source(field), field)
    _grant_length(draft, ranked, locked, layers.command_line)
    if note:
        _grant_own(draft, note)
    _grant_generation(draft, ranked, locked, layers.command_line)


def _given(wish: Wish) -> list[str]:
    return [name for name in Wish.model_fields if getattr(wish, name) is not None]


def _note(draft: Draft) -> Layer | None:
    if draft.call is None:
        return None
    return Layer.from_script(draft.call.wish, draft.call.said, draft.call.span.line)


def _first(ranked: Sequence[Layer], field: str, locked: set[str], command_line: Layer) -> Layer | None:
    """Return the strongest layer that says a field."""
    for layer in ranked:
        if layer is command_line and field in locked:
            continue
        if getattr(layer.wish, field) is not None:
            return layer
    return None


def _grant_camera(draft: Draft, field: str, found: Layer | None) -> None:
    if found is None:
        return
    value = getattr(found.wish, field)
    if field in _OPTICS:
        draft.optics = draft.optics._replace(**{field: value})
    else:
        setattr(draft, field, value)
    draft.decided(found.source(field), f"camera.{field}")


def _grant_length(draft: Draft, ranked: Sequence[Layer], locked: set[str], command_line: Layer) -> None:
    """Give the shot the length that somebody wrote down; `auto` ends the search."""
    for layer in ranked:
        if layer is command_line and locked & {"duration_s", "duration_frames", "dur"}:
            continue
        wish = layer.wish
        if wish.duration_s is None and wish.duration_frames is None:
            continue
        if wish.duration_frames is not None:
            draft.exact_s, draft.exact_frames = wish.duration_frames * _ONE_FRAME_S, wish.duration_frames
            draft.decided(layer.source("duration_frames"), "duration_s")
        elif isinstance(wish.duration_s, float):
            draft.exact_s = wish.duration_s
            draft.decided(layer.source("duration_s"), "duration_s")
        return


def _grant_own(draft: Draft, note: Layer) -> None:
    """Record what a note has done to the framing, and take what only a note can give."""
    wish = note.wish
    if wish.setup:
        draft.set_up = wish.setup
        draft.decided(note.source("setup"), "setup")
    if wish.side is not None:
        draft.decided(note.source("side"), "across_line")
    if wish.sound_lead_s is not None:
        draft.sound_lead_s = wish.sound_lead_s
        draft.decided(note.source("sound_lead_s"), "sound_lead_s")
    for field, value in (
        ("role", wish.role),
        ("subject", wish.subject),
        ("people", wish.people),
        ("acting", wish.acting),
    ):
        if value is not None and (field != "subject" or draft.subject):
            draft.decided(note.source(field), "people" if field == "acting" else field)
    if wish.subject and not draft.subject and draft.people and wish.people is None:
        draft.decided(note.source("subject"), "people")


def _grant_generation(draft: Draft, ranked: Sequence[Layer], locked: set[str], command_line: Layer) -> None:
    values: dict[str, object] = {}
    for field in _GENERATION_FIELDS:
        found = _first(ranked, field, locked, command_line)
        if found:
            value = getattr(found.wish, field)
            values[field] = None if field == "guide" and value == "none" else value
            draft.decided(found.source(field), f"generation.{field}")
    command, *rest = ranked
    # The film speaks first, the shot last, and the command line behind it.
    spoken = [*reversed(rest), command]
    for field, target in (("prompt_extra", "generation.prompt_extra"), ("negative", "generation.negative")):
        text = _added_words(draft, spoken, field, target, locked, command_line)
        if text:
            values[field] = text
    draft.style = _added_words(draft, spoken, "look", "style", locked, command_line)
    loras: dict[str, Lora] = {}
    for layer in spoken:
        if layer.wish.loras and not (layer is command_line and "loras" in locked):
            loras |= {lora.name: lora for lora in layer.wish.loras}
            draft.decided(layer.source("loras"), "generation.loras")
    if loras:
        values["loras"] = tuple(loras.values())
    draft.generation = Generation.model_validate(values) if values else Generation()


def _added_words(
    draft: Draft, spoken: Sequence[Layer], field: str, target: str, locked: set[str], command_line: Layer
) -> str:
    pieces: dict[str, None] = {}
    for layer in spoken:
        text = getattr(layer.wish, field)
        if text and not (layer is command_line and field in locked):
            pieces.setdefault(" ".join(text.split()))
            draft.decided(layer.source(field), target)
    return ", ".join(pieces)
