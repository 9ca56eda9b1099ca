"""The default install works on a bare machine: after a render, the process has mapped nothing but glibc, libstdc++ and
what the wheels bring along."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

SYSTEM = (
    "ld-linux", "libc.so", "libm.so", "libmvec.so", "libdl.so", "libpthread.so", "librt.so", "libutil.so",
    "libresolv.so", "libnss_", "libstdc++", "libgcc_s",
)  # fmt: skip
# Python's own standard library (ssl, ctypes, compression) may link these; a bare machine with Python has them.
PYTHONS_OWN = ("libpython", "libffi", "libz.so", "libbz2", "liblzma", "libssl", "libcrypto", "libexpat", "libsqlite3",
               "libuuid", "libreadline", "libtinfo", "libncurses", "libzstd")  # fmt: skip

RENDER = """
import sys
from fractions import Fraction
from pathlib import Path
from filmstudio.studio.render import RenderRequest, render
from filmstudio.studio.project import Overrides
from filmstudio.units import Resolution
from filmstudio.cli.reporters import QuietReporter
from filmstudio.studio.plugins import find_engine
from filmstudio.studio.shooting import shoot as room
from filmstudio.ports.scheduler import Finished

class Here:  # in this process, so that its maps can be read
    def __init__(self, workers, **limits): pass
    def run(self, jobs, work):
        with work.open(jobs, lambda event: None) as opened:
            for job in jobs:
                yield Finished(job.key, opened.begin(job, lambda event: None)())
room.LocalScheduler = Here
script = Path(sys.argv[1])
summary = render(RenderRequest(script, overrides=Overrides(size=Resolution(160, 90))), QuietReporter())
assert summary.film and not summary.failed
print(Path("/proc/self/maps").read_text())
"""

SCRIPT = """INT. KITCHEN - NIGHT

НИНА, 30, in a red coat, waits.

НИНА
Hello there.

DISSOLVE TO:

EXT. PIER - DAY

Rain.
"""


@pytest.mark.skipif(not Path("/proc/self/maps").exists(), reason="memory maps are read from /proc")
def test_a_render_maps_no_library_of_the_system(tmp_path: Path) -> None:
    script = tmp_path / "bare.fountain"
    script.write_text(SCRIPT, encoding="utf-8")
    done = subprocess.run([sys.executable, "-c", RENDER, str(script)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    mapped = {Path(line.split(None, 5)[5]) for line in done.stdout.splitlines() if ".so" in line}
    assert any("cv2" in str(path) for path in mapped), "the drawing libraries were not loaded: nothing was tested"
    site = [str(Path(path).resolve()) for path in sys.path if "site-packages" in path]
    foreign = {
        path
        for path in mapped
        if not any(str(path.resolve()).startswith(folder) for folder in site)
        and not path.name.startswith(SYSTEM + PYTHONS_OWN)
        and "lib-dynload" not in str(path)
    }
    assert foreign == set()
