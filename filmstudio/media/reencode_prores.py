"""A picture master as ProRes, alone: what editing programs like to get beside a timeline."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

from filmstudio.media.chapter_list import one_line
from filmstudio.media.encoder import clock_hz
from filmstudio.media.file_names import file_url
from filmstudio.media.probe import probe_picture
from filmstudio.media.reencode import prepared
from filmstudio.media.reencode_codecs import PRORES, require_encoders
from filmstudio.media.run_ffmpeg import run_ffmpeg
from filmstudio.media.safe_output import safe_output
from filmstudio.media.verify import verify_picture
from filmstudio.units import rate_text


def write_prores(master: Path, out: Path, rate: Fraction, *, timecode: str | None = None, reel: str = "") -> None:
    """Write a master's picture as ProRes 422 HQ of constant quality to the MOV file `out`, frame for frame.

    Raises EngineError, MissingTool where ffmpeg has no such encoder, UsageError if `out` cannot be written.
    """
    import ffmpeg

    task = f"writing {out.name}"
    require_encoders(PRORES)
    facts = probe_picture(master)
    picture = prepared(ffmpeg.input(file_url(master)).video, PRORES, rate, (), facts.size, out.parent)
    options = {
        **PRORES.options,
        "c:v": PRORES.encoder,
        "r": rate_text(rate),
        "an": None,
        "video_track_timescale": clock_hz(rate),
        "colorspace": "bt709",
        "color_primaries": "bt709",
        "color_trc": "bt709",
        "color_range": "tv",
        "map_metadata": -1,
        "fflags": "+bitexact",
        "flags:v": "+bitexact",
        "f": "mov",
    }
    if timecode:
        options |= {"metadata:g": f"timecode={timecode}", "metadata:s:v:0": f"reel_name={one_line(reel)}"}
    with safe_output(out) as temporary:
        run_ffmpeg(ffmpeg.output(picture, file_url(temporary), **options), task=task, warnings_fail=True)
        verify_picture(temporary, task=task, frames=facts.frames, size=facts.size, rate=rate, pix_fmt=PRORES.pix_fmt)
