"""Which of a job's conditions a kind can be given, in the declared order; what is left out is said.

References are strongest, then first and last frames and keyframes, then identity adapters, then words. Conditions go
together only where one pipeline takes both: the strongest decides the pipeline.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from fractions import Fraction
from math import ceil

from filmstudio.engines.diffusers.kind import Kind
from filmstudio.engines.diffusers.leading import lead, strengths
from filmstudio.engines.diffusers.segments import head_for
from filmstudio.engines.diffusers.sizes import generation_rate
from filmstudio.errors import EngineError
from filmstudio.model.capabilities import names_all
from filmstudio.model.checkpoint import Task
from filmstudio.model.conditions import Reference, ReferenceKind
from filmstudio.model.guide import BoundGuide
from filmstudio.model.job import Keyframe, RenderJob


@dataclass(slots=True)
class Choice:
    """What is used of a job's conditions. Pictures are named by their SHA-256, a drawn pass by its own name."""

    references: tuple[Reference, ...] = ()
    first: str = ""
    last: str = ""
    keyframes: tuple[Keyframe, ...] = ()
    control: str = ""
    guide: BoundGuide | None = None
    """The drawing that is `control`, or `first`."""
    head: int = 0
    """So many of the last frames of the take that the job goes on from."""
    left_out: list[str] = field(default_factory=list)

    @property
    def conditions(self) -> tuple[str, ...]:
        """Everything that is used, in words."""
        words = []
        if self.references:
            people = dict.fromkeys(one.person or one.kind.value for one in self.references)
            words.append(f"{_counted(len(self.references), 'reference')} ({', '.join(people)})")
        first = self.guide.words if self.guide and self.is_led_by(self.first) else "a first frame"
        words += [name for name, used in ((first, self.first), ("a last frame", self.last)) if used]
        if self.keyframes:
            words.append(_counted(len(self.keyframes), "keyframe"))
        if self.control:
            words.append(self.guide.words if self.guide and self.is_led_by(self.control) else "a clip to follow")
        return tuple(words)

    @property
    def control_strength(self) -> float:
        """How strongly the clip to follow works, 1 as the model was trained."""
        return self.guide.strength if self.guide and self.is_led_by(self.control) else 1.0

    @property
    def first_strength(self) -> float:
        """How strongly the first frame works."""
        return self.guide.strength if self.guide and self.is_led_by(self.first) else 1.0

    def is_led_by(self, picture: str) -> bool:
        """Say whether a picture or clip is the drawing that leads."""
        return self.guide is not None and picture == self.guide.name


def call_task(kind: Kind, choice: Choice, head: int) -> Task:
    """Return the task of one clip that begins with `head` given frames. The strongest condition decides."""
    offers = kind.pipelines

    def offered(*tasks: Task) -> Task:
        return next((task for task in tasks if task in offers), next(iter(offers)))

    if choice.references:
        return Task.REFERENCES
    if choice.control:
        return Task.CONTROL
    if choice.keyframes:
        return Task.KEYFRAMES
    if choice.last:
        both = choice.first or head
        return offered(Task.FIRST_LAST, Task.KEYFRAMES) if both else offered(Task.KEYFRAMES, Task.FIRST_LAST)
    if head:
        return offered(Task.EXTEND, Task.FIRST_FRAME, Task.KEYFRAMES)
    if choice.first:
        return offered(Task.FIRST_FRAME, Task.KEYFRAMES, Task.FIRST_LAST)
    return offered(Task.TEXT)


def keyframe_place(keyframe: Keyframe, rate: Fraction, own_rate: Fraction) -> int:
    """Return where a keyframe, counted at the job's rate, stands at the model's own."""
    return round(Fraction(keyframe.frame) / rate * own_rate)


def ends_exactly(kind: Kind, choice: Choice) -> bool:
    """Say whether the shot ends with a picture that only the end of a clip can show: nothing may be cut off there."""
    deciding = kind.pipelines[call_task(kind, choice, choice.head)]
    return bool(choice.last) and kind.pipelines.get(Task.KEYFRAMES) != deciding


