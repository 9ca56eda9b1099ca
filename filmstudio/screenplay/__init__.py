"""The reading room: a script's text becomes a Screenplay. Pure: nothing here opens a file."""
