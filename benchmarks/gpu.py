"""The same comparison on a graphics card, with full-size models of random weights; needs no network and no weights.

`python -m benchmarks gpu [--model wan-1.3b] [--quick] [--device cuda] [--json FILE]` prints a table and writes JSON.
Arms: (a) a fresh process for each shot, (b) a plain loop over the pipeline in one process, (c) filmstudio. Building
the model stands for reading it: what a disk adds is not measured. Prompts are random numbers in all arms.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from fractions import Fraction
from functools import partial, wraps
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks.generation import jobs, silent
from benchmarks.gpu_levers import levers_of
from benchmarks.gpu_models import NAMES, Model, build
from filmstudio.model.checkpoint import Checkpoint, Component, Task
from filmstudio.model.footage import Footage
from filmstudio.model.job import RenderJob
from filmstudio.units import Resolution


class Load(NamedTuple):
    """What is made of one model."""

    size: Resolution
    frames: int
    steps: int
    shots: int


_LOADS = {
    "wan-1.3b": Load(Resolution(832, 480), 81, 20, 3),
    "wan-5b": Load(Resolution(1280, 704), 121, 20, 3),
    "wan-14b": Load(Resolution(832, 480), 81, 20, 3),
    "ltx-13b": Load(Resolution(1216, 704), 121, 20, 3),
    "ltx-2": Load(Resolution(1216, 704), 121, 20, 3),
    "tiny": Load(Resolution(64, 64), 9, 2, 2),
}


@dataclass(slots=True)
class Arm:
    """One way of making the shots."""

    name: str
    seconds_per_shot: float | None = None
    peak_gb: float | None = None
    """Of the card; None on a processor."""
    idle_share: float | None = None
    """Of the time, what lay between a shot's last kernel and the next one's first; None on a processor."""
    note: str = ""


class Card:
    """What a card tells: its work done, its peak. On a processor there is nothing to wait for."""

    def __init__(self, device: str) -> None:
        self.device = device
        self.is_card = device.startswith("cuda")
        self._spans: list[tuple[Any, Any]] = []

    def wait(self) -> None:
        """Return when all work is done."""
        if self.is_card:
            import torch

            torch.cuda.synchronize()

    @contextmanager
    def busy(self) -> Iterator[None]:
        """Mark work of the card, from its first kernel to its last."""
        if not self.is_card:
            yield
            return
        import torch

        # Through a name without types: the class is declared without them.
        event: Any = torch.cuda.Event
        begin, end = event(enable_timing=True), event(enable_timing=True)
        begin.record()
        yield
        end.record()
        self._spans.append((begin, end))

    def measure(self, name: str, work: Callable[[], object], shots: int) -> Arm:
        """Time a piece of work that makes so many shots."""
        self.wait()
        self._spans.clear()
        if self.is_card:
            import torch

            torch.cuda.reset_peak_memory_stats()
        started = time.perf_counter()
        work()
        self.wait()
        spent = time.perf_counter() - started
        if not self.is_card:
            return Arm(name, spent / shots)
        busy_s = sum(begin.elapsed_time(end) for begin, end in self._spans) / 1000
        peak = torch.cuda.max_memory_allocated() / 1e9
        return Arm(name, spent / shots, peak, 1 - busy_s / spent if self._spans else None)


def report(arguments: Sequence[str]) -> str:
    """Measure what the command line asks for; return the table, and write the JSON."""
    asked = _parsed(arguments)
    if asked.one_shot is not None:
        _one_shot(asked.model, asked.device, asked.quick, asked.one_shot)
        return ""
    arms, facts = measure(asked.model, asked.device, quick=asked.quick)
    asked.json.write_text(json.dumps({**facts, "arms": [asdict(arm) for arm in arms]}, indent=1), encoding="utf-8")
    head = f"{facts['model']} on {facts['device']}, {facts['load']}, torch {facts['torch']}"
    rows = ["| arm or lever | s a shot | peak GB | idle | |", "|---|---|---|---|---|"]
    rows += [_row(arm) for arm in arms]
    return "\n".join((head, "", *rows, "", f"Latents of (b) and (c): {facts['latents']}."))


def measure(name: str, device: str, *, quick: bool = False) -> tuple[list[Arm], dict[str, Any]]:
    """Measure every arm and lever of a model. Returns them, and what they were measured on."""
    import diffusers
    import torch

    load = _load(name, quick)
    card = Card(device)
    precision = "bfloat16" if card.is_card else "float32"
    model = build(name, device, precision)
    with tempfile.TemporaryDirectory() as folder, _opened(model, device, Path(folder), load) as studio:
        shots = _shots(name, load)
        recorded = studio.record(shots[0])  # the warm-up, too
        plain = Plain(model, card, recorded, Path(folder))
        same = plain.digest(shots[0].seed) == studio.digests[0] if name in ("tiny", "wan-1.3b", "wan-14b") else None
        arms = [card.measure("(a) a process for each shot", lambda: _processes(name, device, quick), 1)]
        arms.append(card.measure("(b) a plain loop", lambda: plain.film(shots), len(shots)))
        arms.append(card.measure("(c) filmstudio", lambda: studio.film(shots, Path(folder), card), len(shots)))
        for lever in levers_of(model, device, recorded):
            call = partial(plain.call, 1, **lever.changes)
            with lever.applied(call) as refused:
                arms.append(Arm(lever.name, note=refused) if refused else card.measure(lever.name, call, 1))
    return arms, {
        "model": name,
        "parameters": sum(one.numel() for one in model.pipe.transformer.parameters()),
        "device": torch.cuda.get_device_name() if card.is_card else device,
        "precision": precision,
        "load": f"{load.size} x {load.frames} frames, {load.steps} steps",
        "torch": torch.__version__,
        "diffusers": diffusers.__version__,
        "latents": "not compared" if same is None else "the same bits" if same else "DIFFERENT",
    }


class Plain:
    """What somebody writes who calls diffusers in a loop: the same calls, decoding and encoding after each."""

    def __init__(self, model: Model, card: Card, recorded: dict[str, Any], folder: Path) -> None:
        self._model, self._card, self._folder = model, card, folder
        own = ("callback_on_step_end", "generator", "output_type")
        self._arguments = {name: value for name, value in recorded.items() if name not in own}

    def call(self, seed: int, output_type: str = "np", **changes: Any) -> Any:
        """Call the pipeline once."""
        import torch

        from filmstudio.engines.diffusers.quiet import quiet

        generator = torch.Generator("cpu").manual_seed(seed)
        arguments = {**self._arguments, **changes}
        with torch.no_grad(), quiet(), self._card.busy():
            return self._model.pipe(**arguments, generator=generator, output_type=output_type).frames

    def digest(self, seed: int) -> str:
        """Return the SHA-256 of the latents."""
        from filmstudio.engines.diffusers.soundness import latents_digest

        return latents_digest([self.call(seed, "latent")])

    def film(self, shots: Sequence[RenderJob]) -> None:
        """Make shots and encode them, one after the other."""
        import numpy as np

        for job in shots:
            frames = np.rint(self.call(job.seed)[0] * 255).astype(np.uint8)
            _encode(Footage(iter(frames), len(frames), job.size, job.rate), self._folder / f"plain_{job.slate}.mp4")


class Studio:
    """filmstudio's open engine over a model that is in memory already."""

    def __init__(self, model: Model, opened: Any) -> None:
        self._model, self._opened = model, opened
        self.digests: list[str] = []

    def record(self, job: RenderJob) -> dict[str, Any]:
        """Shoot once, and return what the pipeline was called with."""
        plain, heard = type(self._model.pipe), {}

        class Recorded(plain):  # type: ignore[misc, valid-type]
            @wraps(plain.__call__)
            def __call__(self, **arguments: Any) -> Any:
                heard.update(arguments)
                return super().__call__(**arguments)

        self._model.pipe.__class__ = Recorded
        try:
            footage = self._opened.shoot(job, silent)
        finally:
            self._model.pipe.__class__ = plain
        self.digests.append(footage.making.latents)
        return heard

    def film(self, shots: Sequence[RenderJob], folder: Path, card: Card) -> None:
        """Make shots; each is encoded while the next one is made, as the studio's worker does."""
        behind: Future[None] | None = None
        with ThreadPoolExecutor(1) as thread:
            for job in shots:
                with card.busy():
                    footage = self._opened.shoot(job, silent)
                if behind is not None:
                    behind.result()
                behind = thread.submit(_encode, footage, folder / f"studio_{job.slate}.mp4")
            if behind is not None:
                behind.result()


