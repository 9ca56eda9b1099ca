"""Are the means of a film ready: ffmpeg, type for its words, the files of its models, and memory for its shots?"""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from filmstudio.errors import FilmstudioError, MissingTool, ProjectError
from filmstudio.model.checkpoint import Checkpoint
from filmstudio.model.plan import PlannedShot
from filmstudio.model.route import Route
from filmstudio.ports.engine import Stage
from filmstudio.studio.readiness.free_memory import Card, free_bytes, nvidia_cards, other_card
from filmstudio.studio.readiness.points import Point, stopped_by
from filmstudio.weights.whole import look_over
from filmstudio.wording import few

_MOST_NAMED = 4
_WORKER_BYTES = 250 << 20
"""A process that draws a small picture, as measured, with its libraries."""
_WORKER_BYTES_PER_PIXEL = 200
"""What it and its encoder need more for a larger one: about 110 were measured for it at 3840x2160."""
_LARGE_PARAMETERS = 300_000_000
"""A model with more cannot be waited for on a processor."""


def ffmpeg_points() -> Iterator[Point]:
    """Yield what ffmpeg cannot do of what a film needs."""
    from filmstudio.media.ffmpeg_binary import ENVIRONMENT_VARIABLE, NEEDED_ENCODERS, NEEDED_FILTERS, ffmpeg_facts

    try:
        facts = ffmpeg_facts()
    except FilmstudioError as error:
        yield stopped_by(error)
        return
    lacking = sorted(NEEDED_ENCODERS - facts.encoders) + sorted(NEEDED_FILTERS - facts.filters)
    if lacking:
        way_out = f"unset {ENVIRONMENT_VARIABLE}, or point it at a full build"
        yield Point(f"ffmpeg {facts.version} at {facts.path} lacks {', '.join(lacking)}", way_out, MissingTool)


def font_points(shots: Sequence[PlannedShot]) -> Iterator[Point]:
    """Yield the alphabets that no font here has; their letters are left out of captions and titles."""
    words: dict[str, list[str]] = {}
    """By letter: the shots that show it."""
    for shot in shots:
        for letter in sorted(set("".join(_lettering(shot)))):
            words.setdefault(letter, []).append(shot.shot.id)
    try:
        from filmstudio.media.typeface import letters_without_font

        lost = letters_without_font("".join(words))
    except Exception as error:  # noqa: BLE001 - each library says it in its own way that a file of type is not there
        yield Point(
            f"the fonts for captions and titles cannot be used: {error}",
            "pip install --force-reinstall manimgx-fonts manimgx-fonts-cjk",
            MissingTool,
        )
        return
    alphabets: dict[str, list[str]] = {}
    for letter in lost:
        alphabets.setdefault(_alphabet(letter), []).append(letter)
    for alphabet, letters in alphabets.items():
        where = list(dict.fromkeys(shot for letter in letters for shot in words[letter]))
        sentence = (
            f"no font here has {alphabet} ({few(letters, _MOST_NAMED, ' ')}): captions and titles of "
            f"shot{'s' * (len(where) > 1)} {few(where, _MOST_NAMED)} leave them out"
        )
        yield Point(sentence, "the film is made all the same; write these words in another alphabet to see them")


def model_points(checkpoints: Mapping[str, Checkpoint | None], stages: Mapping[str, Stage]) -> list[Point]:
    """Return what is missing, unreadable or cut off of the models' files and of what the jobs name.

    Sizes are held against the files' own headers; bytes were held against their digests when the film was cast.
    """
    points: list[Point] = []
    for checkpoint in checkpoints.values():
        if checkpoint is None:
            continue
        folder = Path(checkpoint.folder)
        wrong = [finding.sentence for finding in look_over(folder, checkpoint.files) if finding.error]
        wrong += [f"{file}: cannot be read" for file in checkpoint.files if _is_closed(folder / file)]
        if wrong:
            way_out = f"filmstudio models check {checkpoint.name} says more; fetch or copy the files again"
            points.append(
                Point(
                    f"the model {checkpoint.name} is not whole: {few(wrong, _MOST_NAMED, '; ')}", way_out, ProjectError
                )
            )
    for path in sorted({path for stage in stages.values() for path in stage.files.values()}):
        if not path.is_file():
            points.append(Point(f"{path}: is not there", "bring it back, or pin another", ProjectError))
        elif _is_closed(path):
            points.append(Point(f"{path}: cannot be read", "give it to the one who renders", ProjectError))
    return points


