"""A page with most of Fountain on it, compared with its sheet field by field."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from filmstudio.screenplay.reader import FountainReader

_FOLDER = Path(__file__).parents[2] / "golden" / "screenplay"


def test_night_ferry(golden: Callable[[str, str], None]) -> None:
    text = (_FOLDER / "night_ferry.fountain").read_bytes().decode()
    screenplay = FountainReader().read_text(text, "night_ferry.fountain")
    golden(
        "screenplay/night_ferry.json",
        json.dumps(screenplay.as_json(), ensure_ascii=False, indent=1) + "\n",
    )
