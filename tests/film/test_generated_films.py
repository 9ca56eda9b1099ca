"""Films by video models, through the command line: tiny checkpoints with random weights, everything else is real."""

from __future__ import annotations

import json
import os
import shutil
import signal
from fractions import Fraction
from pathlib import Path
from typing import Any

import av
import numpy as np
import pytest
from numpy.typing import NDArray

from filmstudio.model.take import Take
from filmstudio.takes.film_folder import FilmFolder
from filmstudio.units import frame_to_sample
from tests.film.generation_run import Desk, takes_of, tiny
from tests.film.studio_run import Ran, tree

pytestmark = pytest.mark.film

FILM = """\
Title: THE KEY
Credits: no
Ambience: none

INT. KITCHEN - NIGHT

[[shot: INSERT on the key; dur: 12f; init: first.png; last: last.png; keyframe: 6f mid.png; ref: key.png; \
control: walk.mp4]]
A key lies on the table.

[[shot: MS; move: push in; setup: DOOR; dur: 12f]]
The woman walks in.

[[shot: MS; move: push in; setup: DOOR; dur: 12f]]
She stands at the table.

EXT. STREET - DAY

[[shot: WS; dur: 12f]]
A red coat in the street.

NORA (O.S.)
Where?
"""
SETTINGS = """\
schema = "film/1"
size = "192x112"
quality = "draft"

[shot]
steps = "2"

[[lora]]
file = "push.safetensors"
family = "wan-2.1-1.3b"
moves = ["push in"]
"""
SHORT = """\
Ambience: none

INT. KITCHEN - NIGHT

[[shot: MS; dur: 12f]]
The woman walks slowly in.

[[shot: CU; dur: 12f; continue: no]]
A key in the red coat.
"""


@pytest.fixture(scope="session")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    return Desk(tmp_path_factory.mktemp("home"))


@pytest.fixture(scope="session")
def vace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tiny("vace").build(tmp_path_factory.mktemp("models") / "vace")


