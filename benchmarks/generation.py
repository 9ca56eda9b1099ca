"""What filmstudio costs around a model's call: its shots against a bare loop over the same pipeline, and what it saves.

No weights are needed: a Wan checkpoint with random numbers is built on the spot, small, but with steps long enough that
a constant cost does not drown them. It runs on the processor with one thread, so that other work disturbs it less.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from fractions import Fraction
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks.side_by_side import Compared, compare
from filmstudio.model.camera import Camera, ShotSize
from filmstudio.model.checkpoint import Checkpoint
from filmstudio.model.job import RenderJob
from filmstudio.model.place import Place, Side, TimeOfDay
from filmstudio.model.prompt import PartKind, PromptPart
from filmstudio.model.shots import Role
from filmstudio.ports.engine import OpenEngine, Progress, Stage
from filmstudio.units import Resolution

STEPS = 20
FRAMES = 17
SIZE = Resolution(256, 144)
_ACTIONS = ("a man walks in the street", "a woman walks slowly at night", "the red coat in the street", "the street")
_WIDTH = 256
"""Of the text encoder, and of what the transformer reads from it."""


class Overhead(NamedTuple):
    """What a shot costs, and whether it is the same shot."""

    compared: Compared
    step_s: float
    """One step of the transformer, with and without the words."""
    same_latents: bool
    same_frames: bool


def report() -> str:
    """Return the section's table."""
    with tempfile.TemporaryDirectory() as name:
        folder = build(Path(name) / "wan")
        overhead = shots_against_bare_loop(folder)
        processes = one_engine_against_processes(folder)
        prompts = cached_against_encoded(folder, Path(name) / "cache")
    same = "the same bits" if overhead.same_latents and overhead.same_frames else "DIFFERENT"
    return "\n".join(
        (
            "| what | A | B | A / B (lowest to highest) | goal |",
            "|---|---|---|---|---|",
            overhead.compared.row(
                f"a shot by filmstudio (A), by diffusers alone (B), processor time; {STEPS} steps of "
                f"{overhead.step_s * 1000:.0f} ms, decoding included",
                "at most 1.03",
            ),
            processes.row("2 shots by one engine (A), by a process for each (B), from a cold start", "under 1"),
            prompts.row("getting ready for 4 shots with their prompts in the cache (A), encoding them (B)", "under 1"),
            f"\nLatents and frames of both arms of the first row: {same}.",
        )
    )


def build(folder: Path) -> Path:
    """Write the checkpoint: the tests' tiny Wan with a larger transformer and text encoder."""
    import diffusers
    import torch
    import transformers

    from tests.tiny_checkpoints.wan import TRANSFORMER, build_t2v, tokenizer

    build_t2v(folder)
    # Through names without types: diffusers declares none there.
    library: Any = diffusers
    torch.manual_seed(0)
    sizes = {"num_attention_heads": 4, "attention_head_dim": 32, "ffn_dim": 512, "num_layers": 2, "text_dim": _WIDTH}
    library.WanTransformer3DModel(**TRANSFORMER | sizes).save_pretrained(folder / "transformer")
    transformers.UMT5EncoderModel(
        transformers.UMT5Config(
            vocab_size=len(tokenizer()), d_model=_WIDTH, d_kv=64, d_ff=1024, num_layers=6, num_heads=4
        )
    ).save_pretrained(folder / "text_encoder")
    return folder


def jobs(count: int, steps: int = STEPS, size: Resolution = SIZE, frames: int = FRAMES) -> list[RenderJob]:
    """Return shots that differ in words and seed."""
    return [
        RenderJob(
            engine="wan",
            engine_version="1",
            slate=f"{number + 1}A",
            role=Role.SINGLE,
            camera=Camera(size=ShotSize.MEDIUM),
            place=Place(side=Side.EXTERIOR, name="PIER", time=TimeOfDay.NIGHT),
            prompt=(PromptPart(kind=PartKind.ACTION, text=_ACTIONS[number % len(_ACTIONS)]),),
            negative="a red coat",
            seed=number,
            size=size,
            rate=Fraction(16),
            frames=frames,
            steps=steps,
            guidance=5.0,
        )
        for number in range(count)
    ]


def recognised(folder: Path) -> Checkpoint:
    """Return the checkpoint of a folder."""
    from filmstudio.engines.diffusers.wan import WanEngine

    found = WanEngine().recognise(folder)
    if found is None:
        raise ValueError(f"{folder} holds no Wan checkpoint")
    return found


def silent(progress: Progress) -> None:
    """Hear nothing."""


def taken(opened: OpenEngine, shots: Sequence[RenderJob]) -> list[Any]:
    """Shoot, and take every frame: the studio would encode them."""
    made = []
    for one in shots:
        footage = opened.shoot(one, silent)
        made.append((list(footage.frames), footage.making))
    return made


