"""A clip from outside becomes a picture master: size, rate, colour and length are the film's, and nothing in silence.

Whatever is changed is said in a sentence, since each of these changes can be wrong for a film: a person must be able to
say no.
"""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path
from typing import Any, Literal, NamedTuple

from filmstudio.errors import ProjectError
from filmstudio.media.conform_clip_facts import SAFE_INPUT, ClipFacts, read_clip_facts
from filmstudio.media.encoder import conformed, picture_output, require_even
from filmstudio.media.file_names import file_url
from filmstudio.media.run_ffmpeg import run_ffmpeg
from filmstudio.media.safe_output import safe_output
from filmstudio.media.verify import verify_picture
from filmstudio.units import SAMPLE_RATE_HZ, Resolution, frame_to_sample, rate_text, seconds_to_frames

Fit = Literal["letterbox", "crop", "scale"]
"""What becomes of a picture of another shape: all of it with black around it, a full frame without its edges, or a
full frame stretched."""


class Conformed(NamedTuple):
    """What came of a clip."""

    frames: int
    has_sound: bool
    remarks: tuple[str, ...]
    """A sentence for everything that was changed or assumed."""


def conform_clip(
    source: Path,
    out: Path,
    *,
    size: Resolution,
    rate: Fraction,
    frames: int | None = None,
    start_s: Fraction = Fraction(0),
    fit: Fit = "letterbox",
    sound: Path | None = None,
) -> Conformed:
    """Write the picture master `out` of a clip, from its time `start_s` on; without `frames` as long as it lasts.

    Frame i shows the clip's time `start_s + i / rate`, to the nearest frame; a clip that ends before holds its last
    picture. With `sound`, what is heard in it is written there, exactly as long: WAV, 48 kHz, stereo, 32-bit float; a
    silent clip writes none. Raises ProjectError for what is no clip or ends before `start_s`, EngineError if it cannot
    be made, UsageError if a file cannot be written.
    """
    require_even(size)
    facts = read_clip_facts(source)
    left = seconds_to_frames(max(facts.seconds - start_s, Fraction(0)), rate)
    if left < 1:
        raise ProjectError(
            f"{source}: lasts {float(facts.seconds):g} s, and the edit asks for what comes after {float(start_s):g} s",
            hint="relink the edit to the whole clip",
        )
    frames = left if frames is None else frames
    shown = _shown_size(facts.size, size, fit)
    task = f"conforming {source.name}"
    with safe_output(out) as temporary:
        picture = _picture(source, facts, shown, size, rate, frames, start_s)
        run_ffmpeg(picture_output(conformed(picture), file_url(temporary), rate), task=task)
        verify_picture(temporary, task=task, frames=frames, size=size, rate=rate)
    has_sound = facts.channels > 0
    if has_sound and sound is not None:
        _write_sound(source, sound, frame_to_sample(frames, rate), start_s, task)
    said = _remarks(source.name, facts, size, rate, fit, held=frames - left)
    return Conformed(frames, has_sound, tuple(said))


def _input(source: Path, start_s: Fraction) -> Any:
    import ffmpeg

    return ffmpeg.input(file_url(source), **({"ss": f"{float(start_s):.6f}"} if start_s else {}), **SAFE_INPUT)