def choose(kind: Kind, job: RenderJob) -> Choice:
    """Return what of a job's conditions the kind is given.

    Raises EngineError where the kind makes nothing without a picture and the job has none.
    """
    choice = Choice(first=job.first_frame, last=job.last_frame, keyframes=job.keyframes, control=job.control)
    lead(kind, job, choice)
    _references(kind, job, choice)
    _continuation(kind, job, choice)
    _offered(kind, choice)
    _together(kind, choice)
    _places(kind, job, choice)
    _enough(kind, choice)
    choice.left_out += strengths(kind, choice)
    return choice


def _references(kind: Kind, job: RenderJob, choice: Choice) -> None:
    wanted = job.references
    if wanted and _lacks_adapter(kind, job):
        choice.left_out.append(
            f"{kind.title} reads references with a LoRA for it alone (`{kind.reference_adapter}` in its name), "
            "and the shot has none"
        )
    elif Task.REFERENCES in kind.pipelines:
        choice.references = wanted[: kind.most_references]
        if len(wanted) > kind.most_references:
            rest = len(wanted) - kind.most_references
            choice.left_out.append(
                f"{_counted(rest, 'reference')} left out: {kind.title} is shown {kind.most_references} at most"
            )
        return
    scene = next((one for one in wanted if one.kind is ReferenceKind.SHOT), None)
    begins = {Task.FIRST_FRAME, Task.KEYFRAMES} & set(kind.pipelines)
    if scene and begins and not choice.first and job.continues is None:
        choice.first = scene.sha256
        choice.left_out.append(f"{kind.title} is shown no references: the shot begins with the shot's own picture")
        wanted = tuple(one for one in wanted if one is not scene)
    if wanted:
        has_lora = any(lora.person for lora in job.loras)
        stead = "a LoRA and the description stand in for" if has_lora else "only the description stands in for"
        choice.left_out.append(f"{kind.title} is shown no references: {stead} {_counted(len(wanted), 'picture')}")


def _lacks_adapter(kind: Kind, job: RenderJob) -> bool:
    """Say whether nothing makes the kind read references: an adapter for clips to follow does not."""
    names = [lora.name for lora in job.loras if lora.weight != 0]
    reading = [name for name in names if names_all(name, [kind.reference_adapter])]
    return bool(kind.reference_adapter) and all(names_all(name, kind.control_adapter) for name in reading)


def _continuation(kind: Kind, job: RenderJob, choice: Choice) -> None:
    if job.continues is None:
        return
    name = job.continues.shot or "the shot before"
    if choice.first:
        choice.left_out.append(f"it does not go on from {name}: it begins with a picture of its own")
        return
    choice.head = head_for(kind, job.continues.frames)
    if not choice.head:
        choice.left_out.append(f"it does not go on from {name}: {kind.title} cannot")
    elif choice.head < min(job.continues.frames, max(kind.heads)):
        choice.left_out.append(f"of {job.continues.frames} last frames of {name}, {choice.head} are used")


def _offered(kind: Kind, choice: Choice) -> None:
    """Leave out what the kind has no task for."""
    offers = set(kind.pipelines)
    if choice.first and not offers & {Task.FIRST_FRAME, Task.KEYFRAMES, Task.FIRST_LAST}:
        choice.first = ""
        choice.left_out.append(f"the first frame is left out: {kind.title} cannot begin with a picture")
    ends = {Task.KEYFRAMES} | ({Task.FIRST_LAST} if choice.first or choice.head else set())
    if choice.last and not offers & ends:
        choice.last = ""
        choice.left_out.append(f"the last frame is left out: {kind.title} cannot end with a picture")
    most = kind.most_keyframes if Task.KEYFRAMES in offers else 0
    if len(choice.keyframes) > most:
        left = len(choice.keyframes) - most
        choice.keyframes = choice.keyframes[:most]
        choice.left_out.append(f"{_counted(left, 'keyframe')} left out: {kind.title} takes {most} at most")
    if choice.control and Task.CONTROL not in offers:
        choice.control = ""
        choice.left_out.append(f"the clip to follow is left out: {kind.title} cannot follow one")