@contextmanager
def _opened(model: Model, device: str, folder: Path, load: Load) -> Iterator[Studio]:
    """Open filmstudio's engine over a model: nothing is read but a tokenizer, prompts are random numbers."""
    import torch

    from filmstudio.engines.diffusers.loaded import Loaded
    from filmstudio.engines.diffusers.memory import Setting
    from filmstudio.engines.diffusers.opened import Ground, OpenDiffusers
    from tests.tiny_checkpoints.wan import tokenizer

    class InMemory(type(model.family)):  # type: ignore[misc]
        def load(self, *_given: Any, **_named: Any) -> Any:
            return model.pipe

        def count_tokens(self, tokenizer: Any, text: str) -> int:
            return len(text.split())

    words = tokenizer()
    words.save_pretrained(str(folder / "tokenizer"))
    checkpoint = Checkpoint(
        engine=model.family.name,
        kind=model.kind.id,
        name=model.name,
        folder=str(folder),
        components=(
            Component(name="tokenizer", class_name=type(words).__name__),
            Component(
                name="transformer",
                class_name=type(model.pipe.transformer).__name__,
                parameters=sum(one.numel() for one in model.pipe.transformer.parameters()),
            ),
        ),
    )
    family = InMemory()
    ground = Ground(torch.device(device), str(model.pipe.transformer.dtype).removeprefix("torch."), setting=Setting())
    loaded = Loaded(family, model.kind, folder, (), {})
    opened = OpenDiffusers(
        family, model.kind, checkpoint, ground, loaded, {}, lambda texts, _hear: {one: model.embeds(7) for one in texts}
    )
    opened.prepare(_shots(model.name, load), silent)
    if Task.TEXT not in model.kind.pipelines:
        raise ValueError(f"{model.kind.title} makes nothing from words alone")
    yield Studio(model, opened)


