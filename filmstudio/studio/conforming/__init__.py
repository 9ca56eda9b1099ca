"""The film in editing programs: an edit handed over with its media, and the film made from one that came back."""
