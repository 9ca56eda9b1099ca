"""Assembly in ratios, each pair in turn in one run: against ffmpeg's own copy, and one new shot against all of them."""

from __future__ import annotations

import resource
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from fractions import Fraction
from functools import partial
from pathlib import Path
from statistics import median

from benchmarks.side_by_side import Compared, compare
from benchmarks.sound_and_cut_films import Reel, click_film, make_reel
from filmstudio.edit.cut import assemble
from filmstudio.media.ffmpeg_binary import ffmpeg_path
from filmstudio.model.timeline import Timeline
from filmstudio.sound.mix import mix_film
from filmstudio.units import Resolution

HEAD = "| what | A | B | A / B (lowest to highest) | goal |\n|---|---|---|---|---|"
_SHOTS = 40
_SIZE = Resolution(1280, 720)


def measure_assembly(folder: Path, *, runs: int = 5) -> Iterator[str]:
    """Yield the rows of the table of ratios."""
    yield HEAD
    yield from _against_copy(_reel(folder / "long", 10, 96), runs)
    yield _one_new_shot(_reel(folder / "short", _SHOTS, 36, Resolution(640, 360)), max(2, runs - 2))


def _reel(folder: Path, masters: int, frames: int, size: Resolution = _SIZE) -> Reel:
    """Make masters in which something moves, with grain: about as hard to encode as a drawn film."""
    folder.mkdir(parents=True)
    reel = Reel(folder, Fraction(24), size)
    for number in range(masters):
        reel.shoot(frames, (60 + 3 * number, 120, 200 - 3 * number), moving=True)
    return reel


def _against_copy(reel: Reel, runs: int) -> Iterator[str]:
    """Compare with what one line of ffmpeg does with the same files: it copies the picture and checks nothing.

    The sound is encoded by both, or copied by both from a film that has it, or encoded by us and copied by ffmpeg:
    what joining shots with sound of their own would cost, if that did not move it 32 ms later at every cut.
    """
    film = click_film(reel, _SHOTS)
    mix, listing = reel.folder / "mix.wav", reel.folder / "list.txt"
    mix_film(film, reel.locate, mix)
    listing.write_text("".join(f"file '{reel.locate(clip.picture).absolute()}'\n" for clip in film.clips))
    before, ours, theirs = (reel.folder / f"{name}.mp4" for name in ("before", "ours", "theirs"))
    assemble(film, mix, locate=reel.locate, cached=reel.cached, out=before)

    def assembled(sound_of: Path | None) -> None:
        assemble(film, mix, locate=reel.locate, cached=reel.cached, out=ours, sound_of=sound_of)

    def copied(*sound: str) -> None:
        command = [str(ffmpeg_path()), "-y", "-loglevel", "error", "-f", "concat", "-safe", "0", "-i", str(listing)]
        command += [*sound, "-map", "0:v", "-map", "1:a", "-c:v", "copy", "-movflags", "+faststart", str(theirs)]
        subprocess.run(command, check=True)

    encoding = ("-channel_layout", "stereo", "-i", str(mix), "-c:a", "aac", "-b:a", "256k")
    copying = ("-i", str(before), "-c:a", "copy")
    said = f"{_SHOTS} hard cuts, {float(film.frames / film.rate):.0f} s, assembled (A), ffmpeg's concat copy (B), "
    for name, sound_of, sound, goal in (
        ("sound encoded by both", None, encoding, "at most 1.3"),
        ("sound copied by both", before, copying, "at most 1.3"),
        ("sound encoded by A, copied by B", None, copying, "-"),
    ):
        yield from _by_clock_and_processor(
            said + name, goal, partial(assembled, sound_of), partial(copied, *sound), runs
        )


def _by_clock_and_processor(
    name: str, goal: str, a: Callable[[], None], b: Callable[[], None], runs: int
) -> Iterator[str]:
    """Yield two rows: what a busy machine does to the clock, it does not to the time of the processor."""
    spent: dict[Callable[[], None], list[float]] = {a: [], b: []}

    def counted(run: Callable[[], None]) -> None:
        before_s = _processor_s()
        run()
        spent[run].append(_processor_s() - before_s)

    yield compare(partial(counted, a), partial(counted, b), runs).row(name, goal)
    ratios = [a_s / b_s for a_s, b_s in zip(spent[a], spent[b], strict=True)]
    a_s, b_s, ratio = (median(one) for one in (spent[a], spent[b], ratios))
    yield Compared(a_s, b_s, ratio, min(ratios), max(ratios)).row("the same in processor time", "-")


def _processor_s() -> float:
    """Return the processor time of this process and of the children that have ended."""
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(one.ru_utime + one.ru_stime for one in used)


def _one_new_shot(reel: Reel, runs: int) -> str:
    """Time a film with ten dissolves after one of its shots was made again, and from nothing but its masters."""
    film = click_film(reel, _SHOTS, dissolves=True)
    out, pieces = reel.folder / "cut.mp4", reel.folder / "pieces"
    news = iter([(at, reel.shoot(36, (at * 5, 90, 90), moving=True)) for at in range(8, 8 + 4 * (runs + 1), 4)])

    def again() -> None:
        changed, blob = next(news)  # another one each time, with dissolves on both sides
        clips = [
            one.model_copy(update={"picture": blob}) if at == changed else one for at, one in enumerate(film.clips)
        ]
        # As every cut does: what is heard has not changed, so it is copied from the film that lies there.
        changed_film = film.model_copy(update={"clips": tuple(clips)})
        assemble(changed_film, None, locate=reel.locate, cached=reel.cached, out=out, sound_of=out)

    def whole() -> None:
        shutil.rmtree(pieces, ignore_errors=True)
        _made(film, reel, out)

    whole()
    compared = compare(again, whole, runs)
    return compared.row(f"one new shot of {_SHOTS} cut in (A), all of them cut and mixed (B)", "under 1")


def _made(film: Timeline, reel: Reel, out: Path) -> None:
    mix = reel.folder / "mix.wav"
    mix_film(film, reel.locate, mix)
    assemble(film, mix, locate=reel.locate, cached=reel.cached, out=out)


def measure_memory(folder: Path) -> Iterator[str]:
    """Yield a table of the most memory that a process holds that mixes and assembles 10, 100 and 1,000 shots."""
    yield "| shots | film | peak of the process | peak of its ffmpeg |\n|---|---|---|---|"
    for shots in (10, 100, 1000):
        command = [sys.executable, "-m", "benchmarks.assembly", str(folder / f"m{shots}"), str(shots)]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
        seconds, own_kib, child_kib = map(float, done.stdout.split())
        yield f"| {shots:,} | {seconds:.0f} s | {own_kib / 1024:.0f} MiB | {child_kib / 1024:.0f} MiB |"


def _assemble_alone(folder: Path, shots: int) -> None:
    """Print the film's seconds and the peaks of this process and of its children, in KiB."""
    reel = make_reel(folder, Fraction(24), [24 + (7 * number) % 19 for number in range(20)])
    film = click_film(reel, shots)
    _made(film, reel, folder / "film.mp4")
    peaks = [resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    print(float(film.frames / film.rate), *peaks)


if __name__ == "__main__":
    _assemble_alone(Path(sys.argv[1]), int(sys.argv[2]))
