"""Who is in a picture: faces found, measured and compared, offline, and what follows for an anchor."""
