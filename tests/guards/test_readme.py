"""What README and tutorial show is true: their commands are run, their links lead somewhere."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
BLOCK = re.compile(r"(?:<!--\s*(?P<mark>[^>]*?)\s*-->\n)?```(?P<kind>\w+)\n(?P<body>.*?)```", re.DOTALL)


def blocks(page: Path, kind: str) -> list[tuple[str, str]]:
    """(mark, body) of every fenced block of a kind."""
    found = BLOCK.finditer(page.read_text(encoding="utf-8"))
    return [(match["mark"] or "", match["body"]) for match in found if match["kind"] == kind]


def run(command: str, folder: Path) -> None:
    words = shlex.split(command)
    if words[0] == "make":
        # The virtual environment is the one that runs this test; the target's own work is what is shown here.
        dry = subprocess.run(["make", "--dry-run", *words[1:]], cwd=ROOT, capture_output=True, text=True, check=True)
        command = [line for line in dry.stdout.splitlines() if "filmstudio render" in line][-1].strip()
        words = shlex.split(command)
    assert words[0] == ".venv/bin/filmstudio"
    done = subprocess.run(
        [sys.executable, "-m", "filmstudio", *words[1:]], cwd=folder, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, f"{command}\n{done.stderr}"


@pytest.fixture
def workplace(tmp_path: Path) -> Path:
    shutil.copytree(ROOT / "scripts_examples", tmp_path / "scripts_examples", ignore=shutil.ignore_patterns("*.film"))
    shutil.copytree(ROOT / "characters", tmp_path / "characters")
    return tmp_path


@pytest.mark.film
def test_the_readmes_commands(workplace: Path) -> None:
    shown = [(mark, line) for mark, body in blocks(ROOT / "README.md", "sh") for line in body.splitlines()]
    assert shown[0] == ("", "make film")
    assert any(line == "make test" for _, line in shown)
    for mark, line in shown:
        if mark.startswith("needs weights") or line == "make test":
            continue
        run(line, workplace)
    assert list((workplace / "scripts_examples" / "the_last_lamp.film").glob("*.mp4"))


def test_what_needs_weights_is_marked() -> None:
    lines = [(mark, body) for mark, body in blocks(ROOT / "README.md", "sh") if "--engine wan" in body]
    assert lines
    assert all(mark.startswith("needs weights") for mark, _ in lines)


@pytest.mark.film
def test_the_tutorial(tmp_path: Path) -> None:
    (script,) = [body for _, body in blocks(ROOT / "docs" / "tutorial.md", "fountain")]
    (tmp_path / "kitchen.fountain").write_text(script, encoding="utf-8")
    for _, body in blocks(ROOT / "docs" / "tutorial.md", "sh"):
        run(body.strip(), tmp_path)
    assert (tmp_path / "kitchen.film" / "kitchen.mp4").exists()
    assert (tmp_path / "kitchen.png").exists()


def test_ci_calls_the_readmes_own_test_command() -> None:
    assert "make test" in (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert os.access(ROOT / ".ci" / "run", os.X_OK)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    targets = re.findall(r"\]\(([^)\s]+)\)", text) + re.findall(r'src="([^"]+)"', text)
    missing = [
        target for target in targets if "://" not in target and not (page.parent / target.split("#")[0]).exists()
    ]
    assert missing == []


def test_the_readmes_fountain_is_from_the_example() -> None:
    (shown,) = [body for _, body in blocks(ROOT / "README.md", "fountain")]
    example = (ROOT / "scripts_examples" / "the_last_lamp.fountain").read_text(encoding="utf-8")
    assert shown.strip() in example


def test_the_records_keys_are_all_documented() -> None:
    """The page shows one whole record: it is valid, and no key of any of its tables is missing."""
    import tomllib

    from filmstudio.model import character as sheet

    (shown,) = [body for _, body in blocks(ROOT / "docs" / "characters.md", "toml")]
    sheet.CharacterRecord.model_validate(tomllib.loads(shown))
    tables = (
        sheet.CharacterRecord, sheet.AppearanceTags, sheet.VoiceTags, sheet.SeedTags, sheet.FaceAnchor,
        sheet.CharacterLook, sheet.CharacterLora,
    )  # fmt: skip
    keys = {field.alias or name for table in tables for name, field in table.model_fields.items()}
    explained = {"engine", "voice", "references", "hub", "revision"}  # in the page's prose
    assert {
        key for key in keys - explained if not re.search(rf"^(?:\[+)?(?:look\.)?{key}\b", shown, re.MULTILINE)
    } == set()


def test_every_remark_is_documented_and_every_documented_one_exists() -> None:
    from filmstudio.breakdown.lint_rules import RULES

    rooms = [ROOT / "filmstudio" / room for room in ("screenplay", "breakdown", "studio")]
    files = [path for room in rooms for path in room.rglob("*.py") if "characters" not in path.parts]
    source = "\n".join(path.read_text(encoding="utf-8") for path in files)
    made = set(re.findall(r'(?:code=|_warning\(\s*|_error\(\s*)"([a-z][a-z-]+)"', source)) | {
        rule.code for rule in RULES
    }
    pages = (ROOT / "docs" / "screenplays.md", ROOT / "docs" / "breakdown.md")
    rows = [line for page in pages for line in page.read_text(encoding="utf-8").splitlines() if line.startswith("| `")]
    told = {code for row in rows for code in re.findall(r"`([a-z]+(?:-[a-z0-9]+)+)`", row.split("|")[1])}
    assert {code for code in made if "-" in code} - told == set()
    assert {code for code in told if f'"{code}"' not in source and f"[{code}]" not in source} == set()
