"""New takes of chosen shots: what is asked of them, their seeds, and the film with them in it."""
