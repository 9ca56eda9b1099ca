"""People, drawn from their Appearance alone: the same appearance is the same person in every shot."""