def _shots(name: str, load: Load) -> list[RenderJob]:
    rate = Fraction(24) if name not in ("wan-1.3b", "wan-14b", "tiny") else Fraction(16)
    made = jobs(load.shots, load.steps, load.size, load.frames)
    return [one.model_copy(update={"rate": rate}) for one in made]


def _load(name: str, quick: bool) -> Load:
    load = _LOADS[name]
    return load._replace(steps=min(4, load.steps), shots=2) if quick else load


def _encode(footage: Footage, path: Path) -> None:
    from filmstudio.media.picture_master import write_master

    write_master(footage, path)


def _processes(name: str, device: str, quick: bool) -> None:
    command = [sys.executable, "-m", "benchmarks.gpu", "--model", name, "--device", device, "--one-shot", "0"]
    subprocess.run([*command, *(["--quick"] * quick)], check=True, capture_output=True)


def _one_shot(name: str, device: str, quick: bool, number: int) -> None:
    """Build the model, make one shot and end."""
    load = _load(name, quick)
    card = Card(device)
    model = build(name, device, "bfloat16" if card.is_card else "float32")
    with tempfile.TemporaryDirectory() as folder, _opened(model, device, Path(folder), load) as studio:
        studio.film([_shots(name, load)[number]], Path(folder), card)


def _row(arm: Arm) -> str:
    peak = "" if arm.peak_gb is None else f"{arm.peak_gb:.1f}"
    idle = "" if arm.idle_share is None else f"{arm.idle_share:.0%}"
    spent = "" if arm.seconds_per_shot is None else f"{arm.seconds_per_shot:.2f}"
    return f"| {arm.name} | {spent} | {peak} | {idle} | {arm.note} |"


def _parsed(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks gpu", description=__doc__.partition("\n")[0])
    parser.add_argument("--model", choices=NAMES, default="wan-1.3b")
    parser.add_argument("--device", default="cuda")
    parser.add_argument("--quick", action="store_true", help="four steps, two shots")
    parser.add_argument("--json", type=Path, default=Path("gpu.json"))
    parser.add_argument("--one-shot", type=int, help=argparse.SUPPRESS)
    return parser.parse_args(arguments)


if __name__ == "__main__":
    report(sys.argv[1:])
