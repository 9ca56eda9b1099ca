"""The base of every sheet: frozen, and closed to unknown fields."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel, ConfigDict


class Record(BaseModel):
    """A sheet. Nobody edits one; a change is a new record (`model_copy(update=...)`)."""

    model_config = ConfigDict(frozen=True, extra="forbid", serialize_by_alias=True, validate_by_name=True)

    def as_json(self) -> dict[str, Any]:
        """Return the record as plain JSON values (enums as strings, tuples as lists)."""
        return self.model_dump(mode="json")
