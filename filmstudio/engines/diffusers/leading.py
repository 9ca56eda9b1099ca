"""How a drawing leads a job: what it stands in for, which adapter follows it, and what becomes of its strength."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from filmstudio.model.capabilities import names_all
from filmstudio.model.checkpoint import Task
from filmstudio.model.guide import GuidePass

if TYPE_CHECKING:
    from filmstudio.engines.diffusers.choice import Choice
    from filmstudio.engines.diffusers.kind import Kind
    from filmstudio.model.job import RenderJob

_TAUGHT = {
    "depth": GuidePass.DEPTH,
    "pose": GuidePass.POSE,
    "canny": GuidePass.EDGES,
    "edge": GuidePass.EDGES,
    "line": GuidePass.EDGES,
}
"""What an adapter follows, by a word in its name; one without such a word (`union`) is taken to follow all."""


def lead(kind: Kind, job: RenderJob, choice: Choice) -> None:
    """Let the drawing lead: as the clip to follow or the first frame, where the job has none of its own.

    A kind that follows a clip with an adapter alone is given none without it, and says so.
    """
    guide = job.guide
    if guide is not None and guide.strength > 0:
        if guide.shows is GuidePass.FIRST and not choice.first:
            choice.first, choice.guide = guide.name, guide
        elif guide.shows is not GuidePass.FIRST and not choice.control:
            choice.control, choice.guide = guide.name, guide
    if not choice.control or not kind.control_adapter or Task.CONTROL not in kind.pipelines:
        return
    adapters = [lora.name for lora in job.loras if lora.weight and names_all(lora.name, kind.control_adapter)]
    if not adapters:
        words = " and ".join(f"`{word}`" for word in kind.control_adapter)
        choice.control = ""
        choice.left_out.append(
            f"{kind.title} follows a clip with a LoRA for it alone ({words} in its name), and the shot has none"
        )
    elif choice.guide is not None and choice.is_led_by(choice.control):
        shows = choice.guide.shows
        for name in adapters:
            taught = {follows: word for word, follows in _TAUGHT.items() if names_all(name, [word])}
            if taught and shows not in taught:
                words = " and ".join(taught.values())
                choice.left_out.append(f"the LoRA {name} was taught {words}, and is shown {shows.words}")


def strengths(kind: Kind, choice: Choice) -> Iterator[str]:
    """Yield a sentence for a strength that the kind has no such knob for, or that is not the drawing's alone."""
    first, control = choice.first_strength, choice.control_strength
    if first != 1 and not kind.weighs_first:
        yield f"the strength {first:g} is left out: {kind.title} takes a first frame as it is"
    if control > kind.most_control_strength:
        yield f"the strength {control:g} becomes {kind.most_control_strength:g}, the most it takes"
    others = choice.references or choice.keyframes or choice.last or choice.head or (choice.first and control != 1)
    if kind.one_strength and first * control != 1 and others:
        yield f"the strength {first * control:g} is that of all that {kind.title} is shown, other pictures too"
