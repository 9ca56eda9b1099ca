"""The sheets that travel between the rooms: frozen records, no I/O, no logic beyond their own consistency."""
