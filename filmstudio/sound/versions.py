"""What enters the keys of recordings: raise one when the same line would give other samples by it."""

from __future__ import annotations

MANNER_VERSION = "manner 1"
TREATMENT_VERSION = "treatments 1"
ROOM_VERSION = "rooms 1"
RECORDED_VERSION = "recorded 1"
"""How a file is trimmed, levelled and divided."""
