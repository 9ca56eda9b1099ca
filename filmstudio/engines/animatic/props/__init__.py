"""Props: the things that matter in a story, drawn to fill a frame or to lie in a hand."""
