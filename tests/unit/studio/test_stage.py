from __future__ import annotations

import pickle
from pathlib import Path
from typing import Any

import pytest

from filmstudio.digest import file_digest
from filmstudio.errors import ProjectError
from filmstudio.model.conditions import BoundLora, Reference, ReferenceKind
from filmstudio.model.job import Keyframe, RenderJob
from filmstudio.studio.break_down import understand
from filmstudio.studio.file_digests import FileDigests
from filmstudio.studio.prepare import check_wish
from filmstudio.studio.project import open_project
from filmstudio.studio.shooting.stage import NamedFile, build_stage, named_files
from filmstudio.takes.film_folder import FilmFolder
from tests.unit.scheduling.jobs_of_tests import job as plain_job


def job(slate: str = "1A", **more: Any) -> RenderJob:
    return plain_job(slate).model_copy(update=more)


def lora(path: Path | None, **more: Any) -> BoundLora:
    return BoundLora(name="ink", family="ltx-2", sha256=file_digest(path) if path else None, **more)


@pytest.fixture
def digests(tmp_path: Path) -> FileDigests:
    return FileDigests(FilmFolder(tmp_path / "x.film"))


@pytest.fixture
def paths(tmp_path: Path) -> dict[str, Path]:
    found = {name: tmp_path / name for name in ("face", "first", "last", "middle", "walk", "ink", "other")}
    for name, path in found.items():
        path.write_bytes(name.encode())
    return found


def sealed(paths: dict[str, Path]) -> list[NamedFile]:
    return [NamedFile(path, file_digest(path)) for path in paths.values()]


def test_everything_that_a_job_names_has_its_place_and_nothing_else(
    paths: dict[str, Path], digests: FileDigests
) -> None:
    sums = {name: file_digest(path) for name, path in paths.items()}
    jobs = [
        job(references=(Reference(kind=ReferenceKind.FACE, person="ADA", sha256=sums["face"]),)),
        job("1B", first_frame=sums["first"], last_frame=sums["last"], control=sums["walk"]),
        job("1C", keyframes=(Keyframe(frame=1, sha256=sums["middle"]),), loras=(lora(paths["ink"]),)),
    ]
    stage = build_stage(jobs, sealed(paths), digests, cache=Path("prompts"), vram_bytes=8, device="cpu")
    assert stage.files == {sums[name]: path for name, path in paths.items() if name != "other"}
    assert (stage.cache, stage.vram_bytes, stage.device) == (Path("prompts"), 8, "cpu")
    assert pickle.loads(pickle.dumps(stage)) == stage  # noqa: S301 - our own bytes, as a worker process gets them


def test_a_file_that_no_record_seals_is_found_by_its_bytes(paths: dict[str, Path], digests: FileDigests) -> None:
    unsealed = [NamedFile(path, None) for path in paths.values()]
    stage = build_stage([job(loras=(lora(paths["ink"]),))], unsealed, digests)
    assert stage.files == {file_digest(paths["ink"]): paths["ink"]}


def test_of_two_places_the_one_that_is_there_is_taken(paths: dict[str, Path], digests: FileDigests) -> None:
    sha256 = file_digest(paths["face"])
    files = [NamedFile(paths["face"].with_name("gone"), sha256), NamedFile(paths["face"], sha256)]
    assert build_stage([job(first_frame=sha256)], files, digests).files == {sha256: paths["face"]}


def test_every_file_that_is_missing_is_named_with_the_first_shot_that_needs_it(
    paths: dict[str, Path], digests: FileDigests
) -> None:
    files = sealed(paths)
    jobs = [
        job("1A", first_frame=file_digest(paths["first"])),
        job("1B", first_frame=file_digest(paths["first"]), last_frame="0" * 64),
        job("1C", loras=(lora(None, hub="studio/ink:ink.safetensors"),)),
        job("1D", loras=(lora(paths["ink"], hub="studio/ink:ink.safetensors"),)),
    ]
    paths["first"].unlink()
    with pytest.raises(ProjectError) as caught:
        build_stage(jobs, files[:3], digests)
    message = caught.value.message
    assert f"{paths['first']} is not there; shot 1A needs it" in message
    assert "shot 1B needs a last frame, which no note names any more" in message
    assert message.count("'ink', which is on the hub (studio/ink:ink.safetensors) and not on this machine") == 2
    assert caught.value.hint is not None


def test_records_film_toml_and_notes_say_where_files_are(tmp_path: Path) -> None:
    store = tmp_path / "characters" / "ada"
    store.mkdir(parents=True)
    for path in (store / "front.png", store / "coat.png", store / "ada.safetensors", tmp_path / "ink.safetensors"):
        path.write_bytes(path.name.encode())
    (tmp_path / "pier.png").write_bytes(b"pier")
    (store / "character.toml").write_text(
        'schema = "character/1"\nname = "ADA"\n'
        f'[[anchor]]\nfile = "front.png"\nsha256 = "{file_digest(store / "front.png")}"\n'
        '[[look]]\nname = "coat"\n'
        f'references = [{{file = "coat.png", sha256 = "{file_digest(store / "coat.png")}"}}]\n'
        '[[lora]]\nfamily = "ltx-2"\nfile = "ada.safetensors"\n',
        encoding="utf-8",
    )
    (tmp_path / "film.toml").write_text(
        'schema = "film/1"\n[[lora]]\nfamily = "ltx-2"\nfile = "ink.safetensors"\n', encoding="utf-8"
    )
    script = tmp_path / "mill.fountain"
    script.write_text("INT. MILL - DAY\n\nADA waits. [[shot: CU; init: pier.png]]\n", encoding="utf-8")
    project = open_project(script)
    named = {file.path: file.sha256 for file in named_files(project, check_wish(project, understand(project), None))}
    assert named == {
        store / "front.png": file_digest(store / "front.png"),
        store / "coat.png": file_digest(store / "coat.png"),
        store / "ada.safetensors": None,
        tmp_path / "ink.safetensors": None,
        tmp_path / "pier.png": file_digest(tmp_path / "pier.png"),
    }