def shots_against_bare_loop(folder: Path, count: int = 1, runs: int = 7, **sizes: Any) -> Overhead:
    """Compare the engine's shots with what somebody would write who calls diffusers in a loop.

    Both have everything in memory, and the prompts encoded: what differs is all that filmstudio does around the call.
    Processor time of one thread: what else runs on the machine would hide three per cent.
    """
    import numpy as np
    import torch

    from filmstudio.engines.diffusers.quiet import quiet
    from filmstudio.engines.diffusers.soundness import latents_digest
    from filmstudio.engines.diffusers.wan import WanEngine

    torch.set_num_threads(1)
    shots = jobs(count, **sizes)
    with ExitStack() as stack:
        stack.enter_context(quiet())
        opened = stack.enter_context(WanEngine().open(Stage(recognised(folder), device="cpu"), shots, silent))
        pipe, calls = bare_pipeline(folder, shots)

        def bare(output_type: str = "np") -> list[Any]:
            with torch.no_grad():
                return [
                    pipe(**call, output_type=output_type, generator=torch.Generator("cpu").manual_seed(job.seed)).frames
                    for call, job in zip(calls, shots, strict=True)
                ]

        def pictures() -> list[Any]:
            return [np.rint(frames[0] * 255).astype(np.uint8) for frames in bare()]

        ours = taken(opened, shots)
        again = pictures()
        compared = _pairs(lambda: taken(opened, shots), pictures, runs, time.process_time)
        digests = [latents_digest([latents]) for latents in bare("latent")]
        return Overhead(
            compared,
            _median_step(ours, shots),
            [making.latents for _, making in ours] == digests,
            all(np.array_equal(np.stack(one), other) for (one, _), other in zip(ours, again, strict=True)),
        )


def bare_pipeline(folder: Path, shots: Sequence[RenderJob]) -> tuple[Any, list[dict[str, Any]]]:
    """Return the plain pipeline of a folder, and the arguments of a call for each shot, prompts encoded by itself."""
    import diffusers
    import torch

    from filmstudio.engines.diffusers.wan import WanEngine

    library: Any = diffusers
    engine, checkpoint = WanEngine(), recognised(folder)
    pipe = library.WanPipeline.from_pretrained(str(folder), local_files_only=True)
    pipe.set_progress_bar_config(disable=True)
    calls = []
    for one in shots:
        route = engine.plan(one, checkpoint)
        with torch.no_grad():
            embeds, negative = pipe.encode_prompt(one.prompt[0].text, one.negative, max_sequence_length=512)
        calls.append(
            {
                "prompt_embeds": embeds,
                "negative_prompt_embeds": negative,
                "width": route.size.width,
                "height": route.size.height,
                "num_frames": route.segments[0].frames,
                "num_inference_steps": route.steps,
                "guidance_scale": route.guidance,
            }
        )
    return pipe, calls


def one_engine_against_processes(folder: Path, count: int = 2, runs: int = 2, steps: int = 4) -> Compared:
    """Compare a film's shots in one engine with a fresh process for each, both from the start of Python."""

    def process(*numbers: int) -> None:
        listed = ",".join(map(str, numbers))
        command = [sys.executable, "-m", "benchmarks.generation", str(folder), str(steps), listed]
        subprocess.run(command, check=True, capture_output=True, env=os.environ | {"OMP_NUM_THREADS": "1"})

    def alone() -> None:
        for number in range(count):
            process(number)

    return _pairs(lambda: process(*range(count)), alone, runs)


def cached_against_encoded(folder: Path, cache: Path, count: int = 4, runs: int = 5) -> Compared:
    """Compare opening an engine whose prompts are known with one that must read the encoder and encode them."""
    import torch

    from filmstudio.engines.diffusers.wan import WanEngine

    torch.set_num_threads(1)
    checkpoint, shots = recognised(folder), jobs(count)

    def opening(kept: Path | None) -> None:
        with WanEngine().open(Stage(checkpoint, cache=kept, device="cpu"), shots, silent):
            pass

    return compare(lambda: opening(cache), lambda: opening(None), runs)


def _median_step(made: Sequence[Any], shots: Sequence[RenderJob]) -> float:
    each: list[float] = [making.denoise_s / (job.steps or 1) for (_, making), job in zip(made, shots, strict=True)]
    return statistics.median(each)


def _pairs(
    a: Callable[[], object], b: Callable[[], object], runs: int, clock: Callable[[], float] = time.perf_counter
) -> Compared:
    """Run pairs, A B A B, without a warm-up."""
    pairs = []
    for _ in range(runs):
        started = clock()
        a()
        between = clock()
        b()
        pairs.append((between - started, clock() - between))
    ratios = [a_s / b_s for a_s, b_s in pairs]
    a_s, b_s = (statistics.median(column) for column in zip(*pairs, strict=True))
    return Compared(a_s, b_s, statistics.median(ratios), min(ratios), max(ratios))


def _shoot_some() -> None:
    """Shoot the numbered shots and end: a process of `one_engine_against_processes`."""
    import torch

    from filmstudio.engines.diffusers.wan import WanEngine

    torch.set_num_threads(1)
    numbers = [int(number) for number in sys.argv[3].split(",")]
    every = jobs(max(numbers) + 1, steps=int(sys.argv[2]))
    chosen = [every[number] for number in numbers]
    with WanEngine().open(Stage(recognised(Path(sys.argv[1])), device="cpu"), chosen, silent) as opened:
        taken(opened, chosen)


if __name__ == "__main__":
    _shoot_some()