def memory_points(
    missing: Sequence[PlannedShot],
    routes: Mapping[str, Route],
    checkpoints: Mapping[str, Checkpoint | None],
    *,
    drawn_at_once: int,
    vram_bytes: int | None,
    device: str | None,
) -> Iterator[Point]:
    """Yield what memory may not hold. Always doubtful: engines do with less, and say so where they cannot.

    `routes` are those of the missing shots by id; `drawn_at_once` is how many shots of an engine without a model are
    made at a time.
    """
    drawn = [shot.job.size for shot in missing if checkpoints.get(shot.job.engine) is None]
    if drawn and (free := free_bytes()) is not None:
        pixels = max(size.width * size.height for size in drawn)
        each = _WORKER_BYTES + _WORKER_BYTES_PER_PIXEL * pixels
        at_once = min(drawn_at_once, len(drawn))
        if at_once * each > free:
            fits = max(1, free // each)
            way_out = f"give --jobs {fits}" if fits < at_once else "close other programs, or give a smaller --size"
            yield Point(f"{at_once} shots at once need about {_gb(at_once * each)}, and {_gb(free)} are free", way_out)
    models = {name: one for name, one in checkpoints.items() if one and any(s.job.engine == name for s in missing)}
    if not models:
        return
    cards = nvidia_cards()
    for name, checkpoint in models.items():
        yield from _main_memory(checkpoint)
        wanted = [routes[s.shot.id].memory_bytes or 0 for s in missing if s.job.engine == name and s.shot.id in routes]
        yield from graphics_points(checkpoint, max(wanted, default=0), cards, vram_bytes, device)


def _main_memory(checkpoint: Checkpoint) -> Iterator[Point]:
    largest = max((part.size_bytes for part in checkpoint.components), default=0)
    free = free_bytes()
    if free is not None and largest > free:
        sentence = f"the largest part of {checkpoint.name} has {_gb(largest)}, and {_gb(free)} of memory are free"
        yield Point(sentence, "close other programs, or take a smaller model")


def graphics_points(
    checkpoint: Checkpoint, wanted: int, cards: Sequence[Card] | None, vram_bytes: int | None, device: str | None
) -> Iterator[Point]:
    """Yield a clip that wants more memory, `wanted` bytes, than the card it is made on has free."""
    if device == "cpu":
        return
    largest = max((part.parameters for part in checkpoint.components), default=0)
    if not cards and not other_card() and largest > _LARGE_PARAMETERS:
        yield Point(
            f"no graphics card is to be found, and {checkpoint.name} has {largest / 1e9:.1f} billion parameters",
            "render with --engine animatic, or give --device cpu and wait for hours a shot",
        )
        return
    number = int(device.partition(":")[2] or 0) if device and device.startswith("cuda") else 0
    free = cards[number].free_bytes if cards and number < len(cards) else None
    has = min(value for value in (vram_bytes, free, wanted) if value is not None)
    if has < wanted:
        whose = f" on the {cards[number].name}" if cards and free == has else " by --vram"
        yield Point(
            f"the longest shot wants about {_gb(wanted)} of graphics memory, and {_gb(has)} are there{whose}",
            f"parts of {checkpoint.name} will be moved in and out, which takes longer; --quality draft wants less",
        )


def _lettering(shot: PlannedShot) -> Iterator[str]:
    """Yield every word that is drawn into a shot's picture."""
    yield from (shot.job.title, shot.job.slate)
    if shot.job.role.value == "title":
        yield from (shot.job.subject, shot.job.action)
    for line in shot.job.lines:
        yield from (line.speaker, line.text)


def _alphabet(letter: str) -> str:
    """Return what people call the letters that one belongs to: `letters of Cuneiform`."""
    name = unicodedata.name(letter, "")
    if not name:
        return f"a sign for U+{ord(letter):04X}"
    if unicodedata.category(letter).startswith("L"):
        return f"letters of {name.split()[0].capitalize()}"
    return "some signs"


def _is_closed(path: Path) -> bool:
    """Say whether a file is there and must not be read."""
    return path.exists() and not os.access(path, os.R_OK, effective_ids=os.access in os.supports_effective_ids)


def _gb(size_bytes: int) -> str:
    return f"{size_bytes / 1e9:.1f} GB"
