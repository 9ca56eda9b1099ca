"""What an engine can make and what it reads: known without loading its weights."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from filmstudio.model.checkpoint import Task
from filmstudio.model.prompt import PartKind
from filmstudio.model.rate import Rate
from filmstudio.model.record import Record
from filmstudio.units import Resolution


class Control(StrEnum):
    """How an engine answers a term of the camera's vocabulary, best first."""

    NATIVE = "native"
    """It does just that."""
    LORA = "lora"
    """An adapter that was trained for it does it."""
    CLIP = "clip"
    """It follows a clip that shows it."""
    NEAREST = "nearest"
    """It does something near it, named in the detail."""
    PROMPT = "prompt"
    """It is told in words, and may or may not do it."""
    NONE = "none"
    """It cannot, and the shot is made without."""


class Handling(Record):
    """What an engine does with one term."""

    field: str
    """`size`, `angle`, `view`, `move`, `speed`, `lens`, `focus`, `light`, `stock` or `story_time`."""
    term: str
    """The term's id, such as `dolly_in`."""
    how: Control
    detail: str = ""


class Dialect(Record):
    """How a family of models wants to be spoken to. The defaults are plain English, everything said."""

    order: tuple[PartKind, ...] = ()
    """In which order the parts stand; empty for the usual one."""
    terms: str = ""
    """The system of the vocabulary whose own words are used where it has some: `wan`, `hunyuan`."""
    most_terms: int | None = None
    """So many terms of framing, light, glass and stock at most: a model of few ideas muddles many."""
    angle_with_move: bool = True
    """False: the angle is left out where the camera moves."""
    light: bool = True
    """False: light is said only where somebody asked for it."""
    quotes_lines: bool = False
    """True: lines are written into the prompt, in quotes, because the model speaks them."""
    plain_view: str = ""
    """A sentence for shots whose camera nobody has described; empty for none."""


class Capabilities(Record):
    """What an engine can make with a checkpoint, or with none where it needs none."""

    name: str
    version: str
    """Enters every key: raise it when the same job would give other pixels."""
    needs_checkpoint: bool = False
    """True: it makes nothing without the weights of a model."""
    tasks: tuple[Task, ...] = ()
    size_multiple: int = 2
    smallest: Resolution = Resolution(64, 64)
    largest: Resolution = Resolution(4096, 4096)
    usual_size: Resolution | None = None
    """The film's size where nobody says one; None leaves it to the film."""
    native_rates: tuple[Rate, ...] = ()
    """Frame rates at which it makes pictures; empty for any. Footage at another than the film's is conformed."""
    draws_captions: bool = False
    """True: the lines can be read in the picture, so the film needs no subtitle track over them."""
    draws_titles: bool = False
    """True: it can write words. Title cards of a film by an engine that cannot are drawn."""
    draws: bool = False
    """True: it draws from the sheet itself (who looks how, stands where, says what). False: it knows a shot by prompt
    and pictures; the rest stays out of its jobs, so that it makes nothing again."""
    reads_prompt: bool = True
    """False: the prompt is left out of the job, so that a reworded prompt makes nothing again."""
    dialect: Dialect = Dialect()
    negative: str = ""
    """What its makers say must not be seen; stands behind what the film says."""
    most_tokens: int | None = None
    """The text encoder's limit, special tokens included."""
    clip_adapter: tuple[str, ...] = ()
    """Words in the name of the LoRA without which it follows no clip: `("ic-lora", "control")`; empty where it needs
    none."""
    most_people: int = 5
    """So many people in one frame it keeps apart."""
    most_references: int = 0
    """So many pictures of people and things it is shown; 0: none, and they stay out of its jobs."""
    most_keyframes: int = 0
    """Pictures at places of the clip other than its ends."""
    tail_frames: int = 0
    """With so many of a take's last frames another can go on from it: 0 not at all, 1 from a picture."""
    longest_frames: int | None = None
    """What it makes in one go, at its own rate; a longer shot is made of pieces that go on from each other."""
    reads_negative: bool = False
    reads_sampling: bool = False
    """True: it takes steps, guidance and a quality."""
    sound: bool = False
    """True: it can make the shot's sound with the picture."""
    lora_families: tuple[str, ...] = ()
    """Families of adapters that fit its model, `wan-2.2-a14b`; empty where it takes none."""
    handles: tuple[Handling, ...] = ()
    """Terms of the camera's vocabulary that it answers; the others go into the prompt where it reads one."""
    shots_at_once: int | None = None
    """So many at most on one machine; None for as many as there are processors."""
    works_ahead: bool = False
    """True: frames are all there when `shoot` returns, so that the next shot begins while they are encoded."""

    @property
    def reads_references(self) -> bool:
        """It is shown pictures of the people and of the shot. What an engine does not read stays out of its jobs."""
        return self.most_references > 0

    @property
    def reads_first_frame(self) -> bool:
        """It can begin with a given picture."""
        return bool({Task.FIRST_FRAME, Task.FIRST_LAST, Task.KEYFRAMES} & set(self.tasks))

    @property
    def reads_last_frame(self) -> bool:
        """It can end with a given picture."""
        return bool({Task.FIRST_LAST, Task.KEYFRAMES} & set(self.tasks))

    @property
    def reads_clip(self) -> bool:
        """It can follow the movement of a given clip."""
        return Task.CONTROL in self.tasks

    def follows_with(self, loras: Iterable[str]) -> bool:
        """Say whether it follows a clip in a shot with these LoRAs, by name."""
        return self.reads_clip and (not self.clip_adapter or any(names_all(one, self.clip_adapter) for one in loras))

    def handling(self, field: str, term: str) -> Handling:
        """Return what the engine does with a term of the vocabulary."""
        for handling in self.handles:
            if handling.field == field and handling.term == term:
                return handling
        return Handling(field=field, term=term, how=Control.PROMPT if self.reads_prompt else Control.NONE)


def names_all(lora: str, words: Iterable[str]) -> bool:
    """Say whether a LoRA's name has all of some words in it: makers write them with `-` or `_`, large or small."""
    plain = lora.casefold().replace("_", "-")
    return all(word in plain for word in words)
