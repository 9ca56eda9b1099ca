"""Which ffmpeg is used, and what it can do.

Why three places: a person can name a binary of their own; else the one that came with the installation is used, the
same for everybody; else whatever the system offers.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

from filmstudio.errors import MissingTool

ENVIRONMENT_VARIABLE = "FILMSTUDIO_FFMPEG"

NEEDED_ENCODERS = frozenset({"libx264", "aac", "mov_text"})
"""The encoders that filmstudio uses: masters and pieces, the film's sound, the film's subtitles."""

NEEDED_FILTERS = frozenset(
    {
        "anullsrc",
        "atrim",
        "color",
        "crop",
        "fade",
        "format",
        "fps",
        "loop",
        "lut3d",
        "maskedmerge",
        "overlay",
        "reverse",
        "scale",
        "setparams",
        "setpts",
        "setsar",
        "settb",
        "trim",
        "xfade",
    }
)
"""The filters that the graphs of this room are made of."""


class FfmpegFacts(NamedTuple):
    """What one ffmpeg binary is and can do."""

    path: Path
    version: str
    encoders: frozenset[str]
    filters: frozenset[str]


def ffmpeg_path() -> Path:
    """Return the ffmpeg to run: `$FILMSTUDIO_FFMPEG`, else the bundled one, else the first on PATH.

    Raises MissingTool, with the command that installs one.
    """
    named = os.environ.get(ENVIRONMENT_VARIABLE)
    if named:
        found = shutil.which(named)
        if found is None:
            raise MissingTool(
                f"{ENVIRONMENT_VARIABLE} names {named}, which is not a program that can be run",
                hint=f"unset {ENVIRONMENT_VARIABLE} to use the ffmpeg that comes with filmstudio",
            )
        return Path(found).absolute()
    bundled = _bundled()
    if bundled is not None:
        return bundled
    found = shutil.which("ffmpeg")
    if found is None:
        raise MissingTool("ffmpeg was not found", hint='pip install "imageio-ffmpeg>=0.8,<0.9"')
    return Path(found).absolute()


@cache
def _bundled() -> Path | None:
    """Return the binary inside imageio-ffmpeg, found as a file: the package itself would run it to see if it works."""
    package = find_spec("imageio_ffmpeg")
    if package is None or package.origin is None:
        return None
    binaries = sorted((Path(package.origin).parent / "binaries").glob("ffmpeg-*"))
    return next((binary for binary in binaries if os.access(binary, os.X_OK)), None)


def ffmpeg_facts() -> FfmpegFacts:
    """Ask the binary for its version, encoders and filters. Raises MissingTool if there is none or it does not run."""
    path = ffmpeg_path()
    first_line = _ask(path, "-version").partition("\n")[0]
    version = re.match(r"ffmpeg version (\S+)", first_line)
    return FfmpegFacts(
        path=path,
        version=version[1] if version else first_line.strip(),
        encoders=_names(_ask(path, "-hide_banner", "-encoders"), flags=r"[VAS][F.][S.][X.][B.][D.]"),
        filters=_names(_ask(path, "-hide_banner", "-filters"), flags=r"[T.]?[S.][C.]?"),
    )


def _names(listing: str, *, flags: str) -> frozenset[str]:
    """Return the second column of the rows whose first column is made of `flags`; the legend has `=` there."""
    return frozenset(re.findall(rf"^ *{flags} +([\w-]+) ", listing, re.MULTILINE))


def _ask(path: Path, *arguments: str) -> str:
    try:
        answer = subprocess.run(  # noqa: S603 - the program is the ffmpeg found above, the arguments are ours
            [str(path), *arguments], stdin=subprocess.DEVNULL, capture_output=True, check=True
        )
    except (OSError, subprocess.CalledProcessError) as error:
        raise MissingTool(
            f"{path} does not run as ffmpeg: {error}", hint='pip install "imageio-ffmpeg>=0.8,<0.9"'
        ) from error
    return answer.stdout.decode(errors="replace")