@pytest.fixture(scope="module")
def kitchen(vace: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a film that uses every condition, before anything is made."""
    import diffusers
    from PIL import Image

    from tests.tiny_checkpoints.loras import write_lora

    folder = tmp_path_factory.mktemp("kitchen")
    (folder / "key.fountain").write_text(FILM, encoding="utf-8")
    (folder / "film.toml").write_text(SETTINGS, encoding="utf-8")
    for name, colour in {"first": "red", "last": "blue", "mid": "green", "key": "yellow"}.items():
        Image.new("RGB", (96, 56), colour).save(folder / f"{name}.png")
    model: Any = diffusers.WanVACETransformer3DModel
    write_lora(folder / "push.safetensors", model.from_pretrained(vace, subfolder="transformer"))
    with av.open(str(folder / "walk.mp4"), "w") as container:
        stream = container.add_stream("libx264", rate=24)
        stream.width, stream.height, stream.pix_fmt = 96, 64, "yuv420p"
        for number in range(12):
            picture = np.zeros((64, 96, 3), np.uint8)
            picture[:, 8 * number : 8 * number + 8] = 255
            container.mux(stream.encode(av.VideoFrame.from_ndarray(picture, format="rgb24")))
        container.mux(stream.encode())
    return folder


@pytest.fixture(scope="module")
def rendered(kitchen: Path, vace: Path, desk: Desk, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Ran]:
    folder = shutil.copytree(kitchen, tmp_path_factory.mktemp("rendered") / "film")
    script = folder / "key.fountain"
    ran = desk.run("render", script, "--model", vace, "--subtitles", "--json")
    assert ran.code == 0, ran.out + ran.err
    return script, ran


@pytest.fixture
def copy(rendered: tuple[Path, Ran], tmp_path: Path) -> Path:
    """A film of one's own to spoil, everything rendered. The path of the script."""
    return Path(shutil.copytree(rendered[0].parent, tmp_path / "copy")) / rendered[0].name


def sound_of(film: Path) -> NDArray[np.float32]:
    with av.open(str(film)) as container:
        pieces = [frame.to_ndarray().mean(axis=0) for frame in container.decode(audio=0)]
    return np.concatenate(pieces).astype(np.float32)


def check_film(summary: dict[str, Any]) -> None:
    """Frames are counted, samples are as many as the frames want: nothing is rounded on the way."""
    with av.open(summary["film"]) as container:
        video, audio = container.streams.video[0], container.streams.audio[0]
        assert (video.codec_context.width, video.codec_context.height) == (192, 112)
        assert audio.duration is not None and audio.time_base is not None
        assert audio.duration * audio.time_base * 48_000 == frame_to_sample(summary["frames"], Fraction(24))
        assert sum(bool(packet.size) for packet in container.demux(video)) == summary["frames"]


def made(take: Take) -> dict[str, Any]:
    assert take.making is not None
    return take.making.model_dump(mode="json")


def test_the_film_has_exactly_the_frames_and_samples_of_its_plan(rendered: tuple[Path, Ran]) -> None:
    script, ran = rendered
    summary, takes = ran.summary, takes_of(script)
    assert summary["failed"] == [] and summary["reused"] == []
    assert summary["rendered"] == sorted(takes) and len(takes) == 6
    assert summary["frames"] == sum(take.frames for take in takes.values())
    check_film(summary)


def test_the_title_is_drawn_and_every_other_shot_generated(rendered: tuple[Path, Ran]) -> None:
    takes = takes_of(rendered[0])
    title = takes.pop("0A")
    assert title.job.engine == "animatic" and title.making is None
    for take in takes.values():
        making = made(take)
        assert take.job.engine == "wan" and take.job.checkpoint is not None
        assert take.job.checkpoint.kind == "wan-2.1-vace"
        assert making["device"] == "cpu" and making["precision"] == "float32"
        assert making["memory"] == ["text encoder freed"]
        assert len(making["latents"]) == 64 and making["denoise_s"] > 0
        assert {"torch", "diffusers"} <= {one.split()[0] for one in making["libraries"]}
        assert making["route"]["size"] == [112, 64] and making["route"]["steps"] == 2


def test_what_notes_ask_for_reaches_the_model(rendered: tuple[Path, Ran]) -> None:
    routes = {slate: made(take)["route"] for slate, take in takes_of(rendered[0]).items() if take.making}
    assert routes["1A"]["task"] == "references"
    assert routes["1A"]["conditions"] == [
        "1 reference (shot)",
        "a first frame",
        "a last frame",
        "1 keyframe",
        "a clip to follow",
    ]
    assert routes["1B"]["conditions"] == ["LoRA push 1"]
    assert (routes["1B"]["camera"], routes["1B"]["camera_detail"]) == ("lora", "push")
    # 12 frames at 24 a second are 8 at the model's 16: fewer than it would best go on from.
    assert routes["1C"]["conditions"] == ["5 last frames of 1B", "LoRA push 1"]
    assert "of 8 last frames of 1B, 5 are used" in routes["1C"]["downgrades"]
    assert routes["2A"]["conditions"] == [] and routes["2A"]["camera"] == "prompt"


def test_the_prompt_command_tells_what_was_sent(rendered: tuple[Path, Ran], vace: Path, desk: Desk) -> None:
    script, _ = rendered
    ran = desk.run("prompt", script, "1A", "1B", "2A", "--model", vace, "--json")
    assert ran.code == 0, ran.err
    told = {one["shot"]: one for one in map(json.loads, ran.out.splitlines())}
    assert sorted(told) == ["1A", "1B", "2A"]
    takes = takes_of(script)
    for slate, one in told.items():
        making = made(takes[slate])
        assert one["route"] == making["route"]
        assert one["text"] == making["prompt"] and one["negative"] == making["negative"]
        assert one["tokens"] == making["prompt_tokens"] and one["counted"]


def test_lines_have_subtitles_and_a_voice(rendered: tuple[Path, Ran]) -> None:
    script, ran = rendered
    assert "Where?" in (script.with_suffix(".film") / "key.srt").read_text(encoding="utf-8")
    samples = sound_of(Path(ran.summary["film"]))
    spoken = frame_to_sample(sum(takes_of(script)[slate].frames for slate in ("0A", "1A", "1B", "1C")), Fraction(24))
    assert float(np.abs(samples[: spoken - 4800]).max()) < 1e-3
    assert float(np.abs(samples[spoken:]).max()) > 0.02


def test_a_second_render_makes_nothing_and_loads_nothing(rendered: tuple[Path, Ran], vace: Path, desk: Desk) -> None:
    script, first = rendered
    before = tree(script.parent)
    again = desk.run("render", script, "--model", vace, "--subtitles", "--json")
    assert again.code == 0, again.err
    assert again.summary["rendered"] == []
    assert again.summary["reused"] == first.summary["rendered"]
    assert "reading the model" not in again.out
    assert tree(script.parent) == before


def test_one_changed_line_makes_its_shot_and_what_goes_on_from_it(copy: Path, vace: Path, desk: Desk) -> None:
    copy.write_text(FILM.replace("The woman walks in.", "The man walks in."), encoding="utf-8")
    again = desk.run("render", copy, "--model", vace, "--json")
    assert again.code == 0, again.err
    assert again.summary["rendered"] == ["1B", "1C"]
    check_film(again.summary)


def test_a_killed_render_goes_on_and_ends_in_the_same_bytes(
    kitchen: Path, rendered: tuple[Path, Ran], vace: Path, desk: Desk, tmp_path: Path
) -> None:
    script = Path(shutil.copytree(kitchen, tmp_path / "another")) / "key.fountain"
    process = desk.start("render", script, "--model", vace, "--json")
    assert process.stdout is not None
    for line in process.stdout:
        if json.loads(line).get("shot") == "1A" and json.loads(line)["event"] == "shot":
            os.killpg(process.pid, signal.SIGKILL)
    assert process.wait() == -signal.SIGKILL
    process.stdout.close()
    assert "1A" in takes_of(script)
    again = desk.run("render", script, "--model", vace, "--json")
    assert again.code == 0, again.err
    assert {"0A", "1A"} <= set(again.summary["reused"])
    assert again.summary["rendered"]
    one, two = Path(rendered[1].summary["film"]), Path(again.summary["film"])
    assert one.read_bytes() == two.read_bytes()


def test_final_is_made_anew_and_keeps_plan_and_seeds(copy: Path, vace: Path, desk: Desk) -> None:
    drafts = takes_of(copy)
    final = desk.run("render", copy, "--model", vace, "--quality", "final", "--json")
    assert final.code == 0, final.err
    assert final.summary["reused"] == ["0A"]
    finals = takes_of(copy, without=[take.key for take in drafts.values()])
    assert final.summary["rendered"] == sorted(finals) == [slate for slate in sorted(drafts) if slate != "0A"]
    for slate, take in finals.items():
        draft = drafts[slate]
        assert (take.frames, take.job.seed, take.job.prompt) == (draft.frames, draft.job.seed, draft.job.prompt)
        assert made(take)["route"]["size"] == [192, 112]
        assert made(take)["latents"] != made(draft)["latents"]
    check_film(final.summary)


@pytest.mark.parametrize("name", ["ti2v-5b", "ltx-video", "ltx-2", "hunyuan-1.5", "cogvideox"])
def test_a_checkpoint_of_every_family_makes_a_film(name: str, desk: Desk, tmp_path: Path) -> None:
    facts = tiny(name)
    model = facts.build(tmp_path / name)
    script = tmp_path / "short.fountain"
    script.write_text(SHORT, encoding="utf-8")
    wishes = ("--quality", "draft", "--set", "steps: 2", "--size", "192x112")
    ran = desk.run("render", script, "--model", model, *wishes, "--json")
    assert ran.code == 0, ran.out + ran.err
    assert ran.summary["rendered"] == ["1A", "1B"] and ran.summary["frames"] == 24
    assert ran.err == "", "the libraries keep quiet"
    check_film(ran.summary)
    takes = takes_of(script)
    latents = set()
    for take in takes.values():
        assert take.job.engine == facts.engine and take.job.checkpoint is not None
        assert take.job.checkpoint.kind == facts.kind
        latents.add(made(take)["latents"])
    assert len(latents) == 2
    samples = sound_of(Path(ran.summary["film"]))
    if name == "ltx-2":
        _has_the_sound_of(samples, FilmFolder(script.with_suffix(".film")), [takes["1A"], takes["1B"]])
    else:
        assert not any(take.sound for take in takes.values())
        assert float(np.abs(samples).max()) < 1e-3


def _has_the_sound_of(samples: NDArray[np.float32], folder: FilmFolder, takes: list[Take]) -> None:
    """Every take's own sound is heard where the take is seen, and nowhere else."""
    start = 0
    for take in takes:
        assert take.sound is not None and take.sound_rate_hz == 16_000
        with av.open(str(folder.vault.locate(take.sound))) as container:
            pieces = [frame.to_ndarray().reshape(-1, frame.layout.nb_channels) for frame in container.decode(audio=0)]
        own = np.concatenate(pieces).mean(axis=1)
        count = frame_to_sample(take.frames, Fraction(24))
        assert len(own) == count // 3
        heard = samples[start : start + count]
        wanted = np.interp(np.arange(count) / 3, np.arange(len(own)), own)
        assert float(np.corrcoef(heard, wanted)[0, 1]) > 0.8
        start += count
