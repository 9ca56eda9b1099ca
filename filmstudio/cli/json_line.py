"""A record as one line of JSON, also where a name or a note in it is no text that UTF-8 could write."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pydantic import BaseModel


def json_line(record: BaseModel) -> str:
    """Return a record as JSON without line breaks.

    Unlike pydantic's own writer it takes lone surrogates, as file names of another encoding have them; the standard
    output writes them as escapes, which JSON knows.
    """
    return json.dumps(record.model_dump(mode="json"), ensure_ascii=False, separators=(",", ":"))
