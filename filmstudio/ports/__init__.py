"""The doors between the rooms: Protocols only, one per file. Heavy types stand under TYPE_CHECKING."""
