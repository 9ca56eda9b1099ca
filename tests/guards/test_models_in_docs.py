"""Models that the pages name can be fetched by that name."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from filmstudio.studio.models.engines import all_presets

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
NAMED = re.compile(r"models fetch ([a-z][\w.-]*\d[\w.-]*)|`((?:wan|ltx|hunyuan|cogvideox)[\w.-]*\d[\w.-]*-[\w.-]+)`")


def test_some_page_names_models() -> None:
    assert any(NAMED.search(page.read_text(encoding="utf-8")) for page in PAGES)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_models_that_a_page_names_are_published(page: Path) -> None:
    known = {preset.name for preset in all_presets()}
    families = {preset.kind for preset in all_presets()} | {"wan-2.1-14b", "wan-2.1-1.3b", "wan-2.2-a14b", "ltx-2"}
    named = {one or other for one, other in NAMED.findall(page.read_text(encoding="utf-8"))}
    assert named - known - families <= {name for name in named if name.startswith(("hunyuan-video", "ltx-video"))}