def _picture(
    source: Path, facts: ClipFacts, shown: Resolution, size: Resolution, rate: Fraction, frames: int, start_s: Fraction
) -> Any:
    """Return the clip as frames of the film: upright, scaled and converted in one step, padded or cropped."""
    colours = {"in_color_matrix": facts.matrix, "in_range": "pc" if facts.full_range else "tv"} if facts.matrix else {}
    picture = _input(source, start_s).video.filter(
        "scale", *shown, **colours,
        out_color_matrix="bt709", out_range="tv", flags="accurate_rnd+full_chroma_int+bitexact+lanczos",
    )  # fmt: skip
    # Before black is added: its own black is that of limited BT.709.
    picture = picture.filter("format", "yuv420p").filter("setparams", range="tv", colorspace="bt709")
    if shown.width > size.width or shown.height > size.height:
        picture = picture.filter("crop", *size)
    elif shown != size:
        left, top = ((full - part) // 4 * 2 for full, part in zip(size, shown, strict=True))
        picture = picture.filter("pad", *size, left, top, color="black")
    picture = picture.filter("fps", rate_text(rate), round="near", start_time=0)
    picture = picture.filter("tpad", stop_mode="clone", stop=-1).filter("trim", end_frame=frames)
    tick = f"{rate.denominator}/{rate.numerator}"
    return picture.filter("setpts", "PTS-STARTPTS").filter("settb", tick).filter("fps", rate_text(rate))


def _shown_size(clip: Resolution, size: Resolution, fit: Fit) -> Resolution:
    """Return the even size to which the clip's whole picture is scaled."""
    if fit == "scale":
        return size
    across, down = Fraction(size.width, clip.width), Fraction(size.height, clip.height)
    scale = min(across, down) if fit == "letterbox" else max(across, down)
    wide, high = (max(2, round(side * scale / 2) * 2) for side in clip)
    return Resolution(min(wide, size.width), min(high, size.height)) if fit == "letterbox" else Resolution(wide, high)


def _write_sound(source: Path, out: Path, samples: int, start_s: Fraction, task: str) -> None:
    import ffmpeg

    heard = _input(source, start_s).audio
    # Gaps and a late start become silence, so that it stays with its picture.
    heard = heard.filter("aresample", SAMPLE_RATE_HZ, first_pts=0, **{"async": 1})
    heard = heard.filter("aformat", sample_fmts="flt", channel_layouts="stereo")
    heard = heard.filter("apad", whole_len=samples).filter("atrim", end_sample=samples)
    options = {"c:a": "pcm_f32le", "ar": SAMPLE_RATE_HZ, "map_metadata": -1, "fflags": "+bitexact", "f": "wav"}
    with safe_output(out) as temporary:
        run_ffmpeg(ffmpeg.output(heard, file_url(temporary), rf64="auto", **options), task=task)


def _remarks(name: str, facts: ClipFacts, size: Resolution, rate: Fraction, fit: Fit, held: int) -> list[str]:
    """Return what was done to a clip, and what was taken for granted."""
    said = []
    if not facts.constant_rate:
        said.append(
            f"{name}: its frames come unevenly, {float(facts.rate):.3g} a second on average; "
            f"each of {rate_text(rate)} a second shows the nearest"
        )
    elif facts.rate != rate:
        said.append(
            f"{name}: {rate_text(facts.rate)} frames a second became {rate_text(rate)}: some shown twice or not"
        )
    if facts.rotated:
        said.append(f"{name}: turned upright, {facts.rotated * 90} degrees, as its file says")
    if facts.size != facts.stored and not facts.rotated:
        said.append(f"{name}: its pixels are not square; {facts.stored} is shown as {facts.size}")
    if Fraction(*facts.size) != Fraction(*size):
        how = {"letterbox": "with black around it", "crop": "cropped to fill the frame", "scale": "stretched"}[fit]
        said.append(f"{name}: {facts.size} {how} for {size}")
    elif facts.size != size:
        said.append(f"{name}: scaled from {facts.size} to {size}")
    if not facts.matrix_said:
        said.append(f"{name}: does not say how its colours are kept; taken for {facts.matrix.upper()} by its size")
    elif not facts.matrix:
        said.append(f"{name}: RGB became BT.709")
    elif facts.matrix != "bt709":
        said.append(f"{name}: colours converted from {facts.matrix.upper()} to BT.709")
    if facts.full_range:
        said.append(f"{name}: full-range levels brought to the limited range of film")
    if held > 0:
        said.append(f"{name}: ends {held} frame{'s' * (held > 1)} too early; its last picture is held")
    if facts.channels == 0:
        said.append(f"{name}: has no sound; it is silent")
    elif facts.channels != 2 or facts.sound_rate_hz != SAMPLE_RATE_HZ:
        said.append(f"{name}: sound of {facts.channels} at {facts.sound_rate_hz} Hz became stereo at {SAMPLE_RATE_HZ}")
    return said