def _together(kind: Kind, choice: Choice) -> None:
    """Leave out what the pipeline of the strongest condition does not take as well."""
    deciding = call_task(kind, choice, choice.head)
    pipeline = kind.pipelines[deciding]
    taken = {task for task, name in kind.pipelines.items() if name == pipeline}
    because = f"{kind.title} does not take both it and {_WORDS[deciding]}"
    if choice.control and Task.CONTROL not in taken:
        choice.control = ""
        choice.left_out.append(f"the clip to follow is left out: {because}")
    if choice.keyframes and Task.KEYFRAMES not in taken:
        choice.keyframes = ()
        choice.left_out.append(f"the keyframes are left out: {because}")
    if choice.last and not taken & {Task.KEYFRAMES, Task.FIRST_LAST}:
        choice.last = ""
        choice.left_out.append(f"the last frame is left out: {because}")
    if choice.first and not taken & {Task.FIRST_FRAME, Task.KEYFRAMES, Task.FIRST_LAST}:
        choice.first = ""
        choice.left_out.append(f"the first frame is left out: {because}")
    if choice.head and not taken & {Task.EXTEND, Task.FIRST_FRAME, Task.KEYFRAMES, Task.FIRST_LAST}:
        choice.head = 0
        choice.left_out.append(f"it does not go on from the shot before: {because}")


def _places(kind: Kind, job: RenderJob, choice: Choice) -> None:
    """Leave out keyframes whose place is taken at the model's rate, and say where its own steps move them."""
    rate, step = generation_rate(job.rate, kind), kind.keyframe_step
    last = ceil(Fraction(job.frames) / job.rate * rate) - 1
    taken = ({0} if choice.first else set()) | ({last} if choice.last else set())
    kept: list[Keyframe] = []
    moved = 0
    for one in choice.keyframes:
        exact = min(keyframe_place(one, job.rate, rate), last)
        place = min((exact + step // 2) // step * step, last)
        if place not in taken:
            taken.add(place)
            kept.append(one)
            moved += place != exact
    if lost := len(choice.keyframes) - len(kept):
        choice.keyframes = tuple(kept)
        choice.left_out.append(f"{_counted(lost, 'keyframe')} left out: {kind.title} has another picture at that place")
    if moved:
        choice.left_out.append(
            f"{_counted(moved, 'keyframe')} moved by up to {step // 2} frames: "
            f"{kind.title} takes them at every {step}th frame"
        )


def _enough(kind: Kind, choice: Choice) -> None:
    offers = set(kind.pipelines)
    if offers & {Task.TEXT, Task.REFERENCES, Task.KEYFRAMES, Task.EXTEND} or not offers:
        return
    begins = bool(choice.first or choice.head)
    if Task.FIRST_FRAME in offers and not begins:
        raise EngineError(
            f"{kind.title} makes nothing without a first frame, and the shot has none",
            hint="give the shot a picture with `init:`, or choose a model that begins from words",
        )
    if Task.FIRST_FRAME not in offers and not (begins and choice.last):
        raise EngineError(
            f"{kind.title} needs a first and a last frame, and the shot does not have both",
            hint="give the shot both pictures, or choose a model that begins from words",
        )


_WORDS = {
    Task.TEXT: "words alone",
    Task.FIRST_FRAME: "a first frame",
    Task.FIRST_LAST: "a first and a last frame",
    Task.KEYFRAMES: "keyframes",
    Task.REFERENCES: "references",
    Task.EXTEND: "frames to go on from",
    Task.CONTROL: "a clip to follow",
    Task.SOUND: "sound",
}


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}"
